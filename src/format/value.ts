import type {KeyFigure} from '../data/read.js';
import {averagesOf, isComplete} from '../data/statistics.js';
import type {Indicator, Point, Qualifier} from '../data/schema.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';
import {formatNumber, sayNumber, type Measure} from './number.js';
import {formatPeriod} from './period.js';

/** The value an indicator stands at, and whether it is a mean. */
export type Standing = Point & {isAverage?: boolean};

/**
 * The value an indicator stands at: its own; else the mean that its change leads to; else the last of its series.
 * `undefined` where it has none of them. A mean says what it is not, because a page may have given every object such
 * a field.
 */
export function pointOf(indicator: Indicator): Standing | undefined {
  const {value, series = [], change} = indicator;
  const mean = change?.since === 'previous12' ? averagesOf(indicator)?.last : undefined;
  return (
    value ??
    (mean === undefined
      ? (series.findLast(isComplete) ?? series.findLast(one => one.value !== null) ?? series.at(-1))
      : {value: mean, isAverage: true, status: undefined, qualifier: undefined, precision: undefined})
  );
}

/** A value in words and signs. */
export interface SaidValue {
  /** « plus de », or empty. */
  prefix: string;
  number: string;
  suffix: string;
  /** All three in one string. */
  text: string;
  /** As read aloud. */
  spoken: string;
  /** The number to the unit, where `number` is a shortened form of a value known exactly; else empty. */
  exact: string;
}

/** Says a value with its qualifier, precision and unit. A value that is not there is said by its status. */
export function sayValue(point: Point, measure: Measure, lang: Language): SaidValue {
  const messages = messagesOf(lang);
  const {value, qualifier, precision, status} = point;
  if (value === null) {
    const text = messages.status[status ?? 'missing'] || messages.status.missing;
    return {prefix: '', number: text, suffix: '', text, spoken: text, exact: ''};
  }
  const {number, suffix, spoken} = sayNumber(value, lang, {...measure, precision});
  const shortened = measure.compact && !precision && number !== formatNumber(value, lang);
  return {
    prefix: qualify(qualifier, '', lang).trim(),
    number,
    suffix,
    text: qualify(qualifier, number + suffix, lang),
    spoken: qualify(qualifier, spoken, lang),
    exact: shortened ? formatNumber(value, lang) : '',
  };
}

/** A number with its qualifier: « plus de 8,6 M ». */
export function qualify(qualifier: Qualifier | undefined, number: string, lang: Language): string {
  const {moreThan, lessThan, about} = messagesOf(lang);
  return qualifier ? {'more-than': moreThan, 'less-than': lessThan, about}[qualifier](number) : number;
}

/** The date or period of a value: « total au 30 juin 2024 », « juin 2024 »; the document's date where it has none. */
export function sayWhen(point: Standing, {indicator, head}: KeyFigure, lang: Language): string {
  const messages = messagesOf(lang);
  if (point.isAverage) return messages.average;
  if (point.period) {
    const period = formatPeriod(point.period, lang);
    return indicator.kind === 'stock' ? messages.totalIn(period) : period;
  }
  const at = point.at ?? head.reference;
  if (!at) return '';
  const date = formatPeriod(at, lang);
  return indicator.kind === 'stock' ? messages.totalAt(date) : messages.at(date);
}

/** The date or period of an indicator's own value, or of the document; empty where neither is known. */
export function dateText(figure: KeyFigure, lang: Language): string {
  return sayWhen(figure.indicator.value ?? {value: null, period: undefined, at: undefined}, figure, lang);
}
