import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEdition} from '../../src/data/read.js';
import {PARTS, valueSentence} from '../../src/format/facts.js';
import {messagesOf} from '../../src/format/language.js';
import type {Language} from '../../src/format/messages/messages.js';
import {indicatorSentence, inLanguages, partsIn} from '../../src/format/sentence.js';
import {indicatorTable} from '../../src/format/table.js';
import {cahier, ids} from '../data/cahier.js';
import {figureOf, monthly, times, type MonthlyValues} from '../data/fixtures.js';
import {LANGUAGES, noBreak} from './four.js';
import {numbersIn} from './read-numbers.js';

const edition = readEdition(cahier);

const noBreaks = (text: string) => text.replaceAll('\u00a0', ' ');

/** A reading with plain spaces. */
const say = (indicator: object, lang: Language = 'fr', spoken = false) =>
  noBreaks(indicatorSentence(figureOf(indicator), lang, spoken));

const months = (values: MonthlyValues, rest: object = {}) => ({
  kind: 'stock',
  series: monthly('2024-01', values),
  ...rest,
});

describe('a reading', () => {
  for (const [what, indicator, expected] of [
    [
      'a value',
      {value: {value: 194_784, at: '2024-06-30'}, kind: 'stock'},
      'Comptes : 194.784, total au 30 juin 2024. Source : Cahier.',
    ],
    [
      'a rounded value',
      {value: {value: 12_900_000, precision: 100_000, at: '2024-06-30'}, kind: 'stock'},
      'Comptes : 12,9 M, total au 30 juin 2024. Connu à 100.000 près. Source : Cahier.',
    ],
    [
      'a value that its qualifier limits, and says so itself',
      {value: {value: 8_600_000, precision: 100_000, qualifier: 'more-than', period: '2022'}},
      'Comptes : plus de 8,6 M (2022). Source : Cahier.',
    ],
    [
      'a suppressed value',
      {value: {value: 3, status: 'suppressed', at: '2024-06-30'}},
      'Comptes : confidentiel, au 30 juin 2024. Source : Cahier.',
    ],
    [
      'a value with published means',
      {value: 2132, average: {last12: 2011}},
      'Comptes : 2.132, au 30 juin 2024. Moyenne des 12 derniers mois : 2.011. Source : Cahier.',
    ],
    [
      'a change alone',
      {change: {since: '2024-05', relative: 0.1}},
      'Comptes. Variation : +10 %, par rapport à mai 2024. Source : Cahier.',
    ],
    [
      'a series',
      months([500, 900, 100, 700]),
      'Comptes, janvier 2024 – avril 2024. Dernière valeur : 700, avril 2024. Le plus haut : 900, février 2024. ' +
        'Le plus bas : 100, mars 2024. Variation : +600 (+600,0 %), par rapport à mars 2024. Source : Cahier.',
    ],
    [
      'a series with a published value',
      months([500, 700], {value: {value: 712, at: '2024-02-15'}, change: {since: 'previous', absolute: 2}}),
      'Comptes : 712, total au 15 février 2024. Dernière valeur : 700, février 2024. Le plus haut : 700, février 2024. ' +
        'Le plus bas : 500, janvier 2024. Variation : +2, depuis le mois précédent. Source : Cahier.',
    ],
    [
      'made-up data',
      months([500, 500], {nature: 'illustrative'}),
      "Comptes, janvier 2024 – février 2024. Dernière valeur : 500, février 2024. Données d'illustration. Source : Cahier.",
    ],
    [
      'a breakdown whose total is its value',
      {
        kind: 'stock',
        value: {value: 20, at: '2024-06-30'},
        breakdown: {
          dimension: 'Groupe',
          total: 20,
          items: [
            {id: 'a', label: 'A', value: 15},
            {id: 'b', label: 'B', value: 5, status: 'provisional'},
          ],
        },
      },
      'Comptes : 20, total au 30 juin 2024. A : 15 (75,0 %) ; B : 5 (25,0 %), provisoire. Source : Cahier.',
    ],
    [
      'components',
      {
        kind: 'flow',
        components: [
          {id: 'a', label: 'A', series: monthly('2024-01', [1, 5])},
          {id: 'b', label: 'B', series: monthly('2024-01', [1, 7])},
        ],
      },
      'Comptes, janvier 2024 – février 2024. Dernière valeur : 12, février 2024. Le plus haut : 12, février 2024. ' +
        'Le plus bas : 2, janvier 2024. Février 2024 – A : 5 ; B : 7. Source : Cahier.',
    ],
  ] as [string, object, string][]) {
    it(`of ${what}`, () => assert.equal(say(indicator), expected));
  }

  const flagged = months([
    4,
    {value: null},
    {value: 3, status: 'suppressed'},
    {value: 3, status: 'suppressed'},
    {value: 6, status: 'break'},
    {value: 7, status: 'provisional'},
    {value: 1, status: 'partial'},
  ]);
  for (const [lang, caveats] of Object.entries({
    fr: 'Sans valeur : février 2024. Confidentiel : mars 2024, avril 2024. Rupture : mai 2024. Provisoire : juin 2024. Incomplet : juillet 2024.',
    de: 'Kein Wert: Februar 2024. Vertraulich: März 2024, April 2024. Bruch: Mai 2024. Vorläufig: Juni 2024. Unvollständig: Juli 2024.',
    lb: 'Kee Wäert: Februar 2024. Vertraulech: Mäerz 2024, Abrëll 2024. Broch: Mee 2024. Provisoresch: Juni 2024. Onvollstänneg: Juli 2024.',
    en: 'No value: February 2024. Confidential: March 2024, April 2024. Break: May 2024. Provisional: June 2024. Incomplete: July 2024.',
  }) as [Language, string][]) {
    it(`names the months that are no plain numbers in ${lang}`, () => {
      assert.ok(say(flagged, lang).includes(caveats), say(flagged, lang));
    });
  }

  it('takes no month for the lowest that is not over yet, and no forecast for the highest', () => {
    const text = say(months([4, 6, {value: 1, status: 'partial'}, {value: 90, status: 'forecast'}]));
    assert.ok(text.includes('Le plus bas : 4, janvier 2024'), text);
    assert.ok(text.includes('Le plus haut : 6, février 2024'), text);
    assert.ok(text.includes('Dernière valeur : 6, février 2024'), text);
  });

  it('gives no date to a highest or lowest value that was reached twice', () => {
    const text = say(months([120, 90, 120, 90]));
    assert.ok(text.includes('Dernière valeur : 90, avril 2024. Le plus haut : 120. Le plus bas : 90.'), text);
    assert.ok(say(months([120, 90, 90])).includes('Le plus haut : 120, janvier 2024. Le plus bas : 90.'));
  });

  it('takes no quarter for the lowest of years', () => {
    const series = [
      {period: '2022', value: 1200},
      {period: '2023', value: 1300},
      {period: '2024-Q1', value: 350},
    ];
    assert.equal(
      say({kind: 'flow', series}),
      'Comptes, 2022 – 1er trimestre 2024. Dernière valeur : 350, 1er trimestre 2024. Source : Cahier.',
    );
  });

  it('takes no total of components for the lowest, one of which is not over yet', () => {
    const part = (id: string, ...values: MonthlyValues) => ({
      id,
      label: id,
      series: monthly('2024-04', values),
    });
    const text = say({
      kind: 'flow',
      components: [
        part('A', 10, 12, {value: 1, status: 'partial'}),
        part('B', 30, 31, {value: 4, status: 'partial'}),
      ],
    });
    assert.ok(text.includes('Dernière valeur : 43, mai 2024. '), text);
    assert.ok(text.includes('Le plus bas : 40, avril 2024'), text);
  });

  it('says a value with the change that leads to it', () => {
    const told = (indicator: object) => noBreaks(valueSentence(figureOf(indicator), 'fr'));
    const rising = monthly(
      '2022-07',
      Array.from({length: 24}, (_, i) => 100 + 7 * i),
    );
    assert.equal(
      told({kind: 'flow', series: rising}),
      'Comptes : 261, juin 2024. Variation : +7 (+2,8 %), par rapport à mai 2024. Source : Cahier.',
    );
    assert.equal(
      told(months([100, 150, 120], {value: {value: 200, at: '2024-06-30'}})),
      'Comptes : 200, total au 30 juin 2024. Source : Cahier.',
    );
  });

  it('writes numbers to the step that is known, and differences and means to that of the data', () => {
    const percent = {kind: 'ratio', unit: 'percent'};
    for (const [indicator, expected] of [
      [{...percent, value: {value: 65.123456, precision: 0.1}}, '65,1 %'],
      [{...percent, value: {value: 65, precision: 0.1}}, '65,0 %'],
      [{...percent, series: monthly('2024-01', [{value: 65, precision: 0.1}, 64])}, '65,0 %, janvier 2024'],
      [{kind: 'flow', series: monthly('2024-01', [1.25, 1.29])}, '+0,04 (+3,2 %)'],
      [{kind: 'flow', series: monthly('2024-01', [100.25, 112.75])}, '+12,50 (+12,5 %)'],
      [
        {kind: 'flow', series: monthly('2023-07', [...times(11, 0.03), 0.05])},
        'Moyenne des 12 derniers mois : 0,03',
      ],
      [
        {kind: 'flow', series: monthly('2023-07', [...times(11, 1), 2])},
        'Moyenne des 12 derniers mois : 1,1',
      ],
    ] as const) {
      assert.ok(say(indicator).includes(expected), `${expected}: ${say(indicator)}`);
    }
  });

  it('writes the last value of a series alone as among the others', () => {
    const series = monthly('2024-01', [64.9, 65]);
    assert.match(valueSentence(figureOf({unit: 'percent', series}), 'fr'), /65,0/);
    assert.match(valueSentence(figureOf({unit: 'percent', series, value: {value: 65}}), 'fr'), / 65\u00a0%/);
  });

  it('counts what is too much to be named', () => {
    const text = (lang: Language) => say(months([4, ...Array<null>(14).fill(null), 5]), lang);
    assert.ok(text('fr').includes('Sans valeur : 14 sur 16.'));
    assert.ok(text('de').includes('Kein Wert: 14 von 16.'));
    assert.ok(text('lb').includes('Kee Wäert: 14, am Ganzen: 16.'));
    assert.ok(text('en').includes('No value: 14 of 16.'));
  });

  it('names once a month that all components share a status in, and counts each of its values', () => {
    const part = (id: string, values: MonthlyValues) => ({id, label: id, series: monthly('2024-01', values)});
    const provisional = {value: 3, status: 'provisional'} as const;
    const shared = {components: [part('A', [1, provisional]), part('B', [null, provisional])]};
    assert.ok(say(shared).includes('Sans valeur : B (janvier 2024). Provisoire : février 2024.'));
    const often = {components: ['A', 'B'].map(id => part(id, [1, ...Array<null>(6).fill(null)]))};
    assert.ok(say(often).includes('Sans valeur : 12 sur 14.'), say(often));
  });

  it('never says a value that is suppressed', () => {
    const hidden = {value: 987_654, status: 'suppressed'} as const;
    const all = [
      {value: hidden},
      months([4, hidden, 5]),
      {components: [{id: 'a', label: 'A', series: monthly('2024-01', [hidden, 5])}]},
      {breakdown: {dimension: 'D', items: [{id: 'a', label: 'A', ...hidden}]}},
    ];
    for (const one of all) {
      for (const lang of LANGUAGES) assert.doesNotMatch(say(one, lang, true), /987/);
    }
  });

  it('glues no number and no date to a Luxembourgish word that could lose its n', () => {
    const indicators = ids.map(id => edition.pick(id));
    for (const figure of [...indicators, figureOf(flagged)]) {
      const text = indicatorSentence(figure, 'lb');
      const own = text.replaceAll(figure.indicator.label as string, '');
      assert.doesNotMatch(own, /(?<!\p{L})(an|vun|den|wann|bannen|géint den) (?!12 Méint)\d/u, text);
    }
  });

  it('ends each of its sentences, and repeats none', () => {
    for (const id of ids) {
      for (const lang of LANGUAGES) {
        const text = indicatorSentence(edition.pick(id), lang);
        assert.match(text, /\.$/);
        assert.doesNotMatch(text, /\.\.|,,|: \.|\s{2}|undefined|NaN/);
        const all = text.split('. ');
        assert.equal(new Set(all).size, all.length, text);
      }
    }
  });

  it('has the numbers of the table, and each of its means and changes', () => {
    for (const id of ids) {
      for (const lang of LANGUAGES) {
        const figure = edition.pick(id);
        const text = indicatorSentence(figure, lang);
        const {rows, totals} = indicatorTable(figure, lang);
        for (const {cells} of totals) {
          const cell = cells.findLast(one => one !== '')!;
          assert.ok(text.includes(cell), `${cell} in « ${text} »`);
        }
        const known = new Set(
          [...rows, ...totals]
            .flatMap(({cells}) => cells.flatMap(cell => numbersIn(cell, lang)))
            .map(({value}) => value),
        );
        const {colon, latest, highest, lowest} = messagesOf(lang);
        for (const label of [latest, highest, lowest]) {
          const at = text.toLowerCase().indexOf(label.toLowerCase() + colon);
          if (at < 0) continue;
          const [first] = numbersIn(text.slice(at + label.length + colon.length), lang);
          assert.ok(known.has(first!.value), `${first!.value} of « ${text} »`);
        }
      }
    }
  });

  it('is spoken without groups and signs', () => {
    for (const id of ids) {
      for (const lang of LANGUAGES) {
        const spoken = indicatorSentence(edition.pick(id), lang, true);
        assert.doesNotMatch(spoken, /\d[.,]\d{3}(?!\d)|[+\u2212]\d/, spoken);
      }
    }
  });
});

