import {isPeriod} from '../../data/periods.js';

/** How the periods of a table are to be read. */
export interface PeriodConvention {
  /** Which comes first in 03/04/2017; Luxembourg writes the day first. */
  dates: 'day-first' | 'month-first';
  /** What a day stands for: itself, or the month, quarter or year it lies in. */
  as: 'day' | 'month' | 'quarter' | 'year';
  /** Periods of texts that are not read otherwise, as `2020-2021`, or that are read wrongly. */
  names?: Readonly<Record<string, string>> | undefined;
}

/** Years that tables have figures of: 45292 is no month of the year 4529, but a day as Excel counts them. */
const YEARS = /^(?:1[89]|2[01])/;

/** A text read as a period. */
export interface PeriodReading {
  /** `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`. */
  period: string;
  /** The year has two digits only; from 70 on it is taken for one of the last century. */
  shortYear?: true;
  /** Day and month may also be the other way round. */
  eitherWay?: true;
  /** Six bare digits, which may also be a number: `201510`. */
  bare?: true;
}

/** Month names and their shortened forms, in French, German, English and Luxembourgish, without dots and accents. */
const MONTHS: readonly (readonly string[])[] = [
  ['janvier', 'janv', 'jan', 'januar', 'january', 'janner', 'jaenner'],
  ['fevrier', 'fevr', 'fev', 'februar', 'feb', 'february', 'febr'],
  ['mars', 'mar', 'marz', 'maerz', 'march', 'mae', 'mrz'],
  ['avril', 'avr', 'april', 'apr', 'abrell', 'abr'],
  ['mai', 'may', 'mee'],
  ['juin', 'juni', 'jun', 'june'],
  ['juillet', 'juil', 'juli', 'jul', 'july', 'jull'],
  ['aout', 'aou', 'august', 'aug'],
  ['septembre', 'sept', 'sep', 'september'],
  ['octobre', 'oct', 'oktober', 'okt', 'october'],
  ['novembre', 'nov', 'november'],
  ['decembre', 'dec', 'dezember', 'dez', 'december'],
];
const NUMBER_OF_MONTH = new Map(MONTHS.flatMap((names, i) => names.map(name => [name, i + 1] as const)));

const QUARTER = '(?:q|t|k|trim|trimestre|trimester|quarter|quartal|qrtl)';
const QUARTER_FIRST = new RegExp(
  `^(?:${QUARTER} ?([1-4])|([1-4])(?:er|e|eme|ere|st|nd|rd|th|\\.)? ?${QUARTER})[ ./-]*(\\d{4}|\\d{2})$`,
);
const YEAR_FIRST = new RegExp(`^(\\d{4})[ ./-]*(?:${QUARTER} ?([1-4])|([1-4])(?:er|e|eme)? ?${QUARTER})$`);

/**
 * Reads a header or a cell as a period: `2015`, `2015-10`, `10/2015`, `oct. 2015`, `Oct-15`, `T1 2015`, `2015 Q1`,
 * `31/03/2017`, `31.03.2017 13:29`, `30 juin 2024`. `undefined` where it is none.
 */
export function parsePeriodText(text: string, convention: PeriodConvention): PeriodReading | undefined {
  const named =
    convention.names && Object.hasOwn(convention.names, text) ? convention.names[text] : undefined;
  if (named !== undefined) return isPeriod(named) ? {period: named} : undefined;
  const plain = text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[\s\u00a0\u202f]+/g, ' ')
    .trim()
    .toLowerCase();
  if (!/\d/.test(plain) || plain.length > 40) return undefined;
  const read = readParts(plain, convention);
  return read && YEARS.test(read.period) && isPeriod(read.period) ? read : undefined;
}

function readParts(text: string, convention: PeriodConvention): PeriodReading | undefined {
  let match: RegExpExecArray | null;
  if (/^(?:19|20|21)\d\d$/.test(text)) return {period: text};
  if ((match = /^(\d{4})(\d\d)$/.exec(text))) return {period: month(match[1]!, match[2]!), bare: true};
  if ((match = /^(\d{4})(?:[-/. ]m?|m)(\d{1,2})$/.exec(text))) return {period: month(match[1]!, match[2]!)};
  if ((match = /^(\d{1,2})[-/. ](\d{4})$/.exec(text))) return {period: month(match[2]!, match[1]!)};
  if ((match = QUARTER_FIRST.exec(text))) {
    return {period: `${year(match[3]!)}-Q${match[1] ?? match[2]}`, ...short(match[3]!)};
  }
  if ((match = YEAR_FIRST.exec(text))) return {period: `${match[1]}-Q${match[2] ?? match[3]}`};
  if ((match = /^(\d{4})-(\d\d)-(\d\d)(?:[ t]\d.*)?$/.exec(text)))
    return day(match[1]!, match[2]!, match[3]!, convention);
  if ((match = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?: \d{1,2}:\d\d(?::\d\d)?)?$/.exec(text))) {
    const [, first = '', second = '', whole = ''] = match;
    // A month beyond 12 is a day, whatever the convention: the others of the column are then in doubt, this one is not.
    const dayFirst =
      Number(second) > 12 ? false : Number(first) > 12 ? true : convention.dates === 'day-first';
    const read = day(whole, dayFirst ? second : first, dayFirst ? first : second, convention);
    const eitherWay = Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
    return {...read, ...(eitherWay && {eitherWay})};
  }
  if ((match = /^(?:(\d{1,2})(?:er|\.)? )?([a-z]+)\.?[ -/']*(\d{4}|\d{2})$/.exec(text))) {
    const number = NUMBER_OF_MONTH.get(match[2]!);
    if (!number) return undefined;
    const [, date, , written = ''] = match;
    if (date) return {...day(year(written), String(number), date, convention), ...short(written)};
    return {period: month(year(written), String(number)), ...short(written)};
  }
  if ((match = /^(\d{4})[ -]([a-z]+)\.?$/.exec(text))) {
    const number = NUMBER_OF_MONTH.get(match[2]!);
    return number ? {period: month(match[1]!, String(number))} : undefined;
  }
  return undefined;
}

const month = (year: string, number: string) => `${year}-${number.padStart(2, '0')}`;
const year = (written: string) =>
  written.length === 2 ? `${Number(written) < 70 ? 20 : 19}${written}` : written;
const short = (written: string) => (written.length === 2 ? ({shortYear: true} as const) : {});

function day(year: string, number: string, date: string, {as}: PeriodConvention): PeriodReading {
  const whole = `${month(year, number)}-${date.padStart(2, '0')}`;
  // A day that does not exist is no period, whatever it would be turned into.
  if (as === 'day' || !isPeriod(whole)) return {period: whole};
  if (as === 'year') return {period: year};
  return {period: as === 'month' ? month(year, number) : `${year}-Q${Math.ceil(Number(number) / 3)}`};
}

/** The last day of a period: the day its stocks were counted. */
export function lastDayOf(period: string): string {
  const [year = '', rest = '', date] = period.split('-');
  if (date) return period;
  const last = rest.startsWith('Q') ? Number(rest[1]) * 3 : Number(rest || 12);
  const days = [31, 30, 29, 28].find(count => isPeriod(`${month(year, String(last))}-${count}`))!;
  return `${month(year, String(last))}-${days}`;
}
