// The page of stories: puts one up at a time, on a page of its own as Storybook would, and dresses it anew without a
// reload.
import type {StoryContext} from '@storybook/web-components-vite';
import {nothing, render} from 'lit';
import '../../../.storybook/preview.css';
import {addThemes} from '../../../.storybook/published-themes.js';
import {THEMES} from '../../../src/styles/themes.js';
import {NEVER} from '../../../stories/answers.js';
import {settled, widgets} from './display.js';
import * as kit from './kit.js';

/** A story as its file exports it, and what its file says of all. */
interface Story {
  args?: object;
  globals?: Record<string, string>;
  render?: (args: object) => unknown;
  beforeEach?: () => (() => void) | undefined;
  play?: (context: Pick<StoryContext, 'canvasElement'>) => Promise<void> | void;
}

type Stories = Record<string, Story> & {default: Story};

/** How a story is dressed: what Storybook's toolbar sets. */
export interface Dress {
  lang: string;
  scheme: string;
  /** One of the themes that are shipped. */
  theme: string;
}

const modules = import.meta.glob<Stories>('../../../stories/*.stories.ts', {eager: true});

/** The stories that differ in more than their language, theme or width, by name: `kpi-tile/Ready`. */
const stories = new Map<string, Story>();

/** How many stories there are in all. */
let count = 0;

/** Whether all of one list is in another one, in its order. */
const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.every((part, i) => part === other[i]);

for (const [path, {default: all, ...own}] of Object.entries(modules)) {
  const [, file] = /([\w-]+)\.stories\.ts$/.exec(path)!;
  const seen: unknown[][] = [];
  // Of those that are alike, the one that asks for nothing gives its name.
  const asks = ({globals = {}}: Story) => Object.keys(globals).length;
  for (const [name, story] of Object.entries(own).sort(([, a], [, b]) => asks(a) - asks(b))) {
    const whole = {...all, ...story, args: {...all.args, ...story.args}};
    const {dir = 'ltr', width} = {...all.globals, ...story.globals};
    // Narrower than any page that is looked at.
    const isNarrow = width === '200px';
    const looks = [JSON.stringify(whole.args), whole.render, whole.play, dir, isNarrow];
    count++;
    if (seen.some(other => isSame(looks, other))) continue;
    seen.push(looks);
    stories.set(`${file}/${name}`, {...whole, globals: {dir, width: isNarrow ? '200px' : 'full'}});
  }
}

const names = [...stories.keys()];
const themes = THEMES.map(({name}) => name);

addThemes();

const main = document.querySelector('main')!;

/** A widget is drawn, or waits for an answer that never comes. */
function isDrawn(widget: Element): boolean {
  const state = widget.getAttribute('state');
  const frame = widget.shadowRoot?.querySelector('.frame');
  if (widget.getAttribute('src') === NEVER) return state === 'loading';
  // It is ready before it has been measured, and then still shows what the page has put into it.
  const isPending = state === 'ready' && frame?.querySelector(':scope > slot');
  // More than the probe of its width.
  return state !== null && state !== 'loading' && !isPending && (frame?.childElementCount ?? 0) > 1;
}

/** Waits until every widget of the story is drawn. */
async function drawn(): Promise<void> {
  const end = performance.now() + 20_000;
  for (;;) {
    await settled();
    const late = widgets().filter(one => !isDrawn(one));
    if (late.length === 0) return;
    if (performance.now() > end) throw new Error(`not drawn: ${late.map(one => one.outerHTML).join()}`);
  }
}

let leave: (() => void) | undefined;

/** Puts up a story in place of the one that is there, and plays it. */
async function put(name: string, dressed: Dress): Promise<void> {
  const story = stories.get(name)!;
  leave?.();
  main.replaceChildren();
  leave = story.beforeEach?.();
  const box = document.createElement('section');
  box.setAttribute('aria-label', name);
  const page = document.createElement('div');
  page.dir = story.globals!['dir']!;
  const canvas = document.createElement('div');
  canvas.className = `width width-${story.globals!['width']}`;
  page.append(canvas);
  box.append(page);
  main.append(box);
  dress(dressed);
  render(story.render?.(story.args!) ?? nothing, canvas);
  await drawn();
  await story.play?.({canvasElement: canvas});
  await drawn();
}

/** Dresses the story that is up; what comes of it is drawn later. */
function dress({lang, scheme, theme}: Dress): void {
  const page = main.querySelector<HTMLElement>('section > div')!;
  document.documentElement.lang = lang;
  page.lang = lang;
  page.className = `page page-${scheme} kf-theme-${theme}`;
}

/** The contrast in the pictures of the widgets; swatches of Storybook's own are to show any colour. */
function findPale(): string[] {
  const hosts = [...main.querySelectorAll('*')].filter(one => one.localName.startsWith('kf-'));
  return hosts.flatMap(({shadowRoot}) => kit.findPale(shadowRoot!));
}

/** What the gates find, each with its name, and the texts that are seen. */
function check(): {findings: string[]; texts: string[]} {
  const gates = {
    findUnnamed: kit.findUnnamed,
    findPale,
    findUnfit: kit.findUnfit,
    findSmallTargets: kit.findSmallTargets,
    findMoving: kit.findMoving,
  };
  const findings = Object.entries(gates).flatMap(([name, gate]) =>
    gate(document).map(what => `${name}: ${what}`),
  );
  return {findings, texts: kit.textsSeen(document)};
}

/** What does not fit with the text spacing of a reader. */
async function checkSpaced(): Promise<string[]> {
  kit.spaceTexts(true);
  try {
    // What is measured when it is drawn, as a readout.
    for (const widget of widgets()) widget.requestUpdate();
    await settled();
    return kit.findUnfit(document).map(what => `findUnfit, spaced: ${what}`);
  } finally {
    kit.spaceTexts(false);
    for (const widget of widgets()) widget.requestUpdate();
    await settled();
  }
}

/** What the tests call in the page of stories. */
const page = {check, checkSpaced, count, dress, findPale, names, put, themes};
export type StoryPage = typeof page;

window.kit = kit;
window.stories = page;
