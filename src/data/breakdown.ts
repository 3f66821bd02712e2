import {hide, keepBack, type KeyFigure} from './read.js';
import {addsUp, exactSum, sumOf} from './rounding.js';
import {
  breakdownSchema,
  type Breakdown,
  type LocalText,
  type Point,
  type Qualifier,
  type Status,
} from './schema.js';

/** One category with what is known of it. */
export type Category = Omit<Breakdown['items'][number], 'label'> & {
  /** Its name; none for the rest that this library has put together. */
  label?: LocalText;
  /** Its share of the whole as a fraction; `undefined` where there is no whole, or no value. */
  share?: number | undefined;
  /** How many categories the rest holds. */
  holds?: number;
};

/** An indicator by categories, in the order in which they are shown. */
export interface Categories {
  dimension: LocalText;
  categories: Category[];
  /** Whether the categories have an order of their own. */
  ordered: boolean;
  /** Whether the categories are all the parts of one whole, so that they can be drawn as parts of it. */
  whole: boolean;
  /**
   * The whole in the indicator's unit: as published, else its own value where the categories are no more than that,
   * else the sum where every category has a value.
   */
  total?: number | undefined;
  /** How a total that is computed, or the indicator's own value, is known. */
  precision?: number | undefined;
  qualifier?: Qualifier | undefined;
  status?: Status | undefined;
  /** The sum of the categories; `undefined` where one has no value, or they are no summands. */
  sum?: number | undefined;
  /** Whether `total` was given by the publisher, as that or as the value. */
  published: boolean;
}

/**
 * The categories of an indicator: in their own order where they have one, else the largest first, those without a
 * value after them, and the rest (`other`) last. Throws a ProblemError where the breakdown is wrong.
 */
export function breakdownOf(figure: KeyFigure): Categories | undefined {
  const given = figure.part('breakdown', breakdownSchema);
  if (!given?.items.length) return undefined;
  const {dimension, ordered = false, whole: parts = true, total} = given;
  const {unit, kind, value, series} = figure.indicator;
  const percent = unit === 'percent';
  const summable = parts && !percent && kind !== 'ratio';
  const shown = given.items.map(hide);
  // What the parts make up: 100 % at most, a published total, or what the indicator itself says.
  const own = value ?? series?.findLast(one => one.value !== null) ?? series?.at(-1);
  const made = percent
    ? {value: exactSum(shown.map(one => one.value ?? 0)) <= 100 ? 100 : null}
    : {value: (summable ? (total ?? own?.value) : null) ?? null, status: own?.status};
  const items = parts ? keepBack(shown, made) : shown;
  const known = items.filter((one): one is typeof one & {value: number} => one.value !== null);
  const complete = known.length === items.length;
  const values = exactSum(known.map(({value}) => value));
  const sum = summable && complete ? values : undefined;
  const fits = (most: number, precision?: number) =>
    values <= most || addsUp(known, {value: most, precision}, percent);
  // The indicator's own value is the whole, unless the categories are more.
  const isStated = summable && typeof value?.value === 'number' && fits(value.value, value.precision);
  const of: Partial<Point> | undefined = percent
    ? {value: 100}
    : total !== undefined
      ? {value: total}
      : isStated
        ? value
        : sum === undefined
          ? undefined
          : sumOf(known);
  const full = of?.value ?? undefined;
  // Parts of something: none is negative, and together they are not more than it.
  const within =
    parts && (summable || percent) && full !== undefined && full > 0 && known.every(one => one.value >= 0);
  const adds = within && addsUp(known, {value: full, precision: of!.precision}, percent);
  const whole = adds && complete && items.length > 1;
  const shared = percent ? whole : within && (values <= full || adds);
  const categories = items.map(one => ({
    ...one,
    share: shared && one.value !== null ? one.value / full! : undefined,
  }));
  return {
    dimension,
    categories: ordered ? categories : categories.sort(byRank),
    ordered,
    whole,
    total: percent ? total : full,
    precision: of?.precision,
    qualifier: of?.qualifier,
    status: of?.status,
    sum,
    published: total !== undefined || isStated,
  };
}

/** The largest first, then what has no value, then the rest. */
function byRank(a: Category, b: Category): number {
  const rank = (one: Category) => (one.other ? 2 : one.value === null ? 1 : 0);
  return rank(a) - rank(b) || (b.value ?? 0) - (a.value ?? 0);
}

/**
 * At most so many categories: the largest keep their places, all others are put together as the last one, which is
 * as uncertain as any of them. Nothing is folded where a category has no value, because the rest would then be wrong.
 */
export function fold(categories: readonly Category[], most: number): Category[] {
  if (categories.length <= most || categories.some(({value}) => value === null)) return [...categories];
  const ranked = categories.filter(one => !one.other).sort(byRank);
  const kept = new Set(ranked.slice(0, most - 1));
  const rest = categories.filter(one => !kept.has(one));
  const shares = rest.map(({share}) => share);
  return [
    ...categories.filter(one => kept.has(one)),
    {
      id: 'other',
      other: true,
      holds: rest.length,
      ...sumOf(rest),
      share: shares.every(one => one !== undefined) ? exactSum(shares) : undefined,
    },
  ];
}
