import {breakdownOf} from '../data/breakdown.js';
import {componentsOf} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {breakdownReading} from './breakdown.js';
import {componentLabels, componentsReading} from './components.js';
import {extraOf} from './extra.js';
import {
  averagePhrases,
  labelOf,
  nameOf,
  PARTS,
  readOut,
  seriesReading,
  valueReading,
  type Part,
  type Reading,
} from './facts.js';
import {pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {formatNumber} from './number.js';
import {pointOf} from './value.js';

/** The parts of a reading that a text names, in its order; all of them where it names none. */
export function partsIn(text: string | null | undefined): Part[] {
  const named = (text ?? '').split(/[\s,]+/);
  const known = named.filter((one): one is Part => (PARTS as readonly string[]).includes(one));
  return known.length ? [...new Set(known)] : [...PARTS];
}

/**
 * All that is known of an indicator, in words: its level, its components or categories, its highest and lowest
 * value, means, change, what a reader must know of the numbers, the source. `spoken` is for a screen reader. Throws a
 * ProblemError where a part of the indicator is wrong.
 */
export function indicatorSentence(
  figure: KeyFigure,
  lang: Language,
  spoken = false,
  parts?: readonly Part[],
): string {
  return readOut(indicatorReading(figure, lang, spoken), parts);
}

function indicatorReading(figure: KeyFigure, lang: Language, spoken: boolean): Reading {
  const {value, series = []} = figure.indicator;
  const components = componentsOf(figure);
  const categories = breakdownOf(figure);
  const over = components
    ? componentsReading(figure, components, lang, spoken)
    : series.length > 0 && seriesReading(figure, lang, spoken);
  const by =
    categories &&
    withoutTotal(breakdownReading(figure, categories, lang, spoken), categories.total === value?.value);
  const own = (value || !(over || by)) && valueReading(figure, lang, spoken);
  const readings = [own, over, by].filter(one => one !== false && one !== undefined) as Reading[];
  const reading = merge(readings);
  const point = pointOf(figure.indicator);
  return {
    ...reading,
    // The value may be the mean itself.
    mean: reading.mean ?? averagePhrases(figure, lang, spoken).slice(point?.isAverage ? 1 : 0),
    caveats: [precisionOf(figure, lang, spoken), ...(reading.caveats ?? [])],
  };
}

/** The total that is the value itself has been said. */
function withoutTotal(reading: Reading, isSaid: boolean): Reading {
  return isSaid ? {...reading, breakdown: reading.breakdown?.slice(0, 1) ?? []} : reading;
}

/** Several readings as one: what the first has said is not said again. Each begins with the label and a date. */
function merge(readings: readonly Reading[]): Reading {
  const merged: Reading = {};
  for (const part of PARTS) {
    const said = readings.flatMap((one, i) => (one[part] ?? []).slice(part === 'level' && i > 0 ? 1 : 0));
    if (said.length) merged[part] = [...new Set(said)];
  }
  return merged;
}

/** How far a rounded number is known; a qualifier says it by itself. */
function precisionOf({indicator}: KeyFigure, lang: Language, spoken: boolean): string {
  const {precision = 1, qualifier} = pointOf(indicator) ?? {};
  return precision > 1 && !qualifier
    ? extraOf(lang).knownTo(formatNumber(precision, lang, {grouped: !spoken}))
    : '';
}

/**
 * A text in pieces, each with its language: names that the document gives in another language than the text's are
 * told apart, so that they are read aloud and hyphenated right.
 */
export function inLanguages(text: string, figure: KeyFigure, lang: Language): SaidText[] {
  const {head, indicator} = figure;
  const components = componentsOf(figure);
  const names = [
    labelOf(figure, lang),
    pickText(head.source?.label, lang, head.language),
    ...(components ? componentLabels(figure, components, lang) : []),
    ...(breakdownOf(figure)?.categories.map(({label}) => nameOf(label, figure, lang)) ?? []),
    ...(typeof indicator.unit === 'object' ? [pickText(indicator.unit, lang, head.language)] : []),
  ].filter(one => one.lang !== lang && one.text !== '');
  if (!names.length) return [{text, lang}];
  const langs = new Map(names.map(one => [one.text, one.lang]));
  // The longest first, because one name may begin with another.
  const pattern = [...langs.keys()]
    .sort((a, b) => b.length - a.length)
    .map(name => name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&'))
    .join('|');
  return text
    .split(new RegExp(`(^|[^\\p{L}\\p{N}])(${pattern})(?![\\p{L}\\p{N}])`, 'u'))
    .filter(Boolean)
    .map(piece => ({text: piece, lang: langs.get(piece) ?? lang}));
}
