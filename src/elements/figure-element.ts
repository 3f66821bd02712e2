import type {PropertyValues} from '@lit/reactive-element';
import type {KeyFigure} from '../data/read.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {html, Markup} from '../marks/html.js';
import {markup} from '../figures/markup.js';
import type {FigureOptions} from '../figures/options.js';
import {skeletonStyles} from '../styles/skeleton.js';
import {IndicatorElement} from './indicator-element.js';
import {redraw} from './rendering.js';
import {SizeController} from './size-controller.js';
import {styleSheet} from './style-sheet.js';
import {SCREEN} from './turns.js';

export type {FigureState} from './data-element.js';

/** Width of an exported picture where the element has not been measured. */
const EXPORT_WIDTH = 640;

/** A widget that draws a picture at its own width. It adds how that is drawn, and how high it will be. */
export abstract class FigureElement extends IndicatorElement {
  static override styles = styleSheet(IndicatorElement.styles, skeletonStyles);

  readonly #size = new SizeController(this);
  /** What was drawn last, as text until it stands in the page, and of what. */
  protected drawing: Markup | Element | undefined;
  #drawnOf: unknown[] = [];

  /** Draws the indicator. May throw a ProblemError. */
  protected abstract draw(figure: KeyFigure, options: FigureOptions): Markup;

  /** Height that the drawing of ordinary data has. */
  protected abstract reserve(width: number, em: number): number;

  /** The drawing with what belongs to it on a page; that alone by default. */
  protected picture(_figure: KeyFigure, _lang: Language): unknown {
    return this.drawing;
  }

  /** The buttons under the picture; while waiting they only keep their place, and are static. */
  protected tools(_lang: Language, _waiting?: boolean): unknown {
    return '';
  }

  /** The figure as a self-contained SVG document; empty without data. Drawn in the light theme. */
  toSVG(): string {
    return this.subject ? markup(this.draw(this.subject, this.options(EXPORT_WIDTH))) : '';
  }

  /** The options of a drawing at the measured width. */
  protected options(fallbackWidth: number): FigureOptions {
    return {lang: this.language, width: this.#size.width ?? fallbackWidth, em: this.#size.em};
  }

  /** Whether it is likely to have come into being below the window. */
  protected get isFar(): boolean {
    return this.rank > SCREEN;
  }

  protected override get rank(): number {
    return this.#size.rank;
  }

  /** Whether the page is being printed. */
  protected get onPaper(): boolean {
    return this.#size.onPaper;
  }

  protected override get isMeasured(): boolean {
    return this.#size.width !== undefined;
  }

  protected override content(figure: KeyFigure): unknown {
    const options = this.options(EXPORT_WIDTH);
    const of = [figure, messagesOf(options.lang), ...Object.values(options)];
    if (of.some((one, i) => one !== this.#drawnOf[i])) {
      const drawn = this.draw(figure, options);
      if (this.drawing instanceof Element) redraw(this.drawing, drawn);
      else this.drawing = drawn;
      this.#drawnOf = of;
    }
    return this.picture(figure, options.lang);
  }

  protected override waiting(): unknown {
    return html`<div class="ghost"></div>${this.isFar ? '' : this.tools(this.language, true)}`;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    super.willUpdate(changed);
    if (changed.size) this.#drawnOf = [];
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.drawing instanceof Markup)
      this.drawing = this.renderRoot.querySelector('[part=figure]') ?? this.drawing;
    const {width, em} = this.#size;
    // The box keeps the figure's height, whatever stands in it, so that nothing below moves; on paper nothing does.
    const isFree = this.state === 'idle' || width === undefined || this.still || this.onPaper;
    const kept = isFree ? '' : `${this.reserve(width, em)}px`;
    this.renderRoot.querySelector<HTMLElement>('.frame')!.style.minHeight = kept;
  }
}
