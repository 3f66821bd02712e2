import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {componentsOf, exactSum} from '../../src/data/components.js';
import {figureOf, monthly, problemOf} from './fixtures.js';

const part = (id: string, series: object[], label: unknown = id) => ({id, label, series});
const at = (period: string, value: number | null, status?: string) => ({
  period,
  value,
  ...(status && {status}),
});

const of = (components: unknown, more: object = {}) => componentsOf(figureOf({components, ...more}));

describe('components', () => {
  it('stand on the periods that any of them has, in order', () => {
    const data = of([
      part('a', [at('2017-03', 3), at('2015-10', 1)]),
      part('b', [at('2016-01', 20), at('2017-03', 30)]),
    ])!;
    assert.deepEqual(data.periods, ['2015-10', '2016-01', '2017-03']);
    assert.deepEqual(
      data.components.map(({id, series}) => [id, series.map(({value}) => value)]),
      [
        ['a', [1, null, 3]],
        ['b', [null, 20, 30]],
      ],
    );
  });

  it('are summed where every part has a value, and there alone', () => {
    const data = of([part('a', [at('2021', 1), at('2022', 2)]), part('b', [at('2021', 10)])])!;
    assert.deepEqual(data.totals, [at('2021', 11), at('2022', null)]);
    assert.deepEqual(data.sums, [11, undefined]);
  });

  it('have the published total where there is one, whatever their sum', () => {
    const data = of(
      [part('a', [at('2021', 1), at('2022', 2)]), part('b', [at('2021', 10), at('2022', 20)])],
      {
        series: [at('2021', 12)],
      },
    )!;
    assert.deepEqual(data.totals, [at('2021', 12), at('2022', 22)]);
    assert.deepEqual(data.sums, [11, 22]);
  });

  it('leave a total that is kept back, kept back', () => {
    const parts = [part('a', [at('2021', 1)]), part('b', [at('2021', 10)])];
    const data = of(parts, {series: [at('2021', 11, 'suppressed')]})!;
    assert.deepEqual(data.totals, [at('2021', null, 'suppressed')]);
  });

  it('of rates have no total', () => {
    for (const kind of [{kind: 'ratio'}, {unit: 'percent'}]) {
      const data = of([part('a', [at('2021', 40)]), part('b', [at('2021', 60)])], kind)!;
      assert.deepEqual(data.totals, [at('2021', null)]);
    }
  });

  it('lose the value of a suppressed observation', () => {
    const data = of([part('a', [at('2021', 7, 'suppressed')]), part('b', [at('2021', 10)])])!;
    assert.equal(data.components[0]!.series[0]!.value, null);
    assert.equal(data.totals[0]!.value, null);
    assert.ok(!JSON.stringify(data).includes('7'));
  });

  it('give months that are left out their place', () => {
    const data = of([part('a', [at('2024-01', 1), at('2024-02', 2), at('2024-04', 4)])])!;
    assert.deepEqual(data.periods, ['2024-01', '2024-02', '2024-03', '2024-04']);
  });

  it('are none where there are none', () => {
    assert.equal(of(undefined), undefined);
    assert.equal(of([]), undefined);
  });

  it('that are wrong are named by their place', () => {
    const wrong: [unknown, string][] = [
      [{}, 'components'],
      [[part('a', [], 5)], 'components.0.label'],
      [[{id: 'a', label: 'A'}], 'components.0.series'],
      [[part('a', [at('2021', 1)]), part('b', [at('2021', 1), at('21', 2)])], 'components.1.series.1.period'],
      [[part('a', [at('2021', 1), at('2021', 2)])], 'components.0.series.1.period'],
    ];
    for (const [components, path] of wrong) {
      assert.equal(problemOf(() => of(components))?.path, path);
    }
    const many = Array.from({length: 50}, (_, i) =>
      part(`p${i}`, monthly('1900-01', Array(101).fill(1) as number[])),
    );
    assert.equal(problemOf(() => of(many))?.kind, 'too-large');
  });

  it('are summed in decimal digits', () => {
    assert.equal(exactSum([0.1, 0.2]), 0.3);
    assert.equal(exactSum([1e14, 1]), 100000000000001);
  });
});
