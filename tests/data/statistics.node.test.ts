import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {averagesOf, changeOf, changeOverTime, type Change} from '../../src/data/statistics.js';
import {figureOf, monthly, times, type MonthlyValues} from './fixtures.js';

const averages = (indicator: object) => averagesOf(figureOf(indicator).indicator);
/** As charts tell it. */
const change = (indicator: object) => changeOverTime(figureOf(indicator).indicator);

/** A change without what a test does not ask for. */
const brief = (given: Change | undefined) =>
  given && {
    since: given.since,
    absolute: given.absolute,
    relative: given.relative,
    direction: given.direction,
  };

/** 24 months: twelve of 100, then twelve of 150. */
const TWO_YEARS = [...times(12, 100), ...times(12, 150)];

/** The same with one month replaced. */
const withMonth = (index: number, one: number | null | object) =>
  monthly(
    '2022-07',
    TWO_YEARS.map((value, i) => (i === index ? one : value)),
  );

describe('published numbers', () => {
  const printed = {
    average: {last12: 2011, previous12: 1471},
    change: {since: 'previous12', absolute: 541, relative: 0.368},
  };

  it('win over computed ones, though 2011 − 1471 is 540', () => {
    for (const series of [undefined, monthly('2022-07', TWO_YEARS)]) {
      const {last, previous, published} = averages({kind: 'flow', ...printed, series})!;
      assert.deepEqual([last, previous, published], [2011, 1471, true]);
      const said = change({kind: 'flow', ...printed, series})!;
      assert.deepEqual(brief(said), {since: 'previous12', absolute: 541, relative: 0.368, direction: 'up'});
      assert.equal(said.published, true);
    }
  });

  it('stand beside made-up months', () => {
    const indicator = {...printed, nature: 'illustrative', series: monthly('2022-07', TWO_YEARS)};
    assert.equal(averages(indicator)?.last, 2011);
    assert.equal(change(indicator)?.absolute, 541);
  });

  it('give their direction by their sign', () => {
    const directions: [object, string][] = [
      [{absolute: 541}, 'up'],
      [{absolute: -541}, 'down'],
      [{absolute: 0}, 'none'],
      [{relative: 0.01}, 'up'],
      [{relative: -0.01}, 'down'],
      [{relative: 0}, 'none'],
      [{relative: 0.23, direction: 'unknown'}, 'unknown'],
      [{relative: 0.23, direction: 'known'}, 'up'],
    ];
    for (const [given, direction] of directions) {
      assert.equal(
        change({change: {since: 'previous', ...given}})?.direction,
        direction,
        JSON.stringify(given),
      );
    }
  });

  it('keep the step to which they are known', () => {
    assert.equal(change({change: {since: 'previous', absolute: 276900, precision: 100}})?.precision, 100);
  });

  it('of percentages are points', () => {
    const given = {change: {since: 'previous', absolute: 2.2}};
    assert.equal(change({kind: 'ratio', unit: 'percent', ...given})?.points, true);
    assert.equal(change({unit: 'percent', ...given})?.points, true);
    assert.equal(change({kind: 'ratio', unit: 'visites par patient', ...given})?.points, false);
    assert.equal(change({kind: 'flow', unit: 'count', ...given})?.points, false);
  });
});

