// The tables of periods run with the golden tables, in every engine; here is what a table cannot hold.
import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {comparePeriods, isDate, isNextMonth} from '../../src/data/periods.js';
import {ORDERED} from './periods.table.js';

const DAY = 24 * 60 * 60 * 1000;
const dayAt = (time: number) => new Date(time).toISOString().slice(0, 10);

describe('periods', () => {
  it('follow the calendar through leap years', () => {
    // Through 2000, which is a leap year, and 2100, which is none.
    const end = Date.UTC(2101, 0, 1);
    for (let time = Date.UTC(1999, 0, 1); time < end; time += DAY) {
      const [day, next] = [dayAt(time), dayAt(time + DAY)];
      assert.equal(isDate(day), true, day);
      assert.ok(comparePeriods(day, next) < 0, day);
      const [month, other] = [day.slice(0, 7), next.slice(0, 7)];
      assert.equal(isNextMonth(month, other), month !== other, day);
    }
  });

  it('of other lengths are no months that follow each other', () => {
    for (const [one, next] of [
      ['2024', '2024-02'],
      ['2023-12', '2024'],
      ['2024-Q1', '2024-02'],
      ['2024-01-05', '2024-02-05'],
    ] as const) {
      assert.equal(isNextMonth(one, next), false, `${one} ${next}`);
    }
  });

  it('have no day after the last of a month', () => {
    for (let month = 0; month < 24; month++) {
      const last = dayAt(Date.UTC(2023, month + 1, 0));
      const beyond = `${last.slice(0, 8)}${Number(last.slice(8)) + 1}`;
      assert.deepEqual([isDate(last), isDate(beyond)], [true, false], beyond);
    }
  });

  it('are compared both ways', () => {
    ORDERED.forEach((a, i) =>
      ORDERED.forEach((b, j) => assert.equal(Math.sign(comparePeriods(a, b)), Math.sign(i - j), `${a} ${b}`)),
    );
  });

  it('of one first day stand level', () => {
    assert.equal(comparePeriods('2024', '2024-01-01'), 0);
    assert.equal(comparePeriods('2024-Q2', '2024-04'), 0);
  });
});
