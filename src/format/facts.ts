import type {KeyFigure} from '../data/read.js';
import type {Indicator, Observation} from '../data/schema.js';
import {averagesOf, changeOf, extremes} from '../data/statistics.js';
import {averageDecimals, sayChange, seriesDecimals} from './change.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod, formatSpan} from './period.js';
import {numberText, sayNumber, type Measure} from './number.js';
import {pointOf, sayValue, sayWhen, type SaidValue} from './value.js';

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
  return {...measureOf(figure), decimals: seriesDecimals(figure.indicator)};
}

/** An observation in words: its value, or why there is none; its status where it has one. */
export function sayObservation(observation: Observation, figure: KeyFigure, lang: Language): SaidValue {
  return sayValue(observation, seriesMeasure(figure), lang);
}

/** The status of an observation that has a value, in words; empty for a normal one, or where the value says it. */
export function statusText({value, status}: Pick<Observation, 'value' | 'status'>, lang: Language): string {
  return value === null || !status ? '' : messagesOf(lang).status[status];
}

/** The means of an indicator, as published or computed. */
export function averageFacts({indicator, head}: KeyFigure, lang: Language): Fact[] {
  const averages = averagesOf(indicator);
  if (!averages) return [];
  const messages = messagesOf(lang);
  const {last, previous, published} = averages;
  const fact = (label: string, value: number | undefined): Fact[] => {
    if (value === undefined) return [];
    const decimals = published ? undefined : averageDecimals(value);
    const measure = {unit: indicator.unit, fallback: head.language, decimals};
    return [
      {label, value, text: numberText(value, lang, measure), spoken: sayNumber(value, lang, measure).spoken},
    ];
  };
  return [...fact(messages.average, last), ...fact(messages.averageBefore, previous)];
}

/** « juillet 2023 – juin 2024 »; empty without a series. */
export function spanOf({series}: Indicator, lang: Language): string {
  const first = series?.[0];
  return first ? formatSpan(first.period, series!.at(-1)!.period, lang) : '';
}

/** What stands at the end of every reading: « données d'illustration », unless what is read is published; the source. */
export function provenance(figure: KeyFigure, lang: Language, published = false): string[] {
  return [
    isIllustrative(figure) && !published ? messagesOf(lang).illustrative : '',
    sourceText(figure, lang),
  ];
}

/** The change of an indicator as a phrase; empty where it has none. */
export function changePhrase({indicator}: KeyFigure, lang: Language, spoken: boolean): string {
  const change = changeOf(indicator);
  if (!change) return '';
  const said = sayChange(change, indicator, lang);
  const {change: label, colon} = messagesOf(lang);
  const words = said.direction === 'unknown' ? `, ${said.word}` : '';
  return label + colon + (spoken ? said.spoken : `${said.amount}${words}, ${said.base}`);
}

/** The reading of a single value: label, value, date, change, source. `spoken` is for a screen reader. */
export function valueSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const point = pointOf(figure.indicator);
  if (!point) return labelOf(figure, lang).text;
  const {colon, status} = messagesOf(lang);
  const said = sayValue(point, measureOf(figure), lang);
  return sentences([
    [
      labelOf(figure, lang).text + colon + (spoken ? said.spoken : said.text),
      sayWhen(point, figure, lang),
      point.value !== null && point.status ? status[point.status] : '',
    ]
      .filter(Boolean)
      .join(', '),
    changePhrase(figure, lang, spoken),
    ...provenance(figure, lang, point.isAverage),
  ]);
}

/** The reading of a series: what and when, last, highest and lowest value, means, change, source. */
export function seriesSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const {indicator} = figure;
  const series = indicator.series ?? [];
  const messages = messagesOf(lang);
  const {highest, lowest, latest} = extremes(series);
  const point = (label: string, index: number) => {
    const one = series[index];
    if (!one) return '';
    const said = sayObservation(one, figure, lang);
    const status = statusText(one, lang);
    const period = formatPeriod(one.period, lang);
    return (
      capitalise(label) +
      messages.colon +
      [spoken ? said.spoken : said.text, period, status].filter(Boolean).join(', ')
    );
  };
  return sentences([
    [labelOf(figure, lang).text, spanOf(indicator, lang)].filter(Boolean).join(', '),
    point(messages.latest, latest),
    highest === lowest ? '' : point(messages.highest, highest),
    highest === lowest ? '' : point(messages.lowest, lowest),
    ...averageFacts(figure, lang).map(
      fact => fact.label + messages.colon + (spoken ? fact.spoken : fact.text),
    ),
    changePhrase(figure, lang, spoken),
    ...provenance(figure, lang),
  ]);
}

/** The reading of a change alone, as the variation badge gives it; a change is never computed from illustrative data. */
export function changeSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  return sentences([
    labelOf(figure, lang).text,
    changePhrase(figure, lang, spoken),
    sourceText(figure, lang),
  ]);
}

/** Parts of a reading as sentences, each with its full stop; empty ones are left out. */
export function sentences(parts: string[]): string {
  return parts
    .filter(Boolean)
    .map(part => (/[.!?…]$/.test(part) ? part : `${part}.`))
    .join(' ');
}
