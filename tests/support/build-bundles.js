// `npm run build:bundle`: the files for pages. Tests have them in folders of their own.
import {cpSync, readdirSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {build, loadConfigFromFile, mergeConfig} from 'vite';
import {compress} from './compress.js';
import {writeIntegrity} from './write-integrity.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const LANGUAGES = readdirSync(here('../../src/languages')).map(name => `language-${name.replace('.ts', '')}`);
const MODES = ['production', 'adapters', 'extras', 'loader', 'parts', 'frame', 'host', ...LANGUAGES];

/** @param {string} dist folder for the files; what is in it is taken away */
export async function buildBundles(dist) {
  for (const mode of MODES) {
    const loaded = await loadConfigFromFile({command: 'build', mode}, here('../../vite.config.ts'));
    await build(
      mergeConfig(loaded?.config ?? {}, {
        configFile: false,
        mode,
        logLevel: 'error',
        build: {outDir: dist, emptyOutDir: mode === 'production'},
      }),
    );
  }
  writeIntegrity(dist);
  compress(dist);
}

/**
 * Has the files for pages in a folder of a test's own: a copy of `dist/` where that has been built before all tests
 * (`KF_BUILT`), else built anew.
 *
 * @param {string} dist
 */
export async function haveBundles(dist) {
  if (process.env.KF_BUILT) cpSync(here('../../dist'), dist, {recursive: true});
  else await buildBundles(dist);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBundles(here('../../dist'));
