import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {decode} from '../../src/data/decode.js';
import {problemOf} from './fixtures.js';

const TEXT = '{"label":"Décès – Lëtzebuerg"}';
const utf8 = new TextEncoder().encode(TEXT);
const latin1 = Uint8Array.from('{"label":"Décès"}', sign => sign.charCodeAt(0));
const utf16 = new Uint8Array(Uint16Array.from(`\ufeff${TEXT}`, sign => sign.charCodeAt(0)).buffer);
const swapped = utf16.map((_, i) => utf16[i ^ 1]!);

describe('the encoding of a file', () => {
  const read: [what: string, bytes: Uint8Array, declared: string | undefined, text: string][] = [
    ['UTF-8', utf8, undefined, TEXT],
    ['UTF-8 after its mark', Uint8Array.from([0xef, 0xbb, 0xbf, ...utf8]), undefined, TEXT],
    ['UTF-8, whatever is declared', utf8, 'iso-8859-1', TEXT],
    ['UTF-16 after its mark', utf16, undefined, TEXT],
    ['UTF-16 of the other order', swapped, undefined, TEXT],
    ['UTF-16, whatever is declared', utf16, 'iso-8859-1', TEXT],
    ['Latin-1 where it is declared', latin1, 'ISO-8859-1', '{"label":"Décès"}'],
    ['nothing', new Uint8Array(), undefined, ''],
  ];
  for (const [what, bytes, declared, text] of read) {
    it(`is ${what}`, () => assert.equal(decode(bytes, declared), text));
  }

  const refused: [what: string, bytes: Uint8Array, declared?: string][] = [
    ['Latin-1 that is not declared', latin1],
    ['Latin-1 declared as UTF-8', latin1, 'utf-8'],
    ['an encoding that nobody knows', latin1, 'klingon'],
    ['half a letter at the end', utf8.subarray(0, 12)],
  ];
  for (const [what, bytes, declared] of refused) {
    it(`is refused where it is ${what}, and never guessed`, () =>
      assert.deepEqual(
        problemOf(() => decode(bytes, declared)),
        {kind: 'encoding'},
      ));
  }
});
