import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {toCsv} from '../../src/format/csv.js';
import {sayProgress, targetSentence, targetTable, tileSentence} from '../../src/format/target.js';
import type {Language} from '../../src/format/messages/messages.js';
import {figureOf, HEAD} from '../data/fixtures.js';
import {LANGUAGES, noBreak, type Four} from './four.js';

/** The share of 2015 that was to be 80 per cent at the end of 2017. */
const SHARE = figureOf({
  label: {fr: 'Part ayant un DSP', de: 'Anteil mit DSP', lb: 'Undeel mat DSP', en: 'Share with a DSP'},
  kind: 'ratio',
  unit: 'percent',
  value: {value: 3, period: '2015'},
  target: {value: 80, by: '2017-12'},
});

/** The staff of 2024, of which there are to be 58 in 2027. */
const STAFF = figureOf({
  label: 'Collaborateurs',
  kind: 'stock',
  value: {value: 46, at: '2024-12-31'},
  target: {value: 58, by: '2027', from: {value: 46, period: '2024-12-31'}},
});

const figure = (value: unknown, target: object, more: object = {}) => figureOf({value, target, ...more});
const said = (value: unknown, target: object, more: object = {}, lang: Language = 'fr') =>
  sayProgress(figure(value, target, more), lang);

function inFour(expected: Four, actual: (lang: Language) => string) {
  LANGUAGES.forEach((lang, i) => assert.equal(actual(lang), noBreak(expected[i]!)));
}

describe('a target in words', () => {
  it('is read with its value, its date and what is left', () => {
    inFour(
      [
        'Part ayant un DSP~: 3~% (2015). Objectif~: 80~%, décembre 2017. Reste~: 77~points. Source~: Cahier.',
        'Anteil mit DSP: 3~% (2015). Ziel: 80~%, Dezember 2017. Noch offen: 77~Prozentpunkte. Quelle: Cahier.',
        'Undeel mat DSP: 3~% (2015). Zil: 80~%, Dezember 2017. Feelt nach: 77~Prozentpunkten. Quell: Cahier.',
        'Share with a DSP: 3% (2015). Target: 80%, December 2017. Still to go: 77~percentage points. Source: Cahier.',
      ],
      lang => targetSentence(SHARE, lang),
    );
  });

  it('is read with its start, and with dates that are no part of a number', () => {
    assert.equal(
      targetSentence(STAFF, 'fr'),
      noBreak(
        'Collaborateurs~: 46, total au 31 décembre 2024. Départ~: 46 (31 décembre 2024). Objectif~: 58 (2027). Reste~: 12. Source~: Cahier.',
      ),
    );
    const quarter = figure(9, {value: 8, by: '2025-Q4'}, {polarity: 'lower-is-better'});
    assert.match(targetSentence(quarter, 'fr'), /: 8 \(4e trimestre 2025\)\. Reste\u00a0: 1\./);
    assert.match(targetSentence(quarter, 'en'), /Target: 8, Q4 2025\./);
    assert.match(targetSentence(figure(1, {value: 2}), 'fr'), /Objectif\u00a0: 2\. Reste\u00a0: 1\./);
  });

  it('says so where it is reached, from below and from above', () => {
    inFour(['objectif atteint', 'Ziel erreicht', 'Zil erreecht', 'target reached'], lang => {
      return said(81, {value: 80}, {}, lang).verdict;
    });
    assert.equal(said(80, {value: 80}).verdict, 'objectif atteint');
    assert.equal(said(79.9, {value: 80}).verdict, noBreak('Reste~: 0,1'));
    const lower = {polarity: 'lower-is-better'};
    assert.equal(said(8, {value: 8}, lower).verdict, 'objectif atteint');
    assert.equal(said(8.5, {value: 8}, lower).verdict, noBreak('Reste~: 0,5'));
    assert.equal(said(25, {value: 20, from: {value: 50}}).verdict, noBreak('Reste~: 5'));
    assert.equal(said(0, {value: 1500}).verdict, noBreak('Reste~: 1.500'));
    assert.equal(said(-40, {value: 20}).verdict, noBreak('Reste~: 60'));
    assert.match(targetSentence(figure(81, {value: 80}), 'fr'), /Objectif\u00a0: 80\. Objectif atteint\./);
  });

  it('calls a reached target good only where the data say which way is good, and it is that way', () => {
    const tone = (value: number, target: object, polarity?: string) => said(value, target, {polarity}).tone;
    assert.equal(tone(81, {value: 80}), 'neutral');
    assert.equal(tone(81, {value: 80}, 'neutral'), 'neutral');
    assert.equal(tone(81, {value: 80}, 'higher-is-better'), 'good');
    assert.equal(tone(79, {value: 80}, 'higher-is-better'), 'neutral');
    assert.equal(tone(7, {value: 8}, 'lower-is-better'), 'good');
    assert.equal(tone(9, {value: 8, from: {value: 5}}, 'lower-is-better'), 'neutral');
  });

  it('leaves open what a limited number leaves open', () => {
    const verdict = (value: object, target = 80, more = {}) => said(value, {value: target}, more).verdict;
    assert.equal(verdict({value: 80, qualifier: 'more-than'}), 'objectif atteint');
    assert.equal(verdict({value: 75, qualifier: 'more-than'}), '');
    assert.equal(verdict({value: 80, qualifier: 'less-than'}), '');
    assert.equal(verdict({value: 82, qualifier: 'less-than'}), '');
    assert.equal(verdict({value: 82, qualifier: 'about'}), '');
    assert.equal(verdict({value: 3, qualifier: 'about'}), '');
    const lower = {polarity: 'lower-is-better'};
    assert.equal(verdict({value: 80, qualifier: 'less-than'}, 80, lower), 'objectif atteint');
    assert.equal(verdict({value: 80, qualifier: 'more-than'}, 80, lower), '');
  });

  it('is no more exact than its value', () => {
    const million = {value: 12_900_000, precision: 100_000};
    const aim = said(million, {value: 15_000_000, from: {value: 1_250_000}});
    assert.equal(aim.target.text, noBreak('15,0~M'));
    assert.equal(aim.start?.text, '1.250.000', 'its last digits are known');
    assert.equal(aim.verdict, noBreak('Reste~: 2,1~M'));
    assert.equal(said(million, {value: 12_940_000}).verdict, '', 'perhaps reached');
    assert.equal(said(million, {value: 12_900_000}).verdict, '');
    assert.equal(said(million, {value: 12_800_000}).verdict, 'objectif atteint');
    assert.equal(said(0.3, {value: 0.1 + 0.2 + 0.1}).verdict, noBreak('Reste~: 0,1'));
  });

  it('says nothing of a month that is not over, of a forecast, and of no value', () => {
    const verdict = (status: string, value: number | null = 90) => said({value, status}, {value: 80}).verdict;
    assert.equal(verdict('partial'), '');
    assert.equal(verdict('forecast'), '');
    assert.equal(verdict('provisional'), 'objectif atteint');
    assert.equal(verdict('estimated', 70), noBreak('Reste~: 10'));
    for (const status of ['missing', 'suppressed', 'not-applicable']) assert.equal(verdict(status, null), '');
    const secret = figure({value: 12345, status: 'suppressed'}, {value: 80});
    assert.equal(
      targetSentence(secret, 'fr'),
      noBreak('Comptes~: confidentiel, au 30 juin 2024. Objectif~: 80. Source~: Cahier.'),
    );
    assert.doesNotMatch(targetSentence(secret, 'fr') + toCsv(secret, 'fr'), /12.?345/);
  });

  it('computes nothing from made up numbers, but from a published mean beside them', () => {
    const made = {nature: 'illustrative'};
    assert.equal(said(3, {value: 80}, made).verdict, '');
    assert.equal(said(81, {value: 80}, made).verdict, 'objectif atteint');
    const mean = {...made, average: {last12: 60}, change: {since: 'previous12', absolute: 1}};
    assert.equal(said(undefined, {value: 80}, mean).verdict, noBreak('Reste~: 20'));
  });

  it('has what is left of a percentage in points, and of anything else in its unit', () => {
    assert.equal(
      said(2, {value: 5}, {kind: 'ratio', unit: 'par habitant'}).verdict,
      noBreak('Reste~: 3~par habitant'),
    );
    assert.equal(said(4, {value: 5}, {unit: 'percent'}).verdict, noBreak('Reste~: 1~point'));
    assert.equal(said(2, {value: 5}, {unit: 'jours'}).verdict, noBreak('Reste~: 3~jours'));
  });

  it('is read aloud without points between its digits', () => {
    const spoken = targetSentence(figure(194784, {value: 1_200_000, by: '2027'}), 'fr', true);
    assert.match(spoken, /194784.*Objectif\u00a0: 1200000 \(2027\)\. Reste\u00a0: 1005216\./);
  });

  it('leaves the change to the tile, which shows it', () => {
    const change = {since: '2023', absolute: 5, relative: 0.122};
    const changed = figure(46, {value: 58}, {change});
    assert.doesNotMatch(targetSentence(changed, 'fr'), /Variation/);
    assert.match(tileSentence(changed, 'fr', true), /Reste\u00a0: 12\. Variation\u00a0: \+5/);
    assert.doesNotMatch(tileSentence(changed, 'fr', false), /Objectif/);
    assert.doesNotMatch(tileSentence(figureOf({value: 46}), 'fr', true), /Objectif/);
  });
});

