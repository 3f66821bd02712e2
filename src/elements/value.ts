import type {PropertyDeclarations} from '@lit/reactive-element';
import {ProblemError} from '../data/problem.js';
import type {KeyFigure} from '../data/read.js';
import type {Need} from '../data/suits.js';
import {valueSentence} from '../format/facts.js';
import {inText, type InTextPart} from '../format/in-text.js';
import type {Language} from '../format/messages/messages.js';
import {html, type Markup} from '../marks/html.js';
import {valueStyles} from '../styles/value.js';
import {IndicatorElement} from './indicator-element.js';
import {styleSheet} from './style-sheet.js';
import {forEyeAndEar} from '../marks/spoken.js';

/** What each part needs of the indicator. */
const NEEDS: Record<InTextPart, Need> = {
  value: 'value',
  date: 'value',
  average: 'average',
  change: 'change',
  base: 'change',
};

/**
 * A figure inside a running sentence of the page, which it always keeps up to date: « Le DSP contient 12,9 M
 * documents ». It is text of that sentence, with its font, size and colour. What limits the number is said with it
 * (« plus de 8,6 millions »), and in brackets its status and whether it is illustrative. Its date and source are in
 * the tooltip, or, with `details`, in a box that a press brings. The content of the tag stands in until the data
 * arrive and where they cannot be read; a sentence has no room for a message, so without content a dash stands there,
 * with the reason for screen readers and in a tooltip.
 *
 * @tag kf-value
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - The figure as the page was written with it. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The element around everything; it is inline.
 * @csspart value - The figure itself, without what stands in brackets.
 * @csspart details - With `details`, the box with the whole reading.
 * @csspart stale - The note that an update has failed.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @cssprop [--kf-value-text=inherit] - Colour of the figure; the page's own, unless this says another.
 * @cssprop [--kf-value-font-family=inherit] - Font of the figure; the page's own, unless this says another.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class Value extends IndicatorElement {
  static override properties: PropertyDeclarations = {
    show: {},
    notation: {},
    unitless: {type: Boolean},
    details: {type: Boolean},
  };

  static override styles = styleSheet(IndicatorElement.styles, valueStyles);

  /**
   * What is shown: `value`, `date`, `average` (of the last twelve months), `change`, or its `base`. Default, and for
   * any other word: `value`.
   */
  declare show: string;

  /**
   * How a value or an average is written: `plain`, all digits as far as they are known (194.784, but 12,9 M where no
   * more is); `short`, 194,8 k; `long`, 12,9 millions. Default, and for any other word: `plain`.
   */
  declare notation: string;

  /** Leaves out the unit of a value or an average, for a sentence that says it. */
  declare unitless: boolean;

  /**
   * Makes the figure a button, underlined with dots, that shows its date and source in a box: for readers with a
   * keyboard or a finger, whom no tooltip reaches. A stop of the tab key for each such figure; off by default, for the
   * sentence may say both itself. Browsers without the popover API show the tooltip.
   */
  declare details: boolean;

  constructor() {
    super();
    this.show = 'value';
    this.notation = 'plain';
    this.unitless = false;
    this.details = false;
  }

  protected override get need(): Need {
    return NEEDS[this.#part];
  }

  get #part(): InTextPart {
    return Object.hasOwn(NEEDS, this.show) ? (this.show as InTextPart) : 'value';
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return valueSentence(figure, lang);
  }

  protected override content(figure: KeyFigure): Markup {
    const lang = this.language;
    const said = inText(figure, this.#part, this, lang);
    if (!said) throw new ProblemError({kind: 'unsuitable', path: figure.id, expected: this.need});
    const {text, spoken, note, value, date} = said;
    const words = forEyeAndEar(text, text === spoken, spoken);
    const full = this.say(figure, lang);
    const heard = valueSentence(figure, lang, true);
    // Where boxes of this kind are not known, the tooltip has to do.
    const inBox = this.details && 'popover' in this;
    const title = inBox ? '' : full;
    const number = html`${
      date !== undefined
        ? html`<time part="value" lang="${lang}" title="${title}" datetime="${date}">${words}</time>`
        : value !== undefined
          ? html`<data part="value" lang="${lang}" title="${title}" value="${value}">${words}</data>`
          : html`<span part="value" lang="${lang}" title="${title}">${words}</span>`
    }`;
    // Without white space between the tags, which would show in the page's line.
    return html`${
      inBox
        ? html`<button type="button" class="term" popovertarget="full">${number}</button><span id="full" class="definition" part="details" popover lang="${lang}">${forEyeAndEar(full, full === heard, heard)}</span>`
        : number
    }${note ? html`<span lang="${lang}"> (${note})</span>` : ''}`;
  }

  protected override waiting(): unknown {
    return html`<span aria-hidden="true">…</span>`;
  }

  protected override message(sentence: string): unknown {
    if (this.hasContent) return html`<slot></slot>`;
    const sign = forEyeAndEar('–', false, sentence);
    return html`<span lang="${this.language}" title="${sentence}">${sign}</span><slot></slot>`;
  }
}
