import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ticksAround, ticksOf} from '../../src/geometry/ticks.js';

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

describe('ticks around a line', () => {
  const SPREADS = [1e-9, 0.0003, 0.01, 0.1, 0.5, 0.66, 0.67, 0.9, 1];
  const cases = [...ENDS, ...LARGE].flatMap(high =>
    [1, -1].flatMap(sign =>
      SPREADS.flatMap(part =>
        [false, true].map(whole => {
          const ends = [high * (1 - part), high].map(value => sign * (whole ? Math.round(value) : value));
          const [min, max] = [Math.min(...ends), Math.max(...ends)];
          const ticks = ticksAround(min, max, 4, whole);
          return {
            min,
            max,
            whole,
            ticks,
            name: `${min} … ${max}${whole ? ', whole' : ''}: ${ticks.join(' ')}`,
          };
        }),
      ),
    ),
  );

  it('enclose the data, at few equal steps that grow', () => {
    for (const {min, max, ticks, name} of cases) {
      const step = ticks[1]! - ticks[0]!;
      const slack = Math.max(-min, max) * 1e-6;
      assert.ok(step > 0, name);
      assert.ok(ticks[0]! <= min + slack && ticks.at(-1)! >= max - slack, name);
      assert.ok(ticks.length >= 2 && ticks.length <= 7, name);
      ticks.forEach((tick, i) => assert.ok(Math.abs(tick - ticks[0]! - i * step) <= step * 1e-3, name));
      assert.equal(new Set(ticks).size, ticks.length, name);
    }
  });

  it('are whole where the data are', () => {
    for (const {whole, ticks, name} of cases) if (whole) assert.ok(ticks.every(Number.isInteger), name);
  });

  it('start at zero where the lowest value is below a third of the highest', () => {
    assert.equal(ticksAround(32, 100, 4, true)[0], 0);
    assert.ok(ticksAround(34, 100, 4, true)[0]! > 0);
    assert.equal(ticksAround(-100, -32, 4, true).at(-1), 0);
    assert.ok(ticksAround(-100, -34, 4, true).at(-1)! < 0);
    assert.ok(ticksAround(-3, 7, 5, true).includes(0));
  });

  it('leave no more than a step free at either end', () => {
    for (const {min, max, ticks, name} of cases) {
      if (max - min < Math.max(-min, max) * 1e-8 || ticks.includes(0)) continue;
      const step = ticks[1]! - ticks[0]!;
      assert.ok(min - ticks[0]! < step * 1.001 && ticks.at(-1)! - max < step * 1.001, name);
    }
  });

  it('have as much room above as below equal values', () => {
    assert.deepEqual(ticksAround(7, 7, 4, true), [6, 7, 8]);
    assert.deepEqual(ticksAround(-7, -7, 4, true), [-8, -7, -6]);
    assert.deepEqual(ticksAround(0, 0, 4, true), [0, 1]);
    const around = ticksAround(1e6, 1e6, 4, true);
    assert.equal(around[0]! + around.at(-1)!, 2e6);
    // Sums in binary that are equal for every reader.
    assert.ok(ticksAround(0.3, 0.1 + 0.2, 4, false).at(-1)! - 0.3 > 0.01);
  });

  it('are as a reader would choose them', () => {
    assert.deepEqual(ticksAround(12.4e6, 12.9e6, 5, true), [12.4e6, 12.5e6, 12.6e6, 12.7e6, 12.8e6, 12.9e6]);
    assert.deepEqual(ticksAround(65.1, 65.5, 4, false), [65.1, 65.2, 65.3, 65.4, 65.5]);
  });
});
