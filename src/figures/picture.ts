import {html, type Markup} from '../marks/html.js';
import {FONT} from '../styles/tokens.js';

/**
 * The frame of every picture: one `<svg>` in CSS pixels with its reading as its name, complete enough to stand
 * alone as a file. What it holds is hidden from screen readers: Firefox hands them the texts inside an image too,
 * where each number would be read once more, and without its period.
 */
export function picture(
  {width, height}: {width: number; height: number},
  name: string,
  lang: string,
  content: unknown,
): Markup {
  return html`<svg xmlns="http://www.w3.org/2000/svg" part="figure" role="img" aria-label="${name}" lang="${lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${FONT}"><g aria-hidden="true">${content}</g></svg>`;
}
