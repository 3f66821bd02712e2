// Every widget by keyboard alone, and what it announces: tab stops, keys, what the pointer shows, the live regions.
import assert from 'node:assert/strict';
import {after, before, beforeEach, describe, it} from 'node:test';
import {openStand, type Stand} from './stand.js';

let stand: Stand;

before(async () => {
  stand = await openStand();
});

after(() => stand?.close());

const focused = () => stand.page.evaluate(() => window.kit.focused());

/** The readout of a chart, and its announcement. */
const reading = (id: string) => stand.page.evaluate(id => window.kit.reading(id), id);

/** Goes through the page with the tab key, and counts the stops of each sample by what they are. */
async function tabThrough(): Promise<Record<string, string>> {
  const stops: Record<string, Record<string, number>> = {};
  await stand.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  for (let i = 0; i < 400; i++) {
    await stand.page.keyboard.press('Tab');
    const {sample, what} = await focused();
    if (!sample) return Object.fromEntries(Object.entries(stops).map(([id, of]) => [id, say(of)]));
    (stops[sample] ??= {})[what] = (stops[sample][what] ?? 0) + 1;
  }
  assert.fail('the tab key does not come to the end of the page');
}

const say = (of: Record<string, number>) =>
  Object.entries(of)
    .map(([what, count]) => `${count} ${what}`)
    .join(', ');

describe('the tab key', () => {
  before(() => stand.turn({lang: 'fr', width: 1200}));

  it('stops once at an interactive chart, at its buttons, and at no static one', async () => {
    await stand.show(/ (ready|everything|scrolling)$/);
    const buttons = '5 button';
    assert.deepEqual(await tabThrough(), {
      'kf-kpi-tile everything': '1 summary',
      'kf-bar-chart ready': `1 group « Nombre de comptes patients activés par mois », ${buttons}`,
      'kf-line-chart ready': `1 group « Nombre de CVE », ${buttons}`,
      'kf-breakdown-chart ready': buttons,
      'kf-donut-chart ready': buttons,
      // One for each column, CSV, and copy.
      'kf-data-table ready': '7 button',
      'kf-data-table scrolling': '1 region « Nombre de comptes patients activés par mois », 4 button',
      'kf-target-bar ready': buttons,
      'kf-term ready': '1 button',
      'kf-bulletin ready': '1 a',
    });
  });

  it('stops at nothing that is loading or empty, and at one button where the data cannot be had', async () => {
    await stand.show(/ (loading|error|empty)$/);
    const stops = await tabThrough();
    for (const [sample, what] of Object.entries(stops)) {
      assert.match(sample, / error$/);
      assert.equal(what, '1 button', sample);
    }
    assert.equal(Object.keys(stops).length, 12);
  });
});

