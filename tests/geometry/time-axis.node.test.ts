import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {positionOf} from '../../src/data/periods.js';
import {formatTick} from '../../src/format/period.js';
import {layoutTimeAxis} from '../../src/geometry/time-axis.js';
import {monthly, times} from '../data/fixtures.js';

/** The axis below a plot of a width that starts at 50. */
function axisOf(given: readonly string[], width: number) {
  const periods = given.map(period => {
    const {label, year} = formatTick(period, 'fr');
    return {position: positionOf(period), tick: label, year};
  });
  const from = periods[0]!.position;
  const to = periods.at(-1)!.position;
  const place = (position: number) =>
    (from === to ? width / 2 : ((position - from) / (to - from)) * width) + 50;
  const axis = layoutTimeAxis(periods, place, {from, to, left: 50, right: 50 + width + 20, size: 13});
  return {
    ...axis,
    place,
    said: axis.ticks.map(({text}) => text).join(' '),
    dated: axis.years.map(({text}) => text).join(' '),
  };
}

const months = (first: string, count: number) => monthly(first, times(count, 1)).map(({period}) => period);

describe('an axis of time', () => {
  it('names every period where all have room, and each year once, under its first month', () => {
    const {said, dated, ticks, years} = axisOf(months('2023-10', 6), 600);
    assert.equal(said, 'oct. nov. déc. janv. févr. mars');
    assert.equal(dated, '2023 2024');
    assert.ok(Math.abs(years[1]!.x - ticks[3]!.x) < 0.01);
    assert.ok(years[0]!.y > ticks[0]!.y + 13);
  });

  it('keeps true distances: two months are two thirds of three', () => {
    const [a = 0, b = 0, c = 0] = axisOf(['2016-10', '2017-01', '2017-03'], 500).marks;
    assert.ok(Math.abs((c - b) / (b - a) - 2 / 3) < 0.01);
  });

  it('thins months from the last one back', () => {
    assert.equal(axisOf(months('2023-07', 12), 300).said, 'août oct. déc. févr. avr. juin');
    assert.equal(axisOf(months('2023-07', 12), 300).dated, '2023 2024');
  });

  it('names the years alone where months would be thinned beyond a half-year, each in its middle', () => {
    const {said, dated, ticks, marks, place} = axisOf(months('2015-01', 60), 300);
    assert.equal(said, '2015 2016 2017 2018 2019');
    assert.equal(dated, '');
    assert.ok(Math.abs(ticks[2]!.x - place(positionOf('2017'))) < 1);
    // A mark at the first day of each year that is seen.
    assert.deepEqual(
      marks.map(Math.round),
      [2016, 2017, 2018, 2019].map(year => Math.round(place(year * 12))),
    );
  });

  it('names every second, fifth or tenth year where they are many', () => {
    assert.equal(axisOf(months('1990-01', 420), 400).said, '1990 1995 2000 2005 2010 2015 2020');
  });

  it('stays with the months where only one year would have room', () => {
    assert.equal(axisOf(months('2023-07', 12), 70).said, 'nov. juin');
  });

  it('names years where the periods are of several lengths', () => {
    const {said, place, ticks} = axisOf(['2018', '2018-11', '2019-06', '2020-09-30', '2022'], 500);
    assert.equal(said, '2018 2019 2020 2021 2022');
    assert.equal(
      axisOf(['2018', '2019-06', '2020-09-30'], 900).said,
      '2018 2019 2020',
      'also where all have room',
    );
    assert.ok(Math.abs(ticks[2]!.x - place(positionOf('2020'))) < 1);
  });

  it('names a series of years by themselves, thinned at equal steps', () => {
    const {said, marks} = axisOf(
      times(20, 0).map((_, i) => String(2005 + i)),
      400,
    );
    assert.equal(said, '2006 2008 2010 2012 2014 2016 2018 2020 2022 2024');
    assert.equal(marks.length, 20);
  });

  it('names days with their months', () => {
    const {said, dated} = axisOf(['2024-06-30', '2024-09-30', '2024-12-31'], 400);
    assert.equal(said, '30 juin 30 sept. 31 déc.');
    assert.equal(dated, '2024');
  });

  it('names one period', () => {
    assert.equal(axisOf(['2024-06'], 300).said, 'juin');
  });

  it('always says a year, at any width', () => {
    for (const [first, count] of [
      ['2024-06', 1],
      ['2023-07', 12],
      ['2014-07', 120],
      ['1950-01', 900],
    ] as const) {
      for (let width = 60; width < 1200; width += 37) {
        const {said, dated} = axisOf(months(first, count), width);
        assert.match(`${said} ${dated}`, /\d{4}/, `${count} months in ${width} px`);
      }
    }
  });
});
