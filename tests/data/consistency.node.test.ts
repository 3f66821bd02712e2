import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {documentNotices, figureNotices, isLink} from '../../src/data/consistency.js';
import type {Notice} from '../../src/data/notice.js';
import {readEdition} from '../../src/data/read.js';
import {sayNotice} from '../../src/format/notice.js';
import {DEMO} from './demo.js';
import {figureOf} from './fixtures.js';

const found = (indicator: object) =>
  figureNotices(figureOf(indicator)).map(({kind, path}) => `${kind} ${path}`);
const months = (...values: number[]) =>
  values.map((value, i) => ({period: `2024-${String(i + 1).padStart(2, '0')}`, value}));

describe('a published change', () => {
  const rounded = {kind: 'flow', average: {last12: 2011, previous12: 1471}};
  const cases: [what: string, indicator: object, notices: string[]][] = [
    [
      'agrees with means that were computed before they were rounded',
      {...rounded, change: {since: 'previous12', absolute: 541, relative: 0.368}},
      [],
    ],
    [
      'does not agree beyond what rounding takes',
      {...rounded, change: {since: 'previous12', absolute: 543, relative: 0.38}},
      ['change change.absolute', 'change change.relative'],
    ],
    [
      'has the wrong sign',
      {...rounded, change: {since: 'previous12', absolute: -541}},
      ['change change.absolute'],
    ],
    [
      'without its sign is held against the size alone',
      {...rounded, change: {since: 'previous12', absolute: 541, direction: 'unknown'}},
      [],
    ],
    [
      'is known to a hundred',
      {
        kind: 'stock',
        series: months(100_000, 101_649),
        change: {since: 'previous', absolute: 1600, precision: 100},
      },
      [],
    ],
    [
      'is another than that of the months',
      {
        kind: 'stock',
        series: months(100_000, 101_649),
        change: {since: 'previous', absolute: 1700, precision: 100},
      },
      ['change change.absolute'],
    ],
    [
      'names its base',
      {kind: 'flow', series: months(100, 120, 150), change: {since: '2024-01', absolute: 50, relative: 0.5}},
      [],
    ],
    [
      'agrees with itself where its base is not published',
      {
        value: {value: 12_900_000, precision: 100_000},
        change: {since: 'previous', absolute: 276_900, precision: 100, relative: 0.0219},
      },
      [],
    ],
    [
      'does not agree with itself',
      {
        value: {value: 12_900_000, precision: 100_000},
        change: {since: 'previous', absolute: 276_900, precision: 100, relative: 0.219},
      },
      ['change change.relative'],
    ],
    [
      'is not judged by months that are made up',
      {nature: 'illustrative', series: months(1, 2), change: {since: 'previous', absolute: 500}},
      [],
    ],
    [
      'is not judged by a base that is only « more than »',
      {
        series: [
          {period: '2024-01', value: 1, qualifier: 'more-than'},
          {period: '2024-02', value: 9},
        ],
        change: {since: 'previous', absolute: 500},
      },
      [],
    ],
  ];
  for (const [what, indicator, notices] of cases) it(what, () => assert.deepEqual(found(indicator), notices));
});

describe('other numbers', () => {
  const year = months(...Array.from({length: 12}, (_, i) => 100 + i)).map(({period, value}) => ({
    period: period.replace('2024', '2023'),
    value,
  }));

  it('a mean is that of its twelve months, as far as it is printed', () => {
    // The mean is 105.5.
    for (const last12 of [105, 106, 105.5]) assert.deepEqual(found({series: year, average: {last12}}), []);
    assert.deepEqual(found({series: year, average: {last12: 107}}), ['average average.last12']);
  });

  it('a value is that of the series for the same period', () => {
    const value = (value: number) => ({series: year, value: {value, period: '2023-05'}});
    assert.deepEqual(found(value(104)), []);
    assert.deepEqual(found(value(140)), ['value value']);
  });

  it('nothing ends after the reference date unless it says that it is early', () => {
    const late = (status?: string) => ({series: [{period: '2024-07', value: 1, ...(status && {status})}]});
    assert.deepEqual(found(late()), ['reference series.2024-07']);
    assert.deepEqual(found(late('forecast')), []);
    assert.deepEqual(found({value: {value: 1, at: '2024-07-01'}}), ['reference value']);
    assert.deepEqual(found({value: {value: 1, period: '2024'}}), ['reference value']);
    assert.deepEqual(found({value: {value: 1, period: '2024-Q2'}}), []);
  });
});

describe('a document', () => {
  const head = {version: 1, id: 'x', title: {fr: 'T', de: 'T'}, reference: '2024-06-30', language: 'fr'};

  it('is told of what leads nowhere and of what is not said', () => {
    const notices = documentNotices(
      readEdition({
        ...head,
        source: {label: 'S', url: 'javascript:alert(1)'},
        sections: [{id: 's', title: {fr: 'S'}, indicators: ['a', 'none']}],
        glossary: {g: {term: 'G', definition: 'D'}},
        indicators: {a: {label: {fr: 'A', de: 'A'}, value: 1, term: 'h'}, b: {label: {fr: 'B'}, value: 2}},
      }),
    );
    assert.deepEqual(notices, [
      {kind: 'link', path: 'source.url'},
      {kind: 'section', path: 'sections.0.indicators.1', id: 'none'},
      {kind: 'unplaced', path: 'indicators.b'},
      {kind: 'translation', path: 'sections.0.title', language: 'de', count: 2},
      {kind: 'term', path: 'indicators.a.term', id: 'h'},
    ]);
  });

  it('goes on after an indicator that is wrong', () => {
    const indicators = {bad: {label: 1}, late: {label: 'L', value: {value: 1, at: '2025-01-01'}}};
    const notices = documentNotices(readEdition({...head, title: 'T', source: {label: 'S'}, indicators}));
    assert.deepEqual(
      notices.map(({path}) => path),
      ['indicators.late.value'],
    );
  });

  it('of the demo has nothing but dates after its reference and texts to be translated', () => {
    for (const {name, edition} of editions()) {
      const kinds = new Set(documentNotices(edition).map(({kind}) => kind));
      for (const kind of kinds)
        assert.ok(['reference', 'translation', 'unplaced', 'folded'].includes(kind), `${name}: ${kind}`);
    }
  });

  it('may be linked to by http and https alone, without a password', () => {
    for (const good of ['https://www.esante.lu/', 'http://a.lu/b?c#d']) assert.ok(isLink(good), good);
    for (const bad of [
      'javascript:1',
      'JaVa\tscript:1',
      'data:,x',
      '//a.lu',
      '/a',
      '',
      'https://u:p@a.lu',
      'ftp://a',
    ]) {
      assert.ok(!isLink(bad), bad);
    }
  });
});

describe('a notice', () => {
  it('is said in both languages of the publisher, with its numbers', () => {
    const total: Notice = {kind: 'total', path: 'x', published: 1234.5, computed: 1200};
    assert.match(sayNotice(total, 'fr'), /publié 1\.234,5, calculé 1\.200\. L’arrondi ne l’explique pas/);
    assert.match(sayNotice(total, 'en'), /published 1,234\.5, computed 1,200\. Rounding/);
    const late: Notice = {kind: 'reference', path: 'x', date: '2024-07', reference: '2024-06-30'};
    assert.match(sayNotice(late, 'fr'), /^juillet 2024 finit après la date de référence \(30 juin 2024\)/);
  });
});

function editions() {
  const documents = new Map(DEMO.map(({name, document}) => [document, name]));
  return [...documents].map(([document, name]) => ({name, edition: readEdition(document)}));
}
