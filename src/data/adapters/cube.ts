import {MAX_ENTRIES, wrong} from '../check.js';
import type {LocalText} from '../schema.js';
import {build, isFlagged, type Draft, type Seen} from './build.js';
import {decimalsOf, shift} from './numbers.js';
import {assemble, bare, fixedOf, joined, limit, told, type AdapterOptions, type Head} from './options.js';
import {readPeriods} from './periods.js';
import {say} from './statuses.js';
import type {Status} from '../schema.js';
import {unitOf} from './units.js';

/** One category of a dimension. */
export interface Category {
  id: string;
  label: LocalText;
  /** Its place among the others, where the data say one. */
  order?: number | undefined;
  /** How numbers of this category are given: decimals, and the power of ten they are counted in. */
  decimals?: number | undefined;
  power?: number | undefined;
  unit?: string | undefined;
}

/** An axis of a cube. */
export interface Dimension {
  id: string;
  label: LocalText;
  categories: Category[];
  role?: 'time' | 'unit' | undefined;
}

/** What a cube holds in one place. */
export interface Cell {
  value: number | null;
  status?: Status | undefined;
  decimals?: number | undefined;
  /** The power of ten that the value is counted in. */
  power?: number | undefined;
  unit?: {id: string; label: LocalText} | undefined;
}

/** A table of any number of dimensions. */
export interface Cube extends Head {
  dimensions: Dimension[];
  /** The cell at a category of each dimension; `undefined` where the data have none. */
  cell(at: readonly number[]): Cell | undefined;
}

const TIME = ['time', 'timeperiod'];
const FREQUENCY = ['freq', 'frequency'];
const UNITS = ['unit', 'unitmeasure', 'metric'];

/**
 * A cube as a key-figures document. The map fixes dimensions to a category; those with one category are fixed anyway.
 * Of the others beside time one may be left: it becomes components, or a breakdown where time has one category.
 * Figures in several units are no parts of anything, so units have to be fixed. Throws a ProblemError that names the
 * dimension.
 */
