import {expect} from '@open-wc/testing';
import '../../src/define/kf-sparkline.js';
import {markup} from '../../src/figures/markup.js';
import {sparkline} from '../../src/figures/sparkline.js';
import {readEdition} from '../../src/data/read.js';
import type {Sparkline} from '../../src/elements/sparkline.js';
import {
  NEVER,
  box,
  documentOf,
  expectInOrder,
  failed,
  has,
  linesOf,
  nameOf,
  next,
  pictureOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  show,
  until,
} from '../support/fixtures.js';

const series = [1214, 1300, 1250, 1457].map((value, i) => ({period: `2024-0${i + 1}`, value}));
const data = documentOf({kind: 'stock', series});

const small = (attributes = {}, stand = {}) =>
  show('kf-sparkline', {lang: 'fr', ...attributes}, {data, ...stand});

/** A paragraph with a small line amid its words. */
async function amidWords(
  style: string,
  attributes = {},
): Promise<{paragraph: HTMLElement; element: Sparkline; alone: number}> {
  const around = box(600);
  around.innerHTML = `<p style="margin:0;${style}">Visites, Ägypten</p><p style="margin:0;${style}">Visites, <span></span> Ägypten</p>`;
  const [bare, paragraph] = [...around.children] as [HTMLElement, HTMLElement];
  const element = await small(attributes, {into: paragraph.querySelector('span')!});
  return {paragraph, element, alone: bare.getBoundingClientRect().height};
}

/** Whether a picture is what Node writes, node for node. */
function isWritten(picture: Element, written: string): boolean {
  const copy = picture.cloneNode(true) as Element;
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const one of found) (one as Comment).remove();
  copy.normalize();
  const {documentElement} = new DOMParser().parseFromString(written, 'image/svg+xml');
  documentElement.normalize();
  return copy.isEqualNode(documentElement);
}

