import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {laterWords} from '../format/later.js';
import type {Language} from '../format/messages/messages.js';
import {html, type Markup} from '../marks/html.js';
import {pauseStyles} from '../styles/later.js';
import {awake} from './awake.js';

type Host = ReactiveControllerHost & {
  readonly isConnected: boolean;
  readonly refreshSeconds?: number;
  refresh(youngerThan: number): void;
  wear(css: string): void;
};

/** Least time between two updates, in seconds. */
const LEAST = 30;
/** An answer this young, in milliseconds, is shared: widgets that ask at nearly the same time make one request. */
const SHARED = 5000;

/**
 * Updates that happen by themselves. While the page is hidden none is made, and one on return; none while it is
 * offline; none after the reader has paused them.
 */
export class RefreshController implements ReactiveController {
  /** Whether the reader has paused them. */
  isPaused = false;

  #timer: ReturnType<typeof setTimeout> | undefined;
  #every = 0;

  constructor(private readonly host: Host) {
    host.addController(this);
    host.wear(pauseStyles);
  }

  hostUpdated(): void {
    const {refreshSeconds = 0, isConnected} = this.host;
    const isOn = refreshSeconds > 0 && isConnected && !this.isPaused;
    const every = isOn ? Math.max(LEAST, refreshSeconds) * 1000 : 0;
    if (every === this.#every) return;
    this.#every = every;
    this.#schedule();
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    this.#every = 0;
  }

  /** The button that pauses them, and has them go on. */
  button(lang: Language): Markup {
    const {pause, resume} = laterWords(lang);
    return html`<button type="button" part="button" class="pause" lang="${lang}">${this.isPaused ? resume : pause}</button>`;
  }

  /** Pauses, or goes on. */
  readonly toggle = (): void => {
    this.isPaused = !this.isPaused;
    this.host.requestUpdate();
  };

  #schedule(): void {
    clearTimeout(this.#timer);
    if (!this.#every) return;
    const timer = setTimeout(() => {
      void awake().then(isOnline => {
        // Paused, removed or set anew while the page was hidden.
        if (timer !== this.#timer || !this.#every) return;
        if (isOnline) this.host.refresh(SHARED);
        this.#schedule();
      });
    }, this.#every);
    this.#timer = timer;
  }
}
