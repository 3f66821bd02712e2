import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {scaleBand} from 'd3-scale';
import {bandsOf} from '../../src/geometry/bands.js';

describe('bands', () => {
  it('are those of d3-scale, with a third of a step between the bars', () => {
    for (const count of [1, 2, 12, 24, 120]) {
      const keys = Array.from({length: count}, (_, i) => i);
      const theirs = scaleBand<number>(keys, [40, 640])
        .paddingInner(1 / 3)
        .paddingOuter(1 / 6);
      const ours = bandsOf(count, 40, 640);
      const close = (a: number, b: number) => assert.ok(Math.abs(a - b) < 1e-9, `${count} bars: ${a}, ${b}`);
      close(ours.step, theirs.step());
      close(ours.width, theirs.bandwidth());
      keys.forEach(key => close(ours.starts[key]!, theirs(key)!));
    }
  });

  it('are no wider than asked, and stay in the middle of their step', () => {
    const {starts, width, step} = bandsOf(2, 0, 600, 96);
    assert.equal(width, 96);
    starts.forEach((start, i) => assert.equal(start + width / 2, (i + 0.5) * step));
  });
});
