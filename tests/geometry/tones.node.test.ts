// A series as tones: pitch by value, time by place, no pitch where there is no value.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {HIGHEST, layoutTune, leadOf, LOWEST, pitchOf} from '../../src/geometry/tones.js';

const near = (actual: number, expected: number) =>
  assert.ok(Math.abs(actual - expected) < 1e-6, `${actual} is not ${expected}`);

describe('pitchOf', () => {
  it('goes from the lowest value to the highest, in equal intervals', () => {
    near(pitchOf(10, 10, 30), LOWEST);
    near(pitchOf(20, 10, 30), Math.sqrt(LOWEST * HIGHEST));
    near(pitchOf(30, 10, 30), HIGHEST);
  });

  it('is the same for any unit and for negative values', () => {
    near(pitchOf(-5, -10, 0), pitchOf(15, 10, 20));
    near(pitchOf(-5e9, -1e10, 0), pitchOf(15, 10, 20));
  });

  it('is the middle where all values are the same', () => near(pitchOf(7, 7, 7), 440));

  it('stays between both, and finite, whatever is asked', () => {
    near(pitchOf(99, 10, 20), HIGHEST);
    near(pitchOf(-99, 10, 20), LOWEST);
    near(pitchOf(0, -Number.MAX_VALUE, Number.MAX_VALUE), 440);
  });
});

describe('layoutTune', () => {
  const even = (count: number) => Array.from({length: count}, (_, i) => i * 40 + 13);

  it('has a tone for each period, and none of them another one’s time', () => {
    for (const count of [2, 12, 24, 120]) {
      const {tones, sounding, length} = layoutTune(Array(count).fill(1), even(count), [0, 2]);
      assert.deepEqual(
        tones.map(({index}) => index),
        even(count).map((_, i) => i),
      );
      tones.slice(1).forEach(({at}, i) => assert.ok(at - tones[i]!.at > sounding, `${count}, tone ${i}`));
      near(length, tones.at(-1)!.at + sounding);
      assert.ok(length < 13, `${count}: ${length}`);
      assert.ok(sounding >= 0.06, `${count}: ${sounding}`);
    }
  });

  it('has no pitch where there is no value, and a pitch for zero', () => {
    const {tones} = layoutTune([0, null, 4], even(3), [0, 4]);
    assert.deepEqual(
      tones.map(({pitch}) => pitch && Math.round(pitch)),
      [LOWEST, null, HIGHEST],
    );
  });

  it('keeps the distances of the picture', () => {
    const {tones, sounding} = layoutTune([1, 2, 3, 4], [0, 300, 310, 600], [1, 4]);
    near((tones[1]!.at - tones[0]!.at) / (tones[2]!.at - tones[1]!.at), 30);
    assert.ok(tones[2]!.at - tones[1]!.at > sounding);
    assert.ok(sounding > 0.05);
  });

  it('is slow enough for close periods, and does not become endless', () => {
    const {length, sounding} = layoutTune([1, 2, 3], [0, 0.01, 1000], [1, 3]);
    assert.ok(length < 21 && sounding > 0.02, `${length}, ${sounding}`);
  });

  it('has one tone for one period, and none for none', () => {
    const one = layoutTune([5], [100], [5, 5]);
    assert.deepEqual(one.tones, [{index: 0, at: 0, pitch: 440}]);
    assert.ok(one.length > 0.1 && one.length === one.sounding);
    assert.deepEqual(layoutTune([], [], [0, 0]).tones, []);
  });
});

describe('leadOf', () => {
  it('gives more words more time, and no words too much', () => {
    assert.ok(leadOf('short') < leadOf('a sentence of some words'));
    assert.equal(leadOf('x'.repeat(1000)), 4);
  });
});
