import type {KeyFigure} from '../data/read.js';
import type {Indicator, LocalText, Observation, Status} from '../data/schema.js';
import {
  areAlike,
  averagesOf,
  changeOf,
  changeOverTime,
  extremes,
  frequencyOf,
  isComplete,
  type Change,
} from '../data/statistics.js';
import {meanDecimals, mostDecimals, sayChange} from './change.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod, formatSpan} from './period.js';
import {formatNumber, numberText, round, sayNumber, type Measure} from './number.js';
import {pointOf, sayValue, sayWhen, type SaidValue, type Standing} from './value.js';

/** One thing known of an indicator: shown in the picture, the table, the sentence and the export alike. */
export interface Fact {
  label: string;
  text: string;
  /** As read aloud, with sign and unit in words. */
  spoken: string;
  /** The bare number, for exports. */
  value: number;
}

/** The label of an indicator and the language it is in. */
export function labelOf({indicator, head}: KeyFigure, lang: Language): SaidText {
  return pickText(indicator.label, lang, head.language);
}

/** The name of a part, and the language it is in; of a rest that this library has put together, « Autres (22) ». */
export function nameOf(
  label: LocalText | undefined,
  {head}: KeyFigure,
  lang: Language,
  holds?: number,
): SaidText {
  if (label !== undefined) return pickText(label, lang, head.language);
  const {other} = messagesOf(lang);
  return {text: holds ? `${other} (${formatNumber(holds, lang)})` : other, lang};
}

/** « Source : Cahier eSanté N°1 »; empty where the data came without one. */
export function sourceText({head}: KeyFigure, lang: Language): string {
  if (!head.source) return '';
  const {source, colon} = messagesOf(lang);
  return source + colon + pickText(head.source.label, lang, head.language).text;
}

/** Whether the observations are made up, and every picture and export must say so. */
export function isIllustrative({indicator}: KeyFigure): boolean {
  return indicator.nature === 'illustrative';
}

/** « Données d'illustration » where the observations are made up; empty for others, and for what is `published`. */
export function illustrativeText(figure: KeyFigure, lang: Language, published = false): string {
  return isIllustrative(figure) && !published ? messagesOf(lang).illustrative : '';
}

/** The unit by name: empty for a count. */
export function unitName({indicator: {unit = 'count'}, head}: KeyFigure, lang: Language): string {
  return unit === 'count' ? '' : unit === 'percent' ? '%' : pickText(unit, lang, head.language).text;
}

/** How the numbers of an indicator are written. */
export function measureOf({indicator, head}: KeyFigure): Measure {
  return {unit: indicator.unit, fallback: head.language};
}

/** Digits after the decimal sign of a series, the same for all its values. */
export function seriesMeasure(figure: KeyFigure): Measure {
  return {...measureOf(figure), decimals: mostDecimals(figure.indicator.series)};
}

/** How the value is written that an indicator stands at: where it is one of its series, as it is there. */
export function pointMeasure(figure: KeyFigure, {isAverage}: Standing): Measure {
  return figure.indicator.value || isAverage ? measureOf(figure) : seriesMeasure(figure);
}

/** An observation in words: its value, or why there is none; its status where it has one. */
export function sayObservation(observation: Observation, figure: KeyFigure, lang: Language): SaidValue {
  return sayValue(observation, seriesMeasure(figure), lang);
}

/** The status of an observation that has a value, in words; empty for a normal one, or where the value says it. */
export function statusText({value, status}: Pick<Observation, 'value' | 'status'>, lang: Language): string {
  return value === null || !status ? '' : messagesOf(lang).status[status];
}

/** The means of an indicator, as published or computed; `writing` changes how their numbers are written. */
export function averageFacts({indicator, head}: KeyFigure, lang: Language, writing: Measure = {}): Fact[] {
  const averages = averagesOf(indicator);
  if (!averages) return [];
  const messages = messagesOf(lang);
  const {last, previous, published} = averages;
  const fact = (label: string, value: number | undefined): Fact[] => {
    if (value === undefined) return [];
    const decimals = published ? undefined : meanDecimals(value, indicator);
    const measure = {
      unit: indicator.unit,
      fallback: head.language,
      precision: undefined,
      decimals,
      ...writing,
    };
    return [
      {label, value, text: numberText(value, lang, measure), spoken: sayNumber(value, lang, measure).spoken},
    ];
  };
  return [...fact(messages.average, last), ...fact(messages.averageBefore, previous)];
}

/** The means as phrases. */
export function averagePhrases(figure: KeyFigure, lang: Language, spoken: boolean): string[] {
  const {colon} = messagesOf(lang);
  return averageFacts(figure, lang).map(fact => fact.label + colon + (spoken ? fact.spoken : fact.text));
}

