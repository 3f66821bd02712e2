import {
  html,
  LitElement,
  unsafeCSS,
  type PropertyValues,
  type PropertyDeclarations,
  type TemplateResult,
} from 'lit';
import {ProblemError, type Problem} from '../data/problem.js';
import type {KeyFigure, KeyFiguresInput} from '../data/read.js';
import {isEmpty, suits, type Need} from '../data/suits.js';
import {toCsv} from '../format/csv.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {sayProblem} from '../format/problem.js';
import {markup} from '../figures/markup.js';
import type {FigureOptions} from '../figures/options.js';
import {skeleton} from '../figures/skeleton.js';
import {frame} from '../styles/frame.js';
import {paint} from '../styles/paint.js';
import {FigureErrorEvent, FigureLoadEvent} from './events.js';
import {LanguageController} from './language-controller.js';
import {SizeController} from './size-controller.js';
import {problemOf, SourceController} from './source-controller.js';

/** What a figure is doing, in one word. */
export type FigureState = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** Width of an exported picture where the element has not been measured. */
const EXPORT_WIDTH = 640;

/** Problems that another try may mend. */
const PASSING: Problem['kind'][] = ['network', 'http', 'timeout', 'not-json'];

/**
 * What every widget has in common: where its data come from, its language, its state, its events and its
 * exports. A widget adds what it needs of an indicator, how it is drawn and how high it will be.
 */
export abstract class FigureElement extends LitElement {
  static override properties: PropertyDeclarations = {
    src: {},
    indicator: {},
    lang: {reflect: true},
    data: {attribute: false},
  };

  static override styles = [unsafeCSS(paint), unsafeCSS(frame)];

  /** Address of a key-figures document (JSON), relative to the page or absolute; http or https. */
  declare src?: string;

  /** Id of the indicator in the document; may be left out where the document has only one. */
  declare indicator: string;

  /** Language of numbers, words and labels: fr, de, lb or en. Default: the nearest `lang` around the element. */
  declare lang: string;

  /** A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`. */
  declare data?: KeyFiguresInput;

  readonly #source = new SourceController(this);
  readonly #size = new SizeController(this);
  readonly #language = new LanguageController(this);

  #state: FigureState = 'idle';
  #problem: Problem | undefined;
  #figure: KeyFigure | undefined;
  /** What the last event told. */
  #reported: KeyFigure | string | undefined;

  constructor() {
    super();
    this.indicator = '';
  }

  /** What the widget draws of an indicator. */
  protected abstract readonly need: Need;

  /** Draws the indicator. May throw a ProblemError. */
  protected abstract draw(figure: KeyFigure, options: FigureOptions): TemplateResult;

  /** Height that the drawing of ordinary data has. */
  protected abstract reserve(width: number, em: number): number;

  /** The reading of the indicator in a sentence or more. */
  protected abstract say(figure: KeyFigure, lang: Language): string;

  /** An indicator put together from the widget's plain attributes. */
  protected get plain(): Record<string, unknown> | undefined {
    return undefined;
  }

  /** Names data that carry no label. */
  protected get label(): string | undefined {
    return undefined;
  }

  /** The picture with what belongs to it on a page; the drawing alone by default. */
  protected picture(figure: KeyFigure, options: FigureOptions): TemplateResult {
    return this.draw(figure, options);
  }

  /** The buttons under the picture; while waiting they only keep their place. */
  protected tools(_lang: Language, _waiting?: boolean): unknown {
    return '';
  }

  /** What the widget is doing: `idle`, `loading`, `ready`, `stale`, `empty` or `error`. Also an attribute, for CSS. */
  get state(): FigureState {
    return this.#state;
  }

  /** The figure as a self-contained SVG document; empty without data. Drawn in the light theme. */
  toSVG(): string {
    return this.#shown ? markup(this.draw(this.#shown, this.options(EXPORT_WIDTH))) : '';
  }

  /** The figure's numbers as CSV, with status, nature and source in every row; empty without data. */
  toCSV(): string {
    return this.#shown ? toCsv(this.#shown, this.language) : '';
  }

  /** The figure in words; empty without data. */
  toText(): string {
    return this.#shown ? this.say(this.#shown, this.language) : '';
  }

