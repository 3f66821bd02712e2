import type {PropertyDeclarations} from '@lit/reactive-element';
import {MOST_SLICES} from '../data/choice.js';
import type {KeyFigure} from '../data/read.js';
import {breakdownSentence} from '../format/breakdown.js';
import type {Language} from '../format/messages/messages.js';
import {breakdownTable, type DataTable} from '../format/table.js';
import {breakdownChart, type BreakdownVariant} from '../figures/breakdown-chart.js';
import type {Chart} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {breakdownChartHeight} from '../geometry/breakdown-chart.js';
import {seriesPaint} from '../styles/paint.js';
import {ChartElement} from './chart-element.js';
import {styleSheet} from './style-sheet.js';

/**
 * Shares and counts of an indicator by category: a bar for each with its value and its share of the whole, or one bar
 * of the whole with its parts; the data table, and downloads.
 *
 * @tag kf-breakdown-chart
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
 * @cssprop [--kf-muted=#51606e] - Colour of subtitle, shares, words for absent values, the rest, and source.
 * @cssprop [--kf-bar=#7d93a8] - Fill of the bars; at least 3:1 against the page.
 * @cssprop [--kf-series-1=#0f5f9c] - Fill of the first part of one bar; `--kf-series-2` to `--kf-series-6` fill the others.
 * @cssprop [--kf-surface=#ffffff] - The page's background, between the parts of one bar and in their patterns.
 * @cssprop [--kf-pattern-width=1.25px] - Width of the lines in the patterns of parts; `0` takes the patterns away.
 * @cssprop [--kf-rule=#86939f] - Colour of the base line and of the line above the total.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of buttons and of the focus ring.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the skeleton and of the lines of the table.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 * @fires {FigureNoticeEvent} kf-notice - With `debug`: the publisher should know something of the data; see `event.notice`.
 */
export class BreakdownChart extends ChartElement {
  static override properties: PropertyDeclarations = {
    variant: {},
  };

  static override styles = styleSheet(ChartElement.styles, seriesPaint);

  /**
   * `bars`: a bar for each category. `share`: one bar of the whole, of at most six parts; where the categories do not
   * make up a whole, each has its bar all the same. Any other word counts as `bars`.
   */
  declare variant: BreakdownVariant;

  constructor() {
    super();
    this.variant = 'bars';
  }

  protected override get need() {
    return 'breakdown' as const;
  }

  protected override get most(): number | undefined {
    return this.variant === 'share' ? MOST_SLICES : undefined;
  }

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    return breakdownChart(figure, {...options, variant: this.variant});
  }

  protected override reserve(width: number, em: number): number {
    return breakdownChartHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return breakdownSentence(figure, lang);
  }

  protected override tableOf(figure: KeyFigure, lang: Language): DataTable {
    return breakdownTable(figure, lang);
  }
}
