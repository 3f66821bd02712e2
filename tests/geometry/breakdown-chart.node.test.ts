import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownChartScene, type BreakdownVariant} from '../../src/figures/breakdown-chart.js';
import {breakdownChartHeight} from '../../src/geometry/breakdown-chart.js';
import {textWidth} from '../../src/geometry/text-width.js';
import {BREAKDOWNS, byCategory, item, SIZES, WIDTHS} from '../figures/categories.js';

const layoutOf = (
  figure: (typeof BREAKDOWNS)[string],
  width = 640,
  em = 16,
  variant: BreakdownVariant = 'bars',
) => breakdownChartScene(figure, {lang: 'fr', width, em, variant}).layout;

describe('the layout of a breakdown', () => {
  it('has no number that is none, at any width and font size', () => {
    for (const [name, figure] of Object.entries(BREAKDOWNS)) {
      for (const variant of ['bars', 'share'] as const) {
        for (const em of SIZES) {
          for (const width of [1, ...WIDTHS, 2400, 9999]) {
            const text = JSON.stringify(layoutOf(figure, width, em, variant));
            assert.doesNotMatch(
              text,
              /null|NaN|Infinity|"(width|height)":-/,
              `${name} at ${width} px, em ${em}`,
            );
          }
        }
      }
    }
  });

  it('is about as high as the skeleton promises for six short categories', () => {
    const figure = byCategory(
      [60, 50, 40, 30, 20, 10].map((value, i) => item(`Motif ${i}`, value)),
      {whole: false},
    );
    for (const em of [12, 16, 24]) {
      for (const width of [200, 320, 640, 1200]) {
        const {height} = layoutOf(figure, width, em);
        const promised = breakdownChartHeight(width, em);
        assert.ok(Math.abs(height - promised) < 4 * em, `${width} ${em}: ${height}, ${promised}`);
      }
    }
  });

  it('keeps labels off the bars, and bars off the values', () => {
    for (const [name, figure] of Object.entries(BREAKDOWNS)) {
      for (const width of WIDTHS.filter(one => one >= 320)) {
        const {rows, type} = layoutOf(figure, width);
        const left = Math.min(...[...rows.bars.matchAll(/M(\S+) /g)].map(([, x]) => Number(x)), width);
        if (left === 0) continue;
        for (const {lines, x, size} of rows.labels) {
          for (const line of lines) {
            assert.ok(x + textWidth(line, size) < left, `${name} at ${width}: « ${line} » before ${left}`);
          }
        }
        const right = Math.max(
          0,
          ...[...rows.bars.matchAll(/M(\S+) \S+?h([\d.]+)/g)].map(([, x, w]) => Number(x) + Number(w)),
        );
        for (const {x, text} of rows.values) {
          assert.ok(
            x - textWidth(text, type.reading) > right,
            `${name} at ${width}: « ${text} » after ${right}`,
          );
        }
      }
    }
  });

  it('does not break a word where the room may be taken from the bars', () => {
    const figure = byCategory([item('Anmeldebestätigungsangelegenheiten', 5), item('Pass', 3)]);
    assert.deepEqual(layoutOf(figure, 640).rows.labels[0]!.lines, ['Anmeldebestätigungsangelegenheiten']);
    assert.deepEqual(layoutOf(figure, 360).rows.labels[0]!.lines, ['Anmeldebestätigungsangelegenheiten']);
  });

  it('has seams between parts of one bar, and none where one would hide a part', () => {
    const seams = (...values: number[]) =>
      layoutOf(byCategory(values.map((value, i) => item(`M${i}`, value))), 640, 16, 'share').seams.match(/M/g)
        ?.length ?? 0;
    assert.equal(seams(5, 4, 3), 2);
    assert.equal(seams(5, 0), 0);
    assert.equal(seams(100_000, 1, 1), 0);
  });

  it('keeps the numbers of a list near their names', () => {
    const {rows} = layoutOf(BREAKDOWNS['percent']!, 1200, 16, 'share');
    assert.ok(Math.max(...rows.values.map(({x}) => x)) <= 28 * 16, 'not across the page');
  });
});
