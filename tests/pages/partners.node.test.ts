// The pages of the demo beside the bulletin, in Chromium: two articles in four languages, and the pages of partners.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {documentSchema} from '../../src/data/document.js';
import {
  allReach,
  expectAccessible,
  expectNoSidewaysScroll,
  openDemo,
  plain,
  statesOf,
  textsOf,
  type Demo,
  type Visit,
} from './visit.js';

const read = (name: string) =>
  documentSchema.parse(
    JSON.parse(readFileSync(new URL(`../../demo/data/${name}.json`, import.meta.url), 'utf8')),
  );

/** A whole number as Luxembourg prints it. */
const printed = (number: number) => String(number).replace(/\B(?=(\d{3})+$)/g, '.');

const ARTICLES = ['documents-2017.html', 'flyer.html'];
const PARTNERS = ['cns.html', 'fhl.html', 'ministry.html'];
const LANGUAGES = ['fr', 'de', 'lb', 'en'];

/** How many figures of which kind a page has. */
const FIGURES: Record<string, Record<string, number>> = {
  'documents-2017.html': {
    'kf-term': 2,
    'kf-value': 2,
    'kf-target-bar': 1,
    'kf-key-facts': 1,
    'kf-line-chart': 2,
    'kf-data-table': 1,
  },
  'flyer.html': {'kf-term': 1, 'kf-value': 3, 'kf-key-facts': 2},
  'cns.html': {'kf-value': 2, 'kf-kpi-tile': 1, 'kf-breakdown-chart': 1, 'kf-sentence': 1},
  'fhl.html': {'kf-breakdown-chart': 1, 'kf-donut-chart': 1, 'kf-sentence': 1, 'kf-data-table': 1},
  'ministry.html': {
    'kf-kpi-tile': 4,
    'kf-term': 3,
    'kf-bar-chart': 1,
    'kf-value': 2,
    'kf-line-chart': 1,
  },
};

let demo: Demo;

before(async () => {
  demo = await openDemo('partners');
});

after(() => demo?.close());

/** Opens a page and waits for its figures. */
async function visitReady(path: string, width = 1200): Promise<Visit> {
  const visited = await demo.visit(path, {width});
  await allReach(visited, 'ready');
  return visited;
}

/** Everything that the figures of a page say, one text after the other. */
async function saidOn(page: Visit['page']): Promise<string> {
  return (await textsOf(page, 'svg text, p, dd, dt, td, th, .value, .frame')).join(' | ');
}

function expectSaid(said: string, wanted: string[]): void {
  assert.deepEqual(
    wanted.filter(one => !said.includes(one)),
    [],
  );
}

describe('every page', () => {
  const addresses = [
    ...ARTICLES.flatMap(path => LANGUAGES.map(lang => ({path, address: `${path}?lang=${lang}`, lang}))),
    {path: 'cns.html', address: 'cns.html', lang: 'fr'},
    {path: 'fhl.html', address: 'fhl.html', lang: 'de'},
    {path: 'ministry.html', address: 'ministry.html', lang: 'lb'},
  ];

  for (const {path, address, lang} of addresses) {
    for (const width of [320, 1200]) {
      it(`${address}, ${width} wide: shows all figures, fits, is accessible and quiet`, async () => {
        const {page, complaints} = await visitReady(address, width);
        const counts: Record<string, number> = {};
        for (const [tag] of await statesOf(page)) counts[tag] = (counts[tag] ?? 0) + 1;
        assert.deepEqual(counts, FIGURES[path]);
        assert.equal(await page.$eval('html', one => one.lang), lang);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        assert.deepEqual(complaints, []);
        await page.close();
      });
    }
  }

  for (const path of [...ARTICLES, 'fhl.html']) {
    it(`${path} is dark and accessible for who reads in the dark`, async () => {
      const visited = await demo.visit(path);
      const {page, complaints} = visited;
      await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: 'dark'}]);
      await allReach(visited, 'ready');
      const [red] = /\d+/.exec(await page.$eval('body', body => getComputedStyle(body).backgroundColor))!;
      assert.ok(Number(red) < 64, red);
      await expectAccessible(page);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  for (const path of [...ARTICLES, ...PARTNERS]) {
    it(`${path} is black on white on paper, no wider than it`, async () => {
      const visited = await visitReady(path, 660);
      const {page} = visited;
      await page.emulateMediaType('print');
      await allReach(visited, 'ready');
      const [surface, ink] = await page.$eval('body', body => {
        const {backgroundColor, color} = getComputedStyle(body);
        return [backgroundColor, color];
      });
      assert.match(surface!, /^rgba?\((0, 0, 0, 0|255, 255, 255)\)$/);
      assert.ok(Number(/\d+/.exec(ink!)![0]) < 64, ink);
      await expectNoSidewaysScroll(page);
      await page.close();
    });
  }
});

