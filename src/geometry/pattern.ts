import {hatchPath, snap, type Box} from './frame.js';

/** Distance of the lines of a pattern, in pixels. */
const STEP = 6;

/**
 * The pattern of a series over its areas, as one path: none for the first, then rising, falling, level, crossed and
 * upright lines. It tells series apart in grey, on paper and under forced colours.
 */
export function patternPath(boxes: readonly Box[], index: number): string {
  switch (index % 6) {
    case 1:
      return hatchPath(boxes, STEP);
    case 2:
      return hatchPath(boxes, STEP, true);
    case 3:
      return ruled(boxes, false);
    case 4:
      return hatchPath(boxes, STEP) + hatchPath(boxes, STEP, true);
    case 5:
      return ruled(boxes, true);
    default:
      return '';
  }
}

function ruled(boxes: readonly Box[], upright: boolean): string {
  const lines: string[] = [];
  for (const {x, y, width, height} of boxes) {
    for (let offset = STEP / 2; offset < (upright ? width : height); offset += STEP) {
      lines.push(
        upright
          ? `M${snap(x + offset)} ${snap(y)}v${snap(height)}`
          : `M${snap(x)} ${snap(y + offset)}h${snap(width)}`,
      );
    }
  }
  return lines.join('');
}
