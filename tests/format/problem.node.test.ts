import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {ProblemKind} from '../../src/data/problem.js';
import {messagesOf} from '../../src/format/language.js';
import {sayProblem} from '../../src/format/problem.js';
import {LANGUAGES} from './four.js';

const KINDS = Object.keys(messagesOf('fr').problem) as ProblemKind[];

describe('a problem', () => {
  it('of every kind has a sentence of its own in every language', () => {
    const sentences = LANGUAGES.flatMap(lang => KINDS.map(kind => sayProblem({kind}, lang).sentence));
    assert.ok(KINDS.length >= 11);
    assert.equal(new Set(sentences).size, sentences.length);
    for (const sentence of sentences) assert.match(sentence, /^\p{Lu}.+[.!?]$/u);
  });

  it('names the place and the form that is expected there', () => {
    for (const lang of LANGUAGES) {
      const {detail} = sayProblem(
        {kind: 'schema', path: 'indicators.a.kind', expected: 'choice', choices: ['x', 'y']},
        lang,
      );
      for (const part of ['indicators.a.kind', 'x', 'y']) assert.ok(detail.includes(part), detail);
      assert.doesNotMatch(detail, /choice|undefined/);
    }
  });

  it('of a server names its status', () => {
    for (const lang of LANGUAGES) assert.match(sayProblem({kind: 'http', status: 503}, lang).detail, /503/);
  });

  it('without a place has no detail', () => {
    for (const lang of LANGUAGES) assert.equal(sayProblem({kind: 'timeout'}, lang).detail, '');
  });
});
