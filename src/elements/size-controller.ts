import type {ReactiveController, ReactiveControllerHost} from 'lit';
import {readableEm} from '../geometry/frame.js';

/** Where no ResizeObserver exists, figures are drawn at this width. */
const FALLBACK_WIDTH = 480;

/** Takes a size; says whether it is a new one. */
type Measured = (width: number, em: number) => boolean;

const listeners = new WeakMap<Element, Measured>();
let observer: ResizeObserver | undefined;

/** One observer for all figures of a page; made when first needed, so that importing this does nothing. */
function observe(probe: Element, measured: Measured): void {
  if (typeof ResizeObserver === 'undefined') {
    measured(FALLBACK_WIDTH, 16);
    return;
  }
  observer ??= new ResizeObserver(entries => {
    for (const {target, contentRect} of entries) {
      if (contentRect.width > 0 && listeners.get(target)?.(contentRect.width, contentRect.height))
        watch(target);
    }
  });
  listeners.set(probe, measured);
  watch(probe);
}

/**
 * Has a probe observed from the next frame on, before its layout. The drawing of a new size may change that size
 * once more in the same frame (a scrollbar appears); told then, it would raise an error event on the page.
 */
function watch(probe: Element): void {
  observer!.unobserve(probe);
  requestAnimationFrame(() => {
    if (probe.isConnected) observer!.observe(probe);
  });
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

  #probe: Element | undefined;

  constructor(private readonly host: ReactiveControllerHost & {renderRoot: HTMLElement | DocumentFragment}) {
    host.addController(this);
  }

  hostUpdated(): void {
    const probe = this.host.renderRoot.querySelector('.probe');
    if (!probe || probe === this.#probe) return;
    this.#probe = probe;
    observe(probe, (width, size) => {
      const rounded = Math.floor(width);
      const em = readableEm(size, rounded);
      if (rounded === this.width && em === this.em) return false;
      this.width = rounded;
      this.em = em;
      this.host.requestUpdate();
      return true;
    });
  }

  hostDisconnected(): void {
    if (this.#probe) observer?.unobserve(this.#probe);
    this.#probe = undefined;
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }
}
