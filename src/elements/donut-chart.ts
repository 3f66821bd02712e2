import {MOST_SLICES} from '../data/choice.js';
import type {KeyFigure} from '../data/read.js';
import {breakdownSentence} from '../format/breakdown.js';
import type {Language} from '../format/messages/messages.js';
import {breakdownTable, type DataTable} from '../format/table.js';
import type {Chart} from '../figures/chart.js';
import {donutChart} from '../figures/donut-chart.js';
import type {FigureOptions} from '../figures/options.js';
import {donutChartHeight} from '../geometry/donut-chart.js';
import {seriesPaint} from '../styles/paint.js';
import {ChartElement} from './chart-element.js';
import {styleSheet} from './style-sheet.js';

/**
 * The parts of a whole as a ring, each labelled with its name, value and share, and the total in the middle; of more
 * than six parts the smallest are put together. The data table, and downloads. An indicator whose categories are not
 * the parts of one whole is shown as a table.
 *
 * @tag kf-donut-chart
 * @property {KeyFiguresInput} data - A document or a lone indicator with a `breakdown`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart tools - The row of buttons.
 * @csspart table - The data table.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the chart.
 * @cssprop [--kf-text=#17212b] - Colour of title, labels and values.
 * @cssprop [--kf-font-weight-figure=700] - Weight of the number in the hole.
 * @cssprop [--kf-muted=#51606e] - Colour of subtitle, statuses, the words in the hole, and source.
 * @cssprop [--kf-series-1=#0f5f9c] - Fill of the first part; `--kf-series-2` to `--kf-series-6` fill the others.
 * @cssprop [--kf-surface=#ffffff] - The page's background, between the parts and in their patterns.
 * @cssprop [--kf-pattern-width=1.25px] - Width of the lines in the patterns of parts; `0` takes the patterns away.
 * @cssprop [--kf-rule=#86939f] - Colour of the lines that lead to the labels.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of buttons and of the focus ring.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the skeleton and of the lines of the table.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 * @fires {FigureNoticeEvent} kf-notice - With `debug`: the publisher should know something of the data; see `event.notice`.
 */
export class DonutChart extends ChartElement {
  static override styles = styleSheet(ChartElement.styles, seriesPaint);

  protected override get need() {
    return 'shares' as const;
  }

  protected override get most(): number {
    return MOST_SLICES;
  }

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    return donutChart(figure, options);
  }

  protected override reserve(width: number, em: number): number {
    return donutChartHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return breakdownSentence(figure, lang);
  }

  protected override tableOf(figure: KeyFigure, lang: Language): DataTable {
    return breakdownTable(figure, lang);
  }
}
