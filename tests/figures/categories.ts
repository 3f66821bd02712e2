import assert from 'node:assert/strict';
import type {KeyFigure} from '../../src/data/read.js';
import {figureOf, HEAD} from '../data/fixtures.js';
import {elementsIn, linesIn, overlap, type Element} from './read-svg.js';

type Item = Record<string, unknown>;

export const item = (label: unknown, value: number | null, more: object = {}): Item => ({
  id: JSON.stringify(label),
  label,
  value,
  ...more,
});

/** An indicator by categories. */
export const byCategory = (items: readonly Item[], more: object = {}, indicator: object = {}): KeyFigure =>
  figureOf({kind: 'stock', ...indicator, breakdown: {dimension: 'Motif', items, ...more}});

const numbered = (count: number, value: (i: number) => number, label = (i: number) => `Motif ${i + 1}`) =>
  Array.from({length: count}, (_, i) => item(label(i), value(i)));

const LONG = 'Professionnels de santé ayant consulté au moins un document '.repeat(5).trim();
const WORD = 'Krankenversicherungskostendämpfungsanpassungsgesetzentwurf'.repeat(3);

const STATUSES = [
  item('Passeport', 412),
  item('Carte d’identité', 300, {status: 'provisional'}),
  item('Registre', 120, {status: 'low-reliability', qualifier: 'about'}),
  item('Certificat', 80, {status: 'estimated'}),
  item('Chiens', 0),
  item('Divers', 88, {other: true}),
];

/** Categories that are the parts of a whole, as they occur and as they should not. */
export const WHOLES: Record<string, KeyFigure> = {
  ordinary: byCategory([704, 589, 534, 357, 247].map((value, i) => item(`Hôpital ${i}`, value))),
  percent: byCategory(
    [
      item('Luxembourg', 63.8),
      item('France', 18.4),
      item('Allemagne', 7.9),
      item('Belgique', 7.6),
      item('Autres pays', 2.3, {other: true}),
    ],
    {},
    {kind: 'ratio', unit: 'percent'},
  ),
  ordered: byCategory(
    [3, 12, 40, 8, 1].map((value, i) => item(`${i}0–${i}9 ans`, value)),
    {ordered: true},
  ),
  two: byCategory([item('Résidents', 568_058), item('Non-résidents', 311_874)]),
  'one and a zero': byCategory([item('Tout', 7), item('Rien', 0)]),
  'one giant': byCategory([98_000, 300, 101, 40, 12, 3].map((value, i) => item(`Motif ${i}`, value))),
  'one giant, last': byCategory(
    [3, 12, 40, 101, 300, 98_000].map((value, i) => item(`Motif ${i}`, value)),
    {ordered: true},
  ),
  'many of one size': byCategory(numbered(60, () => 1)),
  statuses: byCategory(STATUSES),
  unit: byCategory(
    numbered(4, i => i + 1),
    {},
    {unit: 'consultations par habitant et par an'},
  ),
  illustrative: figureOf({nature: 'illustrative', breakdown: {dimension: 'Motif', items: STATUSES}}),
  'long labels': byCategory(
    numbered(
      6,
      i => 60 - i,
      () => LONG,
    ),
  ),
  'long words': byCategory(
    numbered(
      6,
      i => 60 - i,
      () => WORD,
    ),
  ),
  'long everything': figureOf(
    {
      label: LONG,
      unit: LONG,
      nature: 'illustrative',
      breakdown: {
        dimension: LONG,
        items: numbered(
          7,
          i => 10 ** (14 - i) - 1,
          () => `${LONG} ${WORD}`,
        ),
      },
    },
    {...HEAD, source: {label: WORD}},
  ),
  huge: byCategory(numbered(3, () => 3e14)),
  decimals: byCategory([item('A', 0.125), item('B', 1.25), item('C', 3)]),
};

/** All that can be drawn as bars. */
export const BREAKDOWNS: Record<string, KeyFigure> = {
  ...WHOLES,
  one: byCategory([item('Seul', 5)]),
  zeros: byCategory([item('A', 0), item('B', 0)]),
  negative: byCategory([item('A', -5), item('B', -1200), item('C', -30, {status: 'estimated'})]),
  'both sides of zero': byCategory([
    item('Luxembourg', 412),
    item('Esch-sur-Alzette', -300),
    item('Differdange', -20, {status: 'estimated'}),
    item('Wiltz', 0),
    item('Sans', null),
    item('Autres communes', -12, {other: true}),
  ]),
  absent: byCategory(
    [
      item('Confidentiel', 9, {status: 'suppressed'}),
      item('Sans valeur', null),
      item('Sans objet', null, {status: 'not-applicable'}),
      item('Chiens', 0),
      item('Passeport', 412, {status: 'provisional'}),
    ],
    {total: 1200},
  ),
  'all absent': byCategory([item('A', null), item('B', null, {status: 'suppressed'})]),
  rates: byCategory([item('A', 191), item('B', 37)], {whole: false}, {kind: 'ratio', unit: 'percent'}),
  'twenty-seven': byCategory(
    numbered(
      27,
      i => Math.round(90_000 / (i + 1)),
      i => (i % 5 ? `Document ${i}` : LONG.slice(0, 90)),
    ),
  ),
  tiny: byCategory([item('A', 1e-6), item('B', 3e-6)]),
};

export const WIDTHS = [160, 200, 240, 320, 352, 400, 480, 560, 640, 768, 1000, 1200];
export const SIZES = [12, 16, 20, 24, 32, 40];

/** States that every line of text lies in the picture, and none on another. */
export function assertTidy(svg: Element, name: string): void {
  const [width = NaN, height = NaN] = ['width', 'height'].map(key => Number(svg.attributes[key]));
  const lines = linesIn(svg);
  for (const {text, left, right, top, bottom} of lines) {
    const inside = left >= -0.5 && right <= width + 0.5 && top >= -0.5 && bottom <= height + 0.5;
    assert.ok(inside, `${name}: « ${text} » at ${[left, right, top, bottom]} of ${width} × ${height}`);
  }
  lines.forEach((a, i) =>
    lines.slice(0, i).forEach(b => assert.ok(!overlap(a, b), `${name}: « ${b.text} » and « ${a.text} »`)),
  );
}

/** States that a picture holds only what a static picture may. */
export function assertStatic(svg: Element, name: string): void {
  for (const element of elementsIn(svg)) {
    assert.ok(['svg', 'g', 'path', 'text', 'tspan'].includes(element.name), `${name}: ${element.name}`);
    for (const [key, value] of Object.entries(element.attributes)) {
      assert.doesNotMatch(key, /^on|href|^src|^style$|^id$/, name);
      assert.doesNotMatch(value, /url\(|NaN|undefined|Infinity/, name);
      if (key === 'font-size') assert.ok(Number(value) >= 12, `${name}: ${value} px`);
    }
  }
}

/** Sizes of type in a picture. */
export function sizesIn(svg: Element): Set<string> {
  return new Set(elementsIn(svg).flatMap(({attributes}) => attributes['font-size'] ?? []));
}
