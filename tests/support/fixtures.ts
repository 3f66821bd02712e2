// What every browser test of the elements uses: a guard that nothing complains, a server to hold answers back,
// and elements that are shown at a width and waited for by what they say themselves.
import {expect, fixtureSync, html, waitUntil} from '@open-wc/testing';
import '../../src/all.js';
import type {DataElement} from '../../src/elements/data-element.js';
import type {FigureElement} from '../../src/elements/figure-element.js';
import {extras} from '../../src/elements/on-demand.js';
import type {KeyFiguresDocument} from '../../src/index.js';

// What a reader does is answered at once, as on a page whose reader has been near a figure before.
await extras();

/** The document of the demo: the Cahier eSanté N°1. */
export const cahier = (await (await fetch('/demo/data/cahier-2024-06.json')).json()) as KeyFiguresDocument;

export const LANGUAGES = ['fr', 'de', 'lb', 'en'] as const;

export const TAGS = ['kf-kpi-tile', 'kf-bar-chart', 'kf-variation-badge'] as const;

/** Every tag that is defined somewhere. */
export type Tag = keyof HTMLElementTagNameMap & `kf-${string}`;

/** Those that draw a picture. */
export type PictureTag = {
  [T in Tag]: HTMLElementTagNameMap[T] extends FigureElement ? T : never;
}[Tag];

/** An indicator of the Cahier that every widget can show, and one that only a chart cannot. */
export const ACTIVATED = 'patient-accounts-activated';
export const DOCUMENTS = 'dsp-documents';

// The guard: a test fails when anything is written to the console or escapes to the page.

const complaints: string[] = [];
const complain = (kind: string, what: unknown) => complaints.push(`${kind}: ${what}`);

for (const level of ['warn', 'error'] as const) {
  console[level] = (...words) => complain(`console.${level}`, words.join(' '));
}
addEventListener('error', event => complain('error', event.message));
addEventListener('unhandledrejection', event => complain('unhandledrejection', event.reason));
addEventListener('securitypolicyviolation', event => complain('violation', event.violatedDirective));

/** Takes back everything that has been complained of. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}

/** States that there has been this one warning so far; without it the guard fails the test. */
export function expectWarning(pattern: RegExp): void {
  const [warning, ...more] = takeComplaints();
  expect(warning).to.match(/^console\.warn: /);
  expect(warning).to.match(pattern);
  expect(more).to.deep.equal([]);
}

/** What a test has changed of the page is put back after it, the last change first. */
const undo: (() => void)[] = [];

/** Puts something back at the end of the test, passed or failed. */
export function afterThis(put: () => void): void {
  undo.push(put);
}

/** Replaces a member of an object until the end of the test. */
export function stub<T extends object, K extends keyof T>(object: T, key: K, value: T[K]): void {
  const own = Object.getOwnPropertyDescriptor(object, key);
  Object.defineProperty(object, key, {value, configurable: true, enumerable: true, writable: true});
  afterThis(() => {
    if (own) Object.defineProperty(object, key, own);
    else Reflect.deleteProperty(object, key);
  });
}

/** Says the page's language until the end of the test; `null` for none. */
export function pageLanguage(lang: string | null): void {
  const root = document.documentElement;
  const before = root.getAttribute('lang');
  const say = (value: string | null) =>
    value === null ? root.removeAttribute('lang') : root.setAttribute('lang', value);
  say(lang);
  afterThis(() => say(before));
}

const {setTimeout: inTime} = window;

