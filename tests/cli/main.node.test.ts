// The command line as a shell meets it.
import assert from 'node:assert/strict';
import {readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {after, before, describe, it} from 'node:test';
import {CAHIER, folder, keyFigures} from './run.js';

const TABLE = fileURLToPath(new URL('import/samples/documents-2017.csv', import.meta.url));

describe('key-figures', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  before(async () => {
    place = await folder();
  });
  after(() => place.remove());
  const run = (...words: string[]) => keyFigures(place.path, ...words);
  const at = (...names: string[]) => join(place.path, ...names);

  it('explains itself and each of its commands, with an example', async () => {
    for (const words of [[], ['--help'], ['render', '--help'], ['edition', 'add', '--help']]) {
      const {code, out} = await run(...words);
      assert.equal(code, 0);
      assert.match(out, /npx key-figures /, words.join(' '));
    }
  });

  it('makes a page with its chart of a table in two commands', async () => {
    await writeFile(at('documents.csv'), await readFile(TABLE));
    const imported = await run('import', 'documents.csv');
    assert.equal(imported.code, 0, imported.out + imported.err);
    const drawn = await run('render', 'documents.json', '--out', 'page', '--bulletin');
    assert.equal(drawn.code, 0, drawn.err);
    const page = await readFile(at('page', 'bulletin.fr.html'), 'utf8');
    for (const total of ['118', '188', '1.296', '3.886', '7.495', '11.729', '14.070'])
      assert.ok(page.includes(total));
  });

  it('does nothing more when it is run again', async () => {
    const before = await readFile(at('documents.json'), 'utf8');
    const {code, out} = await run('import', 'documents.csv', '--ui', 'fr');
    assert.equal(code, 0);
    assert.match(out, /Document inchangé : documents\.json/);
    assert.equal(await readFile(at('documents.json'), 'utf8'), before);
  });

  it('replaces no document of other contents without being told', async () => {
    await writeFile(at('documents.json'), 'mine');
    const {code, err} = await run('import', 'documents.csv');
    assert.equal(code, 2);
    assert.match(err, /^documents\.json is there already with other contents\. --force replaces it\.$/m);
    assert.equal(await readFile(at('documents.json'), 'utf8'), 'mine');
  });

  it('publishes editions', async () => {
    assert.equal((await run('edition', 'add', CAHIER, '--dir', 'public')).code, 0);
    const text = (await readFile(CAHIER, 'utf8')).replace('194784', '194785');
    await writeFile(at('second.json'), text);
    const refused = await run('edition', 'add', 'second.json', '--dir', 'public');
    assert.equal(refused.code, 2);
    assert.deepEqual((await readdir(at('public'))).sort(), ['2024-06.json', 'index.json']);
    const {code, out} = await run(
      'edition',
      'add',
      'second.json',
      '--dir',
      'public',
      '--correction',
      'one',
      '--json',
    );
    assert.equal(code, 0);
    assert.equal((JSON.parse(out) as {outcome: string}).outcome, 'corrected');
    assert.equal(await readFile(at('public', '2024-06.2.json'), 'utf8'), text);
    assert.equal(await readFile(at('public', '2024-06.json'), 'utf8'), await readFile(CAHIER, 'utf8'));
  });

  it('knows every command and option of the examples that publish', async () => {
    for (const name of ['github-actions.yml', 'gitlab-ci.yml']) {
      const example = await readFile(new URL(`../../demo/publish/${name}`, import.meta.url), 'utf8');
      const lines = example.match(/(?<=npx key-figures ).*/g)!;
      assert.ok(lines.length >= 5);
      for (const line of lines) {
        const command = line.split(/ (?=\S*[./])/)[0]!.split(' ');
        const {out} = await run(...command, '--help');
        for (const [, option] of line.matchAll(/--(\w+)/g))
          assert.match(out, new RegExp(`--${option}\\b`), line);
      }
    }
  });

  it('checks documents, and tells a shell whether they are fit to be published', async () => {
    const fine = await run('validate', CAHIER, '--json');
    assert.equal(fine.code, 0);
    assert.deepEqual(JSON.parse(fine.out), [{file: CAHIER, ok: true, remarks: []}]);
    await writeFile(
      at('wrong.json'),
      (await readFile(CAHIER, 'utf8')).replace('"version": 1', '"version": "1"'),
    );
    const wrong = await run('validate', CAHIER, 'wrong.json');
    assert.equal(wrong.code, 1);
    assert.match(wrong.out, /✗ wrong\.json:3 version\n {4}Expected: 1\. Found: "1"/);
  });

  it('says what is new from one document to the next', async () => {
    const {code, out} = await run('diff', CAHIER, 'second.json', '--ui', 'fr');
    assert.equal(code, 0);
    assert.equal(out, 'Révisé : Comptes patients, 30 juin 2024 : 194.784 → 194.785\n');
  });

  it('draws in Portuguese, a draft, where it is asked to', async () => {
    const {code} = await run(
      ...[
        'render',
        CAHIER,
        '--out',
        'pt',
        '--indicator',
        'patient-accounts',
        '--format',
        'text',
        '--lang',
        'pt',
      ],
    );
    assert.equal(code, 0);
    assert.match(await readFile(at('pt/patient-accounts.pt.txt'), 'utf8'), /Fonte: /);
  });

  it('fills the tags of a page', async () => {
    const tag = `<kf-value src="cahier-2024-06.json" indicator="patient-accounts"></kf-value>`;
    await writeFile(at('page.html'), `<p lang="fr">${tag}</p>`);
    const {code, out} = await run('prerender', 'page.html', '--base', join(CAHIER, '..'));
    assert.equal(code, 0);
    assert.match(out, /Tags filled: 1 of 1/);
    assert.match(await readFile(at('page.html'), 'utf8'), />194\.784</);
  });

  for (const [what, words, message] of [
    ['a file that is not there', ['render', 'none.json', '--out', 'x'], /Cannot read none\.json \(ENOENT\)/],
    [
      'a language it does not speak',
      ['render', CAHIER, '--out', 'x', '--lang', 'es'],
      /--lang: “es” is unknown/,
    ],
    [
      'an indicator that is not there',
      ['render', CAHIER, '--out', 'x', '--indicator', 'no'],
      /“no” is unknown/,
    ],
    [
      'a width that is none',
      ['render', CAHIER, '--out', 'x', '--width', 'wide'],
      /--width: a number from 160/,
    ],
    ['what it misses', ['render', CAHIER], /--out/],
    ['a command it does not know', ['draw'], /draw/],
    ['a table that is none', ['import', process.execPath], /./],
  ] as const) {
    it(`refuses ${what}, in a sentence and without a stack`, async () => {
      const {code, err, out} = await run(...words);
      assert.equal(code, 2);
      assert.match(err, message);
      assert.doesNotMatch(err + out, /^\s+at /m);
    });
  }
});
