import type {Language} from '../format/messages/messages.js';
import {readableEm} from '../geometry/frame.js';
import {light, type Palette} from '../styles/tokens.js';

/** What a figure is drawn with besides its data. */
export interface FigureOptions {
  lang: Language;
  /** Width of the drawing in CSS pixels; kept between 160 and 2400. */
  width: number;
  /** Font size of running text in CSS pixels; 16 where not given. All sizes follow it. */
  em?: number | undefined;
  /** Colours written into the picture; the light theme where not given. Style sheets override them. */
  palette?: Palette | undefined;
  /** Shortens long numbers that are known to the unit; the exact number stands below. */
  compact?: boolean | undefined;
  /** In a tile: draws the indicator's series as a small line, where it has one. */
  sparkline?: boolean | undefined;
  /** In a tile: draws the way to the indicator's target, where it has one. */
  target?: boolean | undefined;
}

/** The options with their defaults. */
export function settle({lang, width, em = 16, palette = light, compact = false}: FigureOptions) {
  return {lang, width, em: readableEm(em, width), palette, compact};
}
