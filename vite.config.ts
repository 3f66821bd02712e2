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

export default defineConfig({
  // `npm start` serves the demo; `npm run build:bundle` takes its entry from `input` below.
  root: here('demo'),
  publicDir: false,
  server: {open: false},
  // Lit's own build, in the demo too: its development build writes to every reader's console.
  resolve: {conditions: ['module', 'browser', 'production']},
  oxc: legacyDecorators,
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    sourcemap: true,
    modulePreload: false,
    // A little slower than Vite's own, and 1 % smaller.
    minify: 'terser',
    terserOptions: {ecma: 2020, module: true, compress: {passes: 3}, format: {comments: false}},
    // The bundle carries Lit; its licence travels beside it.
    license: {fileName: 'key-figures.licenses.md'},
    // Not Vite's library mode: that one leaves ES modules unminified and `process.env` unreplaced.
    rolldownOptions: {
      input: here('src/all.ts'),
      preserveEntrySignatures: 'strict',
      output: {entryFileNames: 'key-figures.js', codeSplitting: false},
    },
  },
});
