// The codes that are given to paste: through the filters of editors, from the page of the demo, and the height of a
// frame.
import assert from 'node:assert/strict';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import type {HTTPRequest, Page} from 'puppeteer-core';
import sanitizeHtml from 'sanitize-html';
import '../../src/languages/pt.js';
import {CODE_KINDS, embedCode, type Embedding, type Integrity} from '../../src/embed/codes.js';
import {EVERY_WIDGET} from '../../src/embed/parts.js';
import {openDemo, type Demo} from '../pages/visit.js';
import {publish, type Published} from '../support/published.js';
import {FIGURES} from './figures.js';

const cahier: unknown = JSON.parse(
  readFileSync(new URL('../../demo/data/cahier-2024-06.json', import.meta.url), 'utf8'),
);

/**
 * The allow-list that an editor such as that of WordPress applies to the posts of authors, as far as it matters here.
 */
const POSTS = {
  allowedTags: [
    ...[
      'a',
      'abbr',
      'b',
      'br',
      'caption',
      'code',
      'dd',
      'del',
      'details',
      'div',
      'dl',
      'dt',
      'em',
      'figcaption',
    ],
    ...[
      'figure',
      'h2',
      'h3',
      'h4',
      'i',
      'img',
      'li',
      'ol',
      'p',
      'section',
      'small',
      'span',
      'strong',
      'summary',
    ],
    ...['table', 'tbody', 'td', 'tfoot', 'th', 'thead', 'tr', 'ul'],
  ],
  allowedAttributes: {
    '*': ['class', 'id', 'lang', 'dir', 'title', 'data-*'],
    a: ['href', 'rel', 'target'],
    img: ['src', 'alt', 'width', 'height', 'loading'],
    th: ['scope', 'colspan', 'rowspan'],
    td: ['colspan', 'rowspan'],
  },
};

const textOf = (html: string) =>
  html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    .replace(/\s+/g, ' ');

/**
 * Reads a page with all its shadow roots; as text, because names that the compiler gives functions are unknown there.
 */
const READ = `(function read(root) {
  return [...root.querySelectorAll('*')].map(one => (one.shadowRoot ? read(one.shadowRoot) : '') +
    (one.localName === 'text' || !one.childElementCount ? one.textContent : '')).join(' ');
})(document)`;

/** Everything that can be read in a page, in shadow roots and frames too. */
async function readingOf(page: Page): Promise<string> {
  const texts = await Promise.all(page.frames().map(frame => frame.evaluate(READ)));
  return texts.join(' ');
}

