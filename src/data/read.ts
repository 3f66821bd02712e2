import {check, isRecord, wrong, type Form} from './check.js';
import {comparePeriods, isNextMonth, monthsBetween} from './periods.js';
import {ProblemError} from './problem.js';
import {
  envelopeSchema,
  indicatorSchema,
  loneHeadSchema,
  type Head,
  type Indicator,
  type KeyFiguresDocument,
  type Observation,
  type Point,
} from './schema.js';

/** One indicator with what it needs from its document: what every figure is drawn from. */
export interface KeyFigure {
  id: string;
  indicator: Indicator;
  head: Head;
  edition: Edition;
  /** Where it stands in the document. */
  path: readonly string[];
  /** Whether the document gives a part, unread; an empty list is none. */
  has(name: string): boolean;
  /**
   * A part of the indicator that only some widgets draw, read when it is first asked for; `undefined` where there
   * is none. Throws a ProblemError where it is wrong.
   */
  part: ReadPart;
}

/** Reads one field of an object in a form, once. */
export type ReadPart = <T>(name: string, form: Form<T>) => T | undefined;

/** A validated document. Its indicators are read, once each, when a widget asks for them. */
export interface Edition {
  head: Head;
  /** Id of a newer edition that the page has not asked for; empty where there is none. */
  newer: string;
  /** What was read, with all that is hidden from the reader, for a widget that hands it on to others. */
  source(): object;
  /** Ids of the indicators, in the order of the document. */
  ids: string[];
  /** One indicator by id; the only one where `id` is empty. `label` names it if it has none. Throws a ProblemError. */
  pick(id: string, label?: string): KeyFigure;
  /** A part of the document that only some widgets draw, as `KeyFigure.part`. */
  part: ReadPart;
  /** What the document says of itself, read in a form. Throws a ProblemError. */
  whole<T>(form: Form<T>): T;
}

/**
 * What a widget's `data` property, an inline script or a `src` may hold: a document, a lone indicator, or an
 * array of observations.
 */
export type KeyFiguresInput =
  | KeyFiguresDocument
  | (Partial<KeyFiguresDocument['indicators'][string]> & Head)
  | {period: string; value: number | null}[];

/**
 * Reads a parsed JSON value: a whole document, a lone indicator, or an array of observations.
 * Throws a ProblemError naming the first wrong field; nothing is changed in silence except that an
 * unordered series is sorted and the value of a suppressed observation is dropped. `newer` is the id of an edition that
 * has come after this one.
 */
export function readEdition(json: unknown, newer = ''): Edition {
  if (Array.isArray(json)) return readEdition({series: json});
  if (typeof json !== 'object' || json === null) throw wrong([], 'object');
  if ('version' in json && json.version !== 1) {
    throw new ProblemError({kind: 'version', path: 'version'});
  }
  if (!('indicators' in json || 'version' in json)) {
    return edition(json, check(loneHeadSchema, json), {'': {label: '', ...json}}, []);
  }
  const {indicators, ...head} = check(envelopeSchema, json);
  return edition(json, head, indicators, ['indicators'], newer);
}

function edition(
  json: object,
  head: Head,
  indicators: Record<string, unknown>,
  root: string[],
  newer = '',
): Edition {
  const read = new Map<string, KeyFigure>();
  const ids = Object.keys(indicators);
  const edition: Edition = {
    head,
    newer,
    source: () => json,
    ids,
    part: partReader(json, []),
    whole: form => check(form, json),
    pick(asked, label = '') {
      // A lone indicator answers to any name.
      const id = ids.length === 1 && (asked === '' || root.length === 0) ? ids[0]! : asked;
      const key = `${id}\n${label}`;
      let figure = read.get(key);
      if (!figure) {
        if (!Object.hasOwn(indicators, id)) throw new ProblemError({kind: 'indicator', path: asked});
        const path = [...root, id].filter(Boolean);
        const indicator = readIndicator(indicators[id], path, head);
        figure = {
          id,
          head,
          edition,
          path,
          has: name => hasPart(indicators[id] as Record<string, unknown>, name),
          indicator: {...indicator, label: indicator.label || label},
          part: partReader(indicators[id] as object, path),
        };
        read.set(key, figure);
      }
      return figure;
    },
  };
  return edition;
}

