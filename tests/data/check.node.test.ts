// The page's own walk and the publisher's zod read the same forms: they must let through the same documents, and
// name the same fields.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {check} from '../../src/data/check.js';
import {documentSchema} from '../../src/data/document.js';
import {documentForm} from '../../src/data/schema.js';
import {cahier} from './cahier.js';
import {problemOf} from './fixtures.js';

/** A document with every part that the format knows. */
const WHOLE = {
  version: 1,
  id: 'whole',
  title: {fr: 'Entier'},
  description: 'Tout',
  edition: 'N°1',
  published: '2024-07-10',
  publisher: {name: 'Éditeur', url: 'https://www.example.org'},
  reference: '2024-06-30',
  language: 'fr',
  nature: 'published',
  source: {label: 'Source', url: 'https://www.example.org', licence: 'CC0-1.0'},
  sections: [{id: 's', abbreviation: 'S', title: 'Section', description: 'Une', indicators: ['a']}],
  glossary: {t: {term: 'Terme', definition: {fr: 'Définition'}}},
  indicators: {
    a: {
      label: 'A',
      description: 'Un',
      term: 't',
      kind: 'flow',
      unit: 'count',
      frequency: 'P1M',
      polarity: 'neutral',
      nature: 'illustrative',
      value: {value: 1, at: '2024-06-30', qualifier: 'about', precision: 10, status: 'normal'},
      series: [{period: '2024-06', value: 1, status: 'provisional', qualifier: 'less-than', precision: 1}],
      average: {last12: 1, previous12: 2},
      change: {since: 'previous', absolute: 1, relative: 0.5, precision: 1, direction: 'known'},
      components: [{id: 'c', label: 'C', series: [{period: '2024-06', value: 1}]}],
      breakdown: {
        dimension: 'Âge',
        ordered: true,
        whole: true,
        total: 3,
        items: [{id: 'i', label: 'I', value: null, status: 'suppressed', other: true}],
      },
      target: {value: 80, by: '2017', from: {value: 3, period: '2015'}},
      milestones: [{period: '2020-01', label: 'Généralisation'}],
    },
    b: {label: 'B', value: 2},
  },
};

const ODD = [undefined, null, 0, -1, 1e15, '', 'x', '2024-13', true, [], [1], {}, {value: 'x'}];

type Json = Record<string, unknown> | unknown[];

/** Every place in a document. */
function* places(json: Json, path: string[] = []): Generator<string[]> {
  for (const [key, value] of Object.entries(json)) {
    yield [...path, key];
    if (typeof value === 'object' && value !== null) yield* places(value as Json, [...path, key]);
  }
}

/** A copy of a document with something else at a place. */
function replaced(json: Json, [key = '', ...rest]: string[], value: unknown): Json {
  const copy = Array.isArray(json) ? [...json] : {...json};
  const next = (json as Record<string, unknown>)[key];
  (copy as Record<string, unknown>)[key] = rest.length ? replaced(next as Json, rest, value) : value;
  return copy;
}

/** Where zod finds the first fault; within « a number or an object » it does not say more than the field. */
function zodPath(json: unknown): string | undefined {
  const {success, error} = documentSchema.safeParse(json);
  return success ? undefined : error.issues[0]!.path.map(String).join('.');
}

describe('the page and zod', () => {
  it('let the same documents through', () => {
    for (const json of [WHOLE, cahier]) {
      assert.deepEqual(check(documentForm, json), json);
      assert.deepEqual(documentSchema.parse(json), json);
    }
  });

  it('refuse the same documents, and name the same field', () => {
    let refused = 0;
    for (const place of places(WHOLE)) {
      for (const value of ODD) {
        const json = replaced(WHOLE, place, value);
        const own = problemOf(() => check(documentForm, json))?.path;
        const name = `${place.join('.')} = ${JSON.stringify(value)}`;
        const theirs = zodPath(json);
        if (theirs?.endsWith('.value')) assert.ok(own?.startsWith(theirs), name);
        else assert.equal(own, theirs, name);
        if (own !== undefined) refused++;
      }
    }
    assert.ok(refused > 400, `${refused} refused`);
  });

  it('read only what an object itself holds', () => {
    const json = JSON.parse('{"__proto__": {"label": "A"}}') as object;
    assert.equal(problemOf(() => check(documentForm, json))?.path, 'version');
    const glossary = JSON.parse('{"__proto__": {"term": "T", "definition": "D"}}') as object;
    const read = check(documentForm, {...WHOLE, glossary}).glossary!;
    assert.deepEqual(Object.keys(read), ['__proto__']);
    assert.equal(Object.getPrototypeOf(read), Object.prototype);
  });
});
