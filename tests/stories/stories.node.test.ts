// Opens every story of the built Storybook in Chromium: there is something to see, no error of the page, no error in
// its console; and its pages of text, which are accessible. `npm run build-storybook` comes first. How accessible the
// stories are is held in `tests/accessibility`.
import assert from 'node:assert/strict';
import {existsSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {isDeepStrictEqual} from 'node:util';
import type {AxeResults, RunOptions} from 'axe-core';
import type {Browser, Page} from 'puppeteer-core';
import {launch, serve, type Site} from '../support/site.js';

const root = fileURLToPath(new URL('../../storybook-static', import.meta.url));
const indexFile = join(root, 'index.json');
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const OPTIONS: RunOptions = {
  runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']},
  resultTypes: ['violations'],
};

interface Entry {
  id: string;
  type: 'story' | 'docs';
  tags: string[];
}

/** Those parts of Storybook's page and of ours that the test asks about. */
declare global {
  interface Window {
    axe: {run(context: string, options: RunOptions): Promise<AxeResults>};
    __STORYBOOK_PREVIEW__?: {currentRender?: {id?: string; phase?: string}};
    __STORYBOOK_ADDONS_CHANNEL__: {emit(event: string, data: unknown): void};
  }
}

/** The ids of all stories, or of the pages of text, which stand for themselves. */
function ids(wanted: 'story' | 'text'): string[] {
  const {entries} = JSON.parse(readFileSync(indexFile, 'utf8')) as {entries: Record<string, Entry>};
  return Object.values(entries).flatMap(({id, type, tags}) => {
    const kind = type === 'story' ? 'story' : tags.includes('unattached-mdx') ? 'text' : '';
    return kind === wanted ? [id] : [];
  });
}

/** Waits until Storybook has finished the story and its widgets are drawn. */
async function settle(page: Page, id: string): Promise<void> {
  await page.waitForFunction(
    id => {
      const {id: shown, phase} = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
      return shown === id && (phase === 'finished' || phase === 'errored');
    },
    {timeout: 20_000},
    id,
  );
  assert.equal(
    await page.evaluate(() => window.__STORYBOOK_PREVIEW__?.currentRender?.phase),
    'finished',
    'Storybook could not show the story',
  );
  const loads = id.includes('--loading');
  await page.waitForFunction(
    stays =>
      [...document.querySelectorAll('*')]
        .filter(({localName}) => localName.startsWith('kf-'))
        .every(widget => {
          const state = widget.getAttribute('state');
          const mayStay = stays || widget.closest('[data-state=loading]');
          if (state === null || (state === 'loading' && !mayStay)) return false;
          const frame = widget.shadowRoot?.querySelector('.frame');
          // It is ready before it has been measured, and then still shows what the page has put into it.
          if (state === 'ready' && frame?.querySelector(':scope > slot')) return false;
          // More than the probe of its width.
          return (frame?.childElementCount ?? 0) > 1;
        }),
    {timeout: 20_000},
    loads,
  );
}

/** Whether there is something to see: text of the story's own, or a widget with text, a picture or its skeleton. */
function isSeen(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const root = document.querySelector<HTMLElement>('#storybook-root')!;
    return [...root.querySelectorAll<HTMLElement>('*')].some(({innerText, shadowRoot}) => {
      const frame = shadowRoot?.querySelector<HTMLElement>('.frame');
      const inside = frame ? [...frame.querySelectorAll('svg, .ghost, .line, .waiting')] : [];
      return (
        `${innerText}${frame?.innerText ?? ''}`.trim() !== '' ||
        inside.some(one => one.getBoundingClientRect().height > 0)
      );
    });
  });
}

async function violations(page: Page, within: string): Promise<string[]> {
  const found = await page.evaluate((within, options) => window.axe.run(within, options), within, OPTIONS);
  return found.violations.flatMap(({id, nodes}) =>
    nodes.map(({target, html, failureSummary}) => `${id} at ${target.join(' ')}: ${html}\n${failureSummary}`),
  );
}

const skip = existsSync(indexFile)
  ? false
  : 'there is no storybook-static; `npm run build-storybook` makes it, then these tests run';

