import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {layoutVariationBadge} from '../../src/geometry/variation-badge.js';

const NBSP = '\u00a0';

describe('a badge in a line of text', () => {
  const layout = (amount: string) => layoutVariationBadge({amount, base: 'hausse'}, {width: 200, em: 16});

  it('keeps an amount of millions with its percentage on one line', () => {
    const {amount, width} = layout(`+276,9${NBSP}k (+2,19${NBSP}%)`);
    assert.equal(amount.lines.length, 1);
    assert.ok(width <= 200, `${width}`);
  });

  it('breaks a longer one between its two numbers', () => {
    const {amount, width} = layout(`+276,9${NBSP}Tsd. (+12,19${NBSP}%)`);
    assert.deepEqual(amount.lines, [`+276,9${NBSP}Tsd.`, `(+12,19${NBSP}%)`]);
    assert.ok(width <= 200, `${width}`);
  });
});
