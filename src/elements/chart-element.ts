import type {PropertyValues} from '@lit/reactive-element';
import type {KeyFigure} from '../data/read.js';
import {labelOf} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {indicatorTable, type DataTable} from '../format/table.js';
import {html, type Markup} from '../marks/html.js';
import type {Chart} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {tableRegion} from '../marks/table.js';
import {chartStyles} from '../styles/chart.js';
import {toolsStyles} from '../styles/tools.js';
import {FigureElement} from './figure-element.js';
import type {Listener} from './listen.js';
import type {Extras} from './on-demand.js';
import type {ReadoutController} from './readout-controller.js';
import {SaveButtons} from './save-buttons.js';
import {styleSheet} from './style-sheet.js';

/**
 * A picture with its data table and its downloads, and, where it has spots, a readout of each of them by pointer,
 * touch and keyboard. A chart adds how it is laid out and drawn. Its table is made when it is asked for, or printed.
 */
export abstract class ChartElement extends FigureElement {
  static override styles = styleSheet(FigureElement.styles, toolsStyles, chartStyles);

  /**
   * Whether the chart can be listened to; see the charts of a series.
   * @internal
   */
  declare listen?: boolean;

  readonly #save = new SaveButtons(this, ['SVG', 'PNG', 'CSV']);
  /** What can be read out, its spots made once, from when a reader comes near; before that, whether anything can. */
  #chart: Chart | undefined;
  #hasSpots = false;
  #tableShown = false;
  #readout: ReadoutController | undefined;
  #listener: Listener | undefined;
  #isStatic = false;

  /** Lays out and draws the indicator. May throw a ProblemError. */
  protected abstract chart(figure: KeyFigure, options: FigureOptions): Chart;

  /** The table under the chart. */
  protected tableOf(figure: KeyFigure, lang: Language): DataTable {
    return indicatorTable(figure, lang);
  }

  protected override draw(figure: KeyFigure, options: FigureOptions): Markup {
    const chart = this.chart(figure, options);
    const {picture, left = 0, right = 0} = chart;
    this.#hasSpots = left < right;
    if (this.#readout) this.#chart = {...chart};
    return picture;
  }

  protected override picture(figure: KeyFigure, lang: Language): unknown {
    this.#listener?.take(this.#chart?.spots ?? [], lang);
    const table = this.#tableShown || this.onPaper ? tableRegion(this.tableOf(figure, lang), lang) : '';
    const data = this.#tableShown
      ? html`<div id="table" class="data">${table}</div>`
      : html`<div id="table" class="data" hidden>${table}</div>`;
    const isRead = this.#hasSpots && !this.#isStatic;
    return [isRead ? this.#stage(figure, lang) : this.drawing, this.tools(lang), data];
  }

  #stage(figure: KeyFigure, lang: Language): Markup {
    const {box, words} = this.#readout?.render(this.#chart!) ?? {box: '', words: ''};
    const drawing = this.isFar ? html`<div class="far">${this.drawing}</div>` : this.drawing;
    const hint = html`<p class="hint" id="hint" lang="${lang}">${messagesOf(lang).instructions}</p>`;
    return html`<div class="stage" tabindex="0" role="group" aria-label="${labelOf(figure, lang).text}" aria-describedby="hint" lang="${lang}">${drawing}${box}</div><div class="spoken" role="status">${words}</div>${hint}`;
  }

  /** The row of buttons; while loading it is static, and only keeps its place. */
  protected override tools(lang: Language, waiting = false): unknown {
    const messages = messagesOf(lang);
    const saves = this.#save.row(lang);
    const {button, region} = (this.listen && this.#listener) || {};
    return waiting
      ? html`<div class="tools" inert><button type="button">${messages.showTable}</button>${saves}</div>`
      : html`<div class="tools" part="tools" lang="${lang}"><button type="button" part="button" aria-expanded="${this.#tableShown}" aria-controls="table">${
          this.#tableShown ? messages.hideTable : messages.showTable
        }</button>${button}${saves}</div>${region}${this.#save.outcome(lang)}`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const far = this.renderRoot.querySelector<HTMLElement>('.far');
    if (far) {
      // While the picture is skipped it takes no room, and is in no accessibility tree: its box stands for it. (Chromium
      // does not always lay out anew what is skipped where `contain-intrinsic-height` changes.)
      const picture = far.firstElementChild!;
      far.style.setProperty('--_far', `${picture.getAttribute('height')}px`);
      far.role = 'img';
      far.ariaLabel = picture.ariaLabel;
      picture.ariaHidden = 'true';
    }
    if (changed.has('listen') && this.listen) this.reach();
  }

  protected override reached({Listener, ReadoutController}: Extras, event?: Event): void {
    this.#chart ??= this.subject && {...this.chart(this.subject, this.options(0))};
    this.#readout ??= new ReadoutController(this, this.#chart);
    if (event) this.#readout.catchUp(event);
    if (this.listen) this.#listener ??= new Listener(this, this.#readout);
  }

  /** A picture that cannot be read out says no longer that it can. */
  protected override unreachable(): void {
    this.#isStatic = true;
    this.requestUpdate();
  }

  protected override press(target: Element): void {
    super.press(target);
    this.#save.press(target);
    if (!target.closest('[aria-controls=table]')) return;
    this.#tableShown = !this.#tableShown;
    this.requestUpdate();
  }
}
