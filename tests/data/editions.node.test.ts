import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pickEdition} from '../../src/data/editions.js';
import {problemOf} from './fixtures.js';

const INDEX = {
  version: 1,
  latest: '2024-07',
  editions: [
    {id: '2024-07', file: '2024-07.json', sha256: 'x'},
    {id: '2024-06', file: '2024-06.2.json', sha256: 'y'},
  ],
};

describe('an index of editions', () => {
  it('is told from a document', () => {
    for (const json of [undefined, null, [], {}, {version: 1, indicators: {}}, 'editions']) {
      assert.equal(pickEdition(json, ''), undefined);
    }
  });

  it('gives the latest, or the one named', () => {
    assert.deepEqual(pickEdition(INDEX, ''), {file: '2024-07.json', newer: ''});
    assert.deepEqual(pickEdition(INDEX, 'latest'), {file: '2024-07.json', newer: ''});
    assert.deepEqual(pickEdition(INDEX, '2024-07'), {file: '2024-07.json', newer: ''});
    assert.deepEqual(pickEdition(INDEX, '2024-06'), {file: '2024-06.2.json', newer: '2024-07'});
  });

  it('names those there are where one is not', () => {
    assert.deepEqual(
      problemOf(() => pickEdition(INDEX, '2024-05')),
      {kind: 'edition', path: '2024-05', choices: ['2024-07', '2024-06']},
    );
  });

  it('is refused where it is wrong', () => {
    assert.deepEqual(
      problemOf(() => pickEdition({...INDEX, editions: [{id: 1}]}, '')),
      {kind: 'schema', path: 'editions.0.id', expected: 'string'},
    );
  });
});
