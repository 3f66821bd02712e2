import {snap, type Box, type TextBlock} from './frame.js';
import {longest, wrapText} from './text-width.js';

/** One entry of a legend: a sample and its name. */
export interface LegendEntry {
  sample: Box;
  label: TextBlock;
}

/** A legend from a point downwards. */
export interface LegendLayout {
  entries: LegendEntry[];
  height: number;
}

/** Entries side by side as far as there is room, each on one line where it fits. */
export function layoutLegend(names: readonly string[], y: number, size: number, width: number): LegendLayout {
  const box = snap(size * 0.875);
  const gap = size * 0.4;
  const leading = snap(size * 1.35);
  let x = 0;
  let top = y;
  let rows = 0;
  const entries = names.map((name): LegendEntry => {
    const lines = wrapText(name, width - box - gap, size);
    const needed = box + gap + longest(lines, size);
    if (x > 0 && x + needed > width) {
      top += rows * leading;
      x = rows = 0;
    }
    rows = Math.max(rows, lines.length);
    const entry = {
      sample: {x: snap(x), y: snap(top + size * 0.2), width: box, height: box},
      label: {lines, x: snap(x + box + gap), y: snap(top + size), size, leading},
    };
    x += needed + size * 1.25;
    return entry;
  });
  return {entries, height: names.length ? top - y + rows * leading : 0};
}
