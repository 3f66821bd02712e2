import {mkdir, open, readFile, rename, rm} from 'node:fs/promises';
import {basename, dirname, join} from 'node:path';

/** Something that the command line was asked for and cannot do; said in both languages, without a stack. */
export class Refusal extends Error {
  constructor(readonly said: Said) {
    super(said.en);
  }
}

/** A sentence in the languages of the command line. */
export interface Said {
  fr: string;
  en: string;
}

/** Longest wait for a document from the network, in milliseconds. */
const TIMEOUT = 30_000;

/** A file, an http(s) address, or `-` for what is piped in. Throws a Refusal that says what could not be read. */
export async function readInput(place: string): Promise<{name: string; bytes: Uint8Array}> {
  try {
    if (place === '-') {
      const chunks: Buffer[] = [];
      for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
      return {name: 'stdin', bytes: Buffer.concat(chunks)};
    }
    if (/^https?:\/\//.test(place)) {
      const response = await fetch(place, {signal: AbortSignal.timeout(TIMEOUT)});
      if (!response.ok) throw new Error(`HTTP ${response.status}`);
      return {
        name: basename(new URL(place).pathname) || 'document',
        bytes: new Uint8Array(await response.arrayBuffer()),
      };
    }
    return {name: basename(place), bytes: await readFile(place)};
  } catch (error) {
    const reason = reasonOf(error);
    throw new Refusal({
      fr: `Lecture impossible : ${place} (${reason})`,
      en: `Cannot read ${place} (${reason})`,
    });
  }
}

/** What has become of a file that was to be written. */
export type Written = 'new' | 'same' | 'replaced';

/**
 * Writes a file whole or not at all: beside its place first, then moved there. A file that is there with other contents
 * is left alone and a Refusal thrown, unless `force`; one with the same contents is not touched.
 */
export async function writeWhole(
  path: string,
  content: string | Uint8Array,
  {force = false}: {force?: boolean | undefined} = {},
): Promise<Written> {
  const bytes = typeof content === 'string' ? Buffer.from(content) : Buffer.from(content);
  const before = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    const reason = reasonOf(error);
    throw new Refusal({
      fr: `Écriture impossible : ${path} (${reason})`,
      en: `Cannot write ${path} (${reason})`,
    });
  });
  if (before?.equals(bytes)) return 'same';
  if (before && !force) {
    throw new Refusal({
      fr: `${path} existe déjà avec un autre contenu. --force le remplace.`,
      en: `${path} is there already with other contents. --force replaces it.`,
    });
  }
  const beside = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  try {
    await mkdir(dirname(path), {recursive: true});
    const file = await open(beside, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(beside, path);
  } catch (error) {
    await rm(beside, {force: true});
    const reason = reasonOf(error);
    throw new Refusal({
      fr: `Écriture impossible : ${path} (${reason})`,
      en: `Cannot write ${path} (${reason})`,
    });
  }
  return before ? 'replaced' : 'new';
}

/** The short reason of an error of the system or the network. */
function reasonOf(error: unknown): string {
  const {code, name, message} = error as NodeJS.ErrnoException;
  return code ?? (name === 'TimeoutError' ? `> ${TIMEOUT / 1000} s` : message);
}
