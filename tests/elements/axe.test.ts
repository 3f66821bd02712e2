import 'axe-core/axe.min.js';
import type {AxeResults, RunOptions} from 'axe-core';
import {expect, nextFrame} from '@open-wc/testing';
import {
  ACTIVATED,
  NEVER,
  TAGS,
  box,
  buttonsOf,
  cahier,
  documentOf,
  drawn,
  failed,
  place,
  reaches,
  rootOf,
  serve,
  show,
  until,
  type Tag,
} from '../support/fixtures.js';
import {barsOf, isReading, point, type Chart} from '../support/fixtures-chart.js';

declare const axe: {run(context: Element, options: RunOptions): Promise<AxeResults>};

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'EN-301-549', 'best-practice'];

async function expectAccessible(element: Element): Promise<void> {
  // A colour in the midst of a transition, or a picture not yet painted, cannot be judged.
  await nextFrame();
  const {violations, passes} = await axe.run(element.parentElement!, {
    runOnly: STANDARDS,
    resultTypes: ['violations'],
  });
  const said = violations.map(({id, nodes}) => `${id}: ${nodes.map(node => node.html).join(' ')}`);
  expect(said).to.deep.equal([]);
  expect(passes.length).to.be.above(0);
}

/** A box in one of the two colour schemes, as a page that has both would be. */
function scheme(name: 'light' | 'dark'): HTMLElement {
  const parent = box();
  parent.lang = 'fr';
  parent.style.colorScheme = name;
  parent.style.background = name === 'dark' ? '#12181e' : '#fff';
  parent.style.color = name === 'dark' ? '#e9eef3' : '#17212b';
  return parent;
}

type Figure = HTMLElementTagNameMap[Tag];

/** How a figure comes into each of its states. */
const STATES: Record<string, (tag: Tag, into: Element) => Promise<Figure>> = {
  ready: (tag, into) => show(tag, {indicator: ACTIVATED}, {into}),
  async loading(tag, into) {
    const server = serve({data: {after: NEVER}});
    const element = place(tag, {src: server.url('data')}, {into});
    await until(element, 'a skeleton', () => rootOf(element).querySelector('.ghost'));
    return element;
  },
  async empty(tag, into) {
    const element = place(tag, {}, {into, data: documentOf({series: []})});
    await reaches(element, 'empty');
    return element;
  },
  async error(tag, into) {
    const server = serve({data: {status: 404}});
    const element = place(tag, {src: server.url('data')}, {into, content: '<p>2.011 comptes</p>'});
    await failed(element);
    return element;
  },
  async 'error in the data'(tag, into) {
    const element = place(tag, {}, {into, data: documentOf({value: 'x', series: 'x', change: 'x'})});
    await failed(element);
    return element;
  },
};

const CHART_STATES: Record<string, (chart: Chart) => Promise<unknown>> = {
  async 'table shown'(chart) {
    buttonsOf(chart)[0]!.click();
    await chart.updateComplete;
    expect(rootOf(chart).querySelector('table')!.getClientRects().length).to.be.above(0);
  },
  async 'readout shown'(chart) {
    await point(chart, 'pointermove', barsOf(chart)[5]!.x);
    expect(isReading(chart)).to.equal(true);
  },
};

describe('axe', () => {
  for (const name of ['light', 'dark'] as const) {
    for (const tag of TAGS) {
      for (const [state, bring] of Object.entries(STATES)) {
        it(`finds nothing in ${tag}, ${state}, ${name}`, async () => {
          await expectAccessible(await bring(tag, scheme(name)));
        });
      }
    }

    for (const [state, bring] of Object.entries(CHART_STATES)) {
      it(`finds nothing in kf-bar-chart, ${state}, ${name}`, async () => {
        const chart = await show('kf-bar-chart', {indicator: ACTIVATED}, {into: scheme(name)});
        await bring(chart);
        await expectAccessible(chart);
      });
    }
  }

  it('finds what is wrong: a picture without a name, and grey on white', async () => {
    const parent = scheme('light');
    parent.innerHTML = '<div><svg role="img"></svg><p style="color:#ccc">pale</p></div>';
    const found: unknown = await expectAccessible(parent.firstElementChild!).catch(error => error.actual);
    expect(found).to.satisfy((said: string[]) => said.some(one => one.startsWith('svg-img-alt')));
    expect(found).to.satisfy((said: string[]) => said.some(one => one.startsWith('color-contrast')));
  });

  it('finds nothing in figures that stand side by side', async () => {
    const parent = scheme('light');
    const figures = TAGS.flatMap(tag => [tag, tag]).map(tag =>
      place(tag, {indicator: ACTIVATED}, {data: cahier, into: parent}),
    );
    await Promise.all(figures.map(drawn));
    await expectAccessible(figures[0]!);
  });

  describe('cannot see the contrast in a picture, so it is computed:', () => {
    for (const name of ['light', 'dark'] as const) {
      for (const tag of TAGS) {
        it(`every text of ${tag} has 4.5:1 and every bar 3:1 on the page, ${name}`, async () => {
          const parent = scheme(name);
          const element = await show(tag, {indicator: ACTIVATED}, {into: parent});
          const page = getComputedStyle(parent).backgroundColor;
          const parts = [...rootOf(element).querySelectorAll('svg text, svg .bar, svg .accent')];
          expect(parts.length).to.be.above(1);
          for (const part of parts) {
            const ratio = contrast(getComputedStyle(part).fill, page);
            expect(ratio, part.outerHTML).to.be.at.least(part.localName === 'text' ? 4.5 : 3);
          }
        });
      }
    }
  });
});

/** The contrast of two opaque colours, as WCAG defines it. */
function contrast(a: string, b: string): number {
  const luminance = (colour: string) => {
    const [red = 0, green = 0, blue = 0] = colour.match(/[\d.]+/g)!.map(text => {
      const part = Number(text) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}
