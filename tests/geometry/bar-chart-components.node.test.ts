// The bar chart of an indicator with components: stacks, groups, and where everything on them goes.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {barChartScene, type BarLayout} from '../../src/figures/bar-chart.js';
import type {BarChartLayout} from '../../src/geometry/bar-chart.js';
import type {Box} from '../../src/geometry/frame.js';
import {figureOf, monthly, problemOf, times, type MonthlyValues} from '../data/fixtures.js';

interface Asked {
  width?: number;
  em?: number;
  layout?: BarLayout;
  /** More of the indicator. */
  more?: object;
}

const figure = (parts: readonly MonthlyValues[], more: object = {}) =>
  figureOf({
    kind: 'flow',
    ...more,
    components: parts.map((values, i) => ({
      id: `p${i}`,
      label: `Partie ${i + 1}`,
      series: monthly('2023-07', values),
    })),
  });

const sceneOf = (parts: readonly MonthlyValues[], {more, width = 640, ...asked}: Asked = {}) =>
  barChartScene(figure(parts, more), {lang: 'fr', width, ...asked});

const layoutOf = (parts: readonly MonthlyValues[], asked?: Asked): BarChartLayout =>
  sceneOf(parts, asked).layout;

const PERCENT = {kind: 'ratio', unit: 'percent'};
const near = (a: number, b: number) => Math.abs(a - b) < 0.02;
const foot = ({y, height}: Box) => y + height;
const texts = (marks: readonly {text: string}[]) => marks.map(({text}) => text);
const commands = (path: string) => path.match(/M/g)?.length ?? 0;

/** Whether no two rectangles cover each other. */
function assertDisjoint(boxes: readonly Box[], name: string) {
  boxes.forEach((a, i) =>
    boxes.slice(0, i).forEach(b => {
      const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
      const down = Math.min(foot(a), foot(b)) - Math.max(a.y, b.y);
      assert.ok(across < 0.02 || down < 0.02, `${name}: ${JSON.stringify([a, b])}`);
    }),
  );
}

/** The base line, and the pixels of one unit of value, read off the axis. */
function axisOf({zero, gridLabels}: BarChartLayout) {
  const base = Number(/^M\S+ (\S+?)H/.exec(zero)![1]);
  const labels = gridLabels.map(({text, y}) => ({
    value: Number(text.replace(/[^\d−]/g, '').replace('−', '-')),
    y,
  }));
  const [first, last] = [labels[0]!, labels.at(-1)!];
  return {
    base,
    scale: (first.y - last.y) / (last.value - first.value),
    values: labels.map(({value}) => value),
  };
}

