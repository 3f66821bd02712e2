import {breakdownOf} from '../data/breakdown.js';
import {componentsOf} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {changeOf} from '../data/statistics.js';
import {categoryMeasure, sayCategory} from './breakdown.js';
import {sayChange} from './change.js';
import {componentLabels, componentsMeasure, hasTotals} from './components.js';
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
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod, formatSpan} from './period.js';
import {dateText, pointOf, sayValue, sayWhen} from './value.js';

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
  /** Language of the header, where it is not that of the table. */
  lang?: string;
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

/** The table of an indicator by categories: value, share of the whole where it is not the value itself, status. */
export function breakdownTable(figure: KeyFigure, lang: Language): DataTable {
  const data = breakdownOf(figure)!;
  const messages = messagesOf(lang);
  const measure = categoryMeasure(figure, data.categories);
  const said = data.categories.map(one => sayCategory(one, figure, measure, lang));
  const shared = said.some(({share}) => share !== '');
  const flagged = said.some(({status}) => status !== '');
  const cells = (value: string, share: string, status: string) => [
    value,
    ...(shared ? [share] : []),
    ...(flagged ? [status] : []),
  ];
  return {
    caption: labelOf(figure, lang),
    notes: notes(figure, lang, dateText(figure, lang)),
    columns: [
      pickText(data.dimension, lang, figure.head.language).text,
      ...cells(messages.value, messages.share, messages.statusHeading),
    ],
    rows: said.map(({label, value, share, status}) => ({
      header: label.text,
      ...(label.lang !== lang && {lang: label.lang}),
      cells: cells(value, share, status),
    })),
    totals:
      data.total === undefined
        ? []
        : [{header: messages.total, cells: cells(sayValue({value: data.total}, measure, lang).text, '', '')}],
  };
}

/** Statuses stand in brackets behind their values, where every column is one of values. */
function withStatus(text: string, status: string): string {
  return status ? `${text} (${status})` : text;
}

/**
 * The table of an indicator by components: a row for each of them and a column for each period (`components`), or
 * the other way round (`periods`), with the totals last.
 */
export function componentsTable(
  figure: KeyFigure,
  lang: Language,
  rows: 'components' | 'periods',
): DataTable {
  const data = componentsOf(figure)!;
  const messages = messagesOf(lang);
  const {components, periods, totals} = data;
  const measure = componentsMeasure(figure, data);
  const write = (one: (typeof totals)[number]) =>
    withStatus(sayValue(one, measure, lang).text, statusText(one, lang));
  const names = componentLabels(figure, data, lang);
  const when = periods.map(period => capitalise(formatPeriod(period, lang)));
  const total = hasTotals(data);
  const byPeriod = rows === 'periods';
  const columns = byPeriod
    ? [messages.period, ...names.map(({text}) => text), ...(total ? [messages.total] : [])]
    : ['', ...when];
  return {
    caption: labelOf(figure, lang),
    notes: notes(figure, lang, formatSpan(periods[0]!, periods.at(-1)!, lang)),
    columns,
    rows: byPeriod
      ? periods.map((_, i) => ({
          header: when[i]!,
          cells: [...components.map(({series}) => series[i]!), ...(total ? [totals[i]!] : [])].map(write),
        }))
      : components.map(({series}, i) => ({
          header: names[i]!.text,
          ...(names[i]!.lang !== lang && {lang: names[i]!.lang}),
          cells: series.map(write),
        })),
    totals: [
      ...(byPeriod || !total ? [] : [{header: messages.total, cells: totals.map(write)}]),
      // The change stands in the last column, under the total or the period that it leads to.
      ...changeRows(figure, lang).map(({header, cells}) => ({
        header,
        cells: [...Array<string>(columns.length - 2).fill(''), ...cells],
      })),
    ],
  };
}

/** From so many components on, each has a row of its own rather than a column. */
const WIDE = 5;

/** The table of all that is known of an indicator, whichever widget shows it. */
export function indicatorTable(figure: KeyFigure, lang: Language): DataTable {
  const {series} = figure.indicator;
  const data = componentsOf(figure);
  if (data) return componentsTable(figure, lang, data.components.length < WIDE ? 'periods' : 'components');
  if (breakdownOf(figure)) return breakdownTable(figure, lang);
  return series?.length ? seriesTable(figure, lang) : valueTable(figure, lang);
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
