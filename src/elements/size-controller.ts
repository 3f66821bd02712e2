import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {readableEm} from '../geometry/frame.js';
import {hurry} from './turns.js';

/** Where no ResizeObserver exists, figures are drawn at this width. */
const FALLBACK_WIDTH = 480;

/**
 * Width of a sheet of A4 within margins of 15 mm, in CSS pixels. No page can be asked for its width on paper; what is
 * drawn wider than this would shrink there, and its letters with it.
 */
const PAPER_WIDTH = 680;

/** Largest font size on paper, in CSS pixels: 10.5 points, that of the body of a printed report. */
const PAPER_EM = 14;

/** Takes a size; says whether it is a new one. */
type Measured = (width: number, em: number) => boolean;

/** The probes of the page, and those that are observed from the next frame on. */
const probes = new Map<Element, Measured>();
const waiting = new Set<Element>();
let observer: ResizeObserver | undefined;

/** One observer for all figures of a page; made when first needed, so that importing this does nothing. */
function observe(probe: Element, measured: Measured): void {
  if (typeof ResizeObserver === 'undefined') {
    measured(FALLBACK_WIDTH, 16);
    return;
  }
  observer ??= new ResizeObserver(entries => {
    let isNew = false;
    for (const {target, contentRect} of entries) {
      if (contentRect.width > 0 && probes.get(target)?.(contentRect.width, contentRect.height)) isNew = true;
    }
    if (!isNew) return;
    observer!.disconnect();
    watch(probes.keys());
  });
  probes.set(probe, measured);
  watch([probe]);
}

/**
 * Has probes observed from the next frame on, before its layout. What is drawn for a new size may change the size of
 * any of them once more in the same frame, as where a scrollbar appears; told then, it would raise an error event on
 * the page.
 */
function watch(some: Iterable<Element>): void {
  if (!waiting.size) {
    requestAnimationFrame(() => {
      for (const probe of waiting) observer!.observe(probe);
      waiting.clear();
    });
  }
  for (const probe of some) waiting.add(probe);
}

/** The figures that stand in a page, and how they all hear of its printing: by the same two listeners. */
const figures = new Set<SizeController>();
const PRINTING = ['beforeprint', 'afterprint'];

function print({type}: Event): void {
  const onPaper = type === PRINTING[0];
  hurry(onPaper);
  for (const figure of figures) figure.turn(onPaper);
}

function forget(probe: Element): void {
  probes.delete(probe);
  waiting.delete(probe);
  observer?.unobserve(probe);
}

/**
 * The width and the font size a figure is drawn at, both read off one invisible probe (full width, one em high)
 * in the callback of a shared ResizeObserver, before the paint and without forcing a layout. A hidden figure
 * has none until it is shown.
 */
export class SizeController implements ReactiveController {
  /** Width in CSS pixels; `undefined` until measured. */
  width: number | undefined;
  /** Font size in CSS pixels. */
  em = 16;
  /** Whether the page is being printed. */
  onPaper = false;

  #probe: Element | undefined;
  /** What was measured: width and font size. */
  #measured: [width: number, size: number] | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {renderRoot: HTMLElement | DocumentFragment} & Element,
  ) {
    host.addController(this);
  }

  hostUpdated(): void {
    const probe = this.host.renderRoot.querySelector('.probe');
    // One that has left the page is not to be held; it is drawn anew where it comes back.
    if (!probe || probe === this.#probe || !probe.isConnected) return;
    this.#probe = probe;
    observe(probe, (width, size) => {
      this.#measured = [Math.floor(width), size];
      return this.#take();
    });
  }

  hostConnected(): void {
    figures.add(this);
    // A page that has the listener already takes it only once.
    for (const type of PRINTING) this.host.ownerDocument.defaultView?.addEventListener(type, print);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    figures.delete(this);
    if (this.#probe) forget(this.#probe);
    this.#probe = undefined;
  }

  /** Draws for paper, or for the screen again. */
  turn(onPaper: boolean): void {
    this.onPaper = onPaper;
    this.#take();
    this.host.requestUpdate();
  }

  /**
   * Draws at the measured size, and on paper no wider and in no larger letters than it has; says whether that is new.
   */
  #take(): boolean {
    if (!this.#measured) return false;
    const [measured, size] = this.#measured;
    const width = this.onPaper ? Math.min(measured, PAPER_WIDTH) : measured;
    const em = readableEm(this.onPaper ? Math.min(size, PAPER_EM) : size, width);
    if (width === this.width && em === this.em) return false;
    this.width = width;
    this.em = em;
    this.host.requestUpdate();
    return true;
  }
}
