import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {placeBeside} from '../geometry/term.js';

type Host = ReactiveControllerHost & HTMLElement & {renderRoot: HTMLElement | DocumentFragment};

/** How long a pointer rests on a word before its box opens, and how long it may take on its way to the box. */
const REST = 150;
const WAY = 300;

/**
 * The box that belongs to the one button of an element (WCAG 1.4.13). It comes with a resting pointer and goes when
 * that has left both; a click, a tap or the keyboard pins it. Escape dismisses it and leaves the focus where it is.
 * The box stands in the browser's top layer, where nothing cuts it off; on top of the page where there is none.
 */
export class PopoverController implements ReactiveController {
  #state: 'closed' | 'hovered' | 'pinned' = 'closed';
  #timer: ReturnType<typeof setTimeout> | undefined;
  #watch: AbortController | undefined;
  #button: HTMLElement | null = null;
  #isShown = false;

  /** Takes over from the browser, which opens and closes a box beside its button too, but does not place it. */
  constructor(private readonly host: Host) {
    const {box} = this.#parts;
    host.addController(this);
    const isOpen = box && 'popover' in box && box.matches(':popover-open');
    this.hostUpdated();
    this.#isShown = !!isOpen;
    if (isOpen) this.#set('pinned');
  }

  /** Takes what the reader did while this was loaded. */
  catchUp(event: Event): void {
    if (this.#button?.matches(':hover') && event.type === 'pointermove') this.#enter(event as PointerEvent);
  }

  /** Whether the box is shown. */
  get isOpen(): boolean {
    return this.#state !== 'closed';
  }

  /** The pointer has come to the button or to the box. A finger does not rest: it taps. */
  readonly #enter = (event: PointerEvent): void => {
    if (event.pointerType === 'touch') return;
    if (this.isOpen) clearTimeout(this.#timer);
    else this.#after(REST, 'hovered');
  };

  /** The pointer has left the button or the box. */
  readonly #leave = (event: PointerEvent): void => {
    if (event.pointerType === 'touch' || this.#state === 'pinned') return;
    this.#after(this.isOpen ? WAY : 0, 'closed');
  };

  /** The button has been pressed. What a pointer has opened is not taken away by its click. */
  readonly #toggle = (event: Event): void => {
    event.preventDefault();
    this.#set(this.#state === 'pinned' ? 'closed' : 'pinned');
  };

  /** The focus has left the button or the box. */
  readonly #blur = (event: FocusEvent): void => {
    const inside = this.host.renderRoot.contains(event.relatedTarget as Node | null);
    if (!inside && this.#state === 'pinned') this.#set('closed');
  };

  hostDisconnected(): void {
    this.#set('closed');
  }

  hostUpdated(): void {
    const {button, box} = this.#parts;
    if (button !== this.#button) {
      this.#button = button;
      this.#isShown = false;
      button?.addEventListener('click', this.#toggle);
      for (const part of [button, box]) {
        part?.addEventListener('pointerenter', this.#enter);
        part?.addEventListener('pointerleave', this.#leave);
        part?.addEventListener('blur', this.#blur);
      }
    }
    if (!box) {
      this.#set('closed');
      return;
    }
    button?.setAttribute('aria-expanded', String(this.isOpen));
    if (this.#isShown !== this.isOpen) {
      this.#isShown = this.isOpen;
      if (this.isOpen) box.showPopover?.();
      else box.hidePopover?.();
    }
    if (this.isOpen) this.#place();
  }

  get #parts(): {button: HTMLElement | null; box: HTMLElement | null} {
    const {renderRoot} = this.host;
    return {
      button: renderRoot.querySelector('button'),
      box: renderRoot.querySelector<HTMLElement>('[popover]'),
    };
  }

  #after(time: number, state: 'hovered' | 'closed'): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#set(state), time);
  }

  #set(state: 'closed' | 'hovered' | 'pinned'): void {
    clearTimeout(this.#timer);
    if (state === this.#state) return;
    this.#state = state;
    this.#listen(state !== 'closed');
    this.host.requestUpdate();
  }

  /** While the box is open, the page is watched for what closes or moves it. */
  #listen(on: boolean): void {
    this.#watch?.abort();
    const view = this.host.ownerDocument.defaultView;
    if (!on || !view) return;
    this.#watch = new AbortController();
    const {signal} = this.#watch;
    const listen = (type: string, listener: (event: never) => void) =>
      view.addEventListener(type, listener as EventListener, {capture: true, signal});
    listen('keydown', this.#key);
    listen('pointerdown', this.#press);
    listen('scroll', this.#place);
    listen('resize', this.#place);
  }

  /** Escape belongs to the box as long as it is open, and not to a dialog around it. */
  readonly #key = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    const {button, box} = this.#parts;
    if (box?.matches(':focus')) button?.focus();
    this.#set('closed');
  };

  readonly #press = (event: Event): void => {
    if (!event.composedPath().includes(this.host)) this.#set('closed');
  };

  /** Puts the box beside the button. Through the object model: a strict page blocks style attributes. */
  readonly #place = (): void => {
    const {button, box} = this.#parts;
    if (!button || !box) return;
    const {clientWidth: width, clientHeight: height} = this.host.ownerDocument.documentElement;
    const word = button.getBoundingClientRect();
    if (word.bottom < 0 || word.top > height) {
      this.#set('closed');
      return;
    }
    Object.assign(box.style, {left: '0', top: '0', maxHeight: ''});
    const own = box.getBoundingClientRect();
    const {x, y, maxHeight} = placeBeside(word, own, {width, height});
    // What is fixed does not start at the view's corner where the page has transformed something around it.
    // Its lengths are those of a page that may have zoomed them; not all engines say so.
    const {currentCSSZoom: zoom = 1} = box;
    Object.assign(box.style, {
      left: `${(x - own.left) / zoom}px`,
      top: `${(y - own.top) / zoom}px`,
      maxHeight: `${maxHeight / zoom}px`,
    });
    // A text that must be scrolled must be so by keyboard too.
    box.tabIndex = box.scrollHeight > box.clientHeight ? 0 : -1;
  };
}
