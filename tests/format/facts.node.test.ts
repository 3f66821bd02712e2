import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {changeOverTime} from '../../src/data/statistics.js';
import {changeSentence, footOf, seriesSentence, valueSentence} from '../../src/format/facts.js';
import {messagesOf} from '../../src/format/language.js';
import {capitalise, formatPeriod, formatSpan, formatTick} from '../../src/format/period.js';
import {indicatorSentence} from '../../src/format/sentence.js';
import {indicatorTable, seriesTable, valueTable} from '../../src/format/table.js';
import {cahier, ids} from '../data/cahier.js';
import {figureOf, monthly} from '../data/fixtures.js';
import {PRINTED} from './cahier.table.js';
import {LANGUAGES, noBreak} from './four.js';
import {PERIODS} from './periods.table.js';

const edition = readEdition(cahier);
const sentences = [valueSentence, seriesSentence, changeSentence];

/** Whether a number stands in a text, and not as a part of another number. */
function says(text: string, number: string): boolean {
  const escaped = noBreak(number).replace(/[.+()]/g, '\\$&');
  return new RegExp(`(?<![\\d.,+\u2212])${escaped}(?![\\d]|[.,]\\d)`).test(text);
}

describe('the Cahier', () => {
  it('has each of its indicators among the printed ones', () => {
    assert.deepEqual(Object.keys(PRINTED).sort(), [...ids].sort());
  });

  for (const [id, numbers] of Object.entries(PRINTED)) {
    it(`says ${noBreak(numbers.join(' and '))} of ${id} as printed`, () => {
      const figure = edition.pick(id);
      // The value of an indicator with (made-up) months is the last of them; its means stand in the other sentence.
      const sentence = indicatorSentence(figure, 'fr');
      for (const number of numbers) assert.ok(says(sentence, number), `${number} in « ${sentence} »`);
    });
  }

  it('is not found to say what it does not', () => {
    const sentence = valueSentence(edition.pick('patient-accounts'), 'fr');
    for (const number of ['194', '784', '94.784', '194.78', '194784', '194,784']) {
      assert.equal(says(sentence, number), false, number);
    }
  });

  it('shows with a change of means the mean that it leads to', () => {
    const sentence = valueSentence(edition.pick('patient-accounts-activated'), 'fr');
    assert.ok(says(sentence, '+541 (+36,8~%)'));
    assert.ok(says(sentence, '2.011'), `« ${sentence} » reads as 2.132 − 1.591 = 541`);
  });

  it('is spoken without groups and signs in every language', () => {
    for (const id of ids) {
      for (const lang of LANGUAGES) {
        for (const say of sentences) {
          const spoken = say(edition.pick(id), lang, true);
          assert.doesNotMatch(spoken, /\d[.,]\d{3}(?!\d)|[+\u2212]\d/, spoken);
        }
      }
    }
  });

  it('is said with its source in every language', () => {
    for (const id of ids) {
      for (const lang of LANGUAGES) {
        for (const [i, say] of [...sentences, ...sentences].entries()) {
          const sentence = say(edition.pick(id), lang, i >= 3);
          const {source, colon, illustrative} = messagesOf(lang);
          assert.ok(sentence.includes(`${source}${colon}Cahier eSanté N°1`), sentence);
          if (say === changeSentence) continue;
          // A published mean is no illustration, though the months around it are.
          const {nature, average} = edition.pick(id).indicator;
          const made = nature === 'illustrative' && !(say === valueSentence && average);
          assert.equal(sentence.includes(illustrative), made, sentence);
        }
      }
    }
  });
});

