import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {checkPath, layoutTrack, type TrackNumbers} from '../../src/geometry/target-track.js';

const BOX = {x: 10, y: 20, width: 200, height: 16};

const track = (numbers: Partial<TrackNumbers>) =>
  layoutTrack({value: 0, target: 100, percent: false, flagged: false, ...numbers}, BOX, 6, 30);

/** The first rectangle of a path, from its left to its right edge. */
function reach(path: string): [number, number] {
  const [, x = NaN, width = NaN] = /^M([\d.-]+) [\d.-]+h([\d.-]+)/.exec(path)!.map(Number);
  return [x, x + width];
}

describe('the scale of a target', () => {
  it('starts at zero and ends at the highest of its numbers', () => {
    const {track: scale, bar, valueX, targetX} = track({value: 25, target: 50});
    assert.deepEqual(reach(scale), [10, 210]);
    assert.deepEqual(reach(bar), [10, 110]);
    assert.deepEqual([valueX, targetX], [110, 208], 'the mark stays inside');
    const beyond = track({value: 200, target: 50});
    assert.deepEqual([reach(beyond.bar), beyond.targetX], [[10, 210], 60]);
    const started = track({value: 50, target: 25, start: 100});
    assert.deepEqual([reach(started.bar), started.targetX, started.lastX], [[10, 110], 60, 208]);
  });

  it('goes to 100 where percentages are parts of it, and are not all next to nothing', () => {
    const ends = (value: number, target: number, percent = true) => {
      const {isWhole, valueX} = track({value, target, percent});
      return [isWhole, valueX];
    };
    assert.deepEqual(ends(3, 80), [true, 16]);
    assert.deepEqual(ends(50, 100), [true, 110]);
    assert.deepEqual(ends(50, 80, false), [false, 135]);
    assert.deepEqual(ends(3, 5), [false, 130]);
    assert.deepEqual(ends(60, 120), [false, 110]);
    assert.deepEqual(ends(-20, 80), [false, 10]);
  });

  it('has bars on both sides of zero', () => {
    const {bar, base, targetX} = track({value: -100, target: 100});
    assert.deepEqual(reach(bar), [10, 110]);
    assert.equal(base, 'M110 14v28', 'the line at zero stands out');
    assert.equal(targetX, 208);
    assert.deepEqual(reach(track({value: 50, target: -50}).bar), [110, 210]);
    assert.equal(track({value: 25}).base, 'M10 20v16');
  });

  it('has no bar for zero and for no value, and at least a pixel for anything else', () => {
    for (const value of [0, null]) {
      const {bar, flagged, valueX} = track({value});
      assert.deepEqual([bar, flagged, valueX], ['', '', 10]);
    }
    assert.deepEqual(reach(track({value: 1e-9}).bar), [10, 11]);
    assert.deepEqual(reach(track({value: -1e-9}).bar), [9, 10]);
    assert.doesNotMatch(JSON.stringify(track({value: 0, target: 0})), /null|NaN/);
    assert.equal(track({value: 0, target: 0}).targetX, 12);
  });

  it('has what is not final hatched inside the outline of its bar', () => {
    const {bar, flagged} = track({value: 50, flagged: true});
    assert.equal(bar, '');
    assert.deepEqual(reach(flagged), [10.75, 109.25]);
    assert.ok(flagged.split('M').length > 10, 'lines across');
    for (const [, x, y] of flagged.matchAll(/[ML]([\d.]+) ([\d.]+)/g)) {
      assert.ok(Number(x) >= 10.7 && Number(x) <= 109.3 && Number(y) >= 20.7 && Number(y) <= 35.3);
    }
  });

  it('has an upright across it for the target, and a shorter one for the start', () => {
    const {target, start} = track({target: 50, start: 100});
    assert.equal(target, 'M110 14V66');
    assert.equal(start, 'M208 14V42');
    assert.equal(track({}).start, '');
  });
});

describe('the tick', () => {
  it('stays in its square', () => {
    const numbers = checkPath({x: 5, y: 7, size: 10})
      .match(/[\d.]+/g)!
      .map(Number);
    numbers.forEach((at, i) => assert.ok(i % 2 ? at >= 7 && at <= 17 : at >= 5 && at <= 15, String(at)));
  });
});