describe('the documents of 2015–2017', () => {
  const {indicators} = read('dsp-2017');
  const {series, components} = indicators['documents-by-type']!;

  for (const width of [320, 1200]) {
    it(`has every number of the table of 2017, ${width} wide`, async () => {
      const {page} = await visitReady('documents-2017.html', width);
      const rows = await page.$eval('kf-data-table', table =>
        [...table.shadowRoot!.querySelectorAll('tr')].map(row =>
          [...row.cells].map(cell => (cell.querySelector('[aria-hidden]') ?? cell).textContent ?? ''),
        ),
      );
      const table = rows.map(row => row.map(plain));
      const expected = [
        ...components!.map(({label, series}) => [
          (label as {fr: string}).fr,
          ...series.map(({value}) => printed(value!)),
        ]),
        ['Total', ...series!.map(({value}) => printed(value!))],
      ];
      assert.equal(expected.length, 28);
      for (const row of expected) {
        assert.equal(row.length, 8);
        const found = table.find(([head]) => head === row[0]);
        assert.deepEqual(found?.slice(0, 8), row);
      }
      await page.close();
    });
  }

  it('has the key figures as they are printed, and the target with its date', async () => {
    const {page} = await visitReady('documents-2017.html');
    const said = await saidOn(page);
    expectSaid(said, ['environ 24.000', '170', 'moins de 0,7 %', 'environ 200', 'environ 17.000']);
    expectSaid(said, ['3 %', '80 %', 'décembre 2017', '14.070']);
    await page.close();
  });
});

describe('the leaflet', () => {
  const NUMBERS: Record<string, string[]> = {
    fr: [
      'plus de 1 million',
      'plus de 8,6 millions',
      'plus de 440.000',
      'plus de 695.000',
      'plus de 68.000',
      'moins de 0,19 %',
      'plus de 15.000',
      'plus de 63.000',
      'plus de 50 %',
    ],
    lb: ['méi wéi 8,6 Milliounen', 'méi wéi 440.000', 'manner wéi 0,19 %'],
    de: ['mehr als 8,6 Millionen', 'mehr als 440.000', 'weniger als 0,19 %'],
    en: ['more than 8.6 million', 'more than 440,000', 'less than 0.19%'],
  };

  for (const [lang, numbers] of Object.entries(NUMBERS)) {
    it(`has its numbers with « more than » and « less than » in ${lang}`, async () => {
      const {page} = await visitReady(`flyer.html?lang=${lang}`, 320);
      expectSaid(await saidOn(page), numbers);
      await page.close();
    });
  }
});

