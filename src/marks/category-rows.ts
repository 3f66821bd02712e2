import type {RowsLayout} from '../geometry/category-rows.js';
import {svg, type Markup} from './html.js';
import {ruled} from './shape.js';
import type {Palette} from '../styles/tokens.js';
import {inColour, labels, textBlock} from './text.js';

/** What is said of each category, in the language of the picture; a label has its own where it is another. */
export function categoryRows(
  rows: RowsLayout,
  names: readonly {lang: string; quiet: boolean}[],
  size: number,
  lang: string,
  palette: Palette,
): Markup {
  const named = (quiet: boolean) =>
    rows.labels.map((label, i) => (names[i]!.quiet === quiet ? textBlock(label, names[i]!.lang) : ''));
  return svg`${rows.rules && ruled(rows.rules, 'rule', palette)}${inColour(
    'text',
    palette,
    svg`${named(false)}${textBlock(rows.total, lang, 600)}<g font-size="${size}" text-anchor="end">${labels(
      rows.values,
    )}<g font-weight="600">${labels(rows.totalValue)}</g></g>`,
  )}${inColour(
    'muted',
    palette,
    svg`${named(true)}${rows.statuses.map(status => textBlock(status, lang))}<g font-size="${size}"><g text-anchor="end">${labels(
      rows.shares,
    )}</g>${labels(rows.absent)}</g>`,
  )}`;
}
