import type {KeyFigure} from '../data/read.js';
import type {Target} from '../data/schema.js';
import {isComplete} from '../data/statistics.js';
import {progressOf, type Progress} from '../data/target.js';
import {extraOf} from './extra.js';
import {isIllustrative, measureOf, readOut, valueReading, type Reading} from './facts.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';
import {decimalsOf, numberText, sayNumber, type Measure} from './number.js';
import {capitalise, formatPeriod} from './period.js';
import {tableRow, valueTable, type DataTable} from './table.js';
import {pointOf, sayValue, type SaidValue, type Standing} from './value.js';

/** The way of a value to its target, in words. */
export interface SaidProgress {
  point: Standing;
  value: SaidValue;
  /** Target and start as numbers. */
  aim: Target;
  /** « 80 % » and « décembre 2017 »; the date may be empty. */
  target: Dated;
  /** The same of the start; `undefined` where none is given. */
  start: Dated | undefined;
  /** « objectif atteint », « Reste : 77 points »; empty where it cannot be said. */
  verdict: string;
  /** « 77 points »; empty where the target is reached, or the verdict is open. */
  left: string;
  reached: boolean;
  /** Whether that is good: only where the data say which way is, and the way to the target is that way. */
  tone: 'good' | 'neutral';
}

/** A number and when it holds. */
interface Dated {
  text: string;
  when: string;
}

/** The verdict on a value: reached, or how far away; `undefined` where its limits leave that open. */
function judge(
  {value, qualifier, precision = 0, status}: Standing,
  {target, falling}: Progress,
): {left: number} | undefined {
  // What is not over yet, or only expected, has neither reached nor missed anything.
  if (value === null || !isComplete({value, status})) return undefined;
  const left = falling ? value - target.value : target.value - value;
  // « plus de 80 % » has reached 80 %, but « moins de 81 % » perhaps not.
  const sure = qualifier ? left <= 0 && qualifier === (falling ? 'less-than' : 'more-than') : true;
  return sure && (qualifier || Math.abs(left) * 2 >= precision) ? {left} : undefined;
}

/**
 * Says how far the value of an indicator has come. What is left is said of an exact value alone: of « plus de » or of
 * made up numbers no difference is computed. Differences of percentages are in points. `measure` is how
 * the numbers are written.
 */
export function sayProgress(
  figure: KeyFigure,
  lang: Language,
  spoken = false,
  measure: Measure = measureOf(figure),
): SaidProgress {
  const {indicator} = figure;
  const {reached, toGo} = extraOf(lang);
  const point = pointOf(indicator)!;
  const {value, precision} = point;
  const progress = progressOf(figure, value ?? 0)!;
  const {target, falling} = progress;
  const say = (number: number, style: Measure) =>
    spoken ? sayNumber(number, lang, style).spoken : numberText(number, lang, style);
  // A target is written as the value is, where that takes nothing from it.
  const write = (number: number, period: string | undefined): Dated => ({
    text: say(number, {...measure, precision: precision && number % precision === 0 ? precision : undefined}),
    when: period === undefined ? '' : formatPeriod(period, lang),
  });
  const verdict = judge(point, progress);
  const isReached = verdict !== undefined && verdict.left <= 0;
  const made = isIllustrative(figure) && !point.isAverage;
  const left =
    verdict && !isReached && !made
      ? say(verdict.left, {
          ...measure,
          unit: indicator.unit === 'percent' ? 'points' : measure.unit,
          precision,
          decimals: Math.max(decimalsOf(target.value), decimalsOf(value!)),
        })
      : '';
  return {
    point,
    value: sayValue(point, measure, lang),
    aim: target,
    target: write(target.value, target.by),
    start: target.from && write(target.from.value, target.from.period),
    verdict: isReached ? reached : left && toGo + messagesOf(lang).colon + left,
    left,
    reached: isReached,
    tone:
      isReached && indicator.polarity === (falling ? 'lower-is-better' : 'higher-is-better')
        ? 'good'
        : 'neutral',
  };
}

/** « Objectif : 80 %, décembre 2017 »; a date that begins with a digit stands in brackets: « 8, 4e » is no number. */
export function withDate(label: string, {text, when}: Dated, lang: Language): string {
  const words = label + messagesOf(lang).colon + text;
  return /^\d/.test(when) ? `${words} (${when})` : [words, when].filter(Boolean).join(', ');
}

/** The reading of a value and its target: label, value, date, start, target, what is left; change, source. */
function progressReading(figure: KeyFigure, lang: Language, spoken: boolean): Reading {
  const {start: startLabel, target: targetLabel} = messagesOf(lang);
  const {target, start, verdict} = sayProgress(figure, lang, spoken);
  const reading = valueReading(figure, lang, spoken);
  return {
    ...reading,
    level: [
      ...reading.level!,
      start ? withDate(startLabel, start, lang) : '',
      withDate(targetLabel, target, lang),
      capitalise(verdict),
    ],
  };
}

/** What a target bar says: all but the change, which it does not show. */
export function targetSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  return readOut({...progressReading(figure, lang, spoken), change: []});
}

/** What a tile says of its value, and of its target where it shows that. */
export function tileSentence(figure: KeyFigure, lang: Language, target: boolean, spoken = false): string {
  return readOut((target && figure.has('target') ? progressReading : valueReading)(figure, lang, spoken));
}

/** The table of a value with its start and its target; what is left is set apart. */
export function targetTable(figure: KeyFigure, lang: Language): DataTable {
  const messages = messagesOf(lang);
  const {target, start, verdict, left, reached} = sayProgress(figure, lang);
  const aloud = sayProgress(figure, lang, true);
  const table = valueTable(figure, lang);
  const row = (label: string, {text, when}: Dated, {text: spoken}: Dated) =>
    tableRow([label, when].filter(Boolean).join(', '), [{text, spoken}]);
  return {
    ...table,
    notes: reached ? [...table.notes, capitalise(verdict)] : table.notes,
    rows: [
      ...(start ? [row(messages.start, start, aloud.start!)] : []),
      ...table.rows,
      row(messages.target, target, aloud.target),
    ],
    totals: left ? [tableRow(extraOf(lang).toGo, [{text: left, spoken: aloud.left}])] : [],
  };
}
