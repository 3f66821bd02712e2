// The page of the demo that says which widget suits which indicator, in Chromium.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {expectAccessible, expectNoSidewaysScroll, openDemo, type Demo, type Visit} from './visit.js';

let demo: Demo;

before(async () => {
  demo = await openDemo('chooser');
});

after(() => demo?.close());

/** Opens the page and waits for the widget that it recommends. */
async function visitChooser(lang: string, width: number): Promise<Visit> {
  const visited = await demo.visit(`chooser.html?lang=${lang}`, {width});
  await visited.page.waitForSelector('details[open] [state=ready]');
  return visited;
}

/** The widgets that are offered, the recommended first. */
const offered = (page: Visit['page']) =>
  page.$$eval('.choices > li', items => items.map(item => item.querySelector('.preview > *')!.localName));

describe('the chooser', () => {
  for (const lang of ['fr', 'de', 'lb', 'en']) {
    for (const width of [320, 1200]) {
      it(`fits, is accessible and quiet in ${lang}, ${width} wide`, async () => {
        const {page, complaints} = await visitChooser(lang, width);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }

  it('is a table for a screen reader where it is paragraphs for the eye', async () => {
    const {page} = await visitChooser('fr', 320);
    const table = await page.accessibility.snapshot({
      interestingOnly: false,
      root: (await page.$('main table'))!,
    });
    const roles: Record<string, number> = {};
    for (const all = [table!]; all.length > 0;) {
      const {role, children = []} = all.pop()!;
      roles[role] = (roles[role] ?? 0) + 1;
      all.push(...children);
    }
    const kinds = (await page.$$('tbody tr')).length;
    assert.equal(table!.name, 'Par nature');
    const {table: tables, row, columnheader, rowheader} = roles;
    assert.deepEqual([tables, row, columnheader, rowheader], [1, kinds + 1, 3, kinds]);
    await page.close();
  });

  it('offers other widgets for another document and another indicator', async () => {
    const {page, complaints} = await visitChooser('en', 1200);
    assert.equal((await offered(page))[0], 'kf-bar-chart');
    const [documents, indicators] = await page.$$('select');
    await documents!.select('fhl-2023');
    await indicators!.select('hospital-beds');
    await page.waitForSelector('details[open] kf-breakdown-chart[state=ready]');
    assert.equal((await offered(page))[0], 'kf-breakdown-chart');
    const [, second] = await page.$$('.choices details');
    await (await second!.$('summary'))!.click();
    await page.waitForFunction(
      one => one.querySelector('.preview > *')!.getAttribute('state') === 'ready',
      {},
      second!,
    );
    assert.match(
      await second!.$eval('code:not(summary code)', one => one.textContent),
      /indicator="hospital-beds"/,
    );
    assert.deepEqual(complaints, []);
    await page.close();
  });
});