describe('stories', {skip}, () => {
  let site: Site;
  let browser: Browser;
  let page: Page;
  let errors: string[] = [];

  before(async () => {
    site = await serve(root);
    browser = await launch();
    page = await browser.newPage();
    await page.setViewport({width: 1280, height: 900});
    await page.evaluateOnNewDocument(axe);
    page.on('pageerror', error => errors.push(error instanceof Error ? (error.stack ?? '') : String(error)));
    page.on('console', message => {
      if (message.type() === 'error') errors.push(message.text());
    });
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  it('follow the tones with a cursor, unless the toolbar asks for less motion', async () => {
    errors = [];
    const isFollowed = async (motion: string) => {
      const id = 'widgets-bar-chart--listen';
      await page.goto(`${site.address}/iframe.html?id=${id}&viewMode=story&globals=motion:${motion};lang:en`);
      await settle(page, id);
      // A press of the reader's: a page alone may make no sound.
      const button = (await page.waitForSelector('kf-bar-chart >>> .tools > button:nth-of-type(2)', {
        visible: true,
      }))!;
      await button.click();
      return button.evaluate(async one => {
        const root = one.getRootNode() as ShadowRoot;
        const names: (string | null)[] = [];
        let isFollowed = false;
        for (let name; (name = one.textContent) !== 'Listen'; await new Promise(requestAnimationFrame)) {
          if (!names.includes(name)) names.push(name);
          isFollowed ||= !!root.querySelector('.readout')?.textContent;
        }
        return {names, isFollowed};
      });
    };
    assert.deepEqual(await isFollowed('own'), {names: ['Stop'], isFollowed: true});
    assert.deepEqual(await isFollowed('reduced'), {names: ['Stop'], isFollowed: false});
    assert.deepEqual(errors, []);
  });

  it('let a designer choose colours, see them, and copy the style sheet', async () => {
    errors = [];
    await page.goto(`${site.address}/iframe.html?id=themes-themes--token-editor&viewMode=story`);
    await page.waitForSelector('token-editor .page-light kf-bar-chart[state=ready]');
    const seen = await page.evaluate(async () => {
      const editor = document.querySelector('token-editor')!;
      const input = editor.querySelector<HTMLInputElement>('[aria-label="accent, light"]')!;
      input.value = '#b0b0b0';
      input.dispatchEvent(new Event('input', {bubbles: true}));
      await new Promise(requestAnimationFrame);
      const chart = editor.querySelector('.page-light kf-bar-chart')!;
      const accent = chart.shadowRoot!.querySelector('.accent')!;
      const [css, verdict] = ['pre', '.verdict'].map(one => editor.querySelector(one)!.textContent);
      return {css: css!, verdict: verdict!, fill: getComputedStyle(accent).fill};
    });
    assert.match(seen.css, /:where\(:root\), \.kf-theme-brand \{[^}]*--kf-accent: #b0b0b0;/);
    assert.match(seen.verdict, /light: accent on surface: contrast 2\.2/);
    assert.equal(seen.fill, 'rgb(176, 176, 176)');
    assert.deepEqual(errors, []);
  });

  it('follow the toolbar: language, theme, direction, width, forced colours, state of the data', async () => {
    errors = [];
    await page.goto(
      `${site.address}/iframe.html?id=widgets-bar-chart--wide&viewMode=story&globals=a11y.manual:!true`,
    );
    const looks = async () => {
      await settle(page, 'widgets-bar-chart--wide');
      return page.evaluate(() => {
        const chart = document.querySelector('#storybook-root kf-bar-chart')!;
        const {fill} = getComputedStyle(chart.shadowRoot!.querySelector('.accent')!);
        const {direction, color} = getComputedStyle(document.querySelector('#storybook-root .page')!);
        return [chart.shadowRoot!.textContent, color, direction, chart.clientWidth, fill];
      });
    };
    /** Turns the toolbar, and says how it looks when it is as hoped for, or else after a while. */
    const turn = async (
      globals: Record<string, string>,
      isHoped: (now: Awaited<ReturnType<typeof looks>>) => boolean,
    ) => {
      await page.evaluate(
        globals => window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', {globals}),
        globals,
      );
      for (const end = Date.now() + 10_000; ;) {
        await new Promise(resolve => setTimeout(resolve, 250));
        const now = await looks();
        if (isHoped(now) || Date.now() > end) return now;
      }
    };
    const first = await looks();
    const changes: Record<string, string>[] = [
      {lang: 'de'},
      {theme: 'dark'},
      {dir: 'rtl'},
      {colours: 'forced'},
    ];
    const at = [0, 1, 2, 4];
    for (const [i, change] of changes.entries()) {
      const seen = at[i]!;
      const {[seen]: before} = await looks();
      const {[seen]: after} = await turn(change, now => now[seen] !== before);
      assert.notEqual(after, before, JSON.stringify(change));
    }
    // What is turned on can be turned off.
    const asFirst = (now: unknown) => isDeepStrictEqual(now, first);
    assert.deepEqual(await turn({lang: 'fr', theme: 'light', dir: 'ltr', colours: 'own'}, asFirst), first);
    const states: [asked: string, shown: string][] = [
      ...['loading', 'empty', 'error', 'stale'].map((one): [string, string] => [one, one]),
      ['illustrative', 'ready'],
      ['story', 'ready'],
    ];
    for (const [asked, shown] of states) {
      await page.evaluate(
        state => window.__STORYBOOK_ADDONS_CHANNEL__.emit('updateGlobals', {globals: {state}}),
        asked,
      );
      await page.waitForFunction(
        (state, isMadeUp) => {
          const chart = document.querySelector('#storybook-root kf-bar-chart')!;
          const words = chart.shadowRoot!.textContent ?? '';
          return chart.getAttribute('state') === state && words.includes('Données d') === isMadeUp;
        },
        {},
        shown,
        asked === 'illustrative',
      );
    }
    assert.deepEqual(await looks(), first);
    assert.deepEqual(errors, []);
  });

  it('let anyone paste a document, and say what is wrong with it', async () => {
    errors = [];
    await page.goto(`${site.address}/iframe.html?id=playground--playground&viewMode=story&globals=lang:en`);
    await page.waitForSelector('.playground kf-bar-chart[state=ready]');
    const said = async (text: string) => {
      await page.$eval(
        '.playground textarea',
        (area, text) => {
          area.value = text;
          area.dispatchEvent(new Event('input', {bubbles: true}));
        },
        text,
      );
      const before = await page.$('.playground kf-bar-chart');
      await page.waitForFunction(old => !old?.isConnected, {}, before);
      await page.waitForSelector('.playground kf-bar-chart[state]');
      return page.evaluate(() => {
        const frame = document.querySelector('.playground kf-bar-chart')!.shadowRoot!;
        return `${document.querySelector('.playground dl')!.textContent} | ${frame.querySelector('.frame')!.textContent}`;
      });
    };
    assert.match(await said('{"version": 1,'), /State\s*error.*not.*JSON/is);
    const parts = [
      {id: 'a', label: 'A', series: [{period: '2024-06', value: 2}]},
      {id: 'b', label: 'B', series: [{period: '2024-06', value: 3}]},
    ];
    const lone = {
      version: 1,
      language: 'en',
      reference: '2024-06-30',
      source: {label: 'Example'},
      indicators: {
        sum: {label: 'Sum', kind: 'flow', series: [{period: '2024-06', value: 9}], components: parts},
      },
    };
    assert.match(await said(JSON.stringify(lone)), /State\s*ready.*total at .*published 9, computed 5/is);
    assert.deepEqual(errors, []);
  });

  describe('one after the other', () => {
    const all = skip ? [] : ids('story');

    before(async () => {
      // Storybook's own check is held back, as it would be each time that one is opened.
      await page.goto(`${site.address}/iframe.html?id=${all[0]}&viewMode=story&globals=a11y.manual:!true`);
      await settle(page, all[0]!);
    });

    for (const id of all) {
      it(id, async () => {
        errors = [];
        await page.evaluate(
          storyId =>
            window.__STORYBOOK_ADDONS_CHANNEL__.emit('setCurrentStory', {storyId, viewMode: 'story'}),
          id,
        );
        await settle(page, id);
        assert.equal(await isSeen(page), true, 'there is nothing to see');
        assert.deepEqual(errors, []);
      });
    }
  });

  for (const id of skip ? [] : ids('text')) {
    for (const scheme of ['light', 'dark']) {
      it(`${id}, on a ${scheme} page: is accessible, fits, and links to pages that there are`, async () => {
        errors = [];
        await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
        await page.setViewport({width: 400, height: 900});
        try {
          await page.goto(`${site.address}/iframe.html?id=${id}&viewMode=docs`);
          await page.waitForSelector('.sbdocs-content h1');
          const {links, excess} = await page.evaluate(() => ({
            links: [...document.querySelectorAll('.sbdocs-content a')].map(a => a.getAttribute('href') ?? ''),
            excess: document.documentElement.scrollWidth - innerWidth,
          }));
          assert.ok(excess <= 0, `${excess} pixels too wide`);
          const {entries} = JSON.parse(readFileSync(indexFile, 'utf8')) as {entries: Record<string, Entry>};
          // Those of Storybook's own lead to the headings of the page.
          for (const link of links.filter(one => !one.startsWith('#'))) {
            const [, target] = /\?path=\/(?:docs|story)\/([\w-]+)$/.exec(link) ?? [];
            assert.ok(link.startsWith('https://') || Object.hasOwn(entries, target ?? ''), link);
          }
          assert.deepEqual(await violations(page, '.sbdocs-content'), []);
          assert.deepEqual(errors, []);
        } finally {
          await page.setViewport({width: 1280, height: 900});
          await page.emulateMediaFeatures([]);
        }
      });
    }
  }
});
