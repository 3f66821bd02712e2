// Writes the JSON Schema of the document, so that editors can check a file without running any code.
import {mkdir, writeFile} from 'node:fs/promises';
import * as z from 'zod/mini';
import {documentSchema} from '../../src/data/document.js';
import type {Expectation} from '../../src/data/problem.js';

const target = new URL('../../dist/key-figures-1.schema.json', import.meta.url);

/** The forms that src/data checks with tests of its own, as JSON Schema. */
const FORMS: Partial<Record<Expectation, object>> = {
  string: {type: 'string'},
  number: {type: 'number'},
  'number | null': {type: ['number', 'null']},
  'number > 0': {type: 'number', exclusiveMinimum: 0},
  'true | false': {type: 'boolean'},
  '1': {const: 1},
  'string | {fr, de, lb, en}': {
    anyOf: [{type: 'string'}, {type: 'object', additionalProperties: {type: 'string'}}],
  },
  'YYYY-MM-DD': {type: 'string', format: 'date'},
  'YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD': {
    type: 'string',
    pattern: '^\\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-\\d{2})?))?$',
  },
  'previous | previous12 | YYYY-MM': {
    type: 'string',
    pattern: '^(previous|previous12|\\d{4}(-(Q[1-4]|(0[1-9]|1[0-2])(-\\d{2})?))?)$',
  },
};

interface Custom {
  type: string;
  params?: {expected: Expectation; choices?: string[]};
}

// `input`: the file as people write it, where what has a default may be left out.
const schema = z.toJSONSchema(documentSchema, {
  target: 'draft-2020-12',
  io: 'input',
  unrepresentable: 'any',
  override({zodSchema, jsonSchema}) {
    const {type, params} = zodSchema._zod.def as unknown as Custom;
    if (type !== 'custom' || !params) return;
    const form = params.choices ? {type: 'string', enum: params.choices} : FORMS[params.expected];
    if (!form) throw new Error(`The JSON Schema does not know the form ${params.expected}.`);
    Object.assign(jsonSchema, form);
  },
});

await mkdir(new URL('.', target), {recursive: true});
await writeFile(target, `${JSON.stringify({title: 'Key Figures document', ...schema}, null, 2)}\n`);
