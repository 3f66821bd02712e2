import type {ArgsDef} from 'citty';
import {decode} from '../data/decode.js';
import {ProblemError} from '../data/problem.js';
import type {Language} from '../format/messages/messages.js';
import {sayProblem} from '../format/problem.js';
import {readInput, Refusal, type Said, type Written} from './files.js';
import {ImportError, type Finding} from './import/index.js';

/** What the shell is told: all is well; the data are not; the command could not be carried out. */
export const OK = 0;
export const FOUND = 1;
export const REFUSED = 2;

/** French where the system speaks it, else English; `--ui` says which. */
const system = process.env['LC_ALL'] || process.env['LC_MESSAGES'] || process.env['LANG'] || '';
const said = {ui: /^fr/i.test(system) ? 'fr' : 'en', json: false} as {ui: keyof Said; json: boolean};

/** Takes note of how the words of the command line want it to speak. */
export function listen(words: readonly string[]): void {
  const ui = /(?:^| )--ui[ =](fr|en)(?: |$)/.exec(words.join(' '))?.[1];
  if (ui) said.ui = ui as keyof Said;
  said.json = words.includes('--json');
}

/** Says a result to a person. */
export function tell(sentence: Said): void {
  if (!said.json) console.log(sentence[said.ui]);
}

/** Gives a result to a machine that has asked for it. */
export function result(json: unknown): void {
  if (said.json) console.log(JSON.stringify(json, undefined, 2));
}

/** Progress and remarks, beside the result, which may be piped elsewhere. */
export function remark(sentence: Said): void {
  console.error(sentence[said.ui]);
}

/** What every command takes. */
export const common = {
  json: {type: 'boolean', description: 'Result as JSON, for machines'},
  ui: {type: 'enum', options: ['fr', 'en'], description: 'Language of the messages / langue des messages'},
} satisfies ArgsDef;

/**
 * Words separated by commas, each one of those allowed; `undefined` for none. Throws a Refusal that names the wrong
 * one.
 */
export const list = <T extends string>(
  text: string | undefined,
  allowed: readonly T[],
  name: string,
): T[] | undefined => {
  const words = text
    ?.split(',')
    .map(word => word.trim())
    .filter(Boolean);
  const wrong = words?.find(word => !(allowed as readonly string[]).includes(word));
  if (wrong !== undefined) {
    throw new Refusal({
      fr: `--${name} : « ${wrong} » inconnu. Possible : ${allowed.join(', ')}.`,
      en: `--${name}: “${wrong}” is unknown. Possible: ${allowed.join(', ')}.`,
    });
  }
  return words as T[] | undefined;
};

/** A number within limits. Throws a Refusal that names them. */
export function numberIn(text: string, low: number, high: number, name: string): number {
  const number = Number(text);
  if (text.trim() !== '' && number >= low && number <= high) return number;
  throw new Refusal({
    fr: `--${name} : un nombre de ${low} à ${high}, pas « ${text} ».`,
    en: `--${name}: a number from ${low} to ${high}, not “${text}”.`,
  });
}

/** Parses JSON of a file of that name. Throws a Refusal. */
export function parseJson(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal({fr: `${name} n’est pas du JSON.`, en: `${name} is not JSON.`});
  }
}

/** A document as text and as JSON. Throws a Refusal where it cannot be read, a ProblemError where it is no JSON. */
export async function readDocument(place: string): Promise<{text: string; json: unknown}> {
  const {bytes} = await readInput(place);
  const text = decode(bytes);
  try {
    return {text, json: JSON.parse(text)};
  } catch {
    throw new ProblemError({kind: 'not-json'});
  }
}

/** What has become of a file, as a participle. */
export const become = (written: Written): Said =>
  ({
    new: {fr: 'écrit', en: 'written'},
    same: {fr: 'inchangé', en: 'unchanged'},
    replaced: {fr: 'remplacé', en: 'replaced'},
  })[written];

const SIGNS = {error: '✗', warning: '!', info: '·'} as const;

/** Lists what is to be known of a table. */
export function printFindings(findings: readonly Finding[]): void {
  for (const {severity, place, message} of findings) {
    tell({
      fr: `${SIGNS[severity]} ${place} : ${message.fr}`,
      en: `${SIGNS[severity]} ${place}: ${message.en}`,
    });
  }
}

/** What is wrong, in words; `undefined` for a fault of this program. */
export function refusalOf(error: unknown): Said | undefined {
  if (error instanceof Refusal) return error.said;
  if (error instanceof ImportError) {
    const {place, message} = error.finding;
    return {fr: `${place} : ${message.fr}`, en: `${place}: ${message.en}`};
  }
  if (error instanceof ProblemError) {
    const say = (lang: Language) => Object.values(sayProblem(error.problem, lang)).filter(Boolean).join(' ');
    return {fr: say('fr'), en: say('en')};
  }
  // The parser of arguments says in English what it misses.
  if ((error as Error).name === 'CLIError')
    return {fr: (error as Error).message, en: (error as Error).message};
  return undefined;
}
