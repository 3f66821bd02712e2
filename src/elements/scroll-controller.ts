import type {ReactiveController, ReactiveControllerHost} from 'lit';

/**
 * A box that scrolls can be reached by keyboard and has a name; one that shows everything has neither. Asked after
 * every change of the box or of what is in it, when the layout is known anyway. The box must lie deeper in the tree than
 * what the widget is measured by: a change that follows from one of the same depth is no longer told in its frame, and
 * raises an error event on the page.
 */
export class ScrollController implements ReactiveController {
  #box: HTMLElement | null = null;
  #observer: ResizeObserver | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & {renderRoot: HTMLElement | DocumentFragment},
    private readonly name: () => string,
  ) {
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
    box.classList.toggle('across', across);
    box.classList.toggle('scrolls', scrolls);
    const attributes = {tabindex: '0', role: 'region', 'aria-label': this.name()};
    for (const [name, value] of Object.entries(attributes)) {
      if (scrolls) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  }
}
