import {svg, type Markup} from './html.js';
import type {Palette} from '../styles/tokens.js';

/** The hatched edge of illustrative or provisional data; nothing without a path. */
export function hatchedEdge(path: string, palette: Palette): Markup | '' {
  return (
    path && svg`<path class="hatch" d="${path}" fill="none" stroke="${palette.muted}" stroke-width="1.5"/>`
  );
}
