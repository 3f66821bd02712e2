import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {barChartScene} from '../../src/figures/bar-chart.js';
import {barChartHeight, type BarChartLayout} from '../../src/geometry/bar-chart.js';
import type {Mark} from '../../src/geometry/labels.js';
import type {Box} from '../../src/geometry/frame.js';
import {textWidth} from '../../src/geometry/text-width.js';
import {renderSVG, widgets} from '../../src/static.js';
import {cahier, ids} from '../data/cahier.js';
import {figureOf, monthly, problemOf, times, type MonthlyValues} from '../data/fixtures.js';
import {agrees, numbersIn} from '../format/read-numbers.js';

const layoutOf = (values: MonthlyValues, width = 640, em = 16, more: object = {}): BarChartLayout =>
  barChartScene(figureOf({kind: 'flow', ...more, series: monthly('2014-07', values)}), {
    lang: 'fr',
    width,
    em,
  }).layout;

/** Series as they occur, and as they should not. */
const SERIES: Record<string, MonthlyValues> = {
  ordinary: [1783, 1417, 1894, 2142, 2228, 1606, 2385, 2207, 2193, 2058, 2091, 2132],
  'one point': [42],
  '120 points': times(120, 0).map((_, i) => 1000 + ((i * 7919) % 997)),
  'all equal': times(12, 7),
  'all zero': times(12, 0),
  'one outlier': [...times(11, 3), 1e6],
  negative: [-5, -1200, -30],
  'both sides of zero': [-500, 300, 0, -20, 800],
  decimals: [0.18, 0.05, 1.45, 65.1],
  tiny: [1e-6, 3e-6],
  huge: [4.5e14, 9e14],
  gaps: [5, null, {value: 8, status: 'suppressed'}, 0, {value: null, status: 'not-applicable'}, 9],
  'nothing but gaps': [null, null, null],
  flagged: [5, {value: 6, status: 'provisional'}, {value: 4, status: 'partial'}],
};

const valueOf = (one: MonthlyValues[number]): number | null => {
  const {value = null, status} = typeof one === 'object' && one ? one : {value: one};
  return status === 'suppressed' || status === 'not-applicable' ? null : value;
};

/** Every number below a value, with the path that leads to it, and every path and text that holds one. */
function* numbersBelow(value: unknown, path = ''): Generator<[path: string, number: number]> {
  if (typeof value === 'number') yield [path, value];
  else if (typeof value === 'string' && /^M[\d.-]/.test(value)) {
    for (const [number] of value.matchAll(/[^\sMLHVhvz]+/g)) yield [`${path} in the path`, Number(number)];
  } else if (typeof value === 'object' && value) {
    for (const [key, inner] of Object.entries(value)) yield* numbersBelow(inner, `${path}.${key}`);
  }
}

/** Narrow, wide and in between; from a minute to a huge font. */
const WIDTHS = [1, 160, 161, 180, 200, 220, 240, 280, 320, 360, 400, 440, 480, 520, 560, 600, 640].concat([
  700, 768, 900, 1024, 1200, 1440, 1600, 1920, 2399, 2400, 9999,
]);
const SIZES = [8, 10, 12, 14, 16, 20, 24, 28, 32, 40];

interface Swept {
  layout: BarChartLayout;
  name: string;
  width: number;
  em: number;
}

/** Every series at every width and font size. */
const SWEPT: readonly Swept[] = Object.entries(SERIES).flatMap(([series, values]) =>
  SIZES.flatMap(em =>
    WIDTHS.map(width => ({
      layout: layoutOf(values, width, em),
      name: `${series} at ${width} px, em ${em}`,
      width,
      em,
    })),
  ),
);

