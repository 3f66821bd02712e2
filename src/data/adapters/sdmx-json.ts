import {isRecord, wrong} from '../check.js';
import type {LocalText} from '../schema.js';
import {fromCube, type Cell, type Dimension} from './cube.js';
import {bare, listOf, recordOf, told, type AdapterOptions} from './options.js';
import {readStatus} from './statuses.js';

type Json = Record<string, unknown>;

/** A dimension, a measure or an attribute as a message describes it. */
interface Component {
  id: string;
  values: Json[];
  /** Where `values` are left out, the data hold the values themselves, and else their places in `values`. */
  direct: boolean;
  default?: unknown;
  json: Json;
}

/** A value of an attribute: its code and its name. */
interface Value {
  id: string;
  label: LocalText;
}

/** Whether a value is an SDMX-JSON data message, of version 1.0 (also its draft) or 2. */
export function isSdmxJson(json: Json): boolean {
  const body = bodyOf(json);
  return Array.isArray(body['dataSets']) && ('structure' in body || 'structures' in body);
}

/** The draft of 1.0 has its parts at the top; 1.0 and 2 have them in `data`. */
function bodyOf(json: Json): Json {
  return isRecord(json['data']) ? json['data'] : json;
}

/**
 * An SDMX-JSON data message with one data set, its observations flat or in series. Everything is found by its id,
 * because names may be in any language. The attributes OBS_STATUS, CONF_STATUS, UNIT_MULT, DECIMALS and UNIT_MEASURE
 * are read at every level. Throws a ProblemError that names the place in the message.
 */
export function fromSdmxJson(json: unknown, options: AdapterOptions): object {
  if (!isRecord(json)) throw wrong([], 'object');
  const body = bodyOf(json);
  const dataSets = listOf(body['dataSets']);
  const [dataSet] = dataSets;
  if (!isRecord(dataSet)) throw wrong(['dataSets', 0], 'object');
  if (dataSets.length > 1) throw wrong(['dataSets', 1], 'choice', ['dataSets.0']);
  const structures = Array.isArray(body['structures'])
    ? (body['structures'] as unknown[])
    : [body['structure']];
  const structure = structures[Number(dataSet['structure'] ?? 0)];
  if (!isRecord(structure)) throw wrong(['structure'], 'object');

  const level = (kind: string, name: string) => {
    return listOf(recordOf(structure[kind])[name]).map((one, i) => componentOf(one, [kind, name, i]));
  };
  if (!isRecord(structure['dimensions'])) throw wrong(['structure', 'dimensions'], 'object');
  const axes = {
    dataSet: level('dimensions', 'dataSet'),
    series: level('dimensions', 'series'),
    observation: level('dimensions', 'observation'),
  };
  const all = [...axes.dataSet, ...axes.series, ...axes.observation];
  all.forEach(({id, values}) => {
    if (values.length === 0) throw wrong(['dimension', id, 'values'], 'array');
  });
  const measures = level('measures', 'observation');
  const measure = measureOf(measures, options);
  const attributes = {
    dataSet: level('attributes', 'dataSet'),
    group: level('attributes', 'dimensionGroup'),
    series: level('attributes', 'series'),
    observation: level('attributes', 'observation'),
  };

  /** Each observation with the attributes of its own and of its series, by its place on every axis. */
  const cells = new Map<string, {raw: unknown[]; series: unknown[]; path: string[]}>();
  const place = (key: string, of: readonly Component[], path: readonly string[]) => {
    const at = key === '' ? [] : key.split(':').map(Number);
    const fits = at.length === of.length && at.every((one, i) => of[i]!.values[one] !== undefined);
    if (!fits) throw wrong([...path, key], 'dimension');
    return at;
  };
  const origin = axes.dataSet.map(() => 0);
  const observe = (observations: unknown, series: readonly number[], more: unknown[], path: string[]) => {
    if (!isRecord(observations)) throw wrong([...path, 'observations'], 'object');
    for (const [key, raw] of Object.entries(observations)) {
      const where = [...path, 'observations', key];
      const at = [...origin, ...series, ...place(key, axes.observation, [...path, 'observations'])];
      if (!Array.isArray(raw)) throw wrong(where, 'array');
      cells.set(at.join(':'), {raw: raw as unknown[], series: more, path: where});
    }
  };
  const root = ['dataSets', '0'];
  if (isRecord(dataSet['series'])) {
    for (const [key, one] of Object.entries(dataSet['series'])) {
      const path = [...root, 'series', key];
      if (!isRecord(one)) throw wrong(path, 'object');
      const own = listOf(one['attributes']);
      observe(one['observations'] ?? {}, place(key, axes.series, [...root, 'series']), own, path);
    }
  } else observe(dataSet['observations'], [], [], root);

  const shared = listOf(dataSet['attributes']);
  const groups = groupsOf(dataSet['dimensionGroupAttributes'], all);
  const [head, sender] = headOf(json);
  const languages = listOf(head['contentLanguages']);
  const language = languages.find(one => typeof one === 'string');
  return fromCube(
    {
      id: flowOf(structure) ?? flowOf(dataSet),
      label: textOf(structure, 'name'),
      language,
      source: sourceOf(sender, options),
      dimensions: all.map(({id, values, json}): Dimension => ({
        id,
        label: textOf(json, 'name') ?? id,
        categories: values.map(one => {
          const category = codeOf(one);
          return {...category, order: typeof one['order'] === 'number' ? one['order'] : undefined};
        }),
        role: [json['role'], json['roles']].flat().includes('TIME_PERIOD') ? 'time' : undefined,
      })),
      cell(at) {
        const found = cells.get(at.join(':'));
        if (!found) return undefined;
        const {raw, series, path} = found;
        const given = new Map<string, Value[]>();
        const take = (
          components: readonly Component[],
          values: readonly unknown[],
          where: readonly PropertyKey[],
        ) =>
          components.forEach((component, i) => {
            const read = valuesOf(component, values[i], where);
            if (read.length > 0) given.set(component.id, read);
          });
        take(attributes.dataSet, shared, [...root, 'attributes']);
        for (const group of groups)
          if (group.holds(at)) take(attributes.group, group.values, [...root, 'dimensionGroupAttributes']);
        take(attributes.series, series, path);
        take(attributes.observation, raw.slice(Math.max(1, measures.length)), path);
        return cellOf(numberOf(measures[measure], raw[measure], path), given, options, path);
      },
    },
    options,
  );
}

