// The file of a language beside the other files that are published: a page has no bundler to bring them together.
import '../support/fixtures.js';
import {expect, fixtureSync, html, oneEvent} from '@open-wc/testing';
import {later} from '../../src/format/messages/pt.js';
import {until} from '../embed/page-frame.js';
import {WIDGETS} from '../faults/faults.js';

const files = new URL('/hosts/', location.origin).href;
/** All but a term, which has no words of its own. */
const TAGS = Object.keys(WIDGETS).filter(tag => tag !== 'kf-term');

async function open(template: unknown): Promise<Document> {
  const frame = fixtureSync<HTMLIFrameElement>(template as ReturnType<typeof html>);
  await oneEvent(frame, 'load');
  return frame.contentDocument!;
}

/** A page with every widget, and these scripts in this order. */
function page(...scripts: string[]): Promise<Document> {
  const tags = Object.entries(WIDGETS as Record<string, Record<string, string>>).map(
    ([tag, attributes]) =>
      `<${tag} src="${files}data.json"${Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`)}></${tag}>`,
  );
  const written = scripts.map(name => `<script type="module" src="${files}${name}"></script>`);
  const content = `<!doctype html><html lang="pt-PT"><title>p</title>${written.join('')}${tags.join('').replaceAll('",', '"')}</html>`;
  return open(html`<iframe title="page" width="640" height="900" srcdoc="${content}"></iframe>`);
}

const textOf = (document: Document, tag: string) =>
  document.querySelector(tag)?.shadowRoot?.textContent ?? '';
const langOf = (document: Document, tag: string) =>
  document.querySelector(tag)?.shadowRoot?.querySelector('[lang]')?.getAttribute('lang');

async function expectPortuguese(document: Document): Promise<void> {
  const late = () =>
    TAGS.filter(
      tag => document.querySelector(tag)?.getAttribute('state') !== 'ready' || langOf(document, tag) !== 'pt',
    );
  await until(
    () => late().length === 0,
    () => late().join(),
  );
  expect(textOf(document, 'kf-bar-chart')).to.contain('Fonte');
  expect(textOf(document, 'kf-kpi-tile')).to.contain('maio de 2024');
  // Its code is in a file of its own, which comes to know the language too.
  const csv = await document.querySelector('kf-bar-chart')!.toCSV();
  expect(csv).to.match(/^\ufeffIndicador;/);
  expect(csv).to.contain('Valor publicado');
  const tile = document.querySelector('kf-kpi-tile')!;
  tile.refreshSeconds = 60;
  const pause = () => tile.shadowRoot!.querySelector('.pause')?.textContent;
  await until(
    () => pause() === later.pause,
    () => `the button that pauses: ${pause()}`,
  );
}

describe('the file of Portuguese', function () {
  this.timeout(30_000);

  before('the files are built', async function () {
    this.timeout(180_000);
    await fetch(`${files}data.json`);
  });

  for (const scripts of [
    ['key-figures.js', 'key-figures-pt.js'],
    ['key-figures-pt.js', 'key-figures.js'],
    ['key-figures-loader.js', 'key-figures-pt.js'],
    ['key-figures-pt.js', 'key-figures-loader.js'],
  ]) {
    it(`teaches every widget, with ${scripts.join(' and ')}`, async () =>
      expectPortuguese(await page(...scripts)));
  }

  it('is needed', async () => {
    const document = await page('key-figures.js');
    await until(
      () => document.querySelector('kf-sentence[state=ready]') !== null,
      () => 'the sentence',
    );
    expect(langOf(document, 'kf-sentence')).to.equal('fr');
  });

  it('teaches widgets of its own version alone, and says so once', async () => {
    const document = await page('older.js');
    const said: string[] = [];
    document.defaultView!.console.warn = (words: string) => void said.push(words);
    const script = document.createElement('script');
    script.src = `${files}key-figures-pt.js`;
    document.head.append(script);
    await until(
      () => said.length > 0,
      () => 'a warning',
    );
    await new Promise(resolve => setTimeout(resolve, 200));
    expect(said).to.have.length(1);
    expect(said[0]).to.match(
      /^key-figures: <kf-[\w-]+> is of version 0\.0\.9; pt is of \d+\.\d+\.\d+, and not added\.$/,
    );
    expect(langOf(document, 'kf-sentence')).to.equal('fr');
  });

  it('is loaded by the page in a frame, which loads none where it needs none', async () => {
    const address = (lang: string) =>
      `${files}embed.html?widget=bar-chart&indicator=accounts&src=data.json&lang=${lang}`;
    for (const lang of ['pt', 'pt-PT', 'PT']) {
      const document = await open(html`<iframe title="frame" src="${address(lang)}"></iframe>`);
      await until(
        () => textOf(document, 'kf-bar-chart').includes('Fonte'),
        () => lang,
      );
      expect(document.documentElement.lang).to.equal('pt');
    }
    const document = await open(html`<iframe title="frame" src="${address('fr')}"></iframe>`);
    await until(
      () => textOf(document, 'kf-bar-chart').includes('Source'),
      () => 'French',
    );
    expect([...document.scripts].map(one => one.getAttribute('src'))).to.deep.equal(['key-figures-embed.js']);
  });

  it('has the words of a frame without its widget', async () => {
    const document = await open(
      html`<iframe title="frame" src="${files}embed.html?lang=pt&amp;widget=none"></iframe>`,
    );
    await until(
      () => document.body.textContent!.includes('none'),
      () => 'a sentence',
    );
    expect(document.body.textContent).to.contain('Este widget não existe: none');
  });
});
