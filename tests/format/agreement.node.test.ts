// The numbers of an indicator are the same, and written alike, wherever a widget says them: in its picture, its
// table, its sentence, the export, and the widgets that are text.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownOf} from '../../src/data/breakdown.js';
import {componentsOf} from '../../src/data/components.js';
import {readEdition} from '../../src/data/read.js';
import {targetSchema} from '../../src/data/schema.js';
import {suits} from '../../src/data/suits.js';
import {inText} from '../../src/format/in-text.js';
import type {Language} from '../../src/format/messages/messages.js';
import {
  renderCSV,
  renderDataTable,
  renderKeyFacts,
  renderSentence,
  renderSVG,
  renderTable,
  renderText,
  widgets,
  type WidgetName,
} from '../../src/static.js';
import {DEMO} from '../data/demo.js';
import {problemOf} from '../data/fixtures.js';
import {elementsIn, readSvg, wordsIn, type Element} from '../figures/read-svg.js';
import {LANGUAGES} from './four.js';
import {readCell, readCsv} from './read-csv.js';
import {agrees, numbersIn} from './read-numbers.js';

describe('numbers as a reader reads them', () => {
  it('are read right', () => {
    const values = (text: string, lang: Language) => numbersIn(text, lang).map(({value}) => value);
    assert.deepEqual(values('+541 (+36,8\u00a0%)', 'fr'), [541, 36.8]);
    assert.deepEqual(values('194.784', 'de'), [194784]);
    assert.deepEqual(values('194,784', 'en'), [194784]);
    assert.deepEqual(values('12,9\u00a0Mio.', 'lb'), [12.9e6]);
    assert.deepEqual(values('\u2212276.9k (\u22122.19%)', 'en'), [-276900, -2.19]);
    assert.equal(agrees({value: 12.9e6, tolerance: 5e4}, 12_960_000), false);
  });
});

/** All text of an element. */
function textOf(element: Element): string {
  return element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');
}

/** The cells of an HTML table, row by row. */
function rowsOf(table: Element): string[][] {
  return elementsIn(table)
    .filter(({name}) => name === 'tr')
    .map(row =>
      elementsIn(row)
        .filter(({name}) => name === 'td')
        .map(textOf),
    )
    .filter(cells => cells.length > 0);
}

/** The numbers of a text, as they are written. */
function written(text: string): string[] {
  return text.match(/[+\u2212]?\d[\d.,]*(?<![.,])/g) ?? [];
}

/** States that a text says every number of some cells, in the same digits. */
function assertSays(text: string, cells: readonly string[], what: string) {
  const said = new Set(written(text));
  for (const number of cells.flatMap(written)) {
    assert.ok(said.has(number), `${number} is not in the ${what}: ${text.slice(0, 400)}`);
  }
}

/** Most categories and parts that are read out. */
const READ_OUT = 12;

/** So many bars have room for their values at 2000 px. */
const MOST_BARS = 13;

/** The rows of a widget's table that its picture shows at 2000 px, and those that its sentence says. */
function shown(
  widget: WidgetName,
  rows: string[][],
  parts: number,
  isList: boolean,
): {picture: string[]; sentence: string[]} {
  const all = rows.flat();
  const last = rows.at(-1) ?? [];
  switch (widget) {
    case 'kpi-tile':
    case 'target-bar':
      return {picture: all, sentence: all};
    case 'variation-badge':
      return {picture: rows.length > 1 ? last : [], sentence: rows.length > 1 ? last : []};
    case 'breakdown-chart':
      return {picture: all, sentence: parts <= READ_OUT ? all : []};
    case 'donut-chart':
      return {picture: parts <= 6 ? all : [], sentence: parts <= READ_OUT ? all : []};
    case 'bar-chart':
      return {picture: isList || rows.length > MOST_BARS ? [] : all, sentence: []};
    case 'line-chart':
    case 'sparkline':
      return {picture: [], sentence: []};
  }
}

for (const lang of LANGUAGES) {
  describe(`the numbers in ${lang}`, () => {
    for (const {name, document, id} of DEMO) {
      const figure = readEdition(document).pick(id);
      const {series = []} = figure.indicator;
      const rows = readCsv(renderCSV(document, id, lang), lang).rows;
      const exported = rows.filter(({value}) => value !== '').map(({value}) => readCell(value, lang));
      const categories = breakdownOf(figure)?.categories ?? [];
      const shares = categories.flatMap(({share}) => (share === undefined ? [] : [share * 100]));
      // What is left to a target is not exported: it is the difference of two numbers that are.
      const target = figure.part('target', targetSchema);
      const left = target ? exported.map(value => Math.abs(target.value - value)) : [];
      const known = [...exported, ...shares, ...left];
      const parts = Math.max(categories.length, componentsOf(figure)?.components.length ?? 0);
      const suitable = widgets.filter(
        widget => problemOf(() => renderSVG(widget, document, id, {lang, width: 600})) === undefined,
      );

      it(`of ${name} are the same in ${suitable.join(', ') || 'the table'}`, () => {
        for (const widget of suitable) {
          const table = rowsOf(readSvg(renderTable(widget, document, id, lang)));
          for (const cell of table.flat()) {
            for (const number of numbersIn(cell, lang)) {
              assert.ok(
                known.some(exact => agrees(number, exact)),
                `${widget}: ${cell} is not in the export`,
              );
            }
          }
          const svg = readSvg(renderSVG(widget, document, id, {lang, width: 2000}));
          const sentence = renderText(widget, document, id, lang);
          const expected = shown(widget, table, parts, parts > 0);
          assertSays(wordsIn(svg), expected.picture, `picture of the ${widget}`);
          assertSays(sentence, expected.sentence, `sentence of the ${widget}`);
          // The name of the picture is the sentence, as it is read aloud.
          const label = svg.attributes['aria-label'] ?? '';
          const spoken = new Set(numbersIn(label.replace(/\d{4}-\d{2}/g, ''), lang).map(({value}) => value));
          assert.ok(spoken.size > 0 || written(sentence).length === 0, label);
        }
      });

      it(`of ${name} are the same in the widgets that are text`, () => {
        const html = readSvg(renderDataTable(document, id, {lang, width: 1200}));
        for (const cell of rowsOf(html).flat()) {
          for (const number of numbersIn(cell.replace(/\(.*\)/, ''), lang)) {
            assert.ok(
              known.some(exact => agrees(number, exact)),
              `${cell} is not in the export`,
            );
          }
        }
        const sentence = renderSentence(document, id, lang);
        if (!suits(figure, 'value')) return;
        const {text = '', value} = inText(figure, 'value', {}, lang) ?? {};
        const isMean = figure.indicator.change?.since === 'previous12';
        if (value !== undefined && !isMean) {
          assert.ok(exported.includes(value), `${value} is not in the export`);
          assertSays(sentence, [text], 'sentence');
        }
        if (figure.indicator.value && text) {
          const facts = textOf(readSvg(renderKeyFacts(document, {lang, indicators: id})));
          // The same digits, with the magnitude as a word.
          const [digits = text] = written(text);
          assert.ok(facts.includes(digits), `${text} is not in « ${facts} »`);
        }
        assert.ok(series.length === 0 || sentence.length > 0);
      });
    }
  });
}
