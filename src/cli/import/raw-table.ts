import {readCell} from './cell.js';
import type {Finding} from './finding.js';
import {periodOf} from './walk.js';

/** One cell as the file has it. */
export interface RawCell {
  /** The cell's text; a number or a date of a workbook as it is stored there, and the empty text for an empty cell. */
  text: string;
  /** The digits of a number that a workbook stores as one. */
  number?: string;
  /** The step of the last digit that the workbook shows of the number, 0.1 for « 12,9 », in the shown unit. */
  step?: number;
  /** The workbook shows the number, times a hundred, in per cent. */
  percent?: true;
  /** The day of a date that a workbook stores as one. */
  date?: string;
  /** How much of a date the workbook shows. */
  shows?: 'day' | 'month' | 'year';
  /** The error of a formula: `#DIV/0!`. */
  error?: string;
}

/** One row with its address. Empty rows are left out, and the others keep their numbers. */
export interface RawRow {
  /** The line of the text file, or the row of the sheet; the first is 1. */
  row: number;
  cells: readonly RawCell[];
}

/** A table as a file has it: nothing is interpreted, nothing is left out but empty rows. */
export interface RawTable {
  /** The sheet's name, or the name of the text file. */
  name: string;
  /** The name of the file. */
  file: string;
  format: 'csv' | 'xlsx';
  /** How the text of a CSV file is encoded. */
  encoding?: Encoding;
  /** What stands between the fields of a CSV file. */
  delimiter?: Delimiter;
  rows: readonly RawRow[];
  /** The row that looks like the header; 0 where the table has no rows. */
  headerRow: number;
  /** The last row that looks like one of the table's own; those behind it are its footer. */
  lastRow: number;
  /** What reading the file brought up: its encoding, broken quotes, errors of formulas. */
  findings: readonly Finding[];
}

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';
export type Delimiter = ';' | ',' | '\t';

/** Whether a cell holds nothing. */
export const isEmpty = (cell: RawCell | undefined): boolean => !cell || (cell.text === '' && !cell.error);

/** How far to the right a row reaches. */
const extentOf = ({cells}: RawRow) => cells.findLastIndex(cell => !isEmpty(cell)) + 1;
/** Whether a cell is a figure, or a sign in the place of one. */
const hasFigure = (cell: RawCell) =>
  !isEmpty(cell) && !cell.date && readCell(cell, {signs: {}, marks: {}}).problem !== 'text';
/** How long the period in a cell is written; `undefined` where it is none. */
const lengthOf = (cell: RawCell | undefined) =>
  cell && periodOf(cell, {dates: 'day-first', as: 'day'})?.period.length;
/** Whether a row has a period under the one of the row before it, as long as that. */
const continues = ({row, cells}: RawRow, next: RawRow) =>
  next.row === row + 1 &&
  next.cells.some((cell, i) => !isEmpty(cell) && lengthOf(cell) && lengthOf(cell) === lengthOf(cells[i]));
const filledOf = ({cells}: RawRow) => cells.filter(cell => !isEmpty(cell)).length;

/**
 * Where the table starts and ends among its rows: titles and lines like `created;11-07-2026` stand before it, notes
 * behind it. A guess, which the mapping states and may correct.
 */
export function boundsOf(rows: readonly RawRow[]): {headerRow: number; lastRow: number} {
  if (rows.length === 0) return {headerRow: 0, lastRow: 0};
  const counts = new Map<number, number>();
  for (const row of rows) {
    const extent = extentOf(row);
    counts.set(extent, (counts.get(extent) ?? 0) + 1);
  }
  // The commonest width of more than one column; of two as common, the wider.
  const [width] = [...counts]
    .filter(([extent]) => extent > 1)
    .sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1];
  const belongs = (row: RawRow) =>
    filledOf(row) >= 2 && extentOf(row) * 2 > width && filledOf(row) * 2 > width;
  const header =
    width === 1
      ? rows[0]!
      : (rows.find(row => belongs(row) && extentOf(row) >= width) ?? rows.find(belongs) ?? rows[0]!);
  // Notes behind a table fill one cell, or some without a figure in any: « (1);données provisoires ».
  const isNote = (row: RawRow) =>
    filledOf(row) < 2 || (extentOf(row) < width && !row.cells.slice(1).some(hasFigure));
  let last = rows.length - 1;
  while (width > 1 && rows[last]!.row > header.row && isNote(rows[last]!)) last--;
  // A period without a figure behind it is no note: the figure is yet to come.
  while (last + 1 < rows.length && rows[last]!.row > header.row && continues(rows[last]!, rows[last + 1]!))
    last++;
  return {headerRow: header.row, lastRow: rows[last]!.row};
}
