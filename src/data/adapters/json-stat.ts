import {isRecord, wrong} from '../check.js';
import {fromCube, type Category, type Dimension} from './cube.js';
import {listOf, recordOf, type AdapterOptions} from './options.js';
import {readStatus} from './statuses.js';

/** Whether a value is a JSON-stat 2.0 response. */
export function isJsonStat(json: Record<string, unknown>): boolean {
  return typeof json['version'] === 'string' && 'class' in json;
}

/**
 * A JSON-stat 2.0 dataset (json-stat.org/full), as Eurostat's statistics API answers. Throws a ProblemError that names
 * the dimension, or the cell by its number in `value`.
 */
export function fromJsonStat(json: unknown, options: AdapterOptions): object {
  if (!isRecord(json)) throw wrong([], 'object');
  const {id, size, dimension, value, status, role, extension} = json;
  if (json['version'] !== '2.0') throw wrong(['version'], 'choice', ['2.0']);
  if (json['class'] !== 'dataset') throw wrong(['class'], 'choice', ['dataset']);
  if (!Array.isArray(id)) throw wrong(['id'], 'array');
  if (!Array.isArray(size) || size.length !== id.length) throw wrong(['size'], 'array');
  if (!isRecord(dimension)) throw wrong(['dimension'], 'object');
  const dimensions = id.map((one: unknown, i): Dimension => {
    const name = String(one);
    const found = Object.hasOwn(dimension, name) ? dimension[name] : undefined;
    if (!isRecord(found)) throw wrong(['dimension', name], 'dimension');
    const categories = categoriesOf(found['category'], name);
    if (size[i] !== categories.length) throw wrong(['size', i], 'number');
    return {id: name, label: textOf(found['label']) ?? name, categories, role: roleOf(role, name)};
  });
  const strides = dimensions.map((_, i) =>
    dimensions.slice(i + 1).reduce((product, {categories}) => product * categories.length, 1),
  );
  const count = dimensions.reduce((product, {categories}) => product * categories.length, 1);
  const values = cellsOf(value, count, 'value');
  const statuses = typeof status === 'string' ? () => status : cellsOf(status ?? {}, count, 'status');
  const more = recordOf(extension);
  const dataset = textOf(more['id']);
  const publisher = institutionOf(more) ?? textOf(json['source']);
  return fromCube(
    {
      id: dataset,
      label: textOf(json['label']),
      language: textOf(more['lang'])?.toLowerCase(),
      source: publisher && (dataset ? `${publisher}, ${dataset}` : publisher),
      dimensions,
      cell(at) {
        const place = at.reduce((sum, one, i) => sum + one * strides[i]!, 0);
        const [number, flag] = [values(place) ?? null, statuses(place) ?? ''];
        if (number !== null && !(typeof number === 'number' && Math.abs(number) < 1e15)) {
          throw wrong(['value', place], 'number | null');
        }
        if (typeof flag !== 'string') throw wrong(['status', place], 'string');
        return number === null && !flag ? undefined : {value: number, status: readStatus(flag, options)};
      },
    },
    options,
  );
}

/** The categories of a dimension in their order. `index` is a list of ids, or says the place of each. */
function categoriesOf(category: unknown, dimension: string): Category[] {
  const path = ['dimension', dimension, 'category'];
  if (!isRecord(category)) throw wrong(path, 'object');
  const {index, label, unit} = category;
  const labels = recordOf(label);
  const units = recordOf(unit);
  let ids: unknown[];
  if (Array.isArray(index)) ids = index;
  else if (isRecord(index)) {
    ids = [];
    const count = Object.keys(index).length;
    for (const [id, at] of Object.entries(index)) {
      // Every place from the first to the last, each once.
      const isPlace = Number.isInteger(at) && (at as number) >= 0 && (at as number) < count;
      if (!isPlace || ids[at as number] !== undefined) throw wrong([...path, 'index', id], 'number');
      ids[at as number] = id;
    }
  } else ids = Object.keys(labels);
  if (ids.length === 0) throw wrong([...path, 'index'], 'array');
  return ids.map(one => {
    const id = String(one);
    const own = Object.hasOwn(units, id) ? units[id] : undefined;
    const {decimals, multiplier} = recordOf(own);
    const exact = (one: unknown) =>
      Number.isInteger(one) && Math.abs(one as number) <= 15 ? (one as number) : undefined;
    return {
      id,
      label: (Object.hasOwn(labels, id) && textOf(labels[id])) || id,
      decimals: exact(decimals),
      power: exact(multiplier),
    };
  });
}

function roleOf(role: unknown, id: string): Dimension['role'] {
  const has = (name: string) => listOf(recordOf(role)[name]).includes(id);
  return has('time') ? 'time' : has('metric') ? 'unit' : undefined;
}

/** Reads by number what is a list of all cells, or an object of some. Throws where it has other cells than the cube. */
function cellsOf(cells: unknown, count: number, name: string): (at: number) => unknown {
  if (Array.isArray(cells)) {
    // A single status is that of all cells.
    if (name === 'status' && cells.length === 1) return () => cells[0] as unknown;
    if (cells.length !== count) throw wrong([name], 'array');
    return at => cells[at] as unknown;
  }
  if (!isRecord(cells)) throw wrong([name], 'array');
  const beyond = Object.keys(cells).find(key => !/^\d+$/.test(key) || Number(key) >= count);
  if (beyond !== undefined) throw wrong([name, beyond], 'dimension');
  return at => (Object.hasOwn(cells, at) ? cells[at] : undefined);
}

/** Who Eurostat says the data are from; its `source` is a code. */
function institutionOf({annotation}: Record<string, unknown>): string | undefined {
  if (!Array.isArray(annotation)) return undefined;
  const found = annotation.find((one: unknown) => isRecord(one) && one['type'] === 'SOURCE_INSTITUTIONS') as
    Record<string, unknown> | undefined;
  return found && (textOf(found['text']) ?? textOf(found['title']));
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value ? value : undefined;
}
