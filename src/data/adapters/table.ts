import {isRecord, wrong} from '../check.js';
import type {AdapterOptions} from './options.js';
import {fromRows} from './rows.js';

/** An HTML table, taken apart. */
export interface TableText {
  /** Its `<caption>`: what the figures are called. */
  caption: string;
  /** The rows of its head; the last one names the columns. */
  head: readonly (readonly string[])[];
  rows: readonly (readonly string[])[];
  /** The language it is written in. */
  lang: string;
}

/**
 * A table as a key-figures document or a lone indicator. Where no column is known by its name, the first one is the
 * header of the rows: periods, if all of them are, else categories. Throws a ProblemError as the other formats do.
 */
export function adaptTable({caption, head, rows, lang}: TableText, options: AdapterOptions = {}): object {
  const columns = head.at(-1);
  if (!columns) throw wrong(['head'], 'array');
  // More than one row of headers would say of a column what its own header does not.
  if (head.length > 1) throw wrong(['head', 0], 'column');
  rows.forEach((row, i) => {
    if (row.length !== columns.length) throw wrong(['rows', i], 'column');
  });
  const place = (i: number) => ['rows', i];
  return fromRows(
    {
      columns: columns.map(one => one.trim()),
      rows,
      place,
      caption: caption.trim(),
      language: lang,
      headed: true,
    },
    options,
  );
}

/** The same of JSON text. */
export function fromTable(json: unknown, options: AdapterOptions): object {
  if (!isRecord(json)) throw wrong([], 'object');
  const {caption, head, rows, lang} = json;
  const isGrid = (one: unknown): one is string[][] =>
    Array.isArray(one) && one.flat(1).every(cell => typeof cell === 'string') && one.every(Array.isArray);
  if (!isGrid(head)) throw wrong(['head'], 'array');
  if (!isGrid(rows)) throw wrong(['rows'], 'array');
  return adaptTable({caption: String(caption ?? ''), head, rows, lang: String(lang ?? '')}, options);
}
