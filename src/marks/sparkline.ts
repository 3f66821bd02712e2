import type {SparklineLayout} from '../geometry/sparkline.js';
import {svg, type Markup} from './html.js';
import type {Palette} from '../styles/tokens.js';

/** A small line in the accent, with a dot at its last value. */
export function sparklineMark({line, last}: SparklineLayout, palette: Palette): Markup {
  const stroke = (path: string, width: number) =>
    svg`<path class="line accent" d="${path}" fill="none" stroke="${palette.accent}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
  return svg`${stroke(line, 1.5)}${last ? stroke(`M${last.x} ${last.y}h0.01`, 4.5) : ''}`;
}
