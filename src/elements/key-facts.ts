import type {PropertyDeclarations, PropertyValues} from '@lit/reactive-element';
import {pickFacts, type KeyFacts as Facts} from '../data/key-facts.js';
import type {Edition} from '../data/read.js';
import {factsText} from '../format/key-facts.js';
import {sayProblem} from '../format/problem.js';
import {html, type Markup} from '../marks/html.js';
import {keyFacts} from '../figures/key-facts.js';
import {keyFactsStyles} from '../styles/key-facts.js';
import {DataElement} from './data-element.js';
import {FigureErrorEvent} from './events.js';
import {csvOf} from './on-demand.js';
import {plainList} from './plain.js';
import {styleSheet} from './style-sheet.js';

/**
 * Key figures as a leaflet prints them: a number in long form with what limits it (« plus de 8,6 millions »), its
 * label, its date, status and change where it has one; the source once, at the foot. One to four columns by the width
 * of the list. A figure that cannot be shown is named below the others.
 *
 * @tag kf-key-facts
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart facts - The list with its foot.
 * @csspart fact - Each figure with its label.
 * @csspart message - The box of an error or of empty data, and of each figure that cannot be shown.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the list.
 * @cssprop [--kf-text=#17212b] - Colour of numbers and labels.
 * @cssprop [--kf-font-weight-figure=700] - Weight of the large numbers.
 * @cssprop [--kf-muted=#51606e] - Colour of dates, bases and source.
 * @cssprop [--kf-rule=#86939f] - Colour of the rule above each figure.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the skeleton.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of buttons and of the focus ring.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid; names the ids that are shown, with spaces between them.
 * @fires {FigureErrorEvent} kf-error - The list, or one figure of it, could not be shown; see `event.problem`.
 */
export class KeyFacts extends DataElement<Facts> {
  static override properties: PropertyDeclarations = {
    indicators: {},
    section: {},
  };

  static override styles = styleSheet(DataElement.styles, keyFactsStyles);

  /**
   * Ids of the indicators in the document, in the order in which they are shown, with spaces between them, or as an
   * array. One that is not there, or has no value, is named below the others. Takes precedence over `section`.
   */
  declare indicators?: string | readonly string[];

  /**
   * Id of a section of the document: shows its indicators that have a value. Default: all of the document that have
   * one.
   */
  declare section?: string;

  #facts: Facts | undefined;
  #asked: unknown[] = [];
  #reported: Facts | undefined;

  protected override take(edition: Edition): Facts {
    const indicators = plainList(this.indicators);
    const asked = [edition, indicators, this.section];
    if (!this.#facts || asked.some((one, i) => one !== this.#asked[i])) {
      this.#facts = undefined;
      this.#facts = pickFacts(edition, {indicators, section: this.section ?? ''});
      this.#asked = asked;
    }
    return this.#facts;
  }

  protected override isEmpty({figures}: Facts): boolean {
    return figures.length === 0;
  }

  protected override get shownId(): string {
    return this.subject?.figures.map(({id}) => id).join(' ') ?? '';
  }

  protected override waiting(): Markup {
    return html`<div class="ghost" aria-hidden="true"></div>`;
  }

  protected override content({figures, problems, title}: Facts): Markup {
    const lang = this.language;
    return html`${keyFacts(figures, {lang, title, aloud: true})}${problems.map(problem => {
      const {sentence, detail} = sayProblem(problem, lang);
      return html`<div class="message" part="message" lang="${lang}"><p>${sentence}</p><p class="detail">${detail}</p></div>`;
    })}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {subject} = this;
    if (!subject || subject === this.#reported) return;
    this.#reported = subject;
    for (const problem of subject.problems) this.dispatchEvent(new FigureErrorEvent(problem));
  }

  /**
   * The numbers of all figures as CSV, with status, nature and source in every row; empty without data. Rejects with
   * a ProblemError where its code, which is loaded only now, cannot be had.
   */
  toCSV(): Promise<string> {
    return csvOf(this.subject?.figures, this.language);
  }

  /** The figures in words; empty without data. */
  toText(): string {
    return this.subject ? factsText(this.subject.figures, this.language) : '';
  }
}
