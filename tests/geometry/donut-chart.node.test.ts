import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownOf, fold} from '../../src/data/breakdown.js';
import {donutChartScene} from '../../src/figures/donut-chart.js';
import {donutChartHeight, type DonutChartLayout} from '../../src/geometry/donut-chart.js';
import {textWidth} from '../../src/geometry/text-width.js';
import {WHOLES, SIZES, WIDTHS, byCategory, item} from '../figures/categories.js';

type Point = readonly [x: number, y: number];

interface Swept {
  name: string;
  layout: DonutChartLayout;
  shares: number[];
  width: number;
  em: number;
}

const layoutOf = (figure: (typeof WHOLES)[string], width: number, em = 16) =>
  donutChartScene(figure, {lang: 'fr', width, em}).layout;

const SWEPT: readonly Swept[] = Object.entries(WHOLES).flatMap(([name, figure]) =>
  SIZES.flatMap(em =>
    WIDTHS.filter(width => width >= 10 * em).map(width => ({
      name: `${name} at ${width} px, em ${em}`,
      layout: layoutOf(figure, width, em),
      shares: fold(breakdownOf(figure)!.categories, 6).map(({share}) => share!),
      width,
      em,
    })),
  ),
);

/** Where each slice begins and ends, as it is drawn: clockwise from 12 o'clock. */
function anglesOf({slices, ring}: DonutChartLayout): ([start: number, end: number] | undefined)[] {
  return slices.map(({area}) => {
    if (!area) return undefined;
    const points = [...area.matchAll(/(?:M|0 0 1 )(\S+) (-?[\d.]+)/g)].map(([, x, y]) => [
      Number(x),
      Number(y),
    ]);
    const [start = NaN, middle = NaN, end = NaN] = points
      .slice(0, 3)
      .map(([x, y]) => (Math.atan2(x! - ring.x, ring.y - y!) + 2 * Math.PI) % (2 * Math.PI));
    return [start, end > start && end > middle ? end : end + 2 * Math.PI];
  });
}

/** A leading line as short straight pieces: its way out, along the ring, and to the label. */
function leadersOf({leaders, ring}: DonutChartLayout): Point[][] {
  return leaders
    .split('M')
    .filter(Boolean)
    .map(path => {
      const [, x, y, outX, outY, arc, endX, endY] =
        /^(\S+) (\S+?)L(\S+) (\S+?)(A.*)?L(\S+) (\S+)$/.exec(path) ?? assert.fail(path);
      const points: Point[] = [
        [Number(x), Number(y)],
        [Number(outX), Number(outY)],
      ];
      const along = /A(\S+) \S+ 0 0 ([01]) (\S+) (\S+)$/.exec(arc ?? '');
      if (along) {
        const angle = ([px, py]: Point) => Math.atan2(px - ring.x, ring.y - py);
        const from = angle(points[1]!);
        const to = angle([Number(along[3]), Number(along[4])]);
        const way = (along[2] === '1' ? 1 : -1) as 1 | -1;
        const turn = (way * (to - from) + 2 * Math.PI) % (2 * Math.PI);
        for (let i = 1; i <= 60; i++) {
          const at = from + (way * turn * i) / 60;
          points.push([ring.x + Number(along[1]) * Math.sin(at), ring.y - Number(along[1]) * Math.cos(at)]);
        }
      }
      return [...points, [Number(endX), Number(endY)]];
    });
}

const side = ([ax, ay]: Point, [bx, by]: Point, [px, py]: Point) =>
  (bx - ax) * (py - ay) - (by - ay) * (px - ax);

function cross(a: readonly Point[], b: readonly Point[]): boolean {
  return a.slice(1).some((to, i) =>
    b.slice(1).some((end, j) => {
      const [from, start] = [a[i]!, b[j]!];
      return (
        side(from, to, start) * side(from, to, end) < -1e-3 &&
        side(start, end, from) * side(start, end, to) < -1e-3
      );
    }),
  );
}

