// What a page pays: each entry bundled and minified as `npm run build` does it, then compressed.
// `npm run size` prints it; tests/size.node.test.ts holds it against the budgets in package.json.
import {readFileSync} from 'node:fs';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {build, loadConfigFromFile, mergeConfig} from 'vite';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const root = here('../..');

/**
 * @typedef {object} Measurement
 * @property {string} entry
 * @property {number} budget bytes
 * @property {number} size bytes after gzip -9
 * @property {{name: string, share: number}[]} parts largest first; shares of the code before minifying
 */

/** @returns {Promise<Measurement[]>} one for each budget */
export async function measure() {
  const {keyFigures} = JSON.parse(readFileSync(here('../../package.json'), 'utf8'));
  const measurements = [];
  for (const [entry, budget] of Object.entries(keyFigures.budgets)) {
    measurements.push({entry, budget, ...(await bundle(entry))});
  }
  return measurements;
}

/** @param {string} entry */
async function bundle(entry) {
  const environment = {command: /** @type {const} */ ('build'), mode: 'production'};
  const loaded = await loadConfigFromFile(environment, here('../../vite.config.ts'));
  const result = await build(
    mergeConfig(loaded?.config ?? {}, {
      configFile: false,
      logLevel: 'error',
      build: {write: false, sourcemap: false, rolldownOptions: {input: `${root}/${entry}`}},
    }),
  );
  const outputs = [result].flat().flatMap(each => ('output' in each ? each.output : []));
  const chunk = outputs.find(output => output.type === 'chunk');
  if (!chunk) throw new Error(`${entry} gave no bundle.`);

  /** @type {Map<string, number>} */
  const lengths = new Map();
  for (const [id, {renderedLength}] of Object.entries(chunk.modules)) {
    const name = owner(id);
    lengths.set(name, (lengths.get(name) ?? 0) + renderedLength);
  }
  const total = [...lengths.values()].reduce((sum, length) => sum + length, 0);
  const parts = [...lengths]
    .filter(([, length]) => length > 0)
    .map(([name, length]) => ({name, share: length / total}));
  return {
    size: gzipSync(chunk.code, {level: 9}).length,
    parts: parts.sort((a, b) => b.share - a.share),
  };
}

/** @param {string} id a module's path */
function owner(id) {
  const inPackage = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id);
  if (inPackage?.[1]) return inPackage[1].replace('\\', '/');
  return /[\\/]src[\\/]/.test(id) ? 'key-figures' : 'bundler';
}

/** @param {Measurement} measurement */
function describe({entry, budget, size, parts}) {
  const row = (/** @type {string} */ name, /** @type {number} */ bytes, note = '') =>
    `  ${name.padEnd(28)}${bytes.toLocaleString('en').padStart(8)} B${note}`;
  const verdict = size > budget ? `OVER by ${size - budget} B` : `${budget - size} B left`;
  return [
    entry,
    ...parts.map(({name, share}) => row(name, Math.round(share * size), `  ~${Math.round(share * 100)} %`)),
    row('minified, gzip -9', size),
    row('budget', budget, `  ${verdict}`),
    '',
  ].join('\n');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const measurements = await measure();
  console.log(measurements.map(describe).join('\n'));
  if (measurements.some(({size, budget}) => size > budget)) process.exitCode = 1;
}
