import {path} from './frame.js';

/**
 * The shape of a direction as path data, in a square: a triangle up or down, a bar for unchanged, a diamond for
 * unknown. Four outlines that stay apart in grey and at 8 px.
 */
export function directionPath(
  direction: 'up' | 'down' | 'none' | 'unknown',
  {x, y, size}: {x: number; y: number; size: number},
): string {
  const half = size / 2;
  const triangle = (tip: number, foot: number) =>
    path`M${x + half} ${y + tip * size}L${x + size} ${y + foot * size}H${x}z`;
  return {
    up: triangle(0.08, 0.92),
    down: triangle(0.92, 0.08),
    none: path`M${x} ${y + 0.38 * size}h${size}v${0.24 * size}h${-size}z`,
    unknown: path`M${x + half} ${y}L${x + size} ${y + half}L${x + half} ${y + size}L${x} ${y + half}z`,
  }[direction];
}