describe('the layout of a bar chart', () => {
  it('has no number that is none, at any width and font size', () => {
    for (const {layout, name} of SWEPT) {
      for (const [path, number] of numbersBelow(layout)) {
        assert.ok(Number.isFinite(number), `${name}: ${path} is ${number}`);
      }
    }
  });

  it('has no negative width or height, at any width and font size', () => {
    for (const {layout, name} of SWEPT) {
      for (const [path, number] of numbersBelow(layout)) {
        if (/\.(width|height|size|leading)$/.test(path))
          assert.ok(number >= 0, `${name}: ${path} is ${number}`);
      }
    }
  });

  it('goes from left to right, at any width and font size', () => {
    for (const {layout, name} of SWEPT) {
      const {left, right} = plotOf(layout);
      assert.ok(left < right, `${name}: the plot`);
      layout.boxes.forEach(({x}, i, boxes) => assert.ok(i === 0 || x > boxes[i - 1]!.x, `${name}: bar ${i}`));
    }
  });

  it('has half of its width for the plot, at any width and font size', () => {
    const loss = times(24, 0).map((_, i) => -4.5e14 + i);
    const all = SIZES.flatMap(em =>
      WIDTHS.filter(width => width < 40 * em).map(width => ({
        layout: layoutOf(loss, width, em),
        name: `losses at ${width} px, em ${em}`,
      })),
    );
    for (const {layout, name} of [...SWEPT, ...all]) {
      if (layout.beside) continue;
      const {left, right} = plotOf(layout);
      const least = layout.width / 2 - 0.5 * layout.type.label;
      assert.ok(right - left >= least - 0.02, `${name}: ${right - left} of ${layout.width}`);
    }
  });

  it('writes each mean at its line where there is room, else in the summary alone', () => {
    const means = (values: MonthlyValues, width: number, em: number) => {
      const {summary, width: all} = layoutOf(values, width, em);
      const shown = summary.flatMap(({end}) => end);
      for (const {x, text} of shown) assert.ok(x + textWidth(text, 0.875 * em, true) <= all, text);
      assert.ok(summary.every(({text}) => text.text));
      return shown.length;
    };
    const long = times(24, 0).map((_, i) => 3.5e9 + i * 1e7);
    assert.deepEqual([means(long, 480, 16), means(long, 296, 16), means(long, 320, 32)], [2, 0, 0]);
    assert.equal(means(SERIES['ordinary']!, 296, 16), 1);
  });

  it('keeps its bars in the plot, at any width and font size', () => {
    for (const {layout, name} of SWEPT) {
      const {left, right, top, bottom} = plotOf(layout);
      assert.ok(left >= 0 && right <= layout.width, `${name}: the plot`);
      for (const {x, y, width, height} of layout.boxes) {
        assert.ok(x >= left - 0.02 && x + width <= right + 0.02, `${name}: ${x} + ${width}`);
        assert.ok(y >= top - 0.02 && y + height <= bottom + 0.02, `${name}: ${y} + ${height}`);
      }
    }
  });

  it('lets no two labels of values touch, at any width and font size', () => {
    for (const {layout, name} of SWEPT) assertApart(layout.values, layout.type.meta, name);
  });

  it('writes no value across a bar, at any width and font size', () => {
    for (const {layout, name} of SWEPT) {
      const size = layout.type.meta;
      for (const {x, y, text} of layout.values) {
        const half = textWidth(text, size) / 2;
        // Digits are three quarters of the size high.
        const hit = layout.boxes.findIndex(
          box =>
            box.x < x + half - 0.02 &&
            box.x + box.width > x - half + 0.02 &&
            box.y < y - 0.02 &&
            box.y + box.height > y - 0.75 * size + 0.02,
        );
        assert.equal(hit, -1, `${name}: « ${text} »`);
      }
    }
  });

  it('lets no two months or years touch below the axis, from ten ems on', () => {
    for (const {layout, name, width, em} of SWEPT) {
      if (em < 12 || width < 10 * em) continue;
      assertApart(layout.ticks, layout.type.meta, name);
      assertApart(layout.years, layout.type.meta, name);
    }
  });

  it('is as high as the skeleton promises with ordinary texts', () => {
    for (const em of [12, 16, 24]) {
      for (const width of [320, 480, 640, 1000, 1600]) {
        assert.equal(
          layoutOf(SERIES['ordinary']!, width, em).height,
          barChartHeight(width, em),
          `${width} ${em}`,
        );
      }
    }
  });
});

