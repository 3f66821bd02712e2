// What is done last with the files for pages: gives each file for pages its name for good, with the version in it,
// and writes `dist/integrity.json`, which says what a page may check each of them by (Subresource Integrity).
import {createHash} from 'node:crypto';
import {copyFileSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const {version} = JSON.parse(readFileSync(here('../../package.json'), 'utf8'));

/** @param {string} dist folder of the built files */
export function writeIntegrity(dist) {
  for (const name of ['key-figures', 'key-figures-loader', 'key-figures-host']) {
    copyFileSync(join(dist, `${name}.js`), join(dist, `${name}-${version}.js`));
  }
  // What is kept apart has that name from the start; the package gives it without.
  const languages = readdirSync(here('../../src/languages')).map(
    name => `key-figures-${name.replace('.ts', '')}`,
  );
  for (const name of ['key-figures-adapters', 'key-figures-extras', ...languages]) {
    copyFileSync(join(dist, `${name}-${version}.js`), join(dist, `${name}.js`));
  }
  copyFileSync(here('../../src/embed/embed.html'), join(dist, 'embed.html'));

  const names = [
    ...readdirSync(dist).filter(name => name.endsWith(`-${version}.js`)),
    ...readdirSync(join(dist, `parts-${version}`))
      .filter(name => name.endsWith('.js'))
      .map(name => `parts-${version}/${name}`),
  ];
  const files = Object.fromEntries(
    names.sort().map(name => {
      const bytes = readFileSync(join(dist, name));
      return [name, `sha384-${createHash('sha384').update(bytes).digest('base64')}`];
    }),
  );
  writeFileSync(join(dist, 'integrity.json'), `${JSON.stringify({version, files}, undefined, 2)}\n`);
}
