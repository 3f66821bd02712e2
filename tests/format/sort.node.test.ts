import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {sortRows} from '../../src/format/sort.js';
import type {TableRow} from '../../src/format/table.js';

/** Rows whose headers are their keys in the first column, and whose second column has other keys. */
const rowsOf = (...keys: [string | number | null, (number | string | null)?][]): TableRow[] =>
  keys.map(([first, second = null]) => ({header: String(first), cells: ['9'], keys: [first, second]}));

const order = (rows: TableRow[], column: number, descending = false) =>
  sortRows(rows, {column, descending}).map(({header}) => header);

describe('the order of rows', () => {
  it('is that of their values, not of the texts of their cells', () => {
    const rows = rowsOf(['a', 1000], ['b', 9], ['c', -5], ['d', 80.5]);
    assert.deepEqual(order(rows, 1), ['c', 'b', 'd', 'a']);
    assert.deepEqual(order(rows, 1, true), ['a', 'd', 'b', 'c']);
  });

  it('has rows without a value last in either direction, and a zero among the others', () => {
    const rows = rowsOf(['a', null], ['b', 2], ['c', null], ['d', 0], ['e', -1]);
    assert.deepEqual(order(rows, 1), ['e', 'd', 'b', 'a', 'c']);
    assert.deepEqual(order(rows, 1, true), ['b', 'd', 'e', 'a', 'c']);
  });

  it('keeps that of publication among equal values, in either direction', () => {
    const rows = rowsOf(['d', 1], ['b', 2], ['a', 1], ['c', 1]);
    assert.deepEqual(order(rows, 1), ['d', 'a', 'c', 'b']);
    assert.deepEqual(order(rows, 1, true), ['b', 'd', 'a', 'c']);
  });

  it('takes letters without case and accents, in every language alike', () => {
    const rows = rowsOf(['Zéro'], ['élan'], ['Education'], ['œuvre'], ['Ordre'], ['Äpfel'], ['apfel b']);
    assert.deepEqual(order(rows, 0), ['Äpfel', 'apfel b', 'Education', 'élan', 'œuvre', 'Ordre', 'Zéro']);
  });

  it('takes the numbers in a text by their value', () => {
    const rows = rowsOf(['10–14 ans'], ['5–9 ans'], ['0–4 ans'], ['100 ans']);
    assert.deepEqual(order(rows, 0), ['0–4 ans', '5–9 ans', '10–14 ans', '100 ans']);
  });

  it('leaves the rows that it was given as they were', () => {
    const rows = rowsOf(['b', 2], ['a', 1]);
    order(rows, 1);
    assert.deepEqual(
      rows.map(({header}) => header),
      ['b', 'a'],
    );
  });

  it('is that of publication for a column that is not there', () => {
    assert.deepEqual(order([...rowsOf(['b', 2], ['a', 1]), {header: 'c', cells: []}], 7), ['b', 'a', 'c']);
  });
});
