import {comparePeriods} from './periods.js';
import {ProblemError} from './problem.js';
import {MAX_OBSERVATIONS, settleSeries, type KeyFigure} from './read.js';
import {componentsSchema, type LocalText, type Observation} from './schema.js';

/** One part of an indicator over time; an observation for each of the common periods. */
export interface Component {
  id: string;
  label: LocalText;
  series: Observation[];
}

/** The parts of an indicator, aligned on the periods that any of them has. */
export interface Components {
  periods: string[];
  components: Component[];
  /**
   * The total of each period: as published, else the sum where every part has a value; without a value where there
   * is no such sum, as of rates or of suppressed parts.
   */
  totals: Observation[];
  /** Sums of the parts by period; `undefined` where a part has no value, or parts are no summands. */
  sums: (number | undefined)[];
}

/** The parts of an indicator; `undefined` where it has none. Throws a ProblemError where they are wrong. */
export function componentsOf(figure: KeyFigure): Components | undefined {
  const given = figure.part('components', componentsSchema);
  if (!given?.length) return undefined;
  const {kind, unit, frequency, series = []} = figure.indicator;
  const path = [...figure.path, 'components'];
  if (given.reduce((sum, one) => sum + one.series.length, 0) > MAX_OBSERVATIONS) {
    throw new ProblemError({kind: 'too-large', path: path.join('.')});
  }
  const settled = given.map((one, i) => ({
    ...one,
    series: settleSeries(one.series, [...path, i, 'series'], frequency),
  }));
  const periods = [...new Set([...settled, {series}].flatMap(one => one.series.map(({period}) => period)))];
  periods.sort(comparePeriods);
  const at = (series: readonly Observation[]) => {
    const known = new Map(series.map(one => [one.period, one]));
    return periods.map(period => known.get(period) ?? {period, value: null});
  };
  const components = settled.map(({id, label, series}) => ({id, label, series: at(series)}));
  const summable = kind !== 'ratio' && unit !== 'percent';
  const sums = periods.map((_, i) => {
    const values = components.map(({series}) => series[i]!.value);
    return summable && values.every(value => value !== null) ? exactSum(values) : undefined;
  });
  return {
    periods,
    components,
    sums,
    totals: at(series).map((one, i) =>
      one.value === null && !one.status ? {...one, value: sums[i] ?? null} : one,
    ),
  };
}

/** A sum without the last binary digits, so that 0.1 and 0.2 make 0.3. */
export function exactSum(values: readonly number[]): number {
  return Number(values.reduce((sum, value) => sum + value, 0).toPrecision(15));
}
