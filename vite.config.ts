import {readdirSync, readFileSync} from 'node:fs';
import {dirname, resolve} from 'node:path';
import {fileURLToPath} from 'node:url';
import {minify} from 'terser';
import {defineConfig, type UserConfig} from 'vite';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/**
 * What tsconfig.json says about class fields, said again to Vite's own compiler: it finds tsconfig.json by where a file
 * lies, and a class field that shadows a Lit property fails only in the browser. Storybook and the size check use it too.
 */
export const classFields = {
  assumptions: {setPublicClassFields: true},
  typescript: {removeClassFieldsWithoutInitializer: true},
} satisfies UserConfig['oxc'];

/** Version of this package, a part of the names of files that never change. */
const {version} = JSON.parse(readFileSync(here('package.json'), 'utf8')) as {version: string};

/**
 * What few pages need are files of their own beside the one file, which loads them when they are needed. Their names
 * have the version, because a page may keep one longer than the other.
 */
const APART = {
  adapters: {module: 'data/adapters/entry', file: `key-figures-adapters-${version}.js`},
  extras: {module: 'elements/extras', file: `key-figures-extras-${version}.js`},
};
const keptApart = (folder: string) => ({
  name: 'kept-apart',
  enforce: 'pre' as const,
  apply: 'build' as const,
  resolveId(id: string, importer = '') {
    const path = resolve(dirname(importer), id);
    const found = Object.values(APART).find(({module}) => path === here(`src/${module}.js`));
    return found ? {id: folder + found.file, external: true as const} : null;
  },
});

/**
 * The files of widgets stand room by room, as `src` does, and not widget by widget: what is alike stands close
 * together, and they compress better. Lit is first, so that the shortest names are its own. What an entry does not need
 * is left out as ever.
 */
const ROOMS = ['data', 'format', 'geometry', 'marks', 'figures', 'styles'];
const roomByRoom = {
  name: 'room-by-room',
  apply: 'build' as const,
  transform(code: string, id: string) {
    if (!/src[\\/](all|define[\\/]kf-[\w-]+)\.ts$/.test(id)) return null;
    const modules = ROOMS.flatMap(room =>
      readdirSync(here(`src/${room}`))
        .filter(name => name.endsWith('.ts'))
        .map(name => here(`src/${room}/${name}`)),
    );
    const first = ['@lit/reactive-element', ...modules].map(name => `import ${JSON.stringify(name)};`);
    return {code: first.join('') + code, map: null};
  },
};

/**
 * Terser shortens the code before Vite's own minifier does, which also shortens the names: 1 % smaller than either
 * alone. It leaves functions of widgets in the room they are written in, and may take it that to read a field does
 * nothing else: no getter of ours does.
 */
const shorten = (isWidgets: boolean, plain: boolean) => ({
  name: 'shorten',
  apply: 'build' as const,
  async renderChunk(code: string) {
    const {code: shorter = '', map} = await minify(code, {
      ecma: 2020,
      module: !plain,
      mangle: false,
      compress: {passes: 2, keep_fargs: false, pure_getters: true, reduce_funcs: !isWidgets},
      format: {comments: false},
      sourceMap: true,
    });
    return {code: shorter, map: map as string};
  },
});

