import type {TemplateResult} from 'lit';
import {svg} from './html.js';
import type {Palette} from '../styles/tokens.js';

/** The hatched edge of illustrative or provisional data; nothing without a path. */
export function hatchedEdge(path: string, palette: Palette): TemplateResult | '' {
  return (
    path && svg`<path class="hatch" d="${path}" fill="none" stroke="${palette.muted}" stroke-width="1.5"/>`
  );
}
