import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {componentsOf, foldComponents, MOST_PARTS} from '../../src/data/components.js';
import {missing} from '../../src/data/read.js';
import {exactSum} from '../../src/data/rounding.js';
import {figureOf, monthly, problemOf} from './fixtures.js';

const part = (id: string, series: object[], label: unknown = id) => ({id, label, series});
const at = (period: string, value: number | null, status?: string) => ({
  period,
  value,
  ...(status && {status}),
});

/** What a sum says besides, of parts that say nothing. */
const PLAIN = {status: undefined, qualifier: undefined, precision: undefined};

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
    assert.deepEqual(data.totals, [{...missing('2021'), ...PLAIN, value: 11}, missing('2022')]);
    assert.deepEqual(data.sums, [11, undefined]);
  });

  it('have totals that are neither more final nor better known than any part', () => {
    const total = (...parts: object[]) => {
      const {value, status, qualifier, precision} = of(
        parts.map((one, i) => part(`p${i}`, [{period: '2024-06', ...one}])),
        {kind: 'flow'},
      )!.totals[0]!;
      return [value, status, qualifier, precision];
    };
    assert.deepEqual(total({value: 1, status: 'partial'}, {value: 4}), [5, 'partial', undefined, undefined]);
    assert.deepEqual(
      total({value: 1, status: 'provisional'}, {value: 4, status: 'forecast'}),
      [5, 'forecast', undefined, undefined],
      'what is not over yet, first',
    );
    assert.deepEqual(total({value: 5, qualifier: 'less-than'}, {value: 30, precision: 10}), [
      35,
      undefined,
      'less-than',
      10,
    ]);
    assert.deepEqual(
      total({value: 5, qualifier: 'less-than'}, {value: 30, qualifier: 'more-than'})[2],
      'about',
    );
    assert.deepEqual(total({value: 5, status: 'normal'}, {value: 30})[1], undefined);
  });

  it('have the published total where there is one, whatever their sum', () => {
    const data = of(
      [part('a', [at('2021', 1), at('2022', 2)]), part('b', [at('2021', 10), at('2022', 20)])],
      {
        series: [at('2021', 12)],
      },
    )!;
    assert.deepEqual(data.totals, [at('2021', 12), {...missing('2022'), ...PLAIN, value: 22}]);
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
      assert.deepEqual(data.totals, [missing('2021')]);
    }
  });

  it('lose the value of a suppressed observation', () => {
    const data = of([part('a', [at('2021', 7, 'suppressed')]), part('b', [at('2021', 10)])])!;
    assert.equal(data.components[0]!.series[0]!.value, null);
    assert.equal(data.totals[0]!.value, null);
    assert.ok(!JSON.stringify(data).includes('7'));
  });

  it('keep back a second one where the total would give the only one away', () => {
    const parts = [
      part('a', [at('2021', 60), at('2022', 60)]),
      part('b', [at('2021', 35), at('2022', 35)]),
      part('c', [at('2021', 5, 'suppressed'), at('2022', null, 'suppressed')]),
      part('d', [at('2021', 0), at('2022', 0)]),
    ];
    const shown = (more: object) =>
      of(parts, more)!.components.map(({series}) => series.map(({value}) => value));
    const known = {series: [at('2021', 100)]};
    // Not the zero, which hides little; and not where no total is known.
    assert.deepEqual(shown(known), [
      [60, 60],
      [null, 35],
      [null, null],
      [0, 0],
    ]);
    assert.deepEqual(of(parts, known)!.components[1]!.series[0]!.status, 'suppressed');
    assert.deepEqual(shown({}), [
      [60, 60],
      [35, 35],
      [null, null],
      [0, 0],
    ]);
    assert.deepEqual(shown({...known, kind: 'ratio'})[1], [35, 35], 'rates have no total');
    const zero = of([parts[2]!, parts[3]!], {series: [at('2021', 5)]})!.components[1]!.series[0]!;
    assert.equal(zero.value, null, 'a zero where there is nothing else');
    const total = {series: [at('2021', 95, 'suppressed')]};
    assert.deepEqual(
      of([parts[0]!, parts[1]!], total)!.components.map(({series}) => series.map(({value}) => value)),
      [
        [60, 60],
        [null, 35],
      ],
      'a total can be told by all its parts',
    );
    const shares = {unit: 'percent', kind: 'ratio'};
    const whole = [part('a', [at('2020', 60), at('2021', 70)]), part('b', [at('2020', 40), at('2021', 25)])];
    const rest = part('c', [at('2020', 0), at('2021', 5, 'suppressed')]);
    assert.deepEqual(
      of([...whole, rest], shares)!.components.map(({series}) => series.map(({value}) => value)),
      [
        [60, 70],
        [40, null],
        [0, null],
      ],
      'shares of 100 %',
    );
    const two = [...parts, part('e', [at('2021', null)])];
    assert.deepEqual(of(two, known)!.components[1]!.series[0]!.value, 35, 'two are not told apart');
  });

  it('give months that are left out their place', () => {
    const data = of([part('a', [at('2024-01', 1), at('2024-02', 2), at('2024-04', 4)])])!;
    assert.deepEqual(data.periods, ['2024-01', '2024-02', '2024-03', '2024-04']);
  });

  it('are none where there are none', () => {
    assert.equal(of(undefined), undefined);
    assert.equal(of([]), undefined);
    assert.equal(of([part('a', []), part('b', [])]), undefined);
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

describe('components that are summands', () => {
  const rates = (...rows: (number | null)[][]) =>
    of(
      rows[0]!.map((_, i) =>
        part(
          `p${i}`,
          rows.map((row, year) => at(String(2020 + year), row[i]!)),
        ),
      ),
      {kind: 'ratio', unit: 'percent'},
    )!.additive;

  it('are amounts, whatever their sign', () => {
    assert.equal(of([part('a', [at('2021', 1)]), part('b', [at('2021', -10)])])!.additive, true);
  });

  it('are percentages that make up a whole but for their rounding, wherever all are known', () => {
    assert.equal(rates([20, 50, 30], [19.9, 50.1, 30.1]), true);
    assert.equal(rates([33, 33, 33]), true);
    assert.equal(rates([20, 50, 30], [20, null, 30]), true);
    assert.equal(rates([20, 50, 30], [20, 45, 30]), false);
    assert.equal(rates([20, null, 80]), false, 'nothing shows that they do');
  });

  it('are no other rates', () => {
    const parts = [part('a', [at('2021', 40)]), part('b', [at('2021', 60)])];
    assert.equal(of(parts, {kind: 'ratio', unit: 'for 1000'})!.additive, false);
  });
});

describe('more components than can be drawn', () => {
  const many = (count: number, value: (i: number, year: number) => number | null | [number | null, string]) =>
    of(
      Array.from({length: count}, (_, i) =>
        part(
          `p${i}`,
          [2021, 2022].map(year => {
            const given = value(i, year);
            return Array.isArray(given) ? at(String(year), ...given) : at(String(year), given);
          }),
        ),
      ),
    )!;
  const shown = (data: ReturnType<typeof many>) => foldComponents(data).components;
  const rest = (data: ReturnType<typeof many>) => shown(data).at(-1)!;

  it('are put together but for the largest, which keep their places', () => {
    const data = many(9, i => [5, 900, 1, 700, 2, 800, 3, 600, 500][i]!);
    assert.deepEqual(
      shown(data).map(({id}) => id),
      ['p1', 'p3', 'p5', 'p7', 'p8', 'other'],
    );
    assert.deepEqual(rest(data), {id: 'other', holds: 4, series: rest(data).series});
    assert.deepEqual(rest(data).series, [
      {period: '2021', value: 11, ...PLAIN},
      {period: '2022', value: 11, ...PLAIN},
    ]);
    assert.equal(data.components.length, 9, 'the table has them all');
  });

  it('are measured over all periods', () => {
    const data = many(7, (i, year) => (i === 0 ? (year === 2021 ? 190 : 0) : i === 1 ? 1 : 50));
    assert.equal(
      shown(data).some(({id}) => id === 'p1'),
      false,
    );
    assert.equal(shown(data)[0]!.id, 'p0');
  });

  it('keep the sum', () => {
    const data = many(12, (i, year) => i * 0.1 + year);
    const sum = (i: number) => exactSum(shown(data).map(({series}) => series[i]!.value!));
    assert.deepEqual([sum(0), sum(1)], data.sums);
  });

  it('leave the rest without a value where one of it has none, and say the gravest reason', () => {
    const data = many(8, (i, year) => {
      if (i < 5) return 100;
      if (year === 2022) return 1;
      return i === 5 ? null : i === 6 ? [7, 'suppressed'] : 3;
    });
    assert.deepEqual(rest(data).series, [
      {period: '2021', value: null, status: 'suppressed'},
      {period: '2022', value: 3, ...PLAIN},
    ]);
  });

  it('make the rest provisional where one of it is', () => {
    const data = many(7, (i, year) => (i === 6 && year === 2022 ? [1, 'provisional'] : 10 - i));
    assert.deepEqual(
      rest(data).series.map(({status}) => status),
      [undefined, 'provisional'],
    );
  });

  it('are not put together where there is room for all, or no sum', () => {
    const few = many(MOST_PARTS, i => i);
    assert.equal(foldComponents(few), few);
    const rates = of(
      Array.from({length: 8}, (_, i) => part(`p${i}`, [at('2021', 50)])),
      {unit: 'percent'},
    )!;
    assert.equal(foldComponents(rates), rates);
  });
});
