/**
 * Round numbers across a range that includes zero, at steps of 1, 2 or 5 times a power of ten; the first and the
 * last enclose the range. The method is that of d3-array `ticks`; the linear scale that would bring it along
 * weighs ten kilobytes.
 */
export function ticksOf(min: number, max: number, count: number, whole: boolean): number[] {
  const low = Math.min(0, min);
  const high = Math.max(0, max);
  return low === high ? [0, 1] : stepsOf(low, high, count, whole);
}

/** Up to this part of the highest, the lowest value is near zero, and the axis starts there. */
const NEAR_ZERO = 1 / 3;

/** The smallest step that six digits show. */
const SMALLEST = 1e-6;

/** Below this part of its numbers, a range is taken for that of equal values. */
const EQUAL = 1e-9;

/**
 * Round numbers around a range, for a line: from zero only where the range is near it. Around equal values there is
 * as much room on both sides.
 */
export function ticksAround(min: number, max: number, count: number, whole: boolean): number[] {
  const most = Math.max(Math.abs(min), Math.abs(max));
  const least = Math.min(Math.abs(min), Math.abs(max));
  if (min * max <= 0 || least < most * NEAR_ZERO) return ticksOf(min, max, count, whole);
  const room = max - min > most * EQUAL ? 0 : most / 10;
  return stepsOf(min - room, max + room, count, whole);
}

function stepsOf(low: number, high: number, count: number, whole: boolean): number[] {
  const rough = (high - low) / Math.max(1, count);
  const power = 10 ** Math.floor(Math.log10(rough));
  const factor = [1, 2, 5, 10].find(one => one * power >= rough * 0.999) ?? 10;
  const step = Math.max(whole ? 1 : SMALLEST, factor * power);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  // Divided rather than multiplied under one, so that 3 × 0.1 does not become 0.30000000000000004.
  return [...Array(last - first + 1).keys()].map(i =>
    step < 1 ? (first + i) / Math.round(1 / step) : (first + i) * step,
  );
}
