import type {Notice} from './notice.js';

/**
 * Control characters, which break XML, and marks of direction, which can turn numbers around (Unicode TR 36): taken
 * out of every text before it is shown.
 */
export const UNPRINTABLE =
  // eslint-disable-next-line no-control-regex -- control characters are what is looked for
  /[\u0000-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]+/g;

/** So deep is a text in a document, at most; what a file nests deeper is no concern of ours. */
const DEPTH = 9;

/**
 * What the publisher should know of the texts of a document: letters that were lost when it was saved (`encoding`), and
 * signs that are not shown (`text`). The first of each kind; where there is one, there are more.
 */
export function textNotices(json: unknown): Notice[] {
  const found = new Map<string, Notice>();
  const walk = (value: unknown, path: string[]): void => {
    if (typeof value === 'string') {
      const kind = value.includes('\ufffd') ? 'encoding' : value.search(UNPRINTABLE) < 0 ? undefined : 'text';
      if (kind && !found.has(kind)) found.set(kind, {kind, path: path.join('.')});
    } else if (typeof value === 'object' && value !== null && path.length < DEPTH) {
      for (const [key, one] of Object.entries(value)) walk(one, [...path, key]);
    }
  };
  walk(json, []);
  return [...found.values()];
}
