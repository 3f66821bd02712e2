// Run with `--config tests/eslint.config.js` from the project's root, which the patterns below start from.
import js from '@eslint/js';
import {configs as lit} from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import {configs as webComponents} from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const d3 = {group: ['d3-*'], message: 'Only src/geometry measures; take the numbers from there.'};
const zod = {group: ['zod', 'zod/*'], message: 'Only src/data checks documents.'};
const bigZod = {
  regex: '^zod(?!/mini$)',
  message: 'Import zod/mini: the whole of zod is too large.',
};

// Values never reach a page as markup or as a style attribute, which a strict CSP forbids.
const unsafe = {
  group: ['lit/directives/unsafe-*', 'lit/directives/style-map*', 'lit/static-html*', 'lit-html/*'],
  message: 'Bind values as text and attributes; set custom properties through the CSSOM.',
};

/** @param {({group: string[]} | {regex: string})[]} patterns each with its message */
const restrictImports = (...patterns) => ({
  'no-restricted-imports': ['error', {patterns: [unsafe, ...patterns]}],
});

export default ts.config(
  {ignores: ['dist/', 'storybook-static/', 'coverage/', '**/__snapshots__/']},
  js.configs.recommended,
  ts.configs.strict,
  lit['flat/recommended'],
  webComponents['flat/recommended'],
  webComponents['flat/best-practice'],
  litA11y.configs.recommended,
  {
    linterOptions: {reportUnusedDisableDirectives: 'error'},
    rules: {
      // TypeScript knows better which names exist.
      'no-undef': 'off',
      // An index that was just computed is in range; noUncheckedIndexedAccess cannot see it.
      '@typescript-eslint/no-non-null-assertion': 'off',
      eqeqeq: 'error',
      '@typescript-eslint/no-unused-vars': ['error', {argsIgnorePattern: '^_'}],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-restricted-properties': [
        'error',
        {object: 'z', property: 'config', message: "It would change zod for the page's own code too."},
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector:
            'ImportSpecifier[imported.name=/^(unsafeHTML|unsafeSVG|unsafeMathML|unsafeStatic|styleMap)$/]',
          message: unsafe.message,
        },
      ],
    },
  },
  {rules: restrictImports(d3, zod)},
  {files: ['src/geometry/**'], rules: restrictImports(zod)},
  {files: ['src/data/**', 'tests/**'], rules: restrictImports(d3, bigZod)},
  // d3 is what our own bands are held against.
  {files: ['tests/geometry/**'], rules: restrictImports(bigZod)},
  {
    files: ['src/**'],
    rules: {'no-console': 'error', '@typescript-eslint/consistent-type-imports': 'error'},
  },
  // The places that warn: of a second version on the page, of a language of another version, and of a widget that could
  // not be loaded.
  {
    files: ['src/cli/**', 'src/define/add-language.ts', 'src/define/define.ts', 'src/embed/loader.ts'],
    rules: {'no-console': 'off'},
  },
  {
    files: ['tests/**'],
    rules: {
      // Chai's assertions are expressions.
      '@typescript-eslint/no-unused-expressions': 'off',
    },
  },
);
