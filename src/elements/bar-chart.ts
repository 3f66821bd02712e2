import {html, unsafeCSS, type PropertyValues, type PropertyDeclarations, type TemplateResult} from 'lit';
import type {KeyFigure} from '../data/read.js';
import {labelOf, seriesSentence} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {seriesTable} from '../format/table.js';
import {barChart, barChartScene, type BarChartScene} from '../figures/bar-chart.js';
import type {FigureOptions} from '../figures/options.js';
import {barChartHeight} from '../geometry/bar-chart.js';
import {dataTable} from '../marks/table.js';
import {barChartStyles} from '../styles/bar-chart.js';
import {fileName, save, toPng, type SaveFormat} from './download.js';
import {FigureElement} from './figure-element.js';
import {ReadoutController} from './readout-controller.js';

const FORMATS: SaveFormat[] = ['SVG', 'PNG', 'CSV'];

/**
 * Monthly, quarterly or yearly bars of an indicator, with the means of the last twelve months and of the twelve
 * before, the change in words, a readout of each bar, the data table, and downloads.
 *
 * @tag kf-bar-chart
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart readout - The box that says the value of one bar.
 * @csspart tools - The row of buttons.
 * @csspart table - The data table.
 * @csspart message - The box of an error or of empty data.
 * @csspart button - Each button.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the chart.
 * @cssprop [--kf-text=#17212b] - Colour of title, values and mean lines.
 * @cssprop [--kf-muted=#51606e] - Colour of axis, names of the means and source.
 * @cssprop [--kf-bar=#7d93a8] - Fill of the bars; at least 3:1 against the page.
 * @cssprop [--kf-accent=#0f5f9c] - Fill of the latest bar, buttons and focus ring.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the grid lines.
 * @cssprop [--kf-rule=#8a97a3] - Colour of the base line.
 * @cssprop [--kf-surface=#ffffff] - The page's background, behind the readout and the numbers that stand on a line.
 * @cssprop [--kf-good=#1a7343] - Shape of a change for the better, where the data say which way is good.
 * @cssprop [--kf-bad=#b3261e] - Shape of a change for the worse.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class BarChart extends FigureElement {
  static override properties: PropertyDeclarations = {
    labelText: {attribute: 'label'},
  };

  static override styles = [...[FigureElement.styles].flat(), unsafeCSS(barChartStyles)];

  /** Names data that carry no label of their own, such as an array of observations. */
  declare labelText?: string;

  protected override readonly need = 'series';

  readonly #readout = new ReadoutController(this);
  #scene: BarChartScene | undefined;
  #tableShown = false;
  #saveFailed = false;

  /**
   * The columns of the bars, for the readout.
   * @internal
   */
  get columns(): {left: number; step: number; count: number} {
    const {layout, readings} = this.#scene!;
    return {...layout.columns, count: readings.length};
  }

  protected override get label(): string | undefined {
    return this.labelText;
  }

  protected override draw(figure: KeyFigure, options: FigureOptions): TemplateResult {
    return barChart(barChartScene(figure, options));
  }

  protected override reserve(width: number, em: number): number {
    return barChartHeight(width, em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return seriesSentence(figure, lang);
  }

  protected override picture(figure: KeyFigure, options: FigureOptions): TemplateResult {
    const scene = barChartScene(figure, options);
    this.#scene = scene;
    const {lang} = options;
    const messages = messagesOf(lang);
    const readout = this.#readout;
    const reading = scene.readings[readout.index];
    const spoken = reading && readout.spoken ? Object.values(reading).filter(Boolean).join(', ') : '';
    return html`<div class="stage" tabindex="0" role="group" aria-label="${labelOf(figure, lang).text}" aria-describedby="hint" lang="${lang}"
        @pointermove="${readout.point}" @pointerdown="${readout.point}" @pointerleave="${readout.leave}"
        @focus="${readout.focus}" @blur="${readout.clear}" @keydown="${readout.key}">${barChart(scene)}${
          reading
            ? html`<div class="cursor"></div><div class="readout" part="readout" aria-hidden="true">${reading.period}<b>${reading.value}</b>${reading.status}</div>`
            : ''
        }</div>
      <div class="spoken" role="status">${spoken}</div>
      <p class="hint" id="hint" lang="${lang}">${messages.instructions}</p>
      ${this.tools(lang)}
      <div class="table" id="table" lang="${lang}" ?hidden="${!this.#tableShown}">${dataTable(seriesTable(figure, lang))}</div>`;
  }

  /** The row of buttons; while loading it only keeps its place. */
  protected override tools(lang: Language, waiting = false): TemplateResult {
    const messages = messagesOf(lang);
    const buttons = html`<button type="button" part="button" aria-expanded="${this.#tableShown}" aria-controls="table" @click="${this.#toggleTable}">${
      this.#tableShown ? messages.hideTable : messages.showTable
    }</button><span class="save"><span aria-hidden="true">${messages.save}</span>${FORMATS.map(
      format =>
        html`<button type="button" part="button" aria-label="${messages.download(format)}" @click="${() => this.#save(format)}">${format}</button>`,
    )}</span>`;
    return waiting
      ? html`<div class="tools" aria-hidden="true" inert>${buttons}</div>`
      : html`<div class="tools" part="tools" lang="${lang}">${buttons}</div>${
          this.#saveFailed
            ? html`<p class="message" role="alert" lang="${lang}">${messages.downloadFailed}</p>`
            : ''
        }`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    this.#placeReadout();
  }

  /** Puts the readout above its bar and inside the chart. Through the object model: a strict page blocks style attributes. */
  #placeReadout(): void {
    const layout = this.#scene?.layout;
    const box = this.renderRoot.querySelector<HTMLElement>('.readout');
    const cursor = this.renderRoot.querySelector<HTMLElement>('.cursor');
    const bar = layout?.boxes[this.#readout.index];
    if (!box || !cursor || !bar) return;
    const middle = bar.x + (bar.width - box.offsetWidth) / 2;
    const x = Math.min(Math.max(0, middle), layout.width - box.offsetWidth);
    const y = Math.max(0, bar.y - box.offsetHeight - 8);
    box.style.transform = `translate(${Math.round(x)}px,${Math.round(y)}px)`;
    Object.assign(cursor.style, {
      left: `${bar.x - 3}px`,
      top: `${bar.y - 3}px`,
      width: `${bar.width + 6}px`,
      height: `${bar.height + 6}px`,
    });
  }

  readonly #toggleTable = (): void => {
    this.#tableShown = !this.#tableShown;
    this.requestUpdate();
  };

  async #save(format: SaveFormat): Promise<void> {
    const name = fileName(this.indicator, this.language, format);
    const doc = this.ownerDocument;
    this.#saveFailed = false;
    try {
      if (format === 'CSV') save(new Blob([this.toCSV()], {type: 'text/csv;charset=utf-8'}), name, doc);
      else if (format === 'SVG') save(new Blob([this.toSVG()], {type: 'image/svg+xml'}), name, doc);
      else save(await toPng(this.toSVG(), doc), name, doc);
    } catch {
      this.#saveFailed = true;
    }
    this.requestUpdate();
  }
}
