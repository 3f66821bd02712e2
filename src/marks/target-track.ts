import {checkPath, type TrackLayout} from '../geometry/target-track.js';
import {svg, type Markup} from './html.js';
import {filled, ruled, stroked} from './shape.js';
import type {Palette} from '../styles/tokens.js';

/** The scale, the bar from zero and the marks across it; a mark is parted from the bar by the colour of the page. */
export function targetTrack(
  {track, bar, flagged, base, target, start}: TrackLayout,
  palette: Palette,
): Markup {
  const mark = (path: string, width: number, dashes: string) =>
    path &&
    svg`<path class="mean" d="${path}" fill="none" stroke="${palette.text}" stroke-width="${width}" stroke-dasharray="${dashes}"/>`;
  return svg`<path class="track" d="${track}" fill="${palette.grid}"/>${ruled(base, 'rule', palette)}${
    bar && filled(bar, 'accent', palette)
  }${stroked(
    flagged,
    'line accent',
    palette.accent,
    1.5,
  )}${stroked(start + target, 'halo', palette.surface, 5)}${mark(
    start,
    1.5,
    '3 2',
  )}${mark(target, 2.5, 'none')}`;
}

/** The tick of a target that is reached; coloured only where the data say that this is good. */
export function checkMark(
  tone: 'good' | 'neutral',
  place: {x: number; y: number; size: number},
  palette: Palette,
): Markup {
  const role = tone === 'neutral' ? 'text' : tone;
  return filled(checkPath(place), role, palette);
}
