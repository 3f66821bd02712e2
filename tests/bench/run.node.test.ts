// The bench measures what it says: our widget and the limit on small pages, beside what was made slow, leaky or late
// on purpose.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {limit, ours, widgetBundle, type Contestant} from './contestants.js';
import {Bench} from './measure.js';
import {measureAll, tables, type Result} from './run.js';

const FEW = 5;

/** The limit, with something more done in each chart. */
function planted(name: string, more: string): Contestant {
  const {script, ...one} = limit();
  return {...one, name, script: script.replace('draw: (host, _, i) => {', start => `${start}${more}`)};
}

describe('bench', () => {
  let bench: Bench;
  let widget: Contestant;
  let results: Record<string, Result>;
  // So long, and so much: on a busy machine the time may pass without work.
  const slow = planted(
    'slow',
    'const end = performance.now() + 60; for (let i = 0, x = 1; i < 2e7 || performance.now() < end; i++) x = (x * 16807) % 2147483647;',
  );

  before(async () => {
    widget = ours(await widgetBundle(), false);
    bench = await Bench.open();
    results = await measureAll(bench, [widget, limit(), slow], {rounds: 1, many: FEW, some: FEW, leaks: 0});
  });

  after(() => bench?.close());

  it('measures every number of each contestant', () => {
    for (const [name, {medians, failures, bytes}] of Object.entries(results)) {
      assert.deepEqual(failures, [], name);
      for (const key of ['one', 'some', 'many', 'skipped', 'update', 'manyCpu', 'updateCpu']) {
        assert.ok(medians[key]! > 0 && medians[key]! < 60_000, `${name}, ${key}: ${medians[key]}`);
      }
      assert.ok(medians.manyCommitted! <= medians.many!, name);
      assert.ok(medians.blocking! >= 0 && medians.shift! >= 0, name);
      assert.ok(bytes.brotli < bytes.gzip && bytes.gzip < bytes.raw, name);
    }
  });

  it('finds that a library works more than the limit, and weighs more than a chart', () => {
    assert.ok(results.ours!.medians.manyCpu! > results.limit!.medians.manyCpu!);
    assert.ok(results.ours!.bytes.gzip > 20_000);
  });

  it('shows a widget that is slow', () => {
    const {medians} = results.slow!;
    assert.ok(medians.many! >= FEW * 60, `${medians.many}`);
    assert.ok(medians.manyCpu! > results.limit!.medians.manyCpu! + FEW * 20, `${medians.manyCpu}`);
    assert.ok(medians.longest! >= FEW * 60, `${medians.longest}`);
    assert.ok(medians.blocking! >= FEW * 60 - 50, `${medians.blocking}`);
  });

  it('shows a widget that keeps what was taken away', async () => {
    const leaky = planted(
      'leaky',
      '(globalThis.kept ??= []).push(Array(5000).fill(host), host.cloneNode());',
    );
    const {leak} = await bench.memory(leaky, FEW, {rounds: 3});
    assert.ok(leak.heap > 15_000, `${leak.heap}`);
    assert.ok(leak.nodes >= 1, `${leak.nodes}`);
    const own = await bench.memory(widget, FEW, {rounds: 3});
    assert.ok(own.nodes > 20 && own.heap > 0, `${own.nodes} nodes, ${own.heap} bytes`);
    assert.ok(own.leak.nodes < 1, `${own.leak.nodes}`);
  });

  it('tells what could not be measured, and goes on', async () => {
    bench.patience = 500;
    const broken: Contestant = {...limit(), name: 'broken', script: 'throw new Error("planted")'};
    const all = await measureAll(bench, [broken], {rounds: 1, many: 1, some: 1, leaks: 0});
    bench.patience = 120_000;
    assert.match(all.broken!.failures[0]!, /one chart: Error: not drawn within 500 ms/);
    assert.ok(all.broken!.failures.length > 5);
    assert.match(tables(all), /^FAILED broken, round 1 of 1, one chart/m);
  });

  it('prints ratios to the limit', () => {
    const lines = tables(results).split('\n');
    assert.ok(lines.some(line => /^\| limit +\| +1\.00 \(\d+\)/.test(line)));
    assert.ok(lines.some(line => /^\| slow +\| +\d+\.\d\d \(\d+\)/.test(line)));
  });
});
