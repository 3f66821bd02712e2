import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {readableEm} from '../geometry/frame.js';
import {beginSlice, hurry} from './turns.js';

/**
 * Width of a sheet of A4 within margins of 15 mm, in CSS pixels. No page can be asked for its width on paper; what is
 * drawn wider than this would shrink there, and its letters with it.
 */
const PAPER_WIDTH = 680;

/** Largest font size on paper, in CSS pixels: 10.5 points, that of the body of a printed report. */
const PAPER_EM = 14;

/** How many figures, with their measuring, leave a frame short. */
const FEW = 3;

/** The figures of the page by their probes, and the probes that are measured and observed from the next frame on. */
const figures = new Map<Element, SizeController>();
const waiting = new Set<Element>();
/** How many figures have come with the page, or, once that is there, since the last frame. */
let count = 0;
/** One observer for all; made when first needed, so that importing this does nothing. */
let observer: ResizeObserver | undefined;

/**
 * Has probes measured at the next frame and observed from then on. What is drawn for a new size may change the size of
 * any of them once more in the same frame, as where a scrollbar appears; told then, it would raise an error event on
 * the page.
 *
 * They are measured before the frame's layout, all at once, and not by the observer alone: it is told when the engine
 * has already placed what stands below, and counts its way as a layout shift, though nobody sees it (Chromium). What
 * the engine skips, off screen, is left to the observer. Without observers a figure keeps the size it has at first.
 */
function watch(some: Iterable<Element>): void {
  if (typeof ResizeObserver !== 'undefined') observer ??= new ResizeObserver(resized);
  if (!waiting.size) {
    requestAnimationFrame(() => {
      // A few are drawn for the frame that they are measured in; of many, measuring alone is enough for one.
      beginSlice(waiting.size > FEW ? 0 : undefined);
      for (const probe of waiting) {
        observer?.observe(probe);
        if (probe.checkVisibility?.({contentVisibilityAuto: true}) === false) continue;
        // Where the page has scaled it, the observer corrects it within the same frame.
        const {width, height} = probe.getBoundingClientRect();
        figures.get(probe)!.measure(width, height);
      }
      waiting.clear();
      if (document.readyState === 'complete') count = 0;
    });
  }
  for (const probe of some) waiting.add(probe);
}

function resized(entries: ResizeObserverEntry[]): void {
  let isNew = false;
  for (const {target, contentRect} of entries) {
    if (figures.get(target)?.measure(contentRect.width, contentRect.height)) isNew = true;
  }
  if (!isNew) return;
  observer!.disconnect();
  watch(figures.keys());
}

/** All figures of a page hear of its printing by the same two listeners. */
const PRINTING = ['beforeprint', 'afterprint'];

function print({type}: Event): void {
  const onPaper = type === PRINTING[0];
  hurry(onPaper);
  for (const figure of figures.values()) figure.turn(onPaper);
}

/**
 * Forgets the figures of a page that will not come back, as in a frame that is taken away: Chromium would go on to report
 * an error of the observer in every frame.
 */
function leave({persisted, currentTarget}: PageTransitionEvent): void {
  for (const probe of figures.keys()) {
    if (!persisted && probe.ownerDocument.defaultView === currentTarget) forget(probe);
  }
}

function forget(probe: Element): void {
  figures.delete(probe);
  waiting.delete(probe);
  observer?.unobserve(probe);
}

/**
 * The width and the font size a figure is drawn at, both read off one invisible probe (full width, one em high): of
 * all new figures at the beginning of a frame, later in the callback of a shared ResizeObserver. A hidden figure has
 * none until it is shown.
 */
export class SizeController implements ReactiveController {
  /** Width in CSS pixels; `undefined` until measured. */
  width: number | undefined;
  /** Font size in CSS pixels. */
  em = 16;
  /** Whether the page is being printed. */
  onPaper = false;
  /** Its place among the figures that came with the page, or later at one time, from 1. */
  rank = 0;

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
    if (!probe?.isConnected || probe === this.#probe) return;
    this.#probe = probe;
    figures.set(probe, this);
    watch([probe]);
  }

  hostConnected(): void {
    this.rank ||= ++count;
    // A page that has the listener already takes it only once.
    const view = this.host.ownerDocument.defaultView;
    for (const type of PRINTING) view?.addEventListener(type, print);
    view?.addEventListener('pagehide', leave);
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    if (this.#probe) forget(this.#probe);
    this.#probe = undefined;
  }

  /** Draws for paper, or for the screen again. */
  turn(onPaper: boolean): void {
    this.onPaper = onPaper;
    this.measure(0, 0);
    this.host.requestUpdate();
  }

  /**
   * Takes the size of its probe, if that is one, and draws at it, on paper no wider and in no larger letters than it has;
   * says whether that is new. A window that has become one pixel wide is none: Chromium makes it so small for a moment
   * when a program asks for a picture of the whole page, and takes that before all figures have their width again.
   * One that was hidden so far, and may be shown on paper, has the size of that.
   */
  measure(room: number, size: number): boolean {
    if (room && (innerWidth > 1 || !this.#measured)) this.#measured = [Math.floor(room), size];
    if (!this.#measured && !this.onPaper) return false;
    let [width, em] = this.#measured ?? [PAPER_WIDTH, PAPER_EM];
    if (this.onPaper) [width, em] = [Math.min(width, PAPER_WIDTH), Math.min(em, PAPER_EM)];
    em = readableEm(em, width);
    if (width === this.width && em === this.em) return false;
    this.width = width;
    this.em = em;
    this.host.requestUpdate();
    return true;
  }
}
