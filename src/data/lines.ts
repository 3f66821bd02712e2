import {componentsOf} from './components.js';
import {positionOf} from './periods.js';
import type {KeyFigure} from './read.js';
import type {LocalText, Observation} from './schema.js';

/** One line: a component, or the indicator itself, which needs no name. */
export interface Line {
  label?: LocalText | undefined;
  /** An observation for each of the common periods. */
  series: Observation[];
}

/** What is drawn of an indicator over time. */
export interface Lines {
  /** In the order of their places on an axis of time. */
  periods: string[];
  lines: Line[];
  /** How many lines there would be; more than are drawn where they are too many to be told apart. */
  all: number;
  /** Whether the line is that of the whole indicator, as its own series or as the total of its components. */
  isTotal: boolean;
}

/** Whether an indicator is drawn as one line or as one for each of its components. */
export type LinesBy = 'total' | 'component';

/** Most lines that have a colour and a shape of their own. */
export const MOST_LINES = 6;

/**
 * The lines of an indicator; `undefined` without a series. Where it has components: its total if it has a series of
 * its own or more components than can be told apart, else the components. Of too many components those with the
 * largest last values are drawn, in their order. Components that have no total are drawn in any case. Throws a
 * ProblemError where the components are wrong.
 */
export function linesOf(figure: KeyFigure, by?: LinesBy): Lines | undefined {
  const {indicator} = figure;
  const data = componentsOf(figure);
  const own = indicator.series ?? [];
  if (!data) {
    const periods = own.map(({period}) => period);
    return own.length ? inTime(periods, [{series: own}], true) : undefined;
  }
  const {components, periods, totals} = data;
  const hasTotal = totals.some(({value}) => value !== null);
  const byItself = by === 'total' || by === 'component' ? by : undefined;
  const asked = byItself ?? (own.length > 0 || components.length > MOST_LINES ? 'total' : 'component');
  if (asked === 'total' && hasTotal) return inTime(periods, [{series: totals}], true);
  const last = ({series}: Line) => series.findLast(({value}) => value !== null)?.value ?? -Infinity;
  const drawn = new Set([...components].sort((a, b) => last(b) - last(a)).slice(0, MOST_LINES));
  return {
    ...inTime(
      periods,
      components.filter(one => drawn.has(one)),
      false,
    ),
    all: components.length,
  };
}

/** A year is sorted before its months, but stands in their middle. */
function inTime(periods: readonly string[], lines: readonly Line[], isTotal: boolean): Lines {
  const order = periods.map((_, i) => i).sort((a, b) => positionOf(periods[a]!) - positionOf(periods[b]!));
  return {
    periods: order.map(i => periods[i]!),
    lines: lines.map(({label, series}) => ({label, series: order.map(i => series[i]!)})),
    all: lines.length,
    isTotal,
  };
}
