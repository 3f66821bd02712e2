import {messagesOf} from '../format/language.js';
import {laterWords} from '../format/later.js';
import type {Language} from '../format/messages/messages.js';
import {fileName, save, type SaveFormat} from './download.js';
import {toPng} from './png.js';

/** What can be saved of a widget. */
export interface Savable {
  readonly ownerDocument: Document;
  readonly indicator: string;
  requestUpdate(): void;
  toCSV(): Promise<string>;
  toSVG?(): string;
  toText(): string;
}

/** Saves a widget as a file, or copies its text. */
export class Saver {
  /** Whether nothing could be saved. */
  failed = false;
  /** The text that was to be copied, and whether it was. */
  #copied: {text: string; done: boolean} | undefined;

  constructor(private readonly host: Savable) {}

  /** Does what a button says, and has the widget tell what came of it. */
  async act(does: SaveFormat | 'copy', lang: Language): Promise<void> {
    const {host} = this;
    this.failed = false;
    this.#copied = undefined;
    if (does === 'copy') await this.#copy();
    else {
      try {
        save(await this.#contentOf(does), fileName(host.indicator, lang, does), host.ownerDocument);
      } catch {
        this.failed = true;
      }
    }
    host.requestUpdate();
  }

  /** What is told of copying: the text, and before it that it has been copied, if it has. */
  told(lang: Language): string {
    if (!this.#copied) return '';
    const {text, done} = this.#copied;
    return (done ? laterWords(lang).copied + messagesOf(lang).colon : '') + text;
  }

  async #copy(): Promise<void> {
    const {host} = this;
    const text = host.toText();
    try {
      await host.ownerDocument.defaultView!.navigator.clipboard.writeText(text);
      this.#copied = {text, done: true};
    } catch {
      this.#copied = {text, done: false};
    }
  }

  async #contentOf(format: SaveFormat): Promise<Blob> {
    const {host} = this;
    if (format === 'CSV') return new Blob([await host.toCSV()], {type: 'text/csv;charset=utf-8'});
    if (format === 'SVG') return new Blob([host.toSVG!()], {type: 'image/svg+xml'});
    return toPng(host.toSVG!(), host.ownerDocument);
  }
}
