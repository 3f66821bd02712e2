import {path, snap} from './frame.js';
import type {Mark} from './labels.js';
import {longest} from './text-width.js';

/** An axis of values with its room beside the plot. */
export interface ValueAxis {
  /** The lowest and the highest number on it. */
  low: number;
  high: number;
  /** Where the plot starts: the room of the longest number; without numbers, where one would take half the chart. */
  left: number;
  /** Puts it beside a plot of this bottom, height and right edge. */
  place(bottom: number, height: number, right: number): PlacedAxis;
}

/** An axis of values beside its plot. */
export interface PlacedAxis {
  /** The height of a value. */
  y(value: number): number;
  /** A line across the plot at each number but zero, which has a line of its own. */
  grid: string;
  /** The numbers, ending left of the plot. */
  gridLabels: Mark[];
}

/**
 * Lays out an axis of values.
 *
 * @param ticks - The numbers on it, at least two, in order.
 * @param formatTick - Says one; `precision` is their step where numbers are long enough to be shortened.
 * @param size - Font size of the numbers.
 * @param gap - Distance between numbers and plot.
 * @param width - Width of the chart.
 */
export function layoutValueAxis(
  ticks: readonly number[],
  formatTick: (value: number, precision: number | undefined) => string,
  size: number,
  gap: number,
  width: number,
): ValueAxis {
  const low = ticks[0]!;
  const high = ticks.at(-1)!;
  const precision = Math.max(-low, high) >= 10_000 ? ticks[1]! - low : undefined;
  const all = ticks.map(tick => formatTick(tick, precision));
  const texts = longest(all, size) < width / 2 ? all : [];
  const left = longest(texts, size) + 2 * gap;
  return {
    low,
    high,
    left,
    place(bottom, height, right) {
      const y = (value: number) => bottom - ((value - low) / (high - low)) * height;
      return {
        y,
        grid: ticks.map(tick => (tick ? path`M${left} ${y(tick)}H${right}` : '')).join(''),
        gridLabels: texts.map((text, i) => ({
          x: snap(left - gap),
          y: snap(y(ticks[i]!) + size * 0.35),
          text,
        })),
      };
    },
  };
}
