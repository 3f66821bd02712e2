import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';

/**
 * A box that scrolls can be reached by keyboard and has a name; one that shows everything has neither. Asked after
 * every change of the box or of what is in it, when the layout is known anyway. The box must lie deeper in the tree
 * than what the widget is measured by: a change that follows from one of the same depth is no longer told in its
 * frame, and raises an error event on the page.
 */
export class ScrollController implements ReactiveController {
  /** Whether the box scrolls, and whether it does so across. */
  scrolls = false;
  across = false;

  #box: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(private readonly host: ReactiveControllerHost & {renderRoot: HTMLElement | DocumentFragment}) {
    host.addController(this);
  }

  hostUpdated(): void {
    const box = this.host.renderRoot.querySelector<HTMLElement>('.table');
    if (box === this.#box || typeof ResizeObserver === 'undefined') return;
    this.hostDisconnected();
    this.#box = box;
    if (!box) return;
    this.#observer = new ResizeObserver(() => this.#settle(box));
    for (const one of [box, ...box.children]) this.#observer.observe(one);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#box = null;
  }

  #settle(box: HTMLElement): void {
    const across = box.scrollWidth > box.clientWidth;
    const scrolls = across || box.scrollHeight > box.clientHeight;
    if (across === this.across && scrolls === this.scrolls) return;
    this.across = across;
    this.scrolls = scrolls;
    this.host.requestUpdate();
  }
}
