import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import type {Chart} from '../figures/chart.js';
import {html, type Markup} from '../marks/html.js';
import {readoutStyles} from '../styles/later.js';

type Host = ReactiveControllerHost &
  HTMLElement & {renderRoot: HTMLElement | DocumentFragment; wear(css: string): void};

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
  #index = -1;
  /** Whether the keyboard chose it, and it is to be announced. */
  #spoken = false;

  /** What the status region has. */
  #said = '';
  /** When the last key was pressed, when new words may be said, and when words that no key has asked for may be. */
  #pressed = -Infinity;
  #due = 0;
  #next = 0;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  #watch: AbortController | undefined;

  #stage: Element | null = null;
  #chart: Chart | undefined;

  /** `chart` is what is drawn now. */
  constructor(
    private readonly host: Host,
    chart: Chart | undefined,
  ) {
    this.#chart = chart;
    host.addController(this);
    host.wear(readoutStyles);
    this.hostUpdated();
  }

  /** Takes what the reader did while this was loaded. */
  catchUp(event: Event): void {
    if (this.#index >= 0 || !this.#stage) return;
    const {type, pointerType, clientY} = event as PointerEvent;
    const {top, bottom} = this.#stage.getBoundingClientRect();
    // A finger does not hover, and may have been lifted by now.
    const isOn = pointerType === 'touch' ? clientY >= top && clientY < bottom : this.#stage.matches(':hover');
    if (type === 'focusin') this.#focus();
    else if (isOn) this.#point(event as PointerEvent);
  }

  /** What is read out of a chart, as it stands on the picture, and what the status region says of it. */
  render(chart: Chart): {box: Markup | ''; words: string} {
    if (chart !== this.#chart) this.#follow(chart);
    const reading = chart.spots?.[this.#index];
    if (!reading) return {box: '', words: this.#say('')};
    const {period, lines, spoken} = reading;
    const [first, ...more] = lines;
    return {
      box: html`<div class="cursor"></div><div class="readout" part="readout" aria-hidden="true">${period}<b>${first}</b>${more
        .filter(Boolean)
        .map(line => html`<span>${line}</span>`)}</div>`,
      words: this.#say(this.#spoken ? [period, ...spoken].filter(Boolean).join(', ') : ''),
    };
  }

  hostUpdated(): void {
    this.#place();
    const stage = this.host.renderRoot.querySelector('.stage');
    if (stage === this.#stage) return;
    this.#stage = stage;
    this.#clear();
    for (const [type, listener] of Object.entries({
      pointermove: this.#point,
      pointerdown: this.#point,
      pointerleave: this.#leave,
      focus: this.#focus,
      blur: this.#clear,
      keydown: this.#key,
    })) {
      stage?.addEventListener(type, listener as EventListener);
    }
  }

  readonly #point = ({clientX}: PointerEvent): void => {
    const {spots = [], left = 0, right = 0, width = 0} = this.#chart ?? {};
    // The page may have scaled the drawing, and a very narrow box shrinks it.
    const picture = this.#stage!.querySelector('svg')!.getBoundingClientRect();
    const x = ((clientX - picture.left) / picture.width) * width;
    const middles = spots.map(({box}) => box.x + box.width / 2);
    // The nearest one: the last that begins before the pointer, halfway from the one before it.
    const nearest = middles.findLastIndex((middle, i) => i === 0 || x >= (middle + middles[i - 1]!) / 2);
    this.#show(x >= left && x < right ? nearest : -1);
  };

  readonly #leave = (event: PointerEvent): void => {
    // A finger that has been lifted leaves its readout standing.
    if (event.pointerType !== 'touch') this.#clear();
  };

  readonly #focus = (): void => {
    if (this.#stage!.matches(':focus-visible') && this.#index < 0) this.#show(this.#last, true);
  };

  readonly #key = (event: KeyboardEvent): void => {
    const last = this.#last;
    // The first key of either direction starts from the latest value.
    const at = this.#index < 0 ? NaN : this.#index;
    const next = {ArrowLeft: at - 1, ArrowRight: at + 1, Home: 0, End: last}[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    this.#show(Number.isNaN(next) ? last : Math.min(last, Math.max(0, next)), true);
  };

  readonly #clear = (): void => this.#show(-1);

  /** Shows a spot, or none (-1), without announcing it. */
  show(index: number): void {
    this.#show(index);
  }

  /**
   * What the status region says, of the words that it should. A key is answered at once; of keys in quick succession,
   * or one that is held, the last is, as soon as they rest, and one every five seconds until then. What changes
   * without a key, as with new data, is said five seconds after the last words at the earliest.
   */
  #say(words: string): string {
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
    this.#index = -1;
    this.#said = '';
    clearTimeout(this.#waiting);
    this.#listen(false);
  }

  get #last(): number {
    return (this.#chart?.spots?.length ?? 0) - 1;
  }

  #show(index: number, spoken = false): void {
    if (index === this.#index && spoken === this.#spoken) return;
    this.#index = index;
    this.#spoken = spoken;
    if (spoken) this.#press();
    this.#listen(index >= 0);
    this.host.requestUpdate();
  }

  /** What is drawn anew may have other periods: the one that is being read stays so, or the readout ends. */
  #follow(chart: Chart): void {
    const period = this.#chart?.spots?.[this.#index]?.period;
    const index = chart.spots?.findIndex(spot => spot.period === period) ?? -1;
    this.#chart = chart;
    if (index < 0) this.#clear();
    else this.#index = index;
  }

  /** A key has been pressed, or the focus has come: says when the next words are due. */
  #press(): void {
    const now = performance.now();
    this.#due = now - this.#pressed < REST ? Math.min(now + REST, Math.max(now, this.#next)) : now;
    this.#pressed = now;
  }

  /**
   * Puts the readout above its spot, or beside it where it is too high for that, and inside the chart. Through the
   * object model: a strict page blocks style attributes.
   */
  #place(): void {
    const {spots, width: drawn = 0} = this.#chart ?? {};
    const {renderRoot} = this.host;
    const readout = renderRoot.querySelector<HTMLElement>('.readout');
    const cursor = renderRoot.querySelector<HTMLElement>('.cursor');
    const box = spots?.[this.#index]?.box;
    if (!readout || !cursor || !box) return;
    // A box that is narrower than any drawing shrinks it.
    const ratio = Math.min(1, readout.parentElement!.offsetWidth / drawn);
    const room = drawn * ratio;
    const [left, top] = [box.x * ratio, box.y * ratio];
    const [width, height] = [box.width * ratio, box.height * ratio];
    const own = readout.offsetWidth;
    const y = top - readout.offsetHeight - 8;
    const sides = [left + width + 8, left - own - 8];
    const beside = y < 0 ? sides.find(side => side >= 0 && side + own <= room) : undefined;
    const x = beside ?? Math.min(Math.max(0, left + (width - own) / 2), room - own);
    readout.style.transform = `translate(${Math.round(x)}px,${Math.round(Math.max(0, y))}px)`;
    Object.assign(cursor.style, {
      left: `${left - 3}px`,
      top: `${top - 3}px`,
      width: `${width + 6}px`,
      height: `${height + 6}px`,
    });
  }

  /** Escape belongs to the readout as long as there is one, and not to a dialog around the chart. */
  readonly #dismiss = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    this.#clear();
  };

  #listen(on: boolean): void {
    this.#watch?.abort();
    if (!on) return;
    this.#watch = new AbortController();
    const {signal} = this.#watch;
    this.host.ownerDocument.addEventListener('keydown', this.#dismiss, {signal});
  }
}
