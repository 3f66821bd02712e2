// Shows the stories of a component below each other, each on a page of its own as Storybook's toolbar would have it.
import type {StoryContext} from '@storybook/web-components-vite';
import {nothing, render} from 'lit';
import '../../../src/all.js';
import '../../../.storybook/preview.css';
import '@fontsource/arimo/400.css';
import '@fontsource/arimo/400-italic.css';
import '@fontsource/arimo/600.css';
import '@fontsource/arimo/700.css';
import '@fontsource/cousine/400.css';
import '@fontsource/tinos/400.css';
import '@fontsource/tinos/700.css';
import './sheet.css';
import type {Cell} from '../pictures.js';
import {NEVER} from '../../../stories/answers.js';
import {skipNothing, widgets} from '../../support/widgets.js';
import {addThemes} from '../../../.storybook/published-themes.js';

/** A story as its file exports it, and what its file says of all. */
interface Story {
  name?: string;
  args?: object;
  globals?: Record<string, string>;
  render?: (args: object) => unknown;
  beforeEach?: () => unknown;
  play?: (context: Pick<StoryContext, 'canvasElement'>) => Promise<void> | void;
}

type Stories = Record<string, Story> & {default: Story & {title: string; component?: string}};

const modules = import.meta.glob<Stories>('../../../stories/*.stories.ts', {eager: true});

/** The stories by the name of their file: `kpi-tile`. */
const files = new Map(
  Object.entries(modules).map(([path, stories]) => [/([\w-]+)\.stories\.ts$/.exec(path)![1]!, stories]),
);

export const components = [...files.keys()];

addThemes();

const main = document.querySelector('main')!;
const frame = () => new Promise(resolve => requestAnimationFrame(resolve));

/** A widget is drawn, or waits for an answer that never comes. */
function isDrawn(widget: Element): boolean {
  const state = widget.getAttribute('state');
  // It may still have its turn to draw before it.
  if ((widget as {isUpdatePending?: boolean} & Element).isUpdatePending) return false;
  const waits = widget.getAttribute('src') === NEVER;
  const frame = widget.shadowRoot?.querySelector('.frame');
  if (waits) return state === 'loading';
  // It is ready before it has been measured, and then still shows what the page has put into it.
  const isPending = state === 'ready' && frame?.querySelector(':scope > slot');
  // More than the probe of its width.
  return state !== null && state !== 'loading' && !isPending && (frame?.childElementCount ?? 0) > 1;
}

/** Waits until all is drawn and laid out, and nothing has moved for some frames. */
async function settled(): Promise<void> {
  await document.fonts.ready;
  const end = performance.now() + 20_000;
  let heights = '';
  for (let still = 0; still < 4;) {
    skipNothing(main);
    const late = widgets(main).filter(one => !isDrawn(one));
    if (performance.now() > end) {
      throw new Error(
        `not drawn: ${late.map(({outerHTML}) => outerHTML.slice(0, 120)).join('; ') || 'moves'}`,
      );
    }
    await frame();
    const now = cells()
      .map(({y, height}) => `${y}+${height}`)
      .join();
    still = late.length === 0 && now === heights ? still + 1 : 0;
    heights = now;
  }
}

/** Where each story stands. */
function cells(): Cell[] {
  return [...main.querySelectorAll<HTMLElement>('.cell:not([hidden])')].map(one => ({
    story: one.id,
    y: one.offsetTop,
    height: one.offsetHeight,
  }));
}

/** What of a story its picture depends on; theme and width are those of the sheet. */
const looksOf = (all: Story, story: Story): unknown[] => {
  const {lang, dir} = {...all.globals, ...story.globals};
  return [
    JSON.stringify(story.args),
    story.render ?? all.render,
    story.play ?? all.play,
    lang ?? 'fr',
    dir ?? 'ltr',
  ];
};

/** The stories of a file, but for those that differ from one before in their theme or width alone. */
function distinct({default: all, ...stories}: Stories, narrowest: boolean): [string, Story][] {
  const seen: unknown[][] = [];
  return Object.entries(stories).filter(([, story]) => {
    const looks = [...looksOf(all, story), narrowest && isNarrow(story)];
    const isNew = !seen.some(other => other.every((one, i) => one === looks[i]));
    seen.push(looks);
    return isNew;
  });
}

/** Narrower than any sheet. */
const isNarrow = ({globals}: Story) => globals?.['width'] === '200px';

/** Class of a page's theme; none for the neutral one. */
let themed = '';

/**
 * Puts up the stories of a file, as wide as the sheet; on the narrowest one, those that ask for less have less.
 * `theme` is the name of one that is published; each story is as high as so many times `step`, in pixels.
 */
export async function show(
  component: string,
  {narrowest, theme, step}: {narrowest: boolean; theme: string | undefined; step: number},
): Promise<Cell[]> {
  themed = theme ? `kf-theme-${theme}` : '';
  const stories = files.get(component)!;
  const {default: all} = stories;
  main.replaceChildren();
  main.dataset['component'] = component;
  const plays = distinct(stories, narrowest).map(([name, story]) => {
    const {lang = 'fr', dir = 'ltr'} = {...all.globals, ...story.globals};
    const cell = document.createElement('section');
    cell.className = 'cell';
    cell.id = name;
    const caption = document.createElement('p');
    caption.className = 'caption';
    caption.textContent = name;
    const page = document.createElement('div');
    page.className = `page ${themed}`;
    Object.assign(page, {lang, dir});
    const canvas = document.createElement('div');
    canvas.className = `width width-${narrowest && isNarrow(story) ? '200px' : 'full'}`;
    page.append(canvas);
    cell.append(caption, page);
    main.append(cell);
    (all.beforeEach ?? story.beforeEach)?.();
    const args = {...all.args, ...story.args};
    const draw = story.render ?? all.render;
    render(draw ? draw(args) : nothing, canvas);
    return () => (story.play ?? all.play)?.({canvasElement: canvas});
  });
  await settled();
  // One after the other: what one opens may close what another has opened.
  for (const play of plays) await play();
  await settled();
  // Whole pixels: a story that has become higher must not put those below it between two.
  for (const cell of main.querySelectorAll<HTMLElement>('.cell')) {
    cell.style.height = `${step * Math.ceil(cell.getBoundingClientRect().height / step)}px`;
  }
  // What has opened beside a word is put where the word is now.
  window.dispatchEvent(new Event('resize'));
  await settled();
  return cells();
}

/** Leaves these stories on the sheet, `light` or `dark`; to draw what is not in the picture would take its time. */
export async function turn(scheme: string, stories: readonly string[]): Promise<Cell[]> {
  for (const cell of main.querySelectorAll<HTMLElement>('.cell')) {
    cell.hidden = !stories.includes(cell.id);
    cell.querySelector('.page')!.className = `page page-${scheme} ${themed}`;
  }
  await settled();
  return cells();
}

window.sheet = {components, show, turn};
