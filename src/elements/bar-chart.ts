import type {PropertyDeclarations} from '@lit/reactive-element';
import {MOST_PARTS} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {chartSentence} from '../format/components.js';
import type {Language} from '../format/messages/messages.js';
import {chartTable, type DataTable} from '../format/table.js';
import {barChart, type BarLayout} from '../figures/bar-chart.js';
import type {Chart} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {barChartHeight} from '../geometry/bar-chart.js';
import {SeriesElement} from './series-element.js';

/**
 * Monthly, quarterly or yearly bars of an indicator, or of its components, stacked or grouped; with the means of the
 * last twelve months and of the twelve before, the change in words, a readout of each period, the data table, and
 * downloads. At most six components are drawn: of more, the smallest are put together as « Autres », and more than
 * six rates, which have no sum, are shown as a table.
 *
 * @tag kf-bar-chart
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart readout - The box that says the value of one bar, or of all components of one period.
 * @csspart tools - The row of buttons.
 * @csspart table - The data table.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the chart.
 * @cssprop [--kf-text=#17212b] - Colour of title, values, mean lines, and the outline of components that are not final.
 * @cssprop [--kf-muted=#51606e] - Colour of axis, names of the means and source.
 * @cssprop [--kf-bar=#7d93a8] - Fill of the bars; at least 3:1 against the page.
 * @cssprop [--kf-accent=#0f5f9c] - Fill of the latest bar of an indicator without components, buttons and focus ring.
 * @cssprop [--kf-series-1=#0f5f9c] - Fill of the first component; `--kf-series-2` to `--kf-series-6` fill the others.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the grid lines.
 * @cssprop [--kf-rule=#86939f] - Colour of the base line.
 * @cssprop [--kf-surface=#ffffff] - The page's background, behind the readout and the numbers that stand on a line, between components and in their patterns.
 * @cssprop [--kf-pattern-width=1.25px] - Width of the lines in the patterns of parts; `0` takes the patterns away.
 * @cssprop [--kf-good=#1a7343] - Shape of a change for the better, where the data say which way is good.
 * @cssprop [--kf-bad=#b3261e] - Shape of a change for the worse.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 * @fires {FigureNoticeEvent} kf-notice - With `debug`: the publisher should know something of the data; see `event.notice`.
 */
export class BarChart extends SeriesElement {
  static override properties: PropertyDeclarations = {
    layout: {},
  };

  /**
   * How the components of an indicator stand in each period: `stacked` on top of each other (the default, and what
   * any other word means) or `grouped` side by side. Rates that do not make up 100 %, and components of which one is
   * negative, are grouped in any case, for their sum says nothing. Where grouped bars would be thinner than 3 px,
   * they are stacked, or, if they cannot be, the latest periods are drawn that have room; the table has all.
   */
  declare layout: BarLayout;

  constructor() {
    super();
    this.layout = 'stacked';
  }

  protected override get most(): number {
    return MOST_PARTS;
  }

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    return barChart(figure, {...options, layout: this.layout});
  }

  protected override reserve(width: number, em: number): number {
    return barChartHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return chartSentence(figure, lang);
  }

  protected override tableOf(figure: KeyFigure, lang: Language): DataTable {
    return chartTable(figure, lang);
  }
}
