import {breakdownOf, fold, type Categories, type Category} from '../data/breakdown.js';
import type {KeyFigure} from '../data/read.js';
import {mostDecimals} from './change.js';
import {
  clauses,
  ending,
  flagOf,
  flagPhrases,
  labelOf,
  measureOf,
  nameOf,
  readOut,
  statusText,
  subtitleOf,
  type Reading,
} from './facts.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {formatFraction, type Measure} from './number.js';
import {dateText, qualify, sayValue, type SaidValue} from './value.js';

/** A category in words. */
export interface SaidCategory {
  label: SaidText;
  /** Its value with its unit, or why there is none. */
  value: string;
  spoken: string;
  /** « 26,8 % » of the whole; empty where there is no whole, or where the value is a percentage itself. */
  share: string;
  /** The same as read aloud. */
  spokenShare: string;
  /** Status of a category that has a value; empty for a normal one. */
  status: string;
}

/** The numbers of a breakdown and their total are written with the same digits. */
export function categoryMeasure(figure: KeyFigure, {categories, total = 0}: Categories): Measure {
  return {...measureOf(figure), decimals: mostDecimals([{value: total}, ...categories])};
}

/** Says a category. */
export function sayCategory(
  category: Category,
  figure: KeyFigure,
  measure: Measure,
  lang: Language,
): SaidCategory {
  const {label, value, share, status, holds, qualifier} = category;
  const said = sayValue(category, measure, lang);
  const hasShare = share !== undefined && measure.unit !== 'percent';
  // Of « moins de 5 » the share is less too; « environ » has been said.
  const limit = qualifier === 'about' ? undefined : qualifier;
  return {
    label: nameOf(label, figure, lang, holds),
    value: said.text,
    spoken: said.spoken,
    share: hasShare ? qualify(limit, shareText(share, lang), lang) : '',
    spokenShare: hasShare ? qualify(limit, shareText(share, lang, true), lang) : '',
    status: statusText({value, status}, lang),
  };
}

/** A share with one digit; what would be shown as nothing, and is not nothing, is « moins de 0,1 % ». */
export function shareText(share: number, lang: Language, spoken = false): string {
  const {lessThan, moreThan} = messagesOf(lang);
  const text = (fraction: number) => formatFraction(fraction, lang, {decimals: 1, grouped: !spoken});
  if (share > 0 && share < 0.0005) return lessThan(text(0.001));
  return share < 1 && share >= 0.9995 ? moreThan(text(0.999)) : text(share);
}

/** Says the whole of a breakdown; `undefined` where it has none. */
export function sayTotal(
  {total, precision, qualifier}: Categories,
  measure: Measure,
  lang: Language,
): SaidValue | undefined {
  return total === undefined ? undefined : sayValue({value: total, precision, qualifier}, measure, lang);
}

/** A breakdown as a picture writes it: the unit's name stands once, under the title. */
export interface DrawnBreakdown extends Categories {
  subtitle: string;
  /** The categories in words, in their order. */
  said: SaidCategory[];
  /** Empty where there is no total. */
  totalText: string;
}

/** The breakdown of an indicator as a picture writes it; where it makes a whole, folded to at most so many parts. */
export function drawnBreakdown(figure: KeyFigure, lang: Language, most = Infinity): DrawnBreakdown {
  const data = breakdownOf(figure)!;
  const categories = data.whole ? fold(data.categories, most) : data.categories;
  const unit = figure.indicator.unit === 'percent' ? 'percent' : 'count';
  const measure = {...categoryMeasure(figure, data), unit};
  return {
    ...data,
    categories,
    subtitle: [
      pickText(data.dimension, lang, figure.head.language).text,
      subtitleOf(figure, dateText(figure, lang), lang),
    ]
      .filter(Boolean)
      .join('\u00a0· '),
    said: categories.map(one => sayCategory(one, figure, measure, lang)),
    totalText: sayTotal(data, measure, lang)?.text ?? '',
  };
}

/** Most categories that are read out; more are in the table. */
const READ_OUT = 12;

/**
 * A breakdown: what and when; each category with its value and share, the total; change, source. The statuses of
 * categories that are read out stand beside their values.
 */
export function breakdownReading(
  figure: KeyFigure,
  data: Categories,
  lang: Language,
  spoken: boolean,
): Reading {
  const {colon, total} = messagesOf(lang);
  const {categories} = data;
  const measure = categoryMeasure(figure, data);
  const said = categories.map(one => sayCategory(one, figure, measure, lang));
  const read = said.slice(0, READ_OUT).map(({label, value, spoken: words, share, spokenShare, status}) => {
    const amount = spoken ? [words, spokenShare] : [value + (share && ` (${share})`)];
    return label.text + colon + [...amount, status].filter(Boolean).join(', ');
  });
  const whole = sayTotal(data, measure, lang);
  const flagged = categories
    .map((one, i) => ({flag: flagOf(one), name: said[i]!.label.text}))
    .slice(READ_OUT)
    .filter(({flag}) => flag !== 'normal');
  return {
    level: [[labelOf(figure, lang).text, dateText(figure, lang)].filter(Boolean).join(', ')],
    breakdown: [
      clauses([...read, ...(categories.length > READ_OUT ? ['…'] : [])], lang),
      whole ? total + colon + (spoken ? whole.spoken : whole.text) : '',
    ],
    ...ending(figure, lang, spoken, flagPhrases(flagged, categories.length, lang, spoken)),
  };
}

/** The reading of a breakdown, in its parts one after the other. */
export function breakdownSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const data = breakdownOf(figure);
  return data ? readOut(breakdownReading(figure, data, lang, spoken)) : labelOf(figure, lang).text;
}
