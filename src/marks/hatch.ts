import type {Markup} from './html.js';
import {stroked} from './shape.js';
import type {Palette} from '../styles/tokens.js';

/** The hatched edge of illustrative or provisional data; nothing without a path. */
export function hatchedEdge(path: string, palette: Palette): Markup | '' {
  return stroked(path, 'hatch', palette.muted, 1.5);
}
