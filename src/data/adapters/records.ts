import {isRecord, wrong} from '../check.js';
import {recordOf, told, type AdapterOptions} from './options.js';
import {fromRows} from './rows.js';

/** Where the records of an answer stand, and how many there are in all. */
interface Answer {
  path: string[];
  records: unknown[];
  /** The field with the count of the whole, where the answer is a page of it. */
  count?: [path: string, count: unknown];
}

/**
 * The records of an answer: a list of objects, `results` (Opendatasoft Explore 2.1), `records` with `fields`
 * (Opendatasoft 1.0), or `data` beside `meta` or `links` (udata's tabular API). `undefined` where it is none.
 */
export function answerOf(json: unknown): Answer | undefined {
  if (Array.isArray(json)) return {path: ['rows'], records: json};
  if (!isRecord(json)) return undefined;
  const {results, records, data, meta, total_count: count, nhits} = json;
  if (Array.isArray(results)) return {path: ['results'], records: results, count: ['total_count', count]};
  if (Array.isArray(records) && records.every(one => isRecord(recordOf(one)['fields']))) {
    return {
      path: ['records'],
      records: records.map(one => (one as {fields: unknown}).fields),
      count: ['nhits', nhits],
    };
  }
  if (Array.isArray(data) && (isRecord(meta) || 'links' in json)) {
    return {path: ['data'], records: data, count: ['meta.total', recordOf(meta)['total']]};
  }
  return undefined;
}

/**
 * A list of objects as a table, by the names of their fields. A page of a longer answer is refused, unless the map says
 * that some rows are meant (`rows`: `some`): a series that ends early looks like any other.
 */
export function fromRecords(json: unknown, options: AdapterOptions): object {
  const answer = answerOf(json);
  if (!answer) throw wrong([], 'array');
  const {path, records, count} = answer;
  if (
    count &&
    typeof count[1] === 'number' &&
    count[1] > records.length &&
    told(options, 'rows') !== 'some'
  ) {
    throw wrong([count[0]], 'array');
  }
  const columns = [
    ...new Set(
      records.flatMap((one, i) => {
        if (!isRecord(one)) throw wrong([...path, i], 'object');
        return Object.keys(one);
      }),
    ),
  ];
  // Only a record's own fields count, so that `__proto__` is a name like any other.
  const rows = records.map(one =>
    columns.map(name =>
      Object.hasOwn(one as object, name) ? (one as Record<string, unknown>)[name] : undefined,
    ),
  );
  return fromRows({columns, rows, place: i => [...path, i]}, options);
}
