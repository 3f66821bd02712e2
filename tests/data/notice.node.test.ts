import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownNotices, componentNotices, noticesOf, shownNotices} from '../../src/data/notice.js';
import {readEdition} from '../../src/data/read.js';
import type {Need} from '../../src/data/suits.js';
import {cahier, ids} from './cahier.js';
import {documentOf, figureOf, problemOf} from './fixtures.js';

const breakdown = (values: (number | null)[], more: object = {}) => ({
  breakdown: {
    dimension: 'Motif',
    items: values.map((value, i) => ({id: `i${i}`, label: `I${i}`, value})),
    ...more,
  },
});

const component = (id: string, values: (number | null)[], more: object = {}) => ({
  id,
  label: id,
  series: values.map((value, i) => ({period: String(2020 + i), value, ...more})),
});

describe('a notice', () => {
  it('is none for numbers that agree', () => {
    assert.deepEqual(noticesOf(figureOf({value: 5})), []);
    assert.deepEqual(noticesOf(figureOf(breakdown([60, 40])), 6), []);
    assert.deepEqual(noticesOf(figureOf(breakdown([60, 40], {total: 100})), 6), []);
    assert.deepEqual(noticesOf(figureOf(breakdown([1.2, 1.2], {total: 2.5}))), []);
  });

  it('tells a published total that is not the sum, with its place in the document', () => {
    const figure = readEdition(documentOf({label: 'A', ...breakdown([60, 50], {total: 100})})).pick('a');
    assert.deepEqual(noticesOf(figure), [
      {kind: 'total', path: 'indicators.a.breakdown.total', published: 100, computed: 110},
    ]);
    assert.equal(noticesOf(figureOf(breakdown([60, 30], {total: 100}))).length, 1);
  });

  it('does not compare a total with parts that are no summands, or not all known', () => {
    const none = [
      breakdown([60, null], {total: 100}),
      breakdown([60, 50], {total: 100, whole: false}),
      {unit: 'percent', ...breakdown([60, 50], {total: 65.1})},
      {kind: 'ratio', ...breakdown([60, 50], {total: 65.1})},
    ];
    for (const indicator of none) assert.deepEqual(noticesOf(figureOf(indicator)), []);
  });

  it('tells each period whose published total is not the sum of the components', () => {
    const figure = figureOf({
      kind: 'stock',
      components: [component('a', [1, 2, 3, null]), component('b', [10, 20, 30, 40])],
      series: [
        {period: '2020', value: 11},
        {period: '2021', value: 23},
        {period: '2022', value: 33, status: 'suppressed'},
        {period: '2023', value: 99},
      ],
    });
    assert.deepEqual(noticesOf(figure), [
      {kind: 'total', path: 'series.2021', published: 23, computed: 22},
      // With it and the other component, one could tell the total that is suppressed.
      {kind: 'withheld', path: 'components.a.2022'},
    ]);
    assert.deepEqual(breakdownNotices(figure), []);
  });

  it('allows components and their total what rounding took from them', () => {
    const rounded = {precision: 100_000};
    const components = [component('a', [8_600_000], rounded), component('b', [4_300_000], rounded)];
    const of = (value: number, more: object) =>
      componentNotices(figureOf({components, series: [{period: '2020', value, ...more}]})).length;
    assert.equal(of(13_000_000, rounded), 0);
    assert.equal(of(13_400_000, rounded), 1);
  });

  it('tells how many categories were put together, and only where they are', () => {
    const figure = figureOf(breakdown([8, 7, 6, 5, 4, 3, 2, 1]));
    assert.deepEqual(noticesOf(figure, 6), [{kind: 'folded', path: 'breakdown.items', shown: 6, given: 8}]);
    assert.deepEqual(noticesOf(figure), []);
    assert.deepEqual(noticesOf(figure, 8), []);
    // These are no whole: each has its own bar.
    assert.deepEqual(noticesOf(figureOf(breakdown([8, 7, 6, 5, 4, 3, -2])), 6), []);
  });

  it('tells how many components were put together', () => {
    const components = Array.from({length: 8}, (_, i) => component(`c${i}`, [i]));
    assert.deepEqual(noticesOf(figureOf({components}), 6), [
      {kind: 'folded', path: 'components', shown: 6, given: 8},
    ]);
    assert.deepEqual(noticesOf(figureOf({components, kind: 'ratio'}), 6), []);
  });

  it('tells which number is not shown because it would give away another', () => {
    const hidden = {id: 'c2', label: 'C2', value: 5, status: 'suppressed'};
    const {items, ...rest} = breakdown([60, 35], {total: 100}).breakdown as {items: object[]};
    assert.deepEqual(noticesOf(figureOf({breakdown: {...rest, items: [...items, hidden]}})), [
      {kind: 'withheld', path: `breakdown.${(items[1] as {id: string}).id}`},
    ]);
    const year = Array.from({length: 12}, (_, i) => ({
      period: `2023-${String(i + 1).padStart(2, '0')}`,
      value: 10,
      ...(i === 3 && {status: 'suppressed'}),
    }));
    assert.deepEqual(noticesOf(figureOf({kind: 'flow', series: year, average: {last12: 10}})), [
      {kind: 'withheld', path: 'average'},
    ]);
    const open = year.map(({period, value}) => ({period, value}));
    assert.deepEqual(noticesOf(figureOf({kind: 'flow', series: open, average: {last12: 10}})), []);
  });

  it('is of what a widget shows, and of its document', () => {
    const total = breakdown([60, 30], {total: 100});
    const kinds = (indicator: object, need?: Need, most?: number) => {
      const figure = figureOf(indicator);
      return shownNotices({edition: figure.edition, figure, need, most}).map(({kind}) => kind);
    };
    for (const need of ['breakdown', 'shares', 'table', 'value'] as const)
      assert.deepEqual(kinds(total, need), ['total'], need);
    for (const need of ['series', 'target'] as const) assert.deepEqual(kinds(total, need), [], need);
    assert.deepEqual(kinds(breakdown([8, 7, 6, 5, 4, 3, 2]), 'shares', 6), ['folded']);
    // What is wrong, and not drawn, is told where it is drawn.
    assert.deepEqual(kinds({label: 'a\u0000b', breakdown: {items: 5}}, 'series'), ['text']);
    assert.deepEqual(kinds({label: 'a\u0000b', breakdown: {items: 5}}, 'table'), ['text']);
    const edition = readEdition(documentOf({label: 'D\ufffdc'}), '2024-07');
    assert.deepEqual(
      shownNotices({edition}).map(({kind}) => kind),
      ['encoding', 'newer'],
    );
  });

  it('throws where a part is wrong', () => {
    assert.equal(problemOf(() => noticesOf(figureOf({breakdown: {items: 5}})))?.kind, 'schema');
  });

  it('is not needed for the demo', () => {
    for (const id of ids) assert.deepEqual(noticesOf(readEdition(cahier).pick(id)), [], id);
  });
});
