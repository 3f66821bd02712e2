const ask = window.matchMedia.bind(window);

let isReduced = false;

window.matchMedia = query =>
  ask(isReduced ? query.replace('(prefers-reduced-motion: reduce)', 'all') : query);

/**
 * Lets the widgets believe that the reader wants less motion, or leaves it to the browser. They ask with
 * `matchMedia`; no style sheet of theirs moves anything.
 */
export function reduceMotion(on: boolean): void {
  isReduced = on;
}
