// The demo as its readers meet it, in Chromium: the bulletin in four languages and the page of a partner.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Page} from 'puppeteer-core';
import type {KeyFiguresDocument} from '../../src/index.js';
import {
  allReach,
  expectAccessible,
  expectNoSidewaysScroll,
  openDemo,
  statesOf,
  textsOf,
  type Answer,
  type Demo,
} from './visit.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const DATA = 'cahier-2024-06.json';
const text = readFileSync(here(`../../demo/data/${DATA}`), 'utf8');
const cahier = JSON.parse(text) as KeyFiguresDocument;

/** Every number of the Cahier as a Luxembourger reads it; each stands alone in a text of a picture. */
const PUBLISHED = [
  ['194.784', '2.303', '2.011', '1.471', '+541 (+36,8 %)', '42', '36', '+6 (+16,7 %)'],
  ['1,2 M', '12,9 M', '+276,9 k (+2,19 %)', '65,1 %', '0,18 %', '24.046', '3.681', '42.088'],
  ['52.564', '38.776', '+13.789 (+35,6 %)', '5.966', '3.773', '+2.192 (+58,1 %)'],
  ['41.162', '+1,6 k (+4,04 %)', '234.881', '+11,1 k (+4,98 %)', '35.378', '+621 (+5,9 %)'],
  ['355.265', '18,3 M', '444.999', '2,51 %', '5,9 M', '279.124', '23 %', '269.370', '3.233', '20,33 %'],
  ['34.152', '1.425', '5,6 M', '24.500', '89', '10.730', '122.422', '81.154'],
].flat();

let demo: Demo;
const visit: Demo['visit'] = (...asked) => demo.visit(...asked);

before(async () => {
  demo = await openDemo('pages');
});

after(() => demo?.close());

