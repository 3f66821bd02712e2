import {componentsOf} from '../data/components.js';
import {positionOf} from '../data/periods.js';
import type {KeyFigure} from '../data/read.js';
import {milestonesSchema} from '../data/schema.js';
import {componentsReading} from './components.js';
import {readOut, seriesReading} from './facts.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod} from './period.js';
import {chartTable, type DataTable} from './table.js';

/** An event in words. */
export interface SaidMilestone {
  /** In months, see `positionOf`. */
  position: number;
  name: SaidText;
  /** « Janvier 2020 : DSP généralisé ». */
  entry: string;
}

/** The events of an indicator, in order. Throws a ProblemError where they are wrong. */
export function milestonesOf(figure: KeyFigure, lang: Language): SaidMilestone[] {
  const given = figure.part('milestones', milestonesSchema) ?? [];
  return [...given]
    .sort((a, b) => positionOf(a.period) - positionOf(b.period))
    .map(({period, label}) => {
      const name = pickText(label, lang, figure.head.language);
      const entry = capitalise(formatPeriod(period, lang)) + messagesOf(lang).colon + name.text;
      return {position: positionOf(period), name, entry};
    });
}

/** The reading of a line chart: of its line or of its components, and the events. */
export function lineSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const data = componentsOf(figure);
  const reading = data ? componentsReading(figure, data, lang, spoken) : seriesReading(figure, lang, spoken);
  const events = milestonesOf(figure, lang).map(({entry}) => entry);
  return readOut({...reading, caveats: [...events, ...(reading.caveats ?? [])]});
}

/** The table of a line chart: of the components where there are some, else of the series; the events in its caption. */
export function lineTable(figure: KeyFigure, lang: Language): DataTable {
  const table = chartTable(figure, lang);
  return {...table, notes: [...table.notes, ...milestonesOf(figure, lang).map(({entry}) => entry)]};
}