describe('codes to paste', () => {
  const pages: Record<string, string> = {};
  let site: Published;
  let integrity: Integrity;

  before(async () => {
    site = await publish('codes', pages);
    integrity = JSON.parse(readFileSync(join(site.folder, 'integrity.json'), 'utf8')) as Integrity;
  });

  after(() => site?.close());

  const embedding = ({widget, indicator}: (typeof FIGURES)[number]): Embedding => ({
    base: `${site.address}/`,
    integrity,
    src: `${site.address}/cahier.json`,
    widget,
    indicator,
    lang: 'fr',
  });

  for (const kind of ['script', 'loader'] as const) {
    it(`${kind}: brings the file of a language that not every page speaks, and no other`, async () => {
      const one: Embedding = {...embedding(FIGURES[0]!), lang: 'pt'};
      const {page, complaints} = await paste(embedCode(kind, one, cahier), `/pt-${kind}.html`);
      await page.waitForFunction(
        tag => document.querySelector(tag)?.getAttribute('state') === 'ready',
        {},
        `kf-${one.widget}`,
      );
      assert.match(await readingOf(page), /Fonte/);
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  /** What a bar chart needs of the loader. */
  const parts = () => ['core', 'shared', 'kf-bar-chart'].map(name => `parts-${integrity.version}/${name}.js`);

  it('loader: its widgets all import what it asks for with the first of them', () => {
    const folder = join(site.folder, `parts-${integrity.version}`);
    const widgets = readdirSync(folder).filter(name => /^kf-.*\.js$/.test(name));
    assert.ok(widgets.length > 10);
    for (const name of widgets) {
      const code = readFileSync(join(folder, name), 'utf8');
      for (const part of EVERY_WIDGET) assert.ok(code.includes(`"./${part}.js"`), `${name}: ${part}`);
    }
  });

  it('loader: has the parts of a widget fetched beside it, once each, at low priority', async () => {
    const asked = await hold(embedCode('loader', embedding(FIGURES[0]!), cahier), 'key-figures-loader-');
    const priorities = parts().map(name => asked.filter(one => one.path.endsWith(name)));
    assert.deepEqual(
      priorities.map(all => all.map(({priority}) => priority)),
      [['Low'], ['Low'], ['Low']],
    );
  });

  it('loader: asks for all that a widget needs at once where an editor has taken the hints out', async () => {
    const code = embedCode('loader', embedding(FIGURES[0]!), cahier).replaceAll(/<link [^>]*>\n/g, '');
    assert.doesNotMatch(code, /modulepreload/);
    const asked = await hold(code, 'kf-bar-chart.js');
    for (const name of parts()) {
      assert.equal(asked.filter(({path}) => path.endsWith(name)).length, 1, name);
    }
  });

  it('npm: imports that language', () => {
    const one = embedding(FIGURES[0]!);
    const code = embedCode('npm', {...one, lang: 'pt'}, cahier);
    assert.match(code, /import 'key-figures\/kf-[\w-]+';\n {2}import 'key-figures\/languages\/pt';\n/);
    for (const kind of CODE_KINDS) assert.doesNotMatch(embedCode(kind, one, cahier), /languages\/|-pt-/);
  });

  /**
   * Opens a page with a code of the loader and a bar chart, and answers one file only when all parts of the chart have
   * been asked for; says what has been asked for until it stands.
   */
  async function hold(code: string, file: string): Promise<{path: string; priority: string}[]> {
    pages['/held.html'] =
      `<!doctype html><html lang="fr"><meta charset="utf-8"><title>p</title>${code}</html>`;
    const page = await site.browser.newPage();
    const session = await page.createCDPSession();
    await session.send('Network.enable');
    const asked: {path: string; priority: string}[] = [];
    let held: HTTPRequest | undefined;
    const release = () => {
      if (!parts().every(name => asked.some(({path}) => path.endsWith(name)))) return;
      void held?.continue();
      held = undefined;
    };
    session.on('Network.requestWillBeSent', ({request: {url, initialPriority: priority}}) => {
      asked.push({path: new URL(url).pathname, priority});
      release();
    });
    await page.setRequestInterception(true);
    page.on('request', request => {
      if (!request.url().includes(file)) return void request.continue();
      held = request;
      release();
    });
    await page.goto(`${site.address}/held.html`);
    await page.waitForSelector('kf-bar-chart[state=ready]');
    await page.close();
    return asked;
  }

  /** Opens a bare page with a code in it. */
  async function paste(code: string, path = '/pasted.html') {
    pages[path] =
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>p</title></head><body>${code}</body></html>`;
    const page = await site.browser.newPage();
    const complaints: string[] = [];
    page.on('pageerror', error => complaints.push(String(error)));
    page.on('console', message => complaints.push(message.text()));
    page.on('requestfailed', request => complaints.push(request.url()));
    await page.goto(site.address + path, {waitUntil: 'networkidle0'});
    return {page, complaints};
  }

  for (const figure of FIGURES) {
    for (const [filter, clean] of [
      ['sanitize-html', (html: string) => sanitizeHtml(html)],
      ['the list of a blog', (html: string) => sanitizeHtml(html, POSTS)],
    ] as const) {
      it(`of ${figure.widget} say something true after ${filter}`, () => {
        for (const kind of CODE_KINDS) {
          const code = embedCode(kind, embedding(figure), cahier);
          if (!code) continue;
          const left = textOf(clean(code));
          const source = figure.widget === 'value' ? '' : 'Cahier eSanté';
          assert.ok(left.includes(source), `${kind}: ${left}`);
          if (kind === 'content' || kind === 'image')
            assert.ok(left.includes(figure.says), `${kind}: ${left}`);
          assert.doesNotMatch(left, /undefined|NaN|\[object|[{}<>]/);
        }
      });
    }
  }

  it('hold their own against what a document may say', () => {
    const hostile = {
      series: [{period: '2024-01', value: 1}],
      label: '"><script>alert(1)</script>',
      source: {label: "'</iframe><script>alert(2)</script>"},
    };
    const place = embedding({widget: 'bar-chart', indicator: '', says: ''});
    for (const kind of CODE_KINDS) {
      const code = embedCode(kind, {...place, attributes: {label: '"><img onerror=alert(3)>'}}, hostile);
      assert.doesNotMatch(code, /<script>alert|<img onerror/);
    }
  });

  it('of a frame give it the height of its figure, and of no other message', async () => {
    const code = embedCode('iframe', embedding(FIGURES[0]!), cahier);
    const {page} = await paste(`${code}<iframe id="stranger" srcdoc="<p>x</p>" height="77"></iframe>`);
    const frame = page.frames().find(one => one.url().includes('embed.html'))!;
    await frame.waitForFunction(
      () => document.querySelector('kf-bar-chart')?.getAttribute('state') === 'ready',
    );
    const inner = await frame.evaluate(() =>
      Math.ceil(document.documentElement.getBoundingClientRect().height),
    );
    await page.waitForFunction(
      (height: number) => document.querySelector('iframe')!.height === String(height),
      {timeout: 5000},
      inner,
    );
    await page.setViewport({width: 320, height: 700});
    // It is drawn again in the narrower frame, and may pass through other heights on its way.
    await page.waitForFunction(
      (height: number) => {
        const frame = document.querySelector('iframe')!;
        const seen = document.body.dataset;
        seen['same'] = seen['height'] === frame.height ? String(Number(seen['same']) + 1) : '0';
        seen['height'] = frame.height;
        return frame.height !== String(height) && Number(seen['same']) > 5;
      },
      {timeout: 10_000, polling: 100},
      inner,
    );
    // Whatever else comes: strangers, floods, heights out of range.
    const settled = await page.$eval('iframe', one => one.height);
    await page.evaluate(() => {
      const stranger = document.querySelector<HTMLIFrameElement>('#stranger')!;
      const ours = document.querySelector('iframe')!.contentWindow!;
      const type = 'key-figures:height';
      const messages = [
        ...[-1, 0, NaN, Infinity, 1e9, '500', null, {}].map(height => ({source: ours, data: {type, height}})),
        ...[null, 1, 'text', [], {type: 'other', height: 500}].map(data => ({source: ours, data})),
        ...Array(5000).fill({source: stranger.contentWindow!, data: {type, height: 500}}),
        {source: ours, origin: 'https://elsewhere.example', data: {type, height: 500}},
      ];
      for (const message of messages) {
        window.dispatchEvent(new MessageEvent('message', {origin: 'null', ...message}));
      }
    });
    await new Promise(resolve => setTimeout(resolve, 200));
    assert.equal(await page.$eval('iframe', one => one.height), settled);
    assert.equal(await page.$eval('#stranger', one => (one as HTMLIFrameElement).height), '77');
    await page.close();
  });

  it('of a frame with a widget that there is none of say so', async () => {
    const page = await site.browser.newPage();
    for (const [lang, said] of [
      ['fr', 'n’existe pas'],
      ['lb', 'gëtt et net'],
    ]) {
      await page.goto(`${site.address}/embed.html?widget=<b>x</b>&lang=${lang}`, {waitUntil: 'networkidle0'});
      assert.ok((await page.$eval('body', one => one.textContent!)).includes(said!));
      assert.equal(await page.$('body b'), null);
    }
    await page.close();
  });

  it('of a frame tell a document that does not come', async () => {
    const page = await site.browser.newPage();
    await page.goto(`${site.address}/embed.html?widget=kpi-tile&src=none.json&indicator=x&lang=de`);
    await page.waitForFunction(
      () => document.querySelector('kf-kpi-tile')?.getAttribute('state') === 'error',
    );
    assert.match(await readingOf(page), /Erneut versuchen/);
    await page.close();
  });

  describe('from the page of the demo', () => {
    let demo: Demo;
    before(async () => {
      demo = await openDemo('maker');
    });
    after(() => demo?.close());

    for (const [lang, width] of [
      ['fr', 1200],
      ['lb', 320],
    ] as const) {
      it(`show the figure on a bare page, in ${lang}, ${width} wide`, async () => {
        const {page, complaints} = await demo.visit(`maker.html?lang=${lang}`, {width});
        await page.waitForSelector('.codes pre');
        const type = (name: string, value: string) =>
          page.$eval(
            `[name=${name}]`,
            (field, value) => {
              (field as HTMLInputElement).value = value;
              field.dispatchEvent(new Event('change'));
            },
            value,
          );
        await type('base', `${site.address}/`);
        await type('src', `${site.address}/cahier.json`);
        await type('indicator', 'patient-accounts');
        await type('widget', 'kpi-tile');
        await type('lang', lang);
        const codes = await page.$$eval('.codes > li', items =>
          items.map(item => [item.dataset.kind!, item.querySelector('code')!.textContent!] as const),
        );
        assert.deepEqual(codes.map(([kind]) => kind).sort(), [...CODE_KINDS].sort());
        const {scrollWidth, clientWidth} = await page.$eval('html', ({scrollWidth, clientWidth}) => ({
          scrollWidth,
          clientWidth,
        }));
        assert.ok(scrollWidth <= clientWidth, `${scrollWidth} > ${clientWidth}`);
        assert.deepEqual(complaints, []);
        await page.close();
        for (const [kind, code] of codes) {
          if (kind === 'npm') continue;
          // The hashes of the page are those of the last build, which may be another.
          const checked = code.replaceAll(/ integrity="[^"]*"|"integrity":\{[^}]*\}/g, '');
          const pasted = await paste(checked.replace('{}', '{"imports":{}}'));
          await pasted.page.waitForFunction(
            () => document.querySelector('kf-kpi-tile[state=ready], iframe, img') !== null,
            {timeout: 10_000},
          );
          if (kind === 'iframe') await pasted.page.frames()[1]!.waitForSelector('kf-kpi-tile[state=ready]');
          assert.ok((await readingOf(pasted.page)).includes('194.784'), kind);
          await pasted.page.close();
        }
      });
    }
  });
});
