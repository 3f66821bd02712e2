import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {targetSentence, targetTable} from '../../src/format/target.js';
import {markup} from '../../src/figures/markup.js';
import {targetBar} from '../../src/figures/target-bar.js';
import {targetBarHeight} from '../../src/geometry/target-bar.js';
import {dark, light} from '../../src/styles/tokens.js';
import {DEMO} from '../data/demo.js';
import {figureOf, problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {assertStatic, assertTidy, SIZES, sizesIn, WIDTHS} from './categories.js';
import {elementsIn, linesIn, readSvg, wordsIn, type Element} from './read-svg.js';
import {TARGETS} from './targets.js';

const draw = (figure: KeyFigure, {lang = 'fr', width = 640, em = 16, palette = light} = {}) =>
  readSvg(markup(targetBar(figure, {lang: lang as 'fr', width, em, palette}).picture));

const pathsOf = (svg: Element, name: string) =>
  elementsIn(svg).filter(one => one.name === 'path' && one.attributes['class'] === name);
const wordsOf = (svg: Element) => wordsIn(svg).replaceAll('\u00a0', ' ').replace(/ +/g, ' ');

/** The uprights on the scale, from top to bottom. */
const marksOf = (svg: Element) =>
  pathsOf(svg, 'mean').flatMap(({attributes}) =>
    [...attributes['d']!.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, top, bottom]) => ({
      x: Number(x),
      top: Number(top),
      bottom: Number(bottom),
    })),
  );

function assertClear(svg: Element, name: string) {
  for (const {x, top, bottom} of marksOf(svg)) {
    for (const line of linesIn(svg)) {
      const across = line.left < x - 1 && line.right > x + 1;
      const down = Math.min(bottom, line.bottom) - Math.max(top, line.top) > 0.5;
      assert.ok(!(across && down), `${name}: a mark runs through « ${line.text} »`);
    }
  }
}

