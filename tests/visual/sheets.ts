// Bundles the page of stories from the sources, opens it in Chromium, and takes its pictures.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {bundleSources, launch, serve, type Site} from '../support/site.js';
import type * as Sheet from './page/sheet.js';
import type {Cell} from './pictures.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** How the stories of a file are looked at. */
interface View {
  /** Width of the widgets, in CSS pixels. */
  width: number;
  schemes: readonly string[];
}

/** Every story; on a dark page it has the same drawing in other colours, so that one width will do. */
const PHONE: View = {width: 320, schemes: ['light', 'dark']};
const DESK: View = {width: 1200, schemes: ['light']};

/** What lies between, for the widgets that arrange themselves otherwise there. */
const TABLET: View = {width: 768, schemes: ['light']};
const ARRANGED = ['bulletin', 'data-table', 'key-facts', 'kpi-tile', 'states', 'target-bar'];

/** Pages about the widgets, whose own stories are seen in every way. */
const PAGES = ['anatomy', 'choices', 'playground', 'themes', 'tokens'];

const viewsOf = (component: string): View[] =>
  PAGES.includes(component) ? [DESK] : ARRANGED.includes(component) ? [PHONE, TABLET, DESK] : [PHONE, DESK];

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
  /** Of its file: `kpi-tile-light-320-1`. */
  name: string;
  png: Buffer;
  width: number;
  /** The stories, their places counted from the top of this picture. */
  cells: Cell[];
}

/** The stories in Chromium. */
export interface Studio {
  /** Such as 156. */
  chromium: number;
  /** Names of the files of stories, without their ending. */
  components: string[];
  /** Takes all pictures of these files, in no order, and hands on each; `disturb` is run in the page before. */
  takeAll(
    components: readonly string[],
    see: (shot: Shot) => void | Promise<void>,
    disturb?: () => void,
  ): Promise<void>;
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
  {width, schemes}: View,
  disturb?: () => void,
): AsyncGenerator<Shot> {
  const full = width + 2 * PADDING;
  // A definition opens beside its word where that is in sight; all are, in a window so high, but it is slow.
  const height = component === 'term' ? HIGHEST : 900;
  await page.setViewport({width: full, height, deviceScaleFactor: 1});
  await page.goto(ADDRESS);
  await page.waitForFunction(() => window.sheet !== undefined);
  const narrowest = width === PHONE.width;
  const all = await page.evaluate((...args) => window.sheet.show(...args), component, narrowest);
  for (const [i, group] of split(all).entries()) {
    for (const scheme of schemes) {
      await page.emulateMediaFeatures([
        {name: 'prefers-color-scheme', value: scheme},
        {name: 'prefers-reduced-motion', value: 'reduce'},
      ]);
      const stories = group.map(({story}) => story);
      const cells = await page.evaluate((...args) => window.sheet.turn(...args), scheme, stories);
      if (disturb) await page.evaluate(disturb);
      const last = cells.at(-1)!;
      const clip = {x: 0, y: 0, width: full, height: last.y + last.height};
      // To look beyond the window, Chromium makes it higher for a moment, which closes what is open.
      const png = await page.screenshot({
        clip,
        captureBeyondViewport: height < HIGHEST,
        optimizeForSpeed: true,
      });
      yield {name: `${component}-${scheme}-${width}-${i + 1}`, png: Buffer.from(png), width: full, cells};
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
      async takeAll(wanted, see, disturb) {
        const waiting = wanted.flatMap(component => viewsOf(component).map(view => ({component, view})));
        await Promise.all(
          opened.map(async ({page}) => {
            for (let next = waiting.shift(); next; next = waiting.shift()) {
              for await (const shot of takeAt(page, next.component, next.view, disturb)) await see(shot);
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
