import {hatchLines, path, type Segment} from './frame.js';
import {patternLines} from './pattern.js';

/** A ring around a point. */
export interface Ring {
  x: number;
  y: number;
  inner: number;
  outer: number;
}

const point = ({x, y}: Ring, angle: number, radius: number) =>
  path`${x + radius * Math.sin(angle)} ${y - radius * Math.cos(angle)}`;

/** An arc to an angle, clockwise or back; no more than half a turn. */
export function arcTo(ring: Ring, angle: number, radius: number, clockwise = true): string {
  return path`A${radius} ${radius} 0 0 ${clockwise ? 1 : 0} ` + point(ring, angle, radius);
}

/** A straight line from one distance to another, outwards at an angle. */
export function spoke(ring: Ring, angle: number, from: number, to: number): string {
  return `M${point(ring, angle, from)}L${point(ring, angle, to)}`;
}

/**
 * A part of a ring between two angles, in radians clockwise from 12 o'clock. Each edge is two arcs, so that a whole
 * ring is drawn too. The arc of d3-shape would bring corners, padding and a path builder along: 2 kB for these lines.
 */
export function sectorPath(ring: Ring, start: number, end: number): string {
  const {inner, outer} = ring;
  const middle = (start + end) / 2;
  return `M${point(ring, start, outer)}${arcTo(ring, middle, outer)}${arcTo(ring, end, outer)}L${point(ring, end, inner)}${arcTo(ring, middle, inner, false)}${arcTo(ring, start, inner, false)}z`;
}

/** The pattern of a series over a part of a ring; see `patternPath`. */
export function sectorPattern(ring: Ring, start: number, end: number, index: number): string {
  return rolled(ring, start, patternLines(unrolled(ring, start, end), index));
}

/** The edge and the hatching of a part of a ring that is provisional, partial or estimated. */
export function sectorHatch(ring: Ring, start: number, end: number): string {
  return (
    sectorPath({...ring, inner: ring.inner + 0.75, outer: ring.outer - 0.75}, start, end) +
    rolled(ring, start, hatchLines(unrolled(ring, start, end), 5))
  );
}

/** A part of a ring as the rectangle that it is rolled from: as long as it is in its middle, its outer edge on top. */
function unrolled({inner, outer}: Ring, start: number, end: number) {
  return {x: 0, y: 0, width: ((end - start) * (inner + outer)) / 2, height: outer - inner};
}

/**
 * Lines on that rectangle, on the ring: they end where the part ends, so that nothing need be clipped. Lines along
 * the ring become arcs; the others stay straight, and are short enough not to leave it.
 */
function rolled(ring: Ring, start: number, lines: readonly Segment[]): string {
  const {inner, outer} = ring;
  const angle = (along: number) => start + (2 * along) / (inner + outer);
  return lines
    .map(([x, y, toX, toY]) => {
      const from = `M${point(ring, angle(x), outer - y)}`;
      if (y !== toY) return `${from}L${point(ring, angle(toX), outer - toY)}`;
      return from + arcTo(ring, angle((x + toX) / 2), outer - y) + arcTo(ring, angle(toX), outer - y);
    })
    .join('');
}
