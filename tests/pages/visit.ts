import assert from 'node:assert/strict';
import {fileURLToPath} from 'node:url';
import axe from 'axe-core';
import type {Browser, HTTPRequest, Page} from 'puppeteer-core';
import {createServer} from 'vite';
import {launch} from '../support/site.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** What is answered instead of the data. */
export interface Answer {
  status?: number;
  contentType?: string;
  body: string;
}

/** A page of the demo in a window of its own. */
export interface Visit {
  page: Page;
  /** Everything the page has said in the console, or thrown. */
  complaints: string[];
}

/** How a page is visited. */
export interface Circumstances {
  width?: number;
  answer?: Answer;
  /** Whether the page's script runs. */
  script?: boolean;
}

/** The demo, served from the sources, and a browser to read it in. */
export interface Demo {
  visit(path: string, circumstances?: Circumstances): Promise<Visit>;
  close(): Promise<void>;
}

/** Serves the demo and opens a browser. `name` keeps apart what two tests prepare at the same time. */
export async function openDemo(name: string): Promise<Demo> {
  const server = await createServer({
    configFile: here('../../vite.config.ts'),
    // Beside that of `npm start`, which may be running.
    cacheDir: here(`../../node_modules/.cache/vite-${name}`),
    logLevel: 'error',
    server: {port: 0, hmr: false},
  });
  await server.listen();
  const origin = server.resolvedUrls!.local[0]!;
  const browser = await launch();
  const demo: Demo = {
    visit: (path, circumstances) => visit(browser, origin + path, circumstances),
    async close() {
      await browser.close();
      await server.close();
    },
  };
  try {
    // The first visit makes Vite prepare packages and sources, which takes longest.
    const visited = await demo.visit('partner.html');
    await allReach(visited, 'ready');
    await visited.page.close();
  } catch (error) {
    await demo.close();
    throw error;
  }
  return demo;
}

async function visit(
  browser: Browser,
  address: string,
  {width = 1200, answer, script = true}: Circumstances = {},
): Promise<Visit> {
  const page = await browser.newPage();
  const complaints: string[] = [];
  page.on('console', message => {
    const said = `${message.type()}: ${message.text()}`;
    // The development server's own; not in what is published.
    if (!/\[vite\]/.test(said)) complaints.push(said);
  });
  page.on('pageerror', error => complaints.push(`thrown: ${error instanceof Error ? error.message : error}`));
  await page.setViewport({width, height: 900});
  await page.setJavaScriptEnabled(script);
  if (answer) {
    await page.setRequestInterception(true);
    page.on('request', (request: HTTPRequest) => {
      const {status = 200, contentType = 'application/json', body} = answer;
      if (request.url().endsWith('.json')) void request.respond({status, contentType, body});
      else void request.continue();
    });
  }
  await page.goto(address);
  return {page, complaints};
}

/**
 * Every figure of a page by its tag, with its state where it shows that; also those inside another, and those that
 * nothing has defined.
 */
export function statesOf(page: Page): Promise<[tag: string, state: string | null][]> {
  return page.evaluate(() => {
    const states: [string, string | null][] = [];
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      for (const one of root.querySelectorAll('*')) {
        if (!one.localName.startsWith('kf-')) continue;
        const {isDrawn} = one as {isDrawn?: boolean};
        states.push([one.localName, isDrawn ? one.getAttribute('state') : 'not drawn']);
        if (one.shadowRoot) roots.push(one.shadowRoot);
      }
    }
    return states;
  });
}

/** Waits until every figure of a page is in a state, and drawn. */
export async function allReach({page, complaints}: Visit, state: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  let states;
  do {
    await new Promise(resolve => setTimeout(resolve, 50));
    states = await statesOf(page);
    if (states.length > 0 && states.every(([, one]) => one === state)) {
      // One may be drawn again for what the others have done to the page, such as a scrollbar.
      await page.evaluate(
        () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
      );
      return;
    }
  } while (Date.now() < deadline);
  const others = states.filter(([, one]) => one !== state).map(one => one.join(' '));
  assert.fail(`not ${state}: ${others}; ${complaints}`);
}

/** The texts of what matches in the shadow roots of the figures, with plain spaces. */
export async function textsOf(page: Page, selector: string): Promise<string[]> {
  const texts = await page.evaluate(asked => {
    const found: string[] = [];
    const roots: ParentNode[] = [document];
    for (const root of roots) {
      if (root !== document) {
        for (const part of root.querySelectorAll(asked)) found.push(part.textContent ?? '');
      }
      for (const {localName, shadowRoot} of root.querySelectorAll('*')) {
        if (localName.startsWith('kf-') && shadowRoot) roots.push(shadowRoot);
      }
    }
    return found;
  }, selector);
  return texts.map(plain);
}

/** A text with one space where it has any white space. */
export const plain = (said: string) => said.replace(/\s+/g, ' ').trim();

/** No fault that axe can find. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const found = await page.evaluate(async () => {
    const {violations} = await (window as unknown as {axe: typeof axe}).axe.run(document);
    return violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`);
  });
  assert.deepEqual(found, []);
}

/** The page is no wider than the window. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const {content, view} = await page.evaluate(() => ({
    content: document.documentElement.scrollWidth,
    view: document.documentElement.clientWidth,
  }));
  assert.ok(content <= view, `${content}px in ${view}px`);
}
