import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {adapt} from '../../../src/data/adapters/index.js';
import {readEdition} from '../../../src/data/read.js';
import {categoriesOf, figureOf, lines, partsOf, refused, sample} from './support.js';

const PERIOD = 'YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD';

describe('csv', () => {
  it('reads a file as Luxembourg publishes it', () => {
    const {indicator, head} = figureOf(sample('access.csv'), {source: 'https://data.example/access.csv'});
    assert.deepEqual(lines(indicator.series), [
      '2024-01 66.07',
      '2024-02 67.1 provisional 0.01',
      '2024-03  suppressed',
      '2024-04  missing',
    ]);
    const {label, unit, kind, frequency} = indicator;
    assert.deepEqual(
      {label, unit, kind, frequency},
      {label: "Taux d'accès", unit: 'percent', kind: 'ratio', frequency: 'P1M'},
    );
    assert.equal(head.source?.url, 'https://data.example/access.csv');
  });

  it('reads SDMX-CSV with both labels, in thousands', () => {
    const figure = figureOf(sample('lustat-labels-both.csv'), {
      map: {category: 'SPECIFICATION: Spécification'},
    });
    assert.deepEqual(partsOf(figure), [
      'C01: 2023 332600 100, 2024 338100 provisional 100',
      'C02: 2023 328200 100, 2024 333900 provisional 100',
    ]);
    assert.equal(figure.indicator.unit, 'Personnes');
  });

  it('reads one value of a column that the map fixes', () => {
    const {indicator} = figureOf(sample('lustat-labels-both.csv'), {
      map: {'SPECIFICATION: Spécification': 'C02: Femmes'},
    });
    assert.deepEqual(lines(indicator.series), ['2023 328200 100', '2024 333900 provisional 100']);
  });

  it('tells the separator and the decimal sign from the file', () => {
    for (const [text, value] of [
      ['date;valeur\n2024;1,5', 1.5],
      ['date\tWert\n2024\t1.234,5', 1234.5],
      ['year,value\n2024,12.5', 12.5],
      ['year,value\n2024,"1,234,567"', 1234567],
      ['date;valeur\n2024;1 234,5', 1234.5],
      ['date;valeur\n2024;1\u202f234', 1234],
      ["date;valeur\n2024;12'345", 12345],
      ['date;valeur\n2024;−3', -3],
      ['date;valeur\n2024;0.123', 0.123],
      ['date;valeur\n2024;1.234\n2025;1,5', 1234],
      ['date;valeur\n2024;1.234\n2025;2.5', 1.234],
      ['sep=,\ndate,valeur\n2024,7', 7],
    ] as const) {
      assert.equal(figureOf(text).indicator.series?.[0]?.value, value, text);
    }
    assert.equal(
      figureOf('date;valeur\n2024;1.234', {map: {decimal: ','}}).indicator.series?.[0]?.value,
      1234,
    );
    assert.equal(
      figureOf('date;valeur\n2024;1.234', {map: {decimal: '.'}}).indicator.series?.[0]?.value,
      1.234,
    );
  });

  it('reads quotes, line breaks in them, and cells left empty at the end', () => {
    const text = 'catégorie;valeur;;\r\n"Nord;\r\n""Est""";1;;\r\n\r\nSud;2;;\r\n';
    assert.deepEqual(categoriesOf(figureOf(text)), ['Nord;\r\n"Est" 1', 'Sud 2']);
  });

  it('reads periods as they are written', () => {
    for (const [written, period] of [
      ['2024-06', '2024-06'],
      ['06/2024', '2024-06'],
      ['6/2024', '2024-06'],
      ['2024M06', '2024-06'],
      ['juin 2024', '2024-06'],
      ['Août 2024', '2024-08'],
      ['März 2024', '2024-03'],
      ['Mäerz 2024', '2024-03'],
      ['sept. 2024', '2024-09'],
      ['30 juin 2024', '2024-06-30'],
      ['1er mai 2024', '2024-05-01'],
      ['30/06/2024', '2024-06-30'],
      ['30.6.2024', '2024-06-30'],
      ['T2 2024', '2024-Q2'],
      ['2024-Q2', '2024-Q2'],
      ['2024Q2', '2024-Q2'],
      ['2024', '2024'],
      ['2024-06-30T00:00:00', '2024-06-30'],
    ]) {
      assert.equal(figureOf(`période;valeur\n${written};1`).indicator.series?.[0]?.period, period, written);
    }
    for (const written of [
      'oct-15',
      '2020-2021',
      '06/30/2024',
      '2024-13',
      '2024-06-31',
      'mardi 2024',
      'junk 2024',
      '2024-S1',
      '2024-06-30T13:00:00',
      '',
    ]) {
      assert.equal(
        refused(`période;valeur\n${written};1`),
        `schema at lines.2.période at ${PERIOD}`,
        written,
      );
    }
  });

  it('makes indicators of a column, each with its label and unit', () => {
    const text =
      'indicateur,libellé,unité,mois,valeur\na,Comptes,nombre,2024-05,1\na,Comptes,nombre,2024-06,2\nb,Part,%,2024-06,3';
    const edition = readEdition(adapt(text, {source: 'Agence'}));
    assert.deepEqual(edition.ids, ['a', 'b']);
    assert.deepEqual(
      [edition.pick('a').indicator.label, edition.pick('b').indicator.unit],
      ['Comptes', 'percent'],
    );
    assert.deepEqual([edition.head.reference, edition.head.language], ['2024-06-30', 'und']);
    assert.equal(edition.head.source?.label, 'Agence');
    assert.equal(refused(text), 'schema at source at string');
  });

  it('takes a total for a total, and not for a part', () => {
    const text = 'catégorie;valeur\nNord;1\nSud;2\nTotal;3';
    assert.deepEqual(categoriesOf(figureOf(text)), ['Nord 1', 'Sud 2']);
    assert.equal(figureOf(text).indicator.value?.value, 3);
    assert.equal(categoriesOf(figureOf(text, {map: {total: ''}})).length, 3);
  });

  it('refuses what could be meant in two ways, and names it', () => {
    for (const [text, problem, map] of [
      ['date;valeur;Wert\n2024;1;2', 'schema at columns.valeur | Wert at column'],
      ['année;mois;valeur\n2024;6;1', 'schema at columns.année | mois at column'],
      ['date;tests;lits\n2024;1;2', 'schema at columns.tests | lits at column'],
      ['date;valeur;valeur\n2024;1;2', 'schema at columns.valeur | valeur at column'],
      ['date;série;catégorie;valeur\n2024;a;b;2', 'schema at columns.série | catégorie at column'],
      ['date;valeur\n2024;1.234', 'schema at lines.2.valeur at number'],
      ['date;valeur\n2024;1,5\n2025;1.5', 'schema at lines.3.valeur at number'],
      ['date;valeur\n2024;1,5', 'schema at columns.montant at column', {value: 'montant'}],
      ['date;valeur;valeur\n2024;1;2', 'schema at columns.valeur at column', {value: 'valeur'}],
      ['date;valeur\n2024;1,5', 'schema at columns.geo at column', {geo: 'LU'}],
      ['date;geo;valeur\n2024;BE;1', 'schema at rows at value', {geo: 'LU'}],
    ] as const) {
      assert.equal(refused(text, {format: 'csv', ...(map && {map})}), problem, text);
    }
  });

  it('refuses what is wrong, at its line and column', () => {
    for (const [text, problem] of [
      ['valeur;autre\n1;\n2;', 'schema at columns.period at column'],
      ['date;valeur', 'schema at rows at value'],
      ['date', 'schema at rows at value'],
      ['date\n2024', 'schema at columns.value at column'],
      ['', 'schema at columns.value at column'],
      ['date;valeur\n2024;beaucoup', 'schema at lines.2.valeur at number'],
      ['date;valeur\n2024;12 34', 'schema at lines.2.valeur at number'],
      ['date;valeur\n2024;1.23.456', 'schema at lines.2.valeur at number'],
      ['date;valeur\n2024;1234567890123456', 'schema at lines.2.valeur at number'],
      ['date;valeur\n2024;1e5', 'schema at lines.2.valeur at number'],
      ['date;valeur\n2024;-', 'schema at status.- at choice'],
      ['date;valeur\n2024;12 d', 'schema at status.d at choice'],
      ['date;valeur;statut\n2024;12;S', 'schema at status.S at choice'],
      ['date;valeur;statut\n2024;12;douteux', 'schema at status.douteux at choice'],
      ['date;valeur\n2024;65,1%\n2025;0,651', 'schema at lines.3.valeur at number'],
      ['date;valeur;unité\n2024;1;kg\n2025;1;t', 'schema at lines.3.unité at choice'],
      ['date;valeur\n2024;1\n2024;2', 'schema at lines.3.date at period ≠ period'],
      ['catégorie;valeur\na;1\na;2', 'schema at lines.3.catégorie at category ≠ category'],
      ['date;valeur\n2024', 'schema at lines.2 at column'],
      ['date;valeur\n\n2024;1;2', 'schema at lines.3 at column'],
      ['date;valeur\n2024;"1', 'schema at lines.2 at string'],
      ['date;valeur\n2024;"1"2', 'schema at lines.2 at string'],
      ['<!DOCTYPE html>;\n<p>', 'not-json'],
      ['date;valeur\n2024;:', 'schema at rows at value'],
    ] as const) {
      assert.equal(refused(text, {format: 'csv'}), problem, text);
    }
  });

  it('reads 5000 rows and refuses 6000', () => {
    const rows = (count: number) =>
      `date;lieu;valeur\n${Array.from({length: count}, (_, i) => `${1000 + (i % 8000)};${i % 2 ? 'a' : 'b'};1`).join('\n')}`;
    assert.equal(figureOf(rows(5000), {map: {value: 'valeur'}}).indicator.series?.length, 5000);
    assert.equal(refused(rows(6000)), 'too-large at rows');
    assert.equal(
      figureOf(rows(6000), {map: {lieu: 'a'}}).indicator.series?.length,
      3000,
      'those that are meant',
    );
  });

  it('lets the map say what a sign and a flag mean', () => {
    const map = {'status.-': 'not-applicable', 'status.d': 'normal', 'status.x': 'confidential'};
    assert.deepEqual(
      lines(figureOf('date;valeur\n2024;-\n2025;12 d\n2026;5 (p)\n2027;: c', {map}).indicator.series),
      ['2024  not-applicable', '2025 12', '2026 5 provisional', '2027  suppressed'],
    );
    assert.equal(refused('date;valeur\n2024;x', {map}), 'schema at map.status.x at choice');
  });

  it('never passes a suppressed value on', () => {
    const json = JSON.stringify(adapt('date;valeur;statut\n2024;4217;confidentiel\n2025;1;', {}));
    assert.ok(!json.includes('4217'));
  });

  it('takes `__proto__` for a name like any other', () => {
    const text = '__proto__;indicateur;date;valeur\nx;__proto__;2024;1\nx;b;2024;2';
    const edition = readEdition(adapt(text, {source: 'x'}));
    assert.deepEqual(edition.ids, ['__proto__', 'b']);
    assert.equal(edition.pick('__proto__').indicator.series?.[0]?.value, 1);
    assert.equal(Object.hasOwn(Object.prototype, 'label'), false);
    assert.equal(
      refused('date;valeur\n2024;1', {map: JSON.parse('{"__proto__": "x"}') as Record<string, string>}),
      'schema at columns.__proto__ at column',
    );
  });
});
