import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {cellWidth, inWords, tableWidth} from '../../src/geometry/data-table.js';
import {textWidth} from '../../src/geometry/text-width.js';

const column = (head: string, ...cells: string[]) => ({head, cells});
const NAMES = column('Type', 'Ordonnances', 'Certificats médicaux');

describe('the width of a table', () => {
  it('has room for every number whole', () => {
    const narrow = tableWidth([NAMES, column('2015', '1')]);
    const wide = tableWidth([NAMES, column('2015', '1', '123.456.789')]);
    assert.ok(wide - narrow >= textWidth('123.456.789', 1) - textWidth('2015\u00a0↕', 1) - 0.01);
    assert.ok(wide >= textWidth('123.456.789', 1) + textWidth('Ordonnances', 1));
  });

  it('grows with every column', () => {
    const widths = [1, 2, 3, 7].map(count =>
      tableWidth([NAMES, ...Array.from({length: count}, () => column('2015', '1'))]),
    );
    for (const [i, width] of widths.entries()) assert.ok(i === 0 || width > widths[i - 1]! + 1);
  });

  it('breaks the head of a column at its spaces, and leaves room for the arrow at its last word', () => {
    assert.equal(
      tableWidth([NAMES, column('Octobre 2015', '1')]),
      tableWidth([NAMES, column('Octobre de l’an 2015', '1')]),
    );
    assert.ok(tableWidth([NAMES, column('2015', '')]) > tableWidth([NAMES, column('x', '')]));
  });

  it('lets long row headers be broken', () => {
    const long = column('Type', 'Images radiologiques ou autres imageries médicales '.repeat(4));
    assert.ok(tableWidth([long, column('2015', '1')]) < 20);
  });

  it('is larger in bold type, and smaller where cells may be broken at their spaces', () => {
    const columns = [column('Type', 'Août 2024'), column('2015', '2,51 % (confidentiel)')];
    assert.ok(tableWidth(columns, true) > tableWidth(columns));
    assert.ok(tableWidth(columns.map(inWords)) < tableWidth(columns) - 5);
  });
});

describe('the width of the widest cell', () => {
  it('is that of its text', () => {
    assert.equal(
      cellWidth([column('2015', '1'), column('Septembre 2016', '12.345')]),
      textWidth('12.345', 1),
    );
    assert.equal(cellWidth([column('2015')]), 0);
  });
});
