import type {ReactiveController, ReactiveControllerHost} from 'lit';
import type {Box} from '../geometry/frame.js';

/** A stage on which one of several columns can be read out. */
interface Stage extends ReactiveControllerHost {
  /** The columns, from left to right, in CSS pixels from the stage's edge. */
  readonly columns: readonly Box[];
}

/**
 * Which column of a chart is being read out: by pointer, by touch, or by keyboard with one tab stop (left and
 * right, Home and End; Escape dismisses, also what a pointer has brought up).
 */
export class ReadoutController implements ReactiveController {
  /** Index of the column, -1 for none. */
  index = -1;
  /** Whether the keyboard chose it, and it is to be announced. */
  spoken = false;

  #dismiss: ((event: KeyboardEvent) => void) | undefined;

  constructor(private readonly host: Stage & HTMLElement) {
    host.addController(this);
  }

  readonly point = (event: PointerEvent): void => {
    const x = event.clientX - (event.currentTarget as Element).getBoundingClientRect().left;
    this.#show(this.host.columns.findIndex(({x: left, width}) => x >= left && x < left + width));
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
    const at = this.index < 0 ? last : this.index;
    const next = {
      ArrowLeft: this.index < 0 ? last : Math.max(0, at - 1),
      ArrowRight: this.index < 0 ? last : Math.min(last, at + 1),
      Home: 0,
      End: last,
    }[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#show(next, true);
  };

  readonly clear = (): void => this.#show(-1);

  hostDisconnected(): void {
    this.index = -1;
    this.#listen(false);
  }

  get #last(): number {
    return this.host.columns.length - 1;
  }

  #show(index: number, spoken = false): void {
    if (index === this.index) return;
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