describe('a sentence', () => {
  it('says the last, the highest and the lowest value', () => {
    const sentence = seriesSentence(
      figureOf({kind: 'stock', series: monthly('2024-01', [500, 900, 100, 700])}),
      'fr',
    );
    const {latest, highest, lowest, colon} = messagesOf('fr');
    for (const [label, number, period] of [
      [latest, '700', 'avril 2024'],
      [highest, '900', 'février 2024'],
      [lowest, '100', 'mars 2024'],
    ] as const) {
      assert.ok(sentence.includes(`${capitalise(label)}${colon}${number}, ${period}`), sentence);
    }
  });

  it('says why a value is not there, never 0', () => {
    const absent = ['missing', 'suppressed', 'not-applicable'] as const;
    for (const lang of LANGUAGES) {
      for (const status of absent) {
        const sentence = valueSentence(figureOf({value: {value: null, status, at: '2024-06-30'}}), lang);
        assert.ok(sentence.includes(messagesOf(lang).status[status]), sentence);
        assert.equal(says(sentence, '0'), false, sentence);
      }
      const silent = valueSentence(figureOf({value: {value: null}}), lang);
      assert.ok(silent.includes(messagesOf(lang).status.missing), silent);
    }
  });

  it('says zero as 0', () => {
    for (const lang of LANGUAGES) {
      for (const zero of [0, -0]) assert.ok(says(valueSentence(figureOf({value: zero}), lang), '0'));
    }
  });

  it('says what limits a value', () => {
    for (const lang of LANGUAGES) {
      const messages = messagesOf(lang);
      const qualified = {
        'more-than': messages.moreThan,
        'less-than': messages.lessThan,
        about: messages.about,
      };
      for (const [qualifier, words] of Object.entries(qualified)) {
        const value = {value: 8600000, precision: 100000, qualifier};
        const sentence = valueSentence(figureOf({value}), lang);
        const millions = {fr: '8,6~M', de: '8,6~Mio.', lb: '8,6~Mio.', en: '8.6m'}[lang];
        assert.ok(sentence.includes(words(noBreak(millions))), sentence);
      }
    }
  });

  it('says the status of a value', () => {
    for (const status of [
      'provisional',
      'estimated',
      'forecast',
      'partial',
      'break',
      'low-reliability',
    ] as const) {
      for (const lang of LANGUAGES) {
        const word = messagesOf(lang).status[status];
        assert.ok(valueSentence(figureOf({value: {value: 5, status}}), lang).includes(word), word);
        const series = monthly('2024-05', [4, {value: 5, status}]);
        assert.ok(seriesTable(figureOf({series}), lang).rows[1]?.cells.includes(word), word);
      }
    }
  });

  it('shows with a computed change both of its ends', () => {
    const series = monthly('2024-01', [100, 110, {value: 12, status: 'partial'}]);
    const sentence = valueSentence(figureOf({kind: 'stock', series}), 'fr');
    assert.ok(
      !says(sentence, '+10 (+10,0~%)') || says(sentence, '110'),
      `« ${sentence} » reads as 12 − 2 = 10`,
    );
  });

  it('says that a change is of unrounded means, where the means as written would give another', () => {
    // The means are 100.5 and 50.42: written, 101 and 50, they would give 51; their difference is 50.08.
    const of = (before: number, last: number, more: object = {}) =>
      figureOf({
        kind: 'flow',
        series: monthly('2022-01', [
          ...Array.from({length: 12}, (_, i) => (i ? 50 : before)),
          ...Array.from({length: 12}, (_, i) => (i ? 100 : last)),
        ]),
        ...more,
      });
    const notes = LANGUAGES.map(lang => messagesOf(lang).unrounded);
    assert.equal(new Set(notes).size, LANGUAGES.length);
    for (const lang of LANGUAGES) {
      const note = messagesOf(lang).unrounded;
      const said = (figure: KeyFigure) => [
        seriesSentence(figure, lang).includes(note),
        indicatorTable(figure, lang).notes.includes(note),
        footOf(figure, lang, changeOverTime(figure.indicator)).includes(note),
      ];
      const [differs, agrees] = [of(55, 106), of(50, 100)];
      assert.match(seriesSentence(differs, 'en'), /\+50 \(/);
      assert.deepEqual(said(differs), [true, true, true]);
      assert.deepEqual(said(agrees), [false, false, false]);
      const published = of(55, 106, {change: {since: 'previous12', absolute: 51, relative: 1.02}});
      assert.deepEqual(said(published), [false, false, false]);
      // Beside a value stands the last step of the series.
      assert.ok(!valueSentence(differs, lang).includes(note));
    }
  });

  it('speaks a negative number in words', () => {
    for (const lang of LANGUAGES) {
      const spoken = valueSentence(figureOf({value: -5}), lang, true);
      assert.doesNotMatch(spoken, /[\u2212-]\d/, spoken);
    }
  });
});

describe('a day on an axis', () => {
  it('is written as in a date, without its year', () => {
    const labels = (period: string) => LANGUAGES.map(lang => formatTick(period, lang).label);
    assert.deepEqual(labels('2024-06-01'), ['1er juin', '1. Jun', '1. Jun', '1 Jun']);
    assert.equal(formatTick('2024-06-01', 'de').year, '2024');
  });
});

describe('French', () => {
  const {since, at, totalAt} = messagesOf('fr');
  const say = (period: string) => formatPeriod(period, 'fr');

  it('elides before a vowel', () => {
    for (const [month] of PERIODS.filter(([period]) => /^2024-\d\d$/.test(period))) {
      for (const phrase of [formatSpan(month, '2025-07', 'fr'), since(say(month))]) {
        assert.doesNotMatch(phrase, /(?<!\p{L})(de|que|le) [aeéiouy]/iu);
      }
    }
  });

  it('contracts before a day and an ordinal', () => {
    const phrases = [
      formatSpan('2023-Q1', '2024-Q2', 'fr'),
      formatSpan('2024-06-01', '2024-06-30', 'fr'),
      since(say('2024-Q1')),
      since(say('2024-06-30')),
      at(say('2024-06-30')),
      totalAt(say('2024-06-01')),
    ];
    for (const phrase of phrases) assert.doesNotMatch(phrase, /(?<!\p{L})(de|à) \d+(er|e| juin)\b/u, phrase);
  });

  it('begins a line with a capital', () => {
    assert.equal(capitalise('juin 2024'), 'Juin 2024');
    assert.equal(capitalise('été'), 'Été');
    assert.equal(capitalise(''), '');
  });
});

describe('a table', () => {
  it('keeps a missing month in its place, with the reason', () => {
    const series = monthly('2024-01', [5, null, {value: 9, status: 'suppressed'}, 0]);
    for (const lang of LANGUAGES) {
      const {status} = messagesOf(lang);
      const {rows} = seriesTable(figureOf({series}), lang);
      assert.deepEqual(
        rows.map(({cells}) => cells[0]),
        ['5', status.missing, status.suppressed, '0'],
      );
      assert.deepEqual(
        rows.map(({header}) => header),
        series.map(({period}) => capitalise(formatPeriod(period, lang))),
      );
    }
  });

  it('has a column for the status only where there is one', () => {
    const columns = (series: object) => seriesTable(figureOf({series}), 'fr').columns.length;
    assert.equal(columns(monthly('2024-01', [1, 2])), 2);
    assert.equal(columns(monthly('2024-01', [1, {value: 2, status: 'provisional'}])), 3);
  });

  it('has as many cells in each row as columns', () => {
    for (const id of ids) {
      for (const table of [seriesTable, valueTable]) {
        const {columns, rows, totals} = table(edition.pick(id), 'fr');
        for (const {cells} of [...rows, ...totals]) assert.equal(cells.length, columns.length - 1, id);
      }
    }
  });

  it('gives all values of a series the same digits', () => {
    const {rows} = seriesTable(
      figureOf({unit: 'percent', series: monthly('2024-01', [65, 65.1, 0.18])}),
      'fr',
    );
    assert.deepEqual(
      rows.map(({cells}) => cells[0]),
      ['65,00~%', '65,10~%', '0,18~%'].map(noBreak),
    );
  });
});
