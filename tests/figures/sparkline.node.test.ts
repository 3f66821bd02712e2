import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {KeyFigure} from '../../src/data/read.js';
import {trendSentence} from '../../src/format/trend.js';
import {markup} from '../../src/figures/markup.js';
import {sparkline} from '../../src/figures/sparkline.js';
import {dark, light} from '../../src/styles/tokens.js';
import {figureOf, monthly, problemOf, type MonthlyValues} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {elementsIn, readSvg} from './read-svg.js';

const stock = (values: MonthlyValues, more: object = {}) =>
  figureOf({kind: 'stock', ...more, series: monthly('2024-01', values)});

const draw = (figure: KeyFigure, options: object = {}) =>
  readSvg(markup(sparkline(figure, {lang: 'fr', width: 96, ...options})));

const plain = (text: string) => text.replace(/\s/g, ' ');

describe('the reading of a small line', () => {
  it('is label, first and last value with their periods, direction, source, in every language', () => {
    const figure = stock([1214, 1300, 1457], {
      label: {fr: 'Visites', de: 'Besuche', lb: 'Visitten', en: 'Visits'},
    });
    for (const [lang, text] of [
      ['fr', 'Visites : 1.214 (janvier 2024) – 1.457 (mars 2024), hausse. Source : Cahier.'],
      ['de', 'Besuche: 1.214 (Januar 2024) – 1.457 (März 2024), Anstieg. Quelle: Cahier.'],
      ['lb', 'Visitten: 1.214 (Januar 2024) – 1.457 (Mäerz 2024), Hausse. Quell: Cahier.'],
      ['en', 'Visits: 1,214 (January 2024) – 1,457 (March 2024), increase. Source: Cahier.'],
    ] as const) {
      assert.equal(plain(trendSentence(figure, lang)), text);
    }
  });

  it('is spoken without grouping, and the minus as a word', () => {
    assert.match(trendSentence(stock([-1214, 1457]), 'fr', true), /: moins 1214 \(.*\) – 1457 \(/);
  });

  it('says a fall, and that nothing changes where the numbers read the same', () => {
    assert.match(trendSentence(stock([3, 2]), 'fr'), /, baisse\./);
    assert.match(trendSentence(stock([3, 9, 3]), 'fr'), /, stable\./);
    assert.match(trendSentence(stock([0.3, 0.5, 0.1 + 0.2], {unit: 'percent'}), 'fr'), /, stable\./);
  });

  it('of one value has no direction', () => {
    assert.equal(
      plain(trendSentence(stock([null, 3]), 'fr')),
      'Comptes : 3 (février 2024). Source : Cahier.',
    );
    assert.equal(trendSentence(figureOf({value: 3}), 'fr'), 'Comptes. Source\u00a0: Cahier.');
  });

  it('says a break, and no direction across it', () => {
    const text = plain(trendSentence(stock([1, {value: 5, status: 'break'}, 6]), 'fr'));
    assert.match(text, /mars 2024\)\. Rupture : février 2024\./);
    assert.doesNotMatch(text, /hausse/);
    // One that opens the series separates nothing.
    assert.match(trendSentence(stock([{value: 5, status: 'break'}, 6]), 'fr'), /, hausse\./);
  });

  it('says what is provisional and illustrative, and leaves out what is not over yet', () => {
    const figure = stock([1, {value: 5, status: 'provisional'}, {value: 2, status: 'partial'}], {
      nature: 'illustrative',
    });
    assert.equal(
      plain(trendSentence(figure, 'fr')),
      "Comptes : 1 (janvier 2024) – 5 (février 2024, provisoire), hausse. Données d'illustration. Source : Cahier.",
    );
  });

  it('says qualifier, unit and precision', () => {
    const figure = stock(
      [
        {value: 22000, precision: 1000, qualifier: 'more-than'},
        {value: 56000, precision: 1000},
      ],
      {
        unit: {fr: 'DSP'},
      },
    );
    assert.match(plain(trendSentence(figure, 'fr')), /: plus de 22 k DSP \(.*– 56 k DSP \(/);
  });

  it('never says a suppressed value', () => {
    const figure = stock([1, {value: 4711, status: 'suppressed'}]);
    for (const lang of LANGUAGES) assert.doesNotMatch(trendSentence(figure, lang), /4.?711/);
    assert.doesNotMatch(markup(sparkline(figure, {lang: 'fr', width: 96})), /4.?711/);
  });
});

describe('the picture of a small line', () => {
  it('is a line of text high, with a line and a dot and no more', () => {
    const svg = draw(stock([1, 2, 3]), {width: 120, em: 20});
    assert.deepEqual([svg.attributes['width'], svg.attributes['height']], ['120', '24']);
    assert.equal(svg.attributes['viewBox'], '0 0 120 24');
    assert.equal(svg.attributes['aria-label'], trendSentence(stock([1, 2, 3]), 'fr', true));
    const [line, dot, ...more] = elementsIn(svg).slice(1);
    assert.deepEqual([line!.name, dot!.name, more.length], ['path', 'path', 0]);
    assert.equal(line!.attributes['d'], 'M3 21L60 12L117 3');
    assert.equal(dot!.attributes['d'], 'M117 3h0.01');
  });

  it('may be as narrow as it likes', () => {
    for (const width of [0, 1, 16, 40, 9999]) {
      const svg = draw(stock([1, 2, 3]), {width});
      const points = [...elementsIn(svg)[1]!.attributes['d']!.matchAll(/[ML]([\d.-]+)/g)].map(([, x]) =>
        Number(x),
      );
      assert.ok(
        points.every((x, i) => x >= 3 && (i === 0 || x > points[i - 1]!)),
        points.join(' '),
      );
    }
  });

  it('has the accent of its palette', () => {
    for (const palette of [light, dark]) {
      const strokes = elementsIn(draw(stock([1, 2]), {palette}))
        .slice(1)
        .map(({attributes}) => attributes['stroke']);
      assert.deepEqual(strokes, [palette.accent, palette.accent]);
    }
  });

  it('is that of the total of components; rates by component have none', () => {
    const components = [1, 2].map(i => ({
      id: String(i),
      label: String(i),
      series: monthly('2024-01', [i, 5 * i]),
    }));
    assert.match(trendSentence(figureOf({components}), 'fr'), /3 \(janvier 2024\) – 15 \(février 2024\)/);
    assert.equal(elementsIn(draw(figureOf({components})))[1]!.attributes['d'], 'M3 16.2L93 3');
    assert.equal(problemOf(() => draw(figureOf({components, kind: 'ratio'})))?.kind, 'unsuitable');
  });

  it('is refused without a series', () => {
    assert.deepEqual(
      problemOf(() => draw(figureOf({value: 3}))),
      {kind: 'unsuitable', path: '', expected: 'series'},
    );
  });

  it('of no value is empty, and says so by its name alone', () => {
    assert.equal(elementsIn(draw(stock([null, null]))).length, 2);
  });
});
