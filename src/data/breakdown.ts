import {exactSum} from './components.js';
import {hide, type KeyFigure} from './read.js';
import {breakdownSchema, type Breakdown, type LocalText} from './schema.js';

/** One category with what is known of it. */
export type Category = Omit<Breakdown['items'][number], 'label'> & {
  /** Its name; none for the rest that this library has put together. */
  label?: LocalText;
  /** Its share of the whole as a fraction; `undefined` where there is no whole, or no value. */
  share?: number | undefined;
};

/** An indicator by categories, in the order in which they are shown. */
export interface Categories {
  dimension: LocalText;
  categories: Category[];
  /** Whether the categories are the parts of one whole, so that shares of it make sense. */
  whole: boolean;
  /** The whole in the indicator's unit: as published, else the sum where every category has a value. */
  total?: number | undefined;
  /** The sum of the categories; `undefined` where one has no value. */
  sum?: number | undefined;
  /** Whether `total` was given by the publisher. */
  published: boolean;
}

/** Percentages of one whole were each rounded to a whole per cent at the coarsest: together they may miss 100 by so much. */
const ROUNDING = 0.5;

/**
 * The categories of an indicator: in their own order where they have one, else the largest first, those without a
 * value after them, and the rest (`other`) last. Throws a ProblemError where the breakdown is wrong.
 */
export function breakdownOf(figure: KeyFigure): Categories | undefined {
  const given = figure.part('breakdown', breakdownSchema);
  if (!given?.items.length) return undefined;
  const {dimension, ordered, whole = true, total} = given;
  const items = given.items.map(hide);
  const values = items.flatMap(({value}) => (value === null ? [] : [value]));
  const complete = values.length === items.length;
  const sum = complete ? exactSum(values) : undefined;
  const percent = figure.indicator.unit === 'percent' || figure.indicator.kind === 'ratio';
  const full = percent ? 100 : (total ?? sum);
  const adds = !percent || (sum !== undefined && Math.abs(sum - 100) <= Math.max(1, ROUNDING * items.length));
  const isWhole = whole && adds && full !== undefined && full > 0 && values.every(value => value >= 0);
  const categories = items.map(one => ({
    ...one,
    share: isWhole && one.value !== null ? one.value / full : undefined,
  }));
  return {
    dimension,
    categories: ordered ? categories : categories.sort(byRank),
    whole: isWhole,
    total: percent ? total : full,
    sum,
    published: total !== undefined,
  };
}

/** The largest first, then what has no value, then the rest. */
function byRank(a: Category, b: Category): number {
  const rank = (one: Category) => (one.other ? 2 : one.value === null ? 1 : 0);
  return rank(a) - rank(b) || (b.value ?? 0) - (a.value ?? 0);
}

/**
 * At most so many categories: the largest keep their places, all others are put together as the last one. Nothing
 * is folded where a category has no value, because the rest would then be wrong.
 */
export function fold(categories: readonly Category[], most: number): Category[] {
  if (categories.length <= most || categories.some(({value}) => value === null)) return [...categories];
  const ranked = categories.filter(one => !one.other).sort(byRank);
  const kept = new Set(ranked.slice(0, most - 1));
  const rest = categories.filter(one => !kept.has(one));
  const value = exactSum(rest.map(one => one.value!));
  const shares = rest.map(({share}) => share);
  const share = shares.every(one => one !== undefined) ? exactSum(shares) : undefined;
  return [...categories.filter(one => kept.has(one)), {id: 'other', other: true, value, share}];
}
