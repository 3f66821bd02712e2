import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {proposeMapping, readMapping, readTable, type Mapping} from '../../../src/cli/import/index.js';
import {ProblemError} from '../../../src/data/problem.js';
import {exactSum} from '../../../src/data/rounding.js';
import dsp from '../../../demo/data/dsp-2017.json' with {type: 'json'};
import {bytesOf, errorsOf, importAgain, importFile, placesOf, saved} from './samples/import.js';
import {writeXlsx} from './samples/write-xlsx.js';

const table2017 = readFileSync(new URL('samples/documents-2017.csv', import.meta.url), 'utf8');
const printed = [118, 188, 1296, 3886, 7495, 11729, 14070];

describe('the table of 2017', () => {
  it('becomes a document with its printed totals and its 27 types, in one run', async () => {
    const {document, questions, findings} = await importFile(table2017, 'documents-2017.csv');
    assert.deepEqual(findings, []);
    assert.deepEqual(errorsOf(questions), []);
    assert.deepEqual(Object.keys(document!.indicators), ['total-des-documents']);
    const {series, components, unit} = document!.indicators['total-des-documents']!;
    assert.deepEqual(
      series!.map(({value}) => value),
      printed,
    );
    assert.equal(unit, 'count');
    assert.equal(components!.length, 27);
    printed.forEach((total, i) => {
      assert.equal(exactSum(components!.map(({series}) => series[i]!.value!)), total);
    });
    assert.equal(document!.reference, '2017-03-31');
  });

  it('is read as it was typed in by hand for the demo', async () => {
    const {document} = await importFile(table2017);
    const byHand = dsp.indicators['documents-by-type'];
    const read = document!.indicators['total-des-documents']!;
    assert.deepEqual(read.series, byHand.series);
    assert.deepEqual(
      read.components!.map(({label, series}) => [label, series]),
      byHand.components.map(({label, series}) => [label.fr, series]),
    );
  });

  it('has its total named in the questions, with its place', async () => {
    const {questions} = await importFile(table2017);
    const total = questions.find(({place}) => place === 'table.csv!29:29 (Total des documents)');
    assert.match(total!.message.fr, /total publié des 27 autres.*7 périodes sur 7/);
    assert.match(total!.message.en, /published total of the 27 others.*7 of 7 periods/);
  });

  it('is the same as a workbook', async () => {
    const rows = table2017
      .trim()
      .split('\n')
      .map(line => line.split(';'));
    const workbook = writeXlsx([
      {
        name: 'Documents',
        rows: rows.map((row, i) => row.map((text, j) => (i > 0 && j > 0 ? Number(text) : text))),
      },
    ]);
    const {document} = await importFile(workbook, 'documents-2017.xlsx');
    const {document: fromText} = await importFile(table2017, 'documents-2017.csv');
    assert.deepEqual(document, fromText);
  });

  it('gives the same document again with the saved mapping', async () => {
    const {document, mapping} = await importFile(table2017);
    for (let i = 0; i < 2; i++) {
      const again = await importAgain(table2017, mapping);
      assert.deepEqual(again, {document, findings: []});
      assert.equal(JSON.stringify(again.document), JSON.stringify(document));
    }
  });

  it('keeps a published total that its parts do not make, and says so', async () => {
    const {document, findings, questions} = await importFile(table2017.replace('14070', '14071'));
    assert.equal(document!.indicators['total-des-documents']!.series!.at(-1)!.value, 14071);
    assert.deepEqual(placesOf(findings), ['warning table.csv!H29 (Total des documents; 2017-03)']);
    assert.match(findings[0]!.message.en, /14071.*14070/);
    assert.ok(
      questions.some(({severity, message}) => severity === 'warning' && /6 périodes sur 7/.test(message.fr)),
    );
  });
});

