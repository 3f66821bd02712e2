import {breakdownOf} from '../data/breakdown.js';
import {componentsOf} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {changeOf, changeOverTime, type Change} from '../data/statistics.js';
import {categoryMeasure, sayCategory, sayTotal} from './breakdown.js';
import {sayChange} from './change.js';
import {componentLabels, componentsMeasure, hasTotals} from './components.js';
import {
  averageFacts,
  footNotes,
  illustrativeText,
  labelOf,
  pointMeasure,
  sayObservation,
  spanOf,
  statusText,
} from './facts.js';
import {messagesOf, pickText, type SaidText} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod, formatSpan, formatTick} from './period.js';
import {dateText, pointOf, sayValue, sayWhen, type SaidValue} from './value.js';

/** The table beside a picture: the same numbers in the same words. */
export interface DataTable {
  caption: SaidText;
  /** Period of the data, illustrative or not, source. */
  notes: string[];
  columns: string[];
  /** The columns in few signs, where they have shorter names: « oct. 2015 ». */
  short?: string[];
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
  /** The cells as read aloud, where a row has numbers. */
  spoken?: readonly string[];
  /**
   * What the columns are sorted by, that of the headers first: numbers, or the text itself; `null` where nothing
   * is known. The numbers are also what a small line is drawn from.
   */
  keys?: readonly (number | string | null)[];
}

/** What stands in a cell, and how it is read aloud, where that is not the same. */
type Cell = string | {text: string; spoken: string};

/** A row of a table. */
export function tableRow(header: string, cells: readonly Cell[], more: Partial<TableRow> = {}): TableRow {
  return {
    header,
    cells: cells.map(cell => (typeof cell === 'string' ? cell : cell.text)),
    spoken: cells.map(cell => (typeof cell === 'string' ? cell : cell.spoken)),
    ...more,
  };
}

/** The table of a series; a column for the status only where an observation has one. */
export function seriesTable(figure: KeyFigure, lang: Language): DataTable {
  const {indicator} = figure;
  const messages = messagesOf(lang);
  const series = indicator.series ?? [];
  const flagged = series.some(one => statusText(one, lang) !== '');
  const row = (header: string, value: Cell, status = '', more?: Partial<TableRow>): TableRow =>
    tableRow(header, flagged ? [value, status] : [value], more);
  return {
    caption: labelOf(figure, lang),
    notes: notes(figure, lang, spanOf(indicator, lang), false, changeOverTime(indicator)),
    columns: flagged
      ? [messages.period, messages.value, messages.statusHeading]
      : [messages.period, messages.value],
    rows: series.map((one, i) => {
      const status = statusText(one, lang);
      const period = capitalise(formatPeriod(one.period, lang));
      return row(period, sayObservation(one, figure, lang), status, {keys: [i, one.value, status || null]});
    }),
    totals: lastRows(figure, lang).map(({header, cell}) => row(header, cell)),
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
      ? [
          tableRow(capitalise(when) || messages.value, [
            withStatus(sayValue(point, pointMeasure(figure, point), lang), statusText(point, lang)),
          ]),
        ]
      : [],
    totals: changeRows(figure, lang).map(({header, cell}) => tableRow(header, [cell])),
  };
}

/** The table of an indicator by categories: value, share of the whole where it is not the value itself, status. */
export function breakdownTable(figure: KeyFigure, lang: Language): DataTable {
  const data = breakdownOf(figure)!;
  const messages = messagesOf(lang);
  const measure = categoryMeasure(figure, data);
  const said = data.categories.map(one => sayCategory(one, figure, measure, lang));
  const total = sayTotal(data, measure, lang);
  const shared = said.some(({share}) => share !== '');
  const flagged = said.some(({status}) => status !== '');
  const cells = <T extends Cell>(value: T, share: T | '', status: T | '') => [
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
    rows: said.map(({label, value, spoken, share, spokenShare, status}, i) => {
      const one = data.categories[i]!;
      return {
        header: label.text,
        ...(label.lang !== lang && {lang: label.lang}),
        cells: cells(value, share, status),
        spoken: cells(spoken, spokenShare, status),
        keys: [
          data.ordered ? i : label.text,
          one.value,
          ...(shared ? [one.share ?? null] : []),
          ...(flagged ? [status || null] : []),
        ],
      };
    }),
    totals: [...(total ? [{header: messages.total, cell: total}] : []), ...changeRows(figure, lang)].map(
      ({header, cell}) => tableRow(header, cells<Cell>(cell, '', '')),
    ),
  };
}

