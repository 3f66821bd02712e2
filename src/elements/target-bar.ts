import type {PropertyDeclarations} from '@lit/reactive-element';
import type {KeyFigure} from '../data/read.js';
import type {Language} from '../format/messages/messages.js';
import type {DataTable} from '../format/table.js';
import {targetSentence, targetTable} from '../format/target.js';
import type {Chart} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {targetBar} from '../figures/target-bar.js';
import {targetBarHeight} from '../geometry/target-bar.js';
import {trackStyles} from '../styles/target-track.js';
import {ChartElement} from './chart-element.js';
import {styleSheet} from './style-sheet.js';

/**
 * The way of a value to its target: a bar from zero, the target as an upright mark with its date, where it started, and
 * in words whether the target is reached or what is left. With `tools`, the data table and downloads.
 *
 * @tag kf-target-bar
 * @property {KeyFiguresInput} data - A document or a lone indicator with a `target` and a value; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart tools - The row of buttons, with `tools`.
 * @csspart table - The data table, with `tools`, or where the indicator has no target.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the figure.
 * @cssprop [--kf-text=#17212b] - Colour of label, value and target, and of the mark of the target.
 * @cssprop [--kf-font-weight-figure=700] - Weight of the value.
 * @cssprop [--kf-muted=#51606e] - Colour of dates, start, words for an absent value, and source.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of the bar, of buttons and of the focus ring; at least 3:1 against the page and the scale.
 * @cssprop [--kf-rule=#86939f] - Colour of the line that the bar starts from.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the scale, of the skeleton and of the lines of the table.
 * @cssprop [--kf-surface=#ffffff] - The page's background, around the marks.
 * @cssprop [--kf-good=#1a7343] - The tick of a target that is reached, where the data say which way is good.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class TargetBar extends ChartElement {
  static override properties: PropertyDeclarations = {
    hasTools: {type: Boolean, attribute: 'tools'},
  };

  static override styles = styleSheet(ChartElement.styles, trackStyles);

  /** Adds the data table and the downloads (SVG, PNG, CSV) under the bar, as charts have them. Attribute `tools`. */
  declare hasTools: boolean;

  constructor() {
    super();
    this.hasTools = false;
  }

  protected override get need() {
    return 'target' as const;
  }

  protected override chart(figure: KeyFigure, options: FigureOptions): Chart {
    return targetBar(figure, options);
  }

  protected override picture(figure: KeyFigure, lang: Language): unknown {
    return this.hasTools ? super.picture(figure, lang) : this.drawing;
  }

  protected override tools(lang: Language, waiting?: boolean): unknown {
    return this.hasTools ? super.tools(lang, waiting) : '';
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
