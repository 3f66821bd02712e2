import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownOf, fold, type Category} from '../../src/data/breakdown.js';
import {suits} from '../../src/data/suits.js';
import {figureOf, problemOf} from './fixtures.js';

type Item = number | null | Partial<Category>;

/** A breakdown of items named a, b, c … */
const figure = (items: readonly Item[], more: object = {}, indicator: object = {}) =>
  figureOf({
    ...indicator,
    breakdown: {
      dimension: 'Motif',
      items: items.map((one, i) => {
        const id = String.fromCharCode(97 + i);
        return {id, label: id.toUpperCase(), ...(typeof one === 'object' && one ? one : {value: one})};
      }),
      ...more,
    },
  });

const of = (...args: Parameters<typeof figure>) => breakdownOf(figure(...args))!;
const ids = (categories: readonly Category[]) => categories.map(({id}) => id).join('');
const PERCENT = {unit: 'percent', kind: 'ratio'};

/** Shares in tenths of a per cent, so that they can be compared. */
const shares = (categories: readonly Category[]) =>
  categories.map(({share}) => (share === undefined ? undefined : Math.round(share * 1000)));

describe('the categories of an indicator', () => {
  it('are none without a breakdown, or with an empty one', () => {
    assert.equal(breakdownOf(figureOf({value: 5})), undefined);
    assert.equal(breakdownOf(figure([])), undefined);
    assert.equal(suits(figure([]), 'breakdown'), false);
  });

  it('stand with the largest first, those without a value after them, and the rest last', () => {
    const {categories} = of([
      5,
      null,
      {value: 90, other: true},
      -3,
      20,
      0,
      {value: null, status: 'suppressed'},
    ]);
    assert.equal(ids(categories), 'eafdbgc');
  });

  it('keep an order of their own, and equal ones that of the document', () => {
    assert.equal(ids(of([5, null, {value: 90, other: true}, 20], {ordered: true}).categories), 'abcd');
    assert.equal(ids(of([5, 5, 7, 5]).categories), 'cabd');
    assert.deepEqual([of([1]).ordered, of([1], {ordered: true}).ordered], [false, true]);
  });

  it('have shares of their sum', () => {
    const {categories, total, sum, whole, published} = of([704, 589, 534]);
    assert.deepEqual(shares(categories), [385, 322, 292]);
    assert.deepEqual([total, sum, whole, published], [1827, 1827, true, false]);
  });

  it('have shares of the published total', () => {
    const {categories, total, whole, published} = of([60, 40], {total: 100});
    assert.deepEqual(shares(categories), [600, 400]);
    assert.deepEqual([total, whole, published], [100, true, true]);
  });

  it('are no whole where the published total says that some are not listed, but have shares of it', () => {
    const {categories, total, sum, whole} = of([60, 20], {total: 100});
    assert.deepEqual(shares(categories), [600, 200]);
    assert.deepEqual([total, sum, whole], [100, 80, false]);
  });

  it('have shares of the value of the indicator itself, as it is known, unless they are more', () => {
    const value = {value: 100, at: '2024-06-30'};
    const {categories, total, whole, published} = of([30, 60], {}, {value});
    assert.deepEqual(shares(categories), [600, 300]);
    assert.deepEqual([total, whole, published], [100, false, true]);
    const rounded = of([51, 48], {}, {value: {...value, precision: 10, qualifier: 'about'}});
    assert.deepEqual(
      [rounded.total, rounded.precision, rounded.qualifier, rounded.whole],
      [100, 10, 'about', true],
    );
    const more = of([70, 60], {}, {value});
    assert.deepEqual([more.total, more.whole, more.published], [130, true, false]);
    assert.equal(of([30, 60], {total: 90}, {value}).total, 90, 'the total is the whole where there is one');
    assert.equal(of([30, null], {}, {value}).total, 100);
  });

  it('have a computed total that is no better known than they are', () => {
    const {total, qualifier, status} = of([
      {value: 5, qualifier: 'less-than'},
      {value: 95, status: 'estimated'},
    ]);
    assert.deepEqual([total, qualifier, status], [100, 'less-than', 'estimated']);
  });

  it('have no shares of a published total that is smaller than their sum', () => {
    const {categories, total, sum, whole} = of([60, 70], {total: 100});
    assert.deepEqual(shares(categories), [undefined, undefined]);
    assert.deepEqual([total, sum, whole], [100, 130, false]);
  });

  it('have shares of a published total that is smaller by rounding alone', () => {
    const data = of([1.25, 2.85], {total: 4});
    assert.equal(data.whole, true);
    assert.deepEqual(shares(data.categories), [713, 313]);
  });

  it('with one value missing have no sum, and shares only of a published total', () => {
    const open = of([60, null, {value: 9, status: 'suppressed'}]);
    assert.deepEqual([open.total, open.sum, open.whole], [undefined, undefined, false]);
    assert.deepEqual(shares(open.categories), [undefined, undefined, undefined]);
    assert.equal(JSON.stringify(open).includes('9'), false, 'a suppressed value goes no further');
    const closed = of([60, null], {total: 100});
    assert.deepEqual([closed.total, closed.sum, closed.whole], [100, undefined, false]);
    assert.deepEqual(shares(closed.categories), [600, undefined]);
  });

  it('keep back a second one where the total would give the only one away', () => {
    const items = [60, {value: 35, status: 'provisional'}, {value: 5, status: 'suppressed'}, 0] as const;
    const values = (...more: object[]) =>
      Object.fromEntries(of(items, ...more).categories.map(({id, value}) => [id, value]));
    const kept = {a: 60, b: null, c: null, d: 0};
    assert.deepEqual(values({total: 100}), kept);
    assert.deepEqual(values({}, {value: {value: 100, period: '2024'}}), kept);
    assert.deepEqual(values({}, PERCENT), kept);
    assert.equal(of(items, {total: 100}).categories.find(({id}) => id === 'b')!.status, 'suppressed');
    const rates = of([90, 80, {value: 5, status: 'suppressed'}], {}, PERCENT).categories;
    assert.deepEqual(
      rates.map(({value}) => value),
      [90, 80, null],
      'rates of their own',
    );
    assert.deepEqual(values(), {...kept, b: 35}, 'no total is known');
    assert.deepEqual(values({whole: false, total: 100}), {...kept, b: 35}, 'they are not its parts');
    assert.equal(of([60, null, {value: 5, status: 'suppressed'}], {total: 100}).categories[0]!.value, 60);
  });

  it('with a negative value have a sum, and no shares', () => {
    const {categories, total, whole} = of([60, -20]);
    assert.deepEqual([total, whole], [40, false]);
    assert.deepEqual(shares(categories), [undefined, undefined]);
  });

  it('that are all zero, or only one, are no whole', () => {
    assert.equal(of([0, 0]).whole, false);
    assert.deepEqual(shares(of([0, 0]).categories), [undefined, undefined]);
    assert.equal(of([5]).whole, false);
    assert.equal(of([5, 0]).whole, true);
  });

  it('in per cent make up a whole where they add up to 100, and have no total', () => {
    const {categories, total, sum, whole} = of([18.4, 63.8, 17.7], {}, PERCENT);
    assert.deepEqual([total, sum, whole], [undefined, undefined, true]);
    assert.deepEqual(shares(categories), [638, 184, 177]);
  });

  it('in per cent that are rates of their own are no whole', () => {
    for (const rates of [
      [40, 80],
      [12, 30, 20],
      [73, 105, 59.8],
    ]) {
      const {categories, whole} = of(rates, {}, PERCENT);
      assert.equal(whole, false);
      assert.deepEqual(new Set(shares(categories)), new Set([undefined]));
    }
  });

  it('in per cent have a total only as published, and it is no sum', () => {
    const {total, sum, whole} = of([40, 80], {total: 65.1}, PERCENT);
    assert.deepEqual([total, sum, whole], [65.1, undefined, false]);
  });

  it('of a rate in another unit are no whole, even where they happen to make 100', () => {
    const {total, sum, whole} = of([40, 60], {}, {kind: 'ratio', unit: 'pour mille'});
    assert.deepEqual([total, sum, whole], [undefined, undefined, false]);
  });

  it('that overlap, as the publisher says, are not added up', () => {
    const {categories, total, sum, whole} = of([60, 40], {whole: false});
    assert.deepEqual([total, sum, whole], [undefined, undefined, false]);
    assert.deepEqual(shares(categories), [undefined, undefined]);
    assert.equal(of([60, 40], {whole: false, total: 80}).total, 80);
    assert.equal(of([60, 40], {whole: false}, PERCENT).whole, false);
  });

  it('add up exactly in decimals, and to no more digits than are known', () => {
    assert.equal(of([0.1, 0.2]).total, 0.3);
    const rounded = of([{value: 8_600_000, precision: 100_000}, 250_000]);
    assert.deepEqual([rounded.total, rounded.precision], [8_850_000, 100_000]);
    assert.equal(of([{value: 8_600_000, precision: 100_000}], {total: 8_623_114}).precision, undefined);
  });

  it('are not changed by being asked for', () => {
    const one = figure([1, 2, 3]);
    assert.deepEqual(breakdownOf(one), breakdownOf(one));
  });

  it('are refused where the breakdown is wrong, or beyond measure', () => {
    assert.deepEqual(problemOf(() => of([{value: '5' as unknown as number}]))?.kind, 'schema');
    assert.equal(problemOf(() => of(Array.from({length: 5001}, () => 1)))?.kind, 'too-large');
  });
});

