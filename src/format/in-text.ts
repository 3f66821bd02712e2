import type {KeyFigure} from '../data/read.js';
import {changeOf, isComplete} from '../data/statistics.js';
import {sayChange} from './change.js';
import {averageFacts, illustrativeText, pointMeasure, statusText} from './facts.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';
import type {Measure} from './number.js';
import {formatPeriod} from './period.js';
import {pointOf, sayValue} from './value.js';

/** What of an indicator can stand in a running sentence. */
export type InTextPart = 'value' | 'change' | 'base' | 'date' | 'average';

/** How a number in a sentence is written. */
export interface InTextStyle {
  /**
   * `short` shortens what is known exactly too; `long` says millions as a word. Else digits, as far as they are
   * known.
   */
  notation?: string | undefined;
  /** Leaves the unit to the sentence. */
  unitless?: boolean | undefined;
}

/** A piece of a sentence. */
export interface InText {
  text: string;
  /** As read aloud. */
  spoken: string;
  /** What must be told with it, in brackets: its status, why there is no value, that it is made up; may be empty. */
  note: string;
  /** The bare number, or the bare date as HTML writes it, for machines. */
  value?: number;
  date?: string;
}

/** A piece of an indicator for a running sentence; `undefined` where there is none. */
export function inText(
  figure: KeyFigure,
  part: InTextPart,
  style: InTextStyle,
  lang: Language,
): InText | undefined {
  const {indicator, head} = figure;
  if (part === 'average') {
    const fact = averageFacts(figure, lang, writing(style, indicator.average?.last12))[0];
    return fact && {...fact, note: ''};
  }
  if (part === 'change' || part === 'base') {
    const change = changeOf(indicator);
    if (!change) return undefined;
    const {amount, read, numbers, base, note} = sayChange(change, indicator, lang);
    if (part === 'base') return {text: base, spoken: base, note: ''};
    const value = change.absolute ?? change.relative;
    return {text: amount, spoken: note ? numbers : read, note, ...(value !== undefined && {value})};
  }
  const point = pointOf(indicator);
  if (!point) return undefined;
  if (part === 'date') {
    const last = point.isAverage ? indicator.series?.findLast(isComplete)?.period : undefined;
    const date = point.period ?? point.at ?? last ?? head.reference;
    const text = date && formatPeriod(date, lang);
    // HTML knows no quarters.
    return date && text ? {text, spoken: text, note: '', ...(!date.includes('Q') && {date})} : undefined;
  }
  const said = sayValue(point, {...pointMeasure(figure, point), ...writing(style, point.value)}, lang);
  if (point.value === null) return {text: '–', spoken: '', note: said.text};
  const made = within(illustrativeText(figure, lang, point.isAverage), lang);
  return {
    text: said.text,
    spoken: plain(said.spoken) === plain(said.text) ? said.text : said.spoken,
    note: [statusText(point, lang), made].filter(Boolean).join(', '),
    value: point.value,
  };
}

/** A text as it is heard: no-break spaces make no difference. */
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

/** From here on a number has a word for its magnitude. */
const MILLION = 1e6;

function writing({notation, unitless}: InTextStyle, value: number | null = 0): Measure {
  const long = notation === 'long';
  return {
    compact: notation === 'short' || (long && Math.abs(value ?? 0) >= MILLION),
    long,
    ...(unitless && {unit: undefined}),
  };
}

/** Words inside a sentence. */
export function within(text: string, lang: Language): string {
  return messagesOf(lang).capitalNouns ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
