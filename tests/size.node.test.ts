import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {measure} from './support/measure-size.js';

describe('size', async () => {
  for (const {entry, size, budget} of await measure()) {
    it(`of ${entry} keeps within ${budget} B`, () => {
      assert.ok(size <= budget, `${size} B; \`npm run size\` tells what it is made of`);
    });
  }
});
