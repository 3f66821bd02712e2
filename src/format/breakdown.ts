import {breakdownOf, type Category} from '../data/breakdown.js';
import type {KeyFigure} from '../data/read.js';
import {labelOf, measureOf, provenance, sentences, statusText} from './facts.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {decimalsOf, formatFraction, type Measure} from './number.js';
import {dateText, sayValue} from './value.js';

/** A category in words. */
export interface SaidCategory {
  label: SaidText;
  /** Its value with its unit, or why there is none. */
  value: string;
  spoken: string;
  /** « 26,8 % » of the whole; empty where there is no whole, or where the value is a percentage itself. */
  share: string;
  /** Status of a category that has a value; empty for a normal one. */
  status: string;
}

/** The numbers of a breakdown are written with the same digits. */
export function categoryMeasure(figure: KeyFigure, categories: readonly Category[]): Measure {
  return {
    ...measureOf(figure),
    decimals: Math.min(3, Math.max(0, ...categories.map(({value}) => decimalsOf(value ?? 0)))),
  };
}

/** Says a category. */
export function sayCategory(
  category: Category,
  figure: KeyFigure,
  measure: Measure,
  lang: Language,
): SaidCategory {
  const {label, value, share, status} = category;
  const said = sayValue(category, measure, lang);
  return {
    label:
      label === undefined
        ? {text: messagesOf(lang).other, lang}
        : pickText(label, lang, figure.head.language),
    value: said.text,
    spoken: said.spoken,
    share: share === undefined || measure.unit === 'percent' ? '' : shareText(share, lang),
    status: statusText({value, status}, lang),
  };
}

/** A share with one digit; what would be shown as nothing, and is not nothing, is « moins de 0,1 % ». */
export function shareText(share: number, lang: Language): string {
  const text = (fraction: number) => formatFraction(fraction, lang, {decimals: 1});
  return share > 0 && share < 0.0005 ? messagesOf(lang).lessThan(text(0.001)) : text(share);
}

/** Most categories that are read out; more are in the table. */
const READ_OUT = 12;

/** The reading of a breakdown: what, when, each category with its value and share, the total, the source. */
export function breakdownSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const data = breakdownOf(figure);
  const {colon, total} = messagesOf(lang);
  const label = labelOf(figure, lang).text;
  if (!data) return label;
  const {categories} = data;
  const measure = categoryMeasure(figure, categories);
  const read = categories.slice(0, READ_OUT).map(one => {
    const said = sayCategory(one, figure, measure, lang);
    const words = [spoken ? said.spoken : said.value, said.share, said.status].filter(Boolean);
    return said.label.text + colon + words.join(', ');
  });
  const whole = data.total === undefined ? undefined : sayValue({value: data.total}, measure, lang);
  return sentences([
    [label, dateText(figure, lang)].filter(Boolean).join(', '),
    read.join('; ') + (categories.length > READ_OUT ? '; …' : ''),
    whole ? total + colon + (spoken ? whole.spoken : whole.text) : '',
    ...provenance(figure, lang),
  ]);
}
