import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Problem} from '../../src/data/problem.js';
import {debugLines, type Findings} from '../../src/format/debug.js';
import {languages} from '../../src/format/language.js';
import type {Language} from '../../src/format/messages/messages.js';
import {sayProblem} from '../../src/format/problem.js';

const NOTHING: Findings = {
  journey: undefined,
  problem: undefined,
  said: undefined,
  notices: [],
  ids: ['accounts', 'documents'],
  origin: 'https://www.esante.lu',
};

const lines = (findings: Partial<Findings>, lang: Language = 'fr') =>
  debugLines({...NOTHING, said: findings.problem && sayProblem(findings.problem, lang), ...findings}, lang);
const about = (problem: Problem) =>
  new Map(lines({problem, journey: {url: 'https://data.lu/a.json', tries: 1}}));

describe('what the webmaster is told', () => {
  it('is nothing where nothing is known', () => assert.deepEqual(lines({}), []));

  it('is what was asked for and what came', () => {
    const journey = {
      url: 'https://data.lu/a.json',
      tries: 3,
      status: 200,
      type: 'text/html',
      bytes: 1234,
      redirected: 'https://data.lu/login',
      beginning: '<!doctype html><title>Login',
    };
    assert.deepEqual(lines({journey}), [
      ['Demandé', 'https://data.lu/a.json'],
      ['Essais', '3'],
      ['Réponse', '200 · text/html · 1234 B · → https://data.lu/login'],
      ['Début de la réponse', '<!doctype html><title>Login'],
    ]);
  });

  it('names the possible causes of no answer, and the headers to add', () => {
    const said = about({kind: 'network'});
    const check = said.get('À vérifier')!;
    assert.match(check, /^Le navigateur ne dit pas/);
    assert.match(check, /\nAccess-Control-Allow-Origin: https:\/\/www\.esante\.lu\n/);
    assert.match(check, /\nContent-Security-Policy: connect-src https:\/\/data\.lu$/);
  });

  it('names the limits that a document exceeds', () => {
    assert.equal(about({kind: 'timeout'}).get('À vérifier'), '≤ 10 s, ≤ 20 s');
    assert.equal(about({kind: 'too-large'}).get('À vérifier'), '≤ 4 MB, ≤ 5000');
  });

  it('names the field that is wrong, and the form it should have', () => {
    const said = about({kind: 'schema', path: 'indicators.a.value', expected: 'number'});
    assert.match(said.get('schema')!, /indicators\.a\.value – attendu\u00a0: number$/);
  });

  it('lists the indicators there are where the one asked for is not', () => {
    assert.equal(about({kind: 'indicator', path: 'x'}).get('Indicateurs du document'), 'accounts, documents');
    assert.equal(about({kind: 'internal'}).get('Indicateurs du document'), undefined);
  });

  it('tells what the publisher should know', () => {
    const path = 'indicators.a.series.2024-06';
    assert.deepEqual(lines({notices: [{kind: 'total', path, published: 10, computed: 12}]}), [
      ['total', `${path}, published 10, computed 12`],
    ]);
  });

  it('is said in every language', () => {
    const problem: Problem = {kind: 'network'};
    const all = languages.map(lang => JSON.stringify(lines({problem}, lang)));
    assert.equal(new Set(all).size, languages.length);
  });
});
