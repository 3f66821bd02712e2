import {snap} from './frame.js';
import {textWidth} from './text-width.js';

/** A short text at a point. */
export interface Mark {
  x: number;
  y: number;
  text: string;
  /** A line from it to what it is of, where that is not next to it. */
  lead?: string;
}

/** Where the middle of what is so wide can be between two bounds, next to a place. */
export const within = (x: number, half: number, left: number, right: number): number =>
  Math.min(Math.max(x, left + half), right - half);

/** Texts in order of importance, moved inside two bounds; one nearer to an earlier one than the gap is left out. */
export function apart(
  marks: readonly Mark[],
  size: number,
  left: number,
  right: number,
  gap = size / 4,
): Mark[] {
  const placed: Mark[] = [];
  for (const mark of marks) {
    const half = textWidth(mark.text, size) / 2;
    const moved = {...mark, x: snap(within(mark.x, half, left, right)), y: snap(mark.y)};
    const clear = placed.every(
      other =>
        Math.abs(other.y - moved.y) > size * 1.2 ||
        Math.abs(other.x - moved.x) > half + textWidth(other.text, size) / 2 + gap,
    );
    if (clear && 2 * half <= right - left) placed.push(moved);
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** Moves positions until they stand apart between two bounds, each no further than it must; they keep their order. */
export function spread(wanted: readonly number[], distance: number, top: number, bottom: number): number[] {
  const placed = [...wanted];
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!);
  let free = top;
  for (const i of order) {
    placed[i] = Math.max(wanted[i]!, free);
    free = placed[i] + distance;
  }
  free = bottom - distance / 2;
  for (const i of order.reverse()) {
    placed[i] = Math.min(placed[i]!, free);
    free = placed[i] - distance;
  }
  return placed;
}
