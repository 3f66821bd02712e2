import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {apart, spread} from '../../src/geometry/labels.js';
import {textWidth} from '../../src/geometry/text-width.js';

describe('spread', () => {
  it('leaves alone what stands apart', () => {
    assert.deepEqual(spread([80, 20, 50], 20, 0, 100), [80, 20, 50]);
  });

  it('moves no more than it must: what stands alone stays at its place', () => {
    assert.deepEqual(spread([10, 80, 85, 88], 20, 0, 110), [10, 60, 80, 100]);
    assert.deepEqual(spread([10, 12, 90], 20, 0, 110), [10, 30, 90]);
  });

  it('keeps the order, also of equal positions', () => {
    const placed = spread([50, 50, 50], 10, 0, 100);
    assert.deepEqual(placed, [50, 60, 70]);
    assert.deepEqual(spread([90, 95, 92], 10, 0, 100), [75, 95, 85]);
  });

  it('stays between its bounds', () => {
    assert.deepEqual(spread([-40, 300], 10, 0, 100), [0, 95]);
  });
});

describe('apart', () => {
  const mark = (x: number, text = '0000', y = 10) => ({x, y, text});

  it('leaves out the less important of two that touch, and sorts the rest', () => {
    const half = textWidth('0000', 12) / 2;
    const placed = apart([mark(100), mark(100 + half), mark(20)], 12, 0, 200);
    assert.deepEqual(
      placed.map(({x}) => x),
      [20, 100],
    );
  });

  it('lets those stand that are on different lines', () => {
    assert.equal(apart([mark(100), mark(100, '0000', 40)], 12, 0, 200).length, 2);
  });

  it('moves a text inside, and leaves out one that is wider than all', () => {
    const half = textWidth('0000', 12) / 2;
    assert.deepEqual(
      apart([mark(0), mark(200)], 12, 0, 200).map(({x}) => x),
      [half, 200 - half].map(x => Math.round(x * 100) / 100),
    );
    assert.deepEqual(apart([mark(0)], 12, 0, half), []);
  });
});
