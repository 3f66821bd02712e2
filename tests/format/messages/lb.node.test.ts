// The n-rule of Luxembourgish (Eifeler Regel): a final -n falls before every consonant but n, d, t, z and h. What
// stands before a number, a date or a name cannot know what follows, so it has no -n that could fall.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import * as lb from '../../../src/format/messages/lb.js';

/** Stands for what is put into a phrase. */
const GIVEN = '⟦1⟧';

/** « ronn » comes from « rond »: news write it before any number (RTL.lu), « ronn 50 ». */
const KEEPS_ITS_N = ['ronn'];

interface Phrase {
  path: string;
  text: string;
}

/** All strings, and what the rules make of a text that is given to them; a rule of numbers gets one. */
function phrasesOf(value: unknown, path: string): Phrase[] {
  if (typeof value === 'string') return [{path, text: value}];
  if (typeof value === 'function') {
    const rule = value as (...given: unknown[]) => string;
    return [{path, text: rule(GIVEN, GIVEN, GIVEN)}];
  }
  return Object.entries(value as object).flatMap(([key, one]) =>
    phrasesOf(one, path ? `${path}.${key}` : key),
  );
}

/** The breaches of a phrase: a word whose -n should have fallen, or could have to before what is put in. */
function breachesOf({path, text}: Phrase): string[] {
  const found: string[] = [];
  for (const [, word = '', next = ''] of text.matchAll(/(\p{L}+)(?=[\s\u00a0]+(⟦|\p{L}))/gu)) {
    // Words from French in -ioun keep it.
    if (!word.endsWith('n') || word.endsWith('ioun') || KEEPS_ITS_N.includes(word)) continue;
    if (next === '⟦' || !/[aeiouyäëéöündtzh]/i.test(next)) found.push(`${path}: ${text}`);
  }
  return found;
}

const PHRASES = phrasesOf({...lb}, '');
const RULES = PHRASES.filter(({text}) => text.includes(GIVEN));

describe('Luxembourgish', () => {
  it('is checked by a rule that finds breaches', () => {
    const breaches = (text: string) => breachesOf({path: '', text}).length;
    for (const wrong of [`vun ⟦1⟧`, 'Pfeiltasten lénks', 'den Wäert', 'Milliounen Better', `an den ⟦1⟧`]) {
      assert.ok(breaches(wrong) > 0, wrong);
    }
    for (const right of [
      `Stand: ⟦1⟧`,
      `vum ⟦1⟧`,
      'Balken, déi',
      'vun den Donnéeën als',
      'Editioun net fonnt',
      'ronn ⟦1⟧',
      'Kategorië vergläicht',
    ]) {
      assert.equal(breaches(right), 0, right);
    }
  });

  it('lets no -n stand that must fall, or that a number or a name could make fall', () => {
    assert.ok(PHRASES.length > 150 && RULES.length > 15);
    assert.deepEqual(PHRASES.flatMap(breachesOf), []);
  });

  it('puts a number or a name after a colon, a comma, or a word that no -n has fallen from', () => {
    // « vu », « e », « de » and their like may stand before some numbers only.
    const fallen =
      /(?:^|\s)(?:vu|e|de|a|u|bei?|wa|da|hie|senge|menge|deene|dëse|leschte|kee|zwee)[\s\u00a0]+⟦/u;
    for (const {path, text} of RULES) assert.doesNotMatch(text, fallen, path);
    // A name may end in an -n too: only a file format, and a month before its year, stand before another word.
    const inside = RULES.filter(({text}) => /⟧[\s\u00a0]+\p{L}/u.test(text)).map(({path}) => path);
    assert.deepEqual(inside, ['messages.download']);
  });

  it('has months that no year changes', () => {
    for (const month of lb.messages.months) assert.doesNotMatch(month, /n$/);
  });

  it('attests only words that it uses', () => {
    const source = readFileSync(new URL('../../../src/format/messages/lb.ts', import.meta.url), 'utf8');
    const [head = ''] = /\/\*\*[\s\S]*?\*\//.exec(source)!;
    const attested = [...head.matchAll(/« ([^»]+) »/g)].map(([, phrase]) =>
      phrase!.replace(/\s*\n \* +/g, ' '),
    );
    assert.ok(attested.length > 15);
    const said = PHRASES.map(({text}) => text.toLowerCase()).join('\n');
    for (const phrase of attested) assert.ok(said.includes(phrase.toLowerCase()), phrase);
  });
});
