import {positionOf} from '../data/periods.js';
import type {Observation} from '../data/schema.js';
import {isComplete} from '../data/statistics.js';
import {snap, type Box} from './frame.js';

/** A small line, and the place of its last value. */
export interface SparklineLayout {
  /** The line as path data, interrupted where values are absent; a value between two gaps is a short stroke. */
  line: string;
  last: {x: number; y: number} | undefined;
}

/**
 * A series as a line in a box, without axes: from its lowest to its highest value, at the true distances of its
 * positions. A series of equal values is a level line in the middle.
 */
export function layoutSparkline(
  values: readonly (number | null)[],
  positions: readonly number[],
  {x, y, width, height}: Box,
): SparklineLayout {
  const known = values.filter(value => value !== null);
  const low = Math.min(...known);
  const range = Math.max(...known) - low;
  const first = Math.min(...positions);
  const span = Math.max(...positions) - first;
  const points = values.map((value, i) =>
    value === null
      ? undefined
      : {
          x: snap(x + (span === 0 ? 0.5 : (positions[i]! - first) / span) * width),
          y: snap(y + (range === 0 ? 0.5 : 1 - (value - low) / range) * height),
        },
  );
  const line = points
    .map((point, i) => {
      if (!point) return '';
      if (points[i - 1]) return `L${point.x} ${point.y}`;
      return `M${point.x} ${point.y}${points[i + 1] ? '' : 'h0.01'}`;
    })
    .join('');
  return {line, last: points.findLast(point => point !== undefined)};
}

/**
 * A series of observations in order as a small line. What is not over yet or only expected is left out, since so
 * small a line cannot mark it; a break interrupts the line.
 */
export function layoutTrend(series: readonly Observation[], box: Box): SparklineLayout {
  const points = series.flatMap(one => {
    const position = positionOf(one.period);
    const point = {position, value: isComplete(one) ? one.value : null};
    return one.status === 'break' ? [{position, value: null}, point] : [point];
  });
  return layoutSparkline(
    points.map(({value}) => value),
    points.map(({position}) => position),
    box,
  );
}