describe('the table of a target', () => {
  it('has start, value and target, and what is left', () => {
    const {rows, totals, notes, columns} = targetTable(STAFF, 'fr');
    assert.deepEqual(columns, ['Mesure', 'Valeur']);
    assert.deepEqual(
      rows.map(({header, cells}) => [header, ...cells]),
      [
        ['Départ, 31 décembre 2024', '46'],
        ['Total au 31 décembre 2024', '46'],
        ['Objectif, 2027', '58'],
      ],
    );
    assert.deepEqual(
      totals.map(({header, cells}) => [header, ...cells]),
      [['Reste', '12']],
    );
    assert.equal(notes.includes('Objectif atteint'), false);
  });

  it('says that the target is reached, that the value is provisional, or why there is none', () => {
    const reached = targetTable(figure({value: 84.5, status: 'provisional'}, {value: 80}), 'fr');
    assert.deepEqual(reached.totals, []);
    assert.ok(reached.notes.includes('Objectif atteint'));
    assert.deepEqual(reached.rows[0]!.cells, ['84,5 (provisoire)']);
    const none = targetTable(figure({value: null, status: 'suppressed'}, {value: 80}), 'fr');
    assert.deepEqual(none.rows[0]!.cells, ['confidentiel']);
  });

  it('agrees with the export', () => {
    for (const lang of LANGUAGES) {
      const csv = toCsv(STAFF, lang);
      for (const number of ['46', '58']) assert.match(csv, new RegExp(`[;,]${number}[;,]`));
      assert.equal(csv.trim().split('\r\n').length, 4, 'head, value, start, target');
    }
    const made = figureOf({value: 3, nature: 'illustrative', target: {value: 80, by: '2017-12'}}, HEAD);
    assert.match(toCsv(made, 'fr'), /Objectif;2017-12;80;/);
  });
});