describe('means', () => {
  const flow = (series: object, more: object = {}) => averages({kind: 'flow', series, ...more});

  it('are computed over the last twelve months and the twelve before', () => {
    const {last, previous, published} = flow(monthly('2022-07', TWO_YEARS))!;
    assert.deepEqual([last, previous, published], [150, 100, false]);
  });

  it('are not rounded, but for the last binary digits', () => {
    const mean = (values: MonthlyValues) => flow(monthly('2023-07', values))!.last;
    assert.equal(mean([...times(11, 1), 2]), 1.0833333333);
    assert.equal(mean([...times(6, 0.1), ...times(6, 1)]), 0.55);
  });

  it('need twelve months', () => {
    assert.equal(flow(monthly('2023-08', times(11, 1))), undefined);
    assert.equal(flow(monthly('2023-07', times(12, 1)))?.last, 1);
  });

  it('need 24 months for the mean before', () => {
    assert.equal(flow(monthly('2022-08', times(23, 1)))?.previous, undefined);
    assert.equal(flow(monthly('2022-07', times(24, 1)))?.previous, 1);
  });

  it('leave an incomplete last month out', () => {
    const {last, previous} = flow(monthly('2022-07', [...TWO_YEARS, {value: 7, status: 'partial'}]))!;
    assert.deepEqual([last, previous], [150, 100]);
  });

  it('are not computed over a gap', () => {
    const gaps = [null, {value: null, status: 'missing'}, {value: 5, status: 'suppressed'}];
    for (const gap of [...gaps, {value: 5, status: 'partial'}, {value: 5, status: 'forecast'}]) {
      assert.equal(flow(withMonth(18, gap)), undefined, JSON.stringify(gap));
      const {last, previous} = flow(withMonth(5, gap))!;
      assert.deepEqual([last, previous], [150, undefined], JSON.stringify(gap));
    }
  });

  it('are not computed over a month left out', () => {
    const without = (index: number) => withMonth(-1, 0).filter((_, i) => i !== index);
    assert.equal(flow([...monthly('2021-07', times(12, 1)), ...without(18)]), undefined);
    assert.equal(flow([...monthly('2021-07', times(12, 1)), ...without(5)])?.previous, undefined);
  });

  it('are not computed over a month left out between the two years', () => {
    const early = monthly('2021-07', times(12, 100));
    const late = monthly('2023-07', times(12, 150));
    assert.equal(flow([...early, ...late])?.previous, undefined);
  });

  it('are not computed over a break', () => {
    assert.equal(flow(withMonth(18, {value: 150, status: 'break'})), undefined);
    assert.equal(flow(withMonth(5, {value: 100, status: 'break'}))?.previous, undefined);
  });

  it('may begin with a break', () => {
    assert.equal(flow(withMonth(12, {value: 150, status: 'break'}))?.last, 150);
  });

  it('count provisional and estimated months', () => {
    for (const status of ['provisional', 'estimated', 'low-reliability', 'normal']) {
      assert.equal(flow(withMonth(20, {value: 150, status}))?.last, 150, status);
    }
  });

  it('say nothing of stocks and ratios', () => {
    for (const kind of ['stock', 'ratio']) {
      assert.equal(averages({kind, series: monthly('2022-07', TWO_YEARS)}), undefined, kind);
    }
  });

  it('say nothing of years', () => {
    const years = times(24, 1).map((value, i) => ({period: String(2000 + i), value}));
    assert.equal(flow(years), undefined);
  });

  it('are not computed of made-up months', () => {
    assert.equal(flow(monthly('2022-07', TWO_YEARS), {nature: 'illustrative'}), undefined);
  });

  it('of nothing are none', () => {
    assert.equal(flow([]), undefined);
    assert.equal(flow(monthly('2022-07', times(24, null))), undefined);
    assert.equal(averages({value: 5}), undefined);
  });
});