/** The plot, from its base line and the lines of its axis. */
function plotOf({zero, grid}: BarChartLayout) {
  const [left = NaN, base = NaN, right = NaN] = /^M(\S+) (\S+?)H([\d.-]+)/.exec(zero)!.slice(1).map(Number);
  const lines = [...(zero + grid).matchAll(/M\S+ (\S+?)H/g)].map(([, y]) => Number(y));
  return {left, right, base, top: Math.min(...lines), bottom: Math.max(...lines)};
}

function assertApart(marks: readonly Mark[], size: number, name: string) {
  const rooms = marks.map(({x, y, text}) => ({text, x, y, half: textWidth(text, size) / 2}));
  rooms.forEach((a, i) =>
    rooms.slice(0, i).forEach(b => {
      const apart = Math.abs(a.x - b.x) >= a.half + b.half - 0.02 || Math.abs(a.y - b.y) >= size;
      assert.ok(apart, `${name}: « ${a.text} » and « ${b.text} »`);
    }),
  );
}

describe('bars', () => {
  it('stand on zero or hang from it', () => {
    for (const [name, values] of Object.entries(SERIES)) {
      const layout = layoutOf(values);
      const {base: zero, top, bottom} = plotOf(layout);
      assert.ok(zero >= top - 0.02 && zero <= bottom + 0.02, name);
      layout.boxes.forEach(({y, height}, i) => {
        const value = valueOf(values[i]!) ?? 0;
        const foot = value < 0 ? y : y + height;
        assert.ok(Math.abs(foot - zero) < 0.01, `${name}: ${value}`);
      });
    }
  });

  it('are as high as their numbers', () => {
    for (const [name, values] of Object.entries(SERIES)) {
      const {boxes} = layoutOf(values);
      const sizes = values.map(one => Math.abs(valueOf(one) ?? 0));
      const heights = boxes.map(({height}) => height);
      const total = sizes.reduce((sum, size) => sum + size, 0);
      const sum = heights.reduce((all, height) => all + height, 0);
      if (total === 0) assert.equal(sum, 0, name);
      else sizes.forEach((size, i) => assert.ok(Math.abs(heights[i]! - (size / total) * sum) < 1e-6, name));
    }
  });

  it('agree with the axis beside them', () => {
    for (const unit of ['count', 'percent']) {
      for (const [name, values] of Object.entries(SERIES)) {
        const layout = layoutOf(values, 640, 16, {unit});
        const {base: zero} = plotOf(layout);
        const tallest = layout.boxes.reduce((a, b) => (a.height > b.height ? a : b));
        const scale = Math.abs(valueOf(values[layout.boxes.indexOf(tallest)]!) ?? 0) / tallest.height;
        const texts = layout.gridLabels.map(({text}) => text);
        assert.equal(new Set(texts).size, texts.length, `${name}: ${texts.join(' ')}`);
        if (tallest.height === 0 || name === 'huge') continue;
        for (const {y, text} of layout.gridLabels) {
          // The label's middle is at its line, its baseline 0.35 of its size below.
          const shown = numbersIn(text, 'fr')[0]!;
          const exact = (zero - (y - layout.type.meta * 0.35)) * scale;
          assert.ok(
            agrees({...shown, tolerance: Math.abs(shown.value) * 1e-3 + scale * 0.02}, exact),
            `${name}: ${text} stands at ${exact}`,
          );
        }
      }
    }
  });

  it('have whole numbers on the axis where the data are whole', () => {
    for (const values of [[1], [1, 2], [3, 0, 1]]) {
      for (const {text} of layoutOf(values).gridLabels) assert.match(text, /^\d+$/);
    }
  });

  it('of zero are told from missing ones by their label', () => {
    const {values, absent} = layoutOf([5, 0, null]);
    assert.deepEqual([values.map(({text}) => text), absent.length], [['5', '0'], 1]);
    assert.notEqual(absent[0]?.text, '0');
  });

  it('of zero keep their label where not every one fits', () => {
    const {values} = layoutOf([-120.5, 80.5, 0, 40.5, 65.5, 0, 95.5, 20.5, 33.5, 10.5], 320);
    assert.ok(values.length < 10, 'not every one fits');
    assert.equal(values.filter(({text}) => text === '0,0').length, 2);
  });

  it('are drawn each once: plain, latest or flagged', () => {
    const {bars, latest, flagged} = layoutOf([1, 2, {value: 3, status: 'provisional'}, 4, null]);
    const count = (path: string) => path.match(/M[^M]*z/g)?.length ?? 0;
    assert.deepEqual([bars, latest, flagged].map(count), [2, 1, 1]);
  });

  it('are hatched within their outline', () => {
    const {boxes, flagged} = layoutOf([1, {value: 3, status: 'estimated'}, 2]);
    const {x, y, width, height} = boxes[1]!;
    const hatch = [...flagged.matchAll(/M(\S+) (\S+?)L(\S+) ([\d.-]+)/g)];
    assert.ok(hatch.length > 3);
    for (const [, x1, y1, x2, y2] of hatch) {
      for (const px of [x1, x2]) assert.ok(Number(px) >= x - 0.02 && Number(px) <= x + width + 0.02);
      for (const py of [y1, y2]) assert.ok(Number(py) >= y - 0.02 && Number(py) <= y + height + 0.02);
    }
  });
});

