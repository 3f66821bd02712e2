import {html, unsafeCSS, type PropertyDeclarations, type PropertyValues, type TemplateResult} from 'lit';
import {widgetFor, type Choosable} from '../data/choice.js';
import {glossaryOf, sectionsOf, titleOf} from '../data/contents.js';
import {ProblemError} from '../data/problem.js';
import type {Edition, KeyFiguresInput} from '../data/read.js';
import type {LocalText, Section, Title} from '../data/schema.js';
import {MAX_PROSE} from '../data/text.js';
import {extraOf} from '../format/extra.js';
import {messagesOf, pickText} from '../format/language.js';
import {formatPeriod} from '../format/period.js';
import {bulletinStyles} from '../styles/bulletin.js';
import {DataElement} from './data-element.js';

/** An edition with what its pages are made of. */
interface Contents {
  edition: Edition;
  title: Title;
  sections: Section[];
}

/** A widget, with what a bulletin asks of it; what a widget does not know, it leaves alone. */
type Placed = HTMLElement & {data?: unknown; indicator: string; term: boolean; sparkline: boolean};

/** Widgets that stand side by side. */
const SMALL: readonly string[] = ['kpi-tile', 'variation-badge', 'target-bar'];

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

  static override styles = [...[DataElement.styles].flat(), unsafeCSS(bulletinStyles)];

  /** Level of the bulletin's title among the headings of the page, 1 to 5; its sections are one below. Default: 2. */
  declare headingLevel: number;

  #arrived = false;
  #contents: Contents | undefined;
  readonly #placed = new Map<string, Placed>();

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
    if (this.#contents?.edition !== edition) {
      this.#contents = {edition, title: titleOf(edition), sections: sectionsOf(edition)};
    }
    return this.#contents;
  }

  protected override isEmpty({sections}: Contents): boolean {
    return sections.every(({indicators}) => indicators.length === 0);
  }

  protected override content({edition, title, sections}: Contents): TemplateResult {
    const lang = this.language;
    const messages = messagesOf(lang);
    const extra = extraOf(lang);
    const {reference, language, source} = edition.head;
    const glossary = Object.keys(glossaryOf(edition)).length > 0;
    /** A text of the document, marked where it is in another language. */
    const say = (text: LocalText | undefined) => {
      const said = pickText(text, lang, language, MAX_PROSE);
      return said.lang === lang ? said.text : html`<span lang="${said.lang}">${said.text}</span>`;
    };
    const fact = (name: string, text: unknown) =>
      text ? html`<div><dt>${name}</dt><dd>${text}</dd></div>` : '';
    const day = (date: string | undefined) =>
      date && html`<time datetime="${date}">${formatPeriod(date, lang)}</time>`;
    // A space of the usual kind is lost in the name of a link, in Chromium.
    const headline = ({abbreviation, title}: Pick<Section, 'abbreviation' | 'title'>) =>
      html`${abbreviation ? html`<span class="abbreviation">${abbreviation}\u00a0</span>` : ''}${say(title)}`;

    return html`<article class="bulletin" lang="${lang}">
      <header class="head" part="head">
        ${title.publisher ? html`<p class="publisher">${title.publisher.name}</p>` : ''}
        ${this.#heading(0, '', say(title.title))}
        <dl class="meta">
          ${fact(extra.edition, title.edition)}${fact(extra.publishedOn, day(title.published))}${fact(
            messages.reference,
            day(reference),
          )}${fact(messages.source, source && say(source.label))}
        </dl>
        ${title.description ? html`<p>${say(title.description)}</p>` : ''}
        ${
          sections.length > 1
            ? html`<nav aria-labelledby="contents"><p id="contents">${extra.contents}</p><ol>
                ${sections.map(one => html`<li>${this.#link(one.id, headline(one))}</li>`)}
                ${glossary ? html`<li>${this.#link('glossary', extra.glossary)}</li>` : ''}
              </ol></nav>`
            : ''
        }
      </header>
      ${sections.map(
        one => html`<section part="section" aria-labelledby="${anchor(one.id)}">
          ${
            pickText(one.title, lang).text
              ? html`<header>${this.#heading(1, one.id, headline(one))}${one.description ? html`<p>${say(one.description)}</p>` : ''}</header>`
              : ''
          }
          <div class="figures">${this.#figures(one.indicators, edition)}</div>
        </section>`,
      )}
      ${
        glossary
          ? html`<section part="section" aria-labelledby="${anchor('glossary')}">
              <header>${this.#heading(1, 'glossary', extra.glossary)}</header>
              <kf-term .data="${edition.source() as KeyFiguresInput}"></kf-term>
            </section>`
          : ''
      }
    </article>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (this.#arrived || !this.subject) return;
    this.#arrived = true;
    this.#follow();
  }

  /** The figures of a section in their order; those that stand side by side share a grid. */
  #figures(ids: readonly string[], edition: Edition): TemplateResult[] {
    const data = edition.source() as KeyFiguresInput;
    const groups: {small: boolean; figures: TemplateResult[]}[] = [];
    for (const id of ids) {
      const {widget, label} = this.#choose(id, edition);
      const small = SMALL.includes(widget);
      if (groups.at(-1)?.small !== small || !small) groups.push({small, figures: []});
      groups
        .at(-1)!
        .figures.push(
          html`<div class="figure" id="${anchor(id)}" tabindex="-1">${this.#place(widget, id, data)}${this.#link(
            id,
            '#',
            extraOf(this.language).permalink(label),
          )}</div>`,
        );
    }
    return groups.map(({small, figures}) =>
      small ? html`<div class="tiles" part="tiles">${figures}</div>` : html`${figures}`,
    );
  }

  /** The widget of a figure with the data handed on; the same one as long as it is shown. */
  #place(widget: Choosable, id: string, data: KeyFiguresInput): Placed {
    const key = `${widget} ${id}`;
    const placed = this.#placed.get(key) ?? (this.ownerDocument.createElement(`kf-${widget}`) as Placed);
    this.#placed.set(key, placed);
    return Object.assign(placed, {data, indicator: id, term: true, sparkline: widget === 'data-table'});
  }

  /** The widget of an indicator. One that cannot be read gets a tile, which says what is wrong. */
  #choose(id: string, edition: Edition): {widget: Choosable; label: string} {
    try {
      const figure = edition.pick(id);
      const {text} = pickText(figure.indicator.label, this.language, edition.head.language);
      return {widget: widgetFor(figure), label: text};
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      return {widget: 'kpi-tile', label: id};
    }
  }

  /** A heading of the level that the page asks for, so many below the bulletin's own. */
  #heading(below: number, id: string, content: unknown): TemplateResult {
    const level = Math.min(6, Math.max(1, Math.trunc(this.headingLevel) || 2) + below);
    return html`<div class="heading" role="heading" aria-level="${level}" id="${anchor(id)}" tabindex="-1">${content}</div>`;
  }

  /** A link to a place in the bulletin, with the page's whole address, which a `<base>` cannot turn elsewhere. */
  #link(id: string, content: unknown, name = ''): TemplateResult {
    const {href} = new URL(`#${encodeURIComponent(id)}`, this.ownerDocument.location.href);
    return name
      ? html`<a class="permalink" href="${href}" aria-label="${name}" @click="${this.#follow}">${content}</a>`
      : html`<a href="${href}" @click="${this.#follow}">${content}</a>`;
  }

  /** Leads to the place that a link names; browsers do not look for it inside a shadow root. */
  readonly #follow = (event?: Event): void => {
    const link =
      event?.currentTarget instanceof HTMLAnchorElement ? event.currentTarget : this.ownerDocument.location;
    let id;
    try {
      id = decodeURIComponent(link.hash.slice(1));
    } catch {
      return;
    }
    const place = id && this.renderRoot.querySelector<HTMLElement>(`[id="${CSS.escape(anchor(id))}"]`);
    if (!place) return;
    place.scrollIntoView();
    place.focus({preventScroll: true});
  };
}

/** The id of a place: the document's own, kept apart from those of the bulletin's parts. */
function anchor(id: string): string {
  return `at-${id}`;
}
