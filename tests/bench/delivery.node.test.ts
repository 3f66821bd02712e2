// Beside each file for pages lies what a server sends of it.
import assert from 'node:assert/strict';
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';
import {brotliDecompressSync, gunzipSync} from 'node:zlib';
import {compress} from '../support/compress.js';

const code = 'export const figure = 1;\n'.repeat(100);

describe('compressed files', () => {
  let dist: string;

  before(() => {
    dist = mkdtempSync(join(tmpdir(), 'key-figures-compressed-'));
    mkdirSync(join(dist, 'parts-1.0.0'));
    for (const name of ['one.js', 'one.js.map', 'parts-1.0.0/two.js', 'embed.html']) {
      writeFileSync(join(dist, name), code);
    }
    writeFileSync(join(dist, 'small.js'), 'export {};');
    compress(dist);
  });

  after(() => rmSync(dist, {recursive: true}));

  it('hold the same bytes as the file, and fewer', () => {
    for (const name of ['one.js', 'parts-1.0.0/two.js', 'embed.html']) {
      const gzip = readFileSync(join(dist, `${name}.gz`));
      const brotli = readFileSync(join(dist, `${name}.br`));
      assert.equal(gunzipSync(gzip).toString(), code);
      assert.equal(brotliDecompressSync(brotli).toString(), code);
      assert.ok(gzip.length < code.length && brotli.length < code.length);
    }
  });

  it('are not made of maps and of what is small already', () => {
    const names = readdirSync(dist);
    assert.deepEqual(names.filter(name => /^(small|one\.js\.map)/.test(name)).sort(), [
      'one.js.map',
      'small.js',
    ]);
  });
});
