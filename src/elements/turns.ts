/**
 * How long figures are drawn without a pause, in milliseconds: with what is begun last below 50, which readers feel.
 */
const SLICE = 35;

/** How many figures are likely to fill a window. Where they lie cannot be asked: none has its height yet. */
export const SCREEN = 24;

/**
 * How long figures three windows down, as a page opens, leave the processor to those before them, and to their data, in
 * milliseconds: the first screen of 300 charts stands a quarter sooner.
 */
const PATIENCE = 100;

/** When the slice ends; the first begins with the script, which has its own work in the same task. */
let ends = performance.now() + SLICE;
let isFirst = true;
let isUrgent = false;
let pause: Promise<void> | undefined;
let patience: Promise<void> | undefined;
let isOver = false;

/** From now on nobody waits, or again: a page is printed as it stands when its scripts have heard of that. */
export const hurry = (on: boolean): void => void (isUrgent = on);

/** Begins a slice; of one of 0 milliseconds nothing is left, and who asks waits for the next. */
export const beginSlice = (length = SLICE): undefined => void (ends = performance.now() + length);

/**
 * The task after the next frame: frames come between slices, so that none has the charts of several to lay out. On a
 * hidden page none comes. A message begins it, and not a timer, which is slow there.
 */
const nextTask = (): Promise<void> =>
  new Promise(resolve => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      pause = undefined;
      resolve();
    };
    const begin = () => port2.postMessage(0);
    if (document.hidden) begin();
    else requestAnimationFrame(begin);
  });

/**
 * `undefined` where a figure may be drawn now; else what to wait for before asking again: figures of the page have
 * drawn for a while, and it shall be able to answer its reader before the next. `rank` is the place of a figure among
 * those that came with it: one far down asks again after all others that wait.
 */
export function turn(rank: number): Promise<void> | undefined {
  const isFar = rank > 3 * SCREEN;
  if (isUrgent) return undefined;
  if (isFar && !isOver) {
    return (patience ??= new Promise(resolve => {
      setTimeout(() => {
        isOver = true;
        resolve();
      }, PATIENCE);
    }));
  }
  if (!pause) {
    pause = nextTask();
    // The first in each task draws whatever the clock says: a page may have one of its own.
    if (!isFirst) return beginSlice();
    isFirst = false;
  }
  return performance.now() < ends ? undefined : isFar ? pause.then() : pause;
}
