import {fileURLToPath} from 'node:url';
import {defineConfig, type UserConfig} from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What tsconfig.json says about decorators and class fields, said again to Vite's own compiler:
 * it finds tsconfig.json by where a file lies, and a class field that shadows a Lit property
 * fails only in the browser. Storybook and the size check use it too.
 */
export const legacyDecorators = {
  decorator: {legacy: true},
  assumptions: {setPublicClassFields: true},
  typescript: {removeClassFieldsWithoutInitializer: true},
} satisfies UserConfig['oxc'];

/**
 * What reads data in other formats is a file of its own beside the one file, which loads it when a page needs it:
 * `vite build --mode adapters` writes it.
 */
const ADAPTERS = 'key-figures-adapters.js';
const adaptersApart = {
  name: 'adapters-apart',
  enforce: 'pre' as const,
  apply: 'build' as const,
  resolveId: (id: string) =>
    id.endsWith('/adapters/entry.js') ? {id: `./${ADAPTERS}`, external: true as const} : null,
};

export default defineConfig(({mode}) => ({
  plugins: mode === 'adapters' ? [] : [adaptersApart],
  // `npm start` serves the demo; `npm run build:bundle` takes its entry from `input` below.
  root: here('demo'),
  publicDir: false,
  server: {open: false},
  // Lit's own build, in the demo too: its development build writes to every reader's console.
  resolve: {conditions: ['module', 'browser', 'production']},
  oxc: legacyDecorators,
  build: {
    outDir: here('dist'),
    emptyOutDir: mode !== 'adapters',
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    // A little slower than Vite's own, and 1 % smaller.
    minify: 'terser',
    terserOptions: {ecma: 2020, module: true, compress: {passes: 3}, format: {comments: false}},
    // The bundle carries Lit; its licence travels beside it.
    license: mode !== 'adapters' && {fileName: 'key-figures.licenses.md'},
    // Not Vite's library mode: that one leaves ES modules unminified and `process.env` unreplaced.
    rolldownOptions: {
      input: here(mode === 'adapters' ? 'src/data/adapters/entry.ts' : 'src/all.ts'),
      preserveEntrySignatures: 'strict',
      output: {entryFileNames: mode === 'adapters' ? ADAPTERS : 'key-figures.js', codeSplitting: false},
    },
  },
}));
