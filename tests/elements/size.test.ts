// `size`: type and density of every widget; and tiles in a row, whose numbers stand on one base line.
import {expect} from '@open-wc/testing';
import {TAGS} from '../../src/styles/tags.js';
import type {DataElement} from '../../src/elements/data-element.js';
import {box, documentOf, place, rootOf, until} from '../support/fixtures.js';

const series = [1, 2, 3].map((value, i) => ({period: `2024-0${i + 1}`, value}));
const parts = {
  kind: 'flow' as const,
  value: 8,
  breakdown: {
    dimension: 'residence' as const,
    whole: true,
    items: [
      {id: 'a', label: 'A', value: 5},
      {id: 'b', label: 'B', value: 3},
    ],
  },
};

/** What each widget is shown with, where a series does not suit it. */
const FIGURES: Partial<Record<(typeof TAGS)[number], Record<string, unknown>>> = {
  'kf-breakdown-chart': parts,
  'kf-donut-chart': parts,
  'kf-target-bar': {kind: 'stock', value: {value: 4, at: '2024-06-30'}, target: {value: 8, by: '2026'}},
};

const GLOSSARY = {dsp: {term: 'DSP', definition: 'Dossier'}};

async function show(tag: (typeof TAGS)[number], parent: HTMLElement): Promise<DataElement<unknown>> {
  const data = {...documentOf(FIGURES[tag] ?? {kind: 'flow', series}), glossary: GLOSSARY};
  const element = place(tag, tag === 'kf-term' ? {term: 'dsp'} : {}, {
    into: parent,
    data,
  }) as DataElement<unknown>;
  if (tag === 'kf-variation-badge')
    Object.assign(element, {absolute: '3', since: 'previous', data: undefined});
  await until(element, 'its content', () =>
    element.shadowRoot?.querySelector('svg[role=img],[part]:not(.frame)'),
  );
  return element;
}

const typeOf = (element: Element) =>
  parseFloat(getComputedStyle(element.shadowRoot!.querySelector('.frame')!).fontSize);

describe('size', () => {
  for (const tag of TAGS) {
    it(`of ${tag} is larger or smaller by its attribute or property, and medium else`, async () => {
      const element = await show(tag, box(900));
      const medium = typeOf(element);
      expect(medium).to.equal(16);
      for (const [size, expected] of [
        ['small', 14],
        ['large', 20],
        ['enormous', 16],
        ['medium', 16],
      ] as const) {
        element.setAttribute('size', size);
        expect(typeOf(element), size).to.equal(expected);
      }
      element.setAttribute('size', 'medium');
      Object.assign(element, {size: 'large'});
      await element.updateComplete;
      expect(element.getAttribute('size')).to.equal('large');
      expect(typeOf(element)).to.equal(20);
    });
  }

  it('multiplies the tokens of the page', async () => {
    const parent = box(900);
    parent.style.setProperty('--kf-scale', '1.5');
    const element = await show('kf-data-table', parent);
    const room = () => parseFloat(getComputedStyle(element.shadowRoot!.querySelector('td')!).paddingTop);
    const [type, space] = [typeOf(element), room()];
    element.setAttribute('size', 'large');
    expect(typeOf(element)).to.equal(type * 1.25);
    // Space is in ems of the table's own type: both factors tell.
    expect(room()).to.be.closeTo(space * 1.25 * 1.25, 0.1);
  });

  it('of a bulletin is that of what stands in it, once', async () => {
    const element = await show('kf-bulletin', box(900));
    element.setAttribute('size', 'large');
    const inner = [...rootOf(element).querySelectorAll('*')].find(({localName}) =>
      localName.startsWith('kf-'),
    )!;
    expect(typeOf(inner)).to.equal(20);
  });
});

describe('tiles in a grid', () => {
  /** Where the number of a tile stands: the base line of its text, in the window. */
  const lineOf = (element: Element) => {
    const text = element.shadowRoot!.querySelector<SVGTextElement>('.value')!;
    return text.ownerSVGElement!.getBoundingClientRect().top + Number(text.getAttribute('y'));
  };

  it('stand with their numbers on one base line, whatever their titles', async () => {
    const row = box(800);
    Object.assign(row.style, {display: 'grid', gridTemplateColumns: 'repeat(3, 1fr)', gap: '16px'});
    const long = 'Documents that were put into a shared record by professionals and by patients themselves';
    const tiles: DataElement<unknown>[] = [];
    for (const label of ['Documents', long, `${long}, ${long}`]) {
      const tile = place('kf-kpi-tile', {}, {into: row, data: documentOf({value: 3, label})});
      await until(tile, 'its number', () => rootOf(tile).querySelector('.value'));
      tiles.push(tile);
    }
    const apart = () => {
      const lines = tiles.map(lineOf);
      return Math.max(...lines) - Math.min(...lines);
    };
    expect(apart(), 'without the rule they stand apart').to.be.greaterThan(10);
    row.style.alignItems = 'baseline';
    expect(apart()).to.be.lessThan(0.5);
    // No tile has become higher for it.
    for (const tile of tiles) {
      const frame = rootOf(tile).querySelector('.frame')!;
      const picture = rootOf(tile).querySelector('svg')!.getBoundingClientRect();
      expect(picture.top).to.be.closeTo(frame.getBoundingClientRect().top, 0.5);
      expect(frame.getBoundingClientRect().height).to.be.closeTo(picture.height, 1);
    }
  });
});
