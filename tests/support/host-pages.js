// Serves the pages of `tests/embed/hosts.js` below /hosts/, beside the pages of the tests, so that these can look
// into them: with the files that are published, and with the policy in the head of the answer.
import {createHash} from 'node:crypto';
import {mkdirSync, readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {buildSync} from 'esbuild';
import {HOSTS} from '../embed/hosts.js';
import {GOOD, WIDGETS} from '../faults/faults.js';
import {haveBundles} from './build-bundles.js';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const {version} = JSON.parse(readFileSync(here('../../package.json'), 'utf8'));

/** Where the files lie; beside those of `npm run build`, which may be looked at meanwhile. */
const DIST = here('../../node_modules/.cache/key-figures-hosts');

/** Notes all that a page may complain of, before any other script; classic, and so the first to run. */
const COLLECT = `
  window.seen = {violations: [], complaints: [], stored: [], names: Object.getOwnPropertyNames(window)};
  addEventListener('securitypolicyviolation', event =>
    seen.violations.push(event.violatedDirective + ' ' + event.blockedURI + ' ' + event.sample));
  addEventListener('error', event => event.message && seen.complaints.push('error: ' + event.message));
  addEventListener('unhandledrejection', event => seen.complaints.push('rejection: ' + event.reason));
  for (const level of ['warn', 'error']) {
    console[level] = (...words) => seen.complaints.push(level + ': ' + words.join(' '));
  }
  const note = (object, name) => {
    const method = object[name];
    object[name] = function (...given) { seen.stored.push(name); return method.apply(this, given); };
  };
  note(Storage.prototype, 'setItem');
  note(IDBFactory.prototype, 'open');
  seen.looks = () => [Object, Array, String, Function, Promise, Element, Document, Node]
    .map(one => Object.getOwnPropertyNames(one.prototype).join());
  seen.before = seen.looks();
`;

/** A page's own Lit, which draws something of its own. */
const FOREIGN = `
  import {html, render} from 'lit';
  const place = document.createElement('div');
  place.id = 'foreign';
  document.body.append(place);
  render(html\`<b>\${'drawn'}</b> by the page\`, place);
`;

/** @param {string | Buffer} bytes */
const hashOf = bytes => `sha384-${createHash('sha384').update(bytes).digest('base64')}`;

/**
 * A middleware and no plugin, because the runner writes into what its plugins serve.
 *
 * @returns {import('koa').Middleware}
 */
export function hostPages() {
  /** @type {Map<string, string>} */
  const made = new Map([['collect.js', COLLECT]]);

  /** @param {string} name */
  const fileOf = name => made.get(name) ?? readFileSync(join(DIST, name), 'utf8');

  /** @param {import('../embed/hosts.js').Host} host */
  const pageOf = ({policy = '', scripts, importmap}) => {
    const named = scripts.map(one => ({...one, file: one.file.replace('VERSION', version)}));
    const nonce = policy.includes('nonce-abc') ? ' nonce="abc"' : '';
    const tags = named.map(({file, integrity, fault}) => {
      const check = hashOf(fault === 'wrong' ? 'other' : fileOf(file));
      const asked = integrity ? ` integrity="${check}"` : '';
      return `<script type="module" src="/hosts/${fault === 'spoilt' ? 'spoilt/' : ''}${file}"${asked}${nonce}></script>`;
    });
    const isWrong = named.some(({fault}) => fault === 'wrong');
    const {files} = JSON.parse(fileOf('integrity.json'));
    const parts = Object.entries(files)
      .filter(([name]) => importmap && name.startsWith(importmap))
      .map(([name, hash]) => [`/hosts/${name}`, isWrong ? hashOf('other') : hash]);
    const rules = JSON.stringify({integrity: Object.fromEntries(parts)});
    const map = importmap ? `<script type="importmap">${rules}</script>` : '';
    const scriptHashes = ['collect.js', ...named.map(({file}) => file)].map(name => hashOf(fileOf(name)));
    const hashes = [...scriptHashes, hashOf(rules), ...parts.map(([, hash]) => hash)].map(
      hash => `'${hash}'`,
    );
    const collect = `<script src="/hosts/collect.js" integrity="${hashOf(COLLECT)}"${nonce}></script>`;
    const figures = Object.entries(WIDGETS).map(([tag, attributes]) => {
      const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${value}"`);
      return `<${tag} lang="fr" src="/hosts/data.json"${written.join('')}><span>Figure of the page</span></${tag}>`;
    });
    return {
      body: `<!doctype html><html lang="fr"><head><title>Host</title>${collect}${map}</head><body>
        <p id="before">A page with <b>its own</b> words.</p><main>${figures.join('')}</main>${tags.join('')}</body></html>`,
      headers: policy ? {'content-security-policy': policy.replace('HASHES', hashes.join(' '))} : {},
    };
  };

  const make = async () => {
    mkdirSync(DIST, {recursive: true});
    await haveBundles(DIST);
    made.set('older.js', fileOf('key-figures.js').replaceAll(`\`${version}\``, '"0.0.9"'));
    const {outputFiles} = buildSync({
      stdin: {contents: FOREIGN, resolveDir: dirname(createRequire(import.meta.url).resolve('lit'))},
      bundle: true,
      format: 'esm',
      write: false,
      minify: true,
    });
    made.set('foreign.js', outputFiles[0].text);
    made.set('data.json', JSON.stringify(GOOD));
    made.set('cahier.json', readFileSync(here('../../demo/data/cahier-2024-06.json'), 'utf8'));
  };
  /** @type {Promise<void> | undefined} */
  let making;

  /** @type {import('koa').Middleware} */
  return async (context, next) => {
    if (!context.path.startsWith('/hosts/')) return next();
    // Only a run that asks for them waits until they are built.
    await (making ??= make());
    // What an engine keeps of a file that failed its check would fail on the next page too.
    context.set('cache-control', 'no-store');
    // A frame in a sandbox comes from nowhere.
    context.set('access-control-allow-origin', '*');
    const name = context.path.slice('/hosts/'.length);
    const page = /^page-(\d+)$/.exec(name);
    if (page) {
      const {body, headers} = pageOf(HOSTS[Number(page[1])]);
      context.set(headers);
      context.type = 'html';
      context.body = body;
      return undefined;
    }
    context.type = name.split('.').at(-1) ?? '';
    context.body = name.startsWith('spoilt/') ? `${fileOf(name.slice(7))}\n;` : fileOf(name);
    return undefined;
  };
}