const nextFrames = () =>
  stand.page.evaluate(
    () => new Promise(resolve => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );

/** A reader takes his time between two keys: the clock of the page goes on by so much, in milliseconds. */
const pass = (time: number) => stand.page.evaluate(time => window.kit.pass(time), time);

async function press(key: 'ArrowLeft' | 'ArrowRight' | 'Home' | 'End' | 'Escape' | 'Tab'): Promise<void> {
  await pass(1000);
  await stand.page.keyboard.press(key);
  await nextFrames();
}

/** A readout as it is read aloud: whole numbers without their points. */
const ungrouped = (text: string) => text.replace(/(\d)\.(?=\d{3})/g, '$1').replace(/\s/g, ' ');

const INTERACTIVE = [
  'kf-bar-chart ready',
  'kf-bar-chart stacked',
  'kf-line-chart ready',
  'kf-line-chart six rates',
];

for (const id of INTERACTIVE) {
  describe(`${id} by keyboard`, () => {
    beforeEach(async () => {
      await stand.turn({lang: 'fr', width: 768});
      await stand.show(new RegExp(`^${id}$`));
      await stand.page.mouse.move(0, 0);
      await stand.page.keyboard.press('Tab');
      await nextFrames();
    });

    it('starts at the latest value, moves, goes to both ends, and is dismissed', async () => {
      const last = await reading(id);
      assert.match(last.seen, /2024/);
      await press('ArrowLeft');
      const before = await reading(id);
      assert.notEqual(before.seen, last.seen);
      await press('ArrowRight');
      assert.deepEqual(await reading(id), last);
      await press('Home');
      const first = await reading(id);
      await press('ArrowLeft');
      assert.deepEqual(await reading(id), first, 'stays at the first');
      await press('End');
      assert.deepEqual(await reading(id), last);
      await press('Escape');
      assert.deepEqual(await reading(id), {seen: '', said: ''});
      assert.match((await focused()).what, /^group/, 'the focus stays');
    });

    it('shows on focus everything that the pointer shows, and says it', async () => {
      const byKey: string[] = [];
      await press('Home');
      for (;;) {
        const {seen, said} = await reading(id);
        if (seen === byKey.at(-1)) break;
        // The ear is given the same words, with whole numbers and units in words.
        assert.equal(said.replaceAll(' pour cent', '\u00a0%').replace(/\s/g, ' '), ungrouped(seen));
        byKey.push(seen);
        await press('ArrowRight');
      }
      await press('Escape');
      const box = await stand.page.evaluate(id => {
        const {x, y, width, height} = window.kit
          .boxOf(id)
          .firstElementChild!.shadowRoot!.querySelector('.stage')!
          .getBoundingClientRect();
        return {x, y, width, height};
      }, id);
      const byPointer: string[] = [];
      for (let x = 0; x < box.width; x += 8) {
        await stand.page.mouse.move(box.x + x, box.y + box.height / 2);
        await nextFrames();
        const {seen, said} = await reading(id);
        assert.equal(said, '', 'a pointer announces nothing');
        if (seen && seen !== byPointer.at(-1)) byPointer.push(seen);
      }
      assert.deepEqual(byPointer, byKey);
    });
  });
}

describe('the definition of a term', () => {
  it('comes with the pointer and with the keyboard, goes with Escape, and the focus stays', async () => {
    const id = 'kf-term ready';
    await stand.turn({lang: 'fr', width: 768});
    await stand.show(new RegExp(`^${id}$`));
    const isOpen = () =>
      stand.page.evaluate(
        id => window.kit.boxOf(id).querySelector('kf-term')!.shadowRoot!.querySelector('.open') !== null,
        id,
      );
    await stand.page.keyboard.press('Tab');
    assert.equal(await isOpen(), false);
    await stand.page.keyboard.press('Enter');
    await nextFrames();
    assert.equal(await isOpen(), true);
    await press('Escape');
    assert.equal(await isOpen(), false);
    assert.equal((await focused()).what, 'button');
    const word = (await stand.page.$('kf-term'))!;
    await word.hover();
    await new Promise(resolve => setTimeout(resolve, 300));
    assert.equal(await isOpen(), true);
    await press('Escape');
    assert.equal(await isOpen(), false);
  });
});

const listen = () => stand.page.evaluate(() => window.kit.listen());

/** What the live regions have got since the last question. */
async function heard(): Promise<string[]> {
  await nextFrames();
  return stand.page.evaluate(() => window.kit.heard());
}

describe('the live regions', () => {
  before(() => stand.turn({lang: 'fr', width: 768}));

  it('are there when a widget is drawn, polite and empty', async () => {
    await stand.show(/ ready$/);
    // For what is read out or sorted, and for what came of a button.
    const regions = {
      'kf-bar-chart': 2,
      'kf-line-chart': 2,
      'kf-breakdown-chart': 1,
      'kf-donut-chart': 1,
      'kf-data-table': 2,
      'kf-target-bar': 1,
    };
    assert.deepEqual(
      await stand.page.evaluate(() => window.kit.liveRegions()),
      Object.entries(regions).flatMap(([tag, count]) => Array(count).fill(`${tag} ready: status «  »`)),
    );
  });

  it('say nothing when data arrive, fail or come again unchanged', async () => {
    await stand.show();
    await listen();
    await stand.page.evaluate(async () => {
      for (const widget of window.kit.widgets()) {
        if (widget.getAttribute('state') === 'ready') widget.refresh();
        widget.requestUpdate();
      }
      await window.kit.settled();
    });
    assert.deepEqual(await heard(), []);
  });

  it('say nothing when the width changes', async () => {
    await listen();
    await stand.turn({width: 600});
    assert.deepEqual(await heard(), []);
    await stand.turn({width: 768});
  });

  it('say one thing for each key in a chart, and nothing for a key without effect', async () => {
    await stand.show(/^kf-bar-chart ready$/);
    await listen();
    await press('Tab');
    const {length} = await heard();
    assert.equal(length, 1);
    await press('End');
    assert.deepEqual(await heard(), []);
    await press('ArrowLeft');
    const [said, ...more] = await heard();
    assert.match(said ?? '', /^kf-bar-chart ready: status « Mai 2024, 2091/);
    assert.deepEqual(more, []);
    await press('Tab');
    assert.deepEqual(await heard(), ['kf-bar-chart ready: status «  »']);
  });

  it('say the first and the last of many keys in a chart, and no more than one in five seconds', async () => {
    await stand.show(/^kf-line-chart ready$/);
    await press('Tab');
    await listen();
    await press('Home');
    for (let i = 0; i < 6; i++) await stand.page.keyboard.press('ArrowRight');
    await new Promise(resolve => setTimeout(resolve, 600));
    const said = await heard();
    assert.equal(said.length, 2, said.join('\n'));
    assert.ok(said[1]!.includes((await reading('kf-line-chart ready')).said), said[1]);
    // Twelve seconds of a held key.
    await press('Home');
    await heard();
    for (let i = 0; i < 120; i++) {
      await pass(100);
      await stand.page.keyboard.press(i % 2 ? 'ArrowLeft' : 'ArrowRight');
    }
    const held = await heard();
    assert.ok(held.length >= 1 && held.length <= 3, held.join('\n'));
  });

  it('say new data under a readout once in five seconds at most, and nothing without a readout', async () => {
    await stand.show(/^kf-bar-chart statuses$/);
    const give = (last: number) =>
      stand.page.evaluate(async last => {
        const [widget] = window.kit.widgets() as unknown as [
          {data: unknown; updateComplete: Promise<unknown>},
        ];
        widget.data = [
          {period: '2023', value: 1},
          {period: '2024', value: last},
        ];
        await widget.updateComplete;
        await window.kit.settled();
      }, last);
    await give(1);
    await listen();
    for (const last of [2, 3]) await give(last);
    assert.deepEqual(await heard(), []);
    await press('Tab');
    await heard();
    for (const last of [4, 5, 6]) await give(last);
    assert.deepEqual(await heard(), []);
    await pass(5000);
    await give(7);
    assert.deepEqual(await heard(), ['kf-bar-chart statuses: status « 2024, 7 »']);
  });

  it('say how a table is sorted, once', async () => {
    await stand.show(/^kf-data-table ready$/);
    await listen();
    await press('Tab');
    await stand.page.keyboard.press('Enter');
    const [said, ...more] = await heard();
    assert.match(said ?? '', /status « Période/);
    assert.deepEqual(more, []);
  });

  it('say what has been copied, in a region that was there before', async () => {
    await stand.show(/^kf-donut-chart ready$/);
    await listen();
    await stand.page.evaluate(() => {
      const root = document.querySelector('kf-donut-chart')!.shadowRoot!;
      root.querySelector<HTMLElement>('.save button:last-child')!.click();
    });
    await new Promise(resolve => setTimeout(resolve, 100));
    const [said, ...more] = await heard();
    assert.match(said ?? '', /^kf-donut-chart ready: status « .*Pourcentage de CVE/);
    assert.deepEqual(more, []);
  });
});

describe('these tests notice', () => {
  before(() => stand.turn({lang: 'fr', width: 768}));

  it('a static picture with a tab stop', async () => {
    await stand.page.evaluate(() =>
      window.kit.plant('<svg tabindex="0" role="img" aria-label="Chart"></svg><button>Save</button>'),
    );
    assert.deepEqual(await tabThrough(), {bad: '1 img « Chart », 1 button'});
  });

  it('a region that comes with its text, and one that is told again what it has', async () => {
    await stand.page.evaluate(() => {
      window.kit.plant('<div role="status"></div><p></p>');
      window.kit.listen();
      const root = document.querySelector('main div')!.shadowRoot!;
      root.querySelector('div')!.textContent = 'unchanged';
      root.querySelector('p')!.innerHTML = '<span role="status">comes late</span>';
    });
    assert.deepEqual(await heard(), ['bad: status « unchanged »', 'bad: status comes with « comes late »']);
  });
});
