import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {placeBeside} from '../../src/geometry/term.js';

const VIEW = {width: 800, height: 600};
const BOX = {width: 300, height: 120};

/** A word 20 px high. */
const word = (left: number, top: number) => ({left, top, bottom: top + 20});

describe('the place of a definition', () => {
  it('is below its word, flush with its beginning', () => {
    assert.deepEqual(placeBeside(word(100, 50), BOX, VIEW), {x: 100, y: 74, maxHeight: 518});
  });

  it('is above it where there is no room below', () => {
    const {x, y} = placeBeside(word(100, 540), BOX, VIEW);
    assert.deepEqual([x, y + BOX.height], [100, 536]);
  });

  it('is below where it fits neither below nor above, and there is more room', () => {
    const {y, maxHeight} = placeBeside(word(0, 280), {width: 300, height: 900}, VIEW);
    assert.deepEqual([y, maxHeight], [304, 288]);
  });

  it('is above where it fits neither below nor above, and there is more room; it ends at the word', () => {
    const {y, maxHeight} = placeBeside(word(0, 400), {width: 300, height: 900}, VIEW);
    assert.deepEqual([y, maxHeight], [8, 388]);
  });

  it('is over the word where there is hardly any room', () => {
    const view = {width: 320, height: 180};
    const {y, maxHeight} = placeBeside(word(10, 80), {width: 300, height: 150}, view);
    assert.deepEqual([y, maxHeight], [22, 164]);
  });

  it('is inside the view, wherever the word is', () => {
    for (const view of [VIEW, {width: 320, height: 256}, {width: 1200, height: 300}]) {
      for (const height of [40, 120, 240, 2000]) {
        const box = {width: Math.min(300, view.width - 16), height};
        for (let left = -50; left < view.width; left += 37) {
          for (let top = -19; top < view.height; top += 13) {
            const {x, y, maxHeight} = placeBeside(word(left, top), box, view);
            const shown = Math.min(height, maxHeight);
            const message = JSON.stringify({view, height, left, top, x, y, maxHeight});
            assert.ok(x >= 8 && x + box.width <= view.width - 8, message);
            assert.ok(y >= 0 && y + shown <= view.height, message);
            assert.ok(shown >= Math.min(height, 40), message);
          }
        }
      }
    }
  });
});