describe('the picture of a target bar', () => {
  for (const em of SIZES) {
    it(`keeps its texts inside, apart and clear of its marks, at ${em} px`, () => {
      for (const [name, figure] of Object.entries(TARGETS)) {
        for (const width of WIDTHS.filter(one => one >= 10 * em)) {
          const svg = draw(figure, {width, em});
          assertTidy(svg, `${name} at ${width} px`);
          assertClear(svg, `${name} at ${width} px`);
          assertStatic(svg, name);
          assert.ok(sizesIn(svg).size <= 4, [...sizesIn(svg)].join());
        }
      }
    });
  }

  it('keeps its texts inside in every language', () => {
    for (const lang of LANGUAGES) {
      for (const [name, figure] of Object.entries(TARGETS)) {
        for (const width of [160, 200, 320, 480, 768, 1200]) {
          assertTidy(draw(figure, {lang, width}), `${name} in ${lang} at ${width} px`);
        }
      }
    }
  });

  it('shows what its table and its sentence say', () => {
    for (const lang of LANGUAGES) {
      for (const [name, figure] of Object.entries(TARGETS)) {
        const words = wordsOf(draw(figure, {lang, width: 1200}));
        const {rows, totals} = targetTable(figure, lang);
        const plain = (text: string) => text.replaceAll('\u00a0', ' ');
        const sentence = plain(targetSentence(figure, lang));
        for (const cell of [...rows, ...totals].flatMap(({cells}) => cells)) {
          const [number = ''] = /\d[\d.,]*|^\D+$/.exec(plain(cell)) ?? [];
          assert.ok(words.includes(number), `${name} in ${lang}: ${number} is not in ${words}`);
          assert.ok(sentence.includes(number), `${name} in ${lang}: ${number} is not in ${sentence}`);
        }
      }
    }
  });

  it('is named by its sentence, as it is read aloud', () => {
    for (const figure of Object.values(TARGETS)) {
      const svg = draw(figure, {lang: 'lb'});
      assert.equal(svg.attributes['aria-label'], targetSentence(figure, 'lb', true));
    }
  });

  it('says value, date, target, what is left, source and reference date', () => {
    const words = wordsOf(draw(TARGETS.share));
    for (const text of ['3 %', '2015', '100 %', 'Objectif : 80 %, décembre 2017', 'Reste : 77 points']) {
      assert.ok(words.includes(text), text);
    }
    assert.match(words, /Source : Cahier · Date de référence : 30 juin 2024/);
    assert.match(wordsOf(draw(TARGETS.stock)), /Départ : 46 \(31 décembre 2024\)/);
  });

  it('has a bar in proportion to the value, from zero', () => {
    const lengthOf = (figure: KeyFigure) =>
      Number(/^M0 [\d.]+h([\d.]+)/.exec(pathsOf(draw(figure), 'accent')[0]!.attributes['d']!)![1]);
    assert.equal(lengthOf(TARGETS.share), 640 * 0.03);
    assert.equal(lengthOf(TARGETS.stock), Math.round((640 * 46 * 100) / 58) / 100);
    assert.equal(lengthOf(TARGETS['far beyond']), 640);
  });

  it('tells no value, a secret one, one that does not apply, zero and one that is not final apart', () => {
    const look = (name: keyof typeof TARGETS) => {
      const svg = draw(TARGETS[name]);
      return [pathsOf(svg, 'accent').length, pathsOf(svg, 'line accent').length, wordsOf(svg)] as const;
    };
    for (const [name, word] of [
      ['missing', 'sans valeur'],
      ['suppressed', 'confidentiel'],
      ['not applicable', 'sans objet'],
    ] as const) {
      const [bars, hatched, words] = look(name);
      assert.deepEqual([bars, hatched], [0, 0], name);
      assert.match(words, new RegExp(`^${word}`, 'm'));
      assert.doesNotMatch(words, /4\.?711|Reste/);
    }
    const [bars, hatched, words] = look('zero');
    assert.deepEqual([bars, hatched], [0, 0]);
    assert.match(words, /^0 ?$/m);
    for (const [name, word] of [
      ['falling', 'provisoire'],
      ['partial', 'incomplet'],
      ['estimated', 'estimé'],
    ] as const) {
      const [bars, hatched, words] = look(name);
      assert.deepEqual([bars, hatched], [0, 1], name);
      assert.match(words, new RegExp(word));
    }
  });

  it('has a tick where the target is reached, coloured only where that is good', () => {
    const shapes = (name: keyof typeof TARGETS) =>
      ['good', 'text', 'bad'].filter(role => pathsOf(draw(TARGETS[name]), role).length > 0);
    assert.deepEqual(shapes('reached'), ['good']);
    assert.deepEqual(shapes('lower is better'), ['good']);
    assert.deepEqual(shapes('exactly'), ['text']);
    assert.deepEqual(shapes('share'), []);
    assert.match(wordsOf(draw(TARGETS.exactly)), /Objectif atteint/);
  });

  it('has the hatched edge and the word for made up data', () => {
    const svg = draw(TARGETS.illustrative);
    assert.equal(pathsOf(svg, 'hatch').length, 1);
    assert.match(wordsOf(svg), /Données d'illustration/);
    assert.doesNotMatch(wordsOf(svg), /Reste/);
    assert.equal(pathsOf(draw(TARGETS.stock), 'hatch').length, 0);
  });

  it('has a mark for the start only where there is one', () => {
    assert.equal(marksOf(draw(TARGETS.stock)).length, 2);
    assert.equal(marksOf(draw(TARGETS.share)).length, 1);
  });

  it('says where its scale ends unless that is one of its numbers', () => {
    assert.match(wordsOf(draw(TARGETS.share)), /^100 % ?$/m);
    assert.doesNotMatch(wordsOf(draw(TARGETS.stock)), /100/);
    assert.doesNotMatch(wordsOf(draw(TARGETS['less than'])), /100 %/);
  });

  it('has the colours of its palette and no others', () => {
    for (const palette of [light, dark]) {
      const colours: readonly string[] = ['none', ...Object.values(palette)];
      for (const {attributes} of elementsIn(draw(TARGETS.reached, {palette}))) {
        for (const colour of [attributes['fill'], attributes['stroke']]) {
          assert.ok(colour === undefined || colours.includes(colour), colour);
        }
      }
    }
  });

  it('is no higher than what is kept for it', () => {
    const figures = DEMO.map(({name, document, id}) => ({
      name,
      figure: readEdition(document).pick(id),
    })).filter(({figure}) => figure.has('target'));
    assert.ok(figures.length >= 2);
    for (const {name, figure} of figures) {
      for (const width of [240, 320, 480, 768, 1200]) {
        for (const em of [16, 20].filter(one => width >= 14 * one)) {
          const height = Number(draw(figure, {width, em}).attributes['height']);
          assert.ok(height <= targetBarHeight(width, em), `${name} at ${width} px, em ${em}: ${height}`);
        }
      }
    }
  });

  it('is refused without a target, and without a value', () => {
    const problem = (indicator: object) =>
      problemOf(() => targetBar(figureOf(indicator), {lang: 'fr', width: 320}));
    assert.deepEqual(problem({value: 5}), {kind: 'unsuitable', path: '', expected: 'target'});
    assert.equal(problem({target: {value: 5}})?.kind, 'unsuitable');
    assert.equal(problem({value: 5, target: {value: 'much'}})?.kind, 'schema');
  });
});
