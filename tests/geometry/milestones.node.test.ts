import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {placeNames, placeNumbers, type MilestoneLabel} from '../../src/geometry/milestones.js';
import {textWidth} from '../../src/geometry/text-width.js';

const SIZE = 13;

interface Event {
  x: number;
  text: string;
}

/** Where a label stands, and how high its line goes. */
const boxOf = ({x, row, text}: MilestoneLabel) => ({left: x, right: x + textWidth(text, SIZE), row});

function assertClear(labels: readonly MilestoneLabel[], events: readonly Event[], name: string) {
  const boxes = labels.map(boxOf);
  boxes.forEach((a, i) =>
    boxes.forEach((b, j) => {
      if (i === j) return;
      if (a.row === b.row) assert.ok(a.right <= b.left || b.right <= a.left, `${name}: ${i} and ${j} touch`);
      const crosses = a.row > b.row && events[i]!.x > b.left && events[i]!.x < b.right;
      assert.ok(!crosses, `${name}: line ${i} crosses name ${j}`);
    }),
  );
}

describe('names of events', () => {
  it('start at their lines, in the lowest row where they have room', () => {
    const events = [
      {x: 10, text: 'Un'},
      {x: 200, text: 'Deux'},
    ];
    assert.deepEqual(placeNames(events, SIZE, 0, 400), [
      {x: 10, row: 0, text: 'Un'},
      {x: 200, row: 0, text: 'Deux'},
    ]);
  });

  it('rise above those to their right that they would touch', () => {
    const events = ['Premier', 'Deuxième', 'Troisième'].map((text, i) => ({x: 10 + i * 20, text}));
    assert.deepEqual(
      placeNames(events, SIZE, 0, 400)!.map(({row}) => row),
      [2, 1, 0],
    );
  });

  it('end at the right edge where they would leave it', () => {
    const text = 'Généralisation';
    const [label] = placeNames([{x: 395, text}], SIZE, 0, 400)!;
    assert.ok(Math.abs(label!.x + textWidth(text, SIZE) - 400) < 0.01);
  });

  it('are given up where three rows are not enough, or one is wider than all', () => {
    const events = times(4).map(i => ({x: 10 + i * 5, text: 'Événement'}));
    assert.equal(placeNames(events, SIZE, 0, 400), undefined);
    assert.equal(placeNames([{x: 10, text: 'Événement'}], SIZE, 0, 20), undefined);
  });

  it('never touch, and no line crosses one, wherever the events are', () => {
    let seed = 7;
    const random = (most: number) => (seed = (seed * 48271) % 2147483647) % most;
    let placed = 0;
    for (let round = 0; round < 2000; round++) {
      const events = times(1 + random(6))
        .map(() => ({x: random(400), text: 'mot '.repeat(1 + random(5)).trim()}))
        .sort((a, b) => a.x - b.x);
      const labels = placeNames(events, SIZE, 0, 400);
      if (!labels) continue;
      placed++;
      assertClear(labels, events, `round ${round}`);
      for (const {left, right} of labels.map(boxOf)) assert.ok(left >= 0 && right <= 400.01);
    }
    assert.ok(placed > 500, `${placed} were placed`);
  });
});

describe('numbers of events', () => {
  it('stand above their lines', () => {
    const labels = placeNumbers([100, 200], SIZE, 0, 400);
    assert.deepEqual(
      labels.map(({text, x}) => [text, Math.round(x + textWidth(text, SIZE) / 2)]),
      [
        ['1', 100],
        ['2', 200],
      ],
    );
  });

  it('are put together where they would touch, so that each event is in one of them', () => {
    const texts = (xs: number[]) => placeNumbers(xs, SIZE, 0, 400).map(({text}) => text);
    assert.deepEqual(texts([100, 102, 104, 300]), ['1–3', '4']);
    assert.deepEqual(texts([5, 5]), ['1–2']);
    assert.deepEqual(texts([0, 399, 400]), ['1', '2–3']);
    assert.deepEqual(texts([]), []);
  });

  it('never touch, however many there are', () => {
    for (const count of [1, 5, 30, 300]) {
      const labels = placeNumbers(
        times(count)
          .map(i => (i * i * 7) % 150)
          .sort((a, b) => a - b),
        SIZE,
        10,
        160,
      ).map(boxOf);
      labels.forEach(({left, right}, i) => {
        assert.ok(left >= 10 && right <= 160.01);
        if (i) assert.ok(left > labels[i - 1]!.right, `${count}: ${i}`);
      });
    }
  });
});

function times(count: number): number[] {
  return Array.from({length: count}, (_, i) => i);
}
