import {breakdownOf} from './breakdown.js';
import {componentsOf} from './components.js';
import {ProblemError} from './problem.js';
import type {KeyFigure} from './read.js';
import type {Indicator} from './schema.js';
import {averagesOf, changeOf} from './statistics.js';

/**
 * What a widget draws of an indicator: a value, a series (of its own or of its components), a change, a mean, its
 * categories, categories that make up a whole (`shares`), its way to a target, or any numbers at all (`table`).
 */
export type Need = 'value' | 'series' | 'change' | 'average' | 'breakdown' | 'shares' | 'target' | 'table';

/** Whether an indicator has what a widget draws. Throws a ProblemError where the part it asks for is wrong. */
export function suits(figure: KeyFigure, need: Need): boolean {
  const {indicator} = figure;
  const {value, series} = indicator;
  const hasSeries = series !== undefined && series.length > 0;
  switch (need) {
    case 'value':
      return value !== undefined || hasSeries;
    case 'series':
      return hasSeries || componentsOf(figure) !== undefined;
    case 'change':
      return changeOf(indicator) !== undefined;
    case 'average':
      return averagesOf(indicator) !== undefined;
    case 'target':
      return figure.has('target') && suits(figure, 'value');
    case 'breakdown':
      return breakdownOf(figure) !== undefined;
    case 'shares':
      return breakdownOf(figure)?.whole === true;
    case 'table':
      return (['value', 'series', 'change', 'breakdown'] as const).some(one => suits(figure, one));
  }
}

/** Refuses an indicator that lacks what a widget draws: throws a ProblemError (`unsuitable`). */
export function demand(figure: KeyFigure, need: Need): void {
  if (!suits(figure, need)) throw new ProblemError({kind: 'unsuitable', path: figure.id, expected: need});
}

/** Whether an indicator was sent with nothing in it: a series without a value, or a breakdown without a category. */
export function isEmpty(figure: KeyFigure): boolean {
  const {indicator, has} = figure;
  const {value, series, change}: Indicator = indicator;
  return (
    value === undefined &&
    change === undefined &&
    !has('components') &&
    (series ?? []).every(one => one.value === null) &&
    (has('breakdown') ? breakdownOf(figure) === undefined : series !== undefined)
  );
}
