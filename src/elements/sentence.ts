import type {PropertyDeclarations} from '@lit/reactive-element';
import type {KeyFigure} from '../data/read.js';
import type {Language} from '../format/messages/messages.js';
import {indicatorSentence, inLanguages, partsIn} from '../format/sentence.js';
import {html, type Markup} from '../marks/html.js';
import {sentenceStyles} from '../styles/sentence.js';
import {IndicatorElement} from './indicator-element.js';
import {plainList} from './plain.js';
import {styleSheet} from './style-sheet.js';
import {forEyeAndEar} from '../marks/spoken.js';

/**
 * The written reading of an indicator: its level, its highest and lowest value, means, change, its components or
 * categories, what a reader must know of the numbers (provisional, missing, suppressed, rounded, illustrative), and
 * the source. A paragraph in the page's own type.
 *
 * @tag kf-sentence
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart sentence - The paragraph.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-text=#17212b] - Colour of a message.
 * @cssprop [--kf-muted=#51606e] - Colour of the detail of a message.
 * @cssprop [--kf-rule=#86939f] - Colour of the rule above a message.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the lines that stand for the text while it is on its way.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of the button and of the focus ring.
 * @cssprop [--kf-sentence-text=inherit] - Colour of the reading; the page's own, unless this says another.
 * @cssprop [--kf-sentence-font-family=inherit] - Font of the reading; the page's own, unless this says another.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be said; see `event.problem`.
 */
export class Sentence extends IndicatorElement {
  static override properties: PropertyDeclarations = {
    parts: {},
  };

  static override styles = styleSheet(IndicatorElement.styles, sentenceStyles);

  /**
   * Which parts are said, in this order: any of `level`, `extremes`, `mean`, `change`, `breakdown`, `caveats` and
   * `source`, with spaces between them, or as an array. Default, and where none of them is named: all, in the order
   * given here.
   */
  declare parts?: string | readonly string[];

  protected override get need() {
    return 'table' as const;
  }

  protected override say(figure: KeyFigure, lang: Language, spoken = false): string {
    return indicatorSentence(figure, lang, spoken, partsIn(plainList(this.parts)));
  }

  protected override content(figure: KeyFigure): Markup {
    const lang = this.language;
    const [seen, heard] = [this.say(figure, lang), this.say(figure, lang, true)];
    const mark = (text: string) =>
      inLanguages(text, figure, lang).map(piece =>
        piece.lang === lang ? piece.text : html`<span lang="${piece.lang}">${piece.text}</span>`,
      );
    return html`<p part="sentence" lang="${lang}">${forEyeAndEar(mark(seen), seen === heard, mark(heard))}</p>`;
  }

  protected override waiting(): unknown {
    return html`<div aria-hidden="true"><span class="line"></span><span class="line"></span></div>`;
  }
}
