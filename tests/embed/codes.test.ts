// Every code that is given to paste, pasted into a bare page, in every engine.
import {expect, fixtureSync, html} from '@open-wc/testing';
import {CODE_KINDS, embedCode, type CodeKind, type Embedding, type Integrity} from '../../src/embed/codes.js';
import {renderSVG} from '../../src/static.js';
import {cahier} from '../support/fixtures.js';
import {FIGURES} from './figures.js';
import {openPage, readingOf, until, type Page} from './page-frame.js';

/** In how many of these the widgets come to stand. */
const WITH_SCRIPT: readonly CodeKind[] = ['script', 'loader', 'content', 'still'];

const base = `${location.origin}/hosts/`;
const src = `${base}cahier.json`;
const WIDTH = 640;

let integrity: Integrity;

const embedding = ({widget, indicator}: (typeof FIGURES)[number]): Embedding => ({
  base,
  integrity,
  src,
  widget,
  indicator,
  lang: 'fr',
});

/** Opens a bare page with a code in it, and notes what it complains of. */
async function paste(code: string): Promise<{page: Page; complaints: () => string[]}> {
  const listen = `<script>var complaints = [];
    addEventListener('error', event => complaints.push(event.message || event.target.src || event.target.href), true);
    addEventListener('unhandledrejection', event => complaints.push(String(event.reason)));
    for (const level of ['warn', 'error']) console[level] = (...words) => complaints.push(words.join(' '));</script>`;
  const page = await openPage(
    `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>p</title>${listen}</head><body>${code}</body></html>`,
    WIDTH,
  );
  return {page, complaints: () => (page as Page & {complaints: string[]}).complaints};
}

/** Waits until the widget says what it should. */
const shows = ({widget, says}: (typeof FIGURES)[number], page: () => Page) =>
  until(
    () => {
      const {document} = page();
      return (
        document.querySelector(`kf-${widget}[state=ready]`) !== null && readingOf(document).includes(says)
      );
    },
    () => `${says}: ${readingOf(page().document)}`,
  );

describe('codes to paste', function () {
  this.timeout(20_000);

  before('the files are built', async function () {
    this.timeout(120_000);
    integrity = (await (await fetch('/hosts/integrity.json')).json()) as Integrity;
  });

  for (const figure of FIGURES) {
    const {widget, indicator, says} = figure;
    for (const kind of WITH_SCRIPT) {
      it(`${kind} of ${widget} shows the figure on a bare page`, async function () {
        const code = embedCode(kind, embedding(figure), cahier);
        // What a value says in words looks like the value.
        expect(code === '').to.equal(kind === 'still' && widget === 'value');
        if (!code) return;
        const {page, complaints} = await paste(code);
        await shows(figure, () => page);
        expect(complaints()).to.deep.equal([]);
      });
    }

    it(`iframe of ${widget} shows the figure on a bare page, in a frame as high as it`, async () => {
      const {page, complaints} = await paste(embedCode('iframe', embedding(figure), cahier));
      const frame = page.document.querySelector('iframe')!;
      // Nobody may look into the frame; its page as one of our own says how high it has to be.
      const same = fixtureSync<HTMLIFrameElement>(
        // In sight, because engines let frames rest that are not.
        html`<iframe title="same" style="position:fixed;top:0;left:0" width="${frame.clientWidth}" height="${frame.height}" src="${frame.src}"></iframe>`,
      );
      const inner = () => same.contentWindow as Page;
      await shows(figure, inner);
      const height = () => Math.ceil(inner().document.documentElement.getBoundingClientRect().height);
      await until(
        () => height() > 10 && frame.height === String(height()),
        () => `a frame as high as its page, ${frame.height} and ${height()}`,
      );
      expect(complaints()).to.deep.equal([]);
    });

    it(`image of ${widget} is a picture of the size that it says`, async () => {
      const code = embedCode('image', embedding(figure), cahier);
      const draws = widget === 'bar-chart' || widget === 'kpi-tile';
      expect(code !== '').to.equal(draws);
      if (!draws) return;
      const svg = renderSVG(widget, cahier, indicator, {lang: 'fr', width: 640});
      const picture = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml'}));
      const {page, complaints} = await paste(code.replace(/ src="[^"]*"/, ` src="${picture}"`));
      const image = page.document.querySelector('img')!;
      expect(image.naturalWidth).to.equal(640);
      expect(image.naturalHeight).to.equal(Number(image.getAttribute('height')));
      expect(page.document.querySelector('figcaption')!.textContent).to.contain(says);
      expect(complaints()).to.deep.equal([]);
    });
  }

  it('are all pasted here, but for that of a page that is built', () => {
    expect([...WITH_SCRIPT, 'iframe', 'image', 'npm'].sort()).to.deep.equal([...CODE_KINDS].sort());
  });
});
