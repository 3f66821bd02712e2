import type {PropertyDeclarations} from '@lit/reactive-element';
import type {KeyFigure} from '../data/read.js';
import {extraOf} from '../format/extra.js';
import {labelOf} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {indicatorSentence} from '../format/sentence.js';
import type {Sorting} from '../format/sort.js';
import {html, type Markup} from '../marks/html.js';
import {dataTable} from '../figures/data-table.js';
import {dataTableStyles} from '../styles/data-table.js';
import {toolsStyles} from '../styles/tools.js';
import {IndicatorElement} from './indicator-element.js';
import {SaveButtons} from './save-buttons.js';
import {ScrollController} from './scroll-controller.js';
import {SizeController} from './size-controller.js';
import {styleSheet} from './style-sheet.js';

/**
 * All numbers of an indicator in a table that can be sorted: components by period, a series, or categories; the
 * total set apart, as published. Where the box is too narrow for the columns, each row is stacked: its header, then
 * its numbers, each under the head of its column. So a phone shows every number, and a reader who enlarges the page
 * loses none, without scrolling sideways and without a button; to a screen reader it stays the same table.
 *
 * @tag kf-data-table
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart table - The table.
 * @csspart tools - The row of buttons.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - Each button that is not the head of a column.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-table-max-height=none] - Height from which the table scrolls in its box, its heads in sight; on paper it is shown whole.
 * @cssprop [--kf-font-family=inherit] - Font of the table.
 * @cssprop [--kf-text=#17212b] - Colour of headers and numbers.
 * @cssprop [--kf-muted=#51606e] - Colour of the heads of columns, the source and absent values.
 * @cssprop [--kf-rule=#86939f] - Colour of the rules below the head and above the total.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the rules between the rows.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of small lines, buttons and focus ring.
 * @cssprop [--kf-surface=#ffffff] - The page's background, behind the headers of a table that scrolls.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 * @fires {FigureNoticeEvent} kf-notice - With `debug`: the publisher should know something of the data; see `event.notice`.
 */
export class DataTable extends IndicatorElement {
  static override properties: PropertyDeclarations = {
    sparkline: {type: Boolean},
  };

  static override styles = styleSheet(IndicatorElement.styles, toolsStyles, dataTableStyles);

  /**
   * Draws the course of each component as a small line at the end of its row, from its own lowest to its own highest
   * value: on a common scale all but the largest would be flat, and their sizes stand beside them in numbers.
   * Components then have a row each, however few they are. No effect on other tables.
   */
  declare sparkline: boolean;

  #sorting: Sorting | undefined;
  /** What the last press did, in the words of its language. */
  #told: {words: string; lang: Language} | undefined;
  readonly #size = new SizeController(this);
  readonly #scroll = new ScrollController(this);
  readonly #save = new SaveButtons(this, ['CSV']);

  constructor() {
    super();
    this.sparkline = false;
  }

  protected override get need() {
    return 'table' as const;
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return indicatorSentence(figure, lang);
  }

  protected override get isMeasured(): boolean {
    return this.#size.width !== undefined;
  }

  protected override waiting(): Markup {
    return html`<div class="ghost" aria-hidden="true"></div>`;
  }

  protected override content(figure: KeyFigure): Markup {
    const lang = this.language;
    const {width = 0, em} = this.#size;
    const table = dataTable(figure, {
      lang,
      width,
      em,
      sparkline: this.sparkline,
      aloud: true,
      sortable: true,
      sorting: this.#sorting,
    });
    const {scrolls, across} = this.#scroll;
    if (this.#told?.lang !== lang) this.#told = undefined;
    const told = html`<div class="spoken" role="status" lang="${lang}">${this.#told?.words}</div>`;
    const tools = html`<div class="tools" part="tools" lang="${lang}">${this.#save.row(lang)}</div>`;
    return html`<div class="place">${
      scrolls
        ? html`<div class="table scrolls ${across ? 'across' : ''}" lang="${lang}" tabindex="0" role="region" aria-label="${labelOf(figure, lang).text}">${table}</div>`
        : html`<div class="table" lang="${lang}">${table}</div>`
    }</div>${told}${tools}${this.#save.outcome(lang)}`;
  }

  /** Sorts by the column whose head was pressed: up, down, then as published again. */
  protected override press(target: Element): void {
    super.press(target);
    this.#save.press(target);
    const button = target.closest<HTMLElement>('[data-column]');
    if (!button) return;
    const column = Number(button.dataset['column']);
    const before = this.#sorting?.column === column ? this.#sorting : undefined;
    this.#sorting = before?.descending ? undefined : {column, descending: before !== undefined};
    const order = !this.#sorting ? 'none' : this.#sorting.descending ? 'descending' : 'ascending';
    const lang = this.language;
    this.#told = {words: button.textContent + messagesOf(lang).colon + extraOf(lang).order[order], lang};
    this.requestUpdate();
  }
}
