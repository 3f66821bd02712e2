import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {arc} from 'd3-shape';
import {sectorHatch, sectorPath, sectorPattern, spoke, type Ring} from '../../src/geometry/ring.js';

const RING: Ring = {x: 100, y: 100, inner: 60, outer: 96};
const TURN = 2 * Math.PI;

/** The points of a path, in order. */
const pointsIn = (path: string) =>
  [...path.matchAll(/(?:M|L|A\S+ \S+ 0 0 [01] )(-?[\d.]+) (-?[\d.]+)/g)].map(
    ([, x, y]) => [Number(x), Number(y)] as const,
  );

/** Where a point is on the ring: its angle from 12 o'clock, clockwise, and its distance. */
function polar([x, y]: readonly [number, number]): {angle: number; radius: number} {
  const angle = Math.atan2(x - RING.x, RING.y - y);
  return {angle: (angle + TURN) % TURN, radius: Math.hypot(x - RING.x, y - RING.y)};
}

const close = (a: number, b: number, why: string, by = 0.02) =>
  assert.ok(Math.abs(a - b) <= by, `${why}: ${a}, ${b}`);

describe('a part of a ring', () => {
  it('has the corners that d3-shape gives it', () => {
    for (const [start, end] of [
      [0, 1],
      [1, 2.5],
      [2.5, 6],
      [6, TURN],
    ] as const) {
      const theirs = arc()({startAngle: start, endAngle: end, innerRadius: 60, outerRadius: 96})!;
      const ours = pointsIn(sectorPath({...RING, x: 0, y: 0}, start, end));
      const given = [...theirs.matchAll(/(?:M|L|,0,[01],[01],)(-?[\d.]+),(-?[\d.]+)/g)];
      const [first, outer, line, inner] = given.map(([, x, y]) => [Number(x), Number(y)] as const);
      // d3 goes from the start of the outer edge to its end, in, and back; ours stops midway on each arc.
      const pairs = [
        [ours[0]!, first!],
        [ours[2]!, outer!],
        [ours[3]!, line!],
        [ours[5]!, inner!],
      ] as const;
      for (const [mine, other] of pairs) {
        close(mine[0], other[0], `${start}–${end} across`);
        close(mine[1], other[1], `${start}–${end} down`);
      }
    }
  });

  it('starts at 12 o’clock and goes clockwise', () => {
    const [start, , end] = pointsIn(sectorPath(RING, 0, Math.PI / 2));
    assert.deepEqual(
      [start, end],
      [
        [100, 4],
        [196, 100],
      ],
    );
  });

  it('may be the whole ring', () => {
    const points = pointsIn(sectorPath(RING, 0, TURN));
    assert.deepEqual(points[0], points[2]);
    assert.deepEqual(points[1], [100, 196], 'by the other side');
  });
});

describe('the pattern of a part of a ring', () => {
  const parts = [
    [0, 0.05],
    [0, 1],
    [1, 3.2],
    [0.1, 6.2],
    [6.1, TURN],
  ] as const;

  for (const [start, end] of parts) {
    it(`from ${start} to ${end.toFixed(2)} stays in it`, () => {
      const paths = [0, 1, 2, 3, 4, 5].map(index => sectorPattern(RING, start, end, index));
      assert.equal(paths[0], '', 'the first has none');
      for (const path of [...paths, sectorHatch(RING, start, end)]) {
        for (const [, x, y, toX, toY] of path.matchAll(/M(\S+) (\S+?)L(\S+) ([\d.-]+)/g)) {
          // Along the line too: a chord could leave the ring where its ends do not.
          for (const at of [0, 0.25, 0.5, 0.75, 1]) {
            const {angle, radius} = polar([
              Number(x) + at * (Number(toX) - Number(x)),
              Number(y) + at * (Number(toY) - Number(y)),
            ]);
            assert.ok(radius >= RING.inner - 0.02 && radius <= RING.outer + 0.02, `${radius} in ${path}`);
            const from = (angle - start + TURN + 0.001) % TURN;
            assert.ok(from <= end - start + 0.002, `${angle} in ${path}`);
          }
        }
      }
    });
  }

  it('is another for each of six parts', () => {
    const paths = [0, 1, 2, 3, 4, 5].map(index => sectorPattern(RING, 0, 1, index));
    assert.equal(new Set(paths).size, 6);
  });

  it('has lines along the ring that are arcs of it', () => {
    const arcs = sectorPattern(RING, 0.5, 1.5, 3);
    assert.doesNotMatch(arcs, /L/);
    for (const [, radius] of arcs.matchAll(/A(\S+) /g)) {
      assert.ok(Number(radius) > 60 && Number(radius) < 96, radius);
    }
    for (const point of pointsIn(arcs)) {
      const {angle} = polar(point);
      assert.ok(angle > 0.49 && angle < 1.51, String(angle));
    }
  });

  it('has as many lines as its part has room for', () => {
    const lines = (start: number, end: number) => sectorPattern(RING, start, end, 5).match(/M/g)?.length ?? 0;
    assert.equal(lines(0, 1), Math.round(78 / 6));
    assert.equal(lines(0, 2), Math.round(156 / 6));
  });
});

describe('a spoke', () => {
  it('leads outwards', () => {
    const [from, to] = pointsIn(spoke(RING, 1, 60, 96)).map(polar);
    close(from!.angle, 1, 'angle');
    close(to!.angle, 1, 'angle');
    assert.ok(from!.radius < to!.radius, 'outwards');
  });
});
