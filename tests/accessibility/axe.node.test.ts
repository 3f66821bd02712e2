// axe over every widget and state, in every language, theme and width, with all its tags; what it cannot decide itself is
// decided here, each with its reason.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import type axe from 'axe-core';
import {LANGUAGES, LOOKS, openStand, type Stand, type View} from './stand.js';

declare const window: Window & {axe: typeof axe};

const WIDTHS = [320, 768, 1200];

let stand: Stand;

before(async () => {
  stand = await openStand();
});

after(() => stand?.close());

/** Everything but what is experimental and what only AAA asks for. */
const ALL = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'EN-301-549',
  'EN-301-549v4',
  'RGAAv4',
];

/** What depends on the look of a page: a theme changes nothing but colours. */
const COLOURS = ['cat.color'];

/** What axe leaves open, and why it is no fault. */
interface Triage {
  rule: string;
  /** What the element's HTML and axe's own words have in common. */
  html: RegExp;
  why: RegExp;
  reason: string;
}

const TRIAGE: readonly Triage[] = [
  {
    rule: 'color-contrast',
    html: /^<(text|tspan)/,
    why: /image node|overlapped|too short/,
    reason: 'axe cannot see what a text of a picture stands on; gates.node.test.ts measures it.',
  },
  {
    rule: 'label-content-name-mismatch',
    html: /^<a class="permalink"/,
    why: /Unable to determine/,
    reason:
      'The sign « # » stands for a link and is no word that a voice could say; the name tells which figure.',
  },
  {
    rule: 'color-contrast',
    html: /^<t[hd]|^<span aria-hidden="true">/,
    why: /obscured/,
    reason: 'A cell that its table has scrolled out of sight has the colours of those in sight.',
  },
];

/** What axe says of one element. */
interface Said {
  rule: string;
  /** The way to the element, through shadow roots. */
  target: string;
  html: string;
  why: string;
}

async function ask(tags = ALL): Promise<{violations: Said[]; incomplete: Said[]}> {
  return stand.page.evaluate(async tags => {
    const results = await window.axe.run(document, {
      runOnly: {type: 'tag', values: tags},
      resultTypes: ['violations', 'incomplete'],
    });
    const [violations, incomplete] = [results.violations, results.incomplete].map(all =>
      all.flatMap(({id, nodes}) =>
        nodes.map(({target, html, any}) => ({
          rule: id,
          target: target.flat().join(' > '),
          html: html.slice(0, 160),
          why: any.map(one => one.message).join('; '),
        })),
      ),
    );
    return {violations: violations!, incomplete: incomplete!};
  }, tags);
}

const isOf = (triage: Triage, {rule, html, why}: Said) =>
  triage.rule === rule && triage.html.test(html) && triage.why.test(why);

const isOpen = (said: Said) => !TRIAGE.some(one => isOf(one, said));

const say = ({rule, target, html, why}: Said) => `${rule} at ${target}: ${html} (${why})`;

async function expectNothing(view: View): Promise<void> {
  await stand.turn(view);
  const {violations, incomplete} = await ask(view.look === 'light' ? ALL : COLOURS);
  assert.deepEqual(violations.map(say), []);
  assert.deepEqual(incomplete.filter(isOpen).map(say), []);
}

/** Leaves the texts of pictures to our own gate, or has axe look at them too, which it does in vain and for long. */
function lookAtPictures(on: boolean): Promise<void> {
  return stand.page.evaluate(
    selector => window.axe.configure({rules: [{id: 'color-contrast', selector}]}),
    on ? '*' : ':not(text):not(tspan)',
  );
}

describe('axe', () => {
  const doubts: Said[] = [];

  before(() => stand.show(/^(?!.*(stale)$)/));

  it('finds nothing, and leaves nothing open but what is decided here', async () => {
    await lookAtPictures(true);
    await stand.turn({lang: 'fr', look: 'light', width: 1200});
    const {violations, incomplete} = await ask();
    assert.deepEqual(violations.map(say), []);
    assert.deepEqual(incomplete.filter(isOpen).map(say), []);
    doubts.push(...incomplete);
  });

  it('finds nothing when tables and definitions are open', async () => {
    await lookAtPictures(false);
    await stand.turn({lang: 'fr', look: 'light', width: 768});
    await stand.page.evaluate(() => window.kit.openAll());
    for (const width of WIDTHS) {
      await stand.turn({width});
      const {violations, incomplete} = await ask();
      // The same figures are on this page several times, and their tables have the same name.
      const found = violations.filter(({rule}) => rule !== 'landmark-unique');
      doubts.push(...incomplete);
      assert.deepEqual([...found, ...incomplete.filter(isOpen)].map(say), []);
    }
  });

  it('is in doubt of everything that is decided here', () => {
    const unused = TRIAGE.filter(one => !doubts.some(said => isOf(one, said)));
    assert.deepEqual(unused, []);
  });

  it('finds what is wrong', async () => {
    await stand.turn({lang: 'fr', look: 'light', width: 1200});
    await stand.page.evaluate(() =>
      window.kit.plant('<svg role="img"></svg><p style="color:#ccc">pale</p><button></button>'),
    );
    const {violations} = await ask();
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
        await lookAtPictures(false);
        // What forced colours change is the same on a dark page.
        for (const look of LOOKS.slice(0, 3)) await expectNothing({lang, look, width});
      });
    }
  }
});
