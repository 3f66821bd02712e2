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

/** The estimated width of a text in hundredths of its size. */
function hundredths(text: string): number {
  let sum = 0;
  for (const sign of text) sum += widthOf(sign);
  return sum;
}

function pixels(sum: number, size: number, bold: boolean): number {
  return (sum / 100) * size * (bold ? BOLD : 1);
}

/** The estimated width of a text in pixels at a font size. */
export function textWidth(text: string, size: number, bold = false): number {
  return pixels(hundredths(text), size, bold);
}

/** The width of the widest of some texts. */
export function longest(texts: readonly string[], size: number, bold = false): number {
  return Math.max(0, ...texts.map(text => textWidth(text, size, bold)));
}

/** Where a text can be broken, what stands there on a line, and what where a line ends. */
type Break = readonly [at: RegExp, joint: string, end: string];

const SPACES: Break = [/ +/, ' ', ''];

/** The breaks of a word wider than a line, best first: no fewer than three letters go before or after a hyphen. */
const BREAKS: readonly Break[] = [
  [/\u00a0/, '\u00a0', ''],
  [/(?<=[-/])/, '', ''],
  [/(?<=[-/]|[\p{Lu}\p{Ll}]{3})(?=[\p{Lu}\p{Ll}]{3})/u, '', '-'],
];

/** Of numbers and the like, and where three letters are too wide. */
const ANYWHERE: Break = [/(?:)/u, '', ''];

/** A text in lines no wider than asked: broken at spaces, and inside a word only where it alone is too wide. */
export function wrapText(text: string, width: number, size: number, bold = false): string[] {
  const lines: string[] = [];
  let line = '';
  let filled = 0;
  const fits = (sum: number) => pixels(sum, size, bold) <= width;
  const put = (words: string, [at, joint, end]: Break) =>
    words.split(at).forEach((part, i, {length}) => {
      const room = hundredths(part);
      const joined = filled + hundredths(joint) + room;
      if (line && fits(joined + (i < length - 1 ? hundredths(end) : 0))) {
        line += joint + part;
        filled = joined;
        return;
      }
      if (line) lines.push(line + (i && !/[-/]$/.test(line) ? end : ''));
      line = '';
      filled = 0;
      if (joint === ' ' && !fits(room)) {
        const all = ([at, , end]: Break) => part.split(at).every(one => fits(hundredths(one + end)));
        put(part, BREAKS.find(all) ?? ANYWHERE);
      } else {
        line = part;
        filled = room;
      }
    });
  put(text, SPACES);
  return line ? [...lines, line] : lines;
}
