import {expect} from '@open-wc/testing';
import {renderSVG, renderTable, widgets} from '../../src/static.js';
import {pictureOf, show} from '../support/fixtures.js';
import {ATTACKS, CONTROLS, hostileData, hostileLanguage} from './hostile.js';
import {parsePicture} from './parse-picture.js';

const page = window as {pwned?: unknown};
const options = {lang: 'fr', width: 400} as const;
const noSpace = (text: string | null) => (text ?? '').replace(/\s+/g, '');

/** Long enough for a broken image to say so. */
const pause = () => new Promise(resolve => setTimeout(resolve, 100));

function expectInert(element: Element) {
  for (const one of [element, ...element.querySelectorAll('*')]) {
    expect(one.localName).to.match(
      /^(svg|g|path|text|tspan|table|caption|thead|tbody|tfoot|tr|th|td|span|small)$/,
    );
    for (const {name, value} of one.attributes) {
      expect(name).not.to.match(/^on|href|^src|^style$|^id$/);
      if (name !== 'aria-label' && name !== 'lang') expect(value).not.to.match(/script:/);
    }
  }
}

describe('a hostile text', () => {
  let place: HTMLElement;

  beforeEach(() => {
    delete page.pwned;
    place = document.body.appendChild(document.createElement('div'));
  });

  afterEach(() => place.remove());

  it('would run where it were not escaped', async () => {
    place.innerHTML = ATTACKS.find(text => text.startsWith('<img'))!;
    await pause();
    expect(page.pwned).to.equal(1);
  });

  for (const widget of widgets) {
    it(`stays text in a ${widget} read as XML`, () => {
      for (const attack of ATTACKS) {
        for (const data of [hostileData(attack), hostileLanguage(attack)]) {
          expectInert(parsePicture(renderSVG(widget, data, '', options)));
        }
        const svg = parsePicture(renderSVG(widget, hostileData(attack), '', options));
        expect(noSpace(svg.getAttribute('aria-label'))).to.contain(noSpace(attack));
        if (!['variation-badge', 'sparkline'].includes(widget)) {
          expect(noSpace(svg.textContent)).to.contain(noSpace(attack));
        }
      }
    });

    it(`stays text in a ${widget} and its table read as HTML`, async () => {
      for (const attack of ATTACKS) {
        place.innerHTML =
          renderSVG(widget, hostileData(attack), '', options) +
          renderTable(widget, hostileData(attack), '', 'fr');
        expect(place.children.length).to.equal(2);
        for (const child of place.children) expectInert(child);
        expect(noSpace(place.querySelector('caption')!.textContent)).to.contain(noSpace(attack));
      }
      await pause();
      expect(page.pwned).to.equal(undefined);
    });
  }

  it('stays text where a widget draws it', async () => {
    for (const attack of ATTACKS) {
      for (const tag of ['kf-kpi-tile', 'kf-variation-badge', 'kf-bar-chart'] as const) {
        const element = await show(tag, {lang: 'fr'}, {data: hostileData(attack), into: place});
        expectInert(pictureOf(element)!);
      }
    }
    await pause();
    expect(page.pwned).to.equal(undefined);
  });

  it('of control characters leaves the picture well-formed', () => {
    for (const widget of widgets) {
      for (const control of CONTROLS) {
        for (const text of [control, `a${control}b`, control.repeat(50)]) {
          parsePicture(renderSVG(widget, hostileData(text), '', options));
        }
      }
    }
  });

  it('of control characters leaves the picture well-formed where it names a language', () => {
    for (const widget of widgets) {
      for (const control of CONTROLS) {
        parsePicture(renderSVG(widget, hostileLanguage(`fr${control}`), '', {...options, lang: 'de'}));
      }
    }
  });

  it('of any length leaves the picture well-formed', () => {
    for (const widget of widgets) {
      for (const text of [
        'm'.repeat(1e5),
        '😀'.repeat(400),
        `a${'😀'.repeat(400)}`,
        `a${'\u0301'.repeat(1e4)}`,
      ]) {
        const svg = renderSVG(widget, hostileData(text), '', options);
        parsePicture(svg);
        expect(svg.length).to.be.below(20_000);
      }
    }
  });
});
