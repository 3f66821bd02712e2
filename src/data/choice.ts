import {breakdownOf} from './breakdown.js';
import {componentsOf} from './components.js';
import type {KeyFigure} from './read.js';
import {suits} from './suits.js';

/** The widgets that show one indicator, without the `kf-` of their tags. */
export type Choosable =
  | 'kpi-tile'
  | 'variation-badge'
  | 'bar-chart'
  | 'line-chart'
  | 'breakdown-chart'
  | 'donut-chart'
  | 'target-bar'
  | 'sparkline'
  | 'data-table'
  | 'value'
  | 'sentence';

/** Why a widget fits an indicator or does not; `format/choice` says it. */
export type Reason =
  | 'one-value'
  | 'no-value'
  | 'change'
  | 'no-change'
  | 'flow-bars'
  | 'stock-bars'
  | 'ratio-bars'
  | 'stock-line'
  | 'flow-line'
  | 'no-series'
  | 'one-period'
  | 'small-line'
  | 'categories'
  | 'no-categories'
  | 'few-parts'
  | 'many-parts'
  | 'no-whole'
  | 'target'
  | 'no-target'
  | 'exact'
  | 'many-rows'
  | 'in-text'
  | 'in-words';

/** How well a widget fits: the first choice, possible, or not at all (the reader then sees the table). */
export type Verdict = 'best' | 'possible' | 'unsuitable';

/** A widget with its verdict and the reason for it. */
export interface Choice {
  widget: Choosable;
  verdict: Verdict;
  reason: Reason;
}

/** Most slices that can be told apart in a donut. */
export const MOST_SLICES = 6;

/** Up to so many components are lines or stacks; more are rows of a table. */
const MOST_LINES = 6;

/**
 * The first choice for an indicator. The rules follow what the numbers are: a flow is compared on bars from zero; a
 * stock or a rate moves too little for that and is a line; categories are bars of their own; more parts than can be
 * told apart are a table.
 */
export function widgetFor(figure: KeyFigure): Choosable {
  const {kind = 'flow', series = []} = figure.indicator;
  const parts = componentsOf(figure);
  if (suits(figure, 'target')) return 'target-bar';
  if (parts && parts.components.length > MOST_LINES) return 'data-table';
  if (suits(figure, 'series')) {
    if (kind === 'flow') return 'bar-chart';
    if ((parts?.periods ?? series).length > 1) return 'line-chart';
  }
  if (suits(figure, 'breakdown')) return 'breakdown-chart';
  return suits(figure, 'value') || !suits(figure, 'change') ? 'kpi-tile' : 'variation-badge';
}

/** Which widgets fit an indicator, with the reason: the first choice, what else is possible, what is not. */
export function choicesFor(figure: KeyFigure): Choice[] {
  const {kind = 'flow', series = []} = figure.indicator;
  const best = widgetFor(figure);
  const parts = componentsOf(figure);
  const categories = breakdownOf(figure);
  const isFlow = kind === 'flow';
  const many = (parts?.components.length ?? 0) > MOST_LINES;
  const hasSeries = suits(figure, 'series');
  const enough = (parts?.periods ?? series).length > 1;
  const few = (categories?.categories.length ?? 0) <= MOST_SLICES;
  const value = suits(figure, 'value');
  const change = suits(figure, 'change');
  const target = suits(figure, 'target');
  // Many amounts are drawn as the largest and the rest; many rates cannot be put together.
  const bars = hasSeries && !(many && !parts?.additive);
  const level = kind === 'stock' ? 'stock-bars' : 'ratio-bars';
  const course = isFlow ? 'flow-line' : 'stock-line';
  const rows: [Choosable, boolean, Reason][] = [
    ['target-bar', target, target ? 'target' : 'no-target'],
    ['bar-chart', bars, !hasSeries ? 'no-series' : !bars ? 'many-rows' : isFlow ? 'flow-bars' : level],
    ['line-chart', hasSeries, !hasSeries ? 'no-series' : enough ? course : 'one-period'],
    ['sparkline', hasSeries, !hasSeries ? 'no-series' : enough ? 'small-line' : 'one-period'],
    ['breakdown-chart', categories !== undefined, categories ? 'categories' : 'no-categories'],
    [
      'donut-chart',
      categories?.whole === true,
      !categories ? 'no-categories' : !categories.whole ? 'no-whole' : few ? 'few-parts' : 'many-parts',
    ],
    ['kpi-tile', value, value ? 'one-value' : 'no-value'],
    ['variation-badge', change, change ? 'change' : 'no-change'],
    ['value', value, value ? 'in-text' : 'no-value'],
    ['data-table', true, many ? 'many-rows' : 'exact'],
    ['sentence', true, 'in-words'],
  ];
  const rank: Record<Verdict, number> = {best: 0, possible: 1, unsuitable: 2};
  return rows
    .map(([widget, suitable, reason]): Choice => ({
      widget,
      verdict: widget === best ? 'best' : suitable ? 'possible' : 'unsuitable',
      reason,
    }))
    .sort((a, b) => rank[a.verdict] - rank[b.verdict]);
}
