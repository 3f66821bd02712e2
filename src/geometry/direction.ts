import {snap} from './frame.js';

/**
 * The shape of a direction as path data, in a square: a triangle up or down, a bar for unchanged, a diamond for
 * unknown. Four outlines that stay apart in grey and at 8 px.
 */
export function directionPath(
  direction: 'up' | 'down' | 'none' | 'unknown',
  {x, y, size}: {x: number; y: number; size: number},
): string {
  const half = size / 2;
  const point = (dx: number, dy: number) => `${snap(x + dx)} ${snap(y + dy)}`;
  switch (direction) {
    case 'up':
      return `M${point(half, size * 0.08)}L${point(size, size * 0.92)}H${snap(x)}z`;
    case 'down':
      return `M${point(half, size * 0.92)}L${point(size, size * 0.08)}H${snap(x)}z`;
    case 'none':
      return `M${point(0, size * 0.38)}h${snap(size)}v${snap(size * 0.24)}h${snap(-size)}z`;
    case 'unknown':
      return `M${point(half, 0)}L${point(size, half)}L${point(half, size)}L${point(0, half)}z`;
  }
}
