import {wrong} from '../check.js';
import type {LocalText} from '../schema.js';
import {comparePeriods} from '../periods.js';
import {bare, given, joined, told, type AdapterOptions, type Found} from './options.js';
import type {Said} from './statuses.js';
import type {Unit} from './units.js';

/** An observation; without a period where the data have none. */
export interface Seen extends Said {
  period?: string | undefined;
}

/** One part or category of an indicator. */
export interface Part {
  id: string;
  label: LocalText;
  seen: Seen[];
}

/** All that is known of an indicator before it has its form. */
export interface Draft {
  id: string;
  label?: LocalText | undefined;
  unit?: Unit | undefined;
  frequency?: string | undefined;
  /** The indicator's own observations. */
  seen?: Seen[];
  /** Its parts over time, or its categories at one time. */
  parts?: Part[];
  /** What the parts are. */
  dimension?: {id: string; label: LocalText};
  /** Whether the parts are categories at one time. */
  still?: boolean;
  /** Where it stands in the data, for a problem. */
  path: readonly PropertyKey[];
}

/** Whether a category is the total of the others: `_T` (SDMX), `TOTAL` and the `T` of `sex` (Eurostat), or its name. */
function isTotal({id}: Part, dimension: string, options: AdapterOptions): boolean {
  const total = told(options, 'total');
  if (total !== undefined) return id === total;
  if (id === '_T' || (id === 'T' && bare(dimension) === 'sex')) return true;
  return ['total', 'ensemble', 'insgesamt', 'gesamt'].includes(bare(id));
}

/** An indicator in the form of the document: with a series, components, a breakdown, or a single value. */
export function build(draft: Draft, options: AdapterOptions): Found {
  const {id, label, unit: {beside, ...unit} = {}, frequency, dimension, still, path} = draft;
  const total = draft.parts?.find(part => isTotal(part, dimension?.id ?? '', options));
  const parts = draft.parts?.filter(part => part !== total);
  const own = draft.seen ?? total?.seen ?? [];
  const all = [own, ...(parts ?? []).map(({seen}) => seen)].flat();
  if (all.every(one => one.value === null && !isFlagged(one))) throw wrong(path, 'value');
  const known = ['P1M', 'P3M', 'P1Y'].includes(frequency ?? '');
  const name = joined([label ?? '', beside ?? ''], ', ');
  const periods = all.flatMap(({period}) => period ?? []).sort(comparePeriods);
  const last = periods.at(-1);
  const series = (seen: Seen[]) => seen.map(given);
  return {
    id,
    last,
    indicator: given({
      label: name || undefined,
      ...unit,
      kind: told(options, 'kind') ?? unit.kind,
      frequency: known && !still ? frequency : undefined,
      ...shape(),
    }),
  };

  function shape(): Record<string, unknown> {
    const first = own[0] && given(own[0]);
    if (!parts?.length) return own[0]?.period === undefined ? {value: first} : {series: series(own)};
    if (!still) {
      return {
        series: own.length > 0 ? series(own) : undefined,
        components: parts.map(({id, label, seen}) => ({id, label, series: series(seen)})),
      };
    }
    return {
      value: first,
      breakdown: given({
        dimension: dimension?.label ?? '',
        total: own[0]?.value ?? undefined,
        items: parts.map(({id, label, seen}) => given({...seen[0], period: undefined, id, label})),
      }),
    };
  }
}

/** Whether a status says more than that there is no value. */
export function isFlagged({status}: Said): boolean {
  return status !== undefined && status !== 'missing';
}
