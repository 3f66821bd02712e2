import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A stage of spots from left to right, one of which can be read out. */
interface Stage extends ReactiveControllerHost {
  /** The middles of the spots and the edges around all of them, in CSS pixels from the stage's edge. */
  readonly spots: {middles: readonly number[]; left: number; right: number};
}

/** Keys that follow each other within this time, in milliseconds, are one way to a spot: only its end is said. */
const REST = 400;

/** Least time between two announcements that no single key has asked for, in milliseconds. */
const PAUSE = 5000;

/**
 * Which spot of a chart is being read out: by pointer, by touch, or by keyboard with one tab stop (left and
 * right, Home and End; Escape dismisses, also what a pointer has brought up).
 */
export class ReadoutController implements ReactiveController {
  /** Index of the spot, -1 for none. */
  index = -1;
  /** Whether the keyboard chose it, and it is to be announced. */
  spoken = false;

  /** What the status region has. */
  #said = '';
  /** When the last key was pressed, when new words may be said, and when words that no key has asked for may be. */
  #pressed = -Infinity;
  #due = 0;
  #next = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #dismiss: ((event: KeyboardEvent) => void) | undefined;

  constructor(private readonly host: Stage & HTMLElement) {
    host.addController(this);
  }

  readonly point = (event: PointerEvent): void => {
    const x = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
    const {middles, left, right} = this.host.spots;
    // The nearest one: the last that begins before the pointer, halfway from the one before it.
    const nearest = middles.findLastIndex((middle, i) => i === 0 || x >= (middle + middles[i - 1]!) / 2);
    this.#show(x >= left && x < right ? nearest : -1);
  };

  readonly leave = (event: PointerEvent): void => {
    // A finger that has been lifted leaves its readout standing.
    if (event.pointerType !== 'touch') this.clear();
  };

  readonly focus = (event: Event): void => {
    if ((event.currentTarget as Element).matches(':focus-visible') && this.index < 0)
      this.#show(this.#last, true);
  };

  readonly key = (event: KeyboardEvent): void => {
    const last = this.#last;
    // The first key of either direction starts from the latest value.
    const at = this.index < 0 ? NaN : this.index;
    const next = {ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last}[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#show(Number.isNaN(next) ? last : Math.min(last, Math.max(0, next)), true);
  };

  readonly clear = (): void => this.#show(-1);

  /** Shows a spot, or none (-1), without announcing it. */
  show(index: number): void {
    this.#show(index);
  }

  /**
   * What the status region says, of the words that it should. A key is answered at once; of keys in quick succession,
   * or one that is held, the last is, as soon as they rest, and one every five seconds until then. What changes
   * without a key, as with new data, is said five seconds after the last words at the earliest.
   */
  say(words: string): string {
    clearTimeout(this.#waiting);
    const now = performance.now();
    if (words === this.#said) return words;
    if (!words || now >= this.#due) {
      if (words) this.#due = this.#next = now + PAUSE;
      this.#said = words;
    } else {
      this.#waiting = setTimeout(() => this.host.requestUpdate(), this.#due - now);
    }
    return this.#said;
  }

  hostDisconnected(): void {
    this.index = -1;
    this.#said = '';
    clearTimeout(this.#waiting);
    this.#listen(false);
  }

  get #last(): number {
    return this.host.spots.middles.length - 1;
  }

  #show(index: number, spoken = false): void {
    if (index === this.index && spoken === this.spoken) return;
    this.index = index;
    this.spoken = spoken;
    if (spoken) this.#press();
    this.#listen(index >= 0);
    this.host.requestUpdate();
  }

  /** A key has been pressed, or the focus has come: says when the next words are due. */
  #press(): void {
    const now = performance.now();
    this.#due = now - this.#pressed < REST ? Math.min(now + REST, Math.max(now, this.#next)) : now;
    this.#pressed = now;
  }

  #listen(on: boolean): void {
    if (on === (this.#dismiss !== undefined)) return;
    const {ownerDocument} = this.host;
    if (on) {
      this.#dismiss = event => {
        if (event.key === 'Escape') this.clear();
      };
      ownerDocument.addEventListener('keydown', this.#dismiss);
    } else if (this.#dismiss) {
      ownerDocument.removeEventListener('keydown', this.#dismiss);
      this.#dismiss = undefined;
    }
  }
}
