/**
 * Text widths from one table, so that a browser and Node lay out alike and nothing is measured in the page. The
 * figures are advance widths of common sans-serif faces in hundredths of an em, taken on the wide side (as
 * Verdana or DejaVu Sans), so that an inherited font rarely needs more room than is kept for it.
 */
const WIDTHS: readonly [RegExp, number][] = [
  [/[ilj.,:;'’|!\u00a0 ]/, 33],
  [/[ftr()[\]\-/·"]/, 42],
  [/[mwMWÆŒ@%—]/, 98],
  [/[+−±×=<>~]/, 84],
  [/\p{Lu}/u, 73],
  [/\p{M}/u, 0],
  [/[\u1100-\uffff]/, 100],
];

const DEFAULT = 63;
const BOLD = 1.12;

/** The widths of signs that have been asked for: text is measured more often than anything else is done. */
const known = new Map<string, number>();

function widthOf(sign: string): number {
  let width = known.get(sign);
  if (width === undefined) {
    width = WIDTHS.find(([pattern]) => pattern.test(sign))?.[1] ?? DEFAULT;
    known.set(sign, width);
  }
  return width;
}

/** The estimated width of a text in pixels at a font size. */
export function textWidth(text: string, size: number, bold = false): number {
  let sum = 0;
  for (const sign of text) sum += widthOf(sign);
  return (sum / 100) * size * (bold ? BOLD : 1);
}

/** The width of the widest of some texts. */
export function longest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map(text => textWidth(text, size, bold)));
}

/** A text in lines no wider than asked: broken at spaces, and inside a word only where it alone is too wide. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  const fits = (part: string) => textWidth(part, size, bold) <= width;
  for (const word of text.split(/ +/)) {
    const joined = line && `${line} ${word}`;
    if (joined && fits(joined)) {
      line = joined;
      continue;
    }
    if (line) lines.push(line);
    line = '';
    for (const sign of fits(word) ? [word] : word) {
      if (line && !fits(line + sign)) {
        lines.push(line);
        line = '';
      }
      line += sign;
    }
  }
  return line ? [...lines, line] : lines;
}
