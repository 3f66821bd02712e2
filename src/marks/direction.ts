import {directionPath} from '../geometry/direction.js';
import {svg, type Markup} from './html.js';
import type {Palette} from '../styles/tokens.js';

/** The shape of a direction; coloured as good or bad only where the data say which way is good. */
export function directionMark(
  direction: 'up' | 'down' | 'none' | 'unknown',
  tone: 'good' | 'bad' | 'neutral',
  place: {x: number; y: number; size: number},
  palette: Palette,
): Markup {
  const role = tone === 'neutral' ? 'text' : tone;
  return svg`<path class="${role}" d="${directionPath(direction, place)}" fill="${palette[role]}"/>`;
}
