import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {differences, sayDifference} from '../../src/cli/diff.js';
import {readEdition} from '../../src/data/read.js';

const edition = (indicators: object, reference = '2024-06-30') =>
  readEdition({version: 1, id: 'x', title: 'T', reference, language: 'fr', source: {label: 'S'}, indicators});
const B = {id: 'b', label: 'B'};
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
      ['Statut : Comptes, avril 2024 : provisoire → définitif'],
      ['Status: Accounts, April 2024: provisional → final'],
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
    [
      'a rate has been revised, with its unit',
      {a: {...A, kind: 'ratio', unit: 'percent', series: series(65.1)}},
      {a: {...A, kind: 'ratio', unit: 'percent', series: series(66)}},
      ['Révisé : Comptes, avril 2024 : 65,1\u00a0% → 66\u00a0%'],
      ['Revised: Accounts, April 2024: 65.1% → 66%'],
    ],
    [
      'a provisional number has been revised and is final',
      {a: {...A, series: [{period: '2024-04', value: 1, status: 'provisional'}]}},
      {a: {...A, series: series(2)}},
      ['Révisé : Comptes, avril 2024 : 1 (provisoire) → 2'],
      ['Revised: Accounts, April 2024: 1 (provisional) → 2'],
    ],
    [
      'a series has a break now, which makes no number final',
      {a: {...A, series: series(1)}},
      {a: {...A, series: [{period: '2024-04', value: 1, status: 'break'}]}},
      ['Statut : Comptes, avril 2024 : normal → rupture'],
      ['Status: Accounts, April 2024: normal → break'],
    ],
    [
      'a number is only known to be more than it was',
      {a: {...A, value: 8_600_000}},
      {a: {...A, value: {value: 8_600_000, qualifier: 'more-than', precision: 100_000}}},
      ['Révisé : Comptes, 30 juin 2024 : 8.600.000 → plus de 8,6\u00a0M'],
      ['Revised: Accounts, 30 June 2024: 8,600,000 → more than 8.6m'],
    ],
    [
      'components have been revised, have come and gone',
      {
        a: {
          ...A,
          components: [
            {id: 'x', label: 'X', series: series(10, 12)},
            {...B, series: series(1, 2)},
          ],
        },
      },
      {
        a: {
          ...A,
          components: [
            {id: 'x', label: 'X', series: series(10, 99, 13)},
            {id: 'c', label: 'C', series: series(1, 2)},
          ],
        },
      },
      [
        'Révisé : Comptes – X, mai 2024 : 12 → 99',
        'Ajouté : Comptes – X, juin 2024 : 13',
        'Nouveau : Comptes – C',
        'Supprimé : Comptes – B',
      ],
      [
        'Revised: Accounts – X, May 2024: 12 → 99',
        'Added: Accounts – X, June 2024: 13',
        'New: Accounts – C',
        'Gone: Accounts – B',
      ],
    ],
    [
      'categories and their total have been revised, have come and gone',
      {
        a: {
          ...A,
          breakdown: {
            dimension: 'D',
            total: 100,
            items: [
              {id: 'x', label: 'X', value: 40},
              {...B, value: 60},
            ],
          },
        },
      },
      {
        a: {
          ...A,
          breakdown: {
            dimension: 'D',
            total: 110,
            items: [
              {...B, value: 50},
              {id: 'z', label: 'Z', value: 60},
            ],
          },
        },
      },
      [
        'Révisé : Comptes – Total : 100 → 110',
        'Ajouté : Comptes – Z : 60',
        'Révisé : Comptes – B : 60 → 50',
        'Retiré : Comptes – X : 40',
      ],
      [
        'Revised: Accounts – Total: 100 → 110',
        'Added: Accounts – Z: 60',
        'Revised: Accounts – B: 60 → 50',
        'Removed: Accounts – X: 40',
      ],
    ],
    [
      'categories are those of another day, which is no revision',
      {
        a: {
          ...A,
          value: {value: 60, at: '2024-05-31'},
          breakdown: {dimension: 'D', items: [{...B, value: 60}]},
        },
      },
      {
        a: {
          ...A,
          value: {value: 70, at: '2024-06-30'},
          breakdown: {dimension: 'D', items: [{...B, value: 70}]},
        },
      },
      [
        'Mis à jour : Comptes : 60 (31 mai 2024) → 70 (30 juin 2024)',
        'Mis à jour : Comptes – B : 60 (31 mai 2024) → 70 (30 juin 2024)',
      ],
      [
        'Updated: Accounts: 60 (31 May 2024) → 70 (30 June 2024)',
        'Updated: Accounts – B: 60 (31 May 2024) → 70 (30 June 2024)',
      ],
    ],
    [
      'published means and changes have been revised',
      {a: {...A, average: {last12: 2011, previous12: 1471}, change: {since: 'previous12', absolute: 540}}},
      {a: {...A, average: {last12: 2500, previous12: 1471}, change: {since: 'previous12', absolute: 1029}}},
      [
        'Révisé : Comptes – Moyenne des 12 derniers mois : 2.011 → 2.500',
        'Variation : Comptes : +540, par rapport à la moyenne des mois 13 à 24 → +1.029, par rapport à la moyenne des mois 13 à 24',
      ],
      [
        'Revised: Accounts – Average, last 12 months: 2,011 → 2,500',
        'Change: Accounts: +540, compared with the average of months 13–24 → +1,029, compared with the average of months 13–24',
      ],
    ],
    [
      'a target is another, and has a start',
      {a: {...A, value: 5, target: {value: 8, by: '2025'}}},
      {a: {...A, value: 5, target: {value: 9, by: '2025', from: {value: 1, period: '2020'}}}},
      ['Objectif : Comptes : 8 (2025) → 9 (2025)', 'Départ : Comptes : – → 1 (2020)'],
      ['Target: Accounts: 8 (2025) → 9 (2025)', 'Start: Accounts: – → 1 (2020)'],
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

  it('a figure without a date is that of its document', () => {
    const [old, now] = [{a: {...A, value: 1}}, {a: {...A, value: 2}}];
    const reference = 'Date de référence : 30 juin 2024 → 31 juillet 2024';
    assert.deepEqual(say(old, now, 'fr', '2024-07-31'), [
      reference,
      'Mis à jour : Comptes : 1 (30 juin 2024) → 2 (31 juillet 2024)',
    ]);
    assert.deepEqual(say(old, old, 'fr', '2024-07-31'), [reference], 'and no news where it is the same');
  });

  it('a suppressed category and what would give it away are not said', () => {
    const items = (...values: (number | null)[]) =>
      values.map((value, i) => ({
        id: `${i}`,
        label: `${i}`,
        value,
        ...(value === null && {status: 'suppressed'}),
      }));
    const breakdown = (...values: (number | null)[]) => ({
      a: {...A, breakdown: {dimension: 'D', total: 100, items: items(...values)}},
    });
    assert.deepEqual(say(breakdown(50, 20, 30), breakdown(52, 18, null)), [
      'Révisé : Comptes – 0 : 50 → 52',
      'Révisé : Comptes – 1 : 20 → confidentiel',
      'Révisé : Comptes – 2 : 30 → confidentiel',
    ]);
  });

  it('a suppressed number is said to be so', () => {
    const secret = [{period: '2024-04', value: 4711, status: 'suppressed'}];
    const [sentence] = say({a: {...A, series: series(5)}}, {a: {...A, series: secret}});
    assert.equal(sentence, 'Révisé : Comptes, avril 2024 : 5 → confidentiel');
  });
});
