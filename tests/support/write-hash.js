// `npm run hash`: brings the README's example to the hash of the built file; `npm test` says when it has to be run.
import {readFileSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const {version, files} = JSON.parse(readFileSync(here('../../dist/integrity.json'), 'utf8'));
const readme = readFileSync(here('../../README.md'), 'utf8');
const name = `key-figures-${version}.js`;
writeFileSync(
  here('../../README.md'),
  readme.replace(
    /key-figures-[\d.]+\.js"(\s+)integrity="sha384-[^"]+"/,
    `${name}"$1integrity="${files[name]}"`,
  ),
);
