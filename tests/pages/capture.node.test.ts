// While Chromium takes a picture of a whole page, the window may be one pixel wide for a moment: no figure is drawn for
// that, and the picture shows them as the page does.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {Page} from 'puppeteer-core';
import {chartsDrawn, pageOfCharts, publish, type Published} from '../support/published.js';

const COUNT = 40;

/** A grid as that of the bulletin, which keeps some width in any window. */
const GRID = 'body{display:grid;grid-template-columns:minmax(160px,1fr)}';

/** Keeps the widths that figures are drawn at anew; as text, for it runs in the page. */
const WATCH = `globalThis.widths = [];
for (const {shadowRoot} of document.querySelectorAll('kf-bar-chart')) {
  new MutationObserver(changes => {
    for (const {target} of changes) widths.push(target.getAttribute('width'));
  }).observe(shadowRoot.querySelector('[part=figure]'), {attributeFilter: ['width']});
}`;

describe('a picture of the whole page', () => {
  let site: Published;

  before(async () => {
    site = await publish('capture', {'/long.html': pageOfCharts(COUNT, GRID)});
  });

  after(() => site?.close());

  /** Opens the page in a window, and waits until all is drawn. */
  async function open(width: number): Promise<Page> {
    const opened = await site.browser.newPage();
    await opened.setViewport({width, height: 800});
    await opened.goto(`${site.address}/long.html`);
    await chartsDrawn(opened, COUNT);
    await opened.evaluate(WATCH);
    return opened;
  }

  /** Waits until all have been drawn anew, at a width. */
  const drawnAt = (opened: Page, width: number) =>
    opened.waitForFunction(`widths.length === ${COUNT} && widths.every(one => one === '${width}')`);

  it('has no figure drawn for the window that takes it', async () => {
    const opened = await open(1200);
    // Some frames: what is seen in such a window is drawn in the next one.
    const look = () => new Promise(resolve => setTimeout(resolve, 300));
    await opened.setViewport({width: 1, height: 1});
    await look();
    await opened.setViewport({width: 1200, height: 800});
    await opened.screenshot({fullPage: true});
    await look();
    assert.deepEqual(await opened.evaluate('widths'), []);
    await opened.setViewport({width: 600, height: 800});
    await drawnAt(opened, 584);
    await opened.close();
  });

  it('may be of a page that has come into being in such a window', async () => {
    const opened = await open(1);
    await opened.setViewport({width: 600, height: 800});
    await drawnAt(opened, 584);
    await opened.close();
  });
});
