/**
 * The closed list of what can go wrong, in the order in which a document travels.
 *
 * - `address`: `src` is no http(s) address.
 * - `network`: no answer; a browser cannot tell a dead server from a refused cross-origin request.
 * - `http`: an answer with an error status (`status`).
 * - `timeout`: the answer took too long.
 * - `too-large`: more bytes, or more observations, than this library reads.
 * - `encoding`: a text in another encoding than UTF-8, which is not the one it is declared in.
 * - `not-json`: an answer that is no JSON (often an HTML page).
 * - `edition`: the index has no such edition (`path`: its id; `choices`: those there are).
 * - `version`: a document of a version this library does not know.
 * - `schema`: a field is missing or of the wrong form (`path`, `expected`).
 * - `indicator`: the document has no such indicator (`path`: its id).
 * - `unsuitable`: the indicator lacks what the widget draws (`expected`: the part it would need).
 * - `internal`: a fault of this library.
 */
export type ProblemKind =
  | 'address'
  | 'network'
  | 'http'
  | 'timeout'
  | 'too-large'
  | 'encoding'
  | 'not-json'
  | 'edition'
  | 'version'
  | 'schema'
  | 'indicator'
  | 'unsuitable'
  | 'internal';

/**
 * The forms a field may be expected to have, in the words of JSON and of this format, which are the same in every
 * language: they are for whoever writes the document.
 */
export type Expectation =
  | 'number'
  | 'number | null'
  | 'number > 0'
  | 'true | false'
  | '1'
  | 'string'
  | 'string | {fr, de, lb, en}'
  | 'object'
  | 'array'
  | 'YYYY-MM-DD'
  | 'YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD'
  | 'previous | previous12 | YYYY-MM'
  | 'period ≠ period'
  | 'category ≠ category'
  | 'column'
  | 'dimension'
  | 'choice'
  | 'value'
  | 'series'
  | 'change'
  | 'average'
  | 'breakdown'
  | 'shares'
  | 'target'
  | 'table'
  | 'term';

/** What went wrong and where. Carries no sentence: `format/problem` says it in the reader's language. */
export interface Problem {
  kind: ProblemKind;
  /** Where in the document, as `indicators.dsp.series.3.value`. */
  path?: string;
  /** What was expected there. */
  expected?: Expectation;
  /** The accepted words where `expected` is `choice`. */
  choices?: string[];
  /** HTTP status of the answer. */
  status?: number;
}

/** A problem on its way up. Caught at the walls of this library; never reaches the host page. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(`key-figures: ${problem.kind}${problem.path ? ` at ${problem.path}` : ''}`);
  }
}
