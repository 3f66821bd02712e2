import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEdition} from '../../src/data/read.js';
import {inText, type InTextPart, type InTextStyle} from '../../src/format/in-text.js';
import type {Language} from '../../src/format/messages/messages.js';
import {cahier} from '../data/cahier.js';
import {figureOf, monthly} from '../data/fixtures.js';
import {LANGUAGES, noBreak, type Four} from './four.js';

const edition = readEdition(cahier);
const DOCUMENTS = 'dsp-documents';

const say = (indicator: object, lang: Language = 'fr', style: InTextStyle = {}, part: InTextPart = 'value') =>
  inText(figureOf(indicator), part, style, lang);

const rounded = {value: {value: 12_900_000, precision: 100_000}};

describe('a value in a sentence', () => {
  for (const [name, indicator, style, written] of [
    ['known to the unit', {value: 194_784}, {}, ['194.784', '194.784', '194.784', '194,784']],
    [
      'in few signs',
      {value: 194_784},
      {notation: 'short'},
      ['194,8~k', '194,8~Tsd.', '194,8~Dsd.', '194.8k'],
    ],
    [
      'long, under a million',
      {value: 194_784},
      {notation: 'long'},
      ['194.784', '194.784', '194.784', '194,784'],
    ],
    [
      'long',
      {value: 12_345_678},
      {notation: 'long'},
      ['12,3~millions', '12,3~Millionen', '12,3~Milliounen', '12.3~million'],
    ],
    ['rounded, in digits', rounded, {notation: 'plain'}, ['12,9~M', '12,9~Mio.', '12,9~Mio.', '12.9m']],
    [
      'rounded, long',
      rounded,
      {notation: 'long'},
      ['12,9~millions', '12,9~Millionen', '12,9~Milliounen', '12.9~million'],
    ],
    [
      'rounded to thousands, long',
      {value: {value: 24_000, precision: 1000}},
      {notation: 'long'},
      ['24~k', '24~Tsd.', '24~Dsd.', '24k'],
    ],
    [
      'with what limits it',
      {value: {value: 8_600_000, precision: 100_000, qualifier: 'more-than'}},
      {notation: 'long'},
      ['plus de 8,6~millions', 'mehr als 8,6~Millionen', 'méi wéi 8,6~Milliounen', 'more than 8.6~million'],
    ],
    ['with its unit', {unit: 'percent', value: 65.1}, {}, ['65,1~%', '65,1~%', '65,1~%', '65.1%']],
    ['without its unit', {unit: 'percent', value: 65.1}, {unitless: true}, ['65,1', '65,1', '65,1', '65.1']],
    [
      'in words of the page that mean nothing',
      {value: 1234},
      {notation: 'big'},
      ['1.234', '1.234', '1.234', '1,234'],
    ],
  ] as [string, object, InTextStyle, Four][]) {
    it(`is written ${name}`, () => {
      LANGUAGES.forEach((lang, i) => assert.equal(say(indicator, lang, style)!.text, noBreak(written[i]!)));
    });
  }

  it('invents no digit: what is rounded is never written out', () => {
    for (const lang of LANGUAGES) {
      for (const notation of ['plain', 'short', 'long', undefined]) {
        assert.doesNotMatch(say(rounded, lang, {notation})!.text, /000/);
      }
    }
  });

  it('is spoken without groups, and kept bare for machines', () => {
    for (const lang of LANGUAGES) {
      const {spoken, value} = say({value: 194_784}, lang)!;
      assert.deepEqual([spoken, value], ['194784', 194_784]);
    }
  });

  it('says its status, and that it is made up, as words of the sentence', () => {
    const point = {value: 5, status: 'provisional'};
    const notes = LANGUAGES.map(lang => say({value: point, nature: 'illustrative'}, lang)!.note);
    assert.deepEqual(notes, [
      "provisoire, données d'illustration",
      'vorläufig, Beispieldaten',
      'provisoresch, Beispilldonnéeën',
      'provisional, illustrative data',
    ]);
    assert.equal(say({value: 5})!.note, '');
  });

  it('that is not there is a sign with the reason, and no number', () => {
    for (const [status, reason] of [
      ['missing', 'sans valeur'],
      ['suppressed', 'confidentiel'],
      ['not-applicable', 'sans objet'],
    ]) {
      assert.deepEqual(say({value: {value: 7, status}}), {text: '–', spoken: '', note: reason});
    }
    assert.equal(say({value: {value: 0}})!.text, '0');
  });

  it('is the one that a tile shows: its own, or the mean that its change leads to', () => {
    const figure = edition.pick('patient-accounts-activated');
    assert.deepEqual(inText(figure, 'value', {}, 'fr'), {
      text: '2.011',
      spoken: '2011',
      note: '',
      value: 2011,
    });
  });
});

describe('other parts in a sentence', () => {
  it('are the change, with its base apart', () => {
    const amounts = [
      '+276,9~k (+2,19~%)',
      '+276,9~Tsd. (+2,19~%)',
      '+276,9~Dsd. (+2,19~%)',
      '+276.9k (+2.19%)',
    ];
    LANGUAGES.forEach((lang, i) => {
      const change = inText(edition.pick(DOCUMENTS), 'change', {}, lang)!;
      assert.deepEqual([change.text, change.value, change.note], [noBreak(amounts[i]!), 276_900, '']);
      assert.doesNotMatch(change.spoken, /\+/);
      const base = inText(edition.pick(DOCUMENTS), 'base', {}, lang)!;
      assert.ok(base.text.length > 5);
      assert.equal(change.spoken.includes(base.text), false);
    });
  });

  it('say of a change without a sign that there is none', () => {
    const {text, note} = inText(edition.pick('wse-lbm-month'), 'change', {}, 'fr')!;
    assert.deepEqual([text, note], [noBreak('23~%'), 'sens non précisé']);
  });

  it('are the mean, published or computed', () => {
    const {text, note, value} = inText(edition.pick('patient-accounts-activated'), 'average', {}, 'en')!;
    assert.deepEqual([text, note, value], ['2,011', '', 2011]);
    const series = monthly(
      '2023-07',
      Array.from({length: 12}, (_, i) => 1000 * i),
    );
    assert.equal(say({kind: 'flow', series}, 'fr', {notation: 'short'}, 'average')!.text, '5.500');
  });

  it('are the bare date, for a sentence to say the rest', () => {
    for (const [indicator, text, date] of [
      [{value: {value: 1, at: '2024-06-30'}}, '30 juin 2024', '2024-06-30'],
      [{value: {value: 1, period: '2024'}}, '2024', '2024'],
      [{value: {value: 1, period: '2024-Q2'}}, '2e trimestre 2024', undefined],
      [{series: monthly('2024-05', [1, 2])}, 'juin 2024', '2024-06'],
      [{value: 3}, '30 juin 2024', '2024-06-30'],
    ] as const) {
      const said = say(indicator, 'fr', {}, 'date')!;
      assert.deepEqual([said.text, said.date], [text, date]);
    }
    const figure = edition.pick('patient-accounts-activated');
    assert.equal(inText(figure, 'date', {}, 'fr')!.text, 'juin 2024', 'the end of the twelve months');
  });

  it('are none where the indicator does not have them', () => {
    const alone = figureOf({value: 3}, {});
    for (const part of ['change', 'base', 'average', 'date'] as const) {
      assert.equal(inText(alone, part, {}, 'fr'), undefined, part);
    }
  });
});