describe('partners', () => {
  it('the insurer has the insured persons', async () => {
    const {page} = await visitReady('cns.html');
    expectSaid(await saidOn(page), ['879.932', '+2,5 %', '568.058', '311.874', '35 %']);
    await page.close();
  });

  it('the federation has the beds of every hospital', async () => {
    const {breakdown} = read('fhl-2023').indicators['hospital-beds']!;
    const beds = breakdown!.items.map(({value}) => String(value));
    assert.equal(beds.length, 11);
    for (const figure of ['kf-breakdown-chart', 'kf-data-table']) {
      const {page} = await visitReady('fhl.html');
      const said = await page.$eval(figure, one =>
        [...one.shadowRoot!.querySelectorAll('svg text, td')].map(({textContent}) => textContent).join(' '),
      );
      const numbers = new Set(said.match(/\d+(\.\d+)*/g));
      assert.deepEqual(
        beds.filter(one => !numbers.has(one)),
        [],
        figure,
      );
      await page.close();
    }
  });

  it('the ministry has the totals of the Cahier, and says what is made up', async () => {
    const {page} = await visitReady('ministry.html');
    const said = await saidOn(page);
    expectSaid(said, ['41.162', '234.881', '1,2 Mio.', '12,9 Mio.', '+1,6 Dsd. (+4,04 %)']);
    for (const chart of ['kf-bar-chart', 'kf-line-chart']) {
      const picture = await page.$eval(chart, one => one.shadowRoot!.querySelector('svg')!.textContent ?? '');
      assert.match(picture, /Beispilldonnéeën/, chart);
    }
    await page.close();
  });

  for (const path of PARTNERS) {
    it(`${path} says that it is an example`, async () => {
      const {page} = await visitReady(path);
      const said = await page.$eval('.fictional', note => note.textContent ?? '');
      assert.match(said, /exemple|Beispiel|Beispill/);
      await page.close();
    });

    it(`${path} can be read without script, from what stands in its tags`, async () => {
      const {page, complaints} = await demo.visit(path, {script: false, width: 320});
      const figures = Object.values(FIGURES[path]!).reduce((sum, one) => sum + one);
      const texts = await page.$$eval('body *', all =>
        all.filter(one => one.localName.startsWith('kf-')).map(one => (one as HTMLElement).innerText.trim()),
      );
      assert.equal(texts.length, figures);
      assert.deepEqual(
        texts.filter(one => one.length < 3),
        [],
      );
      await expectNoSidewaysScroll(page);
      assert.deepEqual(complaints, []);
      await page.close();
    });

    it(`${path} keeps its own texts where the data cannot be had`, async () => {
      const visited = await demo.visit(path, {answer: {status: 404, body: 'secret'}, width: 320});
      const {page} = visited;
      await allReach(visited, 'error');
      const texts = await page.$$eval('[state=error]', all =>
        all.map(one => (one as HTMLElement).innerText.trim()),
      );
      assert.deepEqual(
        texts.filter(one => one.length < 3),
        [],
      );
      assert.doesNotMatch((await textsOf(page, '*')).join(), /secret/);
      await expectNoSidewaysScroll(page);
      await expectAccessible(page);
      await page.close();
    });
  }

  it('the sheet of the insurer styles elements by name, and no figure looks it', async () => {
    const {page} = await visitReady('cns.html');
    const leaks = await page.evaluate(() => {
      const probe = document.createElement('main');
      probe.innerHTML = '<svg></svg><table><tr><td></td></tr></table><button></button>';
      document.body.append(probe);
      const found: string[] = [];
      for (const name of ['svg', 'table', 'td', 'button']) {
        const {fill, backgroundColor, borderTopWidth, textTransform} = getComputedStyle(
          probe.querySelector(name)!,
        );
        const own = [fill, backgroundColor, borderTopWidth, textTransform].join();
        for (const figure of document.querySelectorAll('kf-kpi-tile, kf-breakdown-chart')) {
          for (const one of figure.shadowRoot!.querySelectorAll(name)) {
            const {fill, backgroundColor, borderTopWidth, textTransform} = getComputedStyle(one);
            const looks = [fill, backgroundColor, borderTopWidth, textTransform].join();
            if (looks === own) found.push(`${figure.localName} ${name}`);
          }
        }
      }
      probe.remove();
      return found;
    });
    assert.deepEqual(leaks, []);
    const widths = await page.$$eval('kf-kpi-tile, kf-breakdown-chart', figures =>
      figures.map(
        one =>
          one.shadowRoot!.querySelector('svg')!.getBoundingClientRect().width /
            one.getBoundingClientRect().width >
          0.99,
      ),
    );
    assert.deepEqual(widths, [true, true]);
    await page.close();
  });
});
