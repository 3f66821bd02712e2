import {expect} from '@open-wc/testing';
import {
  ACTIVATED,
  buttonsOf,
  eventually,
  has,
  pictureOf,
  plain,
  rootOf,
  show,
  stub,
  until,
} from '../support/fixtures.js';
import type {Chart} from '../support/fixtures-chart.js';

interface Saved {
  name: string;
  blob: Blob;
}

/** Catches what would be saved. */
function catchSaved(): Saved[] {
  const saved: Saved[] = [];
  const blobs = new Map<string, Blob>();
  const {createObjectURL} = URL;
  stub(URL, 'createObjectURL', blob => {
    const url = createObjectURL.call(URL, blob);
    blobs.set(url, blob as Blob);
    return url;
  });
  stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
    expect(this.isConnected).to.equal(false);
    saved.push({name: this.download, blob: blobs.get(this.href)!});
  });
  return saved;
}

/** Presses a download button and waits for the file. */
async function save(element: Chart, format: 'SVG' | 'PNG' | 'CSV'): Promise<Saved> {
  const saved = catchSaved();
  buttonsOf(element)
    .find(button => plain(button.textContent) === format)!
    .click();
  await eventually(() => saved.length > 0, `a file ${format}`);
  await element.updateComplete;
  expect(has(element, '[role=alert]')).to.equal(false);
  expect(saved.length).to.equal(1);
  return saved[0]!;
}

const chart = (attributes = {}, stand = {}) =>
  show('kf-bar-chart', {indicator: ACTIVATED, lang: 'fr', ...attributes}, stand);

describe('download', () => {
  it('is offered under a name that says what is got', async () => {
    const [, svg, png, csv] = buttonsOf(await chart()).map(button => button.getAttribute('aria-label'));
    expect(svg).to.match(/^Télécharger .*image.*SVG/);
    expect(png).to.match(/^Télécharger .*image.*PNG/);
    expect(csv).to.match(/^Télécharger .*données.*CSV/);
  });

  it('gives the SVG: a picture that stands alone', async () => {
    const element = await chart({lang: 'de'});
    const {name, blob} = await save(element, 'SVG');
    expect(name).to.equal('patient-accounts-activated-de.svg');
    expect(blob.type).to.equal('image/svg+xml');
    const text = await blob.text();
    expect(text).to.equal(element.toSVG());
    const svg = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
    expect(svg.namespaceURI).to.equal('http://www.w3.org/2000/svg');
    expect(plain(svg.textContent)).to.contain('Quelle: Cahier eSanté N°1').and.to.contain('Beispieldaten');
    expect(text).not.to.contain('var(');
    expect(text.replace('http://www.w3.org/2000/svg', '')).not.to.match(/https?:|url\(|<style|<script/);
  });

  it('gives the PNG: the picture at twice its size, on white', async () => {
    const element = await chart({}, {width: 400});
    const {name, blob} = await save(element, 'PNG');
    expect(name).to.equal('patient-accounts-activated-fr.png');
    expect(blob.type).to.equal('image/png');
    const image = await createImageBitmap(blob);
    expect(image.width).to.equal(800);
    expect(image.height).to.equal(Number(pictureOf(element)!.getAttribute('height')) * 2);
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const {data} = context.getImageData(0, 0, image.width, image.height);
    const at = (x: number, y: number) => [...data.slice((y * image.width + x) * 4).subarray(0, 4)];
    expect(at(image.width - 1, image.height - 1)).to.deep.equal([255, 255, 255, 255]);
    let accent = 0;
    for (let i = 0; i < data.length; i += 4) {
      if (data[i] === 15 && data[i + 1] === 95 && data[i + 2] === 156) accent++;
    }
    expect(accent, 'pixels of the last bar').to.be.above(500);
  });

  it('gives the CSV: marked as UTF-8, with status, nature and source in every row', async () => {
    const element = await chart();
    const {name, blob} = await save(element, 'CSV');
    expect(name).to.equal('patient-accounts-activated-fr.csv');
    expect(blob.type).to.match(/^text\/csv; ?charset=utf-8$/);
    const bytes = new Uint8Array(await blob.arrayBuffer());
    expect([...bytes.subarray(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder('utf-8', {ignoreBOM: true}).decode(bytes);
    expect(text).to.equal(await element.toCSV());
    const [header, ...rows] = text.slice(1).trimEnd().split('\r\n');
    expect(header).to.match(/^Indicateur;/);
    expect(rows.length).to.equal(12 + 2 + 2);
    for (const row of rows) {
      expect(row.split(';').length).to.equal(header!.split(';').length);
      expect(row).to.contain('Cahier eSanté N°1');
    }
    expect(rows[11]).to.contain(';2024-06;2132;').and.to.contain("Données d'illustration");
    expect(rows.join('\n')).to.contain('Valeur publiée');
  });

  it('names the file of nameless data', async () => {
    const data = [{period: '2024', value: 1}];
    const element = await show('kf-bar-chart', {lang: 'en', label: 'L'}, {data});
    expect((await save(element, 'CSV')).name).to.equal('key-figure-en.csv');
  });

  it('makes no path of an indicator’s id', async () => {
    const id = '../etc/pass wd';
    const data = {
      version: 1,
      id: 't',
      title: 'T',
      reference: '2024-06-30',
      language: 'fr',
      source: {label: 'S'},
      indicators: {[id]: {label: 'L', series: [{period: '2024', value: 1}]}},
    };
    const element = await chart({indicator: id}, {data});
    expect((await save(element, 'CSV')).name).to.match(/^[\w-]+-fr\.csv$/);
  });

  describe('copies the text with its source', () => {
    const press = async (element: Awaited<ReturnType<typeof chart>>) => {
      const button = buttonsOf(element).find(({textContent}) => textContent === 'Copier')!;
      expect(button.getAttribute('aria-label')).to.equal('Copier le texte avec sa source');
      button.click();
      return until(element, 'what came of it', () => rootOf(element).querySelector('[role=status] .message'));
    };

    it('and says what', async () => {
      const copied: string[] = [];
      const clipboard = {writeText: async (text: string) => void copied.push(text)};
      stub(navigator as {clipboard: unknown}, 'clipboard', clipboard);
      const element = await chart();
      const said = await press(element);
      expect(copied).to.deep.equal([element.toText()]);
      expect(copied[0]).to.contain('Cahier eSanté N°1').and.to.contain("Données d'illustration");
      expect(said.textContent).to.equal(`Copié\u00a0: ${copied[0]}`);
    });

    it('or shows it where the page may not', async () => {
      stub(navigator as {clipboard: unknown}, 'clipboard', undefined);
      const element = await chart();
      expect((await press(element)).textContent).to.equal(element.toText());
      await save(element, 'CSV');
      await until(element, 'no text', () => !rootOf(element).querySelector('[role=status] .message'));
    });
  });

  it('says so where the page does not allow the PNG, and takes it back when something else is saved', async () => {
    const element = await chart();
    // What a content security policy without blob: does to images.
    const {createObjectURL} = URL;
    stub(URL, 'createObjectURL', () => 'data:image/png;base64,broken');
    buttonsOf(element)
      .find(button => plain(button.textContent) === 'PNG')!
      .click();
    await eventually(() => rootOf(element).querySelector('[role=alert]'), 'a message');
    expect(plain(rootOf(element).querySelector('[role=alert]')!.textContent)).to.contain('PNG');
    URL.createObjectURL = createObjectURL;
    await save(element, 'CSV');
  });
});
