import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {pickFacts, type Asked} from '../../src/data/key-facts.js';
import {readEdition} from '../../src/data/read.js';
import {HEAD, monthly, problemOf} from './fixtures.js';

const INDICATORS = {
  total: {label: 'Total', value: 5},
  months: {label: 'Mois', series: monthly('2024-01', [1, 2])},
  ages: {label: 'Âges', breakdown: {dimension: 'Âge', items: [{id: 'a', label: 'A', value: 1}]}},
  hidden: {label: 'Caché', value: {value: 7, status: 'suppressed'}},
  wrong: {label: 'Faux', value: 'cinq'},
};
const SECTIONS = [
  {id: 'first', title: {fr: 'Première', de: 'Erste'}, indicators: ['hidden', 'months', 'total']},
  {id: 'second', title: 'Seconde', indicators: ['total', 'gone']},
  {id: 'third', title: 'Troisième', indicators: ['ages']},
];

const editionOf = (indicators: object) =>
  readEdition({version: 1, id: 'x', title: 'X', ...HEAD, sections: SECTIONS, indicators});
const edition = editionOf(INDICATORS);

const picked = (asked: Asked, from = edition) => {
  const {figures, problems} = pickFacts(from, asked);
  return [figures.map(({id}) => id), problems.map(({kind, path}) => `${kind} ${path}`)];
};

describe('the key facts of a document', () => {
  it('are the ids that are named, in their order, each once, whatever white space or commas part them', () => {
    assert.deepEqual(picked({indicators: ' hidden,\n total  hidden, months '}), [
      ['hidden', 'total', 'months'],
      [],
    ]);
  });

  it('leave out what is not there, is wrong, or has no value, and say so', () => {
    assert.deepEqual(picked({indicators: 'gone total wrong ages'}), [
      ['total'],
      ['indicator gone', 'schema indicators.wrong.value.value', 'unsuitable ages'],
    ]);
  });

  it('are those of a section that have a value of their own, with its title', () => {
    assert.deepEqual(picked({section: 'first'}), [['hidden', 'total'], []]);
    assert.deepEqual(pickFacts(edition, {section: 'first'}).title, SECTIONS[0]!.title);
    assert.deepEqual(picked({section: 'second'}), [['total'], ['indicator gone']]);
  });

  it('are by default all of the document that have a value of their own', () => {
    assert.deepEqual(picked({}), [['total', 'hidden'], ['schema indicators.wrong.value.value']]);
    assert.equal(pickFacts(edition, {}).title, undefined);
  });

  it('are those that are named rather than those of a section', () => {
    assert.deepEqual(picked({indicators: 'months', section: 'nowhere'}), [['months'], []]);
  });

  it('are the one indicator of data that have only one', () => {
    assert.deepEqual(picked({}, readEdition({label: 'A', value: 3})), [[''], []]);
  });

  it('are none of a section without values, and of a document without any', () => {
    assert.deepEqual(picked({section: 'third'}), [[], []]);
    assert.deepEqual(picked({}, editionOf({})), [[], []]);
  });

  it('cannot be had of a section that is not there, or where none can be shown', () => {
    const problem = (asked: Asked) => problemOf(() => pickFacts(edition, asked));
    assert.deepEqual(problem({section: 'nowhere'}), {kind: 'indicator', path: 'nowhere'});
    assert.deepEqual(problem({indicators: 'gone ages'}), {kind: 'indicator', path: 'gone'});
  });
});