describe('a stack', () => {
  const parts = [
    [100, 200, 0],
    [50, 0, 30],
    [25, 75, 10],
  ];

  it('has its parts on top of each other from zero, as high as their values', () => {
    const layout = layoutOf(parts);
    const {base, scale} = axisOf(layout);
    parts[0]!.forEach((_, period) => {
      let below = base;
      parts.forEach((values, part) => {
        const box = layout.series[part]![period]!;
        assert.ok(near(foot(box), below), `part ${part} of ${period} stands on the one below`);
        assert.ok(near(box.height, values[period]! * scale), `part ${part} of ${period}`);
        assert.ok(near(box.x, layout.boxes[period]!.x) && near(box.width, layout.boxes[period]!.width));
        below = box.y;
      });
      const whole = layout.boxes[period]!;
      assert.ok(near(whole.y, below) && near(foot(whole), base), 'the whole is pointed at');
    });
  });

  it('is as wide, and where, a plain bar would be', () => {
    const series = monthly('2023-07', [175, 275, 40]);
    const plain = barChartScene(figureOf({kind: 'flow', series}), {lang: 'fr', width: 640}).layout;
    const stacked = layoutOf(parts, {more: {series}});
    assert.deepEqual(
      stacked.boxes.map(({x, width}) => [x, width]),
      plain.boxes.map(({x, width}) => [x, width]),
    );
    assert.deepEqual(texts(stacked.values), texts(plain.values));
    assert.deepEqual([plain.series.length, plain.names.height, plain.seams], [2, 0, '']);
  });

  it('has a seam between the parts that can be seen, and no other', () => {
    assert.equal(commands(layoutOf(parts).seams), 2 + 1 + 1);
    assert.equal(commands(layoutOf([[1000], [1], [1000]]).seams), 0, 'a thin part would vanish under it');
    assert.equal(commands(layoutOf([[1000]]).seams), 0);
  });

  it('has the sum above it, or the published total', () => {
    assert.deepEqual(texts(layoutOf(parts).values), ['175', '275', '40']);
    const series = monthly('2023-07', [180, 275]);
    assert.deepEqual(texts(layoutOf(parts, {more: {series}}).values), ['180', '275', '40']);
  });

  it('lower than the one before has its sum above both, with a line down to it', () => {
    const {values, zero, boxes} = layoutOf([[10_000_000, 20_000_000, 9_000_000]], {width: 200});
    const last = values.at(-1)!;
    assert.ok(last.y < boxes[1]!.y + 0.02 && last.text.startsWith('9'), `${last.text} at ${last.y}`);
    assert.match(zero, /V/);
  });

  it('has the last and the highest total where not all fit, and never one across the stacks beside it', () => {
    const months = [1900, 1500, 1400, 1100, 1200, 1300, 1250, 1650, 1700, 1500, 1600, 1800];
    const {values} = layoutOf([months, times(12, 0)], {width: 240});
    assert.deepEqual(texts(values), ['1.900', '1.800']);
    const plain = barChartScene(figureOf({kind: 'flow', series: monthly('2023-07', months)}), {
      lang: 'fr',
      width: 240,
    }).layout;
    assert.ok(texts(plain.values).includes('1.100'), 'plain bars show their lowest');
  });

  it('colours no period apart', () => {
    const layout = layoutOf(parts);
    assert.deepEqual([layout.bars, layout.latest], ['', '']);
    for (const boxes of layout.series) assert.equal(boxes.length, 3);
  });

  it('that lacks a part has the sign of it, and no total', () => {
    const layout = layoutOf([
      [5, null, {value: 7, status: 'suppressed'}, null],
      [5, 8, {value: null, status: 'not-applicable'}, 9],
      [5, 8, 9, {value: 10, status: 'suppressed'}],
    ]);
    assert.deepEqual(texts(layout.values), ['15', '–', '× /', '– ×']);
    assert.deepEqual(layout.absent, []);
    const sign = layout.values[1]!;
    assert.ok(sign.y < layout.boxes[1]!.y, 'above what is there');
    assert.deepEqual(
      layout.series.map(boxes => boxes.length),
      [1, 3, 3],
    );
  });

  it('keeps its sign where a total is published all the same', () => {
    const series = monthly('2023-07', [20]);
    assert.deepEqual(texts(layoutOf([[5], [{value: 15, status: 'suppressed'}]], {more: {series}}).values), [
      '×',
    ]);
  });

  it('of nothing has the sign at the base line', () => {
    const layout = layoutOf([
      [null, 5],
      [null, 5],
    ]);
    const [sign] = layout.values;
    assert.equal(sign!.text, '–');
    assert.equal(layout.boxes[0]!.height, 0);
    assert.ok(sign!.y < axisOf(layout).base && sign!.y > axisOf(layout).base - 12);
  });

  it('outlines its parts that are not final, or all where the total is not', () => {
    const status = 'provisional';
    const one = layoutOf([
      [5, {value: 7, status}],
      [5, {value: null, status: 'missing'}],
    ]);
    assert.equal(commands(one.flagged), 1);
    assert.doesNotMatch(one.flagged, /L/, 'no hatching, which is that of a series');
    const series = monthly('2023-07', [10, {value: 12, status}]);
    assert.equal(
      commands(
        layoutOf(
          [
            [5, 7],
            [5, 5],
          ],
          {more: {series}},
        ).flagged,
      ),
      2,
    );
    assert.equal(commands(layoutOf([[{value: 5, status: 'break'}]]).flagged), 0);
  });

  it('has a line before a break in one of its parts', () => {
    const broken = layoutOf([
      [5, 6, 7],
      [5, {value: 6, status: 'break'}, 7],
    ]);
    const x = Number(/M(\S+) \S+V/.exec(broken.zero)![1]);
    assert.ok(x > broken.boxes[0]!.x + broken.boxes[0]!.width && x < broken.boxes[1]!.x);
    assert.equal(broken.zero.match(/V/g)?.length, 1);
  });

  it('has lines for the means of the published totals', () => {
    const more = {average: {last12: 300, previous12: 90}, series: monthly('2023-07', [200, 200])};
    const layout = layoutOf(
      [
        [100, 100],
        [100, 100],
      ],
      {more},
    );
    const {base, scale} = axisOf(layout);
    const heights = layout.summary.slice(0, 2).map(({path}) => base - Number(/^M\S+ (\S+?)H/.exec(path)![1]));
    assert.ok(near(heights[0]!, 300 * scale) && near(heights[1]!, 90 * scale));
  });
});

