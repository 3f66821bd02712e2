import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The real document of the demo. */
export const CAHIER = here('../../demo/data/cahier-2024-06.json');

/** What a command has said and how it has ended. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs the command line as a shell does, in a folder. It speaks English unless the words say otherwise. */
export function keyFigures(folder: string, ...words: string[]): Promise<Ended> {
  const args = ['--import', import.meta.resolve('tsx'), here('../../src/cli/main.ts'), ...words];
  const env = {...process.env, LC_ALL: 'C', NO_COLOR: '1'};
  return new Promise(resolve =>
    execFile(process.execPath, args, {cwd: folder, env}, (error, out, err) =>
      resolve({code: typeof error?.code === 'number' ? error.code : error ? NaN : 0, out, err}),
    ),
  );
}

/** A folder that is there until `remove` is called. */
export async function folder(): Promise<{path: string; remove(): Promise<void>}> {
  const path = await mkdtemp(join(tmpdir(), 'key-figures-'));
  return {path, remove: () => rm(path, {recursive: true, force: true})};
}
