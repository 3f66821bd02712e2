import type {TableRow} from './table.js';

/** By which column a table is sorted, the row headers being column 0; and whether from the largest down. */
export interface Sorting {
  column: number;
  descending: boolean;
}

/**
 * Rows in a new order: numbers by their value, texts by their letters, what has no value last in either direction.
 * Rows of equal value keep the order they were published in. The order is the same in every language and browser.
 */
export function sortRows(rows: readonly TableRow[], {column, descending}: Sorting): TableRow[] {
  const keyed = rows.map(row => ({row, key: comparable(row.keys?.[column] ?? null)}));
  const sign = descending ? -1 : 1;
  keyed.sort(({key: a}, {key: b}) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return a === b ? 0 : a < b ? -sign : sign;
  });
  return keyed.map(({row}) => row);
}

/** A text without case and accents, and its numbers at full length: « É » is « E », and 9 stands before 10. */
function comparable(key: number | string | null): number | string | null {
  if (typeof key !== 'string') return key;
  return key
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toUpperCase()
    .replaceAll('Œ', 'OE')
    .replace(/\d+/g, digits => digits.padStart(16, '0'));
}
