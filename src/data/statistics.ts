import {isNextMonth, parsePeriod, type Frequency} from './periods.js';
import type {Indicator, Observation, Status} from './schema.js';

/** A change against a base, ready to be said. */
export interface Change {
  /** `previous`, `previous12`, or the period of the base. */
  since: string;
  /** In the indicator's unit; points where `points` is true. */
  absolute?: number | undefined;
  /** As a fraction: 0.368 is +36.8 %. */
  relative?: number | undefined;
  /** Last known step of `absolute` (100 for « +276.9k »). */
  precision?: number | undefined;
  /** `unknown` where it was printed without its sign. */
  direction: 'up' | 'down' | 'none' | 'unknown';
  /** Whether `absolute` is a difference of two percentages. */
  points: boolean;
  /** Whether the publisher gave it, or this library computed it. */
  published: boolean;
}

/** The means of the last twelve months and of the twelve before. */
export interface Averages {
  last: number;
  previous?: number | undefined;
  published: boolean;
}

/** Whether an observation counts in means and changes: it has a value and its period is over. */
export function isComplete({value, status}: Pick<Observation, 'value' | 'status'>): boolean {
  return value !== null && status !== 'partial' && status !== 'forecast';
}

/**
 * The two means of a monthly flow: as published, else computed over twelve months that are all there and over.
 * `undefined` for stocks and ratios, where such a mean says nothing, and for illustrative observations, from
 * which nothing is computed.
 */
export function averagesOf(indicator: Indicator): Averages | undefined {
  const {kind, nature, average, series} = indicator;
  const of = [kind, nature, average, series];
  // Title, sentence and drawing of an indicator ask one after the other.
  if (of.some((one, i) => one !== known.of[i])) known = {of, averages: computeAverages(indicator)};
  return known.averages;
}

/** The means asked for last, and of what. */
let known: {of: unknown[]; averages?: Averages | undefined} = {of: []};

function computeAverages({kind, nature, average, series = []}: Indicator): Averages | undefined {
  if (kind === 'stock' || kind === 'ratio') return undefined;
  if (average?.last12 !== undefined) {
    return {last: average.last12, previous: average.previous12, published: true};
  }
  if (nature === 'illustrative' || frequencyOf(series) !== 'P1M') return undefined;
  const end = series.length - (series.at(-1)?.status === 'partial' ? 1 : 0);
  const last = meanOfYear(series, end - 12, end);
  return last === undefined
    ? undefined
    : {last, previous: meanOfYear(series, end - 24, end), published: false};
}

/** The mean of the twelve months from an index, where all up to another are there, complete and without a break. */
function meanOfYear(series: readonly Observation[], start: number, end: number): number | undefined {
  const months = series.slice(Math.max(0, start), end);
  const whole = months.every(
    (one, i) =>
      isComplete(one) &&
      (i === 0 || (one.status !== 'break' && isNextMonth(months[i - 1]!.period, one.period))),
  );
  return start >= 0 && whole
    ? clean(months.slice(0, 12).reduce((sum, {value}) => sum + value!, 0) / 12)
    : undefined;
}

/** A computed number without the last binary digits, which an export would show. */
const clean = (value: number) => Number(value.toFixed(10));

/**
 * The change of an indicator over time, beside its means: the published one; else the mean against the mean before;
 * else the last step of its series. None is computed of illustrative observations. No relative change is given against
 * zero or a negative base, and none for ratios and percentages, whose change is a difference.
 */
export function changeOverTime(indicator: Indicator): Change | undefined {
  const {last, previous} = averagesOf(indicator) ?? {};
  return indicator.change || indicator.nature === 'illustrative' || previous === undefined
    ? (publishedChange(indicator) ?? lastStep(indicator))
    : computed(previous, last!, 'previous12', indicator);
}

/**
 * The change that has led to the value an indicator stands at, as it is told beside that: the published one; else the
 * last step of its series, unless it has a value of its own that is another than the last of them.
 */
export function changeOf(indicator: Indicator): Change | undefined {
  const {value, series} = indicator;
  const leads = !value || value.value === series?.findLast(isComplete)?.value;
  return publishedChange(indicator) ?? (leads ? lastStep(indicator) : undefined);
}

function publishedChange({change, unit}: Indicator): Change | undefined {
  if (!change) return undefined;
  const {since, absolute, relative, precision, direction} = change;
  const sign = Math.sign(absolute ?? relative ?? 0);
  return {
    since,
    absolute,
    relative,
    precision,
    direction: direction === 'unknown' ? 'unknown' : directionOf(sign),
    points: unit === 'percent',
    published: true,
  };
}

/**
 * The last complete observation against the one before it. None across a break, against a base that is missing or, but
 * for stocks, a period of another length, for a single value, between illustrative ones, or where one of the two is
 * only « more than » or « about » so much; the difference of rounded numbers is known no better than they are.
 */
function lastStep(indicator: Indicator): Change | undefined {
  const {series = [], kind, nature} = indicator;
  const index = series.findLastIndex(isComplete);
  const last = series[index];
  const base = series[index - 1];
  if (nature === 'illustrative' || !last || !base || !isComplete(base) || last.status === 'break')
    return undefined;
  if (last.qualifier || base.qualifier) return undefined;
  if (kind !== 'stock' && !areAlike([base, last])) return undefined;
  const precision = Math.max(last.precision ?? 0, base.precision ?? 0) || undefined;
  return {...computed(base.value!, last.value!, base.period, indicator), precision};
}

/** Whether all periods are of the same length. */
export function areAlike(series: readonly Observation[]): boolean {
  return new Set(series.map(one => frequencyOf([one]))).size < 2;
}

/** The granularity of a series, from its first period. */
export function frequencyOf(series: readonly Observation[]): Frequency | undefined {
  return series[0] && parsePeriod(series[0].period)?.frequency;
}

/** Index of the highest, the lowest and the last value that is there and whose period is over; -1 where none is. */
export function extremes(series: readonly {value: number | null; status?: Status | undefined}[]): {
  highest: number;
  lowest: number;
  latest: number;
} {
  const values = series.map(({value}) => value);
  const known = values.filter(value => value !== null);
  return {
    highest: values.indexOf(Math.max(...known)),
    lowest: values.indexOf(Math.min(...known)),
    latest: series.findLastIndex(isComplete),
  };
}

function computed(base: number, value: number, since: string, {kind, unit}: Indicator): Change {
  const absolute = clean(value - base);
  const points = unit === 'percent';
  return {
    since,
    absolute,
    relative: points || kind === 'ratio' || base <= 0 ? undefined : absolute / base,
    direction: directionOf(absolute),
    points,
    published: false,
  };
}

function directionOf(difference: number): Change['direction'] {
  return difference > 0 ? 'up' : difference < 0 ? 'down' : 'none';
}
