import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {categoriesOf, figureOf, figureOfJson, lines, partsOf, refusedJson, sample} from './support.js';

const days = (...days: string[]) => days.map((date, i) => ({date, valeur: i + 1}));
const periodsOf = (rows: object[], map?: Record<string, string>) =>
  figureOfJson(rows, map ? {map} : {}).indicator.series?.map(({period}) => period);

describe('records', () => {
  it('reads an answer of udata', () => {
    const {indicator} = figureOf(sample('udata-tabular.json'), {map: {value: 'nombre_de_tests'}});
    assert.deepEqual(lines(indicator.series), ['2024-04 1204', '2024-05 1310', '2024-06  missing']);
    assert.deepEqual([indicator.frequency, indicator.label], ['P1M', 'nombre_de_tests']);
  });

  it('reads an answer of Opendatasoft, new and old', () => {
    const figure = figureOf(sample('opendatasoft-2.1.json'), {map: {category: 'commune'}});
    assert.deepEqual(categoriesOf(figure), [
      'Esch-sur-Alzette 36228',
      'Dudelange 21952.5',
      'Differdange  suppressed',
    ]);
    assert.equal(figure.head.reference, '2022-12-31');
    const records = [{recordid: 'x', fields: {annee: '2022', valeur: 3}}];
    assert.deepEqual(lines(figureOfJson({nhits: 1, records}).indicator.series), ['2022 3']);
  });

  it('makes parts of a series or of a category over time', () => {
    const rows = [
      {mois: '2024-05', kategorie: 'a', valeur: 1},
      {mois: '2024-06', kategorie: 'a', valeur: 2},
      {mois: '2024-06', kategorie: 'b', valeur: 3},
    ];
    assert.deepEqual(partsOf(figureOfJson(rows)), ['a: 2024-05 1, 2024-06 2', 'b: 2024-06 3']);
    assert.deepEqual(categoriesOf(figureOfJson(rows.slice(1))), ['a 2', 'b 3']);
    assert.deepEqual(partsOf(figureOfJson(rows.slice(1), {map: {series: 'kategorie'}})), [
      'a: 2024-06 2',
      'b: 2024-06 3',
    ]);
  });

  it('turns days into the periods they evidently stand for, and no others', () => {
    assert.deepEqual(periodsOf(days('2024-04-01', '2024-05-01', '2024-06-01')), [
      '2024-04',
      '2024-05',
      '2024-06',
    ]);
    assert.deepEqual(periodsOf(days('2023-10-01', '2024-01-01', '2024-04-01')), [
      '2023-Q4',
      '2024-Q1',
      '2024-Q2',
    ]);
    assert.deepEqual(periodsOf(days('2022-01-01', '2023-01-01', '2024-01-01')), ['2022', '2023', '2024']);
    for (const same of [
      ['2024-05-01', '2024-06-01'],
      ['2024-04-02', '2024-05-02', '2024-06-02'],
      ['2024-01-01', '2024-01-02', '2024-02-01'],
      ['2023-02-01', '2023-05-01', '2023-08-01'],
    ]) {
      assert.deepEqual(periodsOf(days(...same)), same);
    }
    assert.deepEqual(periodsOf(days('2024-05-31', '2024-06-30'), {frequency: 'P1M'}), ['2024-05', '2024-06']);
    const firsts = ['2024-04-01', '2024-05-01', '2024-06-01'];
    assert.deepEqual(periodsOf(days(...firsts), {frequency: 'P1D'}), firsts);
    assert.equal(
      refusedJson(days('2024-06-01', '2024-06-02'), {map: {frequency: 'P1M'}}),
      'schema at rows.1.date at period ≠ period',
    );
  });

  it('reads years that are numbers, and a single value without a period', () => {
    assert.deepEqual(
      lines(
        figureOfJson([
          {année: 2023, valeur: 1},
          {année: 2024, valeur: 2},
        ]).indicator.series,
      ),
      ['2023 1', '2024 2'],
    );
    assert.equal(figureOfJson([{Anzahl: '194 784'}]).indicator.value?.value, 194784);
  });

  it('refuses a page of a longer answer, unless it is meant', () => {
    const answer = {total_count: 40, results: [{date: '2024', valeur: 1}]};
    assert.equal(refusedJson(answer), 'schema at total_count at array');
    assert.deepEqual(lines(figureOfJson(answer, {map: {rows: 'some'}}).indicator.series), ['2024 1']);
    assert.equal(
      refusedJson({data: [{date: '2024', valeur: 1}], meta: {total: 2}}),
      'schema at meta.total at array',
    );
  });

  it('refuses what is wrong, at its place', () => {
    for (const [json, problem] of [
      [[{date: '2024', valeur: 'beaucoup'}], 'schema at rows.0.valeur at number'],
      [
        [
          {date: '2024', valeur: 1},
          {date: '2025', valeur: true},
        ],
        'schema at rows.1.valeur at number',
      ],
      [[{date: '2024', valeur: {a: 1}}], 'schema at rows.0.valeur at number'],
      [[{date: '2024', valeur: 1e16}], 'schema at rows.0.valeur at number'],
      [[{date: 202406, valeur: 1}], 'schema at rows.0.date at YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD'],
      [{results: [{date: '2024', valeur: 1}, null]}, 'schema at results.1 at object'],
      [{results: []}, 'schema at rows at value'],
      [[{date: '2024', valeur: 1, Wert: 2}], 'schema at columns.valeur | Wert at column'],
      [[{date: '2024', valeur: null}], 'schema at rows at value'],
    ] as const) {
      assert.equal(refusedJson(json), problem, JSON.stringify(json));
    }
    const many = Array.from({length: 6000}, (_, i) => ({date: String(1000 + i), valeur: i}));
    assert.equal(refusedJson(many), 'too-large at rows');
  });

  it('takes `__proto__` for a name like any other', () => {
    const text = '[{"__proto__": "2024", "valeur": 1}, {"valeur": 2, "__proto__": "2025"}]';
    assert.deepEqual(lines(figureOf(text, {map: {period: '__proto__'}}).indicator.series), [
      '2024 1',
      '2025 2',
    ]);
    assert.deepEqual(
      lines(
        figureOf('[{"date": "2024", "valeur": 1, "__proto__": {"date": 7}}]', {map: {value: 'valeur'}})
          .indicator.series,
      ),
      ['2024 1'],
    );
  });
});
