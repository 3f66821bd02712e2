import {frequencyOf, type Change} from '../data/statistics.js';
import type {Indicator, Point} from '../data/schema.js';
import {messagesOf} from './language.js';
import type {Language, Messages} from './messages/messages.js';
import {decimalsOf, formatFraction, numberText, round, sayNumber, type Measure} from './number.js';
import {formatPeriod} from './period.js';

/** A change in words and signs. */
export interface SaidChange {
  direction: Change['direction'];
  /** « hausse », « baisse », « stable », « sens non précisé ». */
  word: string;
  /** The word where the direction is not known, which neither sign nor shape then says; empty elsewhere. */
  note: string;
  /** « +541 (+36,8 %) »; without a sign where the direction is not known. */
  amount: string;
  /** « par rapport à mai 2024 ». */
  base: string;
  /** The amount for reading aloud, sign and unit in words: « hausse : 541, 36,8 pour cent ». */
  read: string;
  /** The same without the direction; the word alone where nothing has changed. */
  numbers: string;
  /** The same with the base. */
  spoken: string;
}

/**
 * Says a change: shape and word for its direction. Published numbers keep their digits; computed ones get those of
 * the data (those of means see `meanDecimals`, one digit for the relative change) and are « stable » where they round
 * to nothing.
 */
export function sayChange(change: Change, indicator: Indicator, lang: Language): SaidChange {
  const messages = messagesOf(lang);
  const {absolute, relative, precision, points, published} = change;
  const decimals = published
    ? undefined
    : change.since === 'previous12'
      ? meanDecimals(absolute ?? 0, indicator)
      : mostDecimals(indicator.series);
  const still = !published && round(absolute ?? 0, decimals ?? 0) === 0;
  const direction = still ? 'none' : change.direction;
  const measure: Measure = {unit: points ? 'points' : indicator.unit, precision, decimals};
  const fraction = published ? undefined : 1;
  const signed = direction !== 'unknown';
  const written = [
    ...(absolute === undefined ? [] : [numberText(absolute, lang, {...measure, signed})]),
    ...(relative === undefined ? [] : [formatFraction(relative, lang, {signed, decimals: fraction})]),
  ];
  const read = [
    ...(absolute === undefined ? [] : [sayNumber(Math.abs(absolute), lang, measure).spoken]),
    ...(relative === undefined
      ? []
      : [formatFraction(Math.abs(relative), lang, {grouped: false, decimals: fraction})]),
  ];
  const word = messages[direction];
  const base = sayBase(change.since, indicator, lang, messages);
  const numbers = direction === 'none' ? word : read.join(', ');
  const said = direction === 'none' ? word : word + messages.colon + numbers;
  return {
    direction,
    word,
    note: signed ? '' : word,
    amount: written.length > 1 ? `${written[0]} (${written[1]})` : (written[0] ?? word),
    base,
    read: said,
    numbers,
    spoken: `${said}, ${base}`,
  };
}

/** The base of a change in words. */
function sayBase(since: string, {frequency, series}: Indicator, lang: Language, messages: Messages): string {
  const {sincePrevious, sinceAverage} = messages;
  if (since === 'previous')
    return sincePrevious[frequency ?? frequencyOf(series ?? []) ?? 'P1M'] ?? sincePrevious.P1M;
  return since === 'previous12' ? sinceAverage : messages.since(formatPeriod(since, lang));
}

/** Digits of a computed mean or of a difference of means: those of the data, and one more of small whole numbers. */
export function meanDecimals(value: number, {series}: Indicator): number {
  return Math.max(Math.abs(value) >= 10 || Number.isInteger(value) ? 0 : 1, mostDecimals(series));
}

/**
 * The most digits that any value carries, or is known to, at most three: those that all of them are written with.
 */
export function mostDecimals(values: readonly Pick<Point, 'value' | 'precision'>[] = []): number {
  return Math.min(3, Math.max(0, ...values.map(({value, precision}) => decimalsOf(precision ?? value ?? 0))));
}

/** Whether a change is good, bad or neither; neither unless the data say which way is good. */
export function toneOf(
  direction: Change['direction'],
  polarity: Indicator['polarity'] = 'neutral',
): 'good' | 'bad' | 'neutral' {
  if (polarity === 'neutral' || (direction !== 'up' && direction !== 'down')) return 'neutral';
  return (direction === 'up') === (polarity === 'higher-is-better') ? 'good' : 'bad';
}
