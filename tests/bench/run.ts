// The bench of the drawing: `npm run bench`. Our charts, the limit and the peers, in Chromium, in turns, so that
// whatever else the machine does falls on all of them. Prints a table and writes all numbers as JSON. No test:
// machines differ.
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {contestants, NAMES, type Contestant} from './contestants.js';
import {Bench, type Counts, type Worked} from './measure.js';
import {keep, machine, median} from './report.js';

/** All that is measured of a contestant; times in milliseconds, memory in bytes per chart. */
export interface Result {
  bytes: {raw: number; gzip: number; brotli: number};
  /** By name of the number; one of each round. */
  samples: Record<string, number[]>;
  /** Their medians. */
  medians: Record<string, number>;
  memory?: Counts & {own: number; leak: Counts};
  /** Memory where charts off screen may be skipped. */
  skippedMemory?: Counts;
  /** What could not be measured, and why. */
  failures: string[];
}

export interface BenchOptions {
  rounds: number;
  /** How many charts the largest page has, and how many one that is updated. */
  many?: number;
  some?: number;
  /** How many rounds of making and taking away there are; 0 leaves memory out. */
  leaks?: number;
  /** Is told what is being measured. */
  tell?: (what: string) => unknown;
}

/** Measures contestants in turns, each number on a page of its own. */
export async function measureAll(
  bench: Bench,
  all: readonly Contestant[],
  {rounds, many = 300, some = 50, leaks = 5, tell = () => {}}: BenchOptions,
): Promise<Record<string, Result>> {
  const results = Object.fromEntries(all.map(one => [one.name, emptyResult(one)]));
  const record = (name: string, numbers: Record<string, number | undefined>) => {
    for (const [key, value] of Object.entries(numbers)) {
      if (value !== undefined) (results[name]!.samples[key] ??= []).push(value);
    }
  };
  const attempt = async (what: string, {name}: Contestant, act: () => Promise<void>) => {
    tell(`${what}: ${name}`);
    try {
      await act();
    } catch (error) {
      results[name]!.failures.push(`${what}: ${String(error)}`);
    }
  };
  for (let round = 0; round < rounds; round++) {
    // Each round begins with another one.
    const order = all.map((_, i) => all[(i + round) % all.length]!);
    const inTurns = async (
      what: string,
      act: (one: Contestant) => Promise<Record<string, number | undefined>>,
    ) => {
      for (const one of order) {
        await attempt(`round ${round + 1} of ${rounds}, ${what}`, one, async () =>
          record(one.name, await act(one)),
        );
      }
    };
    await inTurns('one chart', async one => named('one', await bench.paint(one, 1)));
    await inTurns(`${some} charts`, async one => {
      const {paint, update} = await bench.paintAndUpdate(one, some);
      return {...named('some', paint), ...named('update', update)};
    });
    await inTurns(`${many} charts`, async one => named('many', await bench.paint(one, many)));
    await inTurns(`${many} charts, skipping`, async one =>
      one.skips ? named('skipped', await bench.paint(one, many, true)) : {},
    );
    await inTurns(`${some} charts on a slow processor`, async one => {
      const {total, longest} = await bench.blocking(one, some);
      return {blocking: total, longest};
    });
    await inTurns(`${some} charts on a slow processor, skipping`, async one => {
      if (!one.skips) return {};
      const {total, longest} = await bench.blocking(one, some, {skip: true});
      return {skippedBlocking: total, skippedLongest: longest};
    });
    await inTurns('layout shift', async one => ({shift: await bench.shift(one)}));
  }
  for (const one of leaks ? all : []) {
    const result = results[one.name]!;
    await attempt('memory', one, async () => {
      result.memory = await bench.memory(one, many, {rounds: leaks});
    });
    await attempt('memory, skipping', one, async () => {
      if (one.skips) result.skippedMemory = await bench.memory(one, many, {rounds: 1, skip: true});
    });
  }
  for (const result of Object.values(results)) {
    result.medians = Object.fromEntries(
      Object.entries(result.samples).map(([key, values]) => [key, median(values)]),
    );
  }
  return results;
}

function emptyResult({script}: Contestant): Result {
  const raw = Buffer.from(script);
  return {
    bytes: {
      raw: raw.length,
      gzip: gzipSync(raw, {level: 9}).length,
      brotli: brotliCompressSync(raw).length,
    },
    samples: {},
    medians: {},
    failures: [],
  };
}

/** A number with what it is of. */
function named(of: string, {painted, committed, cpu}: Worked): Record<string, number> {
  return {[of]: painted, [`${of}Committed`]: committed, [`${of}Cpu`]: cpu};
}

