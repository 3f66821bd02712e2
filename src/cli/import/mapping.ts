import {
  array,
  check,
  matching,
  object,
  oneOf,
  optional,
  record,
  wrong,
  type Output,
} from '../../data/check.js';
import {isPeriod} from '../../data/periods.js';
import {dateSchema, statusSchema, textSchema} from '../../data/schema.js';

const string = matching<string>('string', value => typeof value === 'string');
const boolean = matching<boolean>('true | false', value => typeof value === 'boolean');
const rowNumber = matching<number>('number > 0', value => Number.isInteger(value) && (value as number) > 0);
const period = matching<string>('YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD', isPeriod);

/** One column, in the order of the file. */
const columnForm = object({
  /** Its header as the file has it. */
  header: string,
  /**
   * `key`: names the series (an indicator, a category); `period`: the period of the row, or, with `period`, a column
   * of figures of that period; `value`: figures; `status`, `unit`: of the figures in the row; `unused`: left out.
   */
  role: oneOf('key', 'period', 'value', 'status', 'unit', 'unused'),
  period: optional(period),
});

/** One series: a row of a table with periods in columns, else a column of figures or a combination of keys. */
const seriesForm = object({
  /** The texts of the key columns; where figures stand in several columns, or without a key, the header first. */
  key: array(string),
  /** Id of the indicator it belongs to. */
  indicator: string,
  /** Id of the component that it is; without one it is the indicator's own series, as a published total is. */
  component: optional(string),
  label: textSchema,
  /** What the unit column says; another text in a later file is a finding. */
  unitText: optional(string),
  /** The unit sign that every cell carries, `%`; a number without it is a finding: 0,651 is no 65,1 %. */
  sign: optional(string),
  /** `false`: the series is known and left out. */
  use: optional(boolean),
});

const tableForm = object({
  /** The sheet's name. The only text file is taken whatever its name. */
  name: string,
  /** `false`: the table is known and left out. */
  use: optional(boolean),
  /** What stands between the fields; given to the reader of the file. */
  delimiter: optional(oneOf(';', ',', '\t')),
  /** The row of the header; 1 is the first. Where its headers stand in another row, that one is taken and said. */
  headerRow: rowNumber,
  layout: oneOf('periods-in-columns', 'indicators-in-columns', 'long'),
  convention: object({
    decimal: optional(oneOf(',', '.')),
    thousands: optional(oneOf(',', '.')),
    parentheses: optional(oneOf('negative', 'mark')),
    signs: record(oneOf('suppressed', 'missing', 'not-applicable', 'zero', 'skip')),
    marks: record(statusSchema),
    /** Marks behind numbers that are footnotes, and no statuses; one that is in neither list is a finding. */
    footnotes: optional(array(string)),
  }),
  periods: object({
    dates: oneOf('day-first', 'month-first'),
    as: oneOf('day', 'month', 'quarter', 'year'),
    names: optional(record(period)),
  }),
  /** Empty cells of key columns at the start of a row: those above (`fill-down`), or empty as without a word. */
  emptyKeys: optional(oneOf('fill-down', 'keep')),
  /** What to do with a column of a period that is not listed: `refuse` it (as without a word), or `take` it. */
  newPeriods: optional(oneOf('refuse', 'take')),
  columns: array(columnForm),
  series: array(seriesForm),
});

/** Version 1 of the mapping file. */
const mappingForm = object({
  version: matching<1>('1', value => value === 1),
  /** What the document says of itself; no table holds it. */
  document: object({
    id: string,
    title: textSchema,
    description: optional(textSchema),
    edition: optional(string),
    published: optional(dateSchema),
    publisher: optional(object({name: string, url: optional(string)})),
    reference: dateSchema,
    language: string,
    nature: optional(oneOf('published', 'illustrative')),
    source: object({label: textSchema, url: optional(string), licence: optional(string)}),
  }),
  /** The indicators by id, in the order of the document. */
  indicators: record(
    object({
      label: textSchema,
      description: optional(textSchema),
      kind: optional(oneOf('stock', 'flow', 'ratio')),
      unit: optional(textSchema),
      frequency: optional(oneOf('P1M', 'P3M', 'P1Y')),
      polarity: optional(oneOf('higher-is-better', 'lower-is-better', 'neutral')),
    }),
  ),
  tables: array(tableForm),
});

/**
 * How the tables of a file become a document: plain JSON, written by `proposeMapping` on the first run, corrected by
 * the publisher, and used for every later edition.
 */
export type Mapping = Output<typeof mappingForm>;
/** How one table is read. */
export type TableMapping = Mapping['tables'][number];
/** How one series is read. */
export type SeriesMapping = TableMapping['series'][number];

/** Reads a mapping. Throws a ProblemError that names the first wrong field, or the first that contradicts another. */
export function readMapping(json: unknown): Mapping {
  const mapping = check(mappingForm, json);
  const indicators = Object.keys(mapping.indicators);
  const taken = new Set<string>();
  mapping.tables.forEach((table, i) => {
    const path = ['tables', i] as const;
    const {decimal, thousands} = table.convention;
    if (decimal && decimal === thousands) {
      throw wrong([...path, 'convention', 'thousands'], 'choice', [decimal === ',' ? '.' : ',']);
    }
    const keys = new Set<string>();
    table.series.forEach(({key, indicator, component, use}, j) => {
      const at = [...path, 'series', j] as const;
      // A series twice would be read twice under one name.
      if (keys.has(keyText(key))) throw wrong([...at, 'key'], 'period ≠ period');
      keys.add(keyText(key));
      if (use === false) return;
      if (!Object.hasOwn(mapping.indicators, indicator))
        throw wrong([...at, 'indicator'], 'choice', indicators);
      const place = JSON.stringify([indicator, component]);
      if (taken.has(place))
        throw wrong([...at, component === undefined ? 'indicator' : 'component'], 'string');
      taken.add(place);
    });
  });
  return mapping;
}

/** A key of a series as one text. */
export const keyText = (key: readonly string[]): string => key.join('\u0000');
