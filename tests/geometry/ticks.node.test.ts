import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ticksOf} from '../../src/geometry/ticks.js';

const ENDS = [0, 1e-6, 0.003, 0.07, 0.18, 0.5, 1, 1.45, 2, 3, 7, 9.99, 10, 42, 99, 100, 541, 2011, 52564];
const LARGE = [194784, 999999, 1e6, 12.9e6, 1e9, 1e12, 1e15];

/** Every range that has one of these at either end, with and without whole numbers, for 4 and 5 steps. */
const RANGES = [...ENDS, ...LARGE].flatMap(a =>
  [...ENDS, ...LARGE].flatMap(b =>
    [4, 5].flatMap(count =>
      [false, true].map(whole => ({
        min: -a,
        max: b,
        count,
        whole,
        ticks: ticksOf(-a, b, count, whole),
        name: `${-a} … ${b} in ${count}${whole ? ', whole' : ''}`,
      })),
    ),
  ),
);

describe('ticks', () => {
  it('enclose the data', () => {
    for (const {min, max, ticks, name} of RANGES) {
      const slack = Math.max(-min, max) * 1e-6;
      assert.ok(ticks[0]! <= min + slack, name);
      assert.ok(ticks.at(-1)! >= max - slack, name);
    }
  });

  it('include zero', () => {
    for (const {ticks, name} of RANGES) {
      assert.ok(ticks.includes(0), `${name}: ${ticks.join(' ')}`);
      assert.ok(!ticks.some(tick => Object.is(tick, -0)), `${name}: −0`);
    }
    assert.ok(ticksOf(5, 10, 4, true).includes(0));
    assert.ok(ticksOf(-10, -5, 4, true).includes(0));
  });

  it('stand at equal steps of 1, 2 or 5', () => {
    for (const {ticks, name} of RANGES) {
      const step = ticks[1]! - ticks[0]!;
      const digits = step / 10 ** Math.floor(Math.log10(step) + 1e-9);
      assert.ok(
        [1, 2, 5].some(one => Math.abs(digits - one) < 1e-6),
        `${name}: ${step}`,
      );
      ticks.forEach((tick, i) => {
        assert.ok(Math.abs(tick - (ticks[0]! + i * step)) <= Math.abs(step) * 1e-6, `${name}: ${tick}`);
      });
    }
  });

  it('are few', () => {
    for (const {ticks, count, name} of RANGES) {
      assert.ok(ticks.length >= 2, name);
      assert.ok(ticks.length <= count + 3, `${name}: ${ticks.length}`);
    }
  });

  it('are whole where the data are', () => {
    for (const {ticks, whole, name} of RANGES) {
      if (whole) for (const tick of ticks) assert.ok(Number.isInteger(tick), `${name}: ${tick}`);
    }
    assert.deepEqual(ticksOf(0, 1, 4, true), [0, 1]);
    assert.deepEqual(ticksOf(0, 2, 4, true), [0, 1, 2]);
  });

  it('have no digits of binary arithmetic', () => {
    for (const {ticks, name} of RANGES) {
      for (const tick of ticks) assert.ok(String(Math.abs(tick)).length <= 17, `${name}: ${tick}`);
    }
    assert.deepEqual(ticksOf(0, 0.3, 3, false), [0, 0.1, 0.2, 0.3]);
    assert.deepEqual(ticksOf(0, 0.7, 4, false), [0, 0.2, 0.4, 0.6, 0.8]);
  });

  it('of nothing but zeros are two', () => {
    assert.deepEqual(ticksOf(0, 0, 4, true), [0, 1]);
    assert.deepEqual(ticksOf(0, 0, 4, false), [0, 1]);
  });

  it('are as a reader would choose them', () => {
    assert.deepEqual(ticksOf(0, 2385, 4, true), [0, 1000, 2000, 3000]);
    assert.deepEqual(ticksOf(0, 52564, 5, true), [0, 20000, 40000, 60000]);
    assert.deepEqual(ticksOf(-3, 7, 5, true), [-4, -2, 0, 2, 4, 6, 8]);
  });
});
