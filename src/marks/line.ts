import type {LinePaths} from '../geometry/line-path.js';
import {svg, type Markup} from './html.js';
import {filled} from './shape.js';
import type {ColourRole, Palette, SeriesRole} from '../styles/tokens.js';

/** A line with its dashed parts and its points. */
export function line(
  {line, dashed, points}: LinePaths,
  role: ColourRole | SeriesRole,
  palette: Palette,
): Markup {
  const stroke = (path: string, dashes: string) =>
    path &&
    svg`<path class="line ${role}" d="${path}" fill="none" stroke="${palette[role]}" stroke-width="2" stroke-linejoin="round" stroke-dasharray="${dashes}"/>`;
  return svg`${stroke(line, 'none')}${stroke(dashed, '5 3')}${points && filled(points, role, palette)}`;
}

/** A filled area below a line; nothing without a path. */
export function area(path: string, role: ColourRole | SeriesRole, palette: Palette): Markup | '' {
  return path && svg`<path class="${role}" d="${path}" fill="${palette[role]}" fill-opacity="0.15"/>`;
}
