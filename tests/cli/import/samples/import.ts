import assert from 'node:assert/strict';
import {documentSchema, type KeyFiguresDocument} from '../../../../src/data/document.js';
import {
  applyMapping,
  proposeMapping,
  readMapping,
  readTable,
  type Finding,
  type Mapping,
} from '../../../../src/cli/import/index.js';

/** A text as the bytes of a file. */
export const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A mapping as it comes back from its file. */
export const saved = (mapping: Mapping): Mapping => readMapping(JSON.parse(JSON.stringify(mapping)));

/** Everything that the first run on a file brings up. A document that is not valid fails the test. */
export async function importFile(file: string | Uint8Array, name = 'table.csv') {
  const tables = await readTable(typeof file === 'string' ? bytesOf(file) : file, name);
  const {mapping, questions} = proposeMapping(tables);
  const {document, findings} = applyMapping(tables, saved(mapping));
  if (document) assertValid(document);
  return {tables, mapping, questions, document, findings};
}

/** A later edition by the mapping of an earlier one. */
export async function importAgain(text: string | Uint8Array, mapping: Mapping, name = 'table.csv') {
  const tables = await readTable(typeof text === 'string' ? bytesOf(text) : text, name);
  const {document, findings} = applyMapping(tables, saved(mapping));
  if (document) assertValid(document);
  return {document, findings};
}

export function assertValid(document: KeyFiguresDocument): void {
  const result = documentSchema.safeParse(document);
  assert.ok(result.success, JSON.stringify(result.error?.issues));
}

/** Findings as `severity place`. */
export const placesOf = (findings: readonly Finding[]): string[] =>
  findings.map(({severity, place}) => `${severity} ${place}`);

/** The findings that are errors. */
export const errorsOf = (findings: readonly Finding[]): Finding[] =>
  findings.filter(({severity}) => severity === 'error');
