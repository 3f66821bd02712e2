// Opens the page of samples, the Cahier of the demo, or the page of stories in Chromium, and turns it: language, theme,
// width.
import {execFileSync} from 'node:child_process';
import {cpSync, existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import axe from 'axe-core';
import type {CDPSession, Page} from 'puppeteer-core';
import {bundleSources, launch, serve, type Site} from '../support/site.js';
import type * as Kit from './page/kit.js';
import type {StoryPage} from './page/stories.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const LANGUAGES = ['fr', 'de', 'lb', 'en'] as const;

/** The looks of a page: two themes, and a reader's own colours, dark on light and light on dark. */
export const LOOKS = ['light', 'dark', 'forced light', 'forced dark'] as const;
export type Look = (typeof LOOKS)[number];

/** What a look asks of the browser. */
export function schemeOf(look: Look): {scheme: string; forced: string} {
  const [scheme = 'light', forced] = look.split(' ').reverse();
  return {scheme, forced: forced ? 'active' : 'none'};
}

/** A phone, or a page enlarged to 400 %; a tablet; a desk. In CSS pixels. */
export const WIDTHS = [320, 768, 1200];

/** What there is to be opened: the samples and the Cahier, or the stories. */
const ENTRIES = {
  samples: {kit: here('page/kit.ts'), cahier: here('../../demo/index.ts')},
  stories: {stories: here('page/stories.ts')},
};

declare global {
  interface Window {
    kit: typeof Kit;
    stories: StoryPage;
  }
}

const PAGE = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Key Figures</title>
<link rel="icon" href="data:,">
<style>
:root{color-scheme:light dark;background:#fff;color:#17212b;font:1rem/1.5 Arial,sans-serif}
@media screen and (prefers-color-scheme:dark){:root{background:#12181e;color:#e9eef3}}
body{margin:1rem}
main{max-width:48rem}
section{margin:0 0 2rem}
</style>
</head>
<body><header><h1>Key Figures</h1></header><main></main><script type="module" src="/kit.js"></script></body>
</html>`;

/**
 * The page of stories; each brings a page of its own. The outlines of the anatomy, which lie over its
 * widgets, are taken away.
 */
const STORIES = PAGE.replace('/kit.js', '/stories.js').replace(
  /<style>[\s\S]*<\/style>/,
  '<link rel="stylesheet" href="/style.css"><style>body{margin:0}.page{padding:1rem!important}.outlines{display:none}</style>',
);

const CAHIER = `<!doctype html>
<html lang="fr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Cahier eSanté N°1</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/page.css">
</head>
<body><script type="module" src="/kit.js"></script><script type="module" src="/cahier.js"></script></body>
</html>`;

/** How a page is looked at; what is left out stays as it is. */
export interface View {
  lang?: string;
  look?: Look;
  width?: number;
  /** Device pixels per CSS pixel. */
  scale?: number;
  /** Any media features besides, by name. */
  features?: Record<string, string>;
  medium?: 'print' | 'screen';
}

/** A page in Chromium that can be looked at in many ways. */
export interface Stand {
  page: Page;
  session: CDPSession;
  /** Changes how the page is looked at, and waits until it is drawn. */
  turn(view: View): Promise<void>;
  /** Puts up the samples whose id matches; all of them by default. */
  show(pattern?: RegExp): Promise<void>;
  /** Opens the Cahier of the demo in a language. */
  openCahier(lang: string): Promise<void>;
  close(): Promise<void>;
}

/** Bundles the pages from the sources into a folder of its own. */
async function bundle(folder: string, entries: keyof typeof ENTRIES): Promise<void> {
  // The stories of the parts read it.
  if (entries === 'stories' && !existsSync(here('../../dist/custom-elements.json')))
    execFileSync('npm', ['run', '--silent', 'build:manifest'], {stdio: ['ignore', 'ignore', 'inherit']});
  await bundleSources(folder, ENTRIES[entries]);
  cpSync(here('../../demo/data'), join(folder, 'data'), {recursive: true});
  cpSync(here('../../demo/page.css'), join(folder, 'page.css'));
}

/** A Chromium that draws as fast as it can. */
const FAST = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

/** Builds pages and serves them. */
async function open(entries: keyof typeof ENTRIES): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'key-figures-stand-'));
  const clear = () => rmSync(folder, {recursive: true, force: true});
  try {
    await bundle(folder, entries);
    const page = entries === 'stories' ? STORIES : PAGE;
    const {address, close} = await serve(folder, {'/': page, '/index.html': CAHIER});
    return {
      address,
      close() {
        close();
        clear();
      },
    };
  } catch (error) {
    clear();
    throw error;
  }
}

/** Opens the first page of a site in a Chromium of its own: in one with several, only the page in front is drawn. */
async function visit({address}: Site, flags: readonly string[] = []): Promise<Stand> {
  const browser = await launch(flags);
  try {
    const page = await browser.newPage();
    const session = await page.createCDPSession();
    await page.evaluateOnNewDocument(axe.source);
    const view: Required<View> = {
      lang: 'fr',
      look: 'light',
      width: 1200,
      scale: 1,
      features: {},
      medium: 'screen',
    };
    const turn = async (asked: View) => {
      const {width: before, scale: scaleBefore} = view;
      Object.assign(view, asked);
      const {lang, look, width, scale, features, medium} = view;
      const {scheme, forced} = schemeOf(look);
      await session.send('Emulation.setEmulatedMedia', {
        media: medium,
        features: Object.entries({
          'prefers-color-scheme': scheme,
          'forced-colors': forced,
          ...features,
        }).map(([name, value]) => ({name, value})),
      });
      if (!page.viewport() || width !== before || scale !== scaleBefore)
        await page.setViewport({width, height: 900, deviceScaleFactor: scale});
      await page.evaluate(async lang => {
        document.documentElement.lang = lang;
        await window.kit.settled();
      }, lang);
    };
    const goTo = async (path: string) => {
      await page.goto(address + path);
      await page.waitForFunction(() => window.kit !== undefined);
    };
    await page.setViewport({width: view.width, height: 900, deviceScaleFactor: view.scale});
    await goTo('/');
    await turn({});
    return {
      page,
      session,
      turn,
      async show(pattern) {
        if (new URL(page.url()).pathname !== '/') await goTo('/');
        await page.evaluate(source => {
          const pattern = new RegExp(source);
          return window.kit.show(({id}) => pattern.test(id));
        }, pattern?.source ?? '');
      },
      async openCahier(lang) {
        await goTo(`/index.html?lang=${lang}`);
        await page.waitForSelector('kf-bulletin[state=ready]');
        await turn({lang});
      },
      close: () => browser.close(),
    };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** Builds the page of samples, serves it and opens it. */
export async function openStand(): Promise<Stand> {
  const [stand] = await openStands('samples', 1);
  return stand!;
}

/** Opens so many pages side by side; to close one closes all. */
export async function openStands(entries: keyof typeof ENTRIES, places: number): Promise<Stand[]> {
  const site = await open(entries);
  const opened = await Promise.allSettled(
    Array.from({length: places}, () => visit(site, entries === 'stories' ? FAST : [])),
  );
  const stands = opened.flatMap(one => (one.status === 'fulfilled' ? [one.value] : []));
  const close = async () => {
    await Promise.all(stands.map(one => one.close()));
    site.close();
  };
  const failed = opened.find(one => one.status === 'rejected');
  if (!failed) return stands.map(one => ({...one, close}));
  await close();
  throw failed.reason;
}
