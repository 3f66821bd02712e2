// Pages that do what no page should: the widget shows its data or says honestly that it cannot, and harms nothing.
import {expect} from '@open-wc/testing';
import type {DataElement} from '../../src/elements/data-element.js';
import {
  DOCUMENTS,
  afterThis,
  box,
  cahier,
  drawn,
  failed,
  linesOf,
  place,
  quicken,
  serve,
  stub,
  textOf,
} from '../support/fixtures.js';

const tile = (src: string) => place('kf-kpi-tile', {src, indicator: DOCUMENTS, lang: 'fr'});
const SENTENCE = /^Les données n'ont pas pu être chargées/;

async function shows(element: DataElement<unknown>): Promise<void> {
  await drawn(element);
  expect(linesOf(element)).to.include('12,9 M');
}

/** Adds a property to every object of the page. */
function pollute(key: string, descriptor: PropertyDescriptor): void {
  Object.defineProperty(Object.prototype, key, {configurable: true, ...descriptor});
  afterThis(() => Reflect.deleteProperty(Object.prototype, key));
}

describe('host pages', () => {
  const additions: [what: string, key: string, descriptor: PropertyDescriptor][] = [
    ['a function', 'x', {value: () => 1, enumerable: true, writable: true}],
    ['a field of the document', 'nature', {value: 'illustrative', enumerable: true, writable: true}],
    ['a part of an indicator', 'target', {value: {value: 1}, enumerable: true, writable: true}],
    ['a qualifier', 'qualifier', {value: 'less-than', enumerable: true, writable: true}],
    ['a change', 'change', {value: {since: 'previous', absolute: 1}, enumerable: true, writable: true}],
  ];
  for (const [what, key, descriptor] of additions) {
    it(`with ${what} in every object show what the data say`, async () => {
      const server = serve({data: {body: cahier}});
      pollute(key, descriptor);
      const element = tile(server.url('data'));
      await shows(element);
      expect(textOf(element)).not.to.match(/illustration|moins/);
    });
  }

  const fetches: [what: string, fetch: () => unknown][] = [
    [
      'throws',
      () => {
        throw new Error('no');
      },
    ],
    ['rejects with nothing', () => Promise.reject(undefined as unknown as Error)],
    ['answers with no response', () => Promise.resolve({ok: true})],
    ['answers with nothing', () => Promise.resolve(undefined)],
    ['gives no promise', () => 7],
  ];
  for (const [what, fetch] of fetches) {
    it(`whose own fetch ${what} are told that there is no connection`, async () => {
      quicken();
      stub(window, 'fetch', fetch as typeof window.fetch);
      const message = await failed(tile(`/served/own-${what.length}`));
      expect(message.querySelector('p')!.textContent).to.match(SENTENCE);
    });
  }

  it('without a ResizeObserver show the figure', async () => {
    const server = serve({data: {body: cahier}});
    stub(window, 'ResizeObserver', undefined as unknown as typeof ResizeObserver);
    await shows(tile(server.url('data')));
  });

  it('whose Array.from is another show the figure', async () => {
    const server = serve({data: {body: cahier}});
    stub(Array, 'from', (() => []) as unknown as typeof Array.from);
    await shows(tile(server.url('data')));
  });

  it('whose toJSON is everywhere show the figure', async () => {
    const server = serve({data: {body: cahier}});
    stub(Array.prototype as unknown as {toJSON(): string}, 'toJSON', () => 'x');
    await shows(tile(server.url('data')));
  });

  it('that style everything leave the figure alone', async () => {
    const style = document.createElement('style');
    style.textContent =
      'svg{width:50px!important;fill:red!important}button{all:unset}text{font-size:40px}p{position:absolute;left:-999px}';
    document.head.append(style);
    afterThis(() => style.remove());
    const server = serve({data: {body: cahier}});
    const element = tile(server.url('data'));
    await shows(element);
    const svg = element.shadowRoot!.querySelector('svg')!;
    expect(svg.getBoundingClientRect().width).to.equal(600);
  });

  it('have no global and no property more after a figure has come and gone', async () => {
    const server = serve({data: {body: cahier}});
    const names = () =>
      [window, Object.prototype, Array.prototype, String.prototype, Element.prototype]
        .map(one => Object.getOwnPropertyNames(one).length)
        .join();
    const before = names();
    const element = tile(server.url('data'));
    await shows(element);
    element.remove();
    expect(names()).to.equal(before);
  });

  it('that move the figure while it loads get it once', async () => {
    const server = serve({data: {body: cahier}});
    const element = tile(server.url('data'));
    for (let i = 0; i < 5; i++) box().append(element);
    await shows(element);
    expect(server.asked).to.deep.equal(['data']);
  });
});
