import {createHash} from 'node:crypto';
import {Refusal} from './files.js';

/** A file of an edition that has been published: immutable, and known by its contents. */
export interface EditionFile {
  /** Relative to the index. */
  file: string;
  /** Of the file, in hexadecimal. */
  sha256: string;
  /** Day of its publication, YYYY-MM-DD. */
  published: string;
  /** Why it replaces the one before; the first has none. */
  correction?: string;
}

/** One edition: its current file, and those that corrections have replaced, oldest first. */
export interface IndexedEdition extends EditionFile {
  /** The reference month or day, such as 2024-06; what `edition` names. */
  id: string;
  title: string | Record<string, string>;
  reference: string;
  replaced?: EditionFile[];
}

/** The list of all editions of a bulletin, newest first: what a `src` may name instead of one document. */
export interface EditionIndex {
  version: 1;
  /** Id of the edition that pages without a pinned one show. */
  latest: string;
  editions: IndexedEdition[];
}

/** A document as it is about to be published. */
export interface NewEdition {
  /** Its text, as it is to be served. */
  text: string;
  title: string | Record<string, string>;
  reference: string;
  /** Id; by default the month of the reference date. */
  id?: string | undefined;
  /** Day of publication, YYYY-MM-DD. */
  today: string;
  /** Why a published edition is corrected. */
  correction?: string | undefined;
}

/** What publishing an edition comes to. */
export interface Publication {
  index: EditionIndex;
  entry: IndexedEdition;
  /** `same`: these very contents have been published before, nothing changes. */
  outcome: 'new' | 'corrected' | 'same';
}

/**
 * Puts an edition into an index. A published edition stays as it is: other contents under its id are refused unless
 * `correction` says why; then a file of a new name takes its place and the old one stays on record. `latest` moves to
 * the edition of the newest reference date.
 */
export function addEdition(index: EditionIndex | undefined, added: NewEdition): Publication {
  const {text, title, reference, today, correction} = added;
  const id = added.id ?? reference.slice(0, 7);
  if (!/^[\w-]+$/.test(id)) {
    throw new Refusal({
      fr: `« ${id} » n’est pas un identifiant d’édition : lettres, chiffres et tirets.`,
      en: `“${id}” is no id of an edition: letters, digits and hyphens.`,
    });
  }
  const sha256 = createHash('sha256').update(text).digest('hex');
  const editions = index?.editions ?? [];
  const known = editions.find(one => one.id === id);
  if (known?.sha256 === sha256) return {index: index!, entry: known, outcome: 'same'};
  if (known && !correction) {
    throw new Refusal({
      fr: `L’édition ${id} est publiée et ne change plus. --correction "raison" publie une correction.`,
      en: `Edition ${id} is published and does not change. --correction "reason" publishes a correction.`,
    });
  }
  if (!known && correction) {
    throw new Refusal({
      fr: `Rien à corriger : l’édition ${id} n’est pas publiée.`,
      en: `Nothing to correct: edition ${id} is not published.`,
    });
  }
  const before = known ? [...(known.replaced ?? []), fileOf(known)] : [];
  const entry: IndexedEdition = {
    id,
    title,
    reference,
    file: before.length ? `${id}.${before.length + 1}.json` : `${id}.json`,
    sha256,
    published: today,
    ...(correction && {correction}),
    ...(before.length && {replaced: before}),
  };
  const all = [...editions.filter(one => one.id !== id), entry].sort(
    (a, b) => b.reference.localeCompare(a.reference) || b.id.localeCompare(a.id),
  );
  return {
    index: {version: 1, latest: all[0]!.id, editions: all},
    entry,
    outcome: known ? 'corrected' : 'new',
  };
}

function fileOf({file, sha256, published, correction}: IndexedEdition): EditionFile {
  return {file, sha256, published, ...(correction && {correction})};
}

/** Reads an index, or refuses what is none. */
export function readIndex(text: string, name: string): EditionIndex {
  let json: Partial<EditionIndex> | null = null;
  try {
    json = JSON.parse(text) as Partial<EditionIndex> | null;
  } catch {
    // Refused below.
  }
  const isEntry = (one: Partial<IndexedEdition> | null) =>
    [one?.id, one?.file, one?.sha256, one?.reference].every(field => typeof field === 'string');
  if (json?.version === 1 && Array.isArray(json.editions) && json.editions.every(isEntry))
    return json as EditionIndex;
  throw new Refusal({fr: `${name} n’est pas un index d’éditions.`, en: `${name} is no index of editions.`});
}
