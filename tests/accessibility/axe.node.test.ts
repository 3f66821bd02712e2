// axe over every widget and state, in every language, theme and width, with all its tags. What it cannot decide itself
// is decided in stories/accessibility/triage.ts, each with its reason.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {TRIAGE} from '../../stories/accessibility/triage.js';
import {ALL, askAxe, COLOURS, isOf, isOpen, lookAtPictures, say, type Said} from './axe.js';
import {LANGUAGES, LOOKS, openStand, WIDTHS, type Stand, type View} from './stand.js';

let stand: Stand;

before(async () => {
  stand = await openStand();
});

after(() => stand?.close());

async function expectNothing(view: View): Promise<void> {
  await stand.turn(view);
  const {violations, incomplete} = await askAxe(stand.page, view.look === 'light' ? ALL : COLOURS);
  assert.deepEqual(violations.map(say), []);
  assert.deepEqual(incomplete.filter(isOpen).map(say), []);
}

describe('axe', () => {
  const doubts: Said[] = [];

  before(() => stand.show(/^(?!.*(stale)$)/));

  it('finds nothing, and leaves nothing open but what has been decided', async () => {
    await lookAtPictures(stand.page, true);
    await stand.turn({lang: 'fr', look: 'light', width: 1200});
    const {violations, incomplete} = await askAxe(stand.page);
    assert.deepEqual(violations.map(say), []);
    assert.deepEqual(incomplete.filter(isOpen).map(say), []);
    doubts.push(...incomplete);
  });

  it('finds nothing when tables and definitions are open', async () => {
    await lookAtPictures(stand.page, false);
    await stand.turn({lang: 'fr', look: 'light', width: 768});
    await stand.page.evaluate(() => window.kit.openAll());
    for (const width of WIDTHS) {
      await stand.turn({width});
      const {violations, incomplete} = await askAxe(stand.page);
      // The same figures are on this page several times, and their tables have the same name.
      const found = violations.filter(({rule}) => rule !== 'landmark-unique');
      doubts.push(...incomplete);
      assert.deepEqual([...found, ...incomplete.filter(isOpen)].map(say), []);
    }
  });

  it('is in doubt of everything that has been decided', () => {
    const unused = TRIAGE.filter(one => !one.story && !doubts.some(said => isOf(one, said)));
    assert.deepEqual(unused, []);
  });

  it('finds what is wrong', async () => {
    await stand.turn({lang: 'fr', look: 'light', width: 1200});
    await stand.page.evaluate(() =>
      window.kit.plant('<svg role="img"></svg><p style="color:#ccc">pale</p><button></button>'),
    );
    const {violations} = await askAxe(stand.page);
    assert.deepEqual(violations.map(({rule}) => rule).sort(), [
      'button-name',
      'color-contrast',
      'svg-img-alt',
    ]);
  });
});

describe('axe, in each widget and state,', () => {
  // Without those that differ only in what is drawn, which axe does not see.
  before(() => stand.show(/ (ready|loading|error|empty|everything|scrolling|small lines|list|rounded)$/));

  for (const width of WIDTHS) {
    for (const lang of LANGUAGES) {
      it(`finds nothing in ${lang}, ${width} wide, in every look`, async () => {
        await lookAtPictures(stand.page, false);
        // What forced colours change is the same on a dark page.
        for (const look of LOOKS.slice(0, 3)) await expectNothing({lang, look, width});
      });
    }
  }
});
