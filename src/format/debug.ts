import {HEAD_TIMEOUT, MAX_BYTES, TIMEOUT, type Journey} from '../data/load.js';
import type {Notice} from '../data/notice.js';
import type {Problem, ProblemKind} from '../data/problem.js';
import {MAX_ENTRIES} from '../data/check.js';
import {addedLanguage} from './language.js';
import {debug as de} from './messages/de.js';
import {debug as en} from './messages/en.js';
import {debug as fr} from './messages/fr.js';
import {debug as lb} from './messages/lb.js';
import type {DebugMessages, Language} from './messages/messages.js';
import type {SaidProblem} from './problem.js';

const WORDS: Partial<Record<Language, DebugMessages>> = {fr, de, lb, en};

/** What a webmaster can be told of a widget. */
export interface Findings {
  /** The request, where there is one. */
  journey: Readonly<Journey> | undefined;
  problem: Problem | undefined;
  /** The problem in words. */
  said: SaidProblem | undefined;
  notices: readonly Notice[];
  /** Ids of the document's indicators. */
  ids: readonly string[];
  /** Origin of the page, as a server sees it. */
  origin: string;
}

/** The limits that a document may have run into. */
const LIMITS: Partial<Record<ProblemKind, string>> = {
  timeout: `≤ ${HEAD_TIMEOUT / 1000} s, ≤ ${TIMEOUT / 1000} s`,
  'too-large': `≤ ${MAX_BYTES / 1e6} MB, ≤ ${MAX_ENTRIES}`,
};

/**
 * What was asked, what came, what is wrong with it and what to change, each with its heading; nothing that is not
 * known. A language that has been added brings its own words, or is told in English.
 */
export function debugLines(
  {journey, problem, said, notices, ids, origin}: Findings,
  lang: Language,
): [heading: string, text: string][] {
  const debug = addedLanguage(lang)?.debug ?? WORDS[lang] ?? en;
  const {url = '', tries, status, type, bytes, redirected, beginning} = journey ?? {};
  const answer = [status, type, bytes !== undefined && `${bytes} B`, redirected && `→ ${redirected}`];
  const check = {
    network: [
      debug.causes,
      `Access-Control-Allow-Origin: ${origin}`,
      `Content-Security-Policy: connect-src ${url && new URL(url).origin}`,
    ].join('\n'),
    ...LIMITS,
  };
  const lines: [string, unknown][] = [
    [debug.asked, url],
    [debug.tries, tries! > 1 && tries],
    [debug.answer, answer.filter(Boolean).join(' · ')],
    [debug.begins, beginning],
    [problem?.kind ?? '', said && [said.sentence, said.detail].filter(Boolean).join('\n')],
    [debug.check, problem && check[problem.kind as keyof typeof check]],
    [debug.ids, problem?.kind === 'indicator' && ids.join(', ')],
    ...notices.map(({kind, path, ...numbers}): [string, unknown] => [
      kind,
      [path, ...Object.entries(numbers).map(one => one.join(' '))].join(', '),
    ]),
  ];
  return lines.flatMap(([heading, text]) => (text ? [[heading, String(text)]] : []));
}
