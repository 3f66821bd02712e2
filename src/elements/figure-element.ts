import {html, type PropertyValues, type TemplateResult} from 'lit';
import type {KeyFigure} from '../data/read.js';
import type {Language} from '../format/messages/messages.js';
import {markup} from '../figures/markup.js';
import type {FigureOptions} from '../figures/options.js';
import {skeleton} from '../figures/skeleton.js';
import {Drawing} from './drawing.js';
import {IndicatorElement} from './indicator-element.js';
import {SizeController} from './size-controller.js';

export type {FigureState} from './data-element.js';

/** Width of an exported picture where the element has not been measured. */
const EXPORT_WIDTH = 640;

/** A widget that draws a picture at its own width. It adds how that is drawn, and how high it will be. */
export abstract class FigureElement extends IndicatorElement {
  readonly #size = new SizeController(this);
  readonly #drawing = new Drawing();

  /** Draws the indicator. May throw a ProblemError. */
  protected abstract draw(figure: KeyFigure, options: FigureOptions): TemplateResult;

  /** Height that the drawing of ordinary data has. */
  protected abstract reserve(width: number, em: number): number;

  /** The picture with what belongs to it on a page; the drawing alone by default. */
  protected picture(figure: KeyFigure, options: FigureOptions): unknown {
    return this.placed(this.draw(figure, options));
  }

  /** A drawing as it stands on the page. */
  protected placed(drawing: TemplateResult): unknown {
    return this.#drawing.of(drawing, this.ownerDocument);
  }

  /** The buttons under the picture; while waiting they only keep their place. */
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

  /** Whether the page is being printed. */
  protected get onPaper(): boolean {
    return this.#size.onPaper;
  }

  protected override get isMeasured(): boolean {
    return this.#size.width !== undefined;
  }

  protected override content(figure: KeyFigure): unknown {
    return this.picture(figure, this.options(EXPORT_WIDTH));
  }

  protected override waiting(): unknown {
    const {width = 0, em} = this.#size;
    return html`${skeleton(width, this.reserve(width, em))}${this.tools(this.language, true)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    const {width, em} = this.#size;
    // The box keeps the figure's height, whatever stands in it, so that nothing below moves.
    const kept = this.state === 'idle' || width === undefined ? '' : `${this.reserve(width, em)}px`;
    this.renderRoot.querySelector<HTMLElement>('.frame')!.style.minHeight = kept;
    super.updated(changed);
  }
}
