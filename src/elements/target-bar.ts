import type {KeyFigure} from '../data/read.js';
import type {Language} from '../format/messages/messages.js';
import type {DataTable} from '../format/table.js';
import {targetSentence, targetTable} from '../format/target.js';
import type {Chart} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {targetBar} from '../figures/target-bar.js';
import {targetBarHeight} from '../geometry/target-bar.js';
import {ChartElement} from './chart-element.js';

/**
 * The way of a value to its target: a bar from zero, the target and the start as marks, what is left in words; the
 * data table, and downloads.
 *
 * @tag kf-target-bar
 * @property {KeyFiguresInput} data - A document or a lone indicator with a `target` and a value; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart tools - The row of buttons.
 * @csspart table - The data table.
 * @csspart message - The box of an error or of empty data.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the figure.
 * @cssprop [--kf-text=#17212b] - Colour of label, value and target.
 * @cssprop [--kf-muted=#51606e] - Colour of dates, start and source.
 * @cssprop [--kf-accent=#0f5f9c] - Fill of the bar, buttons and focus ring.
 * @cssprop [--kf-rule=#8a97a3] - Outline of the scale and mark of the start.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the skeleton and of the lines of the table.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class TargetBar extends ChartElement {
  protected override readonly need = 'target';

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    return targetBar(figure, options);
  }

  protected override reserve(width: number, em: number): number {
    return targetBarHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return targetSentence(figure, lang);
  }

  protected override tableOf(figure: KeyFigure, lang: Language): DataTable {
    return targetTable(figure, lang);
  }
}
