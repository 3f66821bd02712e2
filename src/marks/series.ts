import {svg, type TemplateResult} from 'lit';
import {boxPath, type Box} from '../geometry/frame.js';
import type {LegendLayout} from '../geometry/legend.js';
import {patternPath} from '../geometry/pattern.js';
import {seriesRole, type Palette} from '../styles/tokens.js';
import {inColour, textBlock} from './text.js';

/** The rectangles of one series: its colour, and its pattern in the colour of the page. */
export function seriesBoxes(boxes: readonly Box[], index: number, palette: Palette): TemplateResult {
  return seriesArea(boxPath(boxes), patternPath(boxes, index), index, palette);
}

/** An area of one series as path data, with its pattern. */
export function seriesArea(area: string, pattern: string, index: number, palette: Palette): TemplateResult {
  const role = seriesRole(index);
  return svg`<path class="${role}" d="${area}" fill="${palette[role]}"/>${
    pattern &&
    svg`<path class="pattern" d="${pattern}" fill="none" stroke="${palette.surface}" stroke-width="1.25"/>`
  }`;
}

/** Samples with their names; the name's language is said where it is not the picture's. */
export function legend(
  {entries}: LegendLayout,
  names: readonly {lang: string}[],
  palette: Palette,
): TemplateResult {
  return svg`${entries.map(({sample}, i) => seriesBoxes([sample], i, palette))}${inColour(
    'text',
    palette,
    entries.map(({label}, i) => textBlock(label, names[i]!.lang)),
  )}`;
}
