import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {ImportError, proposeMapping, readTable} from '../../../src/cli/import/index.js';
import {bytesOf, importFile, placesOf} from './samples/import.js';
import {writeXlsx} from './samples/write-xlsx.js';

const texts = async (bytes: Uint8Array | string, delimiter?: ';' | ',') => {
  const [table] = await readTable(typeof bytes === 'string' ? bytesOf(bytes) : bytes, 't.csv', delimiter);
  return table!.rows.map(({row, cells}) => [row, ...cells.map(({text}) => text)]);
};

describe('a text file', () => {
  it('is cut at the delimiter that cuts its lines alike', async () => {
    const cells = [
      [1, 'type', '2015', '2016'],
      [2, 'A', '1,5', '2,5'],
      [3, 'B', '3,5', '4'],
    ];
    for (const delimiter of [';', '\t']) {
      const text = cells.map(([, ...row]) => row.join(delimiter)).join('\r\n');
      const [table] = await readTable(bytesOf(text), 't.csv');
      assert.equal(table!.delimiter, delimiter);
      assert.deepEqual(await texts(text), cells);
    }
    const [comma] = await readTable(bytesOf('type,2015,2016\nA,"1,5","2,5"\nB,"3,5",4\n'), 't.csv');
    assert.equal(comma!.delimiter, ',');
    assert.deepEqual(
      comma!.rows.map(({cells}) => cells.map(({text}) => text)),
      cells.map(([, ...row]) => row),
    );
  });

  it('is cut at the delimiter that is told, by the caller or by its first line', async () => {
    assert.deepEqual(await texts('a,b;c', ','), [[1, 'a', 'b;c']]);
    assert.deepEqual(await texts('sep=,\r\na;b,c\r\nd;e,f\r\n'), [
      [2, 'a;b', 'c'],
      [3, 'd;e', 'f'],
    ]);
  });

  it('keeps quoted delimiters, quotes and line breaks, and the numbers of its lines', async () => {
    assert.deepEqual(await texts('a;"b;""c""\nd"\n\ne;f\n'), [
      [1, 'a', 'b;"c"\nd'],
      [4, 'e', 'f'],
    ]);
  });

  it('keeps a quote within a word', async () => {
    assert.deepEqual(await texts('a;b\nBilan "court";1\n')!, [
      [1, 'a', 'b'],
      [2, 'Bilan "court"', '1'],
    ]);
  });

  it('is decoded by what its bytes are', async () => {
    const text = 'type;2015\nDécès – l’été;1\n';
    const utf8 = [
      [1, 'type', '2015'],
      [2, 'Décès – l’été', '1'],
    ];
    const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
    const swapped = Buffer.from(utf16).swap16();
    const cp1252 = Buffer.from(text.replace('–', '\u0096').replace('’', '\u0092'), 'latin1');
    for (const [bytes, encoding] of [
      [bytesOf(text), 'utf-8'],
      [bytesOf(`\ufeff${text}`), 'utf-8'],
      [utf16, 'utf-16le'],
      [swapped, 'utf-16be'],
      [cp1252, 'windows-1252'],
    ] as const) {
      const [table] = await readTable(bytes, 't.csv');
      assert.equal(table!.encoding, encoding);
      assert.deepEqual(await texts(bytes), utf8, encoding);
      assert.deepEqual(placesOf(table!.findings), encoding === 'windows-1252' ? ['warning t.csv'] : []);
    }
  });

  it('has lines before its header and behind its table, which are said and not taken over', async () => {
    const {tables, findings, document} = await importFile(
      'sep=;\r\ncreated;11-07-2026 13:29:53\r\n\r\ntype;2015;2016\r\nA;1;2\r\nB;3;4\r\n\r\nSource : STATEC\r\n(1);données provisoires\r\n',
    );
    assert.deepEqual([tables[0]!.headerRow, tables[0]!.lastRow], [4, 6]);
    assert.deepEqual(placesOf(findings), ['info table.csv!2:2', 'info table.csv!8:8', 'info table.csv!9:9']);
    assert.match(findings[0]!.message.fr, /created ; 11-07-2026 13:29:53/);
    assert.deepEqual(Object.keys(document!.indicators), ['a', 'b']);
  });

  it('that cannot be read is refused with its place', async () => {
    const refused = async (bytes: Uint8Array, place: RegExp, message: RegExp) =>
      assert.rejects(readTable(bytes, 't.csv'), (error: unknown) => {
        assert.ok(error instanceof ImportError);
        assert.match(error.finding.place, place);
        assert.match(error.finding.message.fr, message);
        return true;
      });
    await refused(bytesOf('a;b\nc;"d\ne;f\n'), /^t\.csv!2:2$/, /guillemet/);
    await refused(bytesOf('sep=;\na;b\nc;"d\ne;f\n'), /^t\.csv!3:3$/, /guillemet/);
    await refused(
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      /^t\.csv$/,
      /ni CSV, ni XLSX/,
    );
    await refused(bytesOf('PK\x03\x04 and no more'), /^t\.csv$/, /classeur/);
  });

  it('that is empty has no rows, and proposes to leave it out', async () => {
    for (const text of ['', '\n\n', '\ufeff', ';;;\n;;;\n']) {
      const tables = await readTable(bytesOf(text), 't.csv');
      assert.deepEqual(
        tables.map(({rows, headerRow, lastRow}) => [rows, headerRow, lastRow]),
        [[[], 0, 0]],
        JSON.stringify(text),
      );
      assert.equal(proposeMapping(tables).mapping.tables[0]!.use, false);
    }
  });
});

