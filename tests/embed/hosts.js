// Pages that a partner may have, one row for each: their policy, what they load, and what the figures on them come to.
// Read by the server, on Node, and by the tests, in the page.

/**
 * @typedef {object} Host
 * @property {string} name
 * @property {string} [policy] Content Security Policy; `HASHES` stands for those of the scripts on the page
 * @property {readonly Script[]} scripts in the order of the page
 * @property {'parts-' | 'key-figures-'} [importmap] an import map says what files of such names are checked by: the
 *   loader's parts, or what the one file loads later
 * @property {'figures' | 'fallback'} shows
 * @property {'blocked'} [later] whether the policy keeps out what is loaded as the reader comes near; not where not said
 * @property {number | readonly number[]} [violations] how many reports of the policy are expected; none where not said
 * @property {readonly string[]} [warnings] what the console is told, each a part of one line; nothing where not said
 * @property {boolean} [trustedTypes] whether it is about Trusted Types, which an engine may lack
 *
 * @typedef {object} Script
 * @property {string} file in `dist/`, or `foreign.js`, a page's own Lit, or `older.js`, this library in another version
 * @property {boolean} [integrity] whether the page checks it
 * @property {'wrong' | 'spoilt'} [fault] a check that it cannot pass; or other bytes than were published
 */

const ONE = {file: 'key-figures.js'};
const SELF = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'";
const TYPED = `${SELF}; require-trusted-types-for 'script'`;

/** @type {readonly Host[]} */
export const HOSTS = [
  {name: 'no policy', scripts: [ONE], shows: 'figures'},
  {name: 'nothing but its own files', policy: SELF, scripts: [ONE], shows: 'figures'},
  {
    name: 'nothing but its own files, with the loader',
    policy: SELF,
    scripts: [{file: 'key-figures-loader.js'}],
    shows: 'figures',
  },
  {
    name: 'a nonce alone',
    policy: "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'",
    scripts: [ONE],
    shows: 'figures',
  },
  {
    name: 'a nonce alone, with the loader',
    policy: "default-src 'none'; script-src 'nonce-abc'; connect-src 'self'",
    scripts: [{file: 'key-figures-loader.js'}],
    shows: 'figures',
  },
  {
    name: 'hashes alone',
    policy: "default-src 'none'; script-src HASHES; connect-src 'self'",
    scripts: [{...ONE, integrity: true}],
    shows: 'figures',
    later: 'blocked',
  },
  {
    name: 'hashes alone, also of what is loaded later, in an import map',
    policy: "default-src 'none'; script-src HASHES; connect-src 'self'",
    scripts: [{...ONE, integrity: true}],
    importmap: 'key-figures-',
    shows: 'figures',
  },
  {
    name: 'no scripts',
    policy: "default-src 'none'; script-src 'none'; connect-src 'self'",
    scripts: [ONE],
    shows: 'fallback',
  },

  {name: 'integrity', scripts: [{file: 'key-figures-VERSION.js', integrity: true}], shows: 'figures'},
  {
    name: 'integrity of other bytes',
    scripts: [{file: 'key-figures-VERSION.js', integrity: true, fault: 'spoilt'}],
    shows: 'fallback',
  },
  {
    name: 'a wrong integrity',
    scripts: [{file: 'key-figures-VERSION.js', integrity: true, fault: 'wrong'}],
    shows: 'fallback',
  },
  {
    name: 'integrity of the loader and, by an import map, of its parts',
    scripts: [{file: 'key-figures-loader-VERSION.js', integrity: true}],
    importmap: 'parts-',
    shows: 'figures',
  },
  {name: 'the same file twice', scripts: [ONE, ONE], shows: 'figures'},
  {name: 'two files of the same version', scripts: [ONE, {file: 'key-figures-VERSION.js'}], shows: 'figures'},
  {
    name: 'another version before it',
    scripts: [{file: 'older.js'}, ONE],
    shows: 'figures',
    warnings: ['is already defined (version 0.0.9); '],
  },
  {name: 'the loader beside the one file', scripts: [ONE, {file: 'key-figures-loader.js'}], shows: 'figures'},
  {name: 'a Lit of its own', scripts: [{file: 'foreign.js'}, ONE], shows: 'figures'},

  {name: 'Trusted Types', policy: TYPED, scripts: [ONE], shows: 'figures', trustedTypes: true},
  {
    name: 'Trusted Types, this policy alone',
    policy: `${TYPED}; trusted-types key-figures`,
    scripts: [ONE],
    shows: 'figures',
    trustedTypes: true,
  },
  {
    name: 'Trusted Types, this policy alone, with the loader',
    policy: `${TYPED}; trusted-types key-figures`,
    scripts: [{file: 'key-figures-loader.js'}],
    shows: 'figures',
    trustedTypes: true,
  },
  {
    name: 'Trusted Types and two files of the same version',
    policy: `${TYPED}; trusted-types key-figures`,
    scripts: [ONE, {file: 'key-figures-VERSION.js'}],
    shows: 'figures',
    // A policy of this name a second time, which would need 'allow-duplicates'; not every engine reports it.
    violations: [0, 1],
    trustedTypes: true,
  },
  {
    name: "Trusted Types with 'allow-duplicates' and two files of the same version",
    policy: `${TYPED}; trusted-types key-figures 'allow-duplicates'`,
    scripts: [ONE, {file: 'key-figures-VERSION.js'}],
    shows: 'figures',
    trustedTypes: true,
  },
  {
    name: 'Trusted Types and a Lit of its own, after this one',
    policy: `${TYPED}; trusted-types key-figures lit-html`,
    scripts: [ONE, {file: 'foreign.js'}],
    shows: 'figures',
    trustedTypes: true,
  },
  {
    name: 'Trusted Types for a Lit of its own alone',
    policy: `${TYPED}; trusted-types lit-html`,
    scripts: [ONE, {file: 'foreign.js'}],
    shows: 'fallback',
    violations: 1,
    trustedTypes: true,
  },
  {
    name: 'Trusted Types for nobody',
    policy: `${TYPED}; trusted-types 'none'`,
    scripts: [ONE],
    shows: 'fallback',
    violations: 1,
    trustedTypes: true,
  },

  // Last, because Chromium takes files that have failed a check once for failed on the next pages too.
  {
    name: 'an import map with other bytes',
    scripts: [{file: 'key-figures-loader-VERSION.js', fault: 'wrong'}],
    importmap: 'parts-',
    shows: 'fallback',
    warnings: ['could not be loaded'],
  },
];
