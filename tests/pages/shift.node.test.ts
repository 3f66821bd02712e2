// How far figures move what stands below them as they come, in Chromium: not at all before the first paint, and no more
// than the page has left out where it keeps their room.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {chartsDrawn, pageOfCharts, publish, type Published} from '../support/published.js';

const WIDTHS = [320, 768, 1200];

/** Layout shift of figures that come later than what the page has kept for them. */
const LITTLE = 0.05;

/** Adds up the layout shifts of a page from its beginning; as text, for it runs there. */
const WATCH = `globalThis.shift = 0;
new PerformanceObserver(list => {
  for (const {value} of list.getEntries()) shift += value;
}).observe({type: 'layout-shift', buffered: true});`;

const figures = `<kf-bar-chart src="cahier.json" indicator="patient-accounts-activated"></kf-bar-chart>
<p>Dessous</p><kf-kpi-tile src="cahier.json" indicator="patient-accounts"></kf-kpi-tile><p>${'Et encore. '.repeat(99)}</p>`;

const page = (head: string) =>
  `<!doctype html><html lang="fr"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>p</title>${head}<h1>Titre</h1>${figures}</html>`;

describe('layout shift', () => {
  const script = '<script type="module" src="key-figures.js"></script>';
  const pages = {
    '/plain.html': page(script),
    '/blocking.html': page(script.replace('src', 'blocking="render" src')),
    '/reserved.html': page(
      `<style>kf-bar-chart:not(:defined){display:block;min-height:30em}kf-kpi-tile:not(:defined){display:block;min-height:11em}</style>${script}`,
    ),
    '/long.html': pageOfCharts(30),
  };
  let site: Published;

  before(async () => {
    site = await publish('shift', pages);
  });

  after(() => site?.close());

  /** The sum of the layout shifts of a page; its script comes late, its data later. */
  async function shiftOf(path: string, width: number): Promise<number> {
    const opened = await site.browser.newPage();
    await opened.setViewport({width, height: 800});
    await opened.evaluateOnNewDocument(WATCH);
    await opened.setRequestInterception(true);
    opened.on('request', request => {
      const wait = /\.js$/.test(request.url()) ? 200 : /\.json$/.test(request.url()) ? 300 : 0;
      setTimeout(() => void request.continue(), wait);
    });
    await opened.goto(site.address + path, {waitUntil: 'networkidle0'});
    await opened.waitForSelector('kf-bar-chart[state=ready]');
    await opened.waitForSelector('kf-kpi-tile[state=ready]');
    await new Promise(resolve => setTimeout(resolve, 300));
    const shift = await opened.evaluate('shift');
    await opened.close();
    return shift as number;
  }

  /** The least of some visits, until it is little enough: a busy machine may paint between two figures. */
  async function leastOf(path: string, width: number, enough: number): Promise<number> {
    let least = Infinity;
    for (let i = 0; i < 6 && least > enough; i++) least = Math.min(least, await shiftOf(path, width));
    return least;
  }

  for (const width of WIDTHS) {
    it(`at ${width} px`, async () => {
      // Late, they must move what has been painted: the test sees it.
      assert.ok((await shiftOf('/plain.html', width)) > 0.1);
      assert.equal(await leastOf('/blocking.html', width, 0), 0);
      const reserved = await leastOf('/reserved.html', width, LITTLE);
      assert.ok(reserved < LITTLE, `${reserved}`);
    });
  }

  it('of a figure that comes into a long page, whose data come later', async () => {
    const opened = await site.browser.newPage();
    await opened.evaluateOnNewDocument(WATCH);
    await opened.setRequestInterception(true);
    opened.on('request', request => {
      setTimeout(() => void request.continue(), request.url().endsWith('?late') ? 600 : 0);
    });
    await opened.goto(`${site.address}/long.html`);
    await chartsDrawn(opened, 30);
    await opened.evaluate(() => {
      const late = document.createElement('kf-bar-chart');
      late.id = 'late';
      late.setAttribute('src', 'cahier.json?late');
      late.setAttribute('indicator', 'patient-accounts-activated');
      document.body.prepend(late);
    });
    await opened.waitForFunction(() => document.querySelector('#late')!.shadowRoot?.querySelector('.ghost'));
    // Its coming itself moves what is below.
    await opened.evaluate(
      'new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done((shift = 0)))))',
    );
    assert.equal(await opened.$eval('#late', late => late.getAttribute('state')), 'loading');
    await opened.waitForSelector('#late[state=ready]');
    await new Promise(resolve => setTimeout(resolve, 300));
    const shift = await opened.evaluate('shift');
    assert.equal(shift, 0);
    await opened.close();
  });
});
