import {hatchLines, segmentsPath, type Box, type Segment} from './frame.js';

/** Distance of the lines of a pattern, in pixels. */
const STEP = 6;

/**
 * The pattern of a series over its areas, as one path: none for the first, then rising, falling, level, crossed and
 * upright lines. It tells series apart in grey, on paper and under forced colours.
 */
export function patternPath(boxes: readonly Box[], index: number): string {
  return segmentsPath(boxes.flatMap(box => patternLines(box, index)));
}

/** The lines of a pattern over one area; none where it is too narrow for them to be told apart. */
export function patternLines(box: Box, index: number): Segment[] {
  switch (box.width < STEP / 2 ? 0 : index % 6) {
    case 1:
      return hatchLines(box, STEP);
    case 2:
      return hatchLines(box, STEP, true);
    case 3:
      return ruled(box, false);
    case 4:
      return [...hatchLines(box, STEP), ...hatchLines(box, STEP, true)];
    case 5:
      return ruled(box, true);
    default:
      return [];
  }
}

function ruled({x, y, width, height}: Box, upright: boolean): Segment[] {
  const lines: Segment[] = [];
  for (let offset = STEP / 2; offset < (upright ? width : height); offset += STEP) {
    lines.push(upright ? [x + offset, y, x + offset, y + height] : [x, y + offset, x + width, y + offset]);
  }
  return lines;
}
