import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parseCell, readCell, type CellReading, type Convention} from '../../../src/cli/import/cell.js';

const LUXEMBOURG: Convention = {
  decimal: ',',
  thousands: '.',
  parentheses: 'negative',
  signs: {
    '*': 'suppressed',
    ':': 'missing',
    '-': 'zero',
    '–': 'missing',
    '.': 'missing',
    'n/a': 'not-applicable',
    nd: 'missing',
    c: 'suppressed',
    x: 'skip',
    '': 'missing',
  },
  marks: {p: 'provisional', e: 'estimated', c: 'suppressed'},
};
const NONE: Convention = {signs: {}, marks: {}};

const expectCell = (text: string, convention: Convention, expected: Partial<CellReading>) =>
  assert.deepEqual(parseCell(text, convention), {value: null, ...expected}, JSON.stringify(text));

describe('a cell', () => {
  it('reads numbers as they are written in Luxembourg', () => {
    const table: [string, Partial<CellReading>][] = [
      ['0', {value: 0}],
      ['194784', {value: 194784}],
      ['1.234.567', {value: 1234567}],
      ['1 234 567', {value: 1234567}],
      ['1\u00a0234\u00a0567', {value: 1234567}],
      ['1\u202f234\u2009567', {value: 1234567}],
      ['1’234’567', {value: 1234567}],
      ['1.234', {value: 1234}],
      ['12,9', {value: 12.9}],
      ['1.234,5', {value: 1234.5}],
      ['1 234,567', {value: 1234.567}],
      ['12,9 Mio.', {value: 12_900_000, precision: 100_000}],
      ['276,9k', {value: 276_900, precision: 100}],
      ['276,9 k', {value: 276_900, precision: 100}],
      ['3 Md', {value: 3_000_000_000, precision: 1_000_000_000}],
      ['24 Tsd.', {value: 24_000, precision: 1000}],
      ['65,1%', {value: 65.1, unit: '%'}],
      ['65,1 %', {value: 65.1, unit: '%'}],
      ['+36,8%', {value: 36.8, unit: '%'}],
      ['12,0', {value: 12, precision: 0.1}],
      ['100,00', {value: 100, precision: 0.01}],
      ['−3', {value: -3}],
      ['–3', {value: -3}],
      ['(3)', {value: -3}],
      ['(1.234,5)', {value: -1234.5}],
      ['-0', {value: 0}],
      ['plus de 8,6 millions', {value: 8_600_000, precision: 100_000, qualifier: 'more-than'}],
      ['> 68.000', {value: 68_000, qualifier: 'more-than'}],
      ['~24 000', {value: 24_000, qualifier: 'about'}],
      ['<0,7 %', {value: 0.7, qualifier: 'less-than', unit: '%'}],
      ['moins de 0,19 %', {value: 0.19, qualifier: 'less-than', unit: '%'}],
      ['rund 5.000', {value: 5000, qualifier: 'about'}],
      ['méi wéi 5.000', {value: 5000, qualifier: 'more-than'}],
      ['1 234 €', {value: 1234, unit: '€'}],
    ];
    for (const [text, expected] of table) expectCell(text, LUXEMBOURG, expected);
  });

  it('reads English numbers where the convention says so', () => {
    const english: Convention = {decimal: '.', thousands: ',', signs: {}, marks: {}};
    expectCell('1,234,567', english, {value: 1234567});
    expectCell('1,234', english, {value: 1234});
    expectCell('1.234', english, {value: 1.234});
    expectCell('12.9M', english, {value: 12_900_000, precision: 100_000});
  });

  it('reads what has one reading without a convention, and asks where there are two', () => {
    expectCell('1.234.567', NONE, {value: 1234567});
    expectCell('1,234,567', NONE, {value: 1234567});
    expectCell('12.9M', NONE, {value: 12_900_000, precision: 100_000});
    expectCell('0,123', NONE, {value: 0.123});
    expectCell('1.234', NONE, {problem: 'ambiguous', readings: [1234, 1.234]});
    expectCell('> 68.000', NONE, {problem: 'ambiguous', readings: [68000, 68]});
    expectCell('−1,234', NONE, {problem: 'ambiguous', readings: [-1234, -1.234]});
    expectCell('(3)', NONE, {problem: 'ambiguous', readings: [-3]});
    expectCell('(3)', {...NONE, parentheses: 'mark'}, {problem: 'text'});
  });

  it('says where a number is written against the convention', () => {
    expectCell('12.9M', LUXEMBOURG, {value: 12_900_000, precision: 100_000, otherSign: true});
    expectCell('35.6%', LUXEMBOURG, {value: 35.6, unit: '%', otherSign: true});
    expectCell('1,234,567', LUXEMBOURG, {value: 1234567, otherSign: true});
  });

  it('keeps every digit, or refuses', () => {
    expectCell('0,1', LUXEMBOURG, {value: 0.1});
    expectCell('4,35 M', LUXEMBOURG, {value: 4_350_000, precision: 10_000});
    expectCell('1,005k', LUXEMBOURG, {value: 1005, precision: 1});
    expectCell('999999999999999', LUXEMBOURG, {value: 999999999999999});
    expectCell('1000000000000000', LUXEMBOURG, {problem: 'digits'});
    expectCell('0,1234567890123456', LUXEMBOURG, {problem: 'digits'});
    expectCell('9999999 Md', LUXEMBOURG, {problem: 'digits'});
  });

  it('reads signs by the convention, and none without it', () => {
    expectCell('*', LUXEMBOURG, {status: 'suppressed'});
    expectCell(' c ', LUXEMBOURG, {status: 'suppressed'});
    expectCell('N/A', LUXEMBOURG, {status: 'not-applicable'});
    expectCell('nd', LUXEMBOURG, {status: 'missing'});
    expectCell('', LUXEMBOURG, {status: 'missing'});
    expectCell('-', LUXEMBOURG, {value: 0});
    expectCell('x', LUXEMBOURG, {skip: true});
    for (const sign of ['*', ':', '-', '–', '.', 'n/a', 'nd', 'c', '(p)', '(e)', '', '…']) {
      expectCell(sign, NONE, {problem: 'sign'});
    }
  });

  it('takes marks off the number', () => {
    expectCell('12 (p)', LUXEMBOURG, {value: 12, status: 'provisional'});
    expectCell('12 p', LUXEMBOURG, {value: 12, status: 'provisional'});
    expectCell('65,1 % (e)', LUXEMBOURG, {value: 65.1, unit: '%', status: 'estimated'});
    expectCell('12 (c)', LUXEMBOURG, {status: 'suppressed'});
    for (const [text, footnote] of [
      ['123 (1)', '1'],
      ['123*', '*'],
      ['123¹', '¹'],
      ['123 1)', '1'],
      ['123†', '†'],
    ] as const) {
      expectCell(text, LUXEMBOURG, {value: 123, footnote});
    }
  });

  it('refuses what is no number', () => {
    for (const text of [
      'abc',
      '3-4',
      '--3',
      '12 accounts',
      '2015-10',
      '5 à 10',
      '3/4',
      '1e5',
      '12:30',
      '≥ 5',
      '1 billion',
    ]) {
      expectCell(text, LUXEMBOURG, {problem: 'text'});
    }
    for (const text of ['12 34', '1.23.456', '1..2', '1.234,5,6', '1.234 567', '12,345.67,8']) {
      expectCell(text, LUXEMBOURG, {problem: 'grouping'});
    }
  });

  it('does not take a property of every object for a sign', () => {
    expectCell('constructor', LUXEMBOURG, {problem: 'text'});
    expectCell('__proto__', LUXEMBOURG, {problem: 'text'});
  });

  it('reads the numbers of a workbook as stored, and per cent as shown', () => {
    assert.deepEqual(readCell({text: '0.651', number: '0.651', percent: true, step: 0.1}, NONE), {
      value: 65.1,
      unit: '%',
    });
    assert.deepEqual(readCell({text: '12', number: '12', step: 0.1}, NONE), {value: 12, precision: 0.1});
    assert.deepEqual(readCell({text: '12.94', number: '12.94', step: 0.1}, NONE), {
      value: 12.94,
      precision: 0.1,
    });
    assert.deepEqual(readCell({text: '1234', number: '1234'}, NONE), {value: 1234});
    assert.deepEqual(readCell({text: '', error: '#DIV/0!'}, NONE), {value: null, problem: 'text'});
  });
});