describe('a computed change', () => {
  const of = (values: MonthlyValues, more: object = {kind: 'stock'}) =>
    brief(change({...more, series: monthly('2024-01', values)}));

  it('compares the mean of a flow with the mean before', () => {
    const given = change({kind: 'flow', series: monthly('2022-07', TWO_YEARS)})!;
    assert.deepEqual(brief(given), {since: 'previous12', absolute: 50, relative: 0.5, direction: 'up'});
    assert.equal(given.published, false);
  });

  it('compares the last value with the one before', () => {
    assert.deepEqual(of([80, 100, 110]), {
      since: '2024-02',
      absolute: 10,
      relative: 0.1,
      direction: 'up',
    });
    assert.equal(of([100, 90])?.direction, 'down');
    assert.equal(of([100, 90])?.relative, -0.1);
    assert.equal(of([100, 100])?.direction, 'none');
  });

  it('is computed from unrounded values', () => {
    assert.equal(of([3, 4])?.relative, 1 / 3);
  });

  it('leaves an incomplete last month out', () => {
    const given = of([100, 110, {value: 12, status: 'partial'}]);
    assert.deepEqual([given?.since, given?.absolute], ['2024-01', 10]);
  });

  it('leaves a forecast out', () => {
    assert.equal(of([100, 110, {value: 500, status: 'forecast'}])?.absolute, 10);
  });

  it('is cut by a break', () => {
    assert.equal(of([100, 110, {value: 500, status: 'break'}]), undefined);
    assert.equal(of([100, {value: 500, status: 'break'}, 510])?.absolute, 10);
  });

  it('of two means is cut by a break between them', () => {
    const given = change({kind: 'flow', series: withMonth(12, {value: 150, status: 'break'})});
    assert.notEqual(given?.since, 'previous12');
  });

  it('has no base in a gap', () => {
    const gaps: MonthlyValues = [null, {value: 9, status: 'suppressed'}, {value: 9, status: 'partial'}];
    for (const gap of gaps) {
      assert.equal(of([90, gap, 110]), undefined, JSON.stringify(gap));
    }
  });

  it('from zero has no percentage', () => {
    assert.deepEqual(of([0, 42]), {since: '2024-01', absolute: 42, relative: undefined, direction: 'up'});
  });

  it('from zero to zero is none', () => {
    assert.deepEqual(of([0, 0]), {since: '2024-01', absolute: 0, relative: undefined, direction: 'none'});
  });

  it('from a negative base has no percentage', () => {
    assert.deepEqual(of([-10, 5]), {since: '2024-01', absolute: 15, relative: undefined, direction: 'up'});
  });

  it('to zero is a fall by all', () => {
    assert.deepEqual(of([10, 0]), {since: '2024-01', absolute: -10, relative: -1, direction: 'down'});
  });

  it('of a ratio is a difference, without a percentage; in points where it is one of percentages', () => {
    for (const [more, points] of [
      [{kind: 'ratio'}, false],
      [{kind: 'ratio', unit: 'percent'}, true],
      [{unit: 'percent'}, true],
    ] as const) {
      const given = change({...more, series: monthly('2024-01', [60, 66])})!;
      assert.deepEqual([given.absolute, given.relative, given.points], [6, undefined, points]);
    }
  });

  it('has no binary noise', () => {
    assert.equal(of([1.25, 1.29])?.absolute, 0.04);
    assert.equal(of([65.12, 65.1])?.absolute, -0.02);
  });

  it('does not compare a year with a quarter, but for stocks', () => {
    const series = [
      {period: '2022', value: 1200},
      {period: '2023', value: 1300},
      {period: '2024-Q1', value: 350},
    ];
    for (const kind of ['flow', 'ratio', undefined]) assert.equal(change({kind, series}), undefined, kind);
    assert.equal(change({kind: 'stock', series})?.absolute, -950);
  });

  it('is not computed where a value is only « more than » so much', () => {
    for (const [base, last] of [
      [{value: 5, qualifier: 'more-than'}, 9],
      [5, {value: 9, qualifier: 'about'}],
    ] as MonthlyValues[]) {
      assert.equal(change({kind: 'stock', series: monthly('2024-05', [base!, last!])}), undefined);
    }
  });

  it('of rounded values is known no better than the coarser of them', () => {
    const rounded = (precision?: number) => ({value: 12_900_000, ...(precision && {precision})});
    for (const [base, last, expected] of [
      [100_000, undefined, 100_000],
      [1000, 100_000, 100_000],
      [undefined, undefined, undefined],
    ] as const) {
      const series = monthly('2024-05', [rounded(base), rounded(last)]);
      assert.equal(change({kind: 'stock', series})!.precision, expected);
    }
  });

  it('is not computed of made-up values', () => {
    assert.equal(of([100, 110], {nature: 'illustrative'}), undefined);
  });

  it('needs two values', () => {
    assert.equal(of([]), undefined);
    assert.equal(of([100]), undefined);
    assert.equal(of([null, null]), undefined);
    assert.equal(of([null, 100]), undefined);
    assert.equal(change({value: 100}), undefined);
  });
});

describe('the change that leads to a value', () => {
  const beside = (indicator: object) => brief(changeOf(figureOf(indicator).indicator));

  it('is the last step of a series, not that of its means, which are not the value', () => {
    const rising = monthly(
      '2022-07',
      Array.from({length: 24}, (_, i) => 100 + 7 * i),
    );
    assert.deepEqual(beside({kind: 'flow', series: rising}), {
      since: '2024-05',
      absolute: 7,
      relative: 7 / 254,
      direction: 'up',
    });
    assert.equal(change({kind: 'flow', series: rising})?.since, 'previous12');
  });

  it('is the published one, whatever that leads to', () => {
    const given = {since: 'previous12', absolute: 541, relative: 0.368};
    assert.equal(
      beside({value: {value: 5}, series: monthly('2024-01', [1, 2]), change: given})?.absolute,
      541,
    );
  });

  it('is none where the value is another than the last of the series', () => {
    const series = monthly('2024-01', [100, 150, 120]);
    assert.equal(beside({kind: 'stock', value: {value: 200, at: '2024-06-30'}, series}), undefined);
    assert.equal(beside({kind: 'stock', value: {value: 120, at: '2024-03-31'}, series})?.absolute, -30);
    assert.equal(beside({kind: 'stock', value: {value: null, status: 'missing'}, series}), undefined);
    assert.equal(change({kind: 'stock', value: {value: 200, at: '2024-06-30'}, series})?.absolute, -30);
  });
});
