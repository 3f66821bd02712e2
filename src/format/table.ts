import {breakdownOf} from '../data/breakdown.js';
import {componentsOf} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {changeOf} from '../data/statistics.js';
import {categoryMeasure, sayCategory, sayTotal} from './breakdown.js';
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
import {capitalise, formatPeriod, formatSpan, formatTick} from './period.js';
import {dateText, pointOf, sayValue, sayWhen} from './value.js';

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
  /**
   * What the columns are sorted by, that of the headers first: numbers, or the text itself; `null` where nothing
   * is known. The numbers are also what a small line is drawn from.
   */
  keys?: readonly (number | string | null)[];
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
    rows: series.map((one, i) => {
      const status = statusText(one, lang);
      const period = capitalise(formatPeriod(one.period, lang));
      return {
        ...row(period, sayObservation(one, figure, lang).text, status),
        keys: [i, one.value, status || null],
      };
    }),
    totals: [
      ...[...averageRows(figure, lang), ...changeRows(figure, lang)].map(({header, cells}) =>
        row(header, cells[0]!),
      ),
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
      ? [
          {
            header: capitalise(when) || messages.value,
            cells: [withStatus(sayValue(point, measureOf(figure), lang).text, statusText(point, lang))],
          },
        ]
      : [],
    totals: changeRows(figure, lang),
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
    rows: said.map(({label, value, share, status}, i) => {
      const one = data.categories[i]!;
      return {
        header: label.text,
        ...(label.lang !== lang && {lang: label.lang}),
        cells: cells(value, share, status),
        keys: [
          data.ordered ? i : label.text,
          one.value,
          ...(shared ? [one.share ?? null] : []),
          ...(flagged ? [status || null] : []),
        ],
      };
    }),
    totals: [
      ...(total ? [{header: messages.total, cells: cells(total.text, '', '')}] : []),
      ...changeRows(figure, lang).map(one => ({...one, cells: cells(one.cells[0]!, '', '')})),
    ],
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
    : [messages.category, ...when];
  const row = (header: string, key: number | string, series: typeof totals): TableRow => ({
    header,
    cells: series.map(write),
    keys: [key, ...series.map(({value}) => value)],
  });
  return {
    caption: labelOf(figure, lang),
    notes: notes(figure, lang, formatSpan(periods[0]!, periods.at(-1)!, lang)),
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
      ...[...averageRows(figure, lang), ...changeRows(figure, lang)].map(({header, cells}) => ({
        header,
        cells: [...Array<string>(columns.length - 2).fill(''), ...cells],
      })),
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

function averageRows(figure: KeyFigure, lang: Language): TableRow[] {
  return averageFacts(figure, lang).map(({label, text}) => ({header: label, cells: [text]}));
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