/** The numbers as a table of Markdown: ratios to the limit where it took part, with milliseconds in brackets. */
export function tables(results: Record<string, Result>): string {
  const names = Object.keys(results);
  const limit = results.limit?.medians;
  const ratio =
    (key: string, base = key) =>
    (name: string) => {
      const value = results[name]!.medians[key];
      if (value === undefined) return '';
      const of = limit?.[base];
      return of ? `${(value / of).toFixed(2)} (${value.toFixed(0)})` : value.toFixed(0);
    };
  const plain =
    (key: string, digits = 0) =>
    (name: string) =>
      results[name]!.medians[key]?.toFixed(digits) ?? '';
  const kilobytes = (value: number | undefined, digits = 0) =>
    value === undefined || Number.isNaN(value) ? '' : (value / 1000).toFixed(digits);
  const table = (columns: Record<string, (name: string) => string>) => {
    const rows = [
      ['', ...Object.keys(columns)],
      ...names.map(name => [name, ...Object.values(columns).map(cell => cell(name))]),
    ];
    const widths = rows[0]!.map((_, i) => Math.max(3, ...rows.map(row => row[i]!.length)));
    const lines = rows.map(
      row =>
        `| ${row.map((cell, i) => (i ? cell.padStart(widths[i]!) : cell.padEnd(widths[i]!))).join(' | ')} |`,
    );
    const rule = `|${widths.map((width, i) => (i ? `${'-'.repeat(width + 1)}:` : '-'.repeat(width + 2))).join('|')}|`;
    return [lines[0], rule, ...lines.slice(1)].join('\n');
  };
  const memory = (key: keyof Counts, digits: number) => (name: string) =>
    kilobytes(results[name]!.memory?.[key], digits);
  return [
    'Script start to painted, and update, as ratios to the limit (ms):',
    table({
      '1 chart': ratio('one'),
      '50 charts': ratio('some'),
      '300 charts': ratio('many'),
      '300, processor': ratio('manyCpu'),
      '300, skipping': ratio('skipped', 'many'),
      'update of 50': ratio('update'),
      'update, processor': ratio('updateCpu'),
    }),
    '50 charts at a quarter of the speed of the processor (ms); layout shift; bytes of a bar chart (kB):',
    table({
      blocking: plain('blocking'),
      'longest task': plain('longest'),
      'blocking, skipping': plain('skippedBlocking'),
      'longest, skipping': plain('skippedLongest'),
      'layout shift': plain('shift', 3),
      minified: name => kilobytes(results[name]!.bytes.raw, 1),
      gzip: name => kilobytes(results[name]!.bytes.gzip, 1),
      brotli: name => kilobytes(results[name]!.bytes.brotli, 1),
    }),
    'Memory per chart of 300 (kB), and what is left of one that was taken away:',
    table({
      'JS heap': memory('heap', 1),
      'once compiled': name => kilobytes(results[name]!.memory?.own, 1),
      DOM: memory('dom', 0),
      process: memory('process', 0),
      'process, skipping': name => kilobytes(results[name]!.skippedMemory?.process),
      nodes: name => results[name]!.memory?.nodes.toFixed(0) ?? '',
      listeners: name => results[name]!.memory?.listeners.toFixed(0) ?? '',
      'left: heap': name => kilobytes(results[name]!.memory?.leak.heap, 2),
      'left: nodes': name => results[name]!.memory?.leak.nodes.toFixed(2) ?? '',
      'left: listeners': name => results[name]!.memory?.leak.listeners.toFixed(2) ?? '',
    }),
    ...Object.entries(results).flatMap(([name, {failures}]) => failures.map(one => `FAILED ${name}, ${one}`)),
  ].join('\n\n');
}

async function main(): Promise<void> {
  const {values} = parseArgs({
    options: {
      quick: {type: 'boolean', default: false},
      only: {type: 'string', default: NAMES.join(',')},
      rounds: {type: 'string'},
    },
  });
  const all = await contestants(values.only.split(','));
  const bench = await Bench.open();
  try {
    const on = `${await bench.version()} on ${machine()}`;
    console.log(on);
    const rounds = Number(values.rounds ?? (values.quick ? 1 : 5));
    // On a terminal it says what it does, in one line.
    const tell = (what: string) => process.stderr.isTTY && process.stderr.write(`\r\u001b[K${what}`);
    const results = await measureAll(bench, all, {rounds, leaks: values.quick ? 2 : 5, tell});
    tell('');
    console.log(`\n${tables(results)}\n`);
    console.log(`All numbers: ${keep('charts', {on, rounds, results})}`);
    if (Object.values(results).some(({failures}) => failures.length)) process.exitCode = 1;
  } finally {
    await bench.close();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await main();