describe('a table that differs from its mapping', () => {
  const broken = async (text: string, change: (mapping: Mapping) => void = () => undefined) => {
    const {mapping} = await importFile(table2017);
    const own = structuredClone(mapping);
    change(own);
    return importAgain(text, own);
  };
  const line = (name: string) => table2017.split('\n').find(one => one.startsWith(name))!;

  it('by a column more', async () => {
    const {findings} = await broken(
      table2017.replace(/^(.*)$/gm, (all, text: string, at: number) =>
        all ? `${text};${at ? 1 : '2017-06'}` : all,
      ),
    );
    assert.deepEqual(placesOf(findings), ['error table.csv!I1 (2017-06)']);
    assert.match(findings[0]!.message.en, /One column more than expected \(2017-06\)/);
  });

  it('by a new period, which it takes where the mapping says so', async () => {
    const text = table2017.replace(/^(.*)$/gm, (all, row: string, at: number) =>
      all ? `${row};${at ? 1 : '2017-06'}` : all,
    );
    const {document, findings} = await broken(text, ({tables}) => (tables[0]!.newPeriods = 'take'));
    assert.deepEqual(placesOf(findings), [
      'info table.csv!I1 (2017-06)',
      'warning table.csv!I29 (Total des documents; 2017-06)',
    ]);
    assert.deepEqual(document!.indicators['total-des-documents']!.series!.at(-1), {
      period: '2017-06',
      value: 1,
    });
  });

  it('by a renamed header', async () => {
    const {findings, document} = await broken(table2017.replace('2016-07', '2016-08'));
    assert.deepEqual(placesOf(findings), ['error table.csv!E1 (2016-08)']);
    assert.match(findings[0]!.message.fr, /« 2016-08 ».*« 2016-07 » était attendu/);
    assert.equal(document!.indicators['total-des-documents']!.series!.length, 6);
  });

  it('by a column less', async () => {
    const {findings} = await broken(table2017.replace(/;[^;\n]*$/gm, ''));
    assert.deepEqual(placesOf(findings), ['error table.csv!H1']);
    assert.match(findings[0]!.message.en, /“2017-03” is expected and missing/);
  });

  it('by columns in another order, which are found by their headers', async () => {
    const swapped = table2017.replace(/^([^;\n]*);([^;\n]*);([^;\n]*)/gm, '$1;$3;$2');
    const {document, findings} = await broken(swapped);
    assert.deepEqual(placesOf(findings), ['info table.csv!C1 (2015-10)', 'info table.csv!B1 (2016-01)']);
    assert.deepEqual(
      document!.indicators['total-des-documents']!.series!.map(({value}) => value),
      printed,
    );
  });

  it('by a period twice', async () => {
    const {findings} = await broken(table2017, ({tables}) => (tables[0]!.columns[2]!.period = '2015-10'));
    assert.deepEqual(placesOf(findings), ['error table.csv!C1 (2016-01)']);
    assert.match(findings[0]!.message.en, /2015-10 is there twice; the first is at table\.csv!B1/);
    const {questions} = await importFile(table2017.replace('2016-01', '10/2015'));
    assert.deepEqual(placesOf(errorsOf(questions)), ['error table.csv!C1 (10/2015)']);
  });

  it('by a row that is unknown, missing or there twice', async () => {
    const {findings} = await broken(table2017.replace('Education;', 'Éducation;'));
    assert.deepEqual(placesOf(errorsOf(findings)), [
      'error table.csv!14:14 (Éducation)',
      'error table.csv (Education)',
    ]);
    const twice = await broken(
      table2017.replace(line('Education'), `${line('Education')}\n${line('Education')}`),
    );
    assert.deepEqual(placesOf(twice.findings), ['error table.csv!15:15 (Education)']);
    assert.match(twice.findings[0]!.message.fr, /la première est à la ligne 14/);
  });

  it('by a cell that is no number, or holds more cells than there are headers', async () => {
    const text = await broken(table2017.replace('Education;3;3', 'Education;3;trois'));
    assert.deepEqual(placesOf(text.findings), ['error table.csv!C14 (Education; 2016-01)']);
    assert.match(text.findings[0]!.message.en, /“trois” is no number/);
    const more = await broken(table2017.replace('Education;3;3', 'Education;3;3;3'));
    assert.ok(placesOf(more.findings).includes('error table.csv!I14 (Education)'));
  });

  it('by an ambiguous cell, which is left out', async () => {
    const {document, findings} = await broken(table2017.replace('14070', '14.070'));
    assert.deepEqual(placesOf(findings), ['error table.csv!H29 (Total des documents; 2017-03)']);
    assert.match(findings[0]!.message.en, /14070 or 14\.07/);
    assert.equal(document!.indicators['total-des-documents']!.series!.length, 6);
  });

  it('by its unit', async () => {
    const percent = await broken(table2017.replace('Education;3;3', 'Education;3;3 %'));
    assert.deepEqual(placesOf(percent.findings), ['error table.csv!C14 (Education; 2016-01)']);
    assert.match(percent.findings[0]!.message.en, /in percent; the expected unit is count/);
    const shares = 'type;2015;2016\nA;65,1%;66,2%\n';
    const {mapping} = await importFile(shares);
    const {findings, document} = await importAgain('type;2015;2016\nA;65,1%;0,662\n', mapping);
    assert.deepEqual(placesOf(findings), ['error table.csv!C2 (A; 2016)']);
    assert.match(findings[0]!.message.fr, /sans « % »/);
    assert.deepEqual(document!.indicators['a']!.series, [{period: '2015', value: 65.1}]);
  });

  it('by the row of its header and lines around it, which does no harm', async () => {
    const {document, findings} = await broken(`Titre\n\n${table2017}\n\nSource : Agence eSanté\n`);
    assert.deepEqual(errorsOf(findings), []);
    assert.deepEqual(placesOf(findings), [
      'info table.csv!3:3',
      'info table.csv!1:1',
      'info table.csv!34:34',
    ]);
    assert.deepEqual(
      document!.indicators['total-des-documents']!.series!.map(({value}) => value),
      printed,
    );
  });

  it('by its sheets', async () => {
    const sheet = (name: string) => ({
      name,
      rows: [
        ['type', '2015', '2016'],
        ['A', 1, 2],
      ],
    });
    const {mapping} = await importFile(
      writeXlsx([
        sheet('un'),
        {
          ...sheet('deux'),
          rows: [
            ['type', '2015'],
            ['B', 1],
          ],
        },
      ]),
      'b.xlsx',
    );
    const {findings} = await importAgain(writeXlsx([sheet('un'), sheet('trois')]), mapping, 'b.xlsx');
    assert.deepEqual(placesOf(errorsOf(findings)), ['error trois', 'error deux']);
  });

  it('leaves out what the mapping leaves out, and says so', async () => {
    const {document, findings} = await broken(table2017, ({tables}) => {
      tables[0]!.series.find(({key}) => key[0] === 'Education')!.use = false;
      tables[0]!.columns[1]!.role = 'unused';
    });
    assert.equal(document!.indicators['total-des-documents']!.components!.length, 26);
    assert.ok(placesOf(findings).includes('info table.csv!14:14 (Education)'));
    assert.ok(placesOf(findings).includes('info table.csv!B1 (2015-10)'));
  });
});

