import {MAX_ENTRIES, tooLarge} from './check.js';
import {comparePeriods} from './periods.js';
import {keepBack, missing, settleSeries, type KeyFigure} from './read.js';
import {addsUp, sumOf} from './rounding.js';
import {componentsSchema, type LocalText, type Observation} from './schema.js';

/** One part of an indicator over time; an observation for each of the common periods. */
export interface Component {
  id: string;
  /** Its name; none for the rest that this library has put together. */
  label?: LocalText;
  /** How many components the rest holds. */
  holds?: number;
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
  /** Whether the parts are summands: amounts, or percentages that make up 100 wherever all of them are known. */
  additive: boolean;
}

type Known = Observation & {value: number};

const areKnown = (parts: Observation[]): parts is Known[] => parts.every(({value}) => value !== null);

/** Most parts that have a colour and a pattern of their own; of more, the smallest are drawn as one. */
export const MOST_PARTS = 6;

/**
 * The parts of an indicator; `undefined` where it has none, or none with a period. Throws a ProblemError where they
 * are wrong.
 */
export function componentsOf(figure: KeyFigure): Components | undefined {
  const given = figure.part('components', componentsSchema);
  if (!given?.length) return undefined;
  const {kind, unit, frequency, series = []} = figure.indicator;
  const path = [...figure.path, 'components'];
  if (given.reduce((sum, one) => sum + one.series.length, 0) > MAX_ENTRIES) {
    throw tooLarge(path);
  }
  const settled = given.map((one, i) => ({
    ...one,
    series: settleSeries(one.series, [...path, i, 'series'], frequency),
  }));
  const periods = [...new Set([...settled, {series}].flatMap(one => one.series.map(({period}) => period)))];
  if (periods.length === 0) return undefined;
  periods.sort(comparePeriods);
  const at = (series: readonly Observation[]) => {
    const known = new Map(series.map(one => [one.period, one]));
    return periods.map(period => known.get(period) ?? missing(period));
  };
  const summable = kind !== 'ratio' && unit !== 'percent';
  const published = at(series);
  const aligned = settled.map(one => at(one.series));
  const parts = periods.map((_, i) => aligned.map(series => series[i]!));
  const shares = unit === 'percent' ? parts.filter(areKnown) : [];
  const areShares = shares.length > 0 && shares.every(one => addsUp(one, {value: 100}, true));
  const kept = parts.map((one, i) =>
    summable || areShares ? keepBack(one, areShares ? {value: 100} : published[i]!) : one,
  );
  const components = settled.map(({id, label}, j) => ({id, label, series: kept.map(parts => parts[j]!)}));
  const sums = kept.map(one => (summable && areKnown(one) ? sumOf(one) : undefined));
  return {
    periods,
    components,
    sums: sums.map(one => one?.value ?? undefined),
    additive: summable || areShares,
    totals: published.map((one, i) => (one.value === null && !one.status ? {...one, ...sums[i]} : one)),
  };
}

/**
 * No more parts than can be told apart: the largest over all periods keep their places, all others are put together
 * as the last one. Where one of those has no value, neither has the rest, which would then be wrong. Rates, which
 * have no sum, stay as they are.
 */
export function foldComponents(data: Components): Components {
  const {components, periods} = data;
  if (components.length <= MOST_PARTS || !data.additive) return data;
  const size = ({series}: Component) => series.reduce((sum, {value}) => sum + Math.abs(value ?? 0), 0);
  const kept = new Set([...components].sort((a, b) => size(b) - size(a)).slice(0, MOST_PARTS - 1));
  const rest = components.filter(one => !kept.has(one));
  const series = periods.map((period, i): Observation => ({
    period,
    ...sumOf(rest.map(({series}) => series[i]!)),
  }));
  return {
    ...data,
    components: [...components.filter(one => kept.has(one)), {id: 'other', holds: rest.length, series}],
  };
}
