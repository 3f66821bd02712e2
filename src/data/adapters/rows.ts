import {MAX_ENTRIES, wrong} from '../check.js';
import {build, type Draft, type Part, type Seen} from './build.js';
import {decimalsOf, readNumbers, shift} from './numbers.js';
import {assemble, bare, fixedOf, limit, told, type AdapterOptions} from './options.js';
import {readPeriods} from './periods.js';
import {readStatus, say} from './statuses.js';
import {unitOf} from './units.js';

/** Names that columns are known by, in small letters without accents and signs. */
const NAMES = {
  period:
    'period periode date datum time timeperiod temps zeit zeitraum mois month monat mount annee year jahr joer trimestre quarter quartal jour day tag dag',
  value: 'value valeur wert waert obsvalue nombre number anzahl zuel unzuel count',
  indicator: 'indicator indicateur indikator',
  label: 'label libelle bezeichnung',
  category: 'category categorie kategorie',
  series: 'series serie reihe',
  status: 'status statut obsstatus obsflag flag',
  unit: 'unit unite einheit eenheet unitmeasure',
  multiplier: 'unitmult',
};
type Role = keyof typeof NAMES;
const ROLES = Object.keys(NAMES) as Role[];

/** A table as any of the formats gives it. */
export interface Rows {
  columns: readonly string[];
  rows: readonly (readonly unknown[])[];
  /** Where a row stands in the data, for a problem. */
  place(row: number): readonly PropertyKey[];
  caption?: string | undefined;
  language?: string | undefined;
  /** Whether the first column is the header of its rows: their period, or else their category. */
  headed?: boolean;
}

/**
 * A table as a key-figures document, or as a lone indicator where it holds one. A column that could have two roles, or
 * a role that two columns could have, is refused with a path that names them.
 */
export function fromRows(table: Rows, options: AdapterOptions): object {
  const {columns} = table;
  const fixed = fixedOf(options, columns).map(([name, value]) => [find(columns, name), value] as const);
  const kept = table.rows.flatMap((row, i) =>
    fixed.every(([column, value]) => textOf(row[column]) === value) ? [{row, at: i}] : [],
  );
  limit(kept.length, MAX_ENTRIES, ['rows']);
  if (kept.length === 0) throw wrong(['rows'], 'value');
  const roles = rolesOf(
    table,
    options,
    fixed.map(([column]) => column),
  );
  const cells = (role: Role) =>
    kept.map(({row}) => (roles[role] === undefined ? undefined : row[roles[role]]));
  const place = (role: Role) => (i: number) => [...table.place(kept[i]!.at), columns[roles[role]!] ?? role];

  const times =
    roles.period === undefined
      ? undefined
      : readPeriods(cells('period'), place('period'), told(options, 'frequency'));
  const numbers = readNumbers(cells('value'), place('value'), options);
  const statuses = cells('status').map(cell => readStatus(textOf(cell), options));
  const powers = cells('multiplier').map((cell, i) => {
    const power = Number(textOf(cell).replace(/:.*/s, ''));
    if (!Number.isInteger(power) || Math.abs(power) > 15) throw wrong(place('multiplier')(i), 'number');
    return power;
  });
  const seen = numbers.map(({value, precision, flag}, i): Seen => {
    const power = powers[i]!;
    const status = (flag === undefined ? undefined : readStatus(flag, options)) ?? statuses[i];
    const step = precision ?? (power && value !== null ? shift(1, -decimalsOf(value)) : undefined);
    return {
      period: times?.periods[i],
      ...say(value && shift(value, power), status, step && shift(step, power)),
    };
  });

  const partRole = roles.series === undefined ? 'category' : 'series';
  const texts = {
    indicator: cells('indicator'),
    part: cells(partRole),
    label: cells('label'),
    unit: cells('unit'),
  };
  const groups = new Map<string, number[]>();
  kept.forEach((_, i) => {
    const id = textOf(texts.indicator[i]);
    groups.set(id, [...(groups.get(id) ?? []), i]);
  });
  const found = [...groups].map(([id, members]) => build(draft(id, members), options));
  return assemble(found, {label: table.caption || undefined, language: table.language || undefined}, options);

  function draft(id: string, members: readonly number[]): Draft {
    const header = columns[roles.value!] ?? '';
    // A header that says more than « value » names what is counted.
    const title = table.caption || (NAMES.value.split(' ').includes(bare(header)) ? '' : header);
    const own = (i: number) => textOf(texts.label[i]);
    const whole: Draft = {
      id: id || 'data',
      label:
        (roles.indicator === undefined ? title : (hasParts() ? '' : own(members[0]!)) || id) || undefined,
      unit: unitOfRows(members),
      frequency: times?.frequency,
      path: ['rows'],
    };
    if (!hasParts()) {
      unique(members, () => '', times ? 'period' : 'value');
      return {...whole, seen: members.map(i => seen[i]!)};
    }
    const parts = new Map<string, Part>();
    for (const i of members) {
      const key = partOf(i);
      if (!key) throw wrong(place(partRole)(i), 'string');
      const name = textOf(texts.part[i]).slice(key.length).replace(/^: /, '');
      const part = parts.get(key) ?? {id: key, label: own(i) || name || key, seen: []};
      part.seen.push(seen[i]!);
      parts.set(key, part);
    }
    const still = partRole === 'category' && new Set(members.map(i => seen[i]!.period)).size === 1;
    unique(members, partOf, still ? partRole : 'period');
    return {
      ...whole,
      parts: [...parts.values()],
      dimension: {id: columns[roles[partRole]!]!, label: columns[roles[partRole]!]!.replace(/^\w+: /, '')},
      still,
    };
  }

  /** The part of a row. SDMX-CSV with both labels has `SEX: Sexe` for a header and `F: Femmes` in the cells. */
  function partOf(i: number): string {
    const text = textOf(texts.part[i]);
    return /^\w+: /.test(columns[roles[partRole]!] ?? '') ? text.replace(/: .*/s, '') : text;
  }

  function hasParts(): boolean {
    return roles[partRole] !== undefined;
  }

  /** Two rows of one period and part are two answers to one question. */
  function unique(members: readonly number[], part: (i: number) => string, role: Role): void {
    const known = new Set<string>();
    for (const i of members) {
      const key = `${seen[i]!.period ?? ''}\n${part(i)}`;
      if (known.has(key))
        throw wrong(place(role)(i), times && role === 'period' ? 'period ≠ period' : 'category ≠ category');
      known.add(key);
    }
  }

  function unitOfRows(members: readonly number[]) {
    // 0.651 is not 65.1 %: either all numbers of an indicator carry the sign, or none.
    const counted = members.filter(i => numbers[i]!.value !== null);
    const odd = counted.find(i => !numbers[i]!.percent !== !numbers[counted[0]!]!.percent);
    if (odd !== undefined) throw wrong(place('value')(odd), 'number');
    const code = textOf(texts.unit[members[0]!]);
    const other = members.find(i => textOf(texts.unit[i]) !== code);
    if (other !== undefined) throw wrong(place('unit')(other), 'choice', [code]);
    const [id = '', ...name] = code.split(': ');
    if (code) return unitOf(id, name.join(': ') || id);
    return counted.length > 0 && numbers[counted[0]!]!.percent ? unitOf('%') : undefined;
  }
}