describe('a missing month', () => {
  const full = [5, 6, 7, 8, 9, 10];
  const centres = (boxes: readonly Box[]) => boxes.map(({x, width}) => Math.round((x + width / 2) * 10));

  it('keeps its place', () => {
    const {boxes, absent, values} = layoutOf(full.map((value, i) => (i === 2 ? null : value)));
    const whole = layoutOf(full);
    assert.deepEqual(centres(boxes), centres(whole.boxes));
    assert.equal(boxes[2]?.height, 0);
    assert.equal(Math.round(absent[0]!.x * 10), centres(whole.boxes)[2]);
    assert.equal(values.length, 5);
  });

  it('keeps its place where the document leaves it out', () => {
    const series = monthly('2024-01', full);
    const scene = (given: object) =>
      barChartScene(figureOf({series: given}), {lang: 'fr', width: 640}).layout;
    const whole = scene(series);
    const without = scene(series.filter((_, i) => i !== 2));
    const last = (layout: BarChartLayout) => layout.boxes.at(-1)!.width;
    assert.equal(last(without), last(whole), 'the bars of five months of six are as wide as those of six');
    assert.equal(without.ticks.length, 6);
  });

  it('has a sign that says why', () => {
    const signs = layoutOf(SERIES['gaps']!).absent.map(({text}) => text);
    assert.equal(signs.length, 3);
    assert.equal(new Set(signs).size, 3);
  });

  it('has a sign clear of those beside it, and gives way to a suppressed one', () => {
    const secret = {status: 'suppressed'} as const;
    const months = [...times(6, 5), null, secret, null, null, ...times(8, 5)];
    const signs = (width: number, em: number) => {
      const {absent, type} = layoutOf(months, width, em);
      assertApart(absent, type.meta, `${width} ${em}`);
      return absent.map(({text}) => text).join('');
    };
    assert.equal(signs(296, 16), '–×––');
    assert.match(signs(320, 32), /^×–?$/);
  });
});

describe('a break', () => {
  it('is a line across the plot before its bar', () => {
    const layout = layoutOf([5, 6, {value: 7, status: 'break'}, 8]);
    const {top, bottom} = plotOf(layout);
    const cuts = [...layout.zero.matchAll(/M(\S+) (\S+?)V([\d.-]+)/g)].map(([, ...cut]) => cut.map(Number));
    assert.equal(cuts.length, 1);
    const [x = NaN, from = NaN, to = NaN] = cuts[0]!;
    const [before, after] = [layout.boxes[1]!, layout.boxes[2]!];
    assert.ok(x > before.x + before.width && x < after.x, String(x));
    assert.ok(Math.abs(from - top) < 0.02 && Math.abs(to - bottom) < 0.02, `${from} … ${to}`);
  });

  it('is nowhere in a series without one', () => {
    assert.doesNotMatch(layoutOf([5, 6]).zero, /V/);
  });
});

