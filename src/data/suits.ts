import type {Indicator} from './schema.js';
import {changeOf} from './statistics.js';

/** What a widget draws of an indicator. */
export type Need = 'value' | 'series' | 'change';

/** Whether an indicator has what a widget draws. */
export function suits(indicator: Indicator, need: Need): boolean {
  const {value, series} = indicator;
  if (need === 'series') return series !== undefined && series.length > 0;
  if (need === 'change') return changeOf(indicator) !== undefined;
  return value !== undefined || (series !== undefined && series.length > 0);
}

/** Whether an indicator was sent with nothing in it: a series of no periods, or of none with a value. */
export function isEmpty({value, series, change}: Indicator): boolean {
  return (
    value === undefined &&
    change === undefined &&
    series !== undefined &&
    series.every(one => one.value === null)
  );
}
