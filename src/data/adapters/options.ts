import {isRecord, tooLarge, wrong} from '../check.js';
import {ProblemError} from '../problem.js';
import type {LocalText} from '../schema.js';
import {lastDayOf} from './periods.js';

/** The formats that can be turned into a key-figures document. */
export type AdapterFormat = 'csv' | 'records' | 'json-stat' | 'sdmx-json' | 'table';

/** How a text in another format is to be read. */
export interface AdapterOptions {
  /** Without it, the format is told from the content. */
  format?: AdapterFormat;
  /**
   * What the data do not say themselves, or say in more than one way:
   *
   * - `period`, `value`, `indicator`, `label`, `category`, `series`, `status`, `unit`: the column of that role; of a
   *   cube, `indicator`, `series` and `category` name a dimension;
   * - any other column or dimension: the one value or category that is read (`geo`: `LU`); all others are left out;
   * - `total`: the category that is the published total of the others; the empty text where there is none;
   * - `kind`: `stock`, `flow` or `ratio`; parts of a ratio are not summed;
   * - `frequency`: `P1M`, `P3M` or `P1Y`, what dates stand for; `P1D`, that they are days;
   * - `decimal`: `,` or `.`, where the numbers can be read in two ways;
   * - `status.x`: the status that the flag or sign `x` stands for, where this library does not know it;
   * - `language`, `reference`: of the document;
   * - `rows`: `some`, where a page of a longer answer is all that is wanted.
   */
  map?: Record<string, string>;
  /** The content type of the answer. */
  type?: string;
  /** The address of the data: the source's label where the data name none, and its address. */
  source?: string;
}

/** One indicator as it was found, with its id. */
export interface Found {
  id: string;
  indicator: {label?: LocalText} & Record<string, unknown>;
  /** The last period that has an observation. */
  last?: string | undefined;
}

/** What the data say of themselves as a whole. */
export interface Head {
  id?: string | undefined;
  label?: LocalText | undefined;
  language?: string | undefined;
  source?: LocalText | undefined;
}

/** Words that say something of the whole, and that no column or dimension is looked up by. */
const WORDS = ['total', 'kind', 'frequency', 'decimal', 'language', 'reference', 'rows'];
const ROLES = ['period', 'value', 'indicator', 'label', 'category', 'series', 'status', 'unit'];

/** What the map says under a key of its own. */
export function told({map}: AdapterOptions, key: string): string | undefined {
  return map && Object.hasOwn(map, key) ? map[key] : undefined;
}

/** The columns or dimensions of which the map names one value. A role that names no column is one of them. */
export function fixedOf({map = {}}: AdapterOptions, known: readonly string[]): [string, string][] {
  return Object.entries(map).filter(
    ([key, value]) =>
      !WORDS.includes(key) &&
      !key.startsWith('status.') &&
      (!ROLES.includes(key) || (known.includes(key) && !known.includes(value))),
  );
}

/** Most observations that are read of one text, over all its series. */
const MAX_OBSERVATIONS = 50_000;

/** Refuses more observations than this library reads, before any of them is looked at. */
export function limit(count: number, most: number | undefined, path: readonly PropertyKey[]): void {
  if (count > (most ?? MAX_OBSERVATIONS)) throw tooLarge(path);
}

/**
 * A lone indicator, or a document of several. A document must say its date: the map's `reference`, else the last day
 * of the last period that has an observation.
 */
export function assemble(found: readonly Found[], head: Head, options: AdapterOptions): object {
  const address = options.source;
  const label = head.source ?? address;
  const last = found
    .map(one => one.last ?? '')
    .sort((a, b) => (lastDayOf(a) < lastDayOf(b) ? -1 : 1))
    .at(-1);
  const language = told(options, 'language') ?? head.language;
  const reference = told(options, 'reference');
  const url = /^https?:/.test(address ?? '') ? address : undefined;
  const source = label === undefined ? undefined : given({label, url});
  const common = given({source, language, reference});
  if (found.length === 1 && found[0]) {
    const {indicator} = found[0];
    // A breakdown without a total has no place of its own for its date.
    const isUndated = last && 'breakdown' in indicator && !('value' in indicator);
    return {...(isUndated && {reference: lastDayOf(last)}), ...common, ...indicator};
  }
  if (!source) throw wrong(['source'], 'string');
  if (!reference && !last) throw wrong(['reference'], 'YYYY-MM-DD');
  return {
    version: 1,
    id: head.id ?? 'data',
    title: head.label ?? label,
    // Plain texts in a language that nobody names are in an undetermined one (BCP 47).
    language: 'und',
    reference: lastDayOf(last ?? ''),
    ...common,
    // Made from entries, so that an id `__proto__` is an id like any other.
    indicators: Object.fromEntries(found.map(({id, indicator}) => [id, {label: id, ...indicator}])),
  };
}

/** Without the fields that are not given. */
export function given(fields: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/** A list, empty where there is none. */
export function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

/** An object's own fields; none where it is no object. */
export function recordOf(value: unknown): Record<string, unknown> {
  return isRecord(value) ? value : {};
}

/** A text that is no JSON where JSON was expected, or an HTML page where data were. */
export function notJson(): ProblemError {
  return new ProblemError({kind: 'not-json'});
}

/** A text in small letters without accents, signs, and what stands behind a colon or in parentheses. */
export function bare(text: string): string {
  return text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[:([].*/s, '')
    .replace(/[^\p{L}\d]/gu, '');
}

/** Joins texts; where any is in several languages, in each of them. Empty texts are left out. */
export function joined(texts: readonly LocalText[], sign = ' – '): LocalText {
  const languages = [...new Set(texts.flatMap(text => (typeof text === 'string' ? [] : Object.keys(text))))];
  const join = (language: string) =>
    texts
      .map(text => (typeof text === 'string' ? text : (text[language] ?? Object.values(text)[0])))
      .filter(Boolean)
      .join(sign);
  return languages.length === 0 ? join('') : Object.fromEntries(languages.map(one => [one, join(one)]));
}
