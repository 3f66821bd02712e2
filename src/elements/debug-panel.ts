import type {Journey} from '../data/load.js';
import {shownNotices, type Notice, type Shown} from '../data/notice.js';
import type {Problem} from '../data/problem.js';
import type {Edition} from '../data/read.js';
import {debugLines} from '../format/debug.js';
import type {Language} from '../format/messages/messages.js';
import {sayProblem} from '../format/problem.js';
import {html, type Markup} from '../marks/html.js';
import {debugStyles} from '../styles/later.js';
import {FigureNoticeEvent} from './events.js';

/** What the widget knows. */
interface Known {
  journey: Readonly<Journey> | undefined;
  problem: Problem | undefined;
  edition: Edition | undefined;
  /** What it shows. */
  shown: Shown | undefined;
}

interface Host extends EventTarget {
  readonly ownerDocument: Document;
  readonly localName: string;
  readonly state: string;
  readonly updateComplete: Promise<unknown>;
  wear(css: string): void;
}

/** The panel of the webmaster. What it tells the publisher is also told by events, once for the same data. */
export class DebugPanel {
  readonly #told = new Set<string>();
  #subject: unknown;

  constructor(private readonly host: Host) {
    host.wear(debugStyles);
  }

  render({journey, problem, edition, shown}: Known, lang: Language): Markup {
    const {localName, state, updateComplete, ownerDocument} = this.host;
    const notices = shown ? shownNotices(shown) : [];
    const subject = shown?.figure ?? shown?.edition;
    if (subject !== this.#subject) this.#told.clear();
    this.#subject = subject;
    // After `kf-load`.
    void updateComplete.then(() => this.#tell(notices));
    const findings = {
      journey,
      problem,
      said: problem && sayProblem(problem, lang),
      notices,
      ids: edition?.ids ?? [],
      origin: ownerDocument.defaultView?.origin ?? '',
    };
    const lines = [['key-figures', `${localName} · ${state}`], ...debugLines(findings, lang)];
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
