import type {KeyFigure} from '../data/read.js';
import {seriesSentence} from '../format/facts.js';
import type {Language} from '../format/messages/messages.js';
import {seriesTable, type DataTable} from '../format/table.js';
import {barChart} from '../figures/bar-chart.js';
import type {Chart} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {barChartHeight} from '../geometry/bar-chart.js';
import {ChartElement} from './chart-element.js';

/**
 * Monthly, quarterly or yearly bars of an indicator, with the means of the last twelve months and of the twelve
 * before, the change in words, a readout of each bar, the data table, and downloads.
 *
 * @tag kf-bar-chart
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart readout - The box that says the value of one bar.
 * @csspart tools - The row of buttons.
 * @csspart table - The data table.
 * @csspart message - The box of an error or of empty data.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the chart.
 * @cssprop [--kf-text=#17212b] - Colour of title, values and mean lines.
 * @cssprop [--kf-muted=#51606e] - Colour of axis, names of the means and source.
 * @cssprop [--kf-bar=#7d93a8] - Fill of the bars; at least 3:1 against the page.
 * @cssprop [--kf-accent=#0f5f9c] - Fill of the latest bar, buttons and focus ring.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the grid lines.
 * @cssprop [--kf-rule=#8a97a3] - Colour of the base line.
 * @cssprop [--kf-surface=#ffffff] - The page's background, behind the readout and the numbers that stand on a line.
 * @cssprop [--kf-good=#1a7343] - Shape of a change for the better, where the data say which way is good.
 * @cssprop [--kf-bad=#b3261e] - Shape of a change for the worse.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class BarChart extends ChartElement {
  protected override readonly need = 'series';

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    return barChart(figure, options);
  }

  protected override reserve(width: number, em: number): number {
    return barChartHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return seriesSentence(figure, lang);
  }

  protected override tableOf(figure: KeyFigure, lang: Language): DataTable {
    return seriesTable(figure, lang);
  }
}
