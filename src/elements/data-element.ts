import {
  ReactiveElement,
  type CSSResult,
  type CSSResultGroup,
  type CSSResultOrNative,
  type PropertyValues,
  type PropertyDeclarations,
} from '@lit/reactive-element';
import type {Notice, Shown} from '../data/notice.js';
import {isPeriod} from '../data/periods.js';
import type {Problem} from '../data/problem.js';
import type {Edition, KeyFiguresInput} from '../data/read.js';
import {messagesOf, type SaidText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {formatPeriod} from '../format/period.js';
import {sayProblem} from '../format/problem.js';
import {html, type Markup} from '../marks/html.js';
import {frame} from '../styles/frame.js';
import {declare, paint} from '../styles/paint.js';
import type {DebugPanel} from './debug-panel.js';
import {FigureErrorEvent, FigureLoadEvent} from './events.js';
import {LanguageController} from './language-controller.js';
import {extras, withExtras, type Extras} from './on-demand.js';
import {turn} from './turns.js';
import type {RefreshController} from './refresh-controller.js';
import {Rendering} from './rendering.js';
import {problemOf, SourceController, type Sources} from './source-controller.js';
import {styleSheet} from './style-sheet.js';

/** What a widget is doing, in one word. */
export type FigureState = 'idle' | 'loading' | 'ready' | 'stale' | 'empty' | 'error';

/** The first of these on a widget tells that a reader is near. */
const NEAR = ['pointermove', 'pointerdown', 'focusin'];

/** Problems that another try may mend. */
const PASSING: Problem['kind'][] = ['network', 'http', 'timeout', 'encoding', 'not-json'];

/**
 * What every widget has in common: where its data come from, its language, its state, its events. A widget says
 * what it takes of an edition, and what it shows of that.
 *
 * @cssprop [--kf-font-weight=400] - Weight of text; of text in a line of the page only as the tag’s own.
 * @cssprop [--kf-font-weight-strong=600] - Weight of titles, labels, units and totals.
 * @cssprop [--kf-numerals=tabular-nums] - Style of digits, a value of `font-variant-numeric`; not in a line of text, nor in the text of a bulletin.
 * @cssprop [--kf-scale=1] - Factor on all sizes of type, and with them on the drawing; not in a line of text.
 * @cssprop [--kf-space=1] - Factor on the space in tables and lists, around buttons, and between figures; not in a line of text.
 * @cssprop [--kf-radius=3px] - Corners of buttons and boxes; bars stay square.
 * @cssprop [--kf-rule-width=2px] - Width of the rule across the top, below heads and above totals; not in a line of text.
 * @cssprop --kf-focus - Colour of the focus ring; by default the accent.
 * @cssprop [--kf-focus-width=2px] - Width of the focus ring.
 */
export abstract class DataElement<T> extends ReactiveElement {
  static override properties: PropertyDeclarations = {
    src: {},
    lang: {reflect: true},
    editionId: {attribute: 'edition'},
    announce: {type: Boolean},
    format: {},
    map: {},
    data: {attribute: false},
    refreshSeconds: {type: Number, attribute: 'refresh'},
    debug: {type: Boolean},
    size: {reflect: true},
  };

  static override styles = styleSheet(paint, frame);

  /**
   * The tag that names the widget's own tokens, set as it is registered; under a name of the page's it has none.
   * @internal
   */
  static tag = '';

  /** Adds the tokens of the tag, which is known now, and not where `styles` are written. */
  protected static override finalizeStyles(styles?: CSSResultGroup): CSSResultOrNative[] {
    return [styleSheet(declare(this.tag), styles as CSSResult)];
  }

  /** Address of a key-figures document (JSON), relative to the page or absolute; http or https. */
  declare src?: string;

  /**
   * Which edition is shown where `src` is an index of editions: `latest`, the default, or an id such as `2024-06`,
   * which stays the same when the next one comes. Attribute `edition`.
   */
  declare editionId?: string;

  /**
   * The format of the data where they are no document: `csv`, `records`, `json-stat`, `sdmx-json`, or `table`, an HTML
   * table in the tag. By default told by the data. Its code is loaded only then.
   */
  declare format?: string;

  /** Which field of data in another format is what, as `period=Mois; value=Nombre`; see the README for the words. */
  declare map?: string;

  /** Says below the figure that there is a newer edition than the one asked for. */
  declare announce: boolean;

  /**
   * Language of numbers, words and labels: fr, de, lb, en or one that has been added. Default: the nearest `lang`
   * around the element.
   */
  declare lang: string;

  /** A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`. */
  declare data?: KeyFiguresInput;

  /**
   * Asks for the data at `src` again every so many seconds, at least every 30; not at all by default. Pauses while the
   * page is hidden or offline; a button lets the reader pause it (WCAG 2.2.2, RAWeb 13.1). Attribute `refresh`.
   */
  declare refreshSeconds?: number;

  /**
   * Adds a panel for the webmaster: what was asked for, what came, which check failed and where, what to change, and
   * what the publisher should know. Not meant for readers.
   */
  declare debug: boolean;

  /**
   * How large the type is and how dense the layout: `small`, `medium` or `large`; times the tokens `--kf-scale` and
   * `--kf-space`, and in a line of text times the size of that line. Medium by default, and for any other value.
   */
  declare size?: 'small' | 'medium' | 'large';

  readonly #source = new SourceController(this);
  readonly #language = new LanguageController(this);

  #state: FigureState = 'idle';
  #problem: Problem | undefined;
  #subject: T | undefined;
  #edition: Edition | undefined;
  #updates: RefreshController | undefined;
  #debugPanel: DebugPanel | undefined;
  /** Why there is no panel, as the kind of a problem. */
  #panelFault: Problem['kind'] | undefined;
  readonly #rendering = new Rendering();
  /** What the last event told. */
  #reported: unknown;
  #still: Element | null | undefined;
  /** The style sheets that it wears beside those of its tag. */
  readonly #worn: string[] = [];
  /** Tells of changes in the data that stand in the tag. */
  #inlineWatch: MutationObserver | undefined;
  /** Whether the reader has asked again, and waits for what comes of it. */
  #isRetried = false;
  /** How high it has made the box, in CSS pixels. */
  #height = 0;

  constructor() {
    super();
    this.debug = false;
    this.announce = false;
  }

  /** What the widget shows of an edition. Throws a ProblemError where it is not there, or wrong. */
  protected abstract take(edition: Edition): T;

  /** What stands in the frame when the data are there. May throw a ProblemError. */
  protected abstract content(subject: T): unknown;

  /** Whether there is nothing in the data to show. */
  protected isEmpty(_subject: T): boolean {
    return false;
  }

  /** What is shown of an edition, for `check`. */
  protected shown(edition: Edition): Shown {
    return {edition};
  }

  /** What a message is about: what the widget would show, if that is known. */
  protected name(_subject?: T): SaidText | undefined {
    return undefined;
  }

  /** An indicator put together from the widget's plain attributes. */
  protected get plain(): Record<string, unknown> | undefined {
    return undefined;
  }

  /** What stands in the frame while the data are on their way, where the tag has no content of its own. */
  protected waiting(): unknown {
    return '';
  }

  /** Whether the widget can be drawn yet. */
  protected get isMeasured(): boolean {
    return true;
  }

  /** What stands under the message of an error: by default nothing. */
  protected instead(_problem: Problem): unknown {
    return '';
  }

  /** What the widget is doing: `idle`, `loading`, `ready`, `stale`, `empty` or `error`. Also an attribute, for CSS. */
  get state(): FigureState {
    return this.#state;
  }

  /**
   * What the publisher should know of the data and the reader need not, as a total that is not the sum of its parts;
   * empty where there is nothing to tell, and without data. With `debug` each is also told by a `kf-notice` event.
   * Rejects with a ProblemError where its code, which is loaded only then, cannot be had.
   */
  async check(): Promise<readonly Notice[]> {
    const {shownNotices} = await extras();
    return this.#edition && this.#subject ? shownNotices(this.shown(this.#edition)) : [];
  }

  /** What is shown now; `undefined` without data. */
  protected get subject(): T | undefined {
    return this.#state === 'empty' ? undefined : this.#subject;
  }

  /** The document at hand, if there is one. */
  protected get edition(): Edition | undefined {
    return this.#edition;
  }

  /** The language that is spoken now. */
  protected get language(): Language {
    return this.#language.resolve(this.#edition?.head.language);
  }

  /**
   * Asks for the data at `src` again. What is shown stays; if the new data cannot be had, its `state` is `stale`. An
   * answer that is younger than so many milliseconds will do; by default none is.
   */
  refresh(youngerThan = 0): void {
    this.#source.refresh(youngerThan);
  }

  /**
   * Takes over a shadow root that came with the page's HTML: a prerendered picture stays below what is drawn; works
   * in a document that is not its own. One listener hears the clicks on all that is drawn. Data, or the page's words,
   * may come into the tag after it has been read.
   */
  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    this.#still = this.shadowRoot?.querySelector('[data-kf-prerendered]');
    this.shadowRoot?.replaceChildren(this.#still ?? '');
    try {
      super.createRenderRoot();
    } catch {
      this.adoptedCallback();
    }
    const root = this.shadowRoot!;
    for (const type of ['click', 'slotchange']) root.addEventListener(type, this);
    if (this.reached) for (const type of NEAR) root.addEventListener(type, this, {once: true});
    if (this.ownerDocument.readyState === 'loading')
      this.ownerDocument.addEventListener('DOMContentLoaded', this, {once: true});
    return root;
  }

  /**
   * What happens inside the widget, and the end of the page: one listener for all, and none that holds on to more.
   * @internal
   */
  handleEvent(event: Event): void {
    const {type, target} = event;
    if (NEAR.includes(type)) this.reach(event);
    else if (type !== 'click') this.requestUpdate();
    // The page's own content in the tag, which is slotted, is the page's business.
    else if (this.renderRoot.contains(target as Element)) this.press(target as Element, event);
  }

  /** What a reader can do with the widget beside reading it, whose code is now there; not where that is nothing. */
  protected reached?(extras: Extras, event?: Event): void;

  /** That code cannot be had on this page. */
  protected unreachable(): void {}

  /** The reader comes near, by pointer, finger or keyboard: loads that code. */
  protected reach(event?: Event): void {
    this.#load(
      loaded => this.reached!(loaded, event),
      () => this.unreachable(),
    );
  }

  /** Loads what is not needed at first, and draws what then is there. */
  #load(use: (loaded: Extras) => void, fail = () => {}): void {
    withExtras(loaded => {
      use(loaded);
      this.requestUpdate();
    }, fail);
  }

  /** Style sheets stay behind in the document they were made in. */
  adoptedCallback(): void {
    if (!this.shadowRoot) return;
    this.shadowRoot.adoptedStyleSheets = [];
    for (const style of [...(this.constructor as typeof ReactiveElement).elementStyles, ...this.#worn]) {
      this.#putOn(String(style));
    }
  }

  /**
   * Adds a style sheet to those of its tag, for what is loaded later.
   * @internal
   */
  wear(css: string): void {
    this.#worn.push(css);
    this.#putOn(css);
  }

  #putOn(css: string): void {
    const {CSSStyleSheet} = this.ownerDocument.defaultView ?? window;
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
    this.shadowRoot!.adoptedStyleSheets.push(sheet);
  }

  /** Its place among the figures that came with the page, or later at one time, from 1; 0 for what is no picture. */
  protected get rank(): number {
    return 0;
  }

  protected override async scheduleUpdate(): Promise<void> {
    for (let wait; (wait = turn(this.rank));) await wait;
    super.scheduleUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    this.#source.ask({
      data: this.data,
      src: this.src,
      edition: this.editionId,
      format: this.format,
      map: this.map,
      ...(!this.src && !this.data && this.#inline()),
      plain: this.plain,
    } as Sources);
    const {outcome} = this.#source;
    this.#problem = undefined;
    if (outcome.name !== 'ready') {
      this.#subject = this.#edition = undefined;
      this.#state = outcome.name;
      if (outcome.name === 'error') this.#problem = outcome.problem;
      return;
    }
    this.#edition = outcome.edition;
    try {
      this.#subject = this.take(outcome.edition);
      this.#state = this.isEmpty(this.#subject) ? 'empty' : outcome.problem ? 'stale' : 'ready';
      this.#problem = outcome.problem;
    } catch (error) {
      this.#fail(problemOf(error));
    }
  }

  protected override update(changed: PropertyValues<this>): void {
    super.update(changed);
    this.#rendering.show(this.render(), this.ownerDocument);
    const root = this.#rendering.root!;
    if (root.parentNode !== this.renderRoot) this.renderRoot.prepend(root);
  }

  /** A click on something that is drawn. */
  protected press(target: Element, _event?: Event): void {
    if (target.closest('.retry')) {
      this.#isRetried = true;
      this.refresh();
    } else if (target.closest('.pause')) this.#updates!.toggle();
  }

  /** What the widget shows now; of the page's own content it knows only the slot. */
  protected render(): Markup {
    if (this.#still && !this.#isWaiting) this.#height = this.getBoundingClientRect().height;
    return html`<div class="frame" part="frame" aria-busy="${this.#state === 'loading'}"><div class="probe"></div>${this.#content()}${this.#foot()}</div>`;
  }

  protected override updated(_changed: PropertyValues<this>): void {
    if (this.refreshSeconds && !this.#updates)
      this.#load(({RefreshController}) => (this.#updates ??= new RefreshController(this)));
    this.#replaceStill();
    if (this.#isRetried) this.#keepFocus();
    if (this.getAttribute('state') !== this.#state) this.setAttribute('state', this.#state);
    const problem = this.#problem;
    const news = problem ? JSON.stringify(problem) : this.#subject;
    if (news !== this.#reported) {
      this.#reported = news;
      if (problem) this.dispatchEvent(new FigureErrorEvent(problem));
      else if (this.#subject) this.dispatchEvent(new FigureLoadEvent(this.shownId));
    }
  }

  /** The picture that came with the page's HTML, until there is something to show in its place. */
  protected get still(): Element | null | undefined {
    return this.#still;
  }

  /** Whether what is drawn can take the place of that picture. */
  protected get isSettled(): boolean {
    return true;
  }

  /**
   * Whether the widget shows what it has been given, be it a message.
   * @internal
   */
  get isDrawn(): boolean {
    return !this.#isWaiting && !this.isUpdatePending;
  }

  /** Whether there is nothing to show yet: no data, or no width to draw them at. */
  get #isWaiting(): boolean {
    const state = this.#state;
    if (state === 'idle' || state === 'loading') return true;
    return state !== 'error' && state !== 'empty' && !this.isMeasured;
  }

  /**
   * The button to ask again goes with its message: the focus stands on what comes in its place, unless it is elsewhere.
   */
  #keepFocus(): void {
    const {renderRoot, ownerDocument} = this;
    const box = this.#rendering.root as HTMLElement;
    box.tabIndex = -1;
    const isLost = ownerDocument.activeElement === ownerDocument.body;
    if (isLost || (renderRoot as ShadowRoot).activeElement === box)
      (box.querySelector<HTMLElement>('.retry') ?? box).focus();
  }

  /**
   * Takes away the prerendered picture once there is something in its place, before that is painted. The box stays as
   * high as it was while the window is as wide, so that nothing below moves.
   */
  #replaceStill(): void {
    const still = this.#still;
    if (!still || this.#isWaiting || !this.isSettled) return;
    this.#still = undefined;
    const {innerWidth} = this.ownerDocument.defaultView ?? window;
    this.#putOn(
      `@media screen and (min-width:${innerWidth - 1}px) and (max-width:${innerWidth + 1}px){:host{min-height:${this.#height}px}}`,
    );
    still.remove();
  }

  /** What `kf-load` names: the id of the indicator that is shown. */
  protected get shownId(): string {
    return '';
  }

  #content(): unknown {
    const lang = this.language;
    const state = this.#state;
    if (state === 'error') return this.#tell();
    if (state === 'empty') return this.message(messagesOf(lang).empty);
    if (this.#isWaiting) {
      if (this.#still) return '';
      if (state !== 'loading' || !this.isMeasured || this.hasContent) return html`<slot></slot>`;
      const {loading} = messagesOf(lang);
      return html`${this.waiting()}<span class="spoken" lang="${lang}">${loading}</span>`;
    }
    try {
      const content = this.content(this.#subject!);
      return state === 'stale' ? html`${content}${this.#stale(lang)}` : content;
    } catch (error) {
      this.#fail(problemOf(error));
      return this.#tell();
    }
  }

  /** Says that what is shown could not be renewed, and of when it is: by the data, and by no clock of the reader's. */
  #stale(lang: Language): Markup {
    const {stale, reference, colon} = messagesOf(lang);
    const date = this.#edition?.head.reference;
    return html`<p class="stale" part="stale" lang="${lang}">${stale}${date && ` – ${reference}${colon}${formatPeriod(date, lang)}`}</p>`;
  }

  /** What stands below, whatever is shown: the button that pauses, and the panel of the webmaster. */
  #foot(): unknown {
    const lang = this.language;
    const {newer: name, colon} = messagesOf(lang);
    const newer = this.announce ? this.#edition?.newer : '';
    return [
      newer
        ? html`<p class="stale" part="newer" lang="${lang}">${name}${colon}${isPeriod(newer) ? formatPeriod(newer, lang) : newer}</p>`
        : '',
      this.refreshSeconds ? this.#updates?.button(lang) : '',
      this.debug ? this.#panel(lang) : '',
    ];
  }

  /** The panel of the webmaster, whose code is loaded when it is first asked for. */
  #panel(lang: Language): Markup {
    if (!this.#debugPanel) {
      if (!this.#panelFault) {
        this.#load(
          ({DebugPanel}) => (this.#debugPanel ??= new DebugPanel(this)),
          () => {
            this.#panelFault = 'network';
            this.requestUpdate();
          },
        );
      }
      return html`<p class="debug" part="debug">key-figures-extras.js: ${this.#panelFault || '…'}</p>`;
    }
    const findings = {
      journey: this.#source.journey,
      problem: this.#problem,
      edition: this.#edition,
      shown: this.#edition && this.#subject && this.shown(this.#edition),
    };
    return this.#debugPanel.render(findings, lang);
  }

  /** The data that stand in the tag: a script, or a table that is said to be data. */
  #inline(): Partial<Pick<Sources, 'inline' | 'table'>> {
    const table = (this.format === 'table' && this.querySelector('table')) || undefined;
    const holder =
      table ??
      this.querySelector(':scope > script[type="application/json"],:scope > script[type="text/csv"]');
    if (holder && !this.#inlineWatch) {
      // No slot is told of these while the figure stands in its place.
      this.#inlineWatch = new MutationObserver(() => this.requestUpdate());
      this.#inlineWatch.observe(this, {childList: true, characterData: true, subtree: true});
    }
    // While the page is being read, it may hold but a part.
    const isWhole = this.ownerDocument.readyState !== 'loading' || holder?.nextSibling || this.nextSibling;
    return isWhole ? {inline: holder?.textContent ?? undefined, table} : {};
  }

  /** Whether the page has put content into the tag, beside data and white space. */
  protected get hasContent(): boolean {
    return [...this.childNodes].some(node =>
      node instanceof Element ? !node.matches('script, template') : node instanceof Text && node.data.trim(),
    );
  }

  #fail(problem: Problem): void {
    this.#subject = undefined;
    this.#state = 'error';
    this.#problem = problem;
  }

  /**
   * What stands in the frame where there is nothing to show: a sentence, `more` for whoever can mend it, what is shown
   * `instead`, and the page's own content.
   */
  protected message(sentence: string, more: unknown = '', instead: unknown = ''): unknown {
    const name = this.name(this.#subject);
    const title = name?.text && html`<p class="name" lang="${name.lang}">${name.text}</p>`;
    const text = html`${title}<p>${sentence}</p>${more}`;
    // What comes of asking again is read out.
    const box = this.#isRetried
      ? html`<div class="message" part="message" role="alert" lang="${this.language}">${text}</div>`
      : html`<div class="message" part="message" lang="${this.language}">${text}</div>`;
    return html`${box}${instead}<slot></slot>`;
  }

  #tell(): unknown {
    const lang = this.language;
    const problem = this.#problem!;
    const {sentence, detail} = sayProblem(problem, lang);
    const retry =
      this.src && PASSING.includes(problem.kind)
        ? html`<button type="button" part="button" class="retry">${messagesOf(lang).retry}</button>`
        : '';
    return this.message(
      sentence,
      html`${detail ? html`<p class="detail">${detail}</p>` : ''}${retry}`,
      this.instead(problem),
    );
  }
}
