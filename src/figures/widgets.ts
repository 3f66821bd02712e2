import type {Markup} from '../marks/html.js';
import type {KeyFigure} from '../data/read.js';
import type {Need} from '../data/suits.js';
import {breakdownSentence} from '../format/breakdown.js';
import {chartSentence} from '../format/components.js';
import {changeSentence, valueSentence} from '../format/facts.js';
import {lineSentence, lineTable} from '../format/line-chart.js';
import type {Language} from '../format/messages/messages.js';
import {breakdownTable, chartTable, indicatorTable, valueTable, type DataTable} from '../format/table.js';
import {targetSentence, targetTable} from '../format/target.js';
import {trendSentence} from '../format/trend.js';
import {barChart, type BarChartOptions} from './bar-chart.js';
import {breakdownChart, type BreakdownChartOptions} from './breakdown-chart.js';
import {donutChart} from './donut-chart.js';
import {kpiTile, type KpiTileOptions} from './kpi-tile.js';
import {lineChart, type LineChartOptions} from './line-chart.js';
import {sparkline} from './sparkline.js';
import {targetBar} from './target-bar.js';
import {variationBadge} from './variation-badge.js';

/** What any picture may be drawn with; each takes what it knows. */
export type PictureOptions = Omit<BarChartOptions, 'layout'> &
  BreakdownChartOptions &
  LineChartOptions & {layout?: BarChartOptions['layout'] | KpiTileOptions['layout']};

/** What is known of a figure, in three ways. */
interface Widget {
  /** What an indicator must have for it. */
  need: Need;
  draw(figure: KeyFigure, options: PictureOptions): Markup;
  table(figure: KeyFigure, lang: Language): DataTable;
  say(figure: KeyFigure, lang: Language): string;
}

/** Each widget that draws a picture, with the table and the words that stand for it. */
export const WIDGETS = {
  'kpi-tile': {
    need: 'value',
    draw: (figure, options) => kpiTile(figure, options as KpiTileOptions),
    table: valueTable,
    say: valueSentence,
  },
  'bar-chart': {
    need: 'series',
    draw: (figure, options) => barChart(figure, options as BarChartOptions).picture,
    table: chartTable,
    say: chartSentence,
  },
  'line-chart': {
    need: 'series',
    draw: (figure, options) => lineChart(figure, options).picture,
    table: lineTable,
    say: lineSentence,
  },
  'breakdown-chart': {
    need: 'breakdown',
    draw: (figure, options) => breakdownChart(figure, options).picture,
    table: breakdownTable,
    say: breakdownSentence,
  },
  'donut-chart': {
    need: 'shares',
    draw: (figure, options) => donutChart(figure, options).picture,
    table: breakdownTable,
    say: breakdownSentence,
  },
  'target-bar': {
    need: 'target',
    draw: (figure, options) => targetBar(figure, options).picture,
    table: targetTable,
    say: targetSentence,
  },
  sparkline: {need: 'series', draw: sparkline, table: indicatorTable, say: trendSentence},
  'variation-badge': {need: 'change', draw: variationBadge, table: valueTable, say: changeSentence},
} satisfies Record<string, Widget>;

/** The widgets that draw a picture; each is the element of the same name without `kf-`. */
export type WidgetName = keyof typeof WIDGETS;

/** All names of widgets that draw a picture. */
export const widgets = Object.keys(WIDGETS) as WidgetName[];

/**
 * The name of a picture's file, without its ending; `key-figures render` writes it, and a code to paste asks for it.
 */
export function pictureName(indicator: string, widget: string, lang: Language, theme?: string): string {
  return [indicator, widget, lang, ...(theme === 'dark' ? [theme] : [])].join('.');
}
