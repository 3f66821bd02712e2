import type {Qualifier, Status} from '../../data/schema.js';
import type {RawCell} from './raw-table.js';

/** What a sign in a cell stands for: a status without a value, the number 0, or no observation at all. */
export type SignMeaning = 'suppressed' | 'missing' | 'not-applicable' | 'zero' | 'skip';

/** How the numbers of a table are written. What is not said is not guessed: a cell that needs it is ambiguous. */
export interface Convention {
  /** The decimal sign. */
  decimal?: ',' | '.' | undefined;
  /** The sign between groups of three digits. Spaces and apostrophes between groups are always read. */
  thousands?: ',' | '.' | undefined;
  /** What `(3)` is: -3, or no number but a mark. */
  parentheses?: 'negative' | 'mark' | undefined;
  /** Meanings of cells that are a sign: `*`, `-`, `:`, `n/a`; the empty text is the empty cell. Case is ignored. */
  signs: Readonly<Record<string, SignMeaning>>;
  /** Statuses that a mark behind a number, or a cell of a status column, stands for: `p`, `provisoire`. */
  marks: Readonly<Record<string, Status>>;
}

/** Why a cell could not be read as a number. */
export type CellProblem =
  /** Two numbers may be meant; `readings` are they. */
  | 'ambiguous'
  /** A sign whose meaning the convention does not say. */
  | 'sign'
  /** No number. */
  | 'text'
  /** Digits that are grouped as no number is: `12 34`, `1.23.456`. */
  | 'grouping'
  /** More digits than a number can carry, so that others would be published. */
  | 'digits';

/** One cell as it was understood. */
export interface CellReading {
  /** `null` where the status says why there is none, or where there is a problem. */
  value: number | null;
  status?: Status;
  qualifier?: Qualifier;
  /**
   * The last step that is known, where the digits of `value` do not say it: 100 000 for « 12.9M », 0.1 for « 12,0 ».
   */
  precision?: number;
  /** The unit in the cell: `%`, `‰`, `€`. */
  unit?: string;
  /** The cell says that there is no observation. */
  skip?: true;
  /** A mark behind the number, ambiguous or not, that is no known status: a footnote, or a status yet to be told. */
  footnote?: string;
  /** The number is written with another decimal sign than the convention's, and can be read in one way only. */
  otherSign?: true;
  problem?: CellProblem;
  /** The numbers an ambiguous cell may mean. */
  readings?: number[];
}

