import type {KeyFigure} from '../data/read.js';
import type {Language} from '../format/messages/messages.js';
import {trendSentence} from '../format/trend.js';
import {html, type Markup} from '../marks/html.js';
import {markup} from '../figures/markup.js';
import {sparkline} from '../figures/sparkline.js';
import {sparklineStyles} from '../styles/sparkline.js';
import {IndicatorElement} from './indicator-element.js';
import {styleSheet} from './style-sheet.js';

/** What the line is drawn at before the page stretches it: 6 em by a line of text. */
const WIDTH = 96;

/**
 * A series as a small line in a line of text or in a cell of a table, its last value dotted. Its name, and what a
 * pointer at rest is told, is its reading: first and last value, direction, source. It is 6 em wide, or as wide as the
 * page makes it (`kf-sparkline {width: 10em}`), and no higher than a line of text.
 *
 * @tag kf-sparkline
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart table - The data table, where the indicator has no series.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-sparkline-height=1.2em] - Height of the line; from 1.2 em on it is higher than a line of text.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of the line.
 * @cssprop [--kf-rule=#86939f] - Colour of the line while the data are on their way.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class Sparkline extends IndicatorElement {
  static override styles = styleSheet(IndicatorElement.styles, sparklineStyles);

  protected override get need() {
    return 'series' as const;
  }

  /** The line as a self-contained SVG document, 96 × 19.2 pixels; empty without data. Drawn in the light theme. */
  toSVG(): string {
    return this.subject ? markup(this.#draw(this.subject)) : '';
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return trendSentence(figure, lang);
  }

  protected override content(figure: KeyFigure): Markup {
    return html`<span class="small" title="${this.say(figure, this.language)}">${this.#draw(figure)}</span>`;
  }

  protected override waiting(): Markup {
    return html`<span class="small waiting"></span>`;
  }

  #draw(figure: KeyFigure): Markup {
    return sparkline(figure, {lang: this.language, width: WIDTH});
  }
}
