// On a phone whose letters have been made larger, nothing makes the page scroll sideways.
import assert from 'node:assert/strict';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser, Page} from 'puppeteer-core';
import {bundleSources, launch, serve, type Site} from '../support/site.js';

const PHONE = 320;
const MARGIN = 12;

const cahier = readFileSync(new URL('../../demo/data/cahier-2024-06.json', import.meta.url), 'utf8');
const indicator = (value: number, unit = 'count') => ({label: 'Dokumente', kind: 'stock', unit, value});
const documentOf = (indicators: object) => ({
  version: 1,
  id: 'd',
  title: 'd',
  language: 'de',
  reference: '2024-06-30',
  source: {label: 'Cahier'},
  indicators,
});

describe('large letters on a phone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-figures-large-'));
  let site: Site;
  let browser: Browser;
  let page: Page;

  before(async () => {
    await bundleSources(folder, {all: fileURLToPath(new URL('../../src/all.ts', import.meta.url))});
    site = await serve(folder, {
      '/': `<!doctype html><html lang="de"><meta charset="utf-8"><title>p</title><style>body{margin:${MARGIN}px;font-family:'DejaVu Sans',Verdana,sans-serif}</style><main></main><script type="module" src="/all.js"></script>`,
    });
    browser = await launch();
    page = await browser.newPage();
    await page.setViewport({width: PHONE, height: 700});
    await page.goto(site.address);
    await page.waitForFunction(() => customElements.get('kf-bulletin'));
  });

  after(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, {recursive: true, force: true});
  });

  /** Shows HTML with its data, and waits for what stands for them. */
  async function show(html: string, data: object, size: number, selector: string): Promise<void> {
    await page.evaluate(
      (html, data, size) => {
        document.documentElement.style.fontSize = `${size}px`;
        const main = document.querySelector('main')!;
        main.innerHTML = html;
        Object.assign(main.querySelector('[indicator],[lang]')!, {data});
      },
      html,
      data,
      size,
    );
    await page.waitForFunction(
      selector => document.querySelector('main [indicator],main [lang]')?.shadowRoot?.querySelector(selector),
      {},
      selector,
    );
  }

  const width = () => page.evaluate(() => document.scrollingElement!.scrollWidth);

  it('leave the contents of a bulletin their lines', async () => {
    for (const size of [16, 24, 32]) {
      await show('<kf-bulletin lang="de"></kf-bulletin>', JSON.parse(cahier) as object, size, 'nav a');
      assert.ok((await width()) <= PHONE, `${size} px: ${await width()}`);
      const lines = await page.evaluate(() => {
        const links = [...document.querySelector('kf-bulletin')!.shadowRoot!.querySelectorAll('nav a')];
        const link = links.find(({textContent}) => textContent.startsWith('MPI'))!;
        return Math.round(link.getClientRects()[0]!.height / parseFloat(getComputedStyle(link).lineHeight));
      });
      if (size === 24)
        assert.equal(lines, 2, 'the abbreviation has a line of its own where the word needs one');
    }
  });

  it('leave key figures in their list, which are as large as elsewhere where they have the room', async () => {
    const values = [440_000, 9_876_543_210, -450_000_000_000_123, 42];
    const data = documentOf(Object.fromEntries(values.map((value, i) => [`i${i}`, indicator(value)])));
    const sizes = async (size: number) => {
      await show('<kf-key-facts lang="de"></kf-key-facts>', data, size, '.number');
      return page.evaluate(
        edge => {
          const list = document.querySelector('kf-key-facts')!.shadowRoot!;
          return [...list.querySelectorAll('.number')].map(one => ({
            size: parseFloat(getComputedStyle(one).fontSize),
            over: one.getBoundingClientRect().right > edge,
          }));
        },
        PHONE - MARGIN + 0.5,
      );
    };
    for (const size of [16, 20]) {
      const ems = (await sizes(size)).map(one => one.size / size);
      assert.deepEqual(ems, [2.25, 1.5, 1, 2.25], `${size} px`);
    }
    for (const size of [24, 28, 32, 40]) {
      assert.deepEqual(
        (await sizes(size)).filter(({over}) => over),
        [],
        `${size} px`,
      );
    }
  });

  it('leave what is read out of a chart in its box', async () => {
    const series = (value: number) => ['2024-05', '2024-06'].map(period => ({period, value}));
    const label = 'Laboratoriumsuntersuchungsergebnisse';
    const data = documentOf({
      a: {
        label: 'Dokumente',
        kind: 'flow',
        series: series(30),
        components: ['Briefe', label].map((label, i) => ({id: `c${i}`, label, series: series(15)})),
      },
    });
    for (const size of [16, 24, 32]) {
      await show('<kf-bar-chart lang="de" indicator="a"></kf-bar-chart>', data, size, '.stage svg');
      await page.evaluate(() => {
        scrollTo(0, 0);
        document.querySelector('kf-bar-chart')!.scrollIntoView();
      });
      const box = await page.evaluate(() => {
        const {x, y, width, height} = document
          .querySelector('kf-bar-chart')!
          .shadowRoot!.querySelector('.stage')!
          .getBoundingClientRect();
        return {x: x + width * 0.8, y: y + Math.min(height, 400) / 2};
      });
      await page.mouse.move(0, 0);
      await page.mouse.move(box.x, box.y);
      await page.waitForFunction(
        label =>
          document
            .querySelector('kf-bar-chart')!
            .shadowRoot!.querySelector('.readout')
            ?.textContent.includes(label),
        {},
        label,
      );
      assert.equal(await width(), PHONE, `${size} px`);
    }
  });
});
