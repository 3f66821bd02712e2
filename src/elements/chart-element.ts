import {html, unsafeCSS, type PropertyValues, type PropertyDeclarations, type TemplateResult} from 'lit';
import {breakdownNotices, componentNotices, type Notice} from '../data/notice.js';
import type {KeyFigure} from '../data/read.js';
import {labelOf} from '../format/facts.js';
import {addedLanguage, messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {indicatorTable, type DataTable} from '../format/table.js';
import type {Chart, Spot} from '../figures/chart.js';
import type {FigureOptions} from '../figures/options.js';
import {tableRegion} from '../marks/table.js';
import {chartStyles} from '../styles/chart.js';
import {toolsStyles} from '../styles/tools.js';
import {FigureElement} from './figure-element.js';
import type {Listener} from './listen.js';
import {extras} from './on-demand.js';
import {parse} from './parse.js';
import {ReadoutController} from './readout-controller.js';
import {SaveButtons} from './save-buttons.js';

/**
 * A picture with its data table and its downloads, and, where it has spots, a readout of each of them by pointer,
 * touch and keyboard. A chart adds how it is laid out and drawn. Its table is made when it is asked for, or printed.
 */
export abstract class ChartElement extends FigureElement {
  static override properties: PropertyDeclarations = {
    labelText: {attribute: 'label'},
  };

  static override styles = [...[FigureElement.styles].flat(), unsafeCSS(toolsStyles), unsafeCSS(chartStyles)];

  /** Names data that carry no label of their own, such as an array of observations. */
  declare labelText?: string;

  /**
   * Whether the chart can be listened to; see the charts of a series.
   * @internal
   */
  declare listen?: boolean;

  readonly #readout = new ReadoutController(this);
  readonly #save = new SaveButtons(this, ['SVG', 'PNG', 'CSV']);
  #buttons: HTMLElement | undefined;
  #chart: Chart | undefined;
  #tableShown = false;
  #listener: Listener | undefined;

  /** Lays out and draws the indicator. May throw a ProblemError. */
  protected abstract chart(figure: KeyFigure, options: FigureOptions): Chart;

  /** Most parts that the chart can draw; more are put together, and the publisher is told. */
  protected get most(): number | undefined {
    return undefined;
  }

  protected override noticesOf(figure: KeyFigure): readonly Notice[] {
    return this.need === 'series' ? componentNotices(figure, this.most) : breakdownNotices(figure, this.most);
  }

  /** The table under the chart. */
  protected tableOf(figure: KeyFigure, lang: Language): DataTable {
    return indicatorTable(figure, lang);
  }

  /**
   * The middles of what can be read out, from left to right, and the edges around them.
   * @internal
   */
  get spots(): {middles: number[]; left: number; right: number} {
    const {spots = [], left = 0, right = 0} = this.#chart ?? {};
    return {middles: spots.map(({box}) => box.x + box.width / 2), left, right};
  }

  protected override get label(): string | undefined {
    return this.labelText;
  }

  protected override draw(figure: KeyFigure, options: FigureOptions): TemplateResult {
    this.#chart = this.chart(figure, options);
    return this.#chart.picture;
  }

  protected override picture(figure: KeyFigure, lang: Language): unknown {
    const spots = this.#chart?.spots ?? [];
    this.#listener?.take(spots, lang, addedLanguage(lang)?.listen);
    return html`${spots.length ? this.#stage(spots, figure, lang) : this.drawing}
      ${this.tools(lang)}
      <div id="table" ?hidden="${!this.#tableShown}" class="data">${
        this.#tableShown || this.onPaper ? tableRegion(this.tableOf(figure, lang), lang) : ''
      }</div>`;
  }

  #stage(spots: readonly Spot[], figure: KeyFigure, lang: Language): TemplateResult {
    const readout = this.#readout;
    const reading = spots[readout.index];
    const {period, lines, spoken: words} = reading ?? {period: '', lines: [], spoken: []};
    const spoken = readout.say(readout.spoken ? [period, ...words].filter(Boolean).join(', ') : '');
    const [first, ...more] = lines;
    return html`<div class="stage" tabindex="0" role="group" aria-label="${labelOf(figure, lang).text}" aria-describedby="hint" lang="${lang}"
        @pointermove="${readout.point}" @pointerdown="${readout.point}" @pointerleave="${readout.leave}"
        @focus="${readout.focus}" @blur="${readout.clear}" @keydown="${readout.key}">${this.drawing}${
          reading
            ? html`<div class="cursor"></div><div class="readout" part="readout" aria-hidden="true">${period}<b>${first}</b>${more
                .filter(Boolean)
                .map(line => html`<span>${line}</span>`)}</div>`
            : ''
        }</div>
      <div class="spoken" role="status">${spoken}</div>
      <p class="hint" id="hint" lang="${lang}">${messagesOf(lang).instructions}</p>`;
  }

  /** The row of buttons; while loading it is static, and only keeps its place. */
  protected override tools(lang: Language, waiting = false): TemplateResult {
    const messages = messagesOf(lang);
    const saves = this.#save.row(lang);
    if (!waiting && this.#buttons?.lang !== lang) {
      this.#buttons = parse(saves, this.ownerDocument) as HTMLElement;
    }
    const {button, region} = (this.listen && this.#listener) || {};
    return waiting
      ? html`<div class="tools" aria-hidden="true" inert><button type="button">${messages.showTable}</button>${saves}</div>`
      : html`<div class="tools" part="tools" lang="${lang}"><button type="button" part="button" aria-expanded="${this.#tableShown}" aria-controls="table">${
          this.#tableShown ? messages.hideTable : messages.showTable
        }</button>${button}${this.#buttons}</div>${region}${this.#save.outcome(lang)}`;
  }

  protected override firstUpdated(): void {
    this.renderRoot.addEventListener('click', this.#press);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#placeReadout();
    if (changed.has('listen') && this.listen && !this.#listener) void this.#prepare();
  }

  /** Loads what plays the chart. Where that cannot be had, the button is not there. */
  async #prepare(): Promise<void> {
    const {Listener} = await extras().catch(() => ({Listener: undefined}));
    this.#listener ??= Listener && new Listener(this, this.#readout);
    this.requestUpdate();
  }

  /**
   * Puts the readout above its spot, or beside it where it is too high for that, and inside the chart. Through the
   * object model: a strict page blocks style attributes.
   */
  #placeReadout(): void {
    const {spots, width = 0} = this.#chart ?? {};
    const readout = this.renderRoot.querySelector<HTMLElement>('.readout');
    const cursor = this.renderRoot.querySelector<HTMLElement>('.cursor');
    const box = spots?.[this.#readout.index]?.box;
    if (!readout || !cursor || !box) return;
    const own = readout.offsetWidth;
    const y = box.y - readout.offsetHeight - 8;
    const sides = [box.x + box.width + 8, box.x - own - 8];
    const beside = y < 0 ? sides.find(side => side >= 0 && side + own <= width) : undefined;
    const x = beside ?? Math.min(Math.max(0, box.x + (box.width - own) / 2), width - own);
    readout.style.transform = `translate(${Math.round(x)}px,${Math.round(Math.max(0, y))}px)`;
    Object.assign(cursor.style, {
      left: `${box.x - 3}px`,
      top: `${box.y - 3}px`,
      width: `${box.width + 6}px`,
      height: `${box.height + 6}px`,
    });
  }

  readonly #press = (event: Event): void => {
    if (!(event.target as Element).closest('[aria-controls=table]')) {
      this.#save.click(event);
      return;
    }
    this.#tableShown = !this.#tableShown;
    this.requestUpdate();
  };
}