describe('the ring of a donut', () => {
  it('has slices as long as their shares, clockwise from 12 o’clock, without a gap', () => {
    for (const {name, layout, shares} of SWEPT) {
      const whole = shares.reduce((sum, share) => sum + share, 0);
      let at = 0;
      anglesOf(layout).forEach((angles, i) => {
        const length = (shares[i]! / whole) * 2 * Math.PI;
        if (shares[i] === 0) return assert.equal(angles, undefined, `${name}: a zero has no arc`);
        const [start, end] = angles!;
        const apart = Math.abs(((start - at + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
        assert.ok(apart < 0.02, `${name}: slice ${i} starts at ${start}, not at ${at}`);
        // As exact as the coordinates of a small ring.
        const off = Math.abs(((end - start - length + 3 * Math.PI) % (2 * Math.PI)) - Math.PI);
        assert.ok(off < 0.02, `${name}: slice ${i} is ${end - start}, not ${length}`);
        at += length;
      });
      assert.ok(Math.abs(at - 2 * Math.PI) < 1e-9, name);
    }
  });

  it('lies in the picture, and is thick', () => {
    for (const {name, layout} of SWEPT) {
      const {ring, width, height, header} = layout;
      assert.ok(ring.x - ring.outer >= -0.02 && ring.x + ring.outer <= width + 0.02, name);
      assert.ok(ring.y - ring.outer >= header.height && ring.y + ring.outer <= height, name);
      assert.ok(Math.abs(ring.inner / ring.outer - 0.6) < 0.01, name);
    }
  });

  it('has seams between its slices, and none where one would hide a slice', () => {
    const count = (figure: (typeof WHOLES)[string]) => layoutOf(figure, 640).seams.match(/M/g)?.length ?? 0;
    assert.equal(count(WHOLES['ordinary']!), 5);
    assert.equal(count(WHOLES['two']!), 2);
    assert.equal(count(WHOLES['one and a zero']!), 0);
    assert.equal(count(WHOLES['one giant']!), 0);
    // The zero stands between two others.
    assert.equal(count(byCategory([item('A', 5), item('B', 0), item('C', 5)], {ordered: true})), 2);
  });
});

describe('what stands in the hole', () => {
  it('lies in it', () => {
    for (const {name, layout} of SWEPT) {
      const {ring, number} = layout;
      for (const [block, bold] of [
        [number, true],
        [layout.name, false],
      ] as const) {
        block.lines.forEach((line, i) => {
          const y = block.y + i * block.leading - ring.y;
          const reach = Math.hypot(
            textWidth(line, block.size, bold) / 2,
            Math.max(Math.abs(y), Math.abs(y - 0.75 * block.size)),
          );
          assert.ok(reach <= ring.inner, `${name}: « ${line} » reaches ${reach} of ${ring.inner}`);
        });
      }
    }
  });

  it('is the total of counts, with their unit, and the largest of percentages, with its name', () => {
    const said = (figure: (typeof WHOLES)[string]) => {
      const {number, name} = layoutOf(figure, 640);
      return [...number.lines, ...name.lines].join(' ').replaceAll('\u00a0', ' ');
    };
    assert.equal(said(WHOLES['ordinary']!), '2.431 Total');
    assert.equal(said(byCategory([item('A', 5), item('B', 6)], {}, {unit: 'lits'})), '11 lits');
    assert.equal(said(WHOLES['percent']!), '63,8 % Luxembourg');
    const PERCENT = {kind: 'ratio', unit: 'percent'};
    assert.equal(
      said(byCategory([item('Reste', 60, {other: true}), item('A', 30), item('B', 10)], {}, PERCENT)),
      '30 % A',
      'the rest is no largest',
    );
  });

  it('is a row below the ring where the hole is too small for it', () => {
    const wide = byCategory([item('A', 3e14), item('B', 1e14)]);
    const {number, rows} = layoutOf(wide, 200, 16);
    assert.deepEqual(number.lines, []);
    assert.deepEqual(
      rows.totalValue.map(({text}) => text),
      ['400.000.000.000.000'],
    );
    assert.deepEqual(layoutOf(WHOLES['ordinary']!, 200).rows.totalValue, [], 'not twice');
  });
});

describe('the labels of a donut', () => {
  it('stand around the ring where there is room, each once, and else in a list below it', () => {
    for (const {name, layout, shares, width, em} of SWEPT) {
      const around = layout.labels.length > 0;
      assert.deepEqual(
        [...layout.labels.map(({index}) => index), ...layout.listed].sort(),
        shares.map((_, i) => i),
        name,
      );
      if (around)
        assert.ok(
          layout.listed.every(i => shares[i] === 0),
          name,
        );
      if (width < 22 * em) assert.equal(around, false, name);
    }
    assert.equal(layoutOf(WHOLES['ordinary']!, 640).labels.length, 5);
    assert.equal(layoutOf(WHOLES['one and a zero']!, 640).labels.length, 1);
    assert.equal(layoutOf(WHOLES['long words']!, 640).labels.length, 0);
  });

  it('are led to by lines that neither cross each other nor run over the ring', () => {
    let count = 0;
    for (const {name, layout} of SWEPT) {
      const {ring} = layout;
      const lines = leadersOf(layout);
      assert.equal(lines.length, layout.labels.length, name);
      count += lines.length;
      lines.forEach((line, i) => {
        assert.ok(!lines.slice(0, i).some(other => cross(line, other)), `${name}: line ${i} crosses another`);
        for (const [x, y] of line) {
          const distance = Math.hypot(x - ring.x, y - ring.y);
          assert.ok(distance > ring.outer, `${name}: line ${i} at ${distance} of ${ring.outer}`);
        }
        // The last piece is straight: it must not cut through the ring either.
        const [from, to] = [line.at(-2)!, line.at(-1)!];
        for (let at = 0; at <= 1; at += 0.05) {
          const distance = Math.hypot(
            from[0] + at * (to[0] - from[0]) - ring.x,
            from[1] + at * (to[1] - from[1]) - ring.y,
          );
          assert.ok(distance > ring.outer - 0.1, `${name}: line ${i} cuts the ring`);
        }
      });
    }
    assert.ok(count > 500, `${count} lines`);
  });

  it('begin at their slice and end at their text', () => {
    for (const {name, layout} of SWEPT) {
      const angles = anglesOf(layout);
      leadersOf(layout).forEach((line, i) => {
        const {index, name: text, anchor} = layout.labels[i]!;
        const [start, end] = angles[index]!;
        const [x, y] = line[0]!;
        const angle = (Math.atan2(x - layout.ring.x, layout.ring.y - y) + 2 * Math.PI) % (2 * Math.PI);
        const from = (angle - start + 2 * Math.PI) % (2 * Math.PI);
        assert.ok(
          from < end - start + 0.02 || from > 2 * Math.PI - 0.02,
          `${name}: ${angle} of ${start}–${end}`,
        );
        const [toX, toY] = line.at(-1)!;
        const gap = anchor === 'start' ? text.x - toX : toX - text.x;
        assert.ok(gap > 0 && gap < 12, `${name}: ${gap} before the text`);
        assert.ok(toY < text.y && toY > text.y - text.size, `${name}: at the first line`);
      });
    }
  });
});

describe('the layout of a donut', () => {
  it('has no number that is none', () => {
    for (const {name, layout} of SWEPT)
      assert.doesNotMatch(JSON.stringify(layout), /null|NaN|Infinity/, name);
  });

  it('is about as high as the skeleton promises with ordinary texts', () => {
    for (const em of [12, 16, 24]) {
      for (const width of [200, 320, 480, 640, 1000]) {
        const {height} = layoutOf(WHOLES['percent']!, width, em);
        const promised = donutChartHeight(width, em);
        assert.ok(Math.abs(height - promised) < 7 * em, `${width} ${em}: ${height}, ${promised}`);
      }
    }
  });
});
