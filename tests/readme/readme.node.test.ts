// Runs what the README tells people to type and to paste.
import assert from 'node:assert/strict';
import {execFileSync, spawn} from 'node:child_process';
import {existsSync, readFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import type {Browser} from 'puppeteer-core';
import {documentSchema} from '../../src/data/document.js';
import {haveBuilt} from '../support/built.js';
import {launch, serve, type Site} from '../support/site.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const {scripts} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as {
  scripts: Record<string, string>;
};

/** The fenced examples in a language. */
function examples(language: string): string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].flatMap(([, found, text]) =>
    found === language ? [text!] : [],
  );
}

const SCRIPT = '<script type="module" src="dist/key-figures.js"></script>';

/** The strictest policy the README promises to work under, and Trusted Types besides. */
const POLICY = `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; require-trusted-types-for 'script'">`;

describe('README', () => {
  let site: Site;
  let browser: Browser;

  before(async () => {
    haveBuilt();
    const page = (html: string, head = '') =>
      `<!doctype html><html lang="fr"><head><title>p</title>${head}</head>${SCRIPT}${html}`;
    site = await serve(root, {
      ...Object.fromEntries(examples('html').map((html, i) => [`/page-${i}.html`, page(html)])),
      '/strict.html': page(examples('html').join(''), POLICY),
    });
    browser = await launch();
  });

  after(async () => {
    await browser?.close();
    site?.close();
  });

  it('has the hash of the file that it names', () => {
    const {files} = JSON.parse(readFileSync(`${root}/dist/integrity.json`, 'utf8')) as {
      files: Record<string, string>;
    };
    const [, name, hash] = /dist\/(key-figures-[\d.]+\.js)"\s+integrity="([^"]*)"/.exec(readme)!;
    assert.equal(hash, files[name!], '`npm run hash` writes it');
  });

  it('names only commands that exist', () => {
    const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
    assert.ok(named.length > 0);
    for (const name of [...named, 'start', 'test']) assert.ok(scripts[name], name);
  });

  it('starts the demo with npm start', async () => {
    // A process group of its own, so that npm's children end with it.
    const demo = spawn('npm', ['start', '--', '--port', '0'], {cwd: root, detached: true});
    try {
      const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        demo.stdout.on('data', (chunk: Buffer) => {
          said += chunk.toString();
          // eslint-disable-next-line no-control-regex -- the colours of the terminal
          const found = /http:\/\/localhost:\d+\//.exec(said.replace(/\u001b\[\d+m/g, ''));
          if (found) resolve(found[0]);
        });
        demo.on('exit', code => reject(new Error(`npm start ended with ${code}: ${said}`)));
      });
      const page = await browser.newPage();
      await page.goto(address);
      // Looked for in each frame: what changes in a shadow root does not wake who waits for a selector alone.
      await page.waitForSelector('>>> kf-kpi-tile[state=ready]', {visible: true});
      await page.close();
    } finally {
      process.kill(-demo.pid!);
    }
  });

  const pages = examples('html').map((_, i) => [`the figures of example ${i + 1}`, `page-${i}`] as const);
  for (const [what, name] of [...pages, ['all of them under a strict policy', 'strict'] as const]) {
    it(`shows ${what}`, async () => {
      const page = await browser.newPage();
      const complaints: string[] = [];
      page.on('console', message => complaints.push(message.text()));
      page.on('pageerror', error => complaints.push(String(error)));
      await page.goto(`${site.address}/${name}.html`);
      await page.waitForFunction(
        () =>
          [...document.querySelectorAll('*')]
            .filter(({localName}) => localName.startsWith('kf-'))
            .every(widget => {
              const isText = /^kf-(data-table|key-facts|value|sentence|term|bulletin)$/.test(
                widget.localName,
              );
              const drawn = isText ? '[part]:not(.frame)' : 'svg[role=img]';
              return widget.getAttribute('state') === 'ready' && widget.shadowRoot?.querySelector(drawn);
            }),
        {timeout: 10_000},
      );
      assert.deepEqual(complaints, []);
      await page.close();
    });
  }

  it('gives documents that are valid', () => {
    for (const example of examples('json')) documentSchema.parse(JSON.parse(example));
    assert.ok(existsSync(`${root}/dist/key-figures-1.schema.json`));
  });

  it('gives modules that run on Node', () => {
    for (const example of examples('js')) {
      const said = execFileSync(process.execPath, ['--input-type=module', '-e', example], {
        cwd: root,
        encoding: 'utf8',
      });
      assert.match(said, /^true .*194\.784/);
    }
  });

  it('names the properties, parts and attributes that the elements have', () => {
    const manifest = readFileSync(`${root}/dist/custom-elements.json`, 'utf8');
    const names = [
      ...[...readme.matchAll(/`(--kf-[\w-]+)`/g)].map(([, name]) => name!),
      ...[...readme.matchAll(/^\| `([\w`, -]+)` +\|/gm)].flatMap(([, list]) => list!.split('`, `')),
    ].filter(
      name =>
        !/^(kind|value|series|status|nature|average|change|polarity|components|breakdown|milestones|glossary|sections)$/.test(
          name,
        ),
    );
    assert.ok(names.length > 20);
    for (const name of names) {
      const key = name.startsWith('kf-') ? 'tagName' : 'name';
      assert.ok(manifest.includes(`"${key}": "${name}"`), name);
    }
  });

  it('links to files that exist', () => {
    const links = [...readme.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target]) => target!);
    assert.ok(links.length > 0);
    for (const link of links) assert.ok(existsSync(`${root}/${link}`), link);
  });
});
