import {expect} from '@open-wc/testing';
import {hurry, turn} from '../../src/elements/turns.js';
import {later, stub} from '../support/fixtures.js';

/** A page whose clock is a number, and work that takes some of it. */
function clock() {
  let now = 1e6;
  stub(performance, 'now', () => now);
  return {work: (time: number) => (now += time)};
}

describe('turns', () => {
  it('are given at once until the slice is used up, then in the next task', async () => {
    await later();
    const {work} = clock();
    const done: number[] = [];
    const draw = async (i: number) => {
      for (let wait = turn(); wait; wait = turn()) await wait;
      work(15);
      done.push(i);
    };
    const all = Promise.all([1, 2, 3, 4, 5].map(draw));
    // Microtasks alone do not give the page a turn.
    for (let i = 0; i < 50; i++) await Promise.resolve();
    expect(done).to.deep.equal([1, 2, 3]);
    await all;
    expect(done).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('are given to all at once while the page is printed', async () => {
    await later();
    const {work} = clock();
    expect(turn()).to.equal(undefined);
    work(100);
    expect(turn()).not.to.equal(undefined);
    hurry(true);
    expect(turn()).to.equal(undefined);
    hurry(false);
    expect(turn()).not.to.equal(undefined);
  });

  it('come to everybody, whatever the clock says', async () => {
    await later();
    let now = 1e6;
    stub(performance, 'now', () => (now += 1000));
    let drawn = 0;
    const draw = async () => {
      for (let wait = turn(); wait; wait = turn()) await wait;
      drawn++;
    };
    await Promise.all(Array.from({length: 20}, draw));
    expect(drawn).to.equal(20);
  });
});
