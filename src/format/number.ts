import {decimalsOf} from '../data/rounding.js';
import type {LocalText} from '../data/schema.js';
import {messagesOf, pickText} from './language.js';
import type {Language, Magnitude} from './messages/messages.js';

export {decimalsOf};

/**
 * Numbers as text, without the browser's `Intl`: Chromium has no Luxembourgish and silently prints `194,784`,
 * a thousandfold misreading. One routine rounds for chart, table, sentence and export alike, so they agree in
 * every engine and on Node.
 */

/** Typographic minus, as wide as the plus. */
const MINUS = '\u2212';

/** How to write a number. */
export interface NumberStyle {
  /** Digits after the decimal sign; as many as the number has (at most 6) where not given. */
  decimals?: number | undefined;
  /** Whether a plus stands before positive numbers. */
  signed?: boolean | undefined;
  /**
   * `false` for spoken text: no grouping, for « 194.784 » is read as a decimal, and the minus and the per cent sign
   * as words.
   */
  grouped?: boolean | undefined;
}

/** Rounds half away from zero on the decimal digits, so that 1.005 gives 1.01 and 8.345 gives 8.35. */
export function round(value: number, decimals: number): number {
  if (Number.isInteger(value)) return value || 0;
  const magnitude = Math.abs(value);
  const shifted = shift(Math.round(shift(magnitude, decimals)), -decimals);
  return shifted === 0 ? 0 : Math.sign(value) * shifted;
}

/** A number in a language: separators, typographic minus, never « -0 ». */
export function formatNumber(value: number, lang: Language, style: NumberStyle = {}): string {
  const {group, decimal, minus} = messagesOf(lang);
  const decimals = style.decimals ?? decimalsOf(value);
  const rounded = round(value, decimals);
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped =
    style.grouped === false || whole.length < 4 ? whole : whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign =
    rounded < 0 ? (style.grouped === false ? minus : MINUS) : style.signed && rounded > 0 ? '+' : '';
  return sign + grouped + (fraction ? decimal + fraction : '');
}

/** A number taken apart, so that its unit can be set smaller on the same baseline. */
export interface SaidNumber {
  number: string;
  /** Magnitude and unit with their leading space, as « M » or « % »; may be empty. */
  suffix: string;
  /** Number and suffix as read aloud: ungrouped, magnitude in full. */
  spoken: string;
}

/** What a number measures. */
export interface Measure {
  unit?: LocalText | undefined;
  /** The last step that is known: 100 000 for « 12.9M », 0.1 for « 65.0 ». */
  precision?: number | undefined;
  /** Shortens long numbers even where they are known to the unit. */
  compact?: boolean | undefined;
  /** Writes the magnitude of a shortened number as a word, where there is one: « 12,9 millions ». */
  long?: boolean | undefined;
  signed?: boolean | undefined;
  decimals?: number | undefined;
  /** The document's own language, for a unit's name. */
  fallback?: string | undefined;
}

/** Says a number in its unit: shortened where it is only known to hundreds or more, so that no zero poses as exact. */
export function sayNumber(value: number, lang: Language, measure: Measure = {}): SaidNumber {
  const messages = messagesOf(lang);
  const short = shorten(value, measure);
  const magnitude = short?.magnitude ?? 1;
  const shown = shift(value, -Math.log10(magnitude));
  const decimals =
    short?.decimals ?? measure.decimals ?? (measure.precision && decimalsOf(measure.precision));
  // Singular or plural goes by the number that is seen.
  const seen = Math.abs(round(shown, decimals ?? 6));
  const unit = unitOf(measure, seen, lang);
  // « 276,9 k » has no spoken thousand in French or German: it is said in full.
  const word = magnitude > 1e3 ? `\u00a0${messages.long[magnitude as 1e6](seen)}` : '';
  const plain =
    magnitude === 1e3
      ? formatNumber(value, lang, {decimals: 0, grouped: false})
      : formatNumber(shown, lang, {decimals, grouped: false});
  return {
    number: formatNumber(shown, lang, {decimals, signed: measure.signed}),
    suffix: (magnitude === 1 ? '' : (measure.long && word) || messages.short[magnitude]) + unit,
    spoken:
      plain + word.replace('\u00a0', ' ') + (measure.unit === 'percent' ? messages.percentSpoken : unit),
  };
}

/** Number and suffix in one string. */
export function numberText(value: number, lang: Language, measure: Measure = {}): string {
  const {number, suffix} = sayNumber(value, lang, measure);
  return number + suffix;
}

/** A fraction as a percentage: 0.368 is « 36,8 % ». As many digits as it was given with, where none are asked. */
export function formatFraction(fraction: number, lang: Language, style: NumberStyle = {}): string {
  const decimals = style.decimals ?? Math.max(0, decimalsOf(fraction) - 2);
  const {percent, percentSpoken} = messagesOf(lang);
  return (
    formatNumber(shift(fraction, 2), lang, {...style, decimals}) +
    (style.grouped === false ? percentSpoken : percent)
  );
}

/** The unit after a number: nothing for a count, the sign for a percentage, else the unit's name. */
function unitOf({unit, fallback}: Measure, value: number, lang: Language): string {
  if (unit === undefined || unit === 'count') return '';
  if (unit === 'percent') return messagesOf(lang).percent;
  if (unit === 'points') return `\u00a0${messagesOf(lang).points(value)}`;
  return `\u00a0${pickText(unit, lang, fallback).text}`;
}

interface Short {
  magnitude: Magnitude;
  decimals: number;
}

/** Below this step a number is written out: « 24.050 » known to tens is no news to the reader. */
const COARSE = 100;

function shorten(value: number, {precision, compact, unit}: Measure): Short | undefined {
  if (unit === 'percent' || unit === 'points') return undefined;
  const coarse = precision !== undefined && precision >= COARSE;
  if (!coarse && !compact) return undefined;
  const magnitudes: Magnitude[] = [1e9, 1e6, 1e3];
  for (const magnitude of magnitudes) {
    const decimals = coarse ? Math.max(0, Math.ceil(Math.log10(magnitude / precision) - 1e-9)) : 1;
    if (decimals > 2) continue;
    const shown = Math.abs(round(shift(value, -Math.log10(magnitude)), decimals));
    if (coarse && shown >= 1) return {magnitude, decimals};
    // A compact number under ten thousand saves no room and is written out.
    if (!coarse && shown >= (magnitude === 1e3 ? 10 : 1)) {
      return {magnitude, decimals: Number.isInteger(shown) ? 0 : decimals};
    }
  }
  return undefined;
}

/** Moves the decimal point on the digits themselves, where a multiplication would leave 1.0049999. */
function shift(value: number, places: number): number {
  if (!places) return value;
  const [mantissa, exponent = '0'] = String(value).split('e');
  return Number(`${mantissa}e${Number(exponent) + places}`);
}
