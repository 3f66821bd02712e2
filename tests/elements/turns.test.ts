import {expect} from '@open-wc/testing';
import {hurry, turn} from '../../src/elements/turns.js';
import {later, pageHidden, stub} from '../support/fixtures.js';

/** Places among the figures of a page: in the first window, and far below it. */
const NEAR = 1;
const FAR = 73;

/** What the clock says; it never goes back. */
let now = 1e6;

/** A page on which nothing waits, whose clock is a number, and work that takes some of it. */
async function clock() {
  stub(performance, 'now', () => now);
  const work = (time: number) => (now += time);
  turn(NEAR);
  work(1e6);
  await turn(NEAR);
  return {work};
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
    const again = performance.now();
    await draw(FAR, 'far again');
    expect(performance.now() - again).to.be.below(90);
  });

  it('come to figures far below after all others that wait', async () => {
    const {work} = await clock();
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
    const {work} = await clock();
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

  it('leave a frame between one slice and the next, but on a hidden page, which has none', async () => {
    const {work} = await clock();
    let frames = 0;
    const frame = requestAnimationFrame.bind(window);
    stub(window, 'requestAnimationFrame', call =>
      frame(time => {
        frames++;
        call(time);
      }),
    );
    turn(NEAR);
    work(50);
    await turn(NEAR);
    expect(frames).to.equal(1);
    pageHidden(true);
    turn(NEAR);
    work(50);
    await turn(NEAR);
    expect(frames).to.equal(1);
  });

  it('are given to all at once while the page is printed', async () => {
    const {work} = await clock();
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
