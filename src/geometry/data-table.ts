import {longest} from './text-width.js';

/** Widest that the row headers are kept whole, in ems. */
const HEADER = 10;

/** Room between columns. */
const GAP = 1;

/** Follows the last word in the head of a column that sorts. */
const ARROW = '\u00a0↕';

/** A column as text. */
export interface Column {
  head: string;
  cells: readonly string[];
}

/** The width in ems of the widest number or word in any cell: none of them may be broken. */
export function cellWidth(columns: readonly Column[]): number {
  return longest(
    columns.flatMap(column => inWords(column).cells),
    1,
  );
}

/** A column whose cells may be broken at their spaces. */
export function inWords({head, cells}: Column): Column {
  return {head, cells: cells.flatMap(text => text.split(' '))};
}

/** Whether all row headers are kept whole. */
export function isBrief(headers: readonly string[]): boolean {
  return longest(headers, 1) <= HEADER;
}

/**
 * The width in ems of its text at which a table stands without being pressed: row headers may be broken where they
 * are long, heads of columns at their spaces, numbers never. The row headers are the first column. Of two columns any
 * cell may be the widest, also one of the foot, in `bold` type.
 */
export function tableWidth(columns: readonly Column[], bold = false): number {
  return columns.reduce((sum, {head, cells}, i) => {
    const own = longest(cells, 1, bold);
    const words = longest((head + ARROW).split(' '), 1);
    return sum + (i === 0 ? Math.max(words, Math.min(HEADER, own)) : GAP + Math.max(words, own));
  }, 0);
}