describe('sparkline', () => {
  it('is named by first and last value, direction and source, and tells a pointer the same', async () => {
    const element = await small();
    expectInOrder(nameOf(element), [
      'Comptes : 1214 (janvier 2024)',
      '1457 (avril 2024), hausse',
      'Source : Cahier eSanté N°1',
    ]);
    const title = rootOf(element).querySelector('[title]')!.getAttribute('title');
    expect(plain(title)).to.equal(plain(element.toText()));
    expect(title).to.contain('1.457');
  });

  it('makes a line of text no higher, at any font size and line height', async () => {
    for (const style of [
      '',
      'font-size:12px',
      'font-size:32px',
      'line-height:1',
      'line-height:1.1',
      'line-height:2',
      'font-family:Georgia,serif',
    ]) {
      const {paragraph, alone} = await amidWords(style);
      expect(paragraph.getBoundingClientRect().height, style).to.be.closeTo(alone, 0.6);
    }
  });

  it('makes it no higher on a page that takes all margins away', async () => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('*{margin:0!important;padding:0!important}');
    document.adoptedStyleSheets.push(sheet);
    try {
      const {paragraph, alone} = await amidWords('');
      expect(paragraph.getBoundingClientRect().height).to.be.closeTo(alone, 0.6);
    } finally {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter(one => one !== sheet);
    }
  });

  it('is 6 em by 1.2 em where nothing is said, in the font size around it', async () => {
    for (const size of [12, 16, 30]) {
      const {element} = await amidWords(`font-size:${size}px`);
      const {width, height} = pictureOf(element)!.getBoundingClientRect();
      expect(width).to.be.closeTo(6 * size, 0.5);
      expect(height).to.be.closeTo(1.2 * size, 0.5);
    }
  });

  it('stands on the line of the text: not above its capitals, not below its descenders', async () => {
    const {element, paragraph} = await amidWords('font-size:20px');
    const text = document.createRange();
    text.selectNodeContents(paragraph.firstChild!);
    const words = text.getBoundingClientRect();
    const {top, bottom} = pictureOf(element)!.getBoundingClientRect();
    expect(top).to.be.at.least(words.top - 4);
    expect(bottom).to.be.at.most(words.bottom + 2);
  });

  it('is as wide as the page makes it, and never wider than its place', async () => {
    const element = await small();
    element.style.width = '300px';
    expect(pictureOf(element)!.getBoundingClientRect().width).to.be.closeTo(300, 0.5);
    element.style.width = '3em';
    expect(pictureOf(element)!.getBoundingClientRect().width).to.be.closeTo(48, 0.5);
    const narrow = await small({}, {width: 50});
    expect(narrow.getBoundingClientRect().width).to.be.at.most(50.5);
    const full = await small();
    full.style.width = '100%';
    expect(pictureOf(full)!.getBoundingClientRect().width).to.be.closeTo(600, 0.5);
  });

  it('is as high as the page makes it', async () => {
    const element = await small();
    element.style.setProperty('--kf-sparkline-height', '40px');
    expect(pictureOf(element)!.getBoundingClientRect().height).to.be.closeTo(40, 0.5);
  });

  it('keeps its strokes where it is stretched, in the page’s colour', async () => {
    const element = await small();
    element.style.setProperty('--kf-accent', 'rgb(1, 2, 3)');
    for (const path of rootOf(element).querySelectorAll('svg path')) {
      const {stroke, fill, vectorEffect} = getComputedStyle(path);
      expect([stroke, fill, vectorEffect]).to.deep.equal(['rgb(1, 2, 3)', 'none', 'non-scaling-stroke']);
    }
    expect(pictureOf(element)!.getAttribute('preserveAspectRatio')).to.equal('none');
  });

  it('draws what Node writes, and gives that as a file', async () => {
    const element = await small();
    const written = markup(sparkline(readEdition(data).pick(''), {lang: 'fr', width: 96}));
    expect(element.toSVG()).to.equal(written);
    expect(isWritten(pictureOf(element)!, written)).to.equal(true);
  });

  it('has no tab stop and no text to be read twice', async () => {
    const element = await small();
    expect(has(element, '[tabindex], button, table')).to.equal(false);
    expect(plain(rootOf(element).textContent)).to.equal('');
  });

  it('holds its place while it loads, and shows what the tag holds instead, if it does', async () => {
    const server = serve({data: {after: NEVER}});
    const element = place('kf-sparkline', {src: server.url('data'), lang: 'fr'});
    await until(element, 'its place', () => has(element, '.waiting'));
    const {width, height} = element.getBoundingClientRect();
    expect(width).to.be.closeTo(96, 0.5);
    expect(height).to.be.at.most(20);
    const filled = place('kf-sparkline', {src: server.url('data'), lang: 'fr'}, {content: '1.457'});
    await reaches(filled, 'loading');
    expect([has(filled, 'slot'), has(filled, '.waiting')]).to.deep.equal([true, false]);
  });

  it('is loaded once, and says so', async () => {
    const event = next('kf-load');
    await small();
    expect((await event).type).to.equal('kf-load');
  });

  it('shows the table of an indicator without a series, also of rates by component', async () => {
    const value = place('kf-sparkline', {lang: 'fr'}, {data: documentOf({value: 3})});
    expect((await failed(value)).textContent).to.contain('Cet indicateur ne peut pas être présenté ainsi.');
    expect(linesOf(value, 'tbody td')).to.deep.equal(['3']);
    const components = ['A', 'B'].map(label => ({id: label, label, series}));
    const rates = place('kf-sparkline', {lang: 'fr'}, {data: documentOf({kind: 'ratio', components})});
    await failed(rates);
    expect(linesOf(rates, 'thead th').length).to.be.above(2);
  });

  it('says that there are no data, and which field is wrong', async () => {
    const empty = place('kf-sparkline', {lang: 'de'}, {data: documentOf({series: []})});
    await reaches(empty, 'empty');
    expect(rootOf(empty).querySelector<HTMLElement>('.message')!.innerText).to.equal('Keine Daten');
    const wrong = place(
      'kf-sparkline',
      {lang: 'fr'},
      {data: documentOf({series: [{period: 'x', value: 1}]})},
    );
    expect((await failed(wrong)).textContent).to.contain('series.0.period');
  });

  it('takes a bare array, named by its label', async () => {
    expect(nameOf(await small({label: 'Visites'}, {data: series}))).to.match(/^Visites : 1214/);
  });
});
