// Pictures as they were last looked at. UPDATE_SNAPSHOTS=1 draws them anew: look at them before you commit them.
import assert from 'node:assert/strict';
import {mkdirSync, readdirSync, readFileSync, writeFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {draw, SNAPSHOTS} from './snapshots.table.js';

const folder = new URL('./__snapshots__/', import.meta.url);

describe('snapshots', () => {
  for (const snapshot of SNAPSHOTS) {
    it(`${snapshot.name} is as it was`, () => {
      const file = new URL(`${snapshot.name}.svg`, folder);
      const drawn = `${draw(snapshot)}\n`;
      if (process.env['UPDATE_SNAPSHOTS']) {
        mkdirSync(folder, {recursive: true});
        writeFileSync(file, drawn);
      }
      // Element by element, so that a difference can be found.
      const lines = (svg: string) => svg.split(/(?<=>)(?=<)/);
      assert.deepEqual(lines(drawn), lines(readFileSync(file, 'utf8')));
    });
  }

  it('are all in use', () => {
    const files = readdirSync(folder).sort();
    assert.deepEqual(files, SNAPSHOTS.map(({name}) => `${name}.svg`).sort());
  });
});