describe('the quirks of published files', () => {
  it('are read: decimal comma, per cent in some cells, signs, millions, French months', async () => {
    const {document, questions, findings} = await importFile(
      '\ufeffsep=;\r\ncreated;11-07-2026 13:29:53\r\nIndicateur;oct-15;janv.-16;avr. 2016\r\nTaux A;66,07%;88,71;100,00\r\nTaux B;31%;17,3;*\r\nNombre;1.234;12,9 Mio.;–\r\n',
    );
    assert.deepEqual(errorsOf([...questions, ...findings]), []);
    const seriesOf = (id: string) => document!.indicators[id]!.series;
    assert.equal(document!.indicators['taux-a']!.unit, 'percent');
    assert.equal(document!.indicators['taux-a']!.kind, 'ratio');
    assert.deepEqual(seriesOf('taux-a'), [
      {period: '2015-10', value: 66.07},
      {period: '2016-01', value: 88.71},
      {period: '2016-04', value: 100, precision: 0.01},
    ]);
    assert.deepEqual(seriesOf('taux-b')![2], {period: '2016-04', value: null, status: 'suppressed'});
    assert.deepEqual(seriesOf('nombre'), [
      {period: '2015-10', value: 1234},
      {period: '2016-01', value: 12_900_000, precision: 100_000},
      {period: '2016-04', value: null, status: 'missing'},
    ]);
    const asked = questions.map(({place, message}) => `${place} ${message.fr}`).join('\n');
    for (const guess of [
      '« oct-15 » est lu comme 2015-10',
      '« * »',
      'convention.decimal : « , »',
      '« 1.234 » est lu comme 1234',
      'écrit sans « % »',
      'Ce signe veut souvent dire zéro',
    ]) {
      assert.ok(asked.includes(guess), guess);
    }
  });

  it('are read: periods in rows, with dates and times', async () => {
    const {document, mapping} = await importFile(
      'Date;Niveau (cm);Débit\n31.12.2016 23:00;12,5;1 234\n31.01.2017 23:00;13,0;1 240 (p)\n',
    );
    assert.equal(mapping.tables[0]!.layout, 'indicators-in-columns');
    assert.deepEqual(document!.indicators['niveau-cm']!.series, [
      {period: '2016-12-31', value: 12.5},
      {period: '2017-01-31', value: 13, precision: 0.1},
    ]);
    assert.deepEqual(document!.indicators['debit']!.series![1], {
      period: '2017-01-31',
      value: 1240,
      status: 'provisional',
    });
    const months = structuredClone(mapping);
    months.tables[0]!.periods.as = 'month';
    const again = await importAgain('Date;Niveau (cm);Débit\n31.12.2016 23:00;12,5;1 234\n', months);
    assert.deepEqual(again.document!.indicators['debit']!.series, [{period: '2016-12', value: 1234}]);
  });

  it('are read: long tables with status and unit, by the names of their columns', async () => {
    const long =
      'Pays\tSexe\tPériode\tValeur\tStatut\tUnité\nFR\tF\t2015\t12,5\tp\tannées\nFR\tM\t2015\t7,5\t\tannées\nFR\tTotal\t2015\t20\t\tannées\nDE\tF\t2015\t1,5\t\tannées\nDE\tM\t2015\t:\tc\tannées\nDE\tTotal\t2015\t3\t\tannées\n';
    const {document, mapping} = await importFile(long);
    assert.equal(mapping.tables[0]!.layout, 'long');
    const {fr, de} = document!.indicators;
    assert.equal(fr!.unit, 'années');
    assert.deepEqual(fr!.series, [{period: '2015', value: 20}]);
    assert.deepEqual(
      fr!.components!.map(({id, series}) => [id, series]),
      [
        ['f', [{period: '2015', value: 12.5, status: 'provisional'}]],
        ['m', [{period: '2015', value: 7.5}]],
      ],
    );
    assert.deepEqual(de!.components![1]!.series, [{period: '2015', value: null, status: 'suppressed'}]);

    const units = await importAgain(long.replace('7,5\t\tannées', '7,5\t\tmois'), mapping);
    assert.deepEqual(placesOf(errorsOf(units.findings)), ['error table.csv!F3 (FR; M; Unité)']);
    const status = await importAgain(long.replace('7,5\t\t', '7,5\tzz\t'), mapping);
    assert.deepEqual(placesOf(errorsOf(status.findings)), ['error table.csv!E3 (FR; M; Statut)']);
    const twice = await importAgain(`${long}FR\tM\t2015\t8\t\tannées\n`, mapping);
    assert.deepEqual(placesOf(errorsOf(twice.findings)), ['error table.csv!D8 (FR; M; 2015)']);
    assert.match(errorsOf(twice.findings)[0]!.message.en, /the first is at table\.csv!D3/);
  });

  it('are not published: a figure beside the status that keeps it back', async () => {
    const {document, findings} = await importFile('nom;année;valeur;statut\nA;2015;1;\nB;2015;17;c\n');
    assert.deepEqual(document!.indicators['b']!.series, [
      {period: '2015', value: null, status: 'suppressed'},
    ]);
    assert.ok(placesOf(findings).includes('warning table.csv!C3 (B; 2015)'));
  });

  it('ask for a period of two years, which the document has no word for', async () => {
    const text =
      'année;valeur\n2019;1\n2018;2\n2017;3\n2016;3\n2015;3\n2014;3\n2013;3\n2012;3\n2011;3\n2020-2021;4\n';
    const {findings, mapping} = await importFile(text);
    assert.deepEqual(placesOf(errorsOf(findings)), ['error table.csv!A11 (année)']);
    const told = structuredClone(mapping);
    told.tables[0]!.periods.names = {'2020-2021': '2020'};
    const {document, findings: none} = await importAgain(text, told);
    assert.deepEqual(none, []);
    assert.deepEqual(document!.indicators['valeur']!.series!.at(-1), {period: '2020', value: 4});
  });

  it('ask which sign is the decimal one where no cell tells, and wait for the answer', async () => {
    const text = 'type;2015;2016\nA;1.234;2.345\n';
    const {questions, findings, mapping, document} = await importFile(text);
    assert.deepEqual(placesOf(errorsOf(questions)), ['error table.csv!B2 (A; 2015)']);
    assert.deepEqual(placesOf(errorsOf(findings)), [
      'error table.csv!B2 (A; 2015)',
      'error table.csv!C2 (A; 2016)',
    ]);
    assert.equal(document, undefined);
    for (const [decimal, value] of [
      [',', 1234],
      ['.', 1.234],
    ] as const) {
      const told = structuredClone(mapping);
      told.tables[0]!.convention.decimal = decimal;
      const {document: read} = await importAgain(text, told);
      assert.equal(read!.indicators['a']!.series![0]!.value, value);
    }
  });

  it('keep the mark of a number that can be read in two ways', async () => {
    const text = 'Indicateur;2024-04;2024-05;2024-06\nComptes;12.345;12.500;12.800 (p)\n';
    const rates = 'Taux;65,1 %;65,2 %;65,3 %\n';
    const {document, questions} = await importFile(text + rates);
    assert.deepEqual(errorsOf(questions), []);
    assert.deepEqual(document!.indicators['comptes']!.series!.at(-1), {
      period: '2024-06',
      value: 12_800,
      status: 'provisional',
    });
    // Where no cell tells the decimal sign, the mark is asked along with it.
    const {mapping, questions: open} = await importFile(text);
    assert.equal(errorsOf(open).length, 1);
    assert.deepEqual(mapping.tables[0]!.convention.marks, {p: 'provisional'});
  });

  it('ask for a mark that comes up in a later month, as for a status of a column', async () => {
    const text = 'Indicateur;2024-04;2024-05\nComptes;1 200;1 300 (1)\n';
    const {mapping, findings: first, questions} = await importFile(text);
    assert.deepEqual(mapping.tables[0]!.convention.footnotes, ['1']);
    assert.deepEqual(placesOf(first), ['info table.csv!C2 (Comptes; 2024-05)']);
    assert.ok(questions.some(({message}) => /taken for a footnote/.test(message.en)));
    const {document, findings} = await importAgain(text.replace('1 300 (1)', '1 400 p'), mapping);
    assert.deepEqual(placesOf(findings), ['error table.csv!C2 (Comptes; 2024-05)']);
    assert.match(
      findings[0]!.message.en,
      /mark “p” of “1 400 p” is not known; say it under convention\.marks/,
    );
    assert.deepEqual(document!.indicators['comptes']!.series, [{period: '2024-04', value: 1200}]);
  });

  it('ask for a status of a column that is not known', async () => {
    const {questions} = await importFile('nom;année;valeur;statut\nA;2015;1;zz\n');
    assert.deepEqual(placesOf(errorsOf(questions)), ['error table.csv!D2 (A; statut)']);
  });

  it('ask for a sign that has no usual meaning', async () => {
    const {questions, findings} = await importFile('type;2015;2016\nA;1;§\n');
    assert.deepEqual(placesOf(errorsOf(questions)), ['error table.csv!C2 (A; 2016)']);
    assert.deepEqual(placesOf(errorsOf(findings)), ['error table.csv!C2 (A; 2016)']);
  });

  it('ask for periods of a column that may also be others, once', async () => {
    const asked = async (text: string) => {
      const {document, questions} = await importFile(text);
      const doubts = questions.filter(({message}) => / is read as /.test(message.en));
      return [document!.indicators['cas']!.series!.map(({period}) => period), placesOf(doubts)];
    };
    assert.deepEqual(await asked('Mois;Cas\ndéc-98;1\njanv-99;2\n'), [
      ['1998-12', '1999-01'],
      ['warning table.csv!A2 (Mois)'],
    ]);
    assert.deepEqual(await asked('Mois;Cas\n201510;1\n201511;2\n'), [
      ['2015-10', '2015-11'],
      ['warning table.csv!A2 (Mois)'],
    ]);
    assert.deepEqual(await asked('Mois;Cas\n2015-10;1\n2015-11;2\n'), [['2015-10', '2015-11'], []]);
  });

  it('are months, quarters and years where dates are their first days, as on a page, and ask it', async () => {
    const read = async (file: string | Uint8Array, name?: string) => {
      const {document, mapping, questions} = await importFile(file, name);
      const asked = questions.filter(({message}) => message.en.startsWith('periods.as'));
      const periods = document!.indicators['cas']!.series!.map(({period}) => period);
      return [mapping.tables[0]!.periods.as, asked.length, ...periods];
    };
    const rows = (...dates: string[]) => `Date;Cas\n${dates.map((date, i) => `${date};${i}\n`).join('')}`;
    assert.deepEqual(await read(rows('01/01/2024', '01/02/2024', '01/03/2024')), [
      'month',
      1,
      '2024-01',
      '2024-02',
      '2024-03',
    ]);
    assert.deepEqual(await read(rows('01/01/2024', '01/04/2024', '01/07/2024')), [
      'quarter',
      1,
      '2024-Q1',
      '2024-Q2',
      '2024-Q3',
    ]);
    assert.deepEqual(await read('nom;2022-01-01;2023-01-01;2024-01-01\nCas;1;2;3\n'), [
      'year',
      1,
      '2022',
      '2023',
      '2024',
    ]);
    const serials = ['45292', '45323', '45352'].map(number => ({number, format: 'dd/mm/yyyy'}));
    const workbook = writeXlsx([
      {name: 'Cas', rows: [['Date', 'Cas'], ...serials.map((date, i) => [date, i])]},
    ]);
    assert.deepEqual(await read(workbook, 'cas.xlsx'), ['month', 1, '2024-01', '2024-02', '2024-03']);
    const days = ['2024-01-01', '2024-01-02', '2024-02-01'];
    assert.deepEqual(await read(rows(...days)), ['day', 0, ...days]);
  });

  it('ask which comes first in a date that can be read either way', async () => {
    const asked = async (text: string) =>
      (await importFile(text)).questions.filter(({message}) => message.en.startsWith('periods.dates'));
    const either = await asked('date;a\n03/04/2017;1\n05/06/2017;2\n');
    assert.deepEqual(
      either.map(({severity}) => severity),
      ['warning'],
    );
    const american = await importFile('date;a\n03/31/2017;1\n04/01/2017;2\n');
    assert.deepEqual(
      american.document!.indicators['a']!.series!.map(({period}) => period),
      ['2017-03-31', '2017-04-01'],
    );
  });

  it('are read: merged names of rows, which are asked', async () => {
    const asked = async (text: string) => {
      const {document, questions, findings, mapping} = await importFile(text);
      assert.deepEqual(errorsOf([...questions, ...findings]), []);
      assert.deepEqual(await importAgain(text, mapping), {document, findings});
      const said = questions.filter(({message}) => /^(?:An empty|The) key is/.test(message.en));
      return [document!.indicators, placesOf(said)] as const;
    };
    const [long, askedLong] = await asked('Nom;Mois;Cas\nA;2024-01;1\n;2024-02;2\nB;2024-03;3\n;2024-04;4\n');
    assert.deepEqual(askedLong, ['warning table.csv!A3 (Nom)']);
    assert.deepEqual(
      Object.values(long).map(({label, series}) => [label, ...series!.map(({value}) => value)]),
      [
        ['A', 1, 2],
        ['B', 3, 4],
      ],
    );
    const wide =
      'Secteur;Type;2023;2024\nPublic;Médecins;1;2\n;Infirmiers;3;4\nPrivé;Kinés;5;6\n;Autres;7;8\n';
    const [sectors, askedWide] = await asked(wide);
    assert.deepEqual(askedWide, ['warning table.csv!A3 (Secteur)']);
    assert.deepEqual(
      Object.values(sectors).map(({label, components}) => [label, ...components!.map(one => one.label)]),
      [
        ['Public', 'Médecins', 'Infirmiers'],
        ['Privé', 'Kinés', 'Autres'],
      ],
    );
    // Behind a name, an empty one is that of the name's own row: it takes nothing from the row above.
    const [, askedTotal] = await asked(`${wide}Tous;;16;20\n`);
    assert.deepEqual(askedTotal, ['warning table.csv!A3 (Secteur)', 'warning table.csv!B6 (Type)']);
  });

  it('ask for rows that nothing names, and for names that could be mixed', async () => {
    const asked = async (text: string) => placesOf(errorsOf((await importFile(text)).questions));
    assert.deepEqual(await asked('Nom;2023;2024\nA;1;2\n;3;4\n'), ['error table.csv!A3 (Nom)']);
    assert.deepEqual(await asked('Nom;Mois;Cas\n;2024-01;1\nA;2024-02;2\n'), ['error table.csv!A2 (Nom)']);
    assert.deepEqual(
      await asked(
        'Nom;Type;Mois;Cas\nA;x;2024-01;1\nA;;2024-02;2\nA;y;2024-03;3\nA;;2024-04;4\nB;x;2024-01;1\n',
      ),
      ['error table.csv!B3 (Type)'],
    );
    const {mapping} = await importFile('Nom;Mois;Cas\nA;2024-01;1\nB;2024-01;2\n');
    const {findings} = await importAgain('Nom;Mois;Cas\nA;2024-01;1\n;2024-02;1\nB;2024-01;2\n', mapping);
    assert.deepEqual(placesOf(findings), ['error table.csv!3:3']);
    assert.match(findings[0]!.message.en, /“∅” is not known.*say “fill-down” under emptyKeys/);
  });

  it('are missing in the last row as in any other: figures of a period that is there', async () => {
    const seriesOf = async (text: string, id = 'cas') =>
      (await importFile(text)).document!.indicators[id]!.series!.map(({period, status}) => [period, status]);
    const months = 'Mois;Cas\n2024-04;1\n2024-05;2\n2024-06;\n';
    const read = [
      ['2024-04', undefined],
      ['2024-05', undefined],
      ['2024-06', 'missing'],
    ];
    assert.deepEqual(await seriesOf(months), read);
    assert.deepEqual(await seriesOf(`${months}\n2024-07-11;\nSource : CCSS\n`), read, 'and notes are none');
    assert.deepEqual(await seriesOf('Nom;Mois;Cas\nA;2024-04;1\nA;2024-05;2\nA;2024-06;\n', 'a'), read);
  });

  it('are no totals: a label alone among other units, two totals, a sum that is not named so', async () => {
    const ids = async (text: string) => Object.keys((await importFile(text)).document!.indicators);
    assert.deepEqual(await ids('t;2015\nA;1 %\nB;2 %\nTotal;3\n'), ['a', 'b', 'total']);
    assert.deepEqual(await ids('t;2015\nA;1\nTotal A;1\nB;2\nTotal B;2\n'), ['a', 'total-a', 'b', 'total-b']);
    assert.deepEqual(await ids('t;2015\nA;1\nTotal A;1\nB;2\nTotal;4\n'), ['total']);
    const unnamed = await importFile('t;2015;2016\nA;1;2\nB;2;3\nTous;3;5\n');
    assert.deepEqual(Object.keys(unnamed.document!.indicators), ['a', 'b', 'tous']);
    assert.ok(
      unnamed.questions.some(
        ({place, severity}) => severity === 'warning' && place === 'table.csv!4:4 (Tous)',
      ),
    );
  });

  it('leave a table alone that has no period or no figure, and say so', async () => {
    const serials = 'Mois;Cas\n45292;5\n45323;6\n45352;7\n';
    for (const text of ['a;b\nc;d\ne;f\n', 'nom;valeur\nA;1\nB;2\n', '2015;2016\n', serials]) {
      const {questions, mapping} = proposeMapping(await readTable(bytesOf(text), 'table.csv'));
      assert.equal(mapping.tables[0]!.use, false);
      assert.ok(placesOf(questions).includes('error table.csv'), text);
      assert.throws(() => saved(mapping), {message: 'key-figures: schema at document.reference'});
    }
  });

  it('give ids that are their own, whatever the labels are', async () => {
    const {document} = await importFile(
      't;2015;2016\nconstructor;1;2\n__proto__;3;4\nÀ l’œuvre !;5;6\nA l oeuvre;7;8\n??;9;10\n',
    );
    assert.deepEqual(Object.keys(document!.indicators), [
      'constructor',
      'proto',
      'a-l-oeuvre',
      'a-l-oeuvre-2',
      'series',
    ]);
  });
});

