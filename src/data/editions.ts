import {array, check, isRecord, object, type Output} from './check.js';
import {ProblemError} from './problem.js';
import {string} from './schema.js';

/** The list of all editions of a bulletin, newest first: what a `src` may name instead of one document. */
export const indexSchema = object({
  latest: string,
  editions: array(object({id: string, file: string})),
});
export type Index = Output<typeof indexSchema>;

/** Where an edition is, and the id of a newer one that the page has not asked for; empty where there is none. */
export interface Picked {
  file: string;
  newer: string;
}

/**
 * Finds an edition in an index: the one named, else the latest. `undefined` for JSON that is no index. Throws a
 * ProblemError where the index is wrong or has no such edition.
 */
export function pickEdition(json: unknown, asked: string): Picked | undefined {
  if (!isRecord(json) || !Object.hasOwn(json, 'editions')) return undefined;
  const {latest, editions} = check(indexSchema, json);
  const isPinned = asked !== '' && asked !== 'latest';
  const id = isPinned ? asked : latest;
  const found = editions.find(one => one.id === id);
  if (!found) throw new ProblemError({kind: 'edition', path: id, choices: editions.map(one => one.id)});
  return {file: found.file, newer: isPinned && latest !== id ? latest : ''};
}