export function fromCube(cube: Cube, options: AdapterOptions): object {
  const {dimensions} = cube;
  const ids = dimensions.map(({id}) => id);
  const place = (id: string) => {
    const at = ids.indexOf(id);
    if (at < 0) throw wrong(['dimension', id], 'dimension');
    return at;
  };
  const chosen = new Map(
    fixedOf(options, ids).map(([id, category]) => {
      const at = place(id);
      const {categories} = dimensions[at]!;
      const found = categories.findIndex(one => one.id === category);
      if (found < 0)
        throw wrong(
          ['dimension', id, category],
          'choice',
          categories.map(one => one.id),
        );
      return [at, found];
    }),
  );
  const free = dimensions.map(({categories}, i) => {
    const fixed = chosen.get(i);
    if (fixed !== undefined) return [fixed];
    const order = (j: number) => categories[j]!.order ?? 0;
    return categories.map((_, j) => j).sort((a, b) => order(a) - order(b));
  });

  const named = told(options, 'period');
  const times = dimensions.flatMap(({id, role}, i) =>
    role === 'time' || TIME.includes(bare(id)) ? [i] : [],
  );
  const roled = times.filter(i => dimensions[i]!.role === 'time');
  const time = named === undefined ? (roled[0] ?? times[0]) : place(named);
  if (time === undefined) throw wrong(['dimension', 'time'], 'dimension');
  const axis = dimensions[time]!;
  limit(free[time]!.length, MAX_ENTRIES, ['dimension', axis.id]);
  limit(
    free.reduce((product, one) => product * one.length, 1),
    undefined,
    ['dimension'],
  );

  const several = (i: number) => i !== time && free[i]!.length > 1;
  const units = dimensions.flatMap(({id, role}, i) =>
    role === 'unit' || UNITS.includes(bare(id)) ? [i] : [],
  );
  const asked = (role: string) => {
    const id = told(options, role);
    return id === undefined || chosen.has(ids.indexOf(role)) ? undefined : place(id);
  };
  const indicators = asked('indicator');
  const open = dimensions.flatMap((_, i) => (several(i) && i !== indicators ? [i] : []));
  const unfixed = open.find(i => units.includes(i) || FREQUENCY.includes(bare(ids[i]!)));
  if (unfixed !== undefined) {
    throw wrong(
      ['dimension', ids[unfixed]!],
      'choice',
      dimensions[unfixed]!.categories.map(({id}) => id),
    );
  }
  if (open.length > 1) throw wrong(['dimension', open.map(i => ids[i]).join(' | ')], 'dimension');
  const parts = open[0] ?? asked('series') ?? asked('category');
  const still = free[time]!.length === 1 && asked('series') === undefined;
  const read = readPeriods(
    free[time]!.map(j => axis.categories[j]!.id),
    i => ['dimension', axis.id, axis.categories[free[time]![i]!]!.id],
    told(options, 'frequency') ?? frequencyOf(),
  );

  const found = (indicators === undefined ? [undefined] : free[indicators]!).map(one => draft(one));
  return assemble(
    found.map(one => build(one, options)),
    cube,
    options,
  );

  /** What the dimension of frequency says, in codes of SDMX CL_FREQ. */
  function frequencyOf(): string | undefined {
    const at = ids.findIndex(id => FREQUENCY.includes(bare(id)));
    const code = at < 0 ? '' : dimensions[at]!.categories[free[at]![0]!]?.id;
    return {A: 'P1Y', Q: 'P3M', M: 'P1M', D: 'P1D', B: 'P1D'}[code ?? ''];
  }

  function draft(indicator: number | undefined): Draft {
    const at = free.map((one, i) => (i === indicators ? (indicator ?? 0) : one[0]!));
    const category = (i: number) => dimensions[i]!.categories[at[i]!]!;
    const own = indicators === undefined ? undefined : category(indicators);
    const silent = [time, parts, ...units];
    // What is fixed belongs to the name: figures of one country are not figures of another.
    const names = dimensions.flatMap(({id}, i) => {
      const isSilent =
        silent.includes(i) || FREQUENCY.includes(bare(id)) || /^(?:_[TZ]|TOTAL)$/.test(category(i).id);
      return isSilent || i === indicators ? [] : [category(i).label];
    });
    const label = joined([own?.label ?? cube.label ?? '', joined(names, ', ')]);
    const rows = (parts === undefined ? [undefined] : free[parts]!).map(part => ({
      category: part === undefined ? undefined : dimensions[parts!]!.categories[part],
      cells: free[time!]!.map(j => {
        const cell = cube.cell(at.map((one, i) => (i === time ? j : i === parts ? part! : one)));
        return cell && withUnit(cell, units.map(category));
      }),
    }));
    const cells = rows.flatMap(one => one.cells).filter(cell => cell !== undefined);
    // JSON knows no trailing zeros, so the longest number tells how far all of them are known.
    const longest = Math.max(0, ...cells.map(({value}) => (value === null ? 0 : decimalsOf(value))));
    const dimension = parts === undefined ? undefined : dimensions[parts]!;
    const unit = unitOfCells(cells) ?? units.map(category).map(({id, label}) => ({id, label}))[0];
    const seen = rows.map(row => ends(row.cells.map((cell, i) => seenOf(cell, read.periods[i]!, longest))));
    return {
      id: own?.id ?? cube.id ?? 'data',
      label: label || undefined,
      unit: unit && unitOf(unit.id, unit.label),
      frequency: read.frequency,
      path: ['value'],
      ...(dimension
        ? {
            parts: rows.flatMap(({category}, i) =>
              seen[i]!.length > 0 ? [{...category!, seen: seen[i]!}] : [],
            ),
            dimension,
            still,
          }
        : {seen: seen[0]!}),
    };
  }
}

/** A category of the unit may say how its numbers are given. */
function withUnit(cell: Cell, units: readonly Category[]): Cell {
  const [unit] = units;
  return {...cell, decimals: cell.decimals ?? unit?.decimals, power: cell.power ?? unit?.power};
}

function unitOfCells(cells: readonly Cell[]): Cell['unit'] {
  const [first, ...others] = cells.filter(({value}) => value !== null).map(({unit}) => unit);
  if (others.some(other => other?.id !== first?.id)) throw wrong(['attributes', 'UNIT_MEASURE'], 'choice');
  return first;
}

function seenOf(cell: Cell | undefined, period: string, longest: number): Seen {
  if (!cell) return {period, ...say(null, undefined)};
  const {value, status, decimals, power = 0} = cell;
  if (value === null) return {period, ...say(null, status)};
  const written = decimalsOf(value);
  const digits = Math.max(written, decimals ?? (power ? longest : 0));
  const isHidden = power !== 0 || digits > written;
  return {period, ...say(shift(value, power), status, isHidden ? shift(1, power - digits) : undefined)};
}

/** Without the periods before the first and after the last that anything is said of: they are other series'. */
function ends(seen: Seen[]): Seen[] {
  const isSaid = (one: Seen) => one.value !== null || isFlagged(one);
  const first = seen.findIndex(isSaid);
  return first < 0 ? [] : seen.slice(first, seen.findLastIndex(isSaid) + 1);
}
