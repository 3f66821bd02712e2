import {html, type TemplateResult} from 'lit';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {fileName, save, toPng, type SaveFormat} from './download.js';

/** What can be saved of a widget. */
interface Savable {
  readonly ownerDocument: Document;
  readonly indicator: string;
  requestUpdate(): void;
  toCSV(): string;
  toSVG?(): string;
}

/** The buttons that save a widget as a file, and the message of one that could not. */
export class SaveButtons {
  #failed = false;

  constructor(
    private readonly host: Savable,
    private readonly formats: readonly SaveFormat[],
  ) {}

  /** A button for each format; each has its full name for a screen reader. */
  row(lang: Language): TemplateResult {
    const messages = messagesOf(lang);
    return html`<span class="save"><span aria-hidden="true">${messages.save}</span>${this.formats.map(
      format =>
        html`<button type="button" part="button" aria-label="${messages.download(format)}" @click="${() => this.#save(format, lang)}">${format}</button>`,
    )}</span>`;
  }

  /** What is said where the last try has failed. */
  failure(lang: Language): TemplateResult | '' {
    return this.#failed
      ? html`<p class="message" role="alert" lang="${lang}">${messagesOf(lang).downloadFailed}</p>`
      : '';
  }

  async #save(format: SaveFormat, lang: Language): Promise<void> {
    const {host} = this;
    const doc = host.ownerDocument;
    const name = fileName(host.indicator, lang, format);
    this.#failed = false;
    try {
      if (format === 'CSV') save(new Blob([host.toCSV()], {type: 'text/csv;charset=utf-8'}), name, doc);
      else if (format === 'SVG') save(new Blob([host.toSVG!()], {type: 'image/svg+xml'}), name, doc);
      else save(await toPng(host.toSVG!(), doc), name, doc);
    } catch {
      this.#failed = true;
    }
    host.requestUpdate();
  }
}