describe('a mapping file', () => {
  it('is refused with the path of what is wrong in it', async () => {
    const {mapping} = await importFile(table2017);
    const refused = (change: (mapping: Mapping) => void, path: string) => {
      const own = structuredClone(mapping);
      change(own);
      assert.throws(
        () => readMapping(own),
        (error: unknown) => error instanceof ProblemError && error.problem.path === path,
        path,
      );
    };
    const wrong = (value: unknown) => value as never;
    refused(one => (one.version = wrong(2)), 'version');
    refused(one => (one.document.reference = ''), 'document.reference');
    refused(one => (one.tables[0]!.layout = wrong('tall')), 'tables.0.layout');
    refused(one => (one.tables[0]!.columns[0]!.role = wrong('label')), 'tables.0.columns.0.role');
    refused(one => (one.tables[0]!.columns[1]!.period = '2015-13'), 'tables.0.columns.1.period');
    refused(one => (one.tables[0]!.convention.signs['*'] = wrong('hidden')), 'tables.0.convention.signs.*');
    refused(
      one => Object.assign(one.tables[0]!.convention, {decimal: ',', thousands: ','}),
      'tables.0.convention.thousands',
    );
    refused(one => (one.tables[0]!.series[0]!.indicator = 'none'), 'tables.0.series.0.indicator');
    refused(one => (one.tables[0]!.series[1]!.key = one.tables[0]!.series[0]!.key), 'tables.0.series.1.key');
    refused(
      one => (one.tables[0]!.series[1]!.component = one.tables[0]!.series[0]!.component),
      'tables.0.series.1.component',
    );
    assert.throws(() => readMapping(null), ProblemError);
    assert.deepEqual(saved(mapping), mapping, 'and comes back as it was written');
  });
});

describe('a large table', () => {
  const rowsOf = (count: number) =>
    `indicateur;période;valeur\n${Array.from({length: count}, (_, i) => `série ${i % 500};${1900 + Math.floor(i / 500)};${i},5\n`).join('')}`;

  it('of 50 000 rows is read whole, in a time that grows with it', async t => {
    const time = async (count: number) => {
      const start = performance.now();
      const {document, findings} = await importFile(bytesOf(rowsOf(count)));
      const observations = Object.values(document!.indicators).reduce(
        (sum, {series}) => sum + series!.length,
        0,
      );
      assert.equal(observations, count);
      assert.deepEqual(findings, []);
      return performance.now() - start;
    };
    await time(5000);
    const [tenth, whole] = [await time(5000), await time(50_000)];
    t.diagnostic(`50 000 rows: ${Math.round(whole)} ms; 5 000 rows: ${Math.round(tenth)} ms`);
    // Ten times the rows take about ten times as long; were it quadratic, a hundred times.
    assert.ok(whole < 40 * tenth, `${whole} ms against ${tenth} ms`);
  });
});
