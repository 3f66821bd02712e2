// What is prerendered, taken over in place: pages in frames of their own, whose script comes late. The text below a
// figure stays where it is, in every frame that is painted meanwhile, in every engine.
import {expect, oneEvent} from '@open-wc/testing';
import {fallback} from '../../src/embed/fallback.js';
import {still} from '../../src/embed/still.js';
import {GOOD, WIDGETS} from '../faults/faults.js';
import {cahier} from '../support/fixtures.js';
import {openPage, type Page} from './page-frame.js';

/** Widgets that stand in a line of text. */
const INLINE = ['kf-sparkline', 'kf-value', 'kf-variation-badge'];

/** Figures of the true document, which have long words and many numbers; the others have those of all other tests. */
const TRUE: Record<string, Record<string, string>> = {
  'kf-bar-chart': {indicator: 'patient-accounts-activated'},
  'kf-line-chart': {indicator: 'documents-consulted-by-professionals'},
  'kf-breakdown-chart': {indicator: 'vaccinations-by-age'},
  'kf-donut-chart': {indicator: 'vaccinations-by-age'},
  'kf-data-table': {indicator: 'vaccinations-by-type', sparkline: ''},
  'kf-sentence': {indicator: 'patient-accounts-activated', parts: 'change level'},
  'kf-bulletin': {},
};

/** A term's content is its own word. */
const TAGS = Object.keys(WIDGETS).filter(tag => tag !== 'kf-term');

interface Prerendered {
  tag: string;
  page: string;
  styles: readonly string[];
}

function prerendered(tag: string, {head = '', filled = true} = {}): Prerendered {
  const attributes = TRUE[tag] ?? (WIDGETS as Record<string, Record<string, string>>)[tag]!;
  const data = TRUE[tag] ? cahier : GOOD;
  const drawn = still(tag, data, attributes, 'fr');
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
  const inside = filled ? (drawn?.html ?? '') + fallback(tag, data, attributes, 'fr') : '';
  const element = `<${tag} lang="fr"${written.join('')}>${inside}</${tag}>`;
  const place = INLINE.includes(tag) ? `<p>Ici ${element} et là.</p>` : element;
  return {
    tag,
    styles: drawn?.styles ?? [],
    page: `<!doctype html><html lang="fr"><meta charset="utf-8">${head}<body>${place}<p id="below">Au-dessous.</p>`,
  };
}

const topOf = ({document}: Page) => document.querySelector('#below')!.getBoundingClientRect().top;
const frameOf = (page: Page) => new Promise(resolve => page.requestAnimationFrame(resolve));

/** Lets the script come, and gives the places of the text below in each frame until the figure has long been there. */
async function upgrade(page: Page, tag: string): Promise<number[]> {
  const {document} = page;
  const element = document.querySelector<HTMLElement & {data?: unknown}>(tag)!;
  // Its data come later than its script.
  const script = document.createElement('script');
  script.type = 'module';
  script.src = `${location.origin}/hosts/key-figures.js`;
  document.head.append(script);
  await oneEvent(script, 'load');
  const tops = [];
  let since = 0;
  for (const deadline = performance.now() + 6000; since < 6 && performance.now() < deadline;) {
    await frameOf(page);
    tops.push(topOf(page));
    if (tops.length === 3) element.data = TRUE[tag] ? cahier : GOOD;
    if (element.getAttribute('state') === 'ready' && !hasStill(page, tag)) since++;
  }
  expect(element.getAttribute('state')).to.equal('ready');
  expect(hasStill(page, tag), 'the still is there').to.equal(false);
  return tops;
}

const hasStill = (page: Page, tag: string) =>
  Boolean(page.document.querySelector(tag)!.shadowRoot?.querySelector('[data-kf-prerendered]'));

describe('prerendered figures', function () {
  this.timeout(15_000);

  before('the files are built', async function () {
    this.timeout(120_000);
    await fetch('/hosts/integrity.json');
  });

  for (const tag of TAGS) {
    for (const width of [320, 768, 1200]) {
      it(`${tag} takes its place ${width}px wide, and nothing below moves`, async () => {
        const {page: text} = prerendered(tag);
        const page = await openPage(text, width);
        expect(hasStill(page, tag)).to.equal(tag !== 'kf-value');
        const before = topOf(page);
        for (const top of await upgrade(page, tag)) expect(Math.abs(top - before)).to.be.below(1);
        expect(page.document.documentElement.scrollWidth).to.be.at.most(width);
      });
    }
  }

  it('a figure that is not prerendered does move it, so that this is seen', async () => {
    const {page: text, tag} = prerendered('kf-bar-chart', {filled: false});
    const page = await openPage(text, 768);
    const before = topOf(page);
    expect(Math.max(...(await upgrade(page, tag)))).to.be.above(before + 300);
  });

  it('gives back the room that it kept when the window is another', async () => {
    const {page: text, tag} = prerendered('kf-breakdown-chart');
    const page = await openPage(text, 320);
    await upgrade(page, tag);
    const frame = page.frameElement as HTMLIFrameElement;
    frame.width = '768';
    for (let i = 0; i < 6; i++) await frameOf(page);
    const element = page.document.querySelector(tag)!;
    const box = element.shadowRoot!.querySelector('.frame')!;
    expect(element.getBoundingClientRect().height).to.equal(box.getBoundingClientRect().height);
  });

  it('shows one picture, that for its width, and its words on demand', async () => {
    const {page: text, tag} = prerendered('kf-bar-chart');
    for (const [width, step] of [
      [320, 0],
      [500, 1],
      [768, 2],
    ] as const) {
      const page = await openPage(text, width);
      const inner = page.document
        .querySelector(tag)!
        .shadowRoot!.querySelector('[data-kf-prerendered]')!.shadowRoot!;
      const shown = [...inner.querySelectorAll('svg')].map(one => one.getBoundingClientRect().height > 0);
      expect(shown).to.deep.equal([0, 1, 2].map(one => one === step));
      const table = page.document.querySelector(`${tag} table`)!;
      expect(table.checkVisibility()).to.equal(false);
      inner.querySelector<HTMLElement>('summary')!.click();
      expect(table.checkVisibility()).to.equal(true);
    }
  });

  it('shows the narrow picture where a policy takes no style sheets, and the figure all the same', async () => {
    const policy = `<meta http-equiv="content-security-policy" content="style-src 'self'">`;
    const {page: text, tag} = prerendered('kf-bar-chart', {head: policy});
    const page = await openPage(text, 768);
    const inner = page.document
      .querySelector(tag)!
      .shadowRoot!.querySelector('[data-kf-prerendered]')!.shadowRoot!;
    const shown = [...inner.querySelectorAll('svg')].map(one => one.getBoundingClientRect().height > 0);
    expect(shown).to.deep.equal([true, false, false]);
    await upgrade(page, tag);
  });

  it('takes its style sheets by their hashes', async () => {
    const {styles} = prerendered('kf-bar-chart');
    const hashes = await Promise.all(
      styles.map(async one => {
        const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(one));
        return `'sha256-${btoa(String.fromCharCode(...new Uint8Array(digest)))}'`;
      }),
    );
    const policy = `<meta http-equiv="content-security-policy" content="style-src ${hashes.join(' ')}">`;
    const {page: text, tag} = prerendered('kf-bar-chart', {head: policy});
    const page = await openPage(text, 768);
    const before = topOf(page);
    for (const top of await upgrade(page, tag)) expect(Math.abs(top - before)).to.be.below(1);
  });
});
