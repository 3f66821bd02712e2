import {componentsOf, type Components} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {isComplete} from '../data/statistics.js';
import {changePhrase, labelOf, measureOf, provenance, sentences, statusText} from './facts.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {decimalsOf, type Measure} from './number.js';
import {capitalise, formatPeriod, formatSpan} from './period.js';
import {sayValue} from './value.js';

/** The numbers of all components and of their totals are written with the same digits. */
export function componentsMeasure(figure: KeyFigure, {components, totals}: Components): Measure {
  const values = [...components.flatMap(one => one.series), ...totals].map(({value}) => value ?? 0);
  return {...measureOf(figure), decimals: Math.min(3, Math.max(0, ...values.map(decimalsOf)))};
}

/** Names of the components, in their order. */
export function componentLabels(figure: KeyFigure, {components}: Components, lang: Language): SaidText[] {
  return components.map(({label}) => pickText(label, lang, figure.head.language));
}

/** Whether there is a total to show: as published, or of parts that can be summed. */
export function hasTotals({totals}: Components): boolean {
  return totals.some(({value}) => value !== null);
}

/** Most components that are read out; more are in the table. */
const READ_OUT = 12;

/** The reading of components: what and when, the total and each part at the last period, the change, the source. */
export function componentsSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const data = componentsOf(figure);
  const label = labelOf(figure, lang).text;
  if (!data) return label;
  const {colon, total} = messagesOf(lang);
  const {components, periods, totals} = data;
  const measure = componentsMeasure(figure, data);
  const last = Math.max(
    0,
    totals.findLastIndex(
      (one, i) => isComplete(one) || components.some(({series}) => isComplete(series[i]!)),
    ),
  );
  const said = (name: string, one: (typeof totals)[number]) => {
    const words = sayValue(one, measure, lang);
    return (
      name + colon + [spoken ? words.spoken : words.text, statusText(one, lang)].filter(Boolean).join(', ')
    );
  };
  const names = componentLabels(figure, data, lang);
  const read = components.slice(0, READ_OUT).map(({series}, i) => said(names[i]!.text, series[last]!));
  return sentences([
    [label, formatSpan(periods[0]!, periods.at(-1)!, lang)].join(', '),
    capitalise(formatPeriod(periods[last]!, lang)) +
      colon +
      [
        ...(hasTotals(data) ? [said(total, totals[last]!)] : []),
        ...read,
        ...(components.length > READ_OUT ? ['…'] : []),
      ].join('; '),
    changePhrase(figure, lang, spoken),
    ...provenance(figure, lang),
  ]);
}
