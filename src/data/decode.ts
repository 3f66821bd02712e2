import {ProblemError} from './problem.js';

/** The marks that a file in UTF-16 begins with. */
const MARKS: [encoding: string, first: number, second: number][] = [
  ['utf-16le', 0xff, 0xfe],
  ['utf-16be', 0xfe, 0xff],
];

/**
 * The text of a file. JSON is UTF-8 (RFC 8259), so that is tried first, whatever the server declares: a text in another
 * encoding is hardly ever valid UTF-8. Then UTF-16 where the file begins with its mark, then the declared encoding.
 * Throws the problem `encoding` rather than put replacement characters in the place of letters.
 */
export function decode(bytes: Uint8Array, declared?: string): string {
  const marked = MARKS.find(([, first, second]) => bytes[0] === first && bytes[1] === second)?.[0];
  for (const encoding of ['utf-8', marked ?? declared]) {
    try {
      if (encoding) return new TextDecoder(encoding, {fatal: true}).decode(bytes);
    } catch {
      // Not in this encoding, or of a name that no engine knows: the next one.
    }
  }
  throw new ProblemError({kind: 'encoding'});
}
