import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** A stage of spots from left to right, one of which can be read out. */
interface Stage extends ReactiveControllerHost {
  /** The middles of the spots and the edges around all of them, in CSS pixels from the stage's edge. */
  readonly spots: {middles: readonly number[]; left: number; right: number};
}

/**
 * Which spot of a chart is being read out: by pointer, by touch, or by keyboard with one tab stop (left and
 * right, Home and End; Escape dismisses, also what a pointer has brought up).
 */
export class ReadoutController implements ReactiveController {
  /** Index of the spot, -1 for none. */
  index = -1;
  /** Whether the keyboard chose it, and it is to be announced. */
  spoken = false;

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

  hostDisconnected(): void {
    this.index = -1;
    this.#listen(false);
  }

  get #last(): number {
    return this.host.spots.middles.length - 1;
  }

  #show(index: number, spoken = false): void {
    if (index === this.index && spoken === this.spoken) return;
    this.index = index;
    this.spoken = spoken;
    this.#listen(index >= 0);
    this.host.requestUpdate();
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
