import {boxPath, flaggedPath, path, polygon, snap, type Box} from './frame.js';

/** The numbers on the way to a target. */
export interface TrackNumbers {
  /** `null` where there is none: then there is no bar. */
  value: number | null;
  target: number;
  start?: number | undefined;
  /** Whether they are percentages. */
  percent: boolean;
  /** Provisional, estimated, partial: hatched. */
  flagged: boolean;
}

/** A scale from zero with the bar and the marks on it, as path data. */
export interface TrackLayout {
  /** The whole scale. */
  track: string;
  bar: string;
  /** Outline and hatching of a bar that is not final. */
  flagged: string;
  /** The line that the bar starts from; it stands out where there is something on both sides of it. */
  base: string;
  /** The uprights of the target and of the start; of no start, none. */
  target: string;
  start: string;
  /** Where the bar ends, where the target stands, and the last of the marks. */
  valueX: number;
  targetX: number;
  lastX: number;
  /** Whether the scale ends at 100 per cent rather than at its highest number. */
  isWhole: boolean;
}

/** Percentages that are all below this would be too close together on a scale to 100. */
const LOW = 20;

/** Half the width of the target's mark and of its edge. */
const MARGIN = 2;

/**
 * Lays out the way to a target on a scale from zero to the highest of its numbers, which is labelled with itself; of
 * percentages up to 100, which are parts of a whole. The target's mark reaches `over` beyond the scale, and `below`.
 */
export function layoutTrack(
  {value, target, start, percent, flagged}: TrackNumbers,
  {x, y, width, height}: Box,
  over: number,
  below = over,
): TrackLayout {
  const numbers = [0, target, value ?? 0, start ?? 0];
  const low = Math.min(...numbers);
  const most = Math.max(...numbers);
  const isWhole = percent && low === 0 && most >= LOW && most <= 100;
  const high = isWhole ? 100 : most;
  const across = (number: number) => x + ((number - low) / (high - low || 1)) * width;
  const zero = across(0);
  const end = across(value ?? 0);
  // What is not nothing is seen.
  const long = value ? Math.max(1, Math.abs(end - zero)) : 0;
  const bar = {x: value! < 0 ? zero - long : zero, y, width: long, height};
  const upright = (number: number, beyond: number) => {
    const at = snap(Math.min(x + width - MARGIN, Math.max(x + MARGIN, across(number))));
    return {at, line: path`M${at} ${y - over}V${y + height + beyond}`};
  };
  const mark = upright(target, below);
  const begin = start === undefined ? undefined : upright(start, over);
  return {
    track: boxPath([{x, y, width, height}]),
    bar: long && !flagged ? boxPath([bar]) : '',
    flagged: long && flagged ? flaggedPath([bar]) : '',
    base: path`M${zero} ${y - (low && over)}v${height + 2 * (low && over)}`,
    target: mark.line,
    start: begin?.line ?? '',
    valueX: snap(end),
    targetX: mark.at,
    lastX: Math.max(mark.at, begin?.at ?? 0),
    isWhole,
  };
}

/** A tick in a square, for a target that is reached: a shape of its own beside the words. */
export function checkPath({x, y, size}: {x: number; y: number; size: number}): string {
  const corners = [
    [0, 0.55],
    [0.16, 0.39],
    [0.37, 0.6],
    [0.84, 0.13],
    [1, 0.29],
    [0.37, 0.92],
  ] as const;
  return polygon(corners, x, y, size);
}
