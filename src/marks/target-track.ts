import {checkPath, type TrackLayout} from '../geometry/target-track.js';
import {svg, type Markup} from './html.js';
import {filled, ruled} from './shape.js';
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
  }${
    flagged &&
    svg`<path class="line accent" d="${flagged}" fill="none" stroke="${palette.accent}" stroke-width="1.5"/>`
  }<path class="halo" d="${start}${target}" fill="none" stroke="${palette.surface}" stroke-width="5"/>${mark(
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
