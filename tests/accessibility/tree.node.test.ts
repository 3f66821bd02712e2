// What assistive technology is given, as files to be read: tests/accessibility/snapshots. UPDATE_SNAPSHOTS=1 writes
// them anew: read them, in every language, before you commit them.
import assert from 'node:assert/strict';
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {after, before, describe, it} from 'node:test';
import {fileURLToPath} from 'node:url';
import {LANGUAGES, openStand, type Stand} from './stand.js';
import {Tree} from './tree.js';

const folder = fileURLToPath(new URL('snapshots', import.meta.url));

let stand: Stand;

before(async () => {
  stand = await openStand();
});

after(() => stand?.close());

/** States that a text is what the file of that name holds, or writes the file. */
function expectSnapshot(name: string, text: string): void {
  const file = `${folder}/${name}.txt`;
  if (process.env['UPDATE_SNAPSHOTS']) {
    mkdirSync(folder, {recursive: true});
    writeFileSync(file, text);
  }
  assert.equal(text, readFileSync(file, 'utf8'));
}

const STATES = ['ready', 'loading', 'error', 'empty', 'stale'];

describe('the accessibility tree', async () => {
  /** By language, then by the id of a sample. */
  const trees = new Map<string, Tree>();
  let tags: string[] = [];

  before(async () => {
    await stand.turn({lang: 'fr', width: 768});
    await stand.show(/ (ready|loading|error|empty|stale)$/);
    tags = await stand.page.evaluate(() => window.kit.TAGS);
    for (const lang of LANGUAGES) {
      await stand.turn({lang});
      trees.set(lang, await Tree.of(stand.session));
    }
  });

  it('is that of fourteen widgets', () => assert.equal(tags.length, 14));

  for (let i = 0; i < 14; i++) {
    it(`of widget ${i + 1} is as it was last read`, () => {
      const tag = tags[i]!;
      const blocks = STATES.flatMap(state =>
        LANGUAGES.map(lang =>
          [`## ${state}, ${lang}`, '', ...trees.get(lang)!.region(`${tag} ${state}`)].join('\n'),
        ),
      );
      expectSnapshot(tag, [`# ${tag}`, ...blocks].join('\n\n') + '\n');
    });
  }

  for (const lang of LANGUAGES) {
    it(`of the Cahier in ${lang} is as it was last read`, async () => {
      await stand.openCahier(lang);
      const lines = (await Tree.of(stand.session)).lines();
      expectSnapshot(`page-cahier-${lang}`, [`# Cahier eSanté N°1, ${lang}`, '', ...lines].join('\n') + '\n');
    });
  }
});
