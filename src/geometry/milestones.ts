import {textWidth} from './text-width.js';

/** A label above the line of an event, or of several. */
export interface MilestoneLabel {
  /** Where the text starts. */
  x: number;
  /** 0 is the row nearest to the plot. */
  row: number;
  text: string;
}

/** Rows of names above a plot, at most. */
const ROWS = 3;

/**
 * Names of events above their lines, each starting at its line, in as many rows as they need so that none touches
 * another or is crossed by a line; `undefined` where three rows are not enough. The first given is leftmost.
 */
export function placeNames(
  events: readonly {x: number; text: string}[],
  size: number,
  left: number,
  right: number,
): MilestoneLabel[] | undefined {
  const placed: (MilestoneLabel & {line: number; end: number})[] = [];
  const air = size / 2;
  for (const {x: line, text} of [...events].reverse()) {
    const width = textWidth(text, size);
    const x = Math.max(left, Math.min(line, right - width));
    const end = x + width;
    const outside = (at: number, from: number, to: number) => at < from - air || at > to + air;
    // A line crosses the rows below that of its own name.
    const row = [...Array(ROWS).keys()].find(row =>
      placed.every(other => {
        if (other.row === row) return other.x > end + air || other.end + air < x;
        return other.row > row ? outside(other.line, x, end) : outside(line, other.x, other.end);
      }),
    );
    if (row === undefined || width > right - left) return undefined;
    placed.push({x, row, text, line, end});
  }
  return placed.map(({x, row, text}) => ({x, row, text})).reverse();
}

/** Numbers of events above their lines, in one row; those that would touch are put together: « 2–4 ». */
export function placeNumbers(
  xs: readonly number[],
  size: number,
  left: number,
  right: number,
): MilestoneLabel[] {
  const groups: {first: number; last: number}[] = [];
  const label = ({first, last}: {first: number; last: number}) => {
    const text = first === last ? String(first + 1) : `${first + 1}–${last + 1}`;
    const width = textWidth(text, size);
    const x = (xs[first]! + xs[last]!) / 2 - width / 2;
    return {x: Math.max(left, Math.min(x, right - width)), row: 0, text, width};
  };
  for (const i of xs.keys()) {
    let group = {first: i, last: i};
    for (let before = groups.at(-1); before; before = groups.at(-1)) {
      const {x, width} = label(before);
      if (x + width + size / 4 <= label(group).x) break;
      group = {first: before.first, last: i};
      groups.pop();
    }
    groups.push(group);
  }
  return groups.map(label).map(({x, row, text}) => ({x, row, text}));
}
