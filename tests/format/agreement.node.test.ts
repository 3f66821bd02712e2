// The numbers of an indicator are the same in its table, its sentence, its picture and its export.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEdition} from '../../src/data/read.js';
import {seriesSentence, valueSentence} from '../../src/format/facts.js';
import type {Language} from '../../src/format/messages/messages.js';
import {seriesTable, valueTable} from '../../src/format/table.js';
import {renderCSV, renderSVG} from '../../src/static.js';
import {cahier, ids} from '../data/cahier.js';
import {readSvg, wordsIn} from '../figures/read-svg.js';
import {LANGUAGES} from './four.js';
import {readCell, readCsv} from './read-csv.js';
import {agrees, numbersIn} from './read-numbers.js';

const edition = readEdition(cahier);

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

for (const lang of LANGUAGES) {
  describe(`the numbers in ${lang}`, () => {
    for (const id of ids) {
      const figure = edition.pick(id);
      const {indicator} = figure;

      it(`of ${id} are the same in table, sentence and export`, () => {
        const rows = readCsv(renderCSV(cahier, id, lang), lang).rows.map(row => ({
          ...row,
          number: readCell(row.value, lang),
        }));
        const observed = rows.filter(({period}) => period !== '');
        const derived = rows.filter(({period}) => period === '').map(({number}) => number);

        const table = (indicator.series ? seriesTable : valueTable)(figure, lang);
        const cells = table.rows.map(row => row.cells[0]!);
        assert.equal(cells.length, observed.length);
        cells.forEach((cell, i) => {
          const numbers = numbersIn(cell, lang);
          assert.equal(numbers.length, 1, cell);
          assert.ok(agrees(numbers[0]!, observed[i]!.number), `${cell} is not ${observed[i]!.value}`);
        });

        const totals = table.totals.map(row => row.cells[0]!);
        const shown = totals.flatMap(cell => numbersIn(cell, lang));
        assert.equal(shown.length, derived.length, totals.join());
        shown.forEach((one, i) => assert.ok(agrees(one, derived[i]!), `${one.value} is not ${derived[i]}`));

        const sentence = (indicator.series ? seriesSentence : valueSentence)(figure, lang);
        const last = cells.at(-1)!;
        for (const text of [last, ...totals])
          assert.ok(sentence.includes(text), `${text} in « ${sentence} »`);
        if (!indicator.series) return;
        const order = [...observed].sort((a, b) => a.number - b.number);
        for (const extreme of [order[0]!, order.at(-1)!]) {
          const cell = cells[observed.indexOf(extreme)]!;
          assert.ok(sentence.includes(cell), `${cell} in « ${sentence} »`);
        }
      });

      it(`of ${id} are the same in table and picture`, () => {
        const widget = indicator.series ? 'bar-chart' : 'kpi-tile';
        const table = (indicator.series ? seriesTable : valueTable)(figure, lang);
        const picture = wordsIn(readSvg(renderSVG(widget, cahier, id, {lang, width: 2000})));
        for (const {cells} of [...table.rows, ...table.totals]) {
          const [number = ''] = cells[0]!.split(', ');
          assert.ok(picture.includes(number), `${number} in ${picture}`);
        }
      });
    }
  });
}
