import assert from 'node:assert/strict';
import {mkdir, readdir, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {readInput, Refusal, writeWhole} from '../../src/cli/files.js';
import {folder} from './run.js';

describe('files', () => {
  let place: Awaited<ReturnType<typeof folder>>;
  before(async () => {
    place = await folder();
  });
  after(() => place.remove());
  const at = (...names: string[]) => join(place.path, ...names);

  it('are written into folders that are not there yet, and leave nothing else behind', async () => {
    assert.equal(await writeWhole(at('a', 'b', 'c.txt'), 'one'), 'new');
    assert.deepEqual(await readdir(at('a', 'b')), ['c.txt']);
  });

  it('are not touched where they are the same', async () => {
    await writeWhole(at('same.txt'), 'one');
    assert.equal(await writeWhole(at('same.txt'), 'one'), 'same');
  });

  it('are never replaced unless that is asked for', async () => {
    await writeWhole(at('kept.txt'), 'one');
    await assert.rejects(writeWhole(at('kept.txt'), 'two'), Refusal);
    assert.equal(await readFile(at('kept.txt'), 'utf8'), 'one');
    assert.equal(await writeWhole(at('kept.txt'), 'two', {force: true}), 'replaced');
    assert.equal(await readFile(at('kept.txt'), 'utf8'), 'two');
  });

  it('that cannot be written are a refusal in both languages', async () => {
    await mkdir(at('folder'));
    for (const path of [at('folder'), at('kept.txt', 'x')]) {
      await assert.rejects(writeWhole(path, 'x'), (error: Refusal) => {
        assert.match(error.said.fr, /^Écriture impossible : .* \(E\w+\)$/);
        assert.match(error.said.en, /^Cannot write .* \(E\w+\)$/);
        return true;
      });
    }
  });

  it('are read by their name, and a missing one is named', async () => {
    await writeFile(at('in.json'), '{}');
    const {name, bytes} = await readInput(at('in.json'));
    assert.deepEqual([name, bytes.length], ['in.json', 2]);
    await assert.rejects(readInput(at('none.json')), /Cannot read .*none\.json \(ENOENT\)/);
    await assert.rejects(readInput('http://127.0.0.1:9/x'), /Cannot read http/);
  });
});