/** The style sheets stand in `src` with each rule on a line of its own, and in the files one rule after the other. */
const ruleByRule = {
  name: 'rule-by-rule',
  enforce: 'pre' as const,
  apply: 'build' as const,
  transform: (code: string, id: string) =>
    /src[\\/]styles[\\/]/.test(id) ? {code: code.replace(/([`{}])\n/g, '$1'), map: null} : null,
};

/** What Vite puts around `import()` to load style sheets first, of which there are none here. */
const noPreload = {
  name: 'no-preload',
  enforce: 'pre' as const,
  apply: 'build' as const,
  load: (id: string) =>
    id.includes('vite/preload-helper') ? 'export const __vitePreload = load => load();' : null,
};

/** In a file for pages, a language is given to the widgets that the page has, whichever file they came in. */
const forPages = {
  name: 'language-for-pages',
  enforce: 'pre' as const,
  apply: 'build' as const,
  resolveId: (id: string, importer = '') =>
    resolve(dirname(importer), id) === here('src/elements/add-language.js')
      ? here('src/define/add-language.ts')
      : null,
};

/** The languages that a page can add, each in a file of its own: by Vite's mode, `language-pt`. */
const LANGUAGES = Object.fromEntries(
  readdirSync(here('src/languages')).map(name => {
    const tag = name.replace('.ts', '');
    return [
      `language-${tag}`,
      {input: here(`src/languages/${name}`), file: `key-figures-${tag}-${version}.js`, plain: true},
    ];
  }),
);

/** The entries of the widgets, by tag. */
const WIDGETS = Object.fromEntries(
  readdirSync(here('src/define'))
    .filter(name => name.startsWith('kf-'))
    .map(name => [name.replace('.ts', ''), here(`src/define/${name}`)]),
);

/** The files for pages, by Vite's mode: `vite build --mode frame`. */
const bundles = {
  /** Every widget in one file. */
  production: {input: here('src/all.ts'), file: 'key-figures.js'},
  adapters: {input: here(`src/${APART.adapters.module}.ts`), file: APART.adapters.file},
  extras: {input: here(`src/${APART.extras.module}.ts`), file: APART.extras.file},
  loader: {input: here('src/embed/loader.ts'), file: 'key-figures-loader.js'},
  /** What the loader loads: a file for each widget, and what they share. */
  parts: {input: WIDGETS, file: `parts-${version}/[name].js`},
  // Plain scripts: a page in a sandboxed frame has no origin, and could not have a module.
  frame: {input: here('src/embed/frame.ts'), file: 'key-figures-embed.js', plain: true},
  host: {input: here('src/embed/host.ts'), file: 'key-figures-host.js', plain: true},
  ...LANGUAGES,
};

/** What most widgets need, and what several do: a page that has one widget loads three files at most. */
const SHARED = {
  groups: [
    {name: 'core', minShareCount: 7, priority: 1},
    {name: 'shared', minShareCount: 3},
  ],
};

export default defineConfig(({mode}) => {
  const isFirst = !(mode in bundles) || mode === 'production';
  const {
    input,
    file,
    plain = false,
  } = (bundles as Record<string, {input: string | Record<string, string>; file: string; plain?: boolean}>)[
    isFirst ? 'production' : mode
  ]!;
  return {
    plugins: [
      ...(mode in APART ? [] : [keptApart(mode === 'parts' ? '../' : './')]),
      ...(mode in LANGUAGES ? [forPages] : []),
      noPreload,
      ruleByRule,
      ...(isFirst ? [roomByRoom] : []),
      shorten(isFirst, plain),
    ],
    // `npm start` serves the demo; `npm run build:bundle` takes its entry from `input` below.
    root: here('demo'),
    publicDir: false,
    server: {open: false},
    // Else Vite looks for packages in `input` alone, finds those of a page late, and has to load that page again.
    optimizeDeps: {entries: ['*.html']},
    // Lit's own build, in the demo too: its development build writes to every reader's console.
    resolve: {conditions: ['module', 'browser', 'production']},
    oxc: classFields,
    build: {
      outDir: here('dist'),
      emptyOutDir: isFirst,
      target: 'es2022',
      sourcemap: true,
      modulePreload: false,
      // The bundle carries Lit; its licence travels beside it.
      license: isFirst && {fileName: 'key-figures.licenses.md'},
      // Not Vite's library mode: that one leaves ES modules unminified and `process.env` unreplaced.
      rolldownOptions: {
        input,
        preserveEntrySignatures: mode === 'parts' ? 'allow-extension' : 'strict',
        output: {
          entryFileNames: file,
          chunkFileNames: file,
          format: plain ? 'iife' : 'es',
          codeSplitting: mode === 'parts' && SHARED,
        },
      },
    },
  };
});
