// What the tests of the bar chart know of its inside: where its bars are drawn, and how to point at them.
import {comeNear, rootOf} from './fixtures.js';

export type Chart = HTMLElementTagNameMap['kf-bar-chart'];

export interface Bar {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The bars as they are drawn, from left to right, in pixels from the left edge of the picture. */
export function barsOf(element: Chart): Bar[] {
  return [...rootOf(element).querySelectorAll('svg .bar, svg .accent')]
    .flatMap(path => [...path.getAttribute('d')!.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)/g)])
    .map(([, ...numbers]) => {
      const [x = NaN, y = NaN, width = NaN, height = NaN] = numbers.map(Number);
      return {x, y, width, height};
    })
    .sort((a, b) => a.x - b.x);
}

/** What can be pointed at and focused. */
export function stageOf(element: Chart): HTMLElement {
  return rootOf(element).querySelector<HTMLElement>('[role=group]')!;
}

export function readoutOf(element: Chart): HTMLElement | null {
  return rootOf(element).querySelector<HTMLElement>('[part=readout]');
}

/** Whether the value of a bar is being read out. */
export function isReading(element: Chart): boolean {
  return readoutOf(element) !== null;
}

/** Moves a pointer to a place that is `x` pixels from the left edge of the picture. */
export async function point(
  element: Chart,
  type: 'pointermove' | 'pointerdown' | 'pointerleave',
  x: number,
  pointerType: 'mouse' | 'pen' | 'touch' = 'mouse',
): Promise<void> {
  comeNear(element);
  const stage = stageOf(element);
  const {left, top} = stage.getBoundingClientRect();
  const at = {clientX: left + x, clientY: top + 150};
  stage.dispatchEvent(new PointerEvent(type, {...at, pointerType, bubbles: type !== 'pointerleave'}));
  await element.updateComplete;
}
