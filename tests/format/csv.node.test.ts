import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {laterWords} from '../../src/format/later.js';
import {messagesOf} from '../../src/format/language.js';
import type {Language} from '../../src/format/messages/messages.js';
import {renderCSV} from '../../src/static.js';
import {cahier, ids} from '../data/cahier.js';
import {HEAD, monthly, times} from '../data/fixtures.js';
import {LANGUAGES} from './four.js';
import {readCell, readCsv} from './read-csv.js';

const lone = (indicator: object) => ({label: 'Comptes', ...HEAD, ...indicator});
const rowsOf = (indicator: object, lang: Language = 'fr') =>
  readCsv(renderCSV(lone(indicator), '', lang), lang).rows;
const valuesOf = (indicator: object, lang: Language = 'fr') =>
  rowsOf(indicator, lang).map(({value}) => value);

describe('an export', () => {
  it('begins with a byte order mark and ends every line with CRLF', () => {
    for (const lang of LANGUAGES) {
      for (const id of ids) {
        const csv = renderCSV(cahier, id, lang);
        assert.equal(csv.charCodeAt(0), 0xfeff);
        assert.equal(csv.lastIndexOf('\ufeff'), 0);
        assert.ok(csv.endsWith('\r\n'));
        assert.doesNotMatch(csv.replaceAll('\r\n', ''), /[\r\n]/);
      }
    }
  });

  it('has semicolons and commas, in English commas and points', () => {
    const series = monthly('2024-05', [1234.5, 0.25]);
    for (const lang of LANGUAGES) {
      const [first = ''] = renderCSV(lone({series}), '', lang).split('\r\n');
      assert.equal(first.split(lang === 'en' ? ',' : ';').length, 9, first);
      assert.deepEqual(
        valuesOf({kind: 'stock', series}, lang).slice(0, 2),
        lang === 'en' ? ['1234.5', '0.25'] : ['1234,5', '0,25'],
      );
    }
  });

  it('is headed in the language', () => {
    for (const lang of LANGUAGES) {
      const {measure, period, value, statusHeading, source, reference} = messagesOf(lang);
      const {indicator, unit, nature} = laterWords(lang);
      assert.deepEqual(readCsv(renderCSV(cahier, 'dsp-total', lang), lang).heading, [
        indicator,
        measure,
        period,
        value,
        unit,
        statusHeading,
        nature,
        source,
        reference,
      ]);
    }
  });

  it('has a label, a unit, a nature, a source and a date in every row', () => {
    for (const lang of LANGUAGES) {
      const {published} = laterWords(lang);
      const {illustrative} = messagesOf(lang);
      for (const id of ids) {
        const {rows} = readCsv(renderCSV(cahier, id, lang), lang);
        assert.ok(rows.length > 0, id);
        for (const row of rows) {
          assert.match(row.indicator, /\S/);
          assert.match(row.measure, /\S/);
          assert.match(row.unit, /\S/);
          assert.ok([published, illustrative].includes(row.nature), row.nature);
          assert.equal(row.source, 'Cahier eSanté N°1');
          assert.equal(row.reference, '2024-06-30');
        }
      }
    }
  });

  it('marks made-up months and no published number', () => {
    for (const lang of LANGUAGES) {
      const {published} = laterWords(lang);
      const {illustrative} = messagesOf(lang);
      for (const id of ids) {
        const made = cahier.indicators[id]?.nature === 'illustrative';
        for (const {period, nature} of readCsv(renderCSV(cahier, id, lang), lang).rows) {
          assert.equal(nature, made && period !== '' ? illustrative : published, id);
        }
      }
    }
  });

  it('does not call a number published that was computed', () => {
    const rows = rowsOf({kind: 'flow', series: monthly('2022-07', [...times(12, 100), ...times(12, 150)])});
    const derived = rows.filter(({period}) => period === '');
    // Two means, their difference and the last step, each as a number and in per cent.
    assert.equal(derived.length, 6);
    for (const {measure, nature} of derived) assert.notEqual(nature, laterWords('fr').published, measure);
  });

  it('does not round', () => {
    const row = rowsOf({kind: 'stock', series: monthly('2024-01', [3, 4])}).at(-1);
    assert.match(row?.value ?? '', /^33,3333333/);
    assert.deepEqual(valuesOf({value: {value: 12345678.25, precision: 100000}}), ['12345678,25']);
  });

  it('has the value beside its series, once', () => {
    const series = monthly('2024-03', [100, 150, 120]);
    const values = (value: object) => valuesOf({kind: 'stock', series, value}).filter(one => !/^-/.test(one));
    assert.deepEqual(values({value: 200, at: '2024-06-30'}), ['100', '150', '120', '200']);
    assert.deepEqual(values({value: 120, period: '2024-05'}), ['100', '150', '120']);
  });

  it('says of a total what is known of its parts', () => {
    const part = (id: string, value: object) => ({id, label: id, series: [{period: '2024-06', ...value}]});
    const rows = rowsOf({
      kind: 'flow',
      components: [part('A', {value: 5, qualifier: 'less-than'}), part('B', {value: 30, status: 'partial'})],
    });
    assert.match(rows.at(-1)!.status, /moins de.*incomplet/i);
  });

  it('has no binary noise in differences and means', () => {
    assert.deepEqual(valuesOf({kind: 'flow', series: monthly('2024-01', [1.25, 1.29])}).slice(0, 4), [
      '1,25',
      '1,29',
      '0,04',
      '3,2',
    ]);
    assert.equal(valuesOf({unit: 'percent', series: monthly('2024-01', [65.12, 65.1])})[2], '-0,02');
  });

  it('says how far a number is known', () => {
    const [row] = rowsOf({value: {value: 12_900_000, precision: 100_000}});
    assert.deepEqual([row!.value, row!.status], ['12900000', 'connu à 100.000 près']);
    const [german] = rowsOf({value: {value: 65, precision: 0.1}}, 'lb');
    assert.match(german!.status, /^Genauegkeet: 0,1$/);
  });

  it('keeps negative numbers numbers', () => {
    assert.deepEqual(valuesOf({value: -5.5}), ['-5,5']);
    assert.deepEqual(valuesOf({value: -5.5}, 'en'), ['-5.5']);
  });

  it('says fractions in per cent, without the digits of a binary product', () => {
    for (const [relative, percent] of [
      [0.07, '7'],
      [0.368, '36,8'],
      [0.0219, '2,19'],
      [-0.29, '-29'],
    ] as const) {
      assert.deepEqual(valuesOf({change: {since: 'previous', relative}}), [percent]);
    }
  });

  it('leaves the cell of a missing value empty and says why', () => {
    const series = monthly('2024-01', [
      0,
      null,
      {value: 9, status: 'suppressed'},
      {value: 7, status: 'provisional'},
    ]);
    for (const lang of LANGUAGES) {
      const {status} = messagesOf(lang);
      const rows = rowsOf({kind: 'flow', series}, lang).filter(({period}) => period !== '');
      assert.deepEqual(
        rows.map(({period, value, status: word}) => [period, value, word]),
        [
          ['2024-01', '0', ''],
          ['2024-02', '', status.missing],
          ['2024-03', '', status.suppressed],
          ['2024-04', '7', status.provisional],
        ],
      );
    }
  });

  it('says that a direction is not known', () => {
    for (const lang of LANGUAGES) {
      const [row] = rowsOf({change: {since: '2024-05', relative: 0.23, direction: 'unknown'}}, lang);
      assert.equal(row?.status, messagesOf(lang).unknown);
    }
  });

  it('says what limits a value', () => {
    for (const qualifier of ['more-than', 'less-than', 'about']) {
      const words = LANGUAGES.map(lang => rowsOf({value: {value: 5, qualifier}}, lang)[0]?.status ?? '');
      for (const word of words) assert.match(word, /^\p{L}[\p{L} ]*$/u);
    }
  });

  it('keeps texts with separators, quotes and lines whole', () => {
    const label = 'a;b,c "d" \'e\'';
    for (const lang of LANGUAGES) {
      const [row] = rowsOf({label, value: 1, unit: ';"', source: {label: `${label}\r\nx`}}, lang);
      assert.equal(row?.indicator, label);
      assert.equal(row.unit, ';"');
      assert.match(row.source, /^a;b,c "d" 'e'\s+x$/);
    }
  });

  it('has no cell that a spreadsheet would run', () => {
    const commands = [
      '=1+1',
      '+1',
      '-1',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      '=cmd|"/C calc"!A0',
      '=HYPERLINK("http://x")',
    ];
    for (const command of commands) {
      for (const lang of LANGUAGES) {
        const data = {
          label: command,
          unit: command,
          source: {label: command},
          series: monthly('2024-01', [-5, 5]),
          change: {since: 'previous', absolute: -1, relative: -0.5},
        };
        for (const row of rowsOf(data, lang)) {
          const {value, ...texts} = row;
          assert.doesNotMatch(value, /^[=+@\t\r]/);
          for (const text of Object.values(texts)) assert.doesNotMatch(text, /^[=+\-@\t\r]/, command);
          assert.ok(row.indicator.includes(command.trim()), 'the text is still there');
        }
      }
    }
  });

  it('has numbers in its column of values and nothing else', () => {
    for (const lang of LANGUAGES) {
      for (const id of ids) {
        const {rows} = readCsv(renderCSV(cahier, id, lang), lang);
        for (const {value} of rows) assert.ok(Number.isFinite(readCell(value, lang)), value);
      }
    }
  });

  it('without a source or a date has empty cells', () => {
    const {rows} = readCsv(renderCSV({label: 'A', value: 1}, '', 'fr'), 'fr');
    assert.deepEqual([rows[0]?.source, rows[0]?.reference], ['', '']);
  });
});
