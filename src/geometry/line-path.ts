import {path} from './frame.js';
import {markerPath} from './markers.js';

/** A value of a line at its place. */
export interface PlacedPoint {
  x: number;
  y: number;
  /** Not final: drawn hollow, what leads to it and from it dashed. */
  flagged: boolean;
  /** No line leads to it. */
  broken: boolean;
}

/** A line as path data. */
export interface LinePaths {
  /** What is drawn through: the line and hollow points. */
  line: string;
  /** Segments from and to values that are not final. */
  dashed: string;
  /** Filled shapes. */
  points: string;
}

/** Radius of a shape at a value, in pixels, and of that at the last one. */
const RADIUS = 3;
const LAST = 4;

/** Hollow points that would touch are left out: the dashes say what they are. */
const APART = 8;

/** Points between which a line is drawn. */
function runsOf(points: readonly (PlacedPoint | undefined)[]): PlacedPoint[][] {
  const runs: PlacedPoint[][] = [];
  points.forEach((point, i) => {
    if (!point) return;
    const run = runs.at(-1);
    if (run && points[i - 1] && !point.broken) run.push(point);
    else runs.push([point]);
  });
  return runs;
}

/**
 * A line through its points, never across a gap or a break. Its shape stands at the last value (`last`), at each
 * value without neighbours, at those that are not final (hollow), and at others that are `every` pixels apart,
 * counted from the last one back.
 */
export function linePaths(
  points: readonly (PlacedPoint | undefined)[],
  {shape, last, every}: {shape: number; last: number; every: number},
): LinePaths {
  const paths = {line: '', dashed: '', points: ''};
  const marked = points[last];
  const radius = (one: PlacedPoint) => (one === marked ? LAST : RADIUS);
  const solid: PlacedPoint[] = [];
  for (const run of runsOf(points)) {
    const isHollow = (one: PlacedPoint, i: number) =>
      one.flagged &&
      (one === marked ||
        [run[i - 1], run[i + 1]].every(other => !other || Math.abs(other.x - one.x) >= APART));
    const hollow = run.map(isHollow);
    let pen = '';
    run.forEach((point, i) => {
      if (hollow[i]) paths.line += markerPath(shape, point.x, point.y, radius(point));
      else if (run.length === 1 && point !== marked)
        paths.points += markerPath(shape, point.x, point.y, RADIUS);
      else if (!point.flagged && point !== marked) solid.push(point);
      const before = run[i - 1];
      if (!before) return;
      // The line ends at the edge of a hollow point.
      const cut = (one: PlacedPoint, other: PlacedPoint, isOpen: boolean) => {
        const length = Math.hypot(other.x - one.x, other.y - one.y);
        const part = isOpen ? Math.min(0.5, radius(one) / length) : 0;
        return path`${one.x + (other.x - one.x) * part} ${one.y + (other.y - one.y) * part}`;
      };
      const kind = point.flagged || before.flagged ? 'dashed' : 'line';
      const start = cut(before, point, hollow[i - 1]!);
      const stop = cut(point, before, hollow[i]!);
      paths[kind] += `${pen === kind + start ? '' : `M${start}`}L${stop}`;
      pen = kind + stop;
    });
  }
  let free = marked ? marked.x - every : Infinity;
  for (const {x, y} of solid.reverse()) {
    if (x > free) continue;
    paths.points += markerPath(shape, x, y, RADIUS);
    free = x - every;
  }
  if (marked && !marked.flagged) paths.points += markerPath(shape, marked.x, marked.y, LAST);
  return paths;
}

/** The area between a line and its base, interrupted as the line is. */
export function areaPath(points: readonly (PlacedPoint | undefined)[], base: number): string {
  return runsOf(points)
    .filter(run => run.length > 1)
    .map(
      run => path`M${run[0]!.x} ${base}` + run.map(({x, y}) => path`L${x} ${y}`).join('') + path`V${base}z`,
    )
    .join('');
}
