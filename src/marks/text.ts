import {snap, type TextBlock} from '../geometry/frame.js';
import type {Mark} from '../geometry/labels.js';
import {svg, type Markup} from './html.js';
import type {Palette} from '../styles/tokens.js';

/** Texts of one colour. */
export function inColour(role: 'text' | 'muted', palette: Palette, content: unknown): Markup {
  return svg`<g class="${role}" fill="${palette[role]}">${content}</g>`;
}

/** A block of text, of several lines one `<tspan>` per line; nothing for an empty block. */
export function textBlock({lines, x, y, size, leading}: TextBlock, lang: string, weight = 400): Markup | '' {
  return lines.length === 0
    ? ''
    : svg`<text x="${x}" y="${y}" font-size="${size}" font-weight="${weight}" lang="${lang}">${
        lines[1] ? lines.map((line, i) => svg`<tspan x="${x}" dy="${i && leading}">${line} </tspan>`) : lines
      }</text>`;
}

/** A block whose lines end at a point, or have their middle there: the space that parts them would move them. */
export function anchoredBlock(
  {lines, x, y, size, leading}: TextBlock,
  lang: string,
  weight = 400,
): Markup | '' {
  const marks = lines.map((text, i) => ({x, y: snap(y + i * leading), text}));
  return marks.length === 0
    ? ''
    : svg`<g font-size="${size}" font-weight="${weight}" lang="${lang}">${labels(marks)}</g>`;
}

/** Short texts, each at its point; their look comes from the group around them. */
export function labels(marks: readonly Mark[]): Markup[] {
  return marks.map(({x, y, text}) => svg`<text x="${x}" y="${y}">${text}</text>`);
}