/** Makes long waits short until the end of the test: those of more than 400 ms take a hundredth. */
export function quicken(): void {
  stub(window, 'setTimeout', ((handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
    inTime(handler, delay > 400 ? delay / 100 : delay, ...rest)) as typeof window.setTimeout);
}

/**
 * Has the page's clock go on by a second whenever it is asked, until the end of the test: a reader who takes his
 * time.
 */
export function takeTime(): void {
  const now = performance.now.bind(performance);
  let ahead = 0;
  stub(performance, 'now', () => now() + (ahead += 1000));
}

/** The reader comes near a widget, which from then on answers. */
export function comeNear(element: DataElement<unknown>): void {
  const frame = rootOf(element).querySelector('.frame')!;
  frame.dispatchEvent(new PointerEvent('pointermove', {bubbles: true, composed: true}));
}

/** Says whether the page can be seen, until the end of the test or the next word. */
export function pageHidden(hidden: boolean): void {
  stub(document, 'hidden', hidden);
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Says whether the page is online, until the end of the test or the next word. */
export function pageOnline(isOnline: boolean): void {
  stub(navigator, 'onLine', isOnline);
  window.dispatchEvent(new Event(isOnline ? 'online' : 'offline'));
}

/** Lets happen what has been put off to a task of its own. */
export function later(): Promise<void> {
  return new Promise(resolve => setTimeout(resolve));
}

// Inside the test and not after it: where a hook fails, Mocha runs none of the tests that follow.
beforeEach(function () {
  const test = this.currentTest!;
  const run = test.fn as Mocha.AsyncFunc;
  test.fn = async function () {
    await run.call(this as unknown as Mocha.Context);
    // A rejection nobody handles is reported in a task of its own.
    await later();
    expect(takeComplaints(), 'complaints of the page').to.deep.equal([]);
  };
});

afterEach(function () {
  while (undo.length) undo.pop()!();
  if (this.currentTest!.isFailed()) takeComplaints();
});

// The server.

/** A promise that a test keeps when it wants to. */
export function gate(): {passed: Promise<void>; open(): void} {
  let open = () => {};
  const passed = new Promise<void>(resolve => (open = resolve));
  return {passed, open};
}

/** An answer that never comes. */
export const NEVER = new Promise<never>(() => {});

export interface Answer {
  /** The body: text and streams as they are, anything else as JSON. */
  body?: unknown;
  status?: number;
  type?: string;
  /** The answer waits for this. */
  after?: Promise<unknown>;
  /** There is no answer: the network fails. */
  fails?: boolean;
}

export interface Server {
  /** The address of an answer; no other test has used it. */
  url(name: string): string;
  /** Replaces an answer for the requests to come. */
  answer(name: string, answer: Answer): void;
  /** Names of what has been asked for, and of what was given up before its answer, in order. */
  asked: string[];
  aborted: string[];
}

let servers = 0;

/** Answers `fetch` from a table until the end of the test. */
export function serve(answers: Record<string, Answer>): Server {
  const folder = `/served/${++servers}/`;
  const table = new Map(Object.entries(answers));
  const asked: string[] = [];
  const aborted: string[] = [];
  stub(window, 'fetch', async (input, {signal} = {}) => {
    const name = new URL(String(input), location.href).pathname.replace(folder, '');
    const answer = table.get(name);
    if (!answer) throw new Error(`nothing is served at ${input}`);
    asked.push(name);
    const given = new Promise<never>((_, reject) =>
      signal?.addEventListener('abort', () => {
        aborted.push(name);
        reject(signal.reason);
      }),
    );
    await Promise.race([answer.after, given]);
    if (answer.fails) throw new TypeError('Failed to fetch');
    const {body, status = 200, type = 'application/json'} = answer;
    const asIs = typeof body === 'string' || body instanceof ReadableStream || body instanceof Uint8Array;
    return new Response((asIs ? body : JSON.stringify(body)) as BodyInit, {
      status,
      headers: {'content-type': type},
    });
  });
  return {
    url: name => folder + name,
    answer: (name, answer) => table.set(name, answer),
    asked,
    aborted,
  };
}

/** A document with one indicator, `one`. */
export function documentOf(
  indicator: Record<string, unknown>,
  head: Record<string, unknown> = {},
): Record<string, unknown> {
  return {
    version: 1,
    id: 'test',
    title: 'Test',
    reference: '2024-06-30',
    language: 'fr',
    source: {label: 'Cahier eSanté N°1'},
    ...head,
    indicators: {one: {label: 'Comptes', ...indicator}},
  };
}

// Elements.

export interface Stand {
  /** Width of the box around the element, in pixels. */
  width?: number;
  /** Markup between the tags. */
  content?: string;
  /** The `data` property. */
  data?: unknown;
  /** Where to put the element; a box of its own where not given. */
  into?: Element | DocumentFragment;
}

export type Attributes = Record<string, string>;

/** An element with its attributes, on no page yet. */
export function make<T extends Tag>(
  tag: T,
  attributes: Attributes = {},
  {content = '', data}: Stand = {},
): HTMLElementTagNameMap[T] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.innerHTML = content;
  if (data !== undefined) element.data = data as NonNullable<DataElement<unknown>['data']>;
  return element;
}

/** A box on the page, until the end of the test. */
export function box(width = 600): HTMLElement {
  const element = fixtureSync<HTMLElement>(html`<div></div>`);
  element.style.width = `${width}px`;
  return element;
}

/** An element put on the page, as it is before its first update. */
export function place<T extends Tag>(
  tag: T,
  attributes?: Attributes,
  stand: Stand = {},
): HTMLElementTagNameMap[T] {
  const element = make(tag, attributes, stand);
  (stand.into ?? box(stand.width)).append(element);
  return element;
}

/** An element of the Cahier, drawn. */
export async function show<T extends Tag>(
  tag: T,
  attributes: Attributes = {},
  stand: Stand = {},
): Promise<HTMLElementTagNameMap[T]> {
  const element = place(tag, attributes, {data: cahier, ...stand});
  await drawn(element);
  return element;
}

/** How long an element may take for anything, in milliseconds, on a machine that has much else to do. */
const PATIENCE = 12_000;

/** Waits until a condition holds, asking again and again; fails with `what` where it never does. */
export const eventually = (test: () => unknown, what: string): Promise<void> =>
  waitUntil(() => Boolean(test()), what, {timeout: PATIENCE});

/** Waits until a condition holds, asking after every change of the element; fails with `what` where it never does. */
export async function until<T>(
  element: DataElement<unknown>,
  what: string,
  test: () => T,
): Promise<NonNullable<T>> {
  await element.updateComplete;
  return new Promise((resolve, reject) => {
    const end = (settle: () => void) => {
      observer.disconnect();
      clearTimeout(timer);
      settle();
    };
    const check = () => {
      const result = test();
      // In a task of its own, and not amid the element's work.
      if (result) end(() => setTimeout(resolve, 0, result));
    };
    const observer = new MutationObserver(check);
    observer.observe(element, {attributes: true});
    observer.observe(rootOf(element), {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const timer = inTime(
      () => end(() => reject(new Error(`waited for ${what}; ${element.state}: ${textOf(element)}`))),
      PATIENCE,
    );
    check();
  });
}

/** Waits for a state. */
export async function reaches(
  element: DataElement<unknown>,
  state: DataElement<unknown>['state'],
): Promise<void> {
  await until(element, state, () => element.getAttribute('state') === state);
  await element.updateComplete;
}

/** Waits until the element is ready and drawn, and gives its picture. */
export async function drawn(element: DataElement<unknown>): Promise<SVGSVGElement> {
  await until(element, 'the picture', () => element.state === 'ready' && pictureOf(element));
  await element.updateComplete;
  expectClean(element);
  return pictureOf(element)!;
}

/** Waits until the element is drawn at a width. */
export async function drawnAt(element: DataElement<unknown>, width: number): Promise<SVGSVGElement> {
  await until(element, `a picture ${width} wide`, () => widthOf(pictureOf(element)) === width);
  return drawn(element);
}

/** Waits until the element is in error, and gives the message. */
export async function failed(element: DataElement<unknown>): Promise<HTMLElement> {
  await reaches(element, 'error');
  expectClean(element);
  return rootOf(element).querySelector<HTMLElement>('[part=message]')!;
}

/** The next event of a kind that reaches the document, whichever element it comes from. */
export function next<K extends 'kf-load' | 'kf-error'>(kind: K): Promise<HTMLElementEventMap[K]> {
  return new Promise(resolve =>
    document.addEventListener(kind, event => resolve(event as HTMLElementEventMap[K]), {once: true}),
  );
}

/** All that an element reports, in order: its states as the attribute says them, and its events. */
export function journalOf(element: DataElement<unknown>): string[] {
  const journal: string[] = [];
  let state = element.getAttribute('state');
  const note = () => {
    if (element.getAttribute('state') !== state) journal.push((state = element.getAttribute('state'))!);
  };
  const observer = new MutationObserver(note);
  observer.observe(element, {attributeFilter: ['state']});
  for (const kind of ['kf-load', 'kf-error'] as const) {
    element.addEventListener(kind, event => {
      note();
      journal.push('problem' in event ? `${kind} ${event.problem.kind}` : kind);
    });
  }
  return journal;
}

export function rootOf(element: DataElement<unknown>): ShadowRoot {
  return element.shadowRoot!;
}

export function pictureOf(element: DataElement<unknown>): SVGSVGElement | null {
  return rootOf(element).querySelector<SVGSVGElement>('svg[part=figure]');
}

/** Has a chart show its table, which is made only then. */
export async function showTable(element: DataElement<unknown>): Promise<void> {
  rootOf(element).querySelector<HTMLButtonElement>('[aria-controls=table][aria-expanded=false]')?.click();
  await element.updateComplete;
}

/**
 * Whether the shadow root holds something. Asked in this way, because an assertion that fails on an element
 * itself prints it, with all that can be reached from it, and does not come to an end.
 */
export function has(element: DataElement<unknown>, selector: string): boolean {
  return rootOf(element).querySelector(selector) !== null;
}

export function widthOf(picture: SVGSVGElement | null): number {
  return Number(picture?.getAttribute('width'));
}

export function buttonsOf(element: DataElement<unknown>): HTMLButtonElement[] {
  return [...rootOf(element).querySelectorAll('button')];
}

/** A text with plain spaces, one between words. */
export function plain(text: string | null | undefined): string {
  return (text ?? '').replace(/\s+/g, ' ').trim();
}

/** All text in the element's shadow root, shown or not. */
export function textOf(element: DataElement<unknown>): string {
  return plain(rootOf(element).textContent);
}

/** The texts of the shadow root that are seen, piece by piece; without what is only for the ear. */
export function linesOf(element: DataElement<unknown>, selector = 'text, p, button'): string[] {
  return [...rootOf(element).querySelectorAll(selector)].map(one => {
    const seen = one.cloneNode(true) as Element;
    for (const heard of seen.querySelectorAll('.spoken')) heard.remove();
    return plain(seen.textContent);
  });
}

/** The reading of the picture by a screen reader. */
export function nameOf(element: DataElement<unknown>): string {
  return plain(pictureOf(element)?.getAttribute('aria-label'));
}

/** States that no text and no attribute of the shadow root shows what a program writes for a value it has not. */
export function expectClean(element: DataElement<unknown>): void {
  expect(rootOf(element).innerHTML).not.to.match(/NaN|undefined|\[object|Infinity/);
}

/** States that a text says these things one after the other. */
export function expectInOrder(text: string, pieces: readonly string[]): void {
  let rest = text;
  for (const piece of pieces) {
    expect(rest).to.contain(piece);
    rest = rest.slice(rest.indexOf(piece) + piece.length);
  }
}