/** « juillet 2023 – juin 2024 »; empty without a series. */
export function spanOf({series}: Indicator, lang: Language): string {
  const first = series?.[0];
  return first ? formatSpan(first.period, series!.at(-1)!.period, lang) : '';
}

/** The line under a chart's title: unit, what one value stands for where all are alike, the span of time. */
export function subtitleOf(figure: KeyFigure, span: string, lang: Language): string {
  const {unit, kind, frequency, series = []} = figure.indicator;
  const step = frequency ?? (areAlike(series) ? frequencyOf(series) : undefined);
  const per = kind === 'stock' ? undefined : step;
  return capitalise(
    [unit === 'percent' ? '' : unitName(figure, lang), (per && messagesOf(lang).perPeriod[per]) ?? '', span]
      .filter(Boolean)
      .join(', '),
  );
}

/**
 * Says that a computed change is that of unrounded means, where the means as they are written would give another; else
 * empty, as for a change that is none of means.
 */
export function unroundedNote({indicator}: KeyFigure, lang: Language, change?: Change): string {
  const {last, previous, published} = averagesOf(indicator) ?? {};
  if (!change || change.published || change.since !== 'previous12') return '';
  const [end, base] = [last!, previous!].map(mean =>
    published ? mean : round(mean, meanDecimals(mean, indicator)),
  ) as [number, number];
  const absolute = end - base;
  const written = {...change, absolute, relative: change.relative && absolute / base};
  const [shown, other] = [change, written].map(one => sayChange(one, indicator, lang).amount);
  return shown === other ? '' : messagesOf(lang).unrounded;
}

/**
 * What is told below numbers: « Source : Cahier eSanté N°1 », « Date de référence : 30 juin 2024 », how a change among
 * them was computed.
 */
export function footNotes(figure: KeyFigure, lang: Language, change?: Change): string[] {
  const {reference, colon} = messagesOf(lang);
  const {head} = figure;
  return [
    sourceText(figure, lang),
    head.reference ? reference + colon + formatPeriod(head.reference, lang) : '',
    unroundedNote(figure, lang, change),
  ].filter(Boolean);
}

/** The same as the line under a chart. */
export function footOf(figure: KeyFigure, lang: Language, change?: Change): string {
  return footNotes(figure, lang, change).join('\u00a0· ');
}

/** A change of an indicator as a phrase; empty where there is none. */
function changePhrase(
  {indicator}: KeyFigure,
  lang: Language,
  spoken: boolean,
  change = changeOf(indicator),
): string {
  if (!change) return '';
  const said = sayChange(change, indicator, lang);
  const {change: label, colon} = messagesOf(lang);
  const {amount, note, base} = said;
  return label + colon + (spoken ? said.spoken : [amount, note, base].filter(Boolean).join(', '));
}

/** The parts of a reading, in the order in which they are read. */
export const PARTS = ['level', 'extremes', 'mean', 'change', 'breakdown', 'caveats', 'source'] as const;
export type Part = (typeof PARTS)[number];

/** A reading in its parts, each of them sentences without their full stops; empty ones are left out. */
export type Reading = Partial<Record<Part, string[]>>;

/** A reading as text. */
export function readOut(reading: Reading, parts: readonly Part[] = PARTS): string {
  return sentences(parts.flatMap(part => reading[part] ?? []));
}

/** What every reading of an indicator ends with; `flags` are the statuses of its observations. */
export function ending(
  figure: KeyFigure,
  lang: Language,
  spoken: boolean,
  flags: string[] = [],
  published = false,
  change = changeOf(figure.indicator),
): Reading {
  return {
    change: [changePhrase(figure, lang, spoken, change)],
    caveats: [...flags, illustrativeText(figure, lang, published), unroundedNote(figure, lang, change)],
    source: [sourceText(figure, lang)],
  };
}

/** A number with its date; a year of digits alone stands in brackets, so that it is not read as one more number. */
function dated(number: string, when: string): string {
  return /^\d+$/.test(when) ? `${number} (${when})` : [number, when].filter(Boolean).join(', ');
}

/** A single value: label, value, date; change, source. */
export function valueReading(figure: KeyFigure, lang: Language, spoken: boolean): Reading {
  const point = pointOf(figure.indicator);
  const label = labelOf(figure, lang).text;
  if (!point) return {level: [label], ...ending(figure, lang, spoken)};
  const {colon} = messagesOf(lang);
  const said = sayValue(point, pointMeasure(figure, point), lang);
  const level = [
    dated((label && label + colon) + (spoken ? said.spoken : said.text), sayWhen(point, figure, lang)),
    statusText(point, lang),
  ];
  return {
    level: [level.filter(Boolean).join(', ')],
    ...ending(figure, lang, spoken, [], point.isAverage),
  };
}

