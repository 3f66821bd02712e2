// Bundles the page of stories from the sources, opens it in Chromium, and takes its pictures.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {THEMES} from '../../src/styles/themes.js';
import {bundleSources, launch, serve, type Site} from '../support/site.js';
import type * as Sheet from './page/sheet.js';
import type {Cell} from './pictures.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** How the stories of a file are looked at. */
interface View {
  /** Width of the widgets, in CSS pixels. */
  width: number;
  schemes: readonly string[];
  /** Name of a theme as it is published; the neutral one unless told. */
  theme?: string;
  /** By how much its pictures are made smaller where they are kept: 1, or 2 for half as wide and high. */
  smaller?: number;
}

/** Every story; on a dark page it has the same drawing in other colours, so that one width will do. */
const PHONE: View = {width: 320, schemes: ['light', 'dark']};
const DESK: View = {width: 1200, schemes: ['light']};

/** What lies between, for the widgets that arrange themselves otherwise there. */
const TABLET: View = {width: 768, schemes: ['light']};
const ARRANGED = ['bulletin', 'data-table', 'key-facts', 'kpi-tile', 'states', 'target-bar'];

/** Pages about the widgets, whose own stories are seen in every way. */
const PAGES = ['anatomy', 'choices', 'playground', 'themes', 'tokens'];

/** Every widget in every state: kept in full size in every theme. Of other stories, those of the neutral one are. */
const STATES = 'states';

function viewsOf(component: string): View[] {
  if (PAGES.includes(component)) return [DESK];
  const views = ARRANGED.includes(component) ? [PHONE, TABLET, DESK] : [PHONE, DESK];
  const smaller = component === STATES ? 1 : 2;
  const inThemes = THEMES.slice(1).flatMap(({name, light, dark}) =>
    [PHONE, DESK].map(({width, schemes}) => ({
      width,
      // That for paper is the same on a dark page.
      schemes: light === dark ? ['light'] : schemes,
      theme: name,
      smaller,
    })),
  );
  return [...views, ...inThemes];
}

/** Space at the left and at the right of a widget: the padding of sheet.css. */
const PADDING = 16;

/** What a picture shows at most, in pixels: Chromium draws higher ones in pieces that may repeat. */
const HIGHEST = 8000;

/** No widget asks for the time of day, but a picture must not depend on it. */
const NOW = Date.UTC(2024, 6, 1, 12);

/**
 * Sets the clock before a page begins. The loader gives up after ten seconds, which on a slow machine would end a story
 * that waits for ever. As text: a function would bring along what its compiler adds.
 */
const CLOCK = `
const {Date: Real, setTimeout: wait} = window;
window.Date = class extends Real {
  constructor(...given) { super(...(given.length ? given : [${NOW}])); }
  static now() { return ${NOW}; }
};
window.setTimeout = (work, ms = 0, ...more) => (ms < 5000 ? wait(work, ms, ...more) : 0);`;

/** Where the page is, whatever port it is served at: a story of the debug panel shows it. */
const ADDRESS = 'http://stories.localhost/';

/** What would make the same letters and colours different on another machine. */
const PINNED = [
  '--font-render-hinting=none',
  '--disable-font-subpixel-positioning',
  '--disable-lcd-text',
  '--force-color-profile=srgb',
  '--force-device-scale-factor=1',
  '--hide-scrollbars',
  '--lang=en',
];

