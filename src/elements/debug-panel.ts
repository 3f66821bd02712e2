import type {TemplateResult} from 'lit';
import {shownNotices, type Notice, type Shown} from '../data/notice.js';
import {debugLines, type Findings} from '../format/debug.js';
import type {DebugMessages, Language} from '../format/messages/messages.js';
import {html} from '../marks/html.js';
import {FigureNoticeEvent} from './events.js';

interface Host extends EventTarget {
  readonly localName: string;
  readonly state: string;
  readonly updateComplete: Promise<unknown>;
}

/** The panel of the webmaster. What it tells the publisher is also told by events, once for the same data. */
export class DebugPanel {
  readonly #told = new Set<string>();
  #subject: unknown;

  constructor(private readonly host: Host) {}

  /** The panel; `shown` is what the widget shows, `words` are those of a language that has been added. */
  render(
    findings: Omit<Findings, 'notices'>,
    shown: Shown | undefined,
    lang: Language,
    words?: DebugMessages,
  ): TemplateResult {
    const {localName, state, updateComplete} = this.host;
    const notices = shown ? shownNotices(shown) : [];
    const subject = shown?.figure ?? shown?.edition;
    if (subject !== this.#subject) this.#told.clear();
    this.#subject = subject;
    // After `kf-load`.
    void updateComplete.then(() => this.#tell(notices));
    const lines = [
      ['key-figures', `${localName} · ${state}`],
      ...debugLines({...findings, notices}, lang, words),
    ];
    return html`<dl class="debug" part="debug" lang="${lang}">${lines.map(
      ([heading, text]) => html`<dt>${heading}</dt><dd>${text}</dd>`,
    )}</dl>`;
  }

  #tell(notices: readonly Notice[]): void {
    for (const notice of notices) {
      const text = JSON.stringify(notice);
      if (this.#told.has(text)) continue;
      this.#told.add(text);
      this.host.dispatchEvent(new FigureNoticeEvent(notice));
    }
  }
}
