import type {Problem, ProblemKind} from '../data/problem.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';

/** A problem in the reader's language: one sentence, and for the publisher the place and the expected form. */
export interface SaidProblem {
  sentence: string;
  detail: string;
}

const ON_THE_WAY: ProblemKind[] = ['address', 'network', 'http', 'timeout', 'too-large'];
const IN_THE_DATA: ProblemKind[] = ['encoding', 'not-json', 'version', 'schema'];

/** Says a problem. The detail is empty where the place is not known. */
export function sayProblem({kind, path, expected, choices, status}: Problem, lang: Language): SaidProblem {
  const {notLoaded, notRead, problem, expected: label, colon} = messagesOf(lang);
  const opening = ON_THE_WAY.includes(kind) ? notLoaded : IN_THE_DATA.includes(kind) ? notRead : '';
  return {
    sentence: (opening && opening + colon) + problem[kind],
    detail: [
      path,
      (expected || choices) && label + colon + (choices?.join(' | ') ?? expected),
      status && `HTTP ${status}`,
    ]
      .filter(Boolean)
      .join(' – '),
  };
}
