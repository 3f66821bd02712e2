import {svg, type Markup} from './html.js';
import type {ColourRole, Palette, SeriesRole} from '../styles/tokens.js';

/** A shape filled with its colour. */
export function filled(path: string, role: ColourRole | SeriesRole, palette: Palette): Markup {
  return svg`<path class="${role}" d="${path}" fill="${palette[role]}"/>`;
}

/** Thin lines in their colour. */
export function ruled(path: string, role: 'grid' | 'rule', palette: Palette): Markup {
  return svg`<path class="${role}" d="${path}" fill="none" stroke="${palette[role]}"/>`;
}