describe('shares of one whole', () => {
  const shares = [
    [20.2, 19.5],
    [59.8, 60],
    [20.1, 20.5],
  ];

  it('are stacked to 100, though rounding takes them past it', () => {
    const layout = layoutOf(shares, {more: PERCENT});
    assert.equal(layout.boxes.length, 2);
    assert.ok(near(layout.series[1]![0]!.x, layout.boxes[0]!.x));
    assert.equal(layout.gridLabels.at(-1)!.text.replace(/\s/g, ' '), '100 %');
    assert.deepEqual(layout.values, [], 'a hundred per cent is no news');
  });

  it('are grouped where that is asked', () => {
    const layout = layoutOf(shares, {more: PERCENT, layout: 'grouped'});
    assert.ok(layout.series[1]![0]!.x > layout.series[0]![0]!.x);
    assert.ok(axisOf(layout).values.at(-1)! < 100);
  });
});

describe('a group', () => {
  const parts = [
    [100, 200],
    [50, 0],
    [25, 75],
  ];
  const grouped = (asked: Asked = {}) => layoutOf(parts, {layout: 'grouped', ...asked});

  it('has its parts side by side on zero, as high as their values, all apart', () => {
    const layout = grouped();
    const {base, scale} = axisOf(layout);
    layout.series.forEach((boxes, part) =>
      boxes.forEach((box, period) => {
        const whole = layout.boxes[period]!;
        assert.ok(near(foot(box), base));
        assert.ok(near(box.height, parts[part]![period]! * scale));
        assert.ok(box.x >= whole.x - 0.02 && box.x + box.width <= whole.x + whole.width + 0.02);
        assert.ok(whole.y <= box.y + 0.02 && near(foot(whole), base));
        if (part > 0) {
          const before = layout.series[part - 1]![period]!;
          assert.ok(near(box.x - before.x - before.width, 1), 'a pixel between them');
        }
      }),
    );
    assertDisjoint(layout.series.flat(), 'grouped');
    assert.equal(layout.seams, '');
  });

  it('has no total, but the values where every one fits', () => {
    assert.deepEqual(texts(grouped({width: 800}).values), ['100', '50', '25', '200', '0', '75']);
    const {values, zero} = grouped({width: 200});
    assert.deepEqual(texts(values), ['0'], 'a zero has no bar to be seen by');
    assert.doesNotMatch(zero, /V/, 'nor a line that looks like a break');
  });

  it('has the sign of an absent part in its place', () => {
    const layout = layoutOf(
      [
        [5, 5],
        [{value: 1, status: 'suppressed'}, 5],
      ],
      {layout: 'grouped'},
    );
    const sign = layout.values.find(({text}) => text === '×')!;
    const [present] = layout.series[0]!;
    assert.ok(sign.x > present!.x + present!.width && sign.x < layout.boxes[0]!.x + layout.boxes[0]!.width);
  });

  it('has no mean, which is that of the totals, but the change with its base', () => {
    const more = {
      average: {last12: 200, previous12: 150},
      change: {since: 'previous12', absolute: 50},
      series: monthly('2023-07', [175, 275]),
    };
    const {summary} = grouped({more});
    assert.equal(summary.length, 1);
    assert.match(summary[0]!.label.lines.join(' '), /moyenne des mois 13 à 24/);
    assert.doesNotMatch(layoutOf(parts, {more}).summary.at(-1)!.label.lines.join(' '), /moyenne/);
  });

  it('is what rates are drawn as, whatever is asked', () => {
    const layout = layoutOf(
      [
        [40, 50],
        [45, 55],
      ],
      {more: PERCENT, layout: 'stacked'},
    );
    assert.ok(layout.series[1]![0]!.x > layout.series[0]![0]!.x);
    assert.ok(axisOf(layout).values.at(-1)! < 95);
  });

  it('is what parts are drawn as of which one is negative', () => {
    const layout = layoutOf(
      [
        [40, -50],
        [45, 55],
      ],
      {layout: 'stacked'},
    );
    const {base} = axisOf(layout);
    const below = layout.series[0]![1]!;
    assert.ok(near(below.y, base) && below.height > 10, 'it hangs from zero');
    assert.ok(layout.series[1]![0]!.x > layout.series[0]![0]!.x);
  });

  it('of one part is a plain stack', () => {
    assert.deepEqual(layoutOf([[5, 6]], {layout: 'grouped'}), layoutOf([[5, 6]]));
  });
});

