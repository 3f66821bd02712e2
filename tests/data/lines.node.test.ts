import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {linesOf, type LinesBy} from '../../src/data/lines.js';
import {figureOf, monthly, problemOf, times} from './fixtures.js';

const component = (id: string, values: (number | null)[]) => ({
  id,
  label: id,
  series: monthly('2024-01', values),
});

const parts = (last: readonly number[], more: object = {}) =>
  figureOf({components: last.map((value, i) => component(`c${i}`, [10, value])), ...more});

const labels = (figure: ReturnType<typeof figureOf>, by?: LinesBy) =>
  linesOf(figure, by)?.lines.map(({label}) => label);

describe('the lines of an indicator', () => {
  it('are its own series', () => {
    const {periods, lines, isTotal} = linesOf(figureOf({series: monthly('2024-01', [1, 2])}))!;
    assert.deepEqual(periods, ['2024-01', '2024-02']);
    assert.deepEqual([lines.length, isTotal], [1, true]);
    assert.deepEqual(
      lines[0]!.series.map(({value}) => value),
      [1, 2],
    );
  });

  it('are none without a series', () => {
    assert.equal(linesOf(figureOf({value: 3})), undefined);
    assert.equal(linesOf(figureOf({series: []})), undefined);
  });

  it('are its components, six of them at most; of more the total', () => {
    assert.deepEqual(labels(parts([1, 2])), ['c0', 'c1']);
    assert.equal(labels(parts(times(6, 1)))?.length, 6);
    const {isTotal, lines} = linesOf(parts(times(7, 1)))!;
    assert.equal(isTotal, true);
    assert.deepEqual(
      lines[0]!.series.map(({value}) => value),
      [70, 7],
    );
  });

  it('are its total if it has a series of its own, which wins over the sum', () => {
    const figure = parts([1, 2], {series: monthly('2024-01', [21, 4])});
    assert.deepEqual(
      linesOf(figure)!.lines[0]!.series.map(({value}) => value),
      [21, 4],
    );
    assert.deepEqual(labels(figure, 'component'), ['c0', 'c1']);
  });

  it('are the total or the components, as asked; anything else is not asked', () => {
    assert.deepEqual(labels(parts([1, 2]), 'total'), [undefined]);
    assert.deepEqual(labels(parts(times(7, 1)), 'rubbish' as LinesBy), [undefined]);
    assert.deepEqual(labels(parts([1, 2]), 'rubbish' as LinesBy), ['c0', 'c1']);
  });

  it('are the six components with the largest last values, in their order', () => {
    const figure = parts([5, 80, 1, 70, 60, 2, 50, 40]);
    assert.deepEqual(labels(figure, 'component'), ['c0', 'c1', 'c3', 'c4', 'c6', 'c7']);
    assert.equal(linesOf(figure, 'component')!.all, 8);
    assert.equal(linesOf(parts([1, 2]))!.all, 2);
  });

  it('go by the last value there is', () => {
    const many = times(6, 0).map((_, i) => component(`c${i}`, [1, 20 + i]));
    const figure = figureOf({
      components: [component('ended', [99, null]), component('empty', [null, null]), ...many],
    });
    assert.deepEqual(labels(figure, 'component'), ['ended', 'c1', 'c2', 'c3', 'c4', 'c5']);
  });

  it('are the components of rates, which have no total', () => {
    const figure = parts([30, 40], {kind: 'ratio', unit: 'percent'});
    assert.deepEqual(labels(figure, 'total'), ['c0', 'c1']);
    assert.equal(linesOf(parts(times(9, 30), {kind: 'ratio'}))!.lines.length, 6);
  });

  it('go by places in time: a year stands in the middle of its months', () => {
    const series = ['2024-12', '2024', '2024-02', '2023'].map((period, i) => ({period, value: i}));
    const {periods, lines} = linesOf(figureOf({series}))!;
    assert.deepEqual(periods, ['2023', '2024-02', '2024', '2024-12']);
    assert.deepEqual(
      lines[0]!.series.map(({value}) => value),
      [3, 2, 1, 0],
    );
  });

  it('are refused where the components are wrong', () => {
    assert.equal(problemOf(() => linesOf(figureOf({components: [{id: 'a'}]})))?.kind, 'schema');
  });
});
