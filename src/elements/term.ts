import type {PropertyDeclarations} from '@lit/reactive-element';
import {glossaryOf} from '../data/contents.js';
import {ProblemError} from '../data/problem.js';
import type {Edition} from '../data/read.js';
import type {LocalText} from '../data/schema.js';
import {MAX_PROSE} from '../data/text.js';
import {pickText, type SaidText} from '../format/language.js';
import {html, type Markup} from '../marks/html.js';
import {termList} from '../figures/term.js';
import {termStyles} from '../styles/term.js';
import {DataElement} from './data-element.js';
import type {Extras} from './on-demand.js';
import type {PopoverController} from './popover-controller.js';
import {styleSheet} from './style-sheet.js';

/**
 * A word of a text with its definition from the document's glossary. The word becomes a button that looks like the
 * text around it, underlined with dots; the definition comes with the pointer, a tap, or Enter, and goes with Escape.
 * Without data, or for a term that the glossary does not have, the word stays as it is. Without `term`, the list of
 * all terms.
 *
 * @tag kf-term
 * @property {KeyFiguresInput} data - A whole document; takes precedence over `src`.
 * @slot - The words in the text; the term itself where there are none. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything; in a line of text it is inline.
 * @csspart term - The word, or each term of the list.
 * @csspart definition - The box with the definition, or each definition of the list.
 * @csspart list - The list of all terms.
 * @csspart message - The box of an error or of a document without terms, in the place of the list.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the list.
 * @cssprop [--kf-text=#17212b] - Colour of the list, and of the text and the edge of a definition.
 * @cssprop [--kf-surface=#ffffff] - Background of a definition.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of the focus ring.
 * @cssprop [--kf-term-text=inherit] - Colour of the term in a line of text; the page's own, unless this says another.
 * @cssprop [--kf-term-font-family=inherit] - Font of the term in a line of text; the page's own, unless this says another.
 * @fires {FigureLoadEvent} kf-load - The document has arrived and is valid.
 * @fires {FigureErrorEvent} kf-error - The term could not be explained; see `event.problem`.
 */
export class Term extends DataElement<Edition> {
  static override properties: PropertyDeclarations = {
    term: {reflect: true},
  };

  static override styles = styleSheet(DataElement.styles, termStyles);

  /** Id of the term in the document's glossary. Without it, or empty, all terms are listed. */
  declare term?: string;

  #popover: PopoverController | undefined;

  protected override take(edition: Edition): Edition {
    const {term} = this;
    if (term && !Object.hasOwn(glossaryOf(edition), term)) {
      throw new ProblemError({kind: 'indicator', path: `glossary.${term}`, expected: 'term'});
    }
    return edition;
  }

  protected override isEmpty(edition: Edition): boolean {
    return Object.keys(glossaryOf(edition)).length === 0;
  }

  /** The word stays as it is where it cannot be explained; the event tells why. */
  protected override message(sentence: string, more?: unknown, instead?: unknown): unknown {
    return this.term ? html`<slot></slot>` : super.message(sentence, more, instead);
  }

  protected override content(edition: Edition): Markup {
    if (!this.term) return termList(edition, this.language);
    const {term, definition} = glossaryOf(edition)[this.term]!;
    const say = (text: LocalText) => pickText(text, this.language, edition.head.language, MAX_PROSE);
    return this.#word(say(term), say(definition));
  }

  protected override reached({PopoverController}: Extras, event: Event): void {
    if (this.term && !this.#popover) {
      this.#popover = new PopoverController(this);
      this.#popover.catchUp(event);
    }
  }

  #word(term: SaidText, definition: SaidText): Markup {
    // The browser opens the box too, as long as nothing places it, and tells that it is open.
    // Without white space between the tags, which would show in the page's line.
    return html`<button type="button" class="term" part="term" popovertarget="definition" aria-controls="definition" aria-describedby="definition">${
      this.hasContent ? html`<slot></slot>` : html`<span lang="${term.lang}">${term.text}</span>`
    }</button><div id="definition" class="definition ${this.#popover?.isOpen ? 'open' : ''}" part="definition" popover="manual"><b lang="${term.lang}">${term.text}</b><span lang="${definition.lang}">${definition.text}</span></div>`;
  }
}
