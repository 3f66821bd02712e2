import {wrong} from '../check.js';
import {isPeriod, parsePeriod} from '../periods.js';

/** Names of months and their short forms in French, German, English and Luxembourgish, without accents. */
const MONTHS = [
  'janvier janv jan januar january janner jaenner',
  'fevrier fevr fev februar feb february febr',
  'mars mar marz maerz march mrz',
  'avril avr april apr abrell abr',
  'mai may mee',
  'juin juni jun june',
  'juillet juil juli jul july jull',
  'aout august aug',
  'septembre sept sep september',
  'octobre oct oktober okt october',
  'novembre nov november',
  'decembre dec dezember dez december',
].map(names => names.split(' '));

/**
 * Reads a text as a period: ISO 8601, the codes of SDMX and Eurostat (`2024-Q1`, `2024M06`), `T1 2024`, `06/2024`,
 * `30/06/2024` and `30.06.2024` (the day first, as in Luxembourg), `juin 2024`, `30 juin 2024`. A time of day is left
 * off where it is midnight. `undefined` where it is none, or could be two: `oct-15` is a day or a year.
 */
export function readPeriod(text: string): string | undefined {
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase()
    .replace(/^(\d{4}-\d\d-\d\d)[t ]00:00(:00(\.0+)?)?(z|[+-]\d\d:?\d\d)?$/, '$1')
    .replace(
      /^(?:(\d\d?)(?:er|\.)? )?([a-z]+)\.?[ -](\d{4})$/,
      (whole, day: string | undefined, name: string, year) => {
        const month = MONTHS.findIndex(names => names.includes(name)) + 1;
        return month ? `${day ? `${day}/` : ''}${month}/${year}` : whole;
      },
    );
  for (const [form, period] of FORMS) {
    if (!form.test(plain)) continue;
    const read = plain.replace(form, period).replace(/-(\d)(?!\d)/g, '-0$1');
    return isPeriod(read) ? read : undefined;
  }
  return undefined;
}

/** How periods are written, and how this format writes them. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/^(\d{4})(-a1)?$/, '$1'],
  [/^(\d{4})-?[qt]([1-4])$/, '$1-Q$2'],
  [/^[qt]([1-4])[ /-](\d{4})$/, '$2-Q$1'],
  [/^(\d{4})(?:-m?|m)(\d\d)$/, '$1-$2'],
  [/^(\d{4})[-m](\d\d)[-d](\d\d)$/, '$1-$2-$3'],
  [/^(\d\d?)[/.](\d{4})$/, '$2-$1'],
  [/^(\d\d?)([/.])(\d\d?)\2(\d{4})$/, '$4-$3-$1'],
];

/** The periods of texts in the same order, and their frequency where they have one of this format's. */
export interface ReadPeriods {
  periods: string[];
  frequency?: string | undefined;
}

/**
 * Reads texts as periods. Days become the months, quarters or years that they stand for where `frequency` says so, or
 * where it is evident: three or more days, each the first of such a period, the closest of them one period apart. Other
 * periods have a frequency where two of them follow each other, or where `frequency` says the same.
 * Throws a ProblemError at the place of the first text that is no period.
 */
export function readPeriods(
  texts: readonly unknown[],
  place: (i: number) => readonly PropertyKey[],
  frequency?: string,
): ReadPeriods {
  const periods = texts.map((text, i) => {
    const read = typeof text === 'string' || Number.isInteger(text) ? readPeriod(String(text)) : undefined;
    if (!read) throw wrong(place(i), 'YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD');
    return read;
  });
  const kinds = new Set(periods.map(period => parsePeriod(period)!.frequency));
  const [only] = kinds;
  if (kinds.size !== 1) return {periods};
  const step = evident(periods);
  // A few months, far from each other, are no monthly series with gaps.
  if (only !== 'P1D') return {periods, frequency: [step, frequency].includes(only) ? only : undefined};
  const as =
    frequency ?? (new Set(periods).size > 2 && periods.every(day => day.endsWith('-01')) ? step : undefined);
  if (!as || as === 'P1D') return {periods};
  return {periods: periods.map(period => lift(period, as)), frequency: as};
}

/** The month, quarter or year that a day lies in. */
function lift(day: string, frequency: string): string {
  if (frequency === 'P1Y') return day.slice(0, 4);
  return frequency === 'P3M'
    ? `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`
    : day.slice(0, 7);
}

/** The length of a period, where the closest two of them lie so far apart, and all begin where such periods do. */
function evident(periods: readonly string[]): string | undefined {
  const months = [...new Set(periods)]
    .map(period => parsePeriod(period)!)
    .map(({year, month}) => year * 12 + month - 1)
    .sort((a, b) => a - b);
  const step = Math.min(...months.slice(1).map((month, i) => month - months[i]!));
  return months.every(month => month % step === 0) ? {1: 'P1M', 3: 'P3M', 12: 'P1Y'}[step] : undefined;
}

/** The last day of a period; the empty text of none. */
export function lastDayOf(text: string): string {
  const {frequency = 'P1D', month = 1} = parsePeriod(text) ?? {};
  if (frequency === 'P1D') return text;
  const last = month + {P1M: 0, P3M: 2, P1Y: 11}[frequency];
  const days = [31, 30, 29, 28].map(day => `${text.slice(0, 4)}-${String(last).padStart(2, '0')}-${day}`);
  return days.find(isPeriod) ?? text;
}