const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Stories</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/style.css">
</head>
<body><main></main><script type="module" src="/sheet.js"></script></body>
</html>`;

declare global {
  interface Window {
    sheet: typeof Sheet;
  }
}

/** A picture of some stories below each other. */
export interface Shot {
  /** Of its file: `kpi-tile-light-320-1`, `states-dark-guichet-320-1`. */
  name: string;
  png: Buffer;
  width: number;
  /** The stories, their places counted from the top of this picture. */
  cells: Cell[];
  /** By how much it is made smaller where it is kept; the places of the stories can be divided by it. */
  smaller: number;
}

/** How pictures are taken. */
export interface Asked {
  /** Run in the page before each. */
  disturb?: () => void;
  /** Leaves out those that are kept smaller: a quarter of the time, and what they would show is mostly seen. */
  quick?: boolean;
}

/** The stories in Chromium. */
export interface Studio {
  /** Such as 156. */
  chromium: number;
  /** Names of the files of stories, without their ending. */
  components: string[];
  /** Takes all pictures of these files, in no order, and hands on each. */
  takeAll(components: readonly string[], see: (shot: Shot) => void, asked?: Asked): Promise<void>;
  close(): Promise<void>;
}

async function bundle(folder: string): Promise<void> {
  await bundleSources(folder, {sheet: here('page/sheet.ts')});
  cpSync(here('../../demo/data'), join(folder, 'data'), {recursive: true});
}

/** Cells that fit into one picture, in groups. */
function split(cells: readonly Cell[]): Cell[][] {
  const groups: Cell[][] = [];
  for (const cell of cells) {
    const last = groups.at(-1);
    if (last && cell.y + cell.height - last[0]!.y <= HIGHEST) last.push(cell);
    else groups.push([cell]);
  }
  return groups;
}

async function* takeAt(
  page: Page,
  component: string,
  {width, schemes, theme, smaller = 1}: View,
  disturb?: () => void,
): AsyncGenerator<Shot> {
  const full = width + 2 * PADDING;
  const resize = (height: number) => page.setViewport({width: full, height, deviceScaleFactor: 1});
  // A definition opens beside its word where that is in sight; all are, in a window so high, but it is slow.
  const isHigh = component === 'term';
  await resize(isHigh ? HIGHEST : 900);
  await page.goto(ADDRESS);
  await page.waitForFunction(() => window.sheet !== undefined);
  const narrowest = width === PHONE.width;
  const look = {narrowest, theme, step: smaller};
  const all = await page.evaluate((...args) => window.sheet.show(...args), component, look);
  for (const [i, group] of split(all).entries()) {
    const height = group.reduce((sum, cell) => sum + cell.height, 0);
    // The window is as high as the picture. To look beyond it, Chromium lays out the page in another window for a
    // moment, which may have no width, and widgets that draw themselves for that one are then in the picture.
    if (!isHigh) await resize(height);
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([
        {name: 'prefers-color-scheme', value: scheme},
        {name: 'prefers-reduced-motion', value: 'reduce'},
      ]);
      const stories = group.map(({story}) => story);
      const cells = await page.evaluate((...args) => window.sheet.turn(...args), scheme, stories);
      if (disturb) await page.evaluate(disturb);
      const clip = {x: 0, y: 0, width: full, height};
      const png = await page.screenshot({clip, captureBeyondViewport: false, optimizeForSpeed: true});
      const name = [component, scheme, ...(theme ? [theme] : []), width, i + 1].join('-');
      yield {name, png: Buffer.from(png), width: full, cells, smaller};
    }
  }
}

/** A Chromium with one page: in one with several, only the page in front is drawn. */
async function openPage(port: string): Promise<{browser: Browser; page: Page}> {
  const browser = await launch([
    ...PINNED,
    `--host-resolver-rules=MAP ${new URL(ADDRESS).host}:80 127.0.0.1:${port}`,
  ]);
  const [page] = await browser.pages();
  await page!.evaluateOnNewDocument(CLOCK);
  return {browser, page: page!};
}

/** Builds the page of stories and serves it; Chromium is started so many times, to take pictures side by side. */
export async function openStudio(places = 2): Promise<Studio> {
  // The stories of the parts read it.
  if (!existsSync(here('../../dist/custom-elements.json')))
    execFileSync('npm', ['run', '--silent', 'build:manifest'], {stdio: ['ignore', 'ignore', 'inherit']});
  const folder = mkdtempSync(join(tmpdir(), 'key-figures-visual-'));
  let site: Site | undefined;
  let opened: Awaited<ReturnType<typeof openPage>>[] = [];
  const close = async () => {
    await Promise.all(opened.map(({browser}) => browser.close()));
    site?.close();
    rmSync(folder, {recursive: true, force: true});
  };
  try {
    await bundle(folder);
    site = await serve(folder, {'/': PAGE});
    const {port} = new URL(site.address);
    opened = await Promise.all(Array.from({length: places}, () => openPage(port)));
    const [{browser, page}] = opened as [(typeof opened)[0]];
    await page.goto(ADDRESS);
    await page.waitForFunction(() => window.sheet !== undefined);
    const components = await page.evaluate(() => window.sheet.components);
    return {
      chromium: Number(/\/(\d+)/.exec(await browser.version())?.[1]),
      components,
      async takeAll(wanted, see, {disturb, quick} = {}) {
        const waiting = wanted.flatMap(component =>
          viewsOf(component)
            .filter(({smaller = 1}) => !quick || smaller === 1)
            .map(view => ({component, view})),
        );
        await Promise.all(
          opened.map(async ({page}) => {
            for (let next = waiting.shift(); next; next = waiting.shift()) {
              for await (const shot of takeAt(page, next.component, next.view, disturb)) see(shot);
            }
          }),
        );
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
