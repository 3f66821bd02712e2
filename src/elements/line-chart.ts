import type {PropertyDeclarations} from '@lit/reactive-element';
import type {LinesBy} from '../data/lines.js';
import type {KeyFigure} from '../data/read.js';
import {lineSentence, lineTable} from '../format/line-chart.js';
import type {Language} from '../format/messages/messages.js';
import type {DataTable} from '../format/table.js';
import type {Chart} from '../figures/chart.js';
import {lineChart} from '../figures/line-chart.js';
import type {FigureOptions} from '../figures/options.js';
import {lineChartHeight} from '../geometry/line-chart.js';
import {SeriesElement} from './series-element.js';

/**
 * An indicator over time as a line, or as one for each of its components, at the true distances of its periods: for
 * stocks and rates, whose growth bars from zero would hide. An axis that does not start at zero says so. With the
 * events of the document, a readout of each period, the data table, and downloads.
 *
 * @tag kf-line-chart
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart readout - The box that says the values of one period.
 * @csspart tools - The row of buttons.
 * @csspart table - The data table.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the chart.
 * @cssprop [--kf-text=#17212b] - Colour of title, last value, and names of lines and events.
 * @cssprop [--kf-muted=#51606e] - Colour of axis, notes and source.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of a single line and its area, of buttons and focus ring.
 * @cssprop [--kf-series-1=#0f5f9c] - Colour of the first of several lines.
 * @cssprop [--kf-series-2=#c7781d] - Colour of the second line.
 * @cssprop [--kf-series-3=#14283d] - Colour of the third line.
 * @cssprop [--kf-series-4=#3a9e9b] - Colour of the fourth line.
 * @cssprop [--kf-series-5=#8c2d5c] - Colour of the fifth line.
 * @cssprop [--kf-series-6=#6f660c] - Colour of the sixth line.
 * @cssprop [--kf-line-width=2px] - Width of the lines.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the grid lines.
 * @cssprop [--kf-rule=#86939f] - Colour of the axis of time, of breaks and of the lines of events.
 * @cssprop [--kf-surface=#ffffff] - The page's background, behind the readout and a number that stands on a line.
 * @cssprop [--kf-good=#1a7343] - Shape of a change for the better, where the data say which way is good.
 * @cssprop [--kf-bad=#b3261e] - Shape of a change for the worse.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class LineChart extends SeriesElement {
  static override properties: PropertyDeclarations = {
    by: {},
    area: {type: Boolean},
  };

  /**
   * What an indicator with components is drawn as: `total`, one line, or `component`, one for each of them, at most
   * the six with the largest last values. Anything else: `total` if it has a series of its own or more than six
   * components, else `component`. Components that have no total, as rates, are drawn in any case.
   */
  declare by?: LinesBy;

  /** Fills the area below a single line, whose axis then starts at zero; several lines stay lines. */
  declare area: boolean;

  constructor() {
    super();
    this.area = false;
  }

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    const {by, area} = this;
    return lineChart(figure, {...options, by, area});
  }

  protected override reserve(width: number, em: number): number {
    return lineChartHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return lineSentence(figure, lang);
  }

  protected override tableOf(figure: KeyFigure, lang: Language): DataTable {
    return lineTable(figure, lang);
  }
}
