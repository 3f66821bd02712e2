// The package as others get it: packed, checked by publint and arethetypeswrong, installed in an empty project, and one
// widget of it built into a page by four bundlers.
import assert from 'node:assert/strict';
import {execFileSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath, pathToFileURL} from 'node:url';
import {gzipSync} from 'node:zlib';
import {checkPackage, createPackageFromTarballData} from '@arethetypeswrong/core';
import {nodeResolve} from '@rollup/plugin-node-resolve';
import {build as esbuild} from 'esbuild';
import {publint} from 'publint';
import {formatMessage} from 'publint/utils';
import type {Browser} from 'puppeteer-core';
import {rollup} from 'rollup';
import {build as vite} from 'vite';
import webpack from 'webpack';
import {haveBuilt} from '../support/built.js';
import {launch, serve, type Site} from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  name: string;
  version: string;
  dependencies: Record<string, string>;
  exports: Record<string, string | {types?: string; default: string}>;
};

const ENTRY = `import 'key-figures/kf-kpi-tile';`;
const DATA = {label: 'Comptes', reference: '2024-06-30', value: {value: 194784}};

describe('package', () => {
  const folder = mkdtempSync(join(tmpdir(), 'key-figures-package-'));
  const project = join(folder, 'project');
  const installed = join(project, 'node_modules', manifest.name);
  let tarball: string;
  let site: Site;
  let browser: Browser;

  before(async () => {
    haveBuilt();
    const told = execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', folder], {
      cwd: root,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 1e8,
    });
    tarball = join(folder, (JSON.parse(told) as {filename: string}[])[0]!.filename);
    mkdirSync(installed, {recursive: true});
    execFileSync('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed]);
    // What npm would install beside it; this project has them already.
    for (const name of Object.keys(manifest.dependencies)) {
      const place = join(project, 'node_modules', name);
      mkdirSync(join(place, '..'), {recursive: true});
      symlinkSync(join(root, 'node_modules', name), place);
    }
    writeFileSync(join(project, 'package.json'), JSON.stringify({type: 'module', private: true}));
    writeFileSync(join(project, 'entry.js'), ENTRY);
    site = await serve(project, {
      '/page.html': `<!doctype html><html lang="fr"><head><title>p</title><script type="module" src="out/page.js"></script></head><body><kf-kpi-tile><script type="application/json">${JSON.stringify(DATA)}</script></kf-kpi-tile></body></html>`,
    });
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    site?.close();
    rmSync(folder, {recursive: true});
  });

  it('has nothing that publint finds wrong', async () => {
    const {messages, pkg} = await publint({pkgDir: installed, strict: true});
    assert.deepEqual(
      messages.map(message => formatMessage(message, pkg)),
      [],
    );
  });

  it('gives every entry types that a compiler finds, where modules are', async () => {
    const {types, ...analysis} = await checkPackage(
      createPackageFromTarballData(new Uint8Array(readFileSync(tarball))),
    );
    assert.ok(types);
    const problems = 'problems' in analysis ? analysis.problems : [];
    // CommonJS and the resolution of Node 10 are not supported, and scripts and styles for pages have no types.
    const modern = problems.filter(
      one =>
        !('resolutionKind' in one && ['node10', 'node16-cjs'].includes(one.resolutionKind)) &&
        !('entrypoint' in one && /\.(js|css|html|json)$|themes/.test(one.entrypoint)),
    );
    assert.deepEqual(modern, []);
  });

  it('has every file that its entries name', () => {
    const files = readdirSync(installed, {recursive: true, encoding: 'utf8'});
    for (const target of Object.values(manifest.exports).flatMap(one =>
      typeof one === 'string' ? [one] : Object.values(one),
    )) {
      const pattern = new RegExp(`^${target.slice(2).replaceAll('.', '\\.').replace('*', '[^/]+')}$`);
      assert.ok(
        files.some(file => pattern.test(file)),
        target,
      );
    }
    assert.ok(!files.some(file => /^(src|tests|demo|stories)\b/.test(file)), 'nothing but what is used');
  });

  it('registers nothing on Node, and draws there', async () => {
    const load = (path: string) =>
      import(pathToFileURL(createRequire(join(project, 'entry.js')).resolve(path)).href) as Promise<
        Record<string, unknown>
      >;
    const {renderSVG} = (await load('key-figures/static')) as {renderSVG: (...given: unknown[]) => string};
    assert.match(renderSVG('kpi-tile', DATA, '', {lang: 'fr', width: 240}), /194\.784/);
  });

  const bundlers: Record<string, (out: string) => Promise<unknown>> = {
    Vite: out =>
      vite({
        root: project,
        configFile: false,
        logLevel: 'error',
        build: {
          outDir: out,
          emptyOutDir: true,
          rolldownOptions: {input: join(project, 'entry.js'), output: {entryFileNames: 'page.js'}},
        },
      }),
    esbuild: out =>
      esbuild({
        entryPoints: [join(project, 'entry.js')],
        bundle: true,
        minify: true,
        format: 'esm',
        splitting: true,
        outdir: out,
        entryNames: 'page',
        logLevel: 'silent',
      }),
    Rollup: async out => {
      const built = await rollup({
        input: join(project, 'entry.js'),
        plugins: [nodeResolve({browser: true})],
        onLog: () => undefined,
      });
      await built.write({dir: out, entryFileNames: 'page.js'});
    },
    webpack: out =>
      new Promise((resolve, reject) => {
        webpack(
          {
            mode: 'production',
            context: project,
            entry: './entry.js',
            output: {path: out, filename: 'page.js', publicPath: 'auto'},
            performance: false,
          },
          (error, stats) =>
            error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve(stats),
        );
      }),
  };

  for (const [name, bundle] of Object.entries(bundlers)) {
    it(`is built into a page by ${name}, one widget and no other`, async () => {
      const out = join(project, 'out');
      rmSync(out, {recursive: true, force: true});
      await bundle(out);
      const code = readFileSync(join(out, 'page.js'), 'utf8');
      assert.ok(!code.includes('kf-donut-chart'), 'no other widget');
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('pageerror', error => complaints.push(String(error)));
      page.on('console', message => complaints.push(message.text()));
      await page.goto(`${site.address}/page.html`);
      await page.waitForFunction(
        () => document.querySelector('kf-kpi-tile')?.getAttribute('state') === 'ready',
        {timeout: 10_000},
      );
      const said = await page.$eval('kf-kpi-tile', tile => tile.shadowRoot!.textContent!);
      assert.match(said, /194\.784/);
      assert.equal(await page.evaluate(() => customElements.get('kf-bar-chart')), undefined);
      assert.deepEqual(complaints, []);
      await page.close();
      // Rollup alone does not minify.
      if (name !== 'Rollup') assert.ok(gzipSync(code).length < 45_000, `${gzipSync(code).length} B`);
    });
  }

  it('has a one file that does nothing a policy forbids', () => {
    const code = readFileSync(join(installed, 'dist/key-figures.js'), 'utf8');
    for (const word of [
      /\bnew Function\b|\bFunction\(|\beval\(/,
      /\bdocument\.write\b|insertAdjacentHTML|document\.currentScript|import\.meta/,
      /\bprocess\.|\brequire\(/,
      /localStorage|sessionStorage|indexedDB|document\.cookie|sendBeacon|serviceWorker/,
      /\bset(Timeout|Interval)\(["'`]/,
      / style=|<style/,
    ]) {
      assert.doesNotMatch(code, word);
    }
    // No import but those of the code that few pages need, from beside it, when it is needed.
    assert.doesNotMatch(code, /(?:^|[;}])import[\s{"*]/);
    assert.equal(code.match(/\bimport\(/g)?.length, 2);
    assert.deepEqual(
      [...code.matchAll(/\bimport\((["'`])([^)]*)\1\)/g)].map(([, , what]) => what),
      ['adapters', 'extras'].map(name => `./key-figures-${name}-${manifest.version}.js`),
    );
    const addresses = [...code.matchAll(/https?:\/\/[^"'`\s)]+/g)].map(([found]) => found);
    assert.deepEqual(
      addresses.filter(found => !found.startsWith('http://www.w3.org/')),
      [],
      'no address but names of formats',
    );
  });
});
