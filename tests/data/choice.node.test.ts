import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {choicesFor, widgetFor, type Choosable, type Verdict} from '../../src/data/choice.js';
import {readEdition} from '../../src/data/read.js';
import {sayChoice} from '../../src/format/choice.js';
import {renderSVG, widgets} from '../../src/static.js';
import {LANGUAGES} from '../format/four.js';
import {cahier, ids} from './cahier.js';
import {figureOf, monthly, problemOf} from './fixtures.js';

const MONTHS = {series: monthly('2024-01', [1, 2, 3])};
const breakdown = (...values: (number | null)[]) => ({
  breakdown: {dimension: 'Âge', items: values.map((value, i) => ({id: `i${i}`, label: `I${i}`, value}))},
});
const parts = (count: number) => ({
  components: Array.from({length: count}, (_, i) => ({id: `c${i}`, label: `C${i}`, ...MONTHS})),
});

function verdictOf(indicator: object, widget: Choosable): Verdict {
  return choicesFor(figureOf(indicator)).find(one => one.widget === widget)!.verdict;
}

describe('the first choice', () => {
  const cases: [string, object, Choosable][] = [
    ['a value', {kind: 'stock', value: 5}, 'kpi-tile'],
    ['a change alone', {change: {since: 'previous', absolute: 1}}, 'variation-badge'],
    ['a flow over time', {kind: 'flow', ...MONTHS}, 'bar-chart'],
    ['a stock over time', {kind: 'stock', ...MONTHS}, 'line-chart'],
    ['a rate over time', {kind: 'ratio', unit: 'percent', ...MONTHS}, 'line-chart'],
    ['a flow by type', {kind: 'flow', ...parts(3)}, 'bar-chart'],
    ['a stock by many types', {kind: 'stock', ...parts(27)}, 'data-table'],
    ['categories', breakdown(1, 2, 3), 'breakdown-chart'],
    ['a target', {kind: 'ratio', unit: 'percent', value: 3, target: {value: 80, by: '2017'}}, 'target-bar'],
  ];
  for (const [name, indicator, widget] of cases) {
    it(`for ${name} is a ${widget}`, () => assert.equal(widgetFor(figureOf(indicator)), widget));
  }
});

describe('bars', () => {
  it('are possible for many amounts, which can be put together, and not for many rates, which cannot', () => {
    assert.equal(verdictOf({kind: 'flow', ...parts(7)}, 'bar-chart'), 'possible');
    assert.equal(verdictOf({kind: 'ratio', unit: 'percent', ...parts(7)}, 'bar-chart'), 'unsuitable');
    assert.equal(verdictOf({kind: 'ratio', unit: 'percent', ...parts(6)}, 'bar-chart'), 'possible');
  });
});

describe('a donut', () => {
  it('is never for a series, or for categories that make no whole', () => {
    assert.equal(verdictOf({kind: 'flow', ...MONTHS}, 'donut-chart'), 'unsuitable');
    assert.equal(verdictOf({unit: 'percent', ...breakdown(40, 80)}, 'donut-chart'), 'unsuitable');
    assert.equal(verdictOf(breakdown(5, -1), 'donut-chart'), 'unsuitable');
    assert.equal(verdictOf(breakdown(5, null), 'donut-chart'), 'unsuitable');
  });

  it('is possible for the parts of a whole', () => {
    assert.equal(verdictOf(breakdown(5, 1), 'donut-chart'), 'possible');
    assert.equal(verdictOf({unit: 'percent', ...breakdown(33.3, 66.7)}, 'donut-chart'), 'possible');
  });
});

describe('a choice', () => {
  it('names every widget once, the best first', () => {
    for (const id of ids) {
      const choices = choicesFor(readEdition(cahier).pick(id));
      assert.equal(new Set(choices.map(({widget}) => widget)).size, 11);
      const order = choices.map(({verdict}) => ['best', 'possible', 'unsuitable'].indexOf(verdict));
      assert.deepEqual(order, [...order].sort());
    }
  });

  it('is unsuitable where the widget refuses to draw, and only there', () => {
    for (const id of ids) {
      for (const {widget, verdict} of choicesFor(readEdition(cahier).pick(id))) {
        const name = widgets.find(one => one === widget);
        if (!name) continue;
        const problem = problemOf(() => renderSVG(name, cahier, id, {lang: 'fr', width: 320}));
        assert.equal(
          problem?.kind,
          verdict === 'unsuitable' ? 'unsuitable' : undefined,
          `${widget} of ${id}`,
        );
      }
    }
  });

  it('is said in four languages', () => {
    for (const lang of LANGUAGES) {
      const said = choicesFor(figureOf({kind: 'flow', ...MONTHS})).map(one => sayChoice(one, lang));
      for (const {verdict, reason} of said) assert.ok(verdict && /[.]$/.test(reason), `${lang}: ${reason}`);
    }
  });
});
