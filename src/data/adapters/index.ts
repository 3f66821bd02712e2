/**
 * Turns data in other formats into a key-figures document: CSV, lists of records (udata, Opendatasoft), JSON-stat 2.0
 * (Eurostat), SDMX-JSON 1.0 and 2 (STATEC LUSTAT) and tables. Nothing is guessed: what could be read in two ways is
 * refused with a path that names it, and the map says which is meant. Loaded only where it is used.
 */
import {isRecord, wrong} from '../check.js';
import {fromCsv} from './csv.js';
import {fromJsonStat, isJsonStat} from './json-stat.js';
import {notJson, type AdapterFormat, type AdapterOptions} from './options.js';
import {answerOf, fromRecords} from './records.js';
import {fromSdmxJson, isSdmxJson} from './sdmx-json.js';
import {fromTable} from './table.js';

export type {AdapterFormat, AdapterOptions} from './options.js';
export {adaptTable, type TableText} from './table.js';

const READERS: Record<Exclude<AdapterFormat, 'csv'>, (json: unknown, options: AdapterOptions) => object> = {
  records: fromRecords,
  'json-stat': fromJsonStat,
  'sdmx-json': fromSdmxJson,
  table: fromTable,
};

/**
 * The JSON of a key-figures document, or of a lone indicator where the data hold one: what `readEdition` reads. A text
 * that is one already is handed on as it is. Throws a ProblemError of the kinds `not-json`, `schema` or `too-large`,
 * whose path names the place in the data.
 */
export function adapt(text: string, options: AdapterOptions): unknown {
  const {format, type = ''} = options;
  if (format === 'csv') return fromCsv(text, options);
  const json = parse(text);
  if (format) {
    if (!Object.hasOwn(READERS, format)) throw wrong(['format'], 'choice', ['csv', ...Object.keys(READERS)]);
    if (json === undefined) throw notJson();
    return READERS[format](json, options);
  }
  // A number alone is JSON, and no data.
  if (json === undefined || typeof json !== 'object') {
    const isCsv =
      /csv|tab-separated/i.test(type) ||
      (!/json|html|xml/i.test(type) && /^[^\n{[<]*[;,\t][^\n]*\n./.test(text));
    if (!isCsv) throw notJson();
    return fromCsv(text, options);
  }
  const found = formatOf(json);
  return found ? READERS[found](json, options) : json;
}

/** Whether parsed JSON is data in another format that `adapt` reads. */
export function isForeign(json: unknown): boolean {
  return formatOf(json) !== undefined;
}

/** Fields of an observation of this library's own. */
const OWN = ['period', 'value', 'status', 'qualifier', 'precision'];

function formatOf(json: unknown): keyof typeof READERS | undefined {
  if (isRecord(json)) {
    if (isJsonStat(json)) return 'json-stat';
    if (isSdmxJson(json)) return 'sdmx-json';
    return answerOf(json) && 'records';
  }
  if (!Array.isArray(json) || json.length === 0 || !json.every(isRecord)) return undefined;
  // A list of observations is read as it is.
  const isOwn = json.every(
    one => Object.keys(one).every(key => OWN.includes(key)) && 'period' in one && 'value' in one,
  );
  return isOwn ? undefined : 'records';
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