describe('the parts of a reading', () => {
  const figure = edition.pick('patient-accounts-activated');

  it('are chosen and put in order by name', () => {
    assert.deepEqual(partsIn('change level'), ['change', 'level']);
    assert.equal(
      indicatorSentence(figure, 'fr', false, partsIn('mean source')),
      noBreak(
        'Moyenne des 12 derniers mois~: 2.011. Moyenne des mois 13 à 24~: 1.471. Source~: Cahier eSanté N°1.',
      ),
    );
  });

  it('are all of them where none is named, and each once', () => {
    for (const text of [undefined, null, '', '  ', 'prose']) assert.deepEqual(partsIn(text), [...PARTS]);
    assert.deepEqual(partsIn(' source\nsource level '), ['source', 'level']);
    assert.deepEqual(partsIn('source, level,mean'), ['source', 'level', 'mean']);
  });

  it('together are the whole, in the default order', () => {
    const parts = PARTS.map(part => indicatorSentence(figure, 'de', false, [part]));
    assert.equal(parts.filter(Boolean).join(' '), indicatorSentence(figure, 'de'));
  });
});

describe('names in another language', () => {
  const head = {language: 'fr', source: {label: 'Cahier (N°1)'}};
  const figure = figureOf(
    {
      label: 'Comptes',
      breakdown: {
        dimension: 'Âge',
        items: [
          {id: 'a', label: {fr: 'Part', de: 'Teil'}, value: 1},
          {id: 'b', label: 'Comptes partagés', value: 2},
        ],
      },
    },
    head,
  );
  const marked = (lang: Language) =>
    inLanguages(indicatorSentence(figure, lang), figure, lang)
      .filter(piece => piece.lang !== lang)
      .map(({text}) => text);

  it('are told apart, the longer before the shorter', () => {
    assert.deepEqual(marked('de'), ['Comptes', 'Comptes partagés', 'Cahier (N°1)']);
    assert.deepEqual(marked('fr'), []);
  });

  it('lose nothing of the text', () => {
    for (const lang of LANGUAGES) {
      const text = indicatorSentence(figure, lang);
      const pieces = inLanguages(text, figure, lang);
      assert.equal(pieces.map(piece => piece.text).join(''), text);
    }
  });

  it('are not found inside other words', () => {
    const short = figureOf({label: 'A', value: 3}, {language: 'fr', source: {label: 'Agence'}});
    const pieces = inLanguages(indicatorSentence(short, 'de'), short, 'de').filter(({lang}) => lang === 'fr');
    assert.deepEqual(
      pieces.map(({text}) => text),
      ['A', 'Agence'],
    );
  });
});
