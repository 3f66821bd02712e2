import type {Address} from './finding.js';
import {keyText, type TableMapping} from './mapping.js';
import {parsePeriodText, type PeriodConvention, type PeriodReading} from './period.js';
import type {RawCell, RawRow, RawTable} from './raw-table.js';

/** A column of a table with what the mapping makes of it. */
export interface Column {
  /** Where it stands; 0 is column A. */
  index: number;
  header: string;
  role: TableMapping['columns'][number]['role'];
  period?: string | undefined;
}

/** One figure of a table, not yet read. */
export interface Figure {
  key: readonly string[];
  cell: RawCell;
  /** Where the figure stands. */
  address: Address;
  /** The text of the period and where it stands. */
  period: {reading: PeriodReading | undefined; text: string; address: Address};
  status?: {text: string; address: Address};
  unit?: {text: string; address: Address};
}

const EMPTY: RawCell = {text: ''};

/** The text of a header: blanks and line breaks within it do not count. */
export const headerText = (cell: RawCell | undefined): string =>
  (cell?.text ?? '').replace(/\s+/g, ' ').trim();

/** The rows between the header and the footer. */
export function bodyOf({rows, lastRow}: RawTable, headerRow: number): readonly RawRow[] {
  return rows.filter(({row}) => row > headerRow && row <= lastRow);
}

/** Reads a cell as a period; a date of a workbook is as long as it is shown. */
export function periodOf(cell: RawCell, convention: PeriodConvention): PeriodReading | undefined {
  const {date, shows = 'day', text} = cell;
  if (date === undefined) return parsePeriodText(text, convention);
  if (convention.names && Object.hasOwn(convention.names, date)) return {period: convention.names[date]!};
  if (shows === 'month') return {period: date.slice(0, 7)};
  return shows === 'year' ? {period: date.slice(0, 4)} : parsePeriodText(date, convention);
}

/** What the rows of a table are called, one after the other. */
export class Names {
  readonly #fillable: number;
  #above: readonly string[] = [];

  /** `count` key columns; where periods have their columns, the last key is each row's own. */
  constructor(count: number, {layout, emptyKeys}: Reading) {
    this.#fillable = emptyKeys !== 'fill-down' ? 0 : layout === 'periods-in-columns' ? count - 1 : count;
  }

  /**
   * The names of the next row. Where the mapping says so, empty ones at its start are those of the row above, as in
   * cells that were merged; one behind a name stays empty, for it is the name's own row.
   */
  next(written: readonly string[]): readonly string[] {
    const first = written.findIndex(Boolean);
    const end = Math.min(this.#fillable, first < 0 ? written.length : first);
    this.#above = written.map((text, i) => (i < end ? (this.#above[i] ?? '') : text));
    return this.#above;
  }
}

/** How the rows of a table are read. */
type Reading = Pick<TableMapping, 'layout' | 'periods' | 'emptyKeys'>;

/** Gives every figure of a table in the order of its rows, one at a time. */
export function* figuresOf(
  table: RawTable,
  rows: readonly RawRow[],
  columns: readonly Column[],
  reading: Reading,
): Generator<Figure> {
  const {layout, periods} = reading;
  const of = (role: Column['role']) => columns.filter(one => one.role === role);
  const keys = of('key');
  const wide = layout === 'periods-in-columns';
  const values = wide ? of('period') : of('value');
  const byHeader = !wide && (values.length > 1 || keys.length === 0);
  const [status, unit, period] = [of('status')[0], of('unit')[0], of('period')[0]];
  // A column of periods holds few texts many times.
  const known = new Map<string, PeriodReading | undefined>();
  const readPeriod = (cell: RawCell) => {
    const id = `${cell.shows ?? ''} ${cell.text}`;
    if (!known.has(id)) known.set(id, periodOf(cell, periods));
    return known.get(id);
  };
  const rowNames = new Names(keys.length, reading);
  for (const {row, cells} of rows) {
    const at = (column: Column | undefined) => (column && cells[column.index]) ?? EMPTY;
    const names = rowNames.next(keys.map(column => at(column).text));
    const say = (column: Column, words: readonly string[]): Address => ({
      table: table.name,
      row,
      column: column.index,
      words,
    });
    const beside = (column: Column | undefined) =>
      column && {text: at(column).text, address: say(column, [...names, column.header])};
    const more = {
      ...(status && {status: beside(status)!}),
      ...(unit && {unit: beside(unit)!}),
    };
    for (const column of values) {
      const key = byHeader ? [column.header, ...names] : names;
      const source = wide ? column : period;
      if (!source) continue;
      const reading = wide ? {period: column.period ?? ''} : readPeriod(at(period));
      const text = wide ? column.header : at(period).text;
      yield {
        key,
        cell: at(column),
        address: say(column, [...key, text]),
        period: {reading, text, address: say(source, [...names, source.header])},
        ...more,
      };
    }
  }
}

/** A register of series by their keys. */
export class ByKey<T> {
  readonly #found = new Map<string, T>();

  get(key: readonly string[]): T | undefined {
    return this.#found.get(keyText(key));
  }

  set(key: readonly string[], value: T): T {
    this.#found.set(keyText(key), value);
    return value;
  }

  values(): IterableIterator<T> {
    return this.#found.values();
  }
}
