// `npm run build:bundle`: the files for pages. Tests build them into folders of their own.
import {fileURLToPath} from 'node:url';
import {build, loadConfigFromFile, mergeConfig} from 'vite';
import {writeIntegrity} from './write-integrity.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

const MODES = ['production', 'adapters', 'extras', 'loader', 'parts', 'frame', 'host'];

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
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildBundles(here('../../dist'));