/** The place of the measure among the values of an observation. Of several, the map's `value` names one. */
function measureOf(measures: readonly Component[], options: AdapterOptions): number {
  if (measures.length < 2) return 0;
  const name = told(options, 'value');
  const at = measures.findIndex(({id}) => id === name);
  if (at >= 0) return at;
  throw wrong(
    ['measures', name ?? measures.map(({id}) => id).join(' | ')],
    'choice',
    measures.map(({id}) => id),
  );
}

function cellOf(
  value: number | null,
  given: ReadonlyMap<string, Value[]>,
  options: AdapterOptions,
  path: readonly string[],
): Cell {
  const codes = (id: string) => (given.get(id) ?? []).map(one => one.id);
  const whole = (id: string) => {
    const [code] = codes(id);
    if (code === undefined) return undefined;
    const number = Number(code);
    if (!Number.isInteger(number) || Math.abs(number) > 15) throw wrong([...path, id], 'number');
    return number;
  };
  // F is « free » among the codes of confidentiality, and a forecast among those of the observation.
  const secret = codes('CONF_STATUS').filter(code => code !== 'F');
  // Without a value, what says that there is none is told first.
  const flags = [...codes('OBS_STATUS'), ...(secret.length > 0 ? ['C'] : [])].join(',');
  return {
    value,
    status: readStatus(flags, options),
    power: whole('UNIT_MULT'),
    decimals: whole('DECIMALS'),
    unit: (given.get('UNIT_MEASURE') ?? given.get('UNIT'))?.[0],
  };
}

