import type {KeyFigure} from '../data/read.js';
import type {Point} from '../data/schema.js';
import {changeOf} from '../data/statistics.js';
import {sayChange} from './change.js';
import {footOf, illustrativeText, labelOf, pointMeasure, sentences, statusText} from './facts.js';
import {messagesOf, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise} from './period.js';
import {pointOf, sayValue, sayWhen, type SaidValue} from './value.js';

/** A key figure in words. */
export interface SaidFact {
  label: SaidText;
  /** Its value in long form, « plus de 8,6 millions », or why there is none. */
  value: SaidValue;
  isAbsent: boolean;
  /** Its date or period, where it is not that of the document; may be empty, as all that follow. */
  when: string;
  status: string;
  /** « +541 (+36,8 %) », and against what. */
  amount: string;
  base: string;
  /** Both as they are read aloud: « hausse : 541, 36,8 %, par rapport à mai 2024 ». */
  spokenChange: string;
  illustrative: string;
}

/** Says a key figure. The indicator must have a value or a series. */
export function sayFact(figure: KeyFigure, lang: Language): SaidFact {
  const {indicator, head} = figure;
  const point = pointOf(indicator)!;
  const change = changeOf(indicator);
  const said = change && sayChange(change, indicator, lang);
  const isDated = point.isAverage || point.period || (point.at && point.at !== head.reference);
  return {
    label: labelOf(figure, lang),
    value: sayValue(inDigits(point), {...pointMeasure(figure, point), long: true}, lang),
    isAbsent: point.value === null,
    when: isDated ? capitalise(sayWhen(point, figure, lang)) : '',
    status: statusText(point, lang),
    amount: said?.amount ?? '',
    base: said ? [said.note, said.base].filter(Boolean).join(', ') : '',
    spokenChange: said?.spoken ?? '',
    illustrative: illustrativeText(figure, lang, point.isAverage),
  };
}

/** From this step on a number is shortened where only that much of it is known. */
const COARSE = 100;

/** Millions with two decimals at most are written as a word. */
const [MILLION, HUNDREDTH] = [1e6, 1e4];

/**
 * A number without a word for its magnitude is written in digits to its last known step: « 440.000 », not « 440 k ».
 */
function inDigits<P extends Point>(point: P): P {
  const {value, precision = 0} = point;
  if (value === null || precision < COARSE || Math.abs(value) < precision) return point;
  if (Math.abs(value) >= MILLION && precision >= HUNDREDTH) return point;
  return {...point, value: Math.round(value / precision) * precision, precision: undefined};
}

/** Sources and dates of figures, each once. */
export function factsFoot(figures: readonly KeyFigure[], lang: Language): string[] {
  return [...new Set(figures.map(figure => footOf(figure, lang)))].filter(Boolean);
}

/** The reading of key figures: each with its value, date, status and change; the source at the end, once. */
export function factsText(figures: readonly KeyFigure[], lang: Language): string {
  const {colon, change} = messagesOf(lang);
  return sentences([
    ...figures.flatMap(figure => {
      const {label, value, when, status, amount, base, illustrative} = sayFact(figure, lang);
      return [
        [(label.text && label.text + colon) + value.text, when, status].filter(Boolean).join(', '),
        amount && [change + colon + amount, base].filter(Boolean).join(', '),
        illustrative,
      ];
    }),
    ...factsFoot(figures, lang),
  ]);
}