/** Which column has which role: as the map says, else by its name, else the only one that is left. */
function rolesOf(
  table: Rows,
  options: AdapterOptions,
  fixed: readonly number[],
): Partial<Record<Role, number>> {
  const {columns} = table;
  const roles: Partial<Record<Role, number>> = {};
  for (const role of ROLES) {
    const name = told(options, role);
    if (name !== undefined && !fixed.includes(columns.indexOf(role))) roles[role] = find(columns, name);
  }
  const free = () =>
    columns.flatMap((_, i) => (Object.values(roles).includes(i) || fixed.includes(i) ? [] : [i]));
  const only = (role: Role, candidates: readonly number[]) => {
    if (candidates.length > 1)
      throw wrong(['columns', candidates.map(i => columns[i]).join(' | ')], 'column');
    if (candidates[0] !== undefined) roles[role] = candidates[0];
  };
  for (const role of ROLES) {
    if (roles[role] !== undefined) continue;
    only(
      role,
      free().filter(i => NAMES[role].split(' ').includes(bare(columns[i]!))),
    );
  }
  if (roles.series !== undefined && roles.category !== undefined) {
    throw wrong(['columns', `${columns[roles.series]} | ${columns[roles.category]}`], 'column');
  }
  const keyed = [roles.period, roles.indicator, roles.category, roles.series].some(one => one !== undefined);
  if (table.headed && !keyed && free().includes(0)) {
    const isTime = table.rows.every(row => isPeriodText(row[0]));
    roles[isTime ? 'period' : 'category'] = 0;
  }
  if (roles.value === undefined) only('value', free());
  if (roles.value === undefined) throw wrong(['columns', 'value'], 'column');
  const {period, category, indicator} = roles;
  if (
    period === undefined &&
    (roles.series !== undefined ||
      (category === undefined && indicator === undefined && table.rows.length > 1))
  ) {
    throw wrong(['columns', 'period'], 'column');
  }
  return roles;
}

function isPeriodText(cell: unknown): boolean {
  try {
    readPeriods([cell], () => []);
    return true;
  } catch {
    return false;
  }
}

/** The place of a column by its name. Throws a ProblemError where there is none, or more than one. */
function find(columns: readonly string[], name: string): number {
  const at = columns.indexOf(name);
  if (at < 0 || columns.lastIndexOf(name) !== at) throw wrong(['columns', name], 'column');
  return at;
}

function textOf(cell: unknown): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
}
