/**
 * Periods as they are written: `YYYY`, `YYYY-Qn`, `YYYY-MM`, `YYYY-MM-DD`. They are read into integers by a
 * pattern and never through `Date`, which shifts `2024-06` to May west of Greenwich.
 */

/** The granularity of a period: year, quarter, month, day (ISO 8601 durations). */
export type Frequency = 'P1Y' | 'P3M' | 'P1M' | 'P1D';

/** One period, taken apart. `month` is its first month, 1–12. */
export interface Period {
  frequency: Frequency;
  year: number;
  month: number;
  day: number;
}

const PATTERN = /^(\d{4})(?:-(?:Q([1-4])|(0[1-9]|1[0-2])(?:-(\d{2}))?))?$/;

/** The periods that have been read: those of a page are few, and asked for often. */
const known = new Map<string, Period | undefined>();
const MOST_KNOWN = 1000;

/** Reads a period; `undefined` where the text is none, or names a day that does not exist. */
export function parsePeriod(text: string): Period | undefined {
  if (!known.has(text)) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(text, readPeriod(text));
  }
  return known.get(text);
}

function readPeriod(text: string): Period | undefined {
  const match = PATTERN.exec(text);
  if (!match) return undefined;
  const [, year, quarter, month, day] = match;
  const period = {
    year: Number(year),
    month: quarter ? Number(quarter) * 3 - 2 : Number(month ?? 1),
    day: Number(day ?? 1),
  };
  if (day && (period.day < 1 || period.day > daysInMonth(period.year, period.month))) return undefined;
  return {...period, frequency: day ? 'P1D' : month ? 'P1M' : quarter ? 'P3M' : 'P1Y'};
}

/** Whether a text is a period this library reads. */
export function isPeriod(text: unknown): boolean {
  return typeof text === 'string' && parsePeriod(text) !== undefined;
}

/** Whether a text is a calendar day, `YYYY-MM-DD`. */
export function isDate(text: unknown): boolean {
  return typeof text === 'string' && parsePeriod(text)?.frequency === 'P1D';
}

/** Sorts periods by their first day; works on periods of one frequency and of several. */
export function comparePeriods(a: string, b: string): number {
  return ordinal(a) - ordinal(b);
}

/**
 * Where a period stands on an axis of time, in months: its middle, so that periods of any
 * length lie at their true distances. NaN for a text that is no period.
 */
export function positionOf(text: string): number {
  const period = parsePeriod(text);
  if (!period) return NaN;
  const {frequency, year, month, day} = period;
  const half = {P1Y: 6, P3M: 1.5, P1M: 0.5, P1D: (day - 0.5) / daysInMonth(year, month)}[frequency];
  return year * 12 + month - 1 + half;
}

/** Whether one month (`YYYY-MM`) is followed by another. */
export function isNextMonth(month: string, next: string): boolean {
  const areMonths = [month, next].every(text => parsePeriod(text)?.frequency === 'P1M');
  return areMonths && ordinal(next) - ordinal(month) === DAYS;
}

/** The months (`YYYY-MM`) between two others; none where either is no month. */
export function monthsBetween(month: string, next: string): string[] {
  const count = (ordinal(next) - ordinal(month)) / DAYS - 1;
  const {year, month: first} = parsePeriod(month) ?? {year: 0, month: 0};
  return [...Array(month.length === 7 && count > 0 ? count : 0).keys()].map(i => {
    const number = year * 12 + first + i;
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`;
  });
}

/** Room for the days of a month in an ordinal number. */
const DAYS = 31;

function ordinal(text: string): number {
  const period = parsePeriod(text);
  return period ? (period.year * 12 + period.month) * DAYS + period.day : NaN;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