/** Statuses stand in brackets behind their values, where every column is one of values. */
function withStatus({text, spoken}: SaidValue, status: string): Cell {
  const more = status && ` (${status})`;
  return {text: text + more, spoken: spoken + more};
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
    withStatus(sayValue(one, measure, lang), statusText(one, lang));
  const names = componentLabels(figure, data, lang);
  const when = periods.map(period => capitalise(formatPeriod(period, lang)));
  const total = hasTotals(data);
  const byPeriod = rows === 'periods';
  const columns = byPeriod
    ? [messages.period, ...names.map(({text}) => text), ...(total ? [messages.total] : [])]
    : [messages.category, ...when];
  const row = (header: string, key: number | string, series: typeof totals): TableRow =>
    tableRow(header, series.map(write), {keys: [key, ...series.map(({value}) => value)]});
  return {
    caption: labelOf(figure, lang),
    notes: notes(
      figure,
      lang,
      formatSpan(periods[0]!, periods.at(-1)!, lang),
      false,
      changeOverTime(figure.indicator),
    ),
    columns,
    ...(!byPeriod && {short: [messages.category, ...periods.map(period => shortPeriod(period, lang))]}),
    rows: byPeriod
      ? periods.map((_, i) =>
          row(when[i]!, i, [...components.map(({series}) => series[i]!), ...(total ? [totals[i]!] : [])]),
        )
      : components.map(({series}, i) => ({
          ...row(names[i]!.text, names[i]!.text, series),
          ...(names[i]!.lang !== lang && {lang: names[i]!.lang}),
        })),
    totals: [
      ...(byPeriod || !total ? [] : [row(messages.total, messages.total, totals)]),
      // Means and change stand in the last column, under the total or the period that they lead to.
      ...lastRows(figure, lang).map(({header, cell}) =>
        tableRow(header, [...Array<string>(columns.length - 2).fill(''), cell]),
      ),
    ],
  };
}

function shortPeriod(period: string, lang: Language): string {
  const {label, year} = formatTick(period, lang);
  return [label, year].filter(Boolean).join(' ');
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

/** The table of a chart over time: of the components where there are some, else of the series. */
export function chartTable(figure: KeyFigure, lang: Language): DataTable {
  return (componentsOf(figure) ? indicatorTable : seriesTable)(figure, lang);
}

/** A row with one cell. */
interface Last {
  header: string;
  cell: Cell;
}

/** Means and change. */
function lastRows(figure: KeyFigure, lang: Language): Last[] {
  return [
    ...averageFacts(figure, lang).map(fact => ({header: fact.label, cell: fact})),
    ...changeRows(figure, lang, changeOverTime(figure.indicator)),
  ];
}

function changeRows({indicator}: KeyFigure, lang: Language, change = changeOf(indicator)): Last[] {
  if (!change) return [];
  const {amount, note, base, read} = sayChange(change, indicator, lang);
  return [
    {
      header: `${messagesOf(lang).change}, ${base}`,
      cell: {text: [amount, note].filter(Boolean).join(', '), spoken: read},
    },
  ];
}

function notes(
  figure: KeyFigure,
  lang: Language,
  span: string,
  published = false,
  change?: Change,
): string[] {
  return [
    capitalise(span),
    illustrativeText(figure, lang, published),
    ...footNotes(figure, lang, change),
  ].filter(Boolean);
}
