import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {directionPath} from '../../src/geometry/direction.js';
import {boxPath, drawingWidth, hatchPath, snap, typeScale, type Box} from '../../src/geometry/frame.js';

/** The points of a path made of M, L, H, h and v. */
function pointsOf(path: string): [x: number, y: number][] {
  let [x, y] = [0, 0];
  return [...path.matchAll(/([MLHhvz])([^MLHhvz]*)/g)].map(([, command, given = '']) => {
    const numbers = given.split(' ').map(Number);
    if (command === 'M' || command === 'L') [x = NaN, y = NaN] = numbers;
    if (command === 'H') x = numbers[0]!;
    if (command === 'h') x += numbers[0]!;
    if (command === 'v') y += numbers[0]!;
    return [x, y];
  });
}

const ROUNDING = 0.011;

function assertInside(path: string, {x, y, width, height}: Box) {
  for (const [px, py] of pointsOf(path)) {
    assert.ok(px >= x - ROUNDING && px <= x + width + ROUNDING, `${px} beside ${x}…${x + width}: ${path}`);
    assert.ok(py >= y - ROUNDING && py <= y + height + ROUNDING, `${py} beside ${y}…${y + height}: ${path}`);
  }
}

describe('a coordinate', () => {
  it('is kept to a hundredth of a pixel', () => {
    assert.deepEqual([1 / 3, -1 / 3, 0.005, 2, 1e6 + 0.004].map(snap), [0.33, -0.33, 0.01, 2, 1e6]);
  });

  it('is always a number', () => {
    assert.deepEqual([NaN, Infinity, -Infinity].map(snap), [0, 0, 0]);
  });
});

describe('a drawing', () => {
  it('is between 160 and 2400 pixels wide', () => {
    const widths = [NaN, -5, 0, 1, 159.9, 160, 320.7, 2400, 2401, 1e9, Infinity].map(drawingWidth);
    assert.deepEqual(widths, [160, 160, 160, 160, 160, 160, 320, 2400, 2400, 2400, 160]);
  });

  it('has no text under 12 pixels from a font size of 12 on', () => {
    for (let em = 12; em <= 40; em++) {
      for (const size of Object.values(typeScale(em))) assert.ok(size >= 12, `${size} at ${em}`);
    }
  });

  it('has texts that grow with the font size', () => {
    const small = typeScale(16);
    const large = typeScale(32);
    for (const key of ['figure', 'label', 'reading', 'meta'] as const) {
      assert.equal(large[key], 2 * small[key], key);
    }
  });
});

describe('boxes', () => {
  it('are closed outlines in one path', () => {
    const boxes = [
      {x: 1, y: 2, width: 3, height: 4},
      {x: 10.123, y: 0, width: 0, height: 7},
    ];
    assert.equal(boxPath(boxes), 'M1 2h3v4h-3zM10.12 0h0v7h0z');
    assert.equal(boxPath([]), '');
  });
});

describe('hatching', () => {
  const boxes: Box[] = [
    {x: 0, y: 0, width: 320, height: 8},
    {x: 10.5, y: 20.25, width: 6, height: 300},
    {x: 3, y: 4, width: 30, height: 30},
    {x: 3, y: 4, width: 2, height: 2},
    {x: 3, y: 4, width: 30, height: 0.4},
  ];

  it('stays inside its box', () => {
    for (const box of boxes) {
      for (const step of [3, 5, 6, 50]) assertInside(hatchPath([box], step), box);
    }
  });

  it('runs at 45 degrees', () => {
    for (const [, x1, y1, x2, y2] of hatchPath(boxes, 5).matchAll(/M(\S+) (\S+?)L(\S+) ([^M]+)/g)) {
      assert.ok(Math.abs(Number(x1) - Number(x2) - (Number(y2) - Number(y1))) < 4 * ROUNDING);
    }
  });

  it('fills its box with lines at its step', () => {
    const lines = (box: Box, step: number) => hatchPath([box], step).match(/M/g)?.length ?? 0;
    for (const step of [3, 5, 6]) {
      for (const box of boxes.slice(0, 3)) {
        assert.equal(lines(box, step), Math.ceil((box.width + box.height - step / 2) / step));
      }
    }
  });

  it('of nothing is empty', () => {
    assert.equal(hatchPath([], 5), '');
    assert.equal(hatchPath([{x: 5, y: 5, width: 0, height: 0}], 5), '');
  });
});

describe('the shape of a direction', () => {
  const directions = ['up', 'down', 'none', 'unknown'] as const;

  it('stays in its square', () => {
    for (const direction of directions) {
      for (const size of [8, 12, 30]) {
        assertInside(directionPath(direction, {x: 5, y: 7, size}), {x: 5, y: 7, width: size, height: size});
      }
    }
  });

  it('is another for each direction', () => {
    const shapes = directions.map(direction => directionPath(direction, {x: 0, y: 0, size: 8}));
    assert.equal(new Set(shapes).size, 4);
  });

  it('points up for a rise and down for a fall', () => {
    const tip = (direction: 'up' | 'down') => pointsOf(directionPath(direction, {x: 0, y: 0, size: 10}))[0]!;
    assert.equal(tip('up')[0], 5);
    assert.ok(tip('up')[1] < 5);
    assert.equal(tip('down')[0], 5);
    assert.ok(tip('down')[1] > 5);
  });
});
