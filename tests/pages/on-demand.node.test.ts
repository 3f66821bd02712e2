// What a page loads only as its reader comes near a figure, in Chromium: nothing that the reader does meanwhile is lost,
// and where it cannot be had, no figure says that it could do more.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type {ElementHandle, Page} from 'puppeteer-core';
import {allReach, openDemo, type Demo} from './visit.js';

let demo: Demo;

before(async () => {
  demo = await openDemo('on-demand');
});

after(() => demo?.close());

/** A page of the demo whose figures are drawn, and how often it has asked for that code. */
async function open(path: string, {lost = false, touch = false} = {}) {
  const visited = await demo.visit(path);
  const {page, complaints} = visited;
  const asked: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', request => {
    const isExtras = request.url().includes('/elements/extras.ts');
    if (isExtras) asked.push(request.url());
    // Slow enough that the reader has done something before it is there.
    if (isExtras && lost) void request.abort();
    else if (isExtras) setTimeout(() => void request.continue(), 300);
    else void request.continue();
  });
  await page.setViewport({width: 1200, height: 900, hasTouch: touch});
  await page.reload();
  await allReach(visited, 'ready');
  return {page, complaints, asked};
}

async function part(page: Page, tag: string, selector: string): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForSelector(`${tag} >>> ${selector}`, {visible: true});
  await found!.evaluate(one => one.scrollIntoView({block: 'center'}));
  return found as ElementHandle<HTMLElement>;
}

const READOUT = 'kf-bar-chart >>> .readout';

describe('on demand', () => {
  it('a page loads nothing before its reader comes near a figure, who then loses nothing', async () => {
    const {page, complaints, asked} = await open('partner.html');
    assert.deepEqual(asked, []);
    const stage = await part(page, 'kf-bar-chart', '.stage');
    // One movement, and none after it.
    const {x, y, width} = (await stage.boundingBox())!;
    await page.mouse.move(x + width / 2, y + 150);
    await page.waitForSelector(READOUT, {visible: true});
    assert.equal(asked.length, 1);
    await page.mouse.move(5, 5);
    await page.waitForSelector(READOUT, {hidden: true});
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('the keyboard is answered as well', async () => {
    const {page, complaints} = await open('partner.html');
    const stage = await part(page, 'kf-bar-chart', '.stage');
    await stage.evaluate(one => one.focus({focusVisible: true} as FocusOptions));
    await page.waitForSelector(READOUT, {visible: true});
    const latest = await page.$eval('kf-bar-chart >>> [role=status]', one => one.textContent);
    assert.match(latest!, /^Juin 2024/);
    await page.keyboard.press('ArrowLeft');
    await page.waitForFunction(() =>
      document
        .querySelector('kf-bar-chart')!
        .shadowRoot!.querySelector('[role=status]')!
        .textContent!.startsWith('Mai 2024'),
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });

  for (const held of [0, 120]) {
    it(`a finger too, by the first tap on each chart, of ${held} ms`, async () => {
      const {page, complaints, asked} = await open('partner.html', {touch: true});
      const [other] = await page.$$('kf-bar-chart');
      await other!.evaluate(one => one.before(one.cloneNode(true)));
      for (let i = 0; i < 2; i++) {
        await page.waitForFunction(
          n => document.querySelectorAll('kf-bar-chart')[n]!.shadowRoot!.querySelector('.stage svg'),
          {},
          i,
        );
        const chart = (await page.$$('kf-bar-chart'))[i]!;
        const stage = (await chart.$(':scope >>> .stage'))!;
        await stage.evaluate(one => one.scrollIntoView({block: 'center'}));
        const {x, y, width} = (await stage.boundingBox())!;
        await page.touchscreen.touchStart(x + width / 2, y + 150);
        await new Promise(resolve => setTimeout(resolve, held));
        await page.touchscreen.touchEnd();
        await chart.waitForSelector(':scope >>> .readout', {visible: true, timeout: 3000});
      }
      assert.equal(asked.length, 1);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  for (const touch of [false, true]) {
    it(`a definition that is ${touch ? 'tapped' : 'pointed at'} opens`, async () => {
      const {page, complaints} = await open('ministry.html', {touch});
      const word = await part(page, 'kf-term[term]', 'button');
      if (touch) await word.tap();
      else await word.hover();
      await page.waitForSelector('kf-term >>> [part=definition].open', {visible: true});
      // It stays, and has been placed beside its word.
      await new Promise(resolve => setTimeout(resolve, 500));
      const [one, other] = [
        await word.boundingBox(),
        await (await part(page, 'kf-term', '.open')).boundingBox(),
      ];
      assert.ok(
        Math.abs(one!.y + one!.height - other!.y) < 20 || Math.abs(one!.y - other!.y - other!.height) < 20,
      );
      assert.equal(await word.evaluate(({ariaExpanded}) => ariaExpanded), 'true');
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('where it cannot be had, a chart says no longer that it can be read out, and what fails says so', async () => {
    const {page, asked} = await open('partner.html', {lost: true});
    const stage = await part(page, 'kf-bar-chart', '.stage');
    await stage.hover();
    await page.waitForSelector('kf-bar-chart >>> .stage', {hidden: true});
    assert.equal(await page.$('kf-bar-chart >>> .hint'), null);
    const table = await part(page, 'kf-bar-chart', '[aria-controls=table]');
    await table.click();
    await page.waitForSelector('kf-bar-chart >>> .data:not([hidden]) table', {visible: true});
    await (await part(page, 'kf-bar-chart', '[data-does=CSV]')).click();
    await page.waitForSelector('kf-bar-chart >>> [role=alert]', {visible: true});
    assert.equal(asked.length, 1, 'it is asked for once');
    await page.close();
  });

  it('where it cannot be had, the place of the webmaster’s panel says what is missing, and asks once', async () => {
    const {page, asked} = await open('partner.html', {lost: true});
    await page.$eval('kf-bar-chart', chart => chart.toggleAttribute('debug', true));
    const panel = await part(page, 'kf-bar-chart', '[part=debug]');
    await page.waitForFunction(one => one.textContent === 'key-figures-extras.js: network', {}, panel);
    await page.$eval('kf-bar-chart', chart => chart.setAttribute('lang', 'en'));
    await new Promise(resolve => setTimeout(resolve, 200));
    assert.equal(await panel.evaluate(one => one.textContent), 'key-figures-extras.js: network');
    assert.equal(asked.length, 1);
    await page.close();
  });

  it('where it cannot be had, a definition opens all the same', async () => {
    const {page} = await open('ministry.html', {lost: true});
    const word = await part(page, 'kf-term[term]', 'button');
    await word.click();
    await page.waitForSelector('kf-term >>> [part=definition]', {visible: true});
    await word.click();
    await page.waitForSelector('kf-term >>> [part=definition]', {hidden: true});
    await page.close();
  });
});