  get #shown(): KeyFigure | undefined {
    return this.#state === 'empty' ? undefined : this.#figure;
  }

  /** The language that is spoken now. */
  protected get language(): Language {
    return this.#language.resolve(this.#figure?.head.language);
  }

  /** The options of a drawing at the measured width. */
  protected options(fallbackWidth: number): FigureOptions {
    return {lang: this.language, width: this.#size.width ?? fallbackWidth, em: this.#size.em};
  }

  /** Asks for the data at `src` again. What is shown stays; if the new data cannot be had, its `state` is `stale`. */
  refresh(): void {
    this.#source.refresh();
  }

  /** Takes the place of a shadow root that came with the page's HTML; works in a document that is not its own. */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.shadowRoot?.replaceChildren();
    try {
      return super.createRenderRoot();
    } catch {
      this.adoptedCallback();
      return this.shadowRoot!;
    }
  }

  /** Style sheets stay behind in the document they were made in. */
  adoptedCallback(): void {
    const {CSSStyleSheet} = this.ownerDocument.defaultView ?? window;
    if (!this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = (this.constructor as typeof LitElement).elementStyles.map(style => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(String(style));
      return sheet;
    });
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#source.ask({
      data: this.data,
      src: this.src,
      inline: this.src
        ? undefined
        : this.querySelector(':scope > script[type="application/json"]')?.textContent,
      plain: this.plain,
    } as Parameters<SourceController['ask']>[0]);
    const {outcome} = this.#source;
    this.#problem = undefined;
    if (outcome.name !== 'ready') {
      this.#figure = undefined;
      this.#state = outcome.name;
      if (outcome.name === 'error') this.#problem = outcome.problem;
      return;
    }
    try {
      const figure = outcome.edition.pick(this.indicator, this.label);
      this.#figure = figure;
      if (isEmpty(figure.indicator)) this.#state = 'empty';
      else if (suits(figure.indicator, this.need)) this.#state = outcome.problem ? 'stale' : 'ready';
      else throw new ProblemError({kind: 'unsuitable', path: figure.id, expected: this.need});
      this.#problem = outcome.problem;
    } catch (error) {
      this.#fail(problemOf(error));
    }
  }

  protected override render(): TemplateResult {
    return html`<div class="frame" part="frame" aria-busy="${this.#state === 'loading'}"><div class="probe"></div>${this.#content()}</div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.getAttribute('state') !== this.#state) this.setAttribute('state', this.#state);
    const {width, em} = this.#size;
    // The box keeps the figure's height, whatever stands in it, so that nothing below moves.
    const kept = this.#state === 'idle' || width === undefined ? '' : `${this.reserve(width, em)}px`;
    this.renderRoot.querySelector<HTMLElement>('.frame')!.style.minHeight = kept;
    const problem = this.#problem;
    const news = problem ? JSON.stringify(problem) : this.#figure;
    if (news === this.#reported) return;
    this.#reported = news;
    if (problem) this.dispatchEvent(new FigureErrorEvent(problem));
    else if (this.#figure) this.dispatchEvent(new FigureLoadEvent(this.#figure.id));
  }

  #content(): unknown {
    const {width, em} = this.#size;
    const lang = this.language;
    const state = this.#state;
    const slot = html`<slot></slot>`;
    if (state === 'error') return this.#message();
    if (state === 'empty') return html`${box(lang, messagesOf(lang).empty)}${slot}`;
    if (state === 'idle' || width === undefined) return slot;
    if (state === 'loading') {
      return this.#hasContent()
        ? slot
        : html`${skeleton(width, this.reserve(width, em))}${this.tools(lang, true)}`;
    }
    try {
      const picture = this.picture(this.#figure!, this.options(width));
      return state === 'stale'
        ? html`${picture}<p class="stale" part="stale" lang="${lang}">${messagesOf(lang).stale}</p>`
        : picture;
    } catch (error) {
      this.#fail(problemOf(error));
      return this.#message();
    }
  }

  /** Whether the page has put content into the tag, beside data and white space. */
  #hasContent(): boolean {
    return [...this.childNodes].some(node =>
      node instanceof Element ? !node.matches('script, template') : node instanceof Text && node.data.trim(),
    );
  }

  #fail(problem: Problem): void {
    this.#figure = undefined;
    this.#state = 'error';
    this.#problem = problem;
  }

  #message(): TemplateResult {
    const lang = this.language;
    const {kind} = this.#problem!;
    const {sentence, detail} = sayProblem(this.#problem!, lang);
    return html`${box(
      lang,
      sentence,
      detail && html`<p class="detail">${detail}</p>`,
      PASSING.includes(kind) &&
        html`<button type="button" part="button" @click="${() => this.refresh()}">${messagesOf(lang).retry}</button>`,
    )}<slot></slot>`;
  }
}

/** A message in the place of the figure. */
function box(lang: Language, sentence: string, ...more: unknown[]): TemplateResult {
  return html`<div class="message" part="message" lang="${lang}"><p>${sentence}</p>${more.map(one => one || '')}</div>`;
}