describe('folded categories', () => {
  const folded = (items: readonly Item[], most = 3, more: object = {}) =>
    fold(of(items, more).categories, most);

  it('are as many as asked, the largest in their order and the rest last', () => {
    const parts = folded([1, 2, 30, 40, 3]);
    assert.deepEqual(
      parts.map(({id, value, holds}) => [id, value, holds]),
      [
        ['d', 40, undefined],
        ['c', 30, undefined],
        ['other', 6, 3],
      ],
    );
    assert.deepEqual(shares(parts), [526, 395, 79]);
    assert.equal(parts.at(-1)!.label, undefined);
  });

  it('take in the publisher’s own rest, however large', () => {
    const parts = folded([{value: 90, other: true}, 2, 30, 40]);
    assert.deepEqual(
      parts.map(({id, value, holds}) => [id, value, holds]),
      [
        ['d', 40, undefined],
        ['c', 30, undefined],
        ['other', 92, 2],
      ],
    );
  });

  it('keep an order of their own', () => {
    assert.equal(ids(folded([1, 40, 2, 30], 3, {ordered: true})), 'bdother');
  });

  it('stay as they are where there are few enough', () => {
    const {categories} = of([1, 2, 3]);
    assert.deepEqual(fold(categories, 3), categories);
    assert.notEqual(fold(categories, 3), categories);
  });

  it('stay as they are where one has no value: the rest would be wrong', () => {
    assert.equal(folded([1, 2, 3, null]).length, 4);
  });

  it('have a rest without a share where one part has none', () => {
    assert.equal(folded([1, 2, 3, -4]).at(-1)!.share, undefined);
  });

  it('have a rest that is as uncertain as any of its parts', () => {
    const rest = (...items: Item[]) => folded([50, 60, ...items]).at(-1)!;
    assert.equal(rest(1, {value: 2, status: 'provisional'}).status, 'provisional');
    assert.equal(rest(1, {value: 2, status: 'normal'}).status, undefined);
    assert.equal(rest(1, {value: 2, precision: 10}).precision, 10);
    assert.equal(rest(1, 2).precision, undefined);
    assert.equal(
      rest({value: 1, qualifier: 'less-than'}, {value: 2, qualifier: 'less-than'}).qualifier,
      'less-than',
    );
    assert.equal(rest({value: 1, qualifier: 'less-than'}, 2).qualifier, 'less-than');
    assert.equal(
      rest({value: 1, qualifier: 'less-than'}, {value: 2, qualifier: 'more-than'}).qualifier,
      'about',
    );
    assert.equal(rest(1, 2).qualifier, undefined);
  });
});
