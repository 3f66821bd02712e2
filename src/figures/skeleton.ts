import {html, type Markup} from '../marks/html.js';
import {light} from '../styles/tokens.js';

/** A still, empty shape of the size that the figure will have, for the time of loading. */
export function skeleton(width: number, height: number): Markup {
  return html`<svg aria-hidden="true" width="${width}" height="${height}"><path class="ghost" d="M0 0h${width}v2H0zM0 16h${width / 2}v16H0zM0 48h${width / 3}v32H0z" fill="${light.grid}"/></svg>`;
}