describe('the labels of an axis', () => {
  const labelsOf = (periods: string[], width = 640) =>
    barChartScene(figureOf({series: periods.map(period => ({period, value: 1}))}), {lang: 'fr', width})
      .layout;

  it('say each year once, under its first month', () => {
    const {ticks, years} = layoutOf(SERIES['ordinary']!, 1200);
    assert.deepEqual(
      years.map(({text}) => text),
      ['2014', '2015'],
    );
    assert.equal(years[1]!.x, ticks.find(({text}) => text === 'janv.')!.x);
  });

  it('are thinned from the last one back', () => {
    for (const width of [200, 320, 480]) {
      const {ticks} = layoutOf(SERIES['ordinary']!, width);
      assert.ok(ticks.length < 12, String(ticks.length));
      assert.equal(ticks.at(-1)!.text, 'juin');
    }
  });

  it('are the years alone over ten years of months', () => {
    const {ticks, years} = layoutOf(SERIES['120 points']!, 640);
    assert.equal(ticks.length, 0);
    assert.ok(years.length >= 5);
  });

  it('of years and quarters are years and quarters', () => {
    const {ticks, years} = labelsOf(['2021', '2022', '2023']);
    assert.deepEqual([ticks.map(({text}) => text), years], [['2021', '2022', '2023'], []]);
    const quarters = labelsOf(['2023-Q3', '2023-Q4', '2024-Q1']);
    assert.deepEqual(
      quarters.years.map(({text}) => text),
      ['2023', '2024'],
    );
    assert.equal(new Set(quarters.ticks.map(({text}) => text)).size, 3);
  });
});

describe('a value label', () => {
  it('stands above its bar, below it where the value is negative', () => {
    const {values, boxes} = layoutOf([5, -5]);
    assert.ok(values[0]!.y <= boxes[0]!.y);
    assert.ok(values[1]!.y >= boxes[1]!.y + boxes[1]!.height);
  });

  it('stands above higher bars beside its own, and the mean there, with a line down to its bar', () => {
    const {boxes, values, summary, zero, type} = layoutOf(SERIES['ordinary']!, 320);
    const [, lowest = boxes[0]!] = boxes;
    const {y} = values.find(({text}) => text === '1.417')!;
    const means = summary.flatMap(({path}) =>
      [...path.matchAll(/^M\S+ (\S+?)H/g)].map(([, at]) => Number(at)),
    );
    for (const line of [boxes[0]!.y, boxes[2]!.y, ...means]) {
      assert.ok(line >= y || line <= y - type.meta, `${line} and ${y}`);
    }
    const [, x, from, to] = /M(\S+) (\S+?)V([\d.-]+)/.exec(zero)!.map(Number);
    assert.ok(Math.abs(x! - lowest.x - lowest.width / 2) < 0.01);
    assert.ok(Math.abs(from! - lowest.y) < 0.01 && to! > y && to! < boxes[0]!.y, `${from} … ${to}`);
    // Without higher bars beside it, it needs none.
    assert.doesNotMatch(layoutOf(SERIES['all equal']!, 320).zero, /V/);
  });

  it('is there for every bar where every one fits', () => {
    assert.equal(layoutOf(SERIES['ordinary']!, 1200).values.length, 12);
  });

  it('is there for the last one where not every one fits', () => {
    for (const width of [160, 240, 320]) {
      const texts = layoutOf(SERIES['ordinary']!, width).values.map(({text}) => text);
      assert.equal(texts.at(-1), '2.132');
      assert.ok(texts.length <= 3);
    }
  });
});

describe('pictures', () => {
  it('of the Cahier have no number that is none, at any width and font size', () => {
    for (const widget of widgets) {
      for (const id of ids) {
        for (const em of [8, 16, 40]) {
          for (const width of [NaN, 0, 1, 160, 333, 1000, 2400]) {
            let svg = '';
            const problem = problemOf(() => {
              svg = renderSVG(widget, cahier, id, {lang: 'fr', width, em});
            });
            if (problem) {
              assert.equal(problem.kind, 'unsuitable');
              continue;
            }
            assert.doesNotMatch(svg, /NaN|Infinity|undefined|\[object/);
            assert.doesNotMatch(svg, / (?:width|height|font-size)="-/);
          }
        }
      }
    }
  });
});
