import type {TemplateResult} from 'lit';
import type {KeyFigure} from '../data/read.js';
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
import {kpiTile} from './kpi-tile.js';
import {lineChart, type LineChartOptions} from './line-chart.js';
import {sparkline} from './sparkline.js';
import {targetBar} from './target-bar.js';
import {variationBadge} from './variation-badge.js';

/** What any picture may be drawn with; each takes what it knows. */
export type PictureOptions = BarChartOptions & BreakdownChartOptions & LineChartOptions;

/** What is known of a figure, in three ways. */
interface Widget {
  draw(figure: KeyFigure, options: PictureOptions): TemplateResult;
  table(figure: KeyFigure, lang: Language): DataTable;
  say(figure: KeyFigure, lang: Language): string;
}

/** Each widget that draws a picture, with the table and the words that stand for it. */
export const WIDGETS = {
  'kpi-tile': {draw: kpiTile, table: valueTable, say: valueSentence},
  'bar-chart': {
    draw: (figure, options) => barChart(figure, options).picture,
    table: chartTable,
    say: chartSentence,
  },
  'line-chart': {
    draw: (figure, options) => lineChart(figure, options).picture,
    table: lineTable,
    say: lineSentence,
  },
  'breakdown-chart': {
    draw: (figure, options) => breakdownChart(figure, options).picture,
    table: breakdownTable,
    say: breakdownSentence,
  },
  'donut-chart': {
    draw: (figure, options) => donutChart(figure, options).picture,
    table: breakdownTable,
    say: breakdownSentence,
  },
  'target-bar': {
    draw: (figure, options) => targetBar(figure, options).picture,
    table: targetTable,
    say: targetSentence,
  },
  sparkline: {draw: sparkline, table: indicatorTable, say: trendSentence},
  'variation-badge': {draw: variationBadge, table: valueTable, say: changeSentence},
} satisfies Record<string, Widget>;

/** The widgets that draw a picture; each is the element of the same name without `kf-`. */
export type WidgetName = keyof typeof WIDGETS;

/** All names of widgets that draw a picture. */
export const widgets = Object.keys(WIDGETS) as WidgetName[];
