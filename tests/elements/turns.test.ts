import {expect} from '@open-wc/testing';
import {hurry, turn} from '../../src/elements/turns.js';
import {later, stub} from '../support/fixtures.js';

/** The how-manieth figure of its page one in the first window may be, and one far below it. */
const NEAR = 1;
const FAR = 73;

/** A page whose clock is a number, and work that takes some of it. */
function clock() {
  let now = 1e6;
  stub(performance, 'now', () => now);
  return {work: (time: number) => (now += time)};
}

describe('turns', () => {
  it('are left to the first figures of a page for a moment by those far below, once', async () => {
    await later();
    const start = performance.now();
    const done: string[] = [];
    const draw = async (rank: number, name: string) => {
      for (let wait = turn(rank); wait; wait = turn(rank)) await wait;
      done.push(name);
    };
    const far = draw(FAR, 'far');
    await later();
    await draw(NEAR, 'near');
    expect(done).to.deep.equal(['near']);
    await far;
    expect(done).to.deep.equal(['near', 'far']);
    // Firefox and WebKit round the clock.
    expect(performance.now() - start).to.be.within(98, 1000);
    await later();
    expect(turn(FAR)).to.equal(undefined);
  });

  it('come to figures far below after all others that wait', async () => {
    await later();
    const {work} = clock();
    const done: number[] = [];
    const draw = async (rank: number) => {
      for (let wait = turn(rank); wait; wait = turn(rank)) await wait;
      work(15);
      done.push(rank);
    };
    await Promise.all([1, 2, 3, 101, 102, 4, 5, 103, 6].map(draw));
    expect(done).to.deep.equal([1, 2, 3, 4, 5, 6, 101, 102, 103]);
  });

  it('are given at once until the slice is used up, then in the next task', async () => {
    await later();
    const {work} = clock();
    const done: number[] = [];
    const draw = async (i: number) => {
      for (let wait = turn(NEAR); wait; wait = turn(NEAR)) await wait;
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
    expect(turn(NEAR)).to.equal(undefined);
    work(100);
    expect(turn(NEAR)).not.to.equal(undefined);
    hurry(true);
    expect(turn(NEAR)).to.equal(undefined);
    hurry(false);
    expect(turn(NEAR)).not.to.equal(undefined);
  });

  it('come to everybody, whatever the clock says', async () => {
    await later();
    let now = 1e6;
    stub(performance, 'now', () => (now += 1000));
    let drawn = 0;
    const draw = async () => {
      for (let wait = turn(NEAR); wait; wait = turn(NEAR)) await wait;
      drawn++;
    };
    await Promise.all(Array.from({length: 20}, draw));
    expect(drawn).to.equal(20);
  });
});
