import {boxPath, flaggedPath, type Box} from '../geometry/frame.js';
import type {LegendLayout} from '../geometry/legend.js';
import {patternPath} from '../geometry/pattern.js';
import {svg, type Markup} from './html.js';
import {filled, stroked} from './shape.js';
import {seriesRole, type Palette} from '../styles/tokens.js';
import {inColour, textBlock} from './text.js';

/** The rectangles of one series: its colour, and its pattern in the colour of the page. */
export function seriesBoxes(boxes: readonly Box[], index: number, palette: Palette): Markup {
  return seriesArea(boxPath(boxes), patternPath(boxes, index), index, palette);
}

/** An area of one series as path data, with its pattern. */
export function seriesArea(area: string, pattern: string, index: number, palette: Palette): Markup {
  const role = seriesRole(index);
  return svg`${filled(area, role, palette)}${stroked(pattern, 'pattern', palette.surface, 1.25)}`;
}

/** The rectangles of one series that are provisional, partial or estimated: outlined and hatched in its colour. */
export function flaggedBoxes(boxes: readonly Box[], index: number, palette: Palette): Markup | '' {
  return flaggedArea(flaggedPath(boxes), index, palette);
}

/** An outline with its hatching, in the colour of a series. */
export function flaggedArea(area: string, index: number, palette: Palette): Markup | '' {
  const role = seriesRole(index);
  return stroked(area, `line ${role}`, palette[role], 1.5);
}

/** Lines between areas, in the colour of the page; nothing without a path. */
export function seams(path: string, width: number, palette: Palette): Markup | '' {
  return stroked(path, 'seam', palette.surface, width);
}

/** Samples with their names; the name's language is said where it is not the picture's. */
export function legend({entries}: LegendLayout, names: readonly {lang: string}[], palette: Palette): Markup {
  return svg`${entries.map(({sample}, i) => seriesBoxes([sample], i, palette))}${inColour(
    'text',
    palette,
    entries.map(({label}, i) => textBlock(label, names[i]!.lang)),
  )}`;
}
