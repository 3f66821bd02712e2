import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {differences, sayDifference} from '../../src/cli/diff.js';
import {readEdition} from '../../src/data/read.js';

const edition = (indicators: object, reference = '2024-06-30') =>
  readEdition({version: 1, id: 'x', title: 'T', reference, language: 'fr', source: {label: 'S'}, indicators});
const A = {label: {fr: 'Comptes', en: 'Accounts'}, kind: 'flow'};
const series = (...values: unknown[]) => values.map((value, i) => ({period: `2024-0${i + 4}`, value}));

const say = (old: object, now: object, lang: 'fr' | 'en' = 'fr', reference?: string) => {
  const [before, after] = [edition(old), edition(now, reference)];
  return differences(before, after).map(one => sayDifference(one, {before, after}, lang));
};

describe('from one document to the next', () => {
  const cases: [what: string, old: object, now: object, fr: string[], en: string[]][] = [
    ['nothing has changed', {a: {...A, series: series(1)}}, {a: {...A, series: series(1)}}, [], []],
    [
      'a month has come',
      {a: {...A, series: series(1204)}},
      {a: {...A, series: series(1204, 1371)}},
      ['Ajouté : Comptes, mai 2024 : 1.371'],
      ['Added: Accounts, May 2024: 1,371'],
    ],
    [
      'a month has been revised',
      {a: {...A, series: series(191_002)}},
      {a: {...A, series: series(191_204)}},
      ['Révisé : Comptes, avril 2024 : 191.002 → 191.204'],
      ['Revised: Accounts, April 2024: 191,002 → 191,204'],
    ],
    [
      'a month has been taken back',
      {a: {...A, series: series(1, 2)}},
      {a: {...A, series: series(1)}},
      ['Retiré : Comptes, mai 2024 : 2'],
      ['Removed: Accounts, May 2024: 2'],
    ],
    [
      'a number is final',
      {a: {...A, series: [{period: '2024-04', value: 1, status: 'provisional'}]}},
      {a: {...A, series: series(1)}},
      ['Statut : Comptes, avril 2024 : provisional → normal'],
      ['Status: Accounts, April 2024: provisional → normal'],
    ],
    [
      'an indicator has come and another gone',
      {a: {...A, value: 1}},
      {b: {...A, label: 'Documents', value: 1}},
      ['Nouveau : Documents', 'Supprimé : Comptes'],
      ['New: Documents', 'Gone: Accounts'],
    ],
    [
      'a label and a unit are others',
      {a: {label: 'Comptes', value: 1}},
      {a: {label: 'Dossiers', value: 1, unit: 'percent'}},
      ['Renommé : Comptes → Dossiers', 'Définition changée : Dossiers, unit "" → "percent"'],
      ['Renamed: Comptes → Dossiers', 'Definition changed: Dossiers, unit "" → "percent"'],
    ],
    [
      'a figure is that of another day',
      {a: {...A, value: {value: 1, at: '2024-05-31'}}},
      {a: {...A, value: {value: 2, at: '2024-06-30'}}},
      ['Mis à jour : Comptes : 1 (31 mai 2024) → 2 (30 juin 2024)'],
      ['Updated: Accounts: 1 (31 May 2024) → 2 (30 June 2024)'],
    ],
  ];
  for (const [what, old, now, fr, en] of cases) {
    it(what, () => {
      assert.deepEqual(say(old, now), fr);
      assert.deepEqual(say(old, now, 'en'), en);
    });
  }

  it('the reference date is another', () => {
    assert.deepEqual(say({a: A}, {a: A}, 'fr', '2024-07-31'), [
      'Date de référence : 30 juin 2024 → 31 juillet 2024',
    ]);
  });

  it('a suppressed number is said to be none', () => {
    const secret = [{period: '2024-04', value: 4711, status: 'suppressed'}];
    const [sentence] = say({a: {...A, series: series(5)}}, {a: {...A, series: secret}});
    assert.equal(sentence, 'Révisé : Comptes, avril 2024 : 5 → sans valeur');
  });
});
