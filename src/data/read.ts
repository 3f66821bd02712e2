import {safeParse, type $ZodIssue, type $ZodType} from 'zod/v4/core';
import type {KeyFiguresDocument} from './document.js';
import {comparePeriods, isNextMonth, monthsBetween} from './periods.js';
import {ProblemError, type Expectation, type Problem} from './problem.js';
import {
  envelopeSchema,
  indicatorSchema,
  loneHeadSchema,
  type Head,
  type Indicator,
  type Observation,
  type Point,
} from './schema.js';

/** Most observations one series may carry; more is refused before any of them is looked at. */
export const MAX_OBSERVATIONS = 5000;

/** One indicator with what it needs from its document: what every figure is drawn from. */
export interface KeyFigure {
  id: string;
  indicator: Indicator;
  head: Head;
}

/** A validated document. Its indicators are read, once each, when a widget asks for them. */
export interface Edition {
  head: Head;
  /** Ids of the indicators, in the order of the document. */
  ids: string[];
  /** One indicator by id; the only one where `id` is empty. `label` names it if it has none. Throws a ProblemError. */
  pick(id: string, label?: string): KeyFigure;
}

/**
 * What a widget's `data` property, an inline script or a `src` may hold: a document, a lone indicator, or an
 * array of observations.
 */
export type KeyFiguresInput =
  | KeyFiguresDocument
  | (Omit<Partial<Indicator>, 'value'> & Head & {value?: number | Point})
  | {period: string; value: number | null}[];

/**
 * Reads a parsed JSON value: a whole document, a lone indicator, or an array of observations.
 * Throws a ProblemError naming the first wrong field; nothing is changed in silence except that an
 * unordered series is sorted and the value of a suppressed observation is dropped.
 */
export function readEdition(json: unknown): Edition {
  if (Array.isArray(json)) return readEdition({series: json});
  if (typeof json !== 'object' || json === null) throw wrong([], 'object');
  if ('version' in json && json.version !== 1) {
    throw new ProblemError({kind: 'version', path: 'version'});
  }
  if (!('indicators' in json || 'version' in json)) {
    return edition(guard(loneHeadSchema, json), {'': {label: '', ...json}}, []);
  }
  const {indicators, ...head} = guard(envelopeSchema, json);
  return edition(head, indicators, ['indicators']);
}

function edition(head: Head, indicators: Record<string, unknown>, root: string[]): Edition {
  const read = new Map<string, KeyFigure>();
  const ids = Object.keys(indicators);
  return {
    head,
    ids,
    pick(asked, label = '') {
      // A lone indicator answers to any name.
      const id = ids.length === 1 && (asked === '' || root.length === 0) ? ids[0]! : asked;
      const key = `${id}\n${label}`;
      let figure = read.get(key);
      if (!figure) {
        if (!Object.hasOwn(indicators, id)) throw new ProblemError({kind: 'indicator', path: asked});
        const indicator = readIndicator(indicators[id], [...root, id].filter(Boolean), head);
        figure = {id, head, indicator: {...indicator, label: indicator.label || label}};
        read.set(key, figure);
      }
      return figure;
    },
  };
}

/** Validates an indicator, sorts its series and refuses a period given twice. */
function readIndicator(json: unknown, path: string[], head: Head): Indicator {
  const given = (json as Partial<Indicator> | null)?.series;
  if (Array.isArray(given) && given.length > MAX_OBSERVATIONS) {
    throw new ProblemError({kind: 'too-large', path: [...path, 'series'].join('.')});
  }
  const {nature = head.nature, value, series, ...rest} = guard(indicatorSchema, expand(json), path);
  const sorted = series?.map(hide).sort((a, b) => comparePeriods(a.period, b.period));
  const seen = new Set<string>();
  const twice = sorted?.find(({period}) => seen.size === seen.add(period).size);
  if (twice) {
    const at = series!.findLastIndex(({period}) => period === twice.period);
    throw wrong([...path, 'series', at, 'period'], 'period ≠ period');
  }
  return {
    ...rest,
    nature,
    value: value && hide(value),
    series: sorted && fill(sorted, rest.frequency),
  };
}

/**
 * A month that a monthly series leaves out keeps its place, as one without a value. A series is monthly if it says
 * so, or says nothing and has two months in a row.
 */
function fill(series: Observation[], frequency?: string): Observation[] {
  const before = (i: number) => series[i - 1]?.period ?? '';
  const isMonthly = frequency
    ? frequency === 'P1M'
    : series.some(({period}, i) => isNextMonth(before(i), period));
  if (!isMonthly) return series;
  return series.flatMap((one, i) => [
    ...monthsBetween(before(i), one.period).map(period => ({period, value: null})),
    one,
  ]);
}

/** A bare number stands for a value that is nothing more. */
function expand(json: unknown): unknown {
  const value = (json as {value?: unknown} | null)?.value;
  return value === undefined || typeof value === 'object' ? json : {...(json as object), value: {value}};
}

/** The value of a suppressed observation goes no further than here. */
function hide<T extends {value: number | null; status?: string | undefined}>(observation: T): T {
  return ['suppressed', 'missing', 'not-applicable'].includes(observation.status ?? '')
    ? {...observation, value: null}
    : observation;
}

/**
 * Runs a schema and turns its first issue into a Problem. A schema can throw: on a document nested a thousand
 * deep, or on a page that has made a property of `Object.prototype` enumerable.
 */
function guard<T>(schema: $ZodType<T>, value: unknown, path: PropertyKey[] = []): T {
  let result;
  try {
    result = safeParse(schema, value);
  } catch {
    throw new ProblemError({kind: 'internal', path: path.join('.')});
  }
  if (result.success) return result.data;
  throw new ProblemError(describe(result.error.issues[0]!, path));
}

function describe(issue: $ZodIssue, parents: PropertyKey[]): Problem {
  const {expected, choices} = (issue.code === 'custom' ? issue.params : issue) as Partial<Problem>;
  return {...problem([...parents, ...issue.path], expected ?? 'object'), ...(choices && {choices})};
}

function problem(path: PropertyKey[], expected: Expectation): Problem {
  return {kind: 'schema', path: path.map(String).join('.'), expected};
}

function wrong(path: PropertyKey[], expected: Expectation): ProblemError {
  return new ProblemError(problem(path, expected));
}
