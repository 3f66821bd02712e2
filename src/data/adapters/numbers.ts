import {wrong} from '../check.js';
import {told, type AdapterOptions} from './options.js';

/** A number as a cell gives it. */
export interface ReadNumber {
  value: number | null;
  /** The last step that is known, where the number alone would not tell: 0.01 of `88,00`. */
  precision?: number | undefined;
  percent?: boolean;
  /** The flag or sign beside the number, or in its place. */
  flag?: string | undefined;
}

/** A sign that stands for a value that is not there; `: c` is Eurostat's, with the flag that says why. */
const SIGN = /^(?::? ?([a-z]|n\/?[ad])|[^\p{L}\d\s]{0,3})$/iu;
/** Sign, digits in groups of three or not, decimals, per cent, flag. */
const NUMBER =
  /^([+-]?) ?(0|\d{1,3}(?:([ '’.,])\d{3})(?:\3\d{3})*|\d+)(?:([.,])(\d+))?( ?%)?(?: \(?([a-z]{1,3})\)?|\(([a-z]{1,3})\))?$/i;

/**
 * Reads the cells of one column as numbers: with a decimal point or comma, spaces, points, commas or apostrophes
 * between thousands, `%`, flags behind the number (`12,5 p`), `:` and the empty cell for a missing value, `*` for a
 * suppressed one. Whether `1.234` is a thousand is told by the other cells or by the map's `decimal`; where neither
 * does, and for every other text, throws a ProblemError at the cell's place.
 */
export function readNumbers(
  cells: readonly unknown[],
  place: (i: number) => readonly PropertyKey[],
  options: AdapterOptions,
): ReadNumber[] {
  let decimal = told(options, 'decimal');
  const texts = cells.map((cell, i) => {
    if (typeof cell !== 'string') return undefined;
    const text = cell.replace(/\s+/g, ' ').replace('−', '-').trim();
    const match = NUMBER.exec(text);
    const [, , , group, sign] = match ?? [];
    const other = {'.': ',', ',': '.'}[group ?? ''];
    // Points between thousands leave the comma for the decimals; a single sign before three digits may be either.
    const evidence = sign ?? (match && isEither(match) ? undefined : other);
    if (evidence && decimal && evidence !== decimal) throw wrong(place(i), 'number');
    decimal ??= evidence;
    return {text, match};
  });
  return cells.map((cell, i) => {
    if (cell === null || cell === undefined) return {value: null};
    if (typeof cell === 'number' && Math.abs(cell) < 1e15) return {value: cell};
    const {text = 'x x', match} = texts[i] ?? {};
    const sign = SIGN.exec(text);
    if (sign) return {value: null, flag: sign[1] ?? text};
    const read = match && compose(match, decimal);
    if (!read) throw wrong(place(i), 'number');
    return read;
  });
}

function isEither([, , whole = '', group = '', sign]: RegExpExecArray): boolean {
  return !sign && /[.,]/.test(group) && whole.split(group).length === 2;
}

function compose(match: RegExpExecArray, decimal: string | undefined): ReadNumber | undefined {
  const [, minus, , group, sign, , percent, flag, mark] = match;
  let [, , whole = '', , , fraction = ''] = match;
  if (isEither(match)) {
    if (!decimal) return undefined;
    if (group === decimal) [whole = '', fraction = ''] = whole.split(decimal);
  } else if (sign && sign === group) return undefined;
  const digits = whole.replace(/\D/g, '');
  if ((digits + fraction).replace(/^0+/, '').length > 15) return undefined;
  const size = Number(`${digits}.${fraction}`);
  return {
    value: minus === '-' && size ? -size : size,
    precision: fraction.endsWith('0') ? shift(1, -fraction.length) : undefined,
    percent: percent !== undefined,
    flag: flag ?? mark,
  };
}

/** How many decimals a number is written with. */
export function decimalsOf(value: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (mantissa.split('.')[1] ?? '').length - Number(exponent));
}

/** A number times a power of ten, shifted as text, because 0.07 times 100 is not 7 in binary. */
export function shift(value: number, power: number): number {
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + power}`);
}
