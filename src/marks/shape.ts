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

/** Lines of a width, of a class for style sheets; nothing without a path. */
export function stroked(path: string, name: string, colour: string, width: number): Markup | '' {
  return (
    path && svg`<path class="${name}" d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"/>`
  );
}
