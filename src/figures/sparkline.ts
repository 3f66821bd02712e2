import {linesOf} from '../data/lines.js';
import {ProblemError} from '../data/problem.js';
import type {KeyFigure} from '../data/read.js';
import {demand} from '../data/suits.js';
import {trendSentence} from '../format/trend.js';
import {snap} from '../geometry/frame.js';
import {layoutTrend} from '../geometry/sparkline.js';
import {sparklineMark} from '../marks/sparkline.js';
import {html, type Markup} from '../marks/html.js';
import {light} from '../styles/tokens.js';
import type {FigureOptions} from './options.js';

/** Height of a small line in ems: that of a line of text. */
const HEIGHT = 1.2;

/** Room for the dot and half the line, in pixels. */
const MARGIN = 3;

/** Narrowest drawing: room for both margins and a line between them. */
const NARROWEST = 16;

/**
 * A series as a small line for a line of text or a cell of a table, of any width and without axes; of an indicator
 * with components, their total. It has no room for words: title, values, source and « données d'illustration » are
 * its name. It may be stretched, since it has no text. Throws a ProblemError (`unsuitable`) where there is no series.
 */
export function sparkline(figure: KeyFigure, options: FigureOptions): Markup {
  const {lang, em = 16, palette = light} = options;
  demand(figure, 'series');
  const [line, ...more] = linesOf(figure, 'total')!.lines;
  // Rates by component have no total.
  if (more.length) throw new ProblemError({kind: 'unsuitable', path: figure.id, expected: 'series'});
  const width = Math.max(NARROWEST, snap(options.width));
  const height = snap(em * HEIGHT);
  const layout = layoutTrend(line!.series, {
    x: MARGIN,
    y: MARGIN,
    width: width - 2 * MARGIN,
    height: height - 2 * MARGIN,
  });
  return html`<svg xmlns="http://www.w3.org/2000/svg" part="figure" role="img" aria-label="${trendSentence(
    figure,
    lang,
    true,
  )}" lang="${lang}" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none">${sparklineMark(
    layout,
    palette,
  )}</svg>`;
}