describe('a workbook', () => {
  const workbook = writeXlsx([
    {
      name: 'Documents & actes',
      rows: [
        ['Documents par type'],
        [],
        [null, 'type', {number: '42278', format: 'mmm-yy'}, {number: '42370', format: 'mmm-yy'}],
        [null, 'Rapports', 3, {number: '6', format: '0'}],
        [null, 'Part', {number: '0.651', format: '0.0%'}, {number: '0.66', format: '0.0%'}],
        [null, 'Durée', {number: '12', format: '0.0'}, {number: '0.30000000000000004'}],
        [null, 'Taux', '12,5 %', {error: '#DIV/0!'}],
      ],
    },
    {
      name: 'Dates',
      hidden: true,
      rows: [
        ['date', 'valeur'],
        [{number: '42825', format: 'dd/mm/yyyy'}, 7],
      ],
    },
  ]);

  it('gives each sheet as a table with the addresses of its cells', async () => {
    const tables = await readTable(workbook, 'book.xlsx');
    assert.deepEqual(
      tables.map(({name, headerRow, lastRow}) => [name, headerRow, lastRow]),
      [
        ['Documents & actes', 3, 7],
        ['Dates', 1, 2],
      ],
    );
    assert.deepEqual(
      tables[0]!.rows.map(({row}) => row),
      [1, 3, 4, 5, 6, 7],
    );
    const header = tables[0]!.rows[1]!.cells;
    assert.deepEqual(header.slice(1), [
      {text: 'type'},
      {text: '2015-10-01', date: '2015-10-01', shows: 'month'},
      {text: '2016-01-01', date: '2016-01-01', shows: 'month'},
    ]);
    assert.deepEqual(tables[1]!.rows[1]!.cells, [
      {text: '2017-03-31', date: '2017-03-31', shows: 'day'},
      {text: '7', number: '7'},
    ]);
  });

  it('says errors of formulas and hidden sheets', async () => {
    const [documents, dates] = await readTable(workbook, 'book.xlsx');
    assert.deepEqual(placesOf(documents!.findings), ['warning Documents & actes!D7']);
    assert.match(documents!.findings[0]!.message.en, /#DIV\/0!/);
    assert.deepEqual(placesOf(dates!.findings), ['warning Dates']);
    assert.match(dates!.findings[0]!.message.fr, /masquée/);
  });

  it('becomes a document: months as shown, per cent as shown, the step that is shown', async () => {
    const {document, findings, mapping} = await importFile(workbook, 'book.xlsx');
    const seriesOf = (id: string) => document!.indicators[id]?.series;
    assert.deepEqual(seriesOf('rapports'), [
      {period: '2015-10', value: 3},
      {period: '2016-01', value: 6},
    ]);
    assert.equal(document!.indicators['part']?.unit, 'percent');
    assert.deepEqual(seriesOf('part'), [
      {period: '2015-10', value: 65.1},
      {period: '2016-01', value: 66, precision: 0.1},
    ]);
    assert.deepEqual(seriesOf('duree'), [
      {period: '2015-10', value: 12, precision: 0.1},
      {period: '2016-01', value: 0.3},
    ]);
    assert.deepEqual(seriesOf('taux'), [{period: '2015-10', value: 12.5}], 'the error is no observation');
    assert.deepEqual(seriesOf('valeur'), [{period: '2017-03-31', value: 7}]);
    assert.ok(placesOf(findings).includes('error Documents & actes!D7 (Taux; 2016-01-01)'));
    assert.equal(mapping.document.id, 'book');
  });
});
