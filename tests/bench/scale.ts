// What many widgets and many numbers cost: `npm run bench:scale`. A thousand widgets on a page, ten years of months
// of ten components in one widget, and a document of 500 indicators and 2 MB.
import {fileURLToPath} from 'node:url';
import {parseArgs} from 'node:util';
import {build} from 'esbuild';
import {contestants, large, type Contestant} from './contestants.js';
import {manyIndicators} from './data.js';
import {Bench} from './measure.js';
import {keep, machine, median} from './report.js';

const {values} = parseArgs({options: {quick: {type: 'boolean', default: false}}});
const rounds = values.quick ? 1 : 5;

const [ours] = await contestants(['ours']);
const bench = await Bench.open();
const on = `${await bench.version()} on ${machine()}`;
console.log(`${on}; medians of ${rounds}, in milliseconds`);
const results: Record<string, Record<string, number>> = {};

/** Measures something so many times, prints the medians, and keeps them. */
async function measure(name: string, act: () => Promise<Record<string, number>>): Promise<void> {
  const samples: Record<string, number[]> = {};
  for (let round = 0; round < rounds; round++) {
    for (const [key, value] of Object.entries(await act())) (samples[key] ??= []).push(value);
  }
  const medians = Object.fromEntries(Object.entries(samples).map(([key, all]) => [key, median(all)]));
  results[name] = medians;
  const said = Object.entries(medians).map(([key, value]) => `${key} ${value.toFixed(value < 10 ? 1 : 0)}`);
  console.log(`${name}: ${said.join(', ')}`);
}

async function times(one: Contestant, count: number, skip: boolean): Promise<Record<string, number>> {
  const {painted, cpu} = await bench.paint(one, count, skip);
  const {longest} = await bench.blocking(one, count, {slower: 1, skip});
  return {painted, processor: cpu, 'longest task': longest};
}

await measure('1000 widgets', () => times(ours!, 1000, false));
await measure('1000 widgets, skipping', () => times(ours!, 1000, true));
for (const tag of ['kf-bar-chart', 'kf-line-chart', 'kf-data-table']) {
  const one = await large(tag);
  await measure(`${tag} of 120 periods × 10 components`, () => times(one, 1, false));
}

const reader = await build({
  stdin: {
    contents: `import {readEdition} from './src/data/read.ts'; globalThis.readEdition = readEdition;`,
    resolveDir: fileURLToPath(new URL('../..', import.meta.url)),
  },
  bundle: true,
  minify: true,
  write: false,
  format: 'iife',
  target: 'es2022',
});
const text = JSON.stringify(manyIndicators());
const plain: Contestant = {name: 'reader', script: '', isModule: false, skips: false};
await measure(`document of 500 indicators, ${(text.length / 1e6).toFixed(1)} MB, read`, () =>
  bench.visit(plain, 0, {}, async page => {
    await page.evaluate(source => {
      const script = window.document.createElement('script');
      script.textContent = source;
      window.document.head.append(script);
    }, reader.outputFiles[0]!.text);
    return page.evaluate(json => {
      const {readEdition} = globalThis as unknown as {
        readEdition: (json: unknown) => {ids: string[]; pick(id: string): unknown};
      };
      const start = performance.now();
      const parsed: unknown = JSON.parse(json);
      const afterParse = performance.now();
      const edition = readEdition(parsed);
      edition.pick(edition.ids[0]!);
      const afterFirst = performance.now();
      for (const id of edition.ids) edition.pick(id);
      const end = performance.now();
      return {
        parsed: afterParse - start,
        'first indicator': afterFirst - afterParse,
        'all other indicators': end - afterFirst,
        whole: end - start,
      };
    }, text);
  }),
);

// Once for all widgets of a page: one request, and no more work for the fiftieth than for the second.
const shared: Contestant = {
  ...ours!,
  data: manyIndicators,
  host: i => `<kf-bar-chart src="data.json" indicator="i${i}"></kf-bar-chart>`,
};
for (const count of [1, 2, 50]) {
  await measure(`${count} widgets of that document`, async () => {
    const before = bench.asked.length;
    const {painted, cpu} = await bench.paint(shared, count);
    const requests = bench.asked.slice(before).filter(path => path.endsWith('data.json')).length;
    return {painted, processor: cpu, requests};
  });
}

await bench.close();
console.log(`All numbers: ${keep('scale', {on, rounds, results})}`);
