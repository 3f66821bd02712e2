import {html, type TemplateResult} from 'lit';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {fileName, save, type SaveFormat} from './download.js';
import {extras} from './on-demand.js';

/** What can be saved of a widget. */
interface Savable {
  readonly ownerDocument: Document;
  readonly indicator: string;
  requestUpdate(): void;
  toCSV(): string;
  toSVG?(): string;
  toText(): string;
}

/** The buttons that save a widget as a file or copy its text, and what came of the last one. */
export class SaveButtons {
  #failed = false;
  /** The text that was to be copied, and whether it was. */
  #copied: {text: string; done: boolean} | undefined;

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
    )}<button type="button" part="button" aria-label="${messages.copyText}" @click="${() => this.#copy()}">${messages.copy}</button></span>`;
  }

  /**
   * What came of the last button: why nothing was saved, or the text, which a reader can copy where the page could not.
   * Its region is there before, for one that comes with its text is not announced by many screen readers.
   */
  outcome(lang: Language): TemplateResult {
    const {downloadFailed, copied, colon} = messagesOf(lang);
    const {text, done} = this.#copied ?? {};
    return html`<div role="status">${
      text && html`<p class="message" lang="${lang}">${done ? copied + colon : ''}${text}</p>`
    }</div>${this.#failed ? html`<p class="message" role="alert" lang="${lang}">${downloadFailed}</p>` : ''}`;
  }

  async #copy(): Promise<void> {
    const {host} = this;
    const text = host.toText();
    this.#failed = false;
    try {
      await host.ownerDocument.defaultView!.navigator.clipboard.writeText(text);
      this.#copied = {text, done: true};
    } catch {
      this.#copied = {text, done: false};
    }
    host.requestUpdate();
  }

  async #save(format: SaveFormat, lang: Language): Promise<void> {
    const {host} = this;
    const doc = host.ownerDocument;
    const name = fileName(host.indicator, lang, format);
    this.#failed = false;
    this.#copied = undefined;
    try {
      if (format === 'CSV') save(new Blob([host.toCSV()], {type: 'text/csv;charset=utf-8'}), name, doc);
      else if (format === 'SVG') save(new Blob([host.toSVG!()], {type: 'image/svg+xml'}), name, doc);
      else save(await (await extras()).toPng(host.toSVG!(), doc), name, doc);
    } catch {
      this.#failed = true;
    }
    host.requestUpdate();
  }
}