const SPACES = /[\s\u00a0\u2007\u2009\u202f]+/g;
const QUALIFIERS: readonly [RegExp, Qualifier][] = [
  [/^(?:>|plus de |plus d['’]|mehr als |über |méi wéi |iwwer |more than |over )/i, 'more-than'],
  [/^(?:<|moins de |moins d['’]|weniger als |unter |manner wéi |ënner |less than |under )/i, 'less-than'],
  [
    /^(?:~|≈|environ |env\. ?|ca\. ?|circa |rund |etwa |ronn |ongeféier |about |around |approx\. ?)/i,
    'about',
  ],
];
/** Powers of ten by their words. « billion » is left out: it is 10^9 in English and 10^12 in French and German. */
const MULTIPLIERS: readonly [RegExp, number][] = [
  [/(?:k|tsd\.?|dsd\.?|mille|milliers?|tausend|dausend|thousand)$/i, 3],
  [/(?:m|mio\.?|millions?|millionen|milliounen?)$/i, 6],
  [/(?:md|mds|mrd\.?|milliards?|milliarden?|bn)$/i, 9],
];
const UNIT = /(?:%|‰|€|EUR)$/;
/** A mark behind a number: `(p)`, `(1)`, `1)`, `*`, `†`, `¹`, or a letter after a space. */
const MARK = /(?: ?\(([^()]{1,12})\)| ([a-z\d])\)| ?([*†‡]+)| ?([¹²³⁴⁵⁶⁷⁸⁹⁰]+)| ([a-z]))$/i;

/**
 * Reads the text of a cell. Nothing is guessed: where the convention is needed and does not say, `problem` tells it
 * and the value is `null`.
 */
export function parseCell(text: string, convention: Convention): CellReading {
  const plain = text.replace(SPACES, ' ').trim();
  const sign = lookUp(convention.signs, plain);
  if (sign) return readingOf(sign);
  // Most cells are digits alone.
  if (/^\d[\d.,]*$/.test(plain)) return parseDigits(plain, 0, convention);
  if (!/\d/.test(plain)) return wrong(isSign(plain) ? 'sign' : 'text');

  const [unmarked, mark] = takeMark(plain);
  if (mark === undefined) return parseNumber(plain, convention);
  const status = lookUp(convention.marks, mark) ?? lookUp(convention.marks, `(${mark})`);
  const read = parseNumber(unmarked, convention);
  if (read.problem) {
    // « 276,9 k » ends with a letter that is no mark.
    const whole = parseNumber(plain, convention);
    if (whole.problem !== 'text') return whole;
    // The mark is asked along with the decimal sign that the number waits for.
    return read.problem === 'ambiguous' && !status ? {...read, footnote: mark} : read;
  }
  if (/^[kmM]$/.test(mark) && !status) return parseNumber(plain, convention);
  if (!status) return {...read, footnote: mark};
  return carriesNone(status) ? {value: null, status} : {...read, status};
}

/** Reads a cell: a number of a workbook as it is stored, every other cell by its text. */
export function readCell(cell: RawCell, convention: Convention): CellReading {
  const {number, percent, step} = cell;
  if (cell.error || cell.date) return wrong('text');
  if (number === undefined) return parseCell(cell.text, convention);
  // Shifted as text, because 0.651 times 100 is not 65.1 in binary.
  const value = Number(Number(percent ? `${number}e2` : number).toPrecision(15));
  if (!(Math.abs(value) < 1e15)) return wrong('digits');
  return {
    value,
    ...(percent && {unit: '%'}),
    // The shown step is of use where the digits of the number say another one: 12 shown as « 12,0 ».
    ...(step !== undefined && step !== lastStepOf(value) && {precision: step}),
  };
}

/** The step of the last digit of a number, at most 1. */
function lastStepOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.min(1, Number(`1e${Number(exponent) - (mantissa.split('.')[1]?.length ?? 0)}`));
}

/** Which signs a number is written with, where it can be read in one way only. */
export function signsOf(text: string): {decimal?: ',' | '.'; thousands?: ',' | '.'} {
  const body = /\d[\d.,'’ ]*\d/.exec(text.replace(SPACES, ' '))?.[0] ?? '';
  const signs = [...body].filter(one => one === '.' || one === ',') as (',' | '.')[];
  const last = signs.at(-1);
  if (!last) return {};
  const other = last === ',' ? '.' : ',';
  if (signs.includes(other)) return {decimal: last, thousands: other};
  if (signs.length > 1) return {thousands: last};
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(body) ? {} : {decimal: last};
}

/** Whether a status says that there is no value. */
export function carriesNone(status: Status | undefined): boolean {
  return status === 'missing' || status === 'not-applicable' || status === 'suppressed';
}

/** Whether a text without digits may be a sign for a value that is not there. */
export function isSign(text: string): boolean {
  return (
    text === '' ||
    /^[^\p{L}\d]{1,3}$/u.test(text) ||
    /^(?:\(?[a-z]\)?|n\.?[ads]\.?|n\/[ads]|#n\/a)$/i.test(text)
  );
}

/** The value of a key, whatever its case. */
export function lookUp<T>(table: Readonly<Record<string, T>>, key: string): T | undefined {
  if (Object.hasOwn(table, key)) return table[key];
  const lower = key.toLowerCase();
  const found = Object.keys(table).find(one => one.toLowerCase() === lower);
  return found === undefined ? undefined : table[found];
}

function readingOf(sign: SignMeaning): CellReading {
  if (sign === 'zero') return {value: 0};
  return sign === 'skip' ? {value: null, skip: true} : {value: null, status: sign};
}

function wrong(problem: CellProblem, readings?: number[]): CellReading {
  return {value: null, problem, ...(readings && {readings})};
}

function takeMark(text: string): [string, string | undefined] {
  // « (3) » alone is a number in parentheses or a mark; the convention says which.
  const match = /^[(]/.test(text) ? null : MARK.exec(text);
  if (!match || !/\d/.test(text.slice(0, match.index))) return [text, undefined];
  return [text.slice(0, match.index), match.slice(1).find(Boolean)!];
}

function parseNumber(text: string, convention: Convention): CellReading {
  let rest = text;
  let qualifier: Qualifier | undefined;
  for (const [pattern, found] of QUALIFIERS) {
    if (!pattern.test(rest)) continue;
    qualifier = found;
    rest = rest.replace(pattern, '').trim();
    break;
  }
  const unit = UNIT.exec(rest)?.[0];
  if (unit) rest = rest.slice(0, -unit.length).trim();
  let power = 0;
  for (const [pattern, found] of MULTIPLIERS) {
    const match = /^.*\d/.exec(rest) && pattern.exec(rest);
    // The whole word behind the last digit must be the multiplier.
    if (!match || /[\p{L}.]/u.test(rest.slice(0, match.index).trim().slice(-1))) continue;
    power = found;
    rest = rest.slice(0, match.index).trim();
    break;
  }
  const inside = /^\((.*)\)$/.exec(rest)?.[1];
  if (inside !== undefined) {
    const read = parseDigits(inside, power, convention);
    if (convention.parentheses === 'mark') return wrong('text');
    if (!convention.parentheses) return read.value === null ? read : wrong('ambiguous', [-read.value]);
    return withMore(negate(read));
  }
  const negative = /^[-−–‐] ?/.exec(rest);
  const read = parseDigits(rest.replace(/^[-−–‐+] ?/, ''), power, convention);
  return withMore(negative ? negate(read) : read);

  function withMore(read: CellReading): CellReading {
    if (read.problem) return read;
    return {...read, ...(qualifier && {qualifier}), ...(unit && {unit: unit === 'EUR' ? '€' : unit})};
  }
}

function negate(read: CellReading): CellReading {
  return {
    ...read,
    // Without this, 0 would become -0, which JSON does not know.
    value: read.value ? -read.value : read.value,
    ...(read.readings && {readings: read.readings.map(one => -one)}),
  };
}

/** Reads digits with their signs of grouping and decimals, and shifts them by a power of ten without rounding. */
function parseDigits(text: string, power: number, {decimal, thousands}: Convention): CellReading {
  if (!/^\d(?:[\d.,'’ ]*\d)?$/.test(text)) return wrong(/^[\d.,'’ ]+$/.test(text) ? 'grouping' : 'text');
  const spaced = /[ '’]/.test(text);
  const signs = [...text].filter(one => one === '.' || one === ',');
  const last = signs.at(-1) as ',' | '.' | undefined;
  const make = (separator?: ',' | '.') => {
    const cut = separator ? text.lastIndexOf(separator) : text.length;
    const [whole, fraction] = [text.slice(0, cut), text.slice(cut + 1)];
    const groups = whole.split(/[.,'’ ]/);
    const uniform = new Set(whole.replace(/\d/g, '').replace(/’/g, "'")).size < 2;
    const grouped = groups.length > 1;
    const regular =
      !grouped ||
      (uniform && /^\d{1,3}$/.test(groups[0]!) && groups.slice(1).every(one => /^\d{3}$/.test(one)));
    return regular && /^\d*$/.test(fraction) ? shifted(groups.join(''), fraction, power) : undefined;
  };
  if (!last) return make() ?? wrong('grouping');

  const repeated = signs.filter(one => one === last).length > 1;
  const mixed = new Set(signs).size > 1;
  if (repeated && mixed) return wrong('grouping');
  if (mixed || spaced) return told(make(last), last);
  const whole = make();
  if (repeated) return whole ? {...whole, ...(decimal === last && {otherSign: true})} : wrong('grouping');
  const asDecimal = make(last)!;
  // No number is grouped behind a zero: 0.123 has decimals.
  if (!whole || text.startsWith('0')) return told(asDecimal, last);
  // One sign before three digits: 1.234 is a thousand or a little more than one.
  if (decimal === last) return asDecimal;
  if (thousands === last || decimal) return whole;
  return wrong('ambiguous', [whole.value!, asDecimal.value!]);

  function told(read: CellReading | undefined, separator: ',' | '.'): CellReading {
    if (!read) return wrong('grouping');
    return decimal && decimal !== separator && !read.problem ? {...read, otherSign: true} : read;
  }
}

/** The number, and its last step where the number alone would not tell it. */
function shifted(whole: string, fraction: string, power: number): CellReading {
  const written = `${whole}.${fraction || '0'}`;
  if ((whole + fraction).replace(/^0+/, '').length > 15) return wrong('digits');
  const value = Number(`${written}e${power}`);
  if (!(Math.abs(value) < 1e15)) return wrong('digits');
  const step = Number(`1e${power - fraction.length}`);
  const told = power === 0 && !fraction.endsWith('0');
  return {value, ...(!told && {precision: step})};
}
