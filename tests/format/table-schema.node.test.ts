import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {parse} from 'csv-parse/sync';
import {toCsv} from '../../src/format/csv.js';
import {languages} from '../../src/format/language.js';
import {tableSchema} from '../../src/format/table-schema.js';
import {figureOf, HEAD} from '../data/fixtures.js';

interface Resource {
  name: string;
  dialect: {delimiter: string};
  schema: {fields: {name: string; type: string; decimalChar?: string}[]};
}

describe('the table schema', () => {
  for (const lang of languages) {
    it(`says of a CSV file in ${lang} what it is`, () => {
      const {name, dialect, schema} = tableSchema('Patient accounts.csv', lang) as Resource;
      assert.equal(name, 'patient-accounts');
      const csv = toCsv(figureOf({kind: 'ratio', unit: 'percent', value: 65.1, label: 'A; "B", C'}), lang);
      const [header, row] = parse(csv, {bom: true, delimiter: dialect.delimiter}) as [string[], string[]];
      assert.deepEqual(
        schema.fields.map(field => field.name),
        header,
      );
      const at = schema.fields.findIndex(({type}) => type === 'number');
      assert.equal(Number(row[at]!.replace(schema.fields[at]!.decimalChar!, '.')), 65.1);
      const date = schema.fields.findIndex(({type}) => type === 'date');
      assert.match(row[date]!, /^\d{4}-\d\d-\d\d$/);
    });
  }
});

describe('an exported row', () => {
  it('names its licence with its source', () => {
    const head = {...HEAD, source: {label: 'Cahier', licence: 'CC BY 4.0'}};
    assert.match(toCsv(figureOf({value: 1}, head), 'fr'), /;Cahier \(CC BY 4\.0\);/);
  });
});
