import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {layoutSparkline, layoutTrend} from '../../src/geometry/sparkline.js';
import {monthly, times, type MonthlyValues} from '../data/fixtures.js';

const BOX = {x: 10, y: 20, width: 100, height: 40};

const trend = (values: MonthlyValues) => layoutTrend(monthly('2024-01', values), BOX);

describe('a small line', () => {
  it('goes from the lowest to the highest value, across the whole box', () => {
    assert.deepEqual(layoutSparkline([1, 3, 2], [0, 1, 2], BOX), {
      line: 'M10 60L60 20L110 40',
      last: {x: 110, y: 40},
    });
  });

  it('keeps true distances', () => {
    assert.equal(layoutSparkline([0, 1, 0], [0, 3, 5], BOX).line, 'M10 60L70 20L110 60');
    const series = ['2016-10', '2017-01', '2017-03'].map((period, i) => ({period, value: i}));
    assert.equal(layoutTrend(series, BOX).line, 'M10 60L70 40L110 20');
  });

  it('is level in the middle where all values are equal', () => {
    assert.equal(layoutSparkline([7, 7], [0, 1], BOX).line, 'M10 40L110 40');
  });

  it('is interrupted where values are absent; one between two gaps is a short stroke', () => {
    const {line, last} = layoutSparkline(
      [0, 1, null, 1, null, 0, 1, null],
      times(8, 0).map((_, i) => i),
      {
        ...BOX,
        width: 70,
      },
    );
    assert.equal(line, 'M10 60L20 20M40 20h0.01M60 60L70 20');
    assert.deepEqual(last, {x: 70, y: 20});
  });

  it('of one value is a point in the middle, of none nothing', () => {
    assert.deepEqual(layoutSparkline([5], [3], BOX), {line: 'M60 40h0.01', last: {x: 60, y: 40}});
    assert.deepEqual(layoutSparkline([null, null], [0, 1], BOX), {line: '', last: undefined});
    assert.deepEqual(layoutSparkline([], [], BOX), {line: '', last: undefined});
  });

  it('has finite places for any numbers', () => {
    for (const values of [[0, 1e-9], [-9e14, 9e14], [1e-6], times(5000, 1)]) {
      const text = JSON.stringify(
        layoutSparkline(
          values,
          values.map((_, i) => i),
          BOX,
        ),
      );
      assert.doesNotMatch(text, /NaN|Infinity|null/);
    }
  });

  it('of observations leaves out what is not over yet, and is not drawn across a break', () => {
    assert.equal(trend([0, 1, {value: 9, status: 'partial'}]).last!.x, 60);
    assert.equal(trend([0, 1, {value: 9, status: 'forecast'}]).line, 'M10 60L60 20');
    assert.equal(trend([0, 1, {value: 9, status: 'provisional'}]).last!.x, 110);
    assert.equal(trend([0, 2, {value: 4, status: 'break'}, 0, 4]).line, 'M10 60L35 40M60 20L85 60L110 20');
  });
});
