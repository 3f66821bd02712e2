import {breakdownOf} from './breakdown.js';
import {ProblemError} from './problem.js';
import type {KeyFigure} from './read.js';
import type {Indicator} from './schema.js';
import {changeOf} from './statistics.js';

/**
 * What a widget draws of an indicator: a value, a series (of its own or of its components), a change, its
 * categories, categories that make up a whole (`shares`), or its way to a target.
 */
export type Need = 'value' | 'series' | 'change' | 'breakdown' | 'shares' | 'target';

/** Whether an indicator has what a widget draws. Throws a ProblemError where the part it asks for is wrong. */
export function suits(figure: KeyFigure, need: Need): boolean {
  const {indicator} = figure;
  const {value, series} = indicator;
  const hasSeries = series !== undefined && series.length > 0;
  switch (need) {
    case 'value':
      return value !== undefined || hasSeries;
    case 'series':
      return hasSeries || figure.has('components');
    case 'change':
      return changeOf(indicator) !== undefined;
    case 'target':
      return figure.has('target') && suits(figure, 'value');
    case 'breakdown':
      return figure.has('breakdown');
    case 'shares':
      return breakdownOf(figure)?.whole === true;
  }
}

/** Refuses an indicator that lacks what a widget draws: throws a ProblemError (`unsuitable`). */
export function demand(figure: KeyFigure, need: Need): void {
  if (!suits(figure, need)) throw new ProblemError({kind: 'unsuitable', path: figure.id, expected: need});
}

/** Whether an indicator was sent with nothing in it: a series of no periods, or of none with a value. */
export function isEmpty({indicator, has}: Pick<KeyFigure, 'indicator' | 'has'>): boolean {
  const {value, series, change}: Indicator = indicator;
  return (
    value === undefined &&
    change === undefined &&
    !has('components') &&
    !has('breakdown') &&
    series !== undefined &&
    series.every(one => one.value === null)
  );
}
