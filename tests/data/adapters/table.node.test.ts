import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adaptTable, type TableText} from '../../../src/data/adapters/index.js';
import {readEdition} from '../../../src/data/read.js';
import {problemOf} from '../fixtures.js';
import {categoriesOf, lines, refused} from './support.js';

const table = (head: string[], rows: string[][], more: Partial<TableText> = {}): TableText => ({
  caption: 'Comptes patients',
  head: [head],
  rows,
  lang: 'fr',
  ...more,
});
const figure = (text: TableText, map = {}) => readEdition(adaptTable(text, {map})).pick('');
const problem = (text: TableText, map = {}) => problemOf(() => figure(text, map))?.path;

describe('table', () => {
  it('reads periods or categories from its first column', () => {
    const series = figure(
      table(
        ['', 'Comptes'],
        [
          ['juin 2023', '150 000'],
          ['juin 2024', '194 784'],
        ],
      ),
    );
    assert.deepEqual(lines(series.indicator.series), ['2023-06 150000', '2024-06 194784']);
    assert.deepEqual([series.indicator.label, series.head.language], ['Comptes patients', 'fr']);
    const parts = figure(
      table(
        ['Région', 'Part'],
        [
          ['Nord', '31 %'],
          ['Sud', '17,3 %'],
        ],
      ),
    );
    assert.deepEqual(categoriesOf(parts), ['Nord 31', 'Sud 17.3']);
    assert.equal(parts.indicator.unit, 'percent');
  });

  it('takes the column that the map names', () => {
    const text = table(
      ['Mois', 'Lits', 'Tests'],
      [
        ['2024-05', '1', '2'],
        ['2024-06', '3', '4'],
      ],
    );
    assert.equal(problem(text), 'columns.Lits | Tests');
    assert.deepEqual(lines(figure(text, {value: 'Tests'}).indicator.series), ['2024-05 2', '2024-06 4']);
  });

  it('refuses what is wrong, at its place', () => {
    for (const [text, path] of [
      [table([], [], {head: []}), 'head'],
      [
        table(['a', 'b'], [], {
          head: [
            ['x', 'y'],
            ['Mois', 'Lits'],
          ],
        }),
        'head.0',
      ],
      [table(['Mois', 'Lits'], [['2024']]), 'rows.0'],
      [
        table(
          ['Mois', 'Lits'],
          [
            ['2024', '1'],
            ['hier', '2'],
          ],
        ),
        'rows.1.Mois',
      ],
      [table(['Mois', 'Lits'], [['2024', 'x y']]), 'rows.0.Lits'],
      [table(['Mois', 'Lits'], []), 'rows'],
      [
        table(
          ['Mois', 'Lits'],
          Array.from({length: 6000}, (_, i) => [String(1000 + i), '1']),
        ),
        'rows',
      ],
    ] as const) {
      assert.equal(problem(text), path, JSON.stringify(text).slice(0, 200));
    }
  });

  it('reads the same as JSON', () => {
    const text = JSON.stringify(table(['Mois', 'Lits'], [['2024-06', '3']]));
    assert.equal(refused(text, {format: 'table'}), undefined);
    assert.equal(refused('{"head": [[1]], "rows": []}', {format: 'table'}), 'schema at head at array');
    assert.equal(refused('{"head": [["a"]]}', {format: 'table'}), 'schema at rows at array');
    assert.equal(refused('5', {format: 'table'}), 'schema at object');
  });
});
