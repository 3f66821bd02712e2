// The page on which the gates are held: it puts the samples up, and waits until they are drawn.
import '../../../src/all.js';
import type {DataElement} from '../../../src/elements/data-element.js';
import {extras} from '../../../src/elements/on-demand.js';
import {targetReached} from '../../../stories/data.js';
import {widgets as widgetsIn} from '../../support/widgets.js';
import {BREAKS, EDITION, MISSING, NEVER, SAMPLES, type Sample} from './samples.js';

// What a reader does is answered at once, as on a page whose reader has been near a figure before.
await extras();

const CAHIER = 'data/cahier-2024-06.json';
const fetchOfPage = window.fetch;
const asked = new Set<string>();

/** The document that a widget had before its source broke. */
function before(tag: string | undefined): Promise<Response> {
  if (tag === 'kf-target-bar') return Promise.resolve(new Response(JSON.stringify(targetReached)));
  if (tag === 'kf-bulletin') return Promise.resolve(new Response(JSON.stringify(EDITION)));
  return fetchOfPage.call(window, CAHIER);
}

window.fetch = (input, init) => {
  const url = new URL(input instanceof Request ? input.url : input, location.href);
  const is = (address: string) => url.pathname.endsWith(`/${address}`);
  if (is(NEVER)) return new Promise(() => undefined);
  if (is(MISSING)) return Promise.resolve(new Response('', {status: 404}));
  if (!is(BREAKS)) return fetchOfPage.call(window, input, init);
  if (asked.has(url.search)) return Promise.resolve(new Response('<p>out of order</p>'));
  asked.add(url.search);
  return before(url.search.slice(1));
};

// The loader gives up after ten seconds, which the tests take longer than.
const {setTimeout: inTime} = window;
window.setTimeout = ((handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
  delay < 10_000 ? inTime(handler, delay, ...rest) : 0) as typeof window.setTimeout;

type Widget = HTMLElement & DataElement<unknown>;

/** The box of a sample: a group by its name, by which the accessibility tree is taken apart. */
function place({id, tag, attributes = {}, data, sentence, content = ''}: Sample): HTMLElement {
  const box = document.createElement('section');
  box.setAttribute('aria-label', id);
  const widget = document.createElement(tag) as Widget;
  for (const [name, value] of Object.entries(attributes)) widget.setAttribute(name, value);
  widget.textContent = content;
  if (data !== undefined) widget.data = data as NonNullable<Widget['data']>;
  if (sentence) {
    const line = document.createElement('p');
    line.append(sentence[0], widget, sentence[1]);
    box.append(line);
  } else box.append(widget);
  return box;
}

const nextFrame = () => new Promise(resolve => requestAnimationFrame(resolve));

/** Every widget on the page, also those inside another. */
export const widgets = (): Widget[] => widgetsIn(document) as Widget[];

/** The box and the widget of a sample. */
export function boxOf(id: string): HTMLElement {
  return document.querySelector<HTMLElement>(`[aria-label="${id}"]`)!;
}

/** What is not yet in its state, for an error that says so. */
function late(): string[] {
  return SAMPLES.filter(({id}) => boxOf(id)).flatMap(({id, tag, state}) => {
    const widget = boxOf(id).querySelector(tag)!;
    const now = widget.getAttribute('state');
    return now === state ? [] : [`${id} is ${now}`];
  });
}

/** Waits until every widget is in its state and drawn. Rejects after a while with those that are not. */
export async function settled(): Promise<void> {
  const deadline = performance.now() + 15_000;
  // A new size is measured in one frame, told in the next, drawn in the one after it.
  const still = async () => {
    for (let i = 0; i < 4; i++) await nextFrame();
    await Promise.all(widgets().map(one => one.updateComplete));
    return widgets().every(one => !one.isUpdatePending) && late().length === 0;
  };
  while (!(await still())) {
    if (performance.now() > deadline) throw new Error(`not settled: ${late().join('; ')}`);
  }
}

/** Puts up the samples whose id a test accepts, in place of what is there. */
export async function show(accepts: (sample: Sample) => boolean = () => true): Promise<void> {
  document.querySelector('main')!.replaceChildren(...SAMPLES.filter(accepts).map(place));
  const stale = SAMPLES.filter(one => one.state === 'stale' && boxOf(one.id));
  for (const {id, tag} of stale) {
    const widget = boxOf(id).querySelector<Widget>(tag)!;
    widget.addEventListener('kf-load', () => widget.refresh(), {once: true});
  }
  await settled();
}

/** Puts up a piece of HTML in a shadow root of its own, in place of what is there: a sample that a gate must catch. */
export function plant(markup: string): void {
  const box = document.createElement('section');
  box.setAttribute('aria-label', 'bad');
  const host = document.createElement('div');
  box.append(host);
  host.attachShadow({mode: 'open'}).innerHTML = markup;
  document.querySelector('main')!.replaceChildren(box);
}

/** Opens what can be: data tables, definitions. */
export async function openAll(): Promise<void> {
  for (const widget of widgets()) {
    const root = widget.shadowRoot!;
    for (const button of root.querySelectorAll<HTMLElement>('[aria-expanded=false]')) button.click();
    for (const details of root.querySelectorAll('details')) details.open = true;
  }
  await settled();
}
