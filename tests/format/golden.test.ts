import {expect} from '@open-wc/testing';
import {golden} from './golden.js';

describe('golden tables', () => {
  for (const {name, actual, expected} of golden) {
    it(name, () => expect(actual()).to.deep.equal(expected));
  }
});