/** The reading of a single value: label, value, date, change, source. `spoken` is for a screen reader. */
export function valueSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  return readOut(valueReading(figure, lang, spoken));
}

/**
 * The last value over time that is final, and the highest and the lowest where they differ: without a date where they
 * were reached more than once, and none where one stands for a year and another for a month.
 */
export function courseReading(
  series: readonly Observation[],
  measure: Measure,
  lang: Language,
  spoken: boolean,
): {latest: string; extremes: string[]} {
  const messages = messagesOf(lang);
  // A month that is not over yet would be taken for a low.
  const complete = series.map(one => (isComplete(one) ? one : {...one, value: null}));
  const {highest, lowest, latest} = extremes(complete);
  const point = (label: string, index: number, isOnly = true) => {
    const one = series[index];
    if (!one) return '';
    const said = sayValue(one, measure, lang);
    const number = spoken ? said.spoken : said.text;
    const words = isOnly ? [dated(number, formatPeriod(one.period, lang)), statusText(one, lang)] : [number];
    return capitalise(label) + messages.colon + words.filter(Boolean).join(', ');
  };
  const extreme = (label: string, index: number) =>
    point(label, index, complete.filter(({value}) => value === complete[index]?.value).length === 1);
  return {
    latest: point(messages.latest, latest),
    extremes:
      highest === lowest || !areAlike(series)
        ? []
        : [extreme(messages.highest, highest), extreme(messages.lowest, lowest)],
  };
}

/** Most observations of a status that are named; more are counted. */
const NAMED = 4;

/** What stands behind an observation: its status, `missing` where it has no value and does not say why. */
export function flagOf({value, status = 'normal'}: Pick<Observation, 'value' | 'status'>): Status {
  return value === null && status === 'normal' ? 'missing' : status;
}

/**
 * The statuses among `all` observations, a sentence for each: « Provisoire : mai 2024, juin 2024 », « Sans valeur :
 * 14 sur 36 ». Each has a name, and counts for as many as it stands for.
 */
export function flagPhrases(
  flagged: readonly {flag: Status; name: string; count?: number}[],
  all: number,
  lang: Language,
  spoken: boolean,
): string[] {
  const {status, colon, outOf} = messagesOf(lang);
  const number = (value: number) => formatNumber(value, lang, {grouped: !spoken});
  return [...new Set(flagged.map(({flag}) => flag))].map(flag => {
    const these = flagged.filter(one => one.flag === flag);
    const count = these.reduce((sum, one) => sum + (one.count ?? 1), 0);
    const names = these.map(({name}) => name).join(', ');
    return (
      capitalise(status[flag]) + colon + (these.length > NAMED ? outOf(number(count), number(all)) : names)
    );
  });
}

/** A series: what and when, its last, highest and lowest value, means, change, statuses, source. */
export function seriesReading(figure: KeyFigure, lang: Language, spoken: boolean): Reading {
  const {indicator} = figure;
  const {series = []} = indicator;
  const {latest, extremes} = courseReading(series, seriesMeasure(figure), lang, spoken);
  const flagged = series
    .map(one => ({flag: flagOf(one), name: formatPeriod(one.period, lang)}))
    .filter(({flag}) => flag !== 'normal');
  return {
    level: [[labelOf(figure, lang).text, spanOf(indicator, lang)].filter(Boolean).join(', '), latest],
    extremes,
    mean: averagePhrases(figure, lang, spoken),
    ...ending(
      figure,
      lang,
      spoken,
      flagPhrases(flagged, series.length, lang, spoken),
      false,
      changeOverTime(indicator),
    ),
  };
}

/** The reading of a series, in its parts one after the other. */
export function seriesSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  return readOut(seriesReading(figure, lang, spoken));
}

/**
 * The reading of a change alone, as the variation badge gives it; a change is never computed from illustrative data.
 */
export function changeSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  return sentences([
    labelOf(figure, lang).text,
    changePhrase(figure, lang, spoken),
    sourceText(figure, lang),
  ]);
}

/** Parts of one sentence; in French no line begins with the semicolon. */
export function clauses(parts: string[], lang: Language): string {
  return parts.join(messagesOf(lang).colon.replace(':', ';'));
}

/** Parts of a reading as sentences, each with its full stop; empty ones are left out. */
export function sentences(parts: string[]): string {
  return parts
    .filter(Boolean)
    .map(part => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
