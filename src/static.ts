/**
 * Every widget without a DOM, for Node: as a self-contained SVG, an HTML table, CSV and words. The SVG is the one
 * the element draws on a page, node for node.
 */
import type {TemplateResult} from 'lit';
import {readEdition, type KeyFigure} from './data/read.js';
import {changeSentence, seriesSentence, valueSentence} from './format/facts.js';
import {toCsv} from './format/csv.js';
import type {Language} from './format/messages/messages.js';
import {seriesTable, valueTable, type DataTable} from './format/table.js';
import {barChart} from './figures/bar-chart.js';
import {kpiTile} from './figures/kpi-tile.js';
import {markup} from './figures/markup.js';
import type {FigureOptions} from './figures/options.js';
import {variationBadge} from './figures/variation-badge.js';
import {dataTable} from './marks/table.js';

export {documentSchema, type KeyFiguresDocument} from './data/document.js';
export {ProblemError, type Problem, type ProblemKind} from './data/problem.js';
export type {KeyFiguresInput} from './data/read.js';
export {dark, light, type Palette} from './styles/tokens.js';
export type {FigureOptions, Language};

interface Widget {
  draw(figure: KeyFigure, options: FigureOptions): TemplateResult;
  table(figure: KeyFigure, lang: Language): DataTable;
  say(figure: KeyFigure, lang: Language): string;
}

const WIDGETS = {
  'kpi-tile': {draw: kpiTile, table: valueTable, say: valueSentence},
  'bar-chart': {
    draw: (figure, options) => barChart(figure, options).picture,
    table: seriesTable,
    say: seriesSentence,
  },
  'variation-badge': {draw: variationBadge, table: valueTable, say: changeSentence},
} satisfies Record<string, Widget>;

/** The widgets that can be drawn; each is the element of the same name without `kf-`. */
export type WidgetName = keyof typeof WIDGETS;

/** All widget names. */
export const widgets = Object.keys(WIDGETS) as WidgetName[];

/**
 * A widget as an SVG string. `data` is a parsed document, a lone indicator or an array of observations;
 * `indicator` an id in it (empty where there is only one). Throws a ProblemError with a `problem` of a closed
 * list of kinds where the data are wrong or do not suit the widget.
 */
export function renderSVG(
  widget: WidgetName,
  data: unknown,
  indicator: string,
  options: FigureOptions,
): string {
  return markup(WIDGETS[widget].draw(readEdition(data).pick(indicator), options));
}

/** The widget's numbers as an HTML table with caption and headers. Throws as `renderSVG` does. */
export function renderTable(widget: WidgetName, data: unknown, indicator: string, lang: Language): string {
  return markup(dataTable(WIDGETS[widget].table(readEdition(data).pick(indicator), lang)));
}

/** The indicator's numbers as CSV for a spreadsheet in the language. Throws as `renderSVG` does. */
export function renderCSV(data: unknown, indicator: string, lang: Language): string {
  return toCsv(readEdition(data).pick(indicator), lang);
}

/** The widget in words. Throws as `renderSVG` does. */
export function renderText(widget: WidgetName, data: unknown, indicator: string, lang: Language): string {
  return WIDGETS[widget].say(readEdition(data).pick(indicator), lang);
}
