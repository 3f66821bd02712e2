import {componentsOf, type Components} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import type {Point} from '../data/schema.js';
import {changeOverTime, isComplete} from '../data/statistics.js';
import {mostDecimals} from './change.js';
import {
  averagePhrases,
  clauses,
  courseReading,
  ending,
  flagOf,
  flagPhrases,
  labelOf,
  measureOf,
  nameOf,
  readOut,
  seriesSentence,
  statusText,
  type Reading,
} from './facts.js';
import {messagesOf, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import type {Measure} from './number.js';
import {capitalise, formatPeriod, formatSpan} from './period.js';
import {sayValue} from './value.js';

/** The numbers of all components and of their totals are written with the same digits. */
export function componentsMeasure(figure: KeyFigure, {components, totals}: Components): Measure {
  const values = [...components.flatMap(one => one.series), ...totals];
  return {...measureOf(figure), decimals: mostDecimals(values)};
}

/** Names of the components, in their order. */
export function componentLabels(figure: KeyFigure, {components}: Components, lang: Language): SaidText[] {
  return components.map(({label, holds}) => nameOf(label, figure, lang, holds));
}

/** Whether there is a total to show: as published, or of parts that can be summed. */
export function hasTotals({totals}: Components): boolean {
  return totals.some(({value}) => value !== null);
}

/** One part in words: its name, its value or why there is none, its status. */
export function sayPart(name: string, one: Point, measure: Measure, lang: Language, spoken = false): string {
  const said = sayValue(one, measure, lang);
  const words = [spoken ? said.spoken : said.text, statusText(one, lang)];
  return name + messagesOf(lang).colon + words.filter(Boolean).join(', ');
}

/** Most components that are read out; more are in the table. */
const READ_OUT = 12;

/**
 * Components: what and when, the last, highest and lowest total, each part at the last period, means, change,
 * statuses, source.
 */
export function componentsReading(
  figure: KeyFigure,
  data: Components,
  lang: Language,
  spoken: boolean,
): Reading {
  const {components, periods, totals} = data;
  const measure = componentsMeasure(figure, data);
  const last = Math.max(
    0,
    totals.findLastIndex(
      (one, i) => isComplete(one) || components.some(({series}) => isComplete(series[i]!)),
    ),
  );
  const names = componentLabels(figure, data, lang);
  const read = components
    .slice(0, READ_OUT)
    .map(({series}, i) => sayPart(names[i]!.text, series[last]!, measure, lang, spoken));
  const {latest, extremes} = courseReading(totals, measure, lang, spoken);
  const when = capitalise(formatPeriod(periods[last]!, lang));
  const span = formatSpan(periods[0]!, periods.at(-1)!, lang);
  return {
    level: [[labelOf(figure, lang).text, span].filter(Boolean).join(', '), latest],
    breakdown: [`${when} – ${clauses([...read, ...(components.length > READ_OUT ? ['…'] : [])], lang)}`],
    extremes,
    mean: averagePhrases(figure, lang, spoken),
    ...ending(
      figure,
      lang,
      spoken,
      flagsOf(data, names, lang, spoken),
      false,
      changeOverTime(figure.indicator),
    ),
  };
}

/** The statuses of all parts; a period that all of them share one in is named once. */
function flagsOf({components, periods}: Components, names: SaidText[], lang: Language, spoken: boolean) {
  const flagged = periods.flatMap((period, i) => {
    const when = formatPeriod(period, lang);
    const flags = components.map(({series}) => flagOf(series[i]!));
    return new Set(flags).size === 1
      ? [{flag: flags[0]!, name: when, count: flags.length}]
      : flags.map((flag, part) => ({flag, name: `${names[part]!.text} (${when})`}));
  });
  const all = components.length * periods.length;
  return flagPhrases(
    flagged.filter(({flag}) => flag !== 'normal'),
    all,
    lang,
    spoken,
  );
}

/** The reading of components, in its parts one after the other. */
export function componentsSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const data = componentsOf(figure);
  return data ? readOut(componentsReading(figure, data, lang, spoken)) : labelOf(figure, lang).text;
}

/** The reading of a chart over time: of the components where there are some, else of the series. */
export function chartSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  return (componentsOf(figure) ? componentsSentence : seriesSentence)(figure, lang, spoken);
}
