import type {Notice} from './notice.js';

/**
 * Control characters, which break XML, and marks of direction, which can turn numbers around (Unicode TR 36): taken
 * out of every text before it is shown.
 */
const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g;

/** Longest text drawn, in characters; more is cut with an ellipsis. */
export const MAX_LENGTH = 300;

/** Longest text set as prose, such as a definition. */
export const MAX_PROSE = 5000;

/** Fields of the document that are longer than what is drawn. */
const PROSE = ['description', 'definition', 'url'];

/** A text as it is shown: without what no reader should meet, and no longer than `longest` characters. */
export function cleanText(text: string, longest: number): string {
  const clean = text
    .replace(UNPRINTABLE, ' ')
    // Marks that pile up on a letter grow out of the picture.
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    // Halves of a pair.
    .replace(/\p{Cs}/gu, '\ufffd')
    .trim();
  if (clean.length <= longest) return clean;
  const signs = [...clean];
  const cut = signs.slice(0, longest - 1).join('');
  return signs.length > longest ? `${cut.trimEnd()}…` : clean;
}

/** Texts of letters and signs that are shown as they are: nearly all, and a large document has tens of thousands. */
const PLAIN = /^[ -~\u00a0-\u02ff\u2010-\u2026]*$/;

/** So deep is a text in a document, at most; what a file nests deeper is no concern of ours. */
const DEPTH = 9;

/**
 * What the publisher should know of the texts of a document: letters that were lost when it was saved (`encoding`), and
 * signs that are not shown, or a text too long to be shown whole (`text`). The first of each kind; where there is
 * one, there are more.
 */
export function textNotices(json: unknown): Notice[] {
  const found = new Map<string, Notice>();
  const path: string[] = [];
  const look = (text: string): void => {
    if (text.length <= MAX_LENGTH && PLAIN.test(text)) return;
    const longest = path.some(field => PROSE.includes(field)) ? MAX_PROSE : MAX_LENGTH;
    const kind = text.includes('\ufffd') ? 'encoding' : cleanText(text, longest) !== text.trim() && 'text';
    if (kind && !found.has(kind)) found.set(kind, {kind, path: path.join('.')});
  };
  const walk = (value: unknown): void => {
    if (typeof value === 'string') look(value);
    else if (typeof value === 'object' && value !== null && path.length < DEPTH) {
      for (const key of Object.keys(value)) {
        path.push(key);
        walk((value as Record<string, unknown>)[key]);
        path.pop();
      }
    }
  };
  walk(json);
  return [...found.values()];
}
