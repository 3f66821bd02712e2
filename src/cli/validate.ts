import {findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError} from 'jsonc-parser';
import {check, type Form} from '../data/check.js';
import {documentNotices} from '../data/consistency.js';
import {decode} from '../data/decode.js';
import {documentSchema} from '../data/document.js';
import {ProblemError, type Problem} from '../data/problem.js';
import {readEdition} from '../data/read.js';
import {documentForm} from '../data/schema.js';
import {sayNotice} from '../format/notice.js';
import {sayProblem} from '../format/problem.js';
import type {Said} from './files.js';

/** Something to know of a document before it is published. */
export interface Remark {
  /**
   * `error`: pages cannot show it, or show it wrong; `warning`: it does not agree with itself; `info`: worth a look.
   */
  severity: 'error' | 'warning' | 'info';
  /** Where, as `indicators.dsp.series.3.value`; empty for the whole. */
  path: string;
  message: Said;
  /** Where in the file, both from 1. */
  line?: number;
  column?: number;
}

/** What has been found in a document. */
export interface Report {
  remarks: Remark[];
  /** No errors, and in strict use no warnings either. */
  ok: boolean;
}

/** Kinds of notices that are no contradiction. */
const INFO = ['translation', 'unplaced', 'folded', 'newer'];

/** Longest piece of a wrong value that is shown. */
const SHOWN = 40;

/**
 * Checks a document as a whole: its encoding, its JSON (and keys given twice, of which JSON keeps the last in silence),
 * every field, periods given twice, and what its numbers say of each other. Finds all there is rather than the first.
 */
export function validate(bytes: Uint8Array): Report {
  const remarks: Remark[] = [];
  let text: string;
  try {
    text = decode(bytes);
  } catch {
    const message = {
      fr: `Le fichier n’est pas en UTF-8 (premier octet fautif : ${firstWrong(bytes)}). Enregistrez-le en UTF-8.`,
      en: `The file is not UTF-8 (first wrong byte: ${firstWrong(bytes)}). Save it as UTF-8.`,
    };
    return {remarks: [{severity: 'error', path: '', message}], ok: false};
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, {disallowComments: true});
  const place = (offset: number) => {
    const before = text.slice(0, offset).split('\n');
    return {line: before.length, column: before.at(-1)!.length + 1};
  };
  const located = (path: string) => {
    const keys = path.split('.').map(key => (/^\d+$/.test(key) ? Number(key) : key));
    for (let length = keys.length; tree && length > 0; length--) {
      const node = findNodeAtLocation(tree, keys.slice(0, length));
      if (node) return place(node.offset);
    }
    return {};
  };
  // The first: those after it are its consequences.
  for (const {error, offset} of errors.slice(0, 1)) {
    const code = printParseErrorCode(error);
    const message = {fr: `Ce n’est pas du JSON (${code}).`, en: `This is not JSON (${code}).`};
    remarks.push({severity: 'error', path: '', message, ...place(offset)});
  }
  if (errors.length || !tree) return {remarks, ok: false};
  for (const {path, offset} of twice(tree)) {
    const message = {
      fr: 'Clé donnée deux fois : seule la dernière est lue.',
      en: 'Key given twice: only the last one is read.',
    };
    remarks.push({severity: 'error', path, message, ...place(offset)});
  }
  const json: unknown = JSON.parse(text);
  const add = (problem: Problem) => {
    const {path = '', expected, choices} = problem;
    if (remarks.some(one => one.path === path && one.severity === 'error')) return;
    const form = choices?.join(' | ') ?? expected;
    const found = JSON.stringify(valueAt(json, path)) ?? '–';
    const shown = found.length > SHOWN ? `${found.slice(0, SHOWN)}…` : found;
    const message = form
      ? {fr: `Attendu : ${form}. Trouvé : ${shown}`, en: `Expected: ${form}. Found: ${shown}`}
      : {fr: sayProblem(problem, 'fr').sentence, en: sayProblem(problem, 'en').sentence};
    remarks.push({severity: 'error', path, message, ...located(path)});
  };
  for (const problem of wrongFields(json)) add(problem);
  try {
    const edition = readEdition(json);
    for (const id of edition.ids) {
      try {
        edition.pick(id);
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        add(error.problem);
      }
    }
    for (const notice of documentNotices(edition)) {
      remarks.push({
        severity: INFO.includes(notice.kind) ? 'info' : 'warning',
        path: notice.path,
        message: {fr: sayNotice(notice, 'fr'), en: sayNotice(notice, 'en')},
        ...located(notice.path),
      });
    }
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    add(error.problem);
  }
  return {remarks, ok: !remarks.some(({severity}) => severity === 'error')};
}

/** Position of the first byte that is no UTF-8, from 0. */
function firstWrong(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', {fatal: true});
  let at = 0;
  try {
    for (; at < bytes.length; at++) decoder.decode(bytes.subarray(at, at + 1), {stream: true});
  } catch {
    // The byte that breaks a letter off stands after those that began it.
  }
  while (at > 0 && bytes[at - 1]! >= 0x80) at--;
  return at;
}

/** Keys that an object has twice. */
function* twice(
  node: Node,
  path: readonly (string | number)[] = [],
): Generator<{path: string; offset: number}> {
  const seen = new Set<unknown>();
  for (const [i, child] of (node.children ?? []).entries()) {
    if (node.type === 'array') yield* twice(child, [...path, i]);
    if (child.type !== 'property') continue;
    const [key, value] = child.children!;
    const own = [...path, String(key!.value)];
    if (seen.has(key!.value)) yield {path: own.join('.'), offset: key!.offset};
    seen.add(key!.value);
    if (value) yield* twice(value, own);
  }
}

/**
 * Every field that is not of its form: found by zod, which does not stop at the first, and named by the page's own
 * walk.
 */
function wrongFields(json: unknown): Problem[] {
  const {error} = documentSchema.safeParse(json);
  return (error?.issues ?? []).flatMap(({path}) => {
    const form = formAt(documentForm, path);
    try {
      if (form) check(form, valueAt(json, path.map(String).join('.')), path);
    } catch (wrong) {
      if (wrong instanceof ProblemError) return [wrong.problem];
      throw wrong;
    }
    return [];
  });
}

/** The form that a path leads to. */
function formAt(form: Form, path: readonly PropertyKey[]): Form | undefined {
  const [key, ...rest] = path;
  if (key === undefined) return form;
  if (form.type === 'optional') return formAt(form.inner, path);
  if (form.type === 'either') return formAt(form.full, path);
  if (form.type === 'array' || form.type === 'record') return formAt(form.element, rest);
  const field = form.type === 'object' ? form.shape[String(key)] : undefined;
  return field && formAt(field, rest);
}

function valueAt(json: unknown, path: string): unknown {
  return path
    .split('.')
    .filter(Boolean)
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined,
      json,
    );
}
