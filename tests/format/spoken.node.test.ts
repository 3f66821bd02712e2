// What a screen reader says: voices read « 194.784 » as a decimal and skip signs, so both are words.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import '../../src/languages/pt.js';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {barChart} from '../../src/figures/bar-chart.js';
import {keyFacts} from '../../src/figures/key-facts.js';
import {lineChart} from '../../src/figures/line-chart.js';
import {markup} from '../../src/figures/markup.js';
import {WIDGETS, widgets} from '../../src/figures/widgets.js';
import {inText, type InTextPart} from '../../src/format/in-text.js';
import {languages, messagesOf} from '../../src/format/language.js';
import type {Language} from '../../src/format/messages/messages.js';
import {indicatorSentence} from '../../src/format/sentence.js';
import {DEMO} from '../data/demo.js';
import {figureOf, problemOf} from '../data/fixtures.js';
import {indicatorTable} from '../../src/format/table.js';
import {targetTable} from '../../src/format/target.js';
import {SENTENCES} from './sentences.table.js';

/** What of a text a voice would read wrong, or leave out. */
function faults(text: string, lang: Language): string[] {
  const {group} = messagesOf(lang);
  const grouped = new RegExp(`(?<!\\d)\\d{1,3}(?:[\u00a0\u202f'’]|\\${group})\\d{3}(?!\\d)`, 'g');
  return [...(text.match(grouped) ?? []), ...(text.match(/[+\u2212±%]|(?<![\p{L}\d])-\d/gu) ?? [])];
}

const PARTS: InTextPart[] = ['value', 'change', 'base', 'date', 'average'];

const decode = (text: string) =>
  text.replaceAll('&amp;', '&').replaceAll('&quot;', '"').replaceAll('&lt;', '<');
const names = (text: string) => [...text.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => decode(name!));

/** All that is heard of an indicator and not read, by what says it. */
function heardOf(figure: KeyFigure, lang: Language): [string, string][] {
  const heard: [string, () => string[]][] = [
    ...widgets.map((widget): [string, () => string[]] => [
      `${widget}, name`,
      () => names(markup(WIDGETS[widget].draw(figure, {lang, width: 640}))),
    ]),
    ['sentence', () => [indicatorSentence(figure, lang, true)]],
    ['bar-chart, readout', () => barChart(figure, {lang, width: 640}).spots!.flatMap(({spoken}) => spoken)],
    ['line-chart, readout', () => lineChart(figure, {lang, width: 640}).spots!.flatMap(({spoken}) => spoken)],
    ...PARTS.map((part): [string, () => string[]] => [
      `value, ${part}`,
      () =>
        ['short', 'long', undefined].map(notation => inText(figure, part, {notation}, lang)?.spoken ?? ''),
    ]),
    [
      'table',
      () => {
        const {rows, totals} = indicatorTable(figure, lang);
        return [...rows, ...totals].flatMap(row => [...row.spoken!]);
      },
    ],
    [
      'target, table',
      () => (figure.has('target') ? targetTable(figure, lang).rows : []).flatMap(row => [...row.spoken!]),
    ],
    [
      'key-facts',
      () => {
        const text = markup(keyFacts([figure], {lang, aloud: true}));
        return [
          ...names(text),
          ...[...text.matchAll(/class="spoken">([^<]*)</g)].map(([, one]) => decode(one!)),
        ];
      },
    ],
  ];
  return heard.flatMap(([where, say]) => {
    let texts: string[] = [];
    return problemOf(() => (texts = say())) ? [] : texts.map((text): [string, string] => [where, text]);
  });
}

/** An indicator with all that can go wrong: grouped digits, every sign, both limits of a share. */
const HARD = [
  ...SENTENCES.map(({indicator}) => indicator),
  {
    kind: 'ratio',
    unit: 'percent',
    polarity: 'higher-is-better',
    value: {value: -1234.5, at: '2024-06-30'},
    change: {since: 'previous', absolute: -2345.6, relative: -0.125},
    target: {value: 12345, by: '2025'},
  },
  {
    kind: 'stock',
    value: {value: 1234567, precision: 100, period: '2024'},
    change: {since: 'previous', relative: 12.5, direction: 'unknown'},
  },
].map(indicator => figureOf(indicator));

describe('what is read aloud', () => {
  it('is checked by a rule that finds faults', () => {
    for (const wrong of ['194.784', '+5', '\u22125', '36,8\u00a0%', '±2', 'x: -5']) {
      assert.equal(faults(wrong, 'fr').length, 1, wrong);
    }
    for (const right of ['194784', 'moins 5', '36,8 pour cent', '1234,567', '2013-2014']) {
      assert.deepEqual(faults(right, 'fr'), [], right);
    }
    assert.deepEqual(faults('1,234 and 1.234', 'en'), ['1,234']);
    assert.deepEqual(faults('1\u00a0234', 'pt'), ['1\u00a0234']);
  });

  for (const lang of languages) {
    it(`has no grouped digits and no bare signs: ${lang}`, () => {
      const figures = DEMO.map(({document, id}) => readEdition(document).pick(id));
      const said = new Set<string>();
      const found = [...figures, ...HARD].flatMap(figure =>
        heardOf(figure, lang).flatMap(([where, text]) => {
          if (text) said.add(where);
          return faults(text, lang).map(fault => `${figure.id}, ${where}: ${fault} in « ${text} »`);
        }),
      );
      assert.deepEqual(found, []);
      assert.equal(said.size, widgets.length + 6 + PARTS.length, [...said].join());
    });
  }
});
