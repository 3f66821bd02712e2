import {path, polygon, type Corners} from './frame.js';

/** Corners of each shape around its middle, in radii, sized to look alike: the circle is drawn by arcs. */
const CORNERS: readonly Corners[] = [
  [],
  [
    [-0.9, -0.9],
    [0.9, -0.9],
    [0.9, 0.9],
    [-0.9, 0.9],
  ],
  [
    [0, -1.2],
    [1.15, 0.85],
    [-1.15, 0.85],
  ],
  [
    [0, -1.35],
    [1.35, 0],
    [0, 1.35],
    [-1.35, 0],
  ],
  [
    [0, 1.2],
    [1.15, -0.85],
    [-1.15, -0.85],
  ],
  [
    [-0.6, -1.15],
    [0.6, -1.15],
    [1.2, 0],
    [0.6, 1.15],
    [-0.6, 1.15],
    [-1.2, 0],
  ],
];

/**
 * A closed shape at a point, another one for each series: circle, square, triangle, diamond, triangle upside down,
 * hexagon. It tells lines apart in grey, on paper and under forced colours.
 */
export function markerPath(index: number, x: number, y: number, radius: number): string {
  const corners = CORNERS[index % CORNERS.length]!;
  if (!corners.length) {
    const arc = (across: number) => path`a${radius} ${radius} 0 1 0 ${across} 0`;
    return path`M${x - radius} ${y}` + arc(2 * radius) + arc(-2 * radius) + 'z';
  }
  return polygon(corners, x, y, radius);
}