function hasPart(json: Record<string, unknown>, name: string): boolean {
  const part = Object.hasOwn(json, name) ? json[name] : undefined;
  return Array.isArray(part) ? part.length > 0 : part !== undefined;
}

function partReader(json: object, path: string[]): ReadPart {
  const parts = new Map<string, unknown>();
  return <T>(name: string, form: Form<T>) => {
    if (!parts.has(name)) {
      const own = Object.hasOwn(json, name) ? (json as Record<string, unknown>)[name] : undefined;
      parts.set(name, own === undefined ? undefined : check(form, own, [...path, name]));
    }
    return parts.get(name) as T | undefined;
  };
}

/** Validates an indicator. */
function readIndicator(json: unknown, path: string[], head: Head): Indicator {
  const {
    nature = head.nature,
    value,
    series: given,
    average,
    change,
    ...rest
  } = check(indicatorSchema, expand(json), path);
  const series = given && settleSeries(given, [...path, 'series'], rest.frequency);
  return {
    ...rest,
    nature,
    value: value && hide(value),
    series,
    average: average && givesAway(value, series, 'previous12') ? undefined : average,
    change: change && givesAway(value, series, change.since) ? undefined : change,
  };
}

/**
 * Whether the means of twelve months, or a change between them, give away one of the months that is suppressed, because
 * all others are there; or another change, in number and in percent, one of the two observations that it lies between.
 */
function givesAway(value: Point | undefined, series: readonly Observation[] = [], since: string): boolean {
  const end = series.findLastIndex(({status}) => status !== 'partial' && status !== 'forecast') + 1;
  if (since === 'previous12') {
    return [12, 24].some(back => {
      const [first, ...more] = back > end ? [] : series.slice(end - back, end - back + 12).filter(isUnknown);
      return first?.status === 'suppressed' && !more.length;
    });
  }
  const base = since === 'previous' ? series[end - 2] : series.find(({period}) => period === since);
  return [value, series[end - 1], base].some(one => one?.status === 'suppressed');
}

const isUnknown = ({value}: {value: number | null}) => value === null;

/** Sorts a series, refuses a period given twice, and gives months that are left out their place. */
export function settleSeries(
  series: Observation[],
  path: readonly PropertyKey[],
  frequency?: string,
): Observation[] {
  const sorted = series.map(hide).sort((a, b) => comparePeriods(a.period, b.period));
  const seen = new Set<string>();
  const twice = sorted.find(({period}) => seen.size === seen.add(period).size);
  if (twice) {
    const at = series.findLastIndex(({period}) => period === twice.period);
    throw wrong([...path, at, 'period'], 'period ≠ period');
  }
  return fill(sorted, frequency);
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
  return series.flatMap((one, i) => [...monthsBetween(before(i), one.period).map(missing), one]);
}

/** A period without an observation; says so of its status, which a page may have given every object. */
export function missing(period: string): Observation {
  return {period, value: null, status: undefined};
}

/**
 * Parts of a total: where one number alone is suppressed, of a part or of the total, and the others would give it away,
 * the smallest part is kept back too.
 */
export function keepBack<T extends {value: number | null; status?: string | undefined}>(
  parts: readonly T[],
  total: {value: number | null; status?: string | undefined},
): T[] {
  const [first, ...more] = [...parts, total].filter(isUnknown);
  if (first?.status !== 'suppressed' || more.length) return [...parts];
  // A zero hides little, and only where there is nothing else.
  const size = ({value}: T) => Math.abs(value!) || Infinity;
  const least = parts
    .filter(one => one !== first)
    .reduce<T | undefined>((least, one) => (least && size(least) <= size(one) ? least : one), undefined);
  return parts.map(one => (one === least ? {...one, value: null, status: 'suppressed'} : one));
}

/** A bare number stands for a value that is nothing more. */
function expand(json: unknown): unknown {
  if (!isRecord(json) || !Object.hasOwn(json, 'value')) return json;
  const {value} = json;
  return value === undefined || typeof value === 'object' ? json : {...json, value: {value}};
}

/**
 * The value of a suppressed observation goes no further than here; nor does one of an observation said to have none.
 */
export function hide<T extends {value: number | null; status?: string | undefined}>(observation: T): T {
  return ['suppressed', 'missing', 'not-applicable'].includes(observation.status ?? '')
    ? {...observation, value: null}
    : observation;
}
