import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {html, type Markup} from '../marks/html.js';
import type {SaveFormat} from './download.js';
import {withExtras} from './on-demand.js';
import type {Savable, Saver} from './saver.js';

/** The buttons that save a widget as a file or copy its text, and what came of the last one. */
export class SaveButtons {
  #saver: Saver | undefined;
  #failed = false;
  #lang: Language = 'fr';

  constructor(
    private readonly host: Savable,
    private readonly formats: readonly SaveFormat[],
  ) {}

  /** A button for each format; each has its full name for a screen reader. */
  row(lang: Language): Markup {
    const {save, download, copyText, copy} = messagesOf(lang);
    this.#lang = lang;
    const button = (name: string, does: string, text: string) =>
      html`<button type="button" part="button" aria-label="${name}" data-does="${does}">${text}</button>`;
    return html`<span class="save" lang="${lang}"><span aria-hidden="true">${save}</span>${this.formats.map(
      format => button(download(format), format, format),
    )}${button(copyText, 'copy', copy)}</span>`;
  }

  /**
   * A click anywhere in the widget. What saves is there by now, if only because the pointer has come near: within the
   * click, which copying asks for.
   */
  press(target: Element): void {
    const does = target.closest<HTMLElement>('[data-does]')?.dataset['does'];
    if (!does) return;
    withExtras(
      ({Saver}) => {
        this.#saver ??= new Saver(this.host);
        void this.#saver.act(does as SaveFormat | 'copy', this.#lang);
      },
      () => {
        this.#failed = true;
        this.host.requestUpdate();
      },
    );
  }

  /**
   * What came of the last button: why nothing was saved, or the text, which a reader can copy where the page could not.
   * Its region is there before, for one that comes with its text is not announced by many screen readers.
   */
  outcome(lang: Language): Markup {
    const {downloadFailed} = messagesOf(lang);
    const {failed = this.#failed} = this.#saver ?? {};
    const text = this.#saver?.told(lang);
    return html`<div role="status">${text && html`<p class="message" lang="${lang}">${text}</p>`}</div>${failed ? html`<p class="message" role="alert" lang="${lang}">${downloadFailed}</p>` : ''}`;
  }
}
