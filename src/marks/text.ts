import {svg, type TemplateResult} from 'lit';
import type {Mark} from '../geometry/bar-chart.js';
import type {TextBlock} from '../geometry/frame.js';
import type {Palette} from '../styles/tokens.js';

/** Texts of one colour. */
export function inColour(role: 'text' | 'muted', palette: Palette, content: unknown): TemplateResult {
  return svg`<g class="${role}" fill="${palette[role]}">${content}</g>`;
}

/** A block of text, one `<tspan>` per line; nothing for an empty block. */
export function textBlock(
  {lines, x, y, size, leading}: TextBlock,
  lang: string,
  weight = 400,
): TemplateResult | '' {
  return lines.length === 0
    ? ''
    : svg`<text y="${y}" font-size="${size}" font-weight="${weight}" lang="${lang}">${lines.map(
        (line, i) => svg`<tspan x="${x}" dy="${i && leading}">${line} </tspan>`,
      )}</text>`;
}

/** Short texts, each at its point; their look comes from the group around them. */
export function labels(marks: readonly Mark[]): TemplateResult[] {
  return marks.map(({x, y, text}) => svg`<text x="${x}" y="${y}">${text}</text>`);
}
