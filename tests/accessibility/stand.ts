// Opens the page of samples, or the Cahier of the demo, in Chromium, and turns it: language, theme, width.
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import axe from 'axe-core';
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {bundleSources, launch, serve, type Site} from '../support/site.js';
import type * as Kit from './page/kit.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const LANGUAGES = ['fr', 'de', 'lb', 'en'] as const;

/** The looks of a page: two themes, and a reader's own colours, dark on light and light on dark. */
export const LOOKS = ['light', 'dark', 'forced light', 'forced dark'] as const;
export type Look = (typeof LOOKS)[number];

declare global {
  interface Window {
    kit: typeof Kit;
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

/** Bundles the page from the sources into a folder of its own. */
async function bundle(folder: string): Promise<void> {
  await bundleSources(folder, {kit: here('page/kit.ts'), cahier: here('../../demo/index.ts')});
  cpSync(here('../../demo/data'), join(folder, 'data'), {recursive: true});
  cpSync(here('../../demo/page.css'), join(folder, 'page.css'));
}

/** Builds the page, serves it and opens it. */
export async function openStand(): Promise<Stand> {
  const folder = mkdtempSync(join(tmpdir(), 'key-figures-stand-'));
  let site: Site | undefined;
  let browser: Browser | undefined;
  const close = async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, {recursive: true, force: true});
  };
  try {
    await bundle(folder);
    site = await serve(folder, {'/': PAGE, '/index.html': CAHIER});
    browser = await launch();
    const {address} = site;
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
      Object.assign(view, asked);
      const {lang, look, width, scale, features, medium} = view;
      const [theme = 'light', forced] = look.split(' ').reverse();
      await session.send('Emulation.setEmulatedMedia', {
        media: medium,
        features: Object.entries({
          'prefers-color-scheme': theme,
          'forced-colors': forced ? 'active' : 'none',
          ...features,
        }).map(([name, value]) => ({name, value})),
      });
      await page.setViewport({width, height: 900, deviceScaleFactor: scale});
      await page.evaluate(async lang => {
        document.documentElement.lang = lang;
        await window.kit.settled();
      }, lang);
    };
    const open = async (path: string) => {
      await page.goto(address + path);
      await page.waitForFunction(() => window.kit !== undefined);
    };
    await open('/');
    await turn({});
    return {
      page,
      session,
      turn,
      async show(pattern) {
        if (new URL(page.url()).pathname !== '/') await open('/');
        await page.evaluate(source => {
          const pattern = new RegExp(source);
          return window.kit.show(({id}) => pattern.test(id));
        }, pattern?.source ?? '');
      },
      async openCahier(lang) {
        await open(`/index.html?lang=${lang}`);
        await page.waitForSelector('kf-bulletin[state=ready]');
        await turn({lang});
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
