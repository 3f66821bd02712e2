import type {KeyFigure} from '../data/read.js';
import {changeOf} from '../data/statistics.js';
import {sayChange} from './change.js';
import {
  averageFacts,
  isIllustrative,
  labelOf,
  measureOf,
  sayObservation,
  sourceText,
  spanOf,
  statusText,
} from './facts.js';
import {messagesOf, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod} from './period.js';
import {pointOf, sayValue, sayWhen} from './value.js';

/** The table beside a picture: the same numbers in the same words. */
export interface DataTable {
  caption: SaidText;
  /** Period of the data, illustrative or not, source. */
  notes: string[];
  columns: string[];
  rows: TableRow[];
  /** Means and change, set apart. */
  totals: TableRow[];
}

/** One row: its header and its cells, as text. */
export interface TableRow {
  header: string;
  cells: string[];
}

/** The table of a series; a column for the status only where an observation has one. */
export function seriesTable(figure: KeyFigure, lang: Language): DataTable {
  const {indicator} = figure;
  const messages = messagesOf(lang);
  const series = indicator.series ?? [];
  const flagged = series.some(one => statusText(one, lang) !== '');
  const row = (header: string, value: string, status = ''): TableRow => ({
    header,
    cells: flagged ? [value, status] : [value],
  });
  return {
    caption: labelOf(figure, lang),
    notes: notes(figure, lang, spanOf(indicator, lang)),
    columns: flagged
      ? [messages.period, messages.value, messages.statusHeading]
      : [messages.period, messages.value],
    rows: series.map(one =>
      row(
        capitalise(formatPeriod(one.period, lang)),
        sayObservation(one, figure, lang).text,
        statusText(one, lang),
      ),
    ),
    totals: [
      ...averageFacts(figure, lang).map(fact => row(fact.label, fact.text)),
      ...changeRows(figure, lang).map(({header, cells}) => row(header, cells[0]!)),
    ],
  };
}

/** The table of a single value. */
export function valueTable(figure: KeyFigure, lang: Language): DataTable {
  const point = pointOf(figure.indicator);
  const messages = messagesOf(lang);
  const when = point ? sayWhen(point, figure, lang) : '';
  return {
    caption: labelOf(figure, lang),
    notes: notes(figure, lang, '', point?.isAverage),
    columns: [messages.measure, messages.value],
    rows: point
      ? [{header: capitalise(when) || messages.value, cells: [sayValue(point, measureOf(figure), lang).text]}]
      : [],
    totals: changeRows(figure, lang),
  };
}

function changeRows({indicator}: KeyFigure, lang: Language): TableRow[] {
  const change = changeOf(indicator);
  if (!change) return [];
  const {amount, word, base} = sayChange(change, indicator, lang);
  const header = `${messagesOf(lang).change}, ${base}`;
  return [{header, cells: [change.direction === 'unknown' ? `${amount}, ${word}` : amount]}];
}

function notes(figure: KeyFigure, lang: Language, span: string, published = false): string[] {
  const {illustrative, reference, colon} = messagesOf(lang);
  const {head} = figure;
  return [
    capitalise(span),
    isIllustrative(figure) && !published ? illustrative : '',
    sourceText(figure, lang),
    head.reference ? reference + colon + formatPeriod(head.reference, lang) : '',
  ].filter(Boolean);
}
