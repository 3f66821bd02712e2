import {directionPath} from '../geometry/direction.js';
import type {Markup} from './html.js';
import {filled} from './shape.js';
import type {Palette} from '../styles/tokens.js';

/** The shape of a direction; coloured as good or bad only where the data say which way is good. */
export function directionMark(
  direction: 'up' | 'down' | 'none' | 'unknown',
  tone: 'good' | 'bad' | 'neutral',
  place: {x: number; y: number; size: number},
  palette: Palette,
): Markup {
  const role = tone === 'neutral' ? 'text' : tone;
  return filled(directionPath(direction, place), role, palette);
}
