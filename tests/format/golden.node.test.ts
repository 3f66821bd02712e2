import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {golden} from './golden.js';

describe('golden tables', () => {
  for (const {name, actual, expected} of golden) {
    it(name, () => assert.deepEqual(actual(), expected));
  }
});
