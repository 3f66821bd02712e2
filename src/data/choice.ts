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
 * Which widgets fit an indicator, with the reason, best first. The rules follow what the numbers are: a flow is
 * compared on bars from zero; a stock or a rate moves too little for that and is a line; parts of a whole are bars by
 * category, and a donut only where they are few.
 */
export function choicesFor(figure: KeyFigure): Choice[] {
  const {indicator} = figure;
  const {kind = 'flow', series = []} = indicator;
  const parts = componentsOf(figure);
  const categories = breakdownOf(figure);
  const periods = parts?.periods.length ?? series.length;
  const isFlow = kind === 'flow';
  const many = (parts?.components.length ?? 0) > MOST_LINES;
  const has = (need: Parameters<typeof suits>[1]) => suits(figure, need);
  const choices: Choice[] = [];
  const add = (widget: Choosable, verdict: Verdict, reason: Reason) =>
    choices.push({widget, verdict, reason});

  if (has('target')) add('target-bar', 'best', 'target');
  else add('target-bar', 'unsuitable', 'no-target');

  if (!has('series')) {
    add('bar-chart', 'unsuitable', 'no-series');
    add('line-chart', 'unsuitable', 'no-series');
    add('sparkline', 'unsuitable', 'no-series');
  } else {
    const enough = periods > 1;
    add(
      'bar-chart',
      isFlow && !many ? 'best' : 'possible',
      isFlow ? 'flow-bars' : kind === 'stock' ? 'stock-bars' : 'ratio-bars',
    );
    if (enough)
      add('line-chart', !isFlow && !many ? 'best' : 'possible', isFlow ? 'flow-line' : 'stock-line');
    else add('line-chart', 'possible', 'one-period');
    add('sparkline', 'possible', enough ? 'small-line' : 'one-period');
  }

  if (!categories) {
    add('breakdown-chart', 'unsuitable', 'no-categories');
    add('donut-chart', 'unsuitable', 'no-categories');
  } else {
    const few = categories.categories.length <= MOST_SLICES;
    add('breakdown-chart', 'best', 'categories');
    if (!categories.whole) add('donut-chart', 'unsuitable', 'no-whole');
    else add('donut-chart', 'possible', few ? 'few-parts' : 'many-parts');
  }

  const value = has('value');
  const alone = !has('series') && !categories && !has('target');
  add('kpi-tile', value ? (alone ? 'best' : 'possible') : 'unsuitable', value ? 'one-value' : 'no-value');
  add('variation-badge', has('change') ? 'possible' : 'unsuitable', has('change') ? 'change' : 'no-change');
  add('value', value ? 'possible' : 'unsuitable', value ? 'in-text' : 'no-value');
  add('data-table', many ? 'best' : 'possible', many ? 'many-rows' : 'exact');
  add('sentence', 'possible', 'in-words');

  const rank: Record<Verdict, number> = {best: 0, possible: 1, unsuitable: 2};
  return choices.sort((a, b) => rank[a.verdict] - rank[b.verdict]);
}

/** The first choice for an indicator. */
export function widgetFor(figure: KeyFigure): Choosable {
  return choicesFor(figure)[0]!.widget;
}
