import {csvHeader, separatorOf} from './csv.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';

/**
 * What the columns of an exported CSV file are, as a Tabular Data Resource with its Table Schema (Frictionless Data):
 * for portals and programs that read the file without looking at it.
 *
 * @param path - Name of the CSV file.
 */
export function tableSchema(path: string, lang: Language): object {
  const [indicator, measure, period, value, unit, status, nature, source, reference] = csvHeader(lang);
  const text = (name: string | undefined) => ({name, type: 'string'});
  return {
    profile: 'tabular-data-resource',
    name: path
      .replace(/\.csv$/, '')
      .toLowerCase()
      .replace(/[^a-z0-9._-]+/g, '-'),
    path,
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: {delimiter: separatorOf(lang), lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true},
    schema: {
      fields: [
        {...text(indicator), constraints: {required: true}},
        {...text(measure), constraints: {required: true}},
        text(period),
        // Absent values have a status that says why.
        {name: value, type: 'number', decimalChar: messagesOf(lang).decimal, bareNumber: true},
        text(unit),
        text(status),
        text(nature),
        text(source),
        {name: reference, type: 'date'},
      ],
      missingValues: [''],
    },
  };
}