describe('demo', () => {
  for (const lang of ['fr', 'lb', 'de', 'en']) {
    for (const width of [320, 1200]) {
      it(`shows the bulletin in ${lang}, ${width} wide`, async () => {
        const visited = await visit(`index.html?lang=${lang}`, {width});
        const {page, complaints} = visited;
        await allReach(visited, 'ready');
        // The bulletin and its glossary, besides a figure for each indicator.
        assert.equal((await statesOf(page)).length, Object.keys(cahier.indicators).length + 2);
        assert.equal(await page.$eval('html', ({lang}) => lang), lang);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }

  for (const width of [320, 1200]) {
    it(`shows every published number as it is printed, ${width} wide`, async () => {
      const visited = await visit('index.html?lang=fr', {width});
      const {page} = visited;
      await allReach(visited, 'ready');
      const shown = new Set(await textsOf(page, 'svg text'));
      assert.deepEqual(
        PUBLISHED.filter(number => !shown.has(number)),
        [],
      );
      await page.close();
    });
  }

  it('shows the bulletin in the dark', async () => {
    const visited = await visit('index.html?lang=fr');
    const {page, complaints} = visited;
    await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
    await allReach(visited, 'ready');
    assert.notEqual(
      await page.$eval('body', body => getComputedStyle(body).backgroundColor),
      'rgb(255, 255, 255)',
    );
    await expectAccessible(page);
    assert.deepEqual(complaints, []);
    await page.close();
  });

  it('speaks Luxembourgish, which Chromium does not know', async () => {
    const visited = await visit('index.html?lang=lb');
    const {page} = visited;
    await allReach(visited, 'ready');
    await page.$$eval('pierce/[aria-controls=table]', all =>
      all.forEach(one => (one as HTMLElement).click()),
    );
    await page.waitForSelector('pierce/th', {visible: true});
    const shown = new Set(await textsOf(page, 'svg text, th'));
    for (const said of ['194.784', '12,9 Mio.', 'Mäerz 2024', 'Mäe']) assert.ok(shown.has(said), said);
    await page.close();
  });
});

describe('pages in large letters', () => {
  for (const name of ['documents-2017', 'flyer', 'ministry', 'fhl', 'chooser']) {
    it(`${name}: its own words are no wider than a phone`, async () => {
      const visited = await visit(`${name}.html?lang=de`, {width: 320});
      const {page} = visited;
      // The chooser has widgets that do not suit its figure, and draws none before it is asked.
      await (name === 'chooser' ? page.waitForSelector('summary') : allReach(visited, 'ready'));
      for (const size of [24, 32]) {
        await page.evaluate(size => {
          document.documentElement.style.fontSize = `${size}px`;
        }, size);
        await expectNoSidewaysScroll(page);
      }
      await page.close();
    });
  }
});

describe('partner', () => {
  for (const width of [320, 1200]) {
    it(`shows the figures beside its own texts, ${width} wide`, async () => {
      const visited = await visit('partner.html', {width});
      const {page, complaints} = visited;
      await allReach(visited, 'ready');
      const shown = new Set(await textsOf(page, 'svg text'));
      for (const number of ['194.784', '2.011', '1.471', '+541 (+36,8 %)', '+11,1 k (+4,98 %)']) {
        assert.ok(shown.has(number), number);
      }
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('keeps its own styles out of the figures', async () => {
    const visited = await visit('partner.html');
    const {page} = visited;
    await allReach(visited, 'ready');
    const widths = await page.$$eval('kf-bar-chart, kf-kpi-tile', figures =>
      figures.map(one => {
        const picture = one.shadowRoot!.querySelector('svg')!;
        const bar = picture.querySelector('text')!;
        return {
          fills: picture.getBoundingClientRect().width / one.getBoundingClientRect().width > 0.99,
          stroke: getComputedStyle(bar).stroke,
        };
      }),
    );
    assert.deepEqual(widths, Array(2).fill({fills: true, stroke: 'none'}));
    await page.close();
  });
});

describe('broken data', () => {
  const changed = (indicator: object) =>
    JSON.stringify({
      ...cahier,
      indicators: {
        ...cahier.indicators,
        'patient-accounts': {...cahier.indicators['patient-accounts'], ...indicator},
      },
    });
  const faults: [fault: string, answer: Answer, message: RegExp][] = [
    ['missing', {status: 404, contentType: 'text/html', body: '<h1>geheim</h1>'}, /serveur.*404/],
    ['no JSON', {contentType: 'text/html', body: '<h1>geheim</h1>'}, /JSON/],
    ['cut short', {body: text.slice(0, 5000)}, /JSON/],
    ['of a wrong shape', {body: JSON.stringify({...cahier, indicators: ['geheim']})}, /champ.*indicators\b/],
    ['of another version', {body: JSON.stringify({...cahier, version: 2})}, /version/],
  ];

  for (const [fault, answer, message] of faults) {
    it(`${fault}: the partner’s page keeps its own texts, and says what is the matter`, async () => {
      const visited = await visit('partner.html', {answer});
      const {page, complaints} = visited;
      await allReach(visited, 'error');
      const messages = await textsOf(page, '[part=message]');
      assert.equal(messages.length, 3);
      for (const said of messages) assert.match(said, message);
      await expectFallbacks(page, 3);
      await expectNothingLeaks(page, complaints);
      await expectAccessible(page);
      await page.close();
    });

    it(`${fault}: the bulletin says that it cannot be shown`, async () => {
      const visited = await visit('index.html', {answer});
      const {page, complaints} = visited;
      await allReach(visited, 'error');
      const [said = ''] = await textsOf(page, '[part=message]');
      assert.match(said, message);
      assert.doesNotMatch(said, /connexion/, 'the server has answered');
      await expectNothingLeaks(page, complaints);
      await page.close();
    });
  }

  const wrongField = {body: changed({value: {value: 'geheim', at: '2024-06-30'}})};

  it('with one wrong field: the partner’s page shows the other figures, and says which field it is', async () => {
    const {page, complaints} = await visit('partner.html', {answer: wrongField});
    await page.waitForSelector('kf-kpi-tile[state=error]');
    await page.waitForSelector('kf-bar-chart[state=ready]');
    await page.waitForSelector('kf-variation-badge[state=ready]');
    const [message] = await textsOf(page, '[part=message]');
    assert.match(message!, /champ.*indicators\.patient-accounts\.value\.value/);
    await expectFallbacks(page, 1);
    await expectNothingLeaks(page, complaints);
    await page.close();
  });

  it('with one wrong field: the bulletin shows the other figures, and says which field it is', async () => {
    const {page, complaints} = await visit('index.html', {answer: wrongField});
    const settled = (states: Awaited<ReturnType<typeof statesOf>>) =>
      states.length > 30 && states.every(([, state]) => state === 'ready' || state === 'error');
    for (let i = 0; i < 100 && !settled(await statesOf(page)); i++) {
      await new Promise(resolve => setTimeout(resolve, 50));
    }
    const wrong = (await statesOf(page)).filter(([, state]) => state !== 'ready');
    assert.deepEqual(wrong, [['kf-kpi-tile', 'error']]);
    const messages = await textsOf(page, '[part=message]');
    assert.equal(messages.length, 1);
    assert.match(messages[0]!, /champ.*indicators\.patient-accounts\.value\.value/);
    await expectNothingLeaks(page, complaints);
    await page.close();
  });

  /** The page's own texts between the tags of figures in error are there to be read. */
  async function expectFallbacks(page: Page, count: number): Promise<void> {
    const shown = await page.$$eval('[state=error]', figures =>
      figures.map(one => (one as HTMLElement).innerText.trim().length > 10),
    );
    assert.deepEqual(shown, Array(count).fill(true));
  }

  /** Nothing of the answer is shown, and nothing is thrown; what Chromium itself says of a 404 is its own. */
  async function expectNothingLeaks(page: Page, complaints: string[]): Promise<void> {
    const own = complaints.filter(one => !one.startsWith('error: Failed to load resource'));
    assert.deepEqual(own, []);
    assert.doesNotMatch(await page.$eval('body', ({innerText}) => innerText), /geheim/);
    assert.doesNotMatch((await textsOf(page, '*')).join(), /geheim|invalid|unexpected|\bzod\b/i);
  }
});
