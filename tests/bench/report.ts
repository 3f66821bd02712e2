// What the benches say of themselves, and where they keep their numbers.
import {mkdirSync, writeFileSync} from 'node:fs';
import {cpus} from 'node:os';
import {fileURLToPath} from 'node:url';

/** The middle one of numbers, or of the two in the middle their mean. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : ((sorted[middle - 1] ?? NaN) + (sorted[middle] ?? NaN)) / 2;
}

/** Writes numbers where git does not look; gives the path. */
export function keep(name: string, numbers: unknown): string {
  const folder = fileURLToPath(new URL('../../node_modules/.cache/bench/', import.meta.url));
  mkdirSync(folder, {recursive: true});
  const path = `${folder}${name}-${new Date().toISOString().replace(/\W/g, '-')}.json`;
  writeFileSync(path, `${JSON.stringify(numbers, undefined, 2)}\n`);
  return path;
}

/** What the numbers were measured on. */
export function machine(): string {
  const [first] = cpus();
  return `${cpus().length} × ${first?.model.trim() ?? 'processor'}, Node ${process.version}`;
}
