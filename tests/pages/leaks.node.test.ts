// Widgets that come and go for as long as a page lives leave nothing behind: neither listeners, nodes nor requests.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {CDPSession, Page} from 'puppeteer-core';
import {allReach, openDemo, type Demo} from './visit.js';

const CYCLES = 2000;
const TAGS = ['kf-kpi-tile', 'kf-bar-chart', 'kf-data-table', 'kf-value', 'kf-term'];

/** What the browser counts after it has cleaned up. */
async function counted(page: Page, session: CDPSession): Promise<{listeners: number; nodes: number}> {
  for (let i = 0; i < 3; i++) {
    await session.send('HeapProfiler.collectGarbage');
    await page.evaluate(() => new Promise(resolve => setTimeout(resolve, 50)));
  }
  const {JSEventListeners = NaN, Nodes = NaN} = await page.metrics();
  return {listeners: JSEventListeners, nodes: Nodes};
}

/** Puts widgets on the page and takes them away: some at once, some when they have begun to load, some drawn. */
function comeAndGo(page: Page, cycles: number): Promise<void> {
  return page.evaluate(
    async (cycles, tags) => {
      const stand = document.createElement('div');
      document.body.append(stand);
      for (let i = 0; i < cycles; i++) {
        const element = document.createElement(tags[i % tags.length]!);
        element.setAttribute('src', 'data/cahier-2024-06.json');
        element.setAttribute('indicator', 'patient-accounts-activated');
        element.setAttribute('refresh', '60');
        element.setAttribute('debug', '');
        stand.append(element);
        if (i % 3 === 1) await new Promise(resolve => setTimeout(resolve));
        if (i % 20 === 2)
          await new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve)));
        element.remove();
      }
      stand.remove();
      await new Promise(resolve => setTimeout(resolve, 100));
    },
    cycles,
    TAGS,
  );
}

describe('a page', () => {
  let demo: Demo;

  before(async () => {
    demo = await openDemo('leaks');
  });

  after(() => demo?.close());

  it(`is as before when ${CYCLES} widgets have come and gone`, async () => {
    const visited = await demo.visit('partner.html');
    const {page, complaints} = visited;
    await allReach(visited, 'ready');
    const session = await page.createCDPSession();
    let requests = 0;
    page.on('request', request => (requests += Number(request.url().endsWith('.json'))));
    // What is made once, such as a style sheet for each class.
    await comeAndGo(page, 2 * TAGS.length * 20);
    const before = await counted(page, session);
    requests = 0;
    await comeAndGo(page, CYCLES);
    const now = await counted(page, session);
    assert.ok(now.listeners <= before.listeners + 5, `listeners: ${before.listeners} → ${now.listeners}`);
    assert.ok(now.nodes <= before.nodes + 50, `nodes: ${before.nodes} → ${now.nodes}`);
    assert.equal(requests, 0);
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