/** The number of an observation; `"NaN"`, `"#N/A"` and `null` are none (SDMX-JSON field guide, data types). */
function numberOf(measure: Component | undefined, raw: unknown, path: readonly string[]): number | null {
  const coded = measure && !measure.direct;
  const value = coded && typeof raw === 'number' ? measure.values[raw]?.['id'] : raw;
  if (value === null || value === undefined || value === 'NaN' || value === '#N/A') return null;
  // Some services write decimals as text, so as not to lose digits.
  const isText = typeof value === 'string' && /^-?\d{1,15}(?:\.\d+)?$/.test(value);
  const number = isText ? Number(value) : value;
  if (typeof number !== 'number' || !(Math.abs(number) < 1e15)) throw wrong(path, 'number | null');
  return number;
}

/** The values of an attribute, without one that says nothing. */
function valuesOf(component: Component, raw: unknown, path: readonly PropertyKey[]): Value[] {
  const given = raw ?? component.default;
  if (given === null || given === undefined) return [];
  // A default is the value itself, whatever the data hold.
  const direct = component.direct || raw === null || raw === undefined;
  return (Array.isArray(given) ? (given as unknown[]) : [given]).flatMap(one => {
    if (direct) return isRecord(one) ? [] : [{id: String(one), label: String(one)}];
    const value = component.values[one as number];
    if (!value) throw wrong([...path, component.id], 'value');
    return [codeOf(value)];
  });
}

/** A code and its name, which may be the code itself, or a value without a code. */
function codeOf(value: Json): Value {
  const id = String(value['id'] ?? value['value'] ?? value['name'] ?? '');
  return {id, label: textOf(value, 'name') ?? id};
}

function componentOf(json: unknown, path: readonly PropertyKey[]): Component {
  if (!isRecord(json) || typeof json['id'] !== 'string') throw wrong(['structure', ...path, 'id'], 'string');
  const {id, values} = json;
  return {
    id,
    // A value may be left out as `null` where its place is not used.
    values: listOf(values).map(recordOf),
    direct: values === undefined,
    default: json['default'],
    json,
  };
}

/** Attributes of a part of the key, `0::1:`: the places on the axes in the order of the data structure. */
function groupsOf(groups: unknown, axes: readonly Component[]) {
  const order = axes.map((_, i) => i);
  const position = (i: number) => Number(axes[i]!.json['keyPosition'] ?? i);
  order.sort((a, b) => position(a) - position(b));
  return Object.entries(recordOf(groups)).map(([key, values]) => {
    const places = key.split(':');
    if (places.length !== axes.length)
      throw wrong(['dataSets', 0, 'dimensionGroupAttributes', key], 'dimension');
    return {
      values: listOf(values),
      holds: (at: readonly number[]) => places.every((one, i) => one === '' || Number(one) === at[order[i]!]),
    };
  });
}

/** What the message says of itself, and of who sent it. */
function headOf(json: Json): [Json, Json] {
  const head = [json['meta'], json['header']].find(isRecord) ?? {};
  return [head, recordOf(head['sender'])];
}

/** Who sent the message; services that do not know send `unknown`, or the name of a machine. */
function sourceOf(sender: Json, options: AdapterOptions): LocalText | undefined {
  const name = textOf(sender, 'name');
  const first = typeof name === 'string' ? name : Object.values(name ?? {})[0];
  if (first && bare(first) !== 'unknown') return name;
  return options.source ?? (typeof sender['id'] === 'string' ? sender['id'] : undefined);
}

/** The id of the dataflow: `DF_B1100` of `urn:…Dataflow=LU1:DF_B1100(1.0)`. */
function flowOf({links}: Json): string | undefined {
  const urns = listOf(links).map(one => recordOf(one)['urn']);
  const urn = urns.find((one): one is string => typeof one === 'string' && /\.Dataflow=/.test(one));
  return urn && /=[^:]*:([^(]+)/.exec(urn)?.[1];
}

/** A text in several languages (`names`), else in one (`name`). */
function textOf(json: Json, field: string): LocalText | undefined {
  const texts = json[`${field}s`];
  if (isRecord(texts)) {
    const entries = Object.entries(texts).filter(
      (one): one is [string, string] => typeof one[1] === 'string',
    );
    if (entries.length > 0) return Object.fromEntries(entries);
  }
  const text = json[field];
  return typeof text === 'string' && text ? text : undefined;
}