describe('too little room for groups', () => {
  const year = times(6, times(12, 10));

  it('makes them stacks where they can be', () => {
    const narrow = layoutOf(year, {width: 200, layout: 'grouped'});
    assert.deepEqual(narrow, layoutOf(year, {width: 200}));
    const wide = layoutOf(year, {width: 640, layout: 'grouped'});
    assert.ok(wide.series[1]![0]!.x > wide.series[0]![0]!.x);
  });

  it('leaves the latest periods where they cannot, and says which', () => {
    const rates = times(6, times(24, 50));
    for (const width of [160, 200, 320, 640]) {
      const {layout, columns} = sceneOf(rates, {width, more: PERCENT});
      assert.ok(columns.length >= 1 && columns.length < 24, `${width}: ${columns.length}`);
      assert.equal(columns.at(-1)!.total.period, '2025-06');
      assert.equal(layout.boxes.length, columns.length);
      for (const {width: bar} of layout.series.flat()) assert.ok(bar >= 2.9, `${width}: ${bar}`);
      assert.doesNotMatch(layout.subtitle.lines.join(' '), /2023/);
    }
    const all = sceneOf(rates, {width: 1600, more: PERCENT});
    assert.equal(all.columns.length, 24);
    assert.match(all.layout.subtitle.lines.join(' '), /juillet 2023/);
  });
});

describe('more components than colours', () => {
  it('are drawn as the largest and the rest', () => {
    const {layout, names} = sceneOf(times(9, [5, 6]).map((values, i) => values.map(value => value + i)));
    assert.deepEqual(texts(names).slice(-2), ['Partie 9', 'Autres (4)']);
    assert.equal(layout.series.length, 6);
    assert.deepEqual(texts(layout.values), ['81', '90']);
  });

  it('are refused where they have no sum', () => {
    const problem = problemOf(() => sceneOf(times(7, [50]), {more: PERCENT}));
    assert.deepEqual([problem?.kind, problem?.expected], ['unsuitable', 'series']);
    assert.equal(
      problemOf(() => sceneOf(times(6, [50]), {more: PERCENT})),
      undefined,
    );
  });

  it('without a period are refused', () => {
    assert.equal(problemOf(() => sceneOf([[], []]))?.kind, 'unsuitable');
  });
});

describe('the layout of components', () => {
  const SHAPES: Record<string, [readonly MonthlyValues[], object?]> = {
    ordinary: [times(3, [100, 220, 180, 90, 140, 260, 120, 130, 110, 190, 210, 230])],
    'one period': [times(6, [7])],
    'a hundred periods': [times(4, times(100, 12))],
    'all zero': [times(2, times(6, 0))],
    gaps: [
      [times(6, null), [1, null, 3, {status: 'suppressed'}, 5, 0], times(6, {value: 9, status: 'estimated'})],
    ],
    negative: [
      [
        [-5, 3, -2, 0],
        [4, -1, 2, 5],
      ],
    ],
    huge: [times(3, [4.5e14, 9e13])],
    rates: [times(6, times(12, 61.5)), PERCENT],
    'nothing but gaps': [times(2, times(4, null))],
  };

  it('keeps its bars in the plot, apart and unbent, at any width and font size', () => {
    for (const [name, [parts, more]] of Object.entries(SHAPES)) {
      for (const layout of ['stacked', 'grouped'] as const) {
        for (const em of [8, 12, 16, 24, 40]) {
          for (const width of [1, 160, 200, 240, 320, 480, 640, 768, 1200, 2400]) {
            const at = `${name}, ${layout}, ${width} px, em ${em}`;
            const scene = layoutOf(parts, {more, layout, em, width});
            const boxes = scene.series.flat();
            for (const box of [...boxes, ...scene.boxes]) {
              for (const [key, number] of Object.entries(box)) {
                assert.ok(Number.isFinite(number), `${at}: ${key} is ${number}`);
              }
              assert.ok(box.width >= 0 && box.height >= 0, at);
              assert.ok(
                box.x >= 0 && box.x + box.width <= scene.width + 0.02,
                `${at}: ${JSON.stringify(box)}`,
              );
              assert.ok(box.y >= 0 && foot(box) <= scene.height, `${at}: ${JSON.stringify(box)}`);
            }
            if (width > 160 && boxes.length < 100) assertDisjoint(boxes, at);
            assert.doesNotMatch(JSON.stringify(scene), /NaN|Infinity/, at);
          }
        }
      }
    }
  });
});
