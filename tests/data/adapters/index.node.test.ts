import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adapt, isForeign, type AdapterOptions} from '../../../src/data/adapters/index.js';
import {STATUSES} from '../../../src/data/adapters/statuses.js';
import {documentForm, statusSchema} from '../../../src/data/schema.js';
import {check} from '../../../src/data/check.js';
import {documentOf} from '../fixtures.js';
import {refused, sample} from './support.js';

describe('adapt', () => {
  it('tells the formats apart', () => {
    for (const name of [
      'eurostat-hicp.json',
      'statec-population-1.0.json',
      'statec-fuel-2.0.json',
      'ecb-rates-1.0-wd.json',
      'udata-tabular.json',
      'opendatasoft-2.1.json',
    ]) {
      assert.equal(isForeign(JSON.parse(sample(name))), true, name);
    }
    assert.equal(isForeign([{date: '2024', valeur: 1}]), true);
  });

  it('hands on what is no other format', () => {
    const own = [
      documentOf({label: 'A', value: 1}),
      {label: 'A', value: 1},
      [{period: '2024', value: 1, status: 'provisional'}],
      [],
      [1, 2],
      {indicators: {}, version: 1},
      {version: 2},
      {data: [1]},
      {},
    ];
    for (const json of own) {
      assert.equal(isForeign(json), false, JSON.stringify(json));
      assert.deepEqual(adapt(JSON.stringify(json), {}), json);
    }
    for (const json of [null, undefined, 5, 'text', true]) assert.equal(isForeign(json), false);
  });

  it('refuses what is neither', () => {
    for (const [text, options] of [
      ['{"version": 1', {}],
      ['<!DOCTYPE html><p>a, b;</p>\n<p>', {}],
      ['Service unavailable', {}],
      ['date;valeur\n2024;1', {type: 'application/json'}],
      ['5', {}],
      ['', {}],
      ['date;valeur', {format: 'json-stat'}],
      ['<p>;</p>', {type: 'text/csv'}],
    ] as [string, AdapterOptions][]) {
      assert.equal(refused(text, options), 'not-json', text);
    }
    assert.equal(refused('{}', {format: 'xml' as 'csv'}), 'schema at format at choice');
    assert.equal(refused('[]', {format: 'sdmx-json'}), 'schema at object');
    assert.equal(refused('{}', {format: 'sdmx-json'}), 'schema at dataSets.0 at object');
    assert.equal(refused('{}', {format: 'records'}), 'schema at array');
    assert.equal(refused('{}', {format: 'json-stat'}), 'schema at version at choice');
  });

  it('reads CSV without being told, with the content type or by its first line', () => {
    assert.equal(refused('date;valeur\n2024;1'), undefined);
    assert.equal(refused('\ufeffdate;valeur\r\n2024;1', {type: 'text/plain; charset=utf-8'}), undefined);
    assert.equal(refused('date;valeur\n2024;1', {type: 'text/csv'}), undefined);
  });

  it('makes documents of the whole form', () => {
    const text = 'indicateur;date;valeur\na;2024;1\nb;2024;2';
    const made = adapt(text, {
      source: 'https://data.example/a.csv',
      map: {language: 'fr', reference: '2024-06-30'},
    });
    const {reference, language, source} = check(documentForm, made);
    assert.deepEqual([reference, language], ['2024-06-30', 'fr']);
    assert.deepEqual(source, {label: 'https://data.example/a.csv', url: 'https://data.example/a.csv'});
    assert.equal(refused('indicateur;valeur\na;1\nb;2', {source: 'x'}), 'schema at reference at YYYY-MM-DD');
  });

  it('knows the statuses of the format, no more and no less', () => {
    const {choices} = statusSchema as {choices?: readonly string[]};
    assert.deepEqual([...STATUSES].sort(), [...(choices ?? [])].sort());
  });

  it('throws nothing but its own problems, whatever it is given', () => {
    const texts = [
      'eurostat-beds.json',
      'statec-population-1.0.json',
      'statec-fuel-2.0.json',
      'udata-tabular.json',
      'access.csv',
    ].map(sample);
    const junk = ['null', '[]', '{}', '-1', '1e99', '"x"', 'true', '"__proto__"'];
    let tried = 0;
    for (const text of texts) {
      // Each value in turn gives way to each piece of junk.
      for (const match of text.matchAll(/(?<=[:[,;]\s*)(?:"[^"]*"|-?\d[\d.]*|null|\{\}|\[\])/g)) {
        for (const piece of junk) {
          const broken = text.slice(0, match.index) + piece + text.slice(match.index + match[0].length);
          // A throw of anything but a ProblemError goes on and fails the test.
          refused(broken, {source: 'x'});
          tried++;
        }
      }
    }
    assert.ok(tried > 2000, `${tried} tried`);
  });
});
