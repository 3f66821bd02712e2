import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readEdition} from '../../src/data/read.js';
import {figuresCsv, toCsv} from '../../src/format/csv.js';
import {factsFoot, factsText, sayFact} from '../../src/format/key-facts.js';
import {figureOf, HEAD, monthly} from '../data/fixtures.js';
import {LANGUAGES, noBreak, type Four} from './four.js';

const flyer = readEdition(
  JSON.parse(readFileSync(new URL('../../demo/data/flyer-2022.json', import.meta.url), 'utf8')) as unknown,
);

const textOf = (value: object | number, lang: (typeof LANGUAGES)[number] = 'fr', more: object = {}) =>
  sayFact(figureOf({value, ...more}), lang).value.text;

describe('a key fact', () => {
  const table: [object, Four][] = [
    [
      {value: 8_600_000, qualifier: 'more-than', precision: 100_000},
      ['plus de 8,6~millions', 'mehr als 8,6~Millionen', 'méi wéi 8,6~Milliounen', 'more than 8.6~million'],
    ],
    [
      {value: 1_000_000, qualifier: 'more-than', precision: 1_000_000},
      ['plus de 1~million', 'mehr als 1~Million', 'méi wéi 1~Millioun', 'more than 1~million'],
    ],
    [
      {value: 440_000, qualifier: 'more-than', precision: 10_000},
      ['plus de 440.000', 'mehr als 440.000', 'méi wéi 440.000', 'more than 440,000'],
    ],
    [
      {value: 24_050, qualifier: 'about', precision: 1000},
      ['environ 24.000', 'rund 24.000', 'ronn 24.000', 'about 24,000'],
    ],
    [
      {value: 2_300_000_000, precision: 100_000_000},
      ['2,3~milliards', '2,3~Milliarden', '2,3~Milliarden', '2.3~billion'],
    ],
    // Known to the unit, or to more than two decimals of a million: every digit is news.
    [{value: 8_612_345}, ['8.612.345', '8.612.345', '8.612.345', '8,612,345']],
    [{value: 8_612_345, precision: 1000}, ['8.612.000', '8.612.000', '8.612.000', '8,612,000']],
    [{value: 194_784, precision: 10}, ['194.784', '194.784', '194.784', '194,784']],
    // Less than its own precision, it is not said to be nothing.
    [{value: 400, precision: 1000}, ['400', '400', '400', '400']],
    [{value: 46}, ['46', '46', '46', '46']],
    [{value: 0}, ['0', '0', '0', '0']],
    [{value: null, status: 'suppressed'}, ['confidentiel', 'vertraulich', 'vertraulech', 'confidential']],
  ];

  for (const [value, said] of table) {
    it(`says ${JSON.stringify(value)} in long form`, () => {
      for (const [i, lang] of LANGUAGES.entries()) assert.equal(textOf(value, lang), noBreak(said[i]!), lang);
    });
  }

  it('says a percentage as it was published', () => {
    const closed = {value: 0.19, qualifier: 'less-than'};
    const said: Four = ['moins de 0,19~%', 'weniger als 0,19~%', 'manner wéi 0,19~%', 'less than 0.19%'];
    for (const [i, lang] of LANGUAGES.entries()) {
      assert.equal(textOf(closed, lang, {kind: 'ratio', unit: 'percent'}), noBreak(said[i]!));
    }
  });

  it('has a date where it is not that of the document', () => {
    const when = (value: object, more: object = {}) => sayFact(figureOf({value, ...more}), 'fr').when;
    assert.equal(when({value: 5}), '');
    assert.equal(when({value: 5, at: HEAD.reference}), '');
    assert.equal(when({value: 5, at: '2023-12-31'}, {kind: 'stock'}), 'Total au 31 décembre 2023');
    assert.equal(when({value: 5, period: '2022'}), '2022');
  });

  it('is a mean where the change leads to one, and says so', () => {
    const {value, when, amount, illustrative} = sayFact(
      figureOf({
        kind: 'flow',
        nature: 'illustrative',
        series: monthly('2024-05', [1, 2]),
        average: {last12: 2011, previous12: 1471},
        change: {since: 'previous12', absolute: 541, relative: 0.368},
      }),
      'fr',
    );
    assert.deepEqual(
      [value.text, when, amount, illustrative],
      ['2.011', 'Moyenne des 12 derniers mois', noBreak('+541 (+36,8~%)'), ''],
    );
  });

  it('says a status, a direction that is not known, and what is made up', () => {
    const said = sayFact(
      figureOf({
        nature: 'illustrative',
        value: {value: 5, status: 'provisional'},
        change: {since: '2024-05', relative: 0.23, direction: 'unknown'},
      }),
      'fr',
    );
    assert.equal(said.status, 'provisoire');
    assert.equal(said.base, 'sens non précisé, par rapport à mai 2024');
    assert.equal(said.illustrative, "Données d'illustration");
  });
});

describe('key facts', () => {
  const figures = flyer.ids.map(id => flyer.pick(id));

  it('name each source once', () => {
    assert.equal(factsFoot(figures, 'fr').length, 1);
    assert.match(factsFoot(figures, 'fr')[0]!, /Dépliant des services eSanté.*31 décembre 2022$/);
    const other = figureOf({value: 1}, {...HEAD, source: {label: 'Autre'}});
    assert.equal(factsFoot([...figures, other, other], 'fr').length, 2);
    assert.deepEqual(factsFoot([figureOf({value: 1}, {})], 'fr'), []);
  });

  it('are read one after the other, with the source at the end', () => {
    const text = factsText(figures, 'fr').replaceAll('\u00a0', ' ');
    assert.ok(
      text.startsWith('DSP ouverts : plus de 1 million. Documents dans les DSP : plus de 8,6 millions.'),
    );
    assert.ok(text.includes('Consultations des DSP : plus de 440.000, 2022.'));
    assert.ok(text.endsWith('Date de référence : 31 décembre 2022.'));
    assert.equal(text.split('Source').length, 2);
    const changed = figureOf({value: 5, change: {since: '2024-05', absolute: 2}});
    assert.match(
      factsText([changed], 'fr').replaceAll('\u00a0', ' '),
      /Comptes : 5\. Variation : \+2, par rapport à mai 2024\./,
    );
  });

  it('are one table as CSV: the rows of each, under one header', () => {
    for (const lang of LANGUAGES) {
      const lines = figuresCsv(figures, lang).split('\r\n');
      const alone = figures.map(figure => toCsv(figure, lang).split('\r\n'));
      assert.deepEqual(lines, [alone[0]![0], ...alone.flatMap(([, ...rows]) => rows.filter(Boolean)), '']);
      assert.equal(lines.filter(line => line.startsWith('\ufeff')).length, 1);
    }
  });
});
