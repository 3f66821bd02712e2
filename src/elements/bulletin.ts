import {html, type Markup} from '../marks/html.js';
import type {PropertyDeclarations, PropertyValues} from '@lit/reactive-element';
import type {Edition} from '../data/read.js';
import {anchor, bulletin, contentsOf, headingLevel, type Contents} from '../figures/bulletin.js';
import {bulletinStyles} from '../styles/bulletin.js';
import {DataElement} from './data-element.js';
import {styleSheet} from './style-sheet.js';

/** A widget, with what a bulletin asks of it; what a widget does not know, it leaves alone. */
type Placed = HTMLElement & {
  data?: unknown;
  indicator: string;
  term: boolean;
  sparkline: boolean;
  isDrawn?: boolean;
};

/**
 * How long a prerendered edition stays for figures that are not drawn, as those whose code cannot be had;
 * milliseconds.
 */
const PATIENCE = 5000;

/**
 * A whole edition from one document: its title and dates, a table of contents, each section with its abbreviation,
 * title, description, tiles and charts, a link to every figure, and the glossary. Each indicator is shown by the
 * widget that fits it; one that is wrong says so in its place and takes no other along. A link such as
 * `page.html#dsp-documents` leads to the figure of that id.
 *
 * @tag kf-bulletin
 * @property {KeyFiguresInput} data - A whole document; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart head - Title, dates and contents.
 * @csspart section - Each section.
 * @csspart tiles - The grid of tiles of a section.
 * @csspart message - The box of an error.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the bulletin.
 * @cssprop [--kf-text=#17212b] - Colour of headings and texts.
 * @cssprop [--kf-muted=#51606e] - Colour of abbreviations and descriptions.
 * @cssprop [--kf-rule=#86939f] - Colour of the rule above a section.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of links and of the focus ring.
 * @fires {FigureLoadEvent} kf-load - The document has arrived and is valid; its widgets send their own.
 * @fires {FigureErrorEvent} kf-error - The document could not be shown; see `event.problem`.
 */
export class Bulletin extends DataElement<Contents> {
  static override properties: PropertyDeclarations = {
    headingLevel: {attribute: 'heading-level', type: Number},
  };

  static override styles = styleSheet(DataElement.styles, bulletinStyles);

  /** Level of the bulletin's title among the headings of the page, 1 to 5; its sections are one below. Default: 2. */
  declare headingLevel: number;

  #arrived = false;
  #contents: Contents | undefined;
  readonly #placed = new Map<string, Placed>();
  #since = 0;

  constructor() {
    super();
    this.headingLevel = 2;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.ownerDocument.defaultView?.addEventListener('hashchange', this.#follow);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.ownerDocument.defaultView?.removeEventListener('hashchange', this.#follow);
  }

  protected override take(edition: Edition): Contents {
    // The same one for the same edition: a new one would be told as newly loaded.
    if (this.#contents?.edition !== edition) this.#contents = contentsOf(edition);
    return this.#contents;
  }

  protected override isEmpty({sections}: Contents): boolean {
    return sections.every(({indicators}) => indicators.length === 0);
  }

  protected override waiting(): Markup {
    return html`<div class="ghost"></div>`;
  }

  protected override content(contents: Contents): Markup {
    return bulletin(contents, {
      lang: this.language,
      level: headingLevel(this.headingLevel),
      place: (widget, id) => this.#place(widget, id),
      address: id => this.#address(`#${encodeURIComponent(id)}`),
    });
  }

  /** An edition that came with the page stays until all figures of this one are drawn, unseen, at their sizes. */
  protected override get isSettled(): boolean {
    this.#since ||= performance.now();
    return (
      performance.now() - this.#since > PATIENCE || [...this.#placed.values()].every(({isDrawn}) => isDrawn)
    );
  }

  protected override press(target: Element, event: MouseEvent): void {
    super.press(target);
    const link = target.closest('a');
    if (!link) return;
    // The page may have changed its address since this was drawn.
    link.href = this.#address(link.hash);
    // What opens elsewhere leads nowhere here, nor what the page prevents, which hears of it later.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    setTimeout(() => event.defaultPrevented || this.#goTo(link.hash));
  }

  /** The page's whole address with another fragment, which a `<base>` cannot turn elsewhere. */
  #address(hash: string): string {
    return new URL(hash, this.ownerDocument.location.href).href;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.still && this.subject) requestAnimationFrame(() => this.requestUpdate());
    if (this.#arrived || this.still || !this.subject) return;
    this.#arrived = true;
    this.#follow();
  }

  /** The widget of a figure with the data handed on; the same one as long as it is shown. */
  #place(widget: string, id: string): Placed {
    const key = `${widget} ${id}`;
    const placed = this.#placed.get(key) ?? (this.ownerDocument.createElement(`kf-${widget}`) as Placed);
    this.#placed.set(key, placed);
    const data = this.edition!.source();
    return Object.assign(
      placed,
      {data},
      id && {indicator: id, term: true, sparkline: widget === 'data-table'},
    );
  }

  /** Leads to the place that a link names; browsers do not look for it inside a shadow root. */
  #goTo(hash: string): void {
    let id;
    try {
      id = decodeURIComponent(hash.slice(1));
    } catch {
      return;
    }
    const place = id && this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(anchor(id))}"]`);
    if (!place) return;
    place.scrollIntoView();
    place.focus({preventScroll: true});
  }

  readonly #follow = (): void => this.#goTo(this.ownerDocument.location.hash);
}
