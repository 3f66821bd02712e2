import {readPeriods} from '../../data/adapters/periods.js';
import {isDate} from '../../data/periods.js';
import {addsUp} from '../../data/rounding.js';
import type {Status} from '../../data/schema.js';
import {lookUp, parseCell, readCell, signsOf, type Convention, type SignMeaning} from './cell.js';
import {finding, placeOf, type Address, type Finding} from './finding.js';
import type {Mapping, SeriesMapping, TableMapping} from './mapping.js';
import {lastDayOf, type PeriodConvention, type PeriodReading} from './period.js';
import {isEmpty, type RawCell, type RawRow, type RawTable} from './raw-table.js';
import {bodyOf, ByKey, figuresOf, headerText, Names, periodOf, type Column, type Figure} from './walk.js';

/** A mapping as far as the tables tell it, and every guess in it. */
export interface Proposal {
  mapping: Mapping;
  /**
   * What was guessed (`info`), what is doubtful (`warning`) and what the publisher must say before the tables can be
   * taken over whole (`error`).
   */
  questions: Finding[];
}

/** What signs most often mean; each that a table holds is asked. */
const SIGNS: Readonly<Record<string, SignMeaning>> = {
  '': 'missing',
  '*': 'suppressed',
  c: 'suppressed',
  '(c)': 'suppressed',
  'n.c.': 'suppressed',
  nc: 'suppressed',
  ':': 'missing',
  '-': 'missing',
  '−': 'missing',
  '–': 'missing',
  '—': 'missing',
  '.': 'missing',
  '..': 'missing',
  '...': 'missing',
  '…': 'missing',
  nd: 'missing',
  'n.d.': 'missing',
  'n/d': 'missing',
  na: 'missing',
  '#n/a': 'missing',
  'n/a': 'not-applicable',
  'n.a.': 'not-applicable',
};

/** What flags mean: Eurostat's letters, SDMX's codes, and words. Each that a table holds is asked. */
const MARKS: Readonly<Record<string, Status>> = {
  p: 'provisional',
  provisoire: 'provisional',
  provisional: 'provisional',
  vorläufig: 'provisional',
  provisoresch: 'provisional',
  e: 'estimated',
  estimé: 'estimated',
  estimation: 'estimated',
  estimated: 'estimated',
  geschätzt: 'estimated',
  geschat: 'estimated',
  f: 'forecast',
  forecast: 'forecast',
  prévision: 'forecast',
  b: 'break',
  break: 'break',
  rupture: 'break',
  u: 'low-reliability',
  partial: 'partial',
  partiel: 'partial',
  a: 'normal',
  normal: 'normal',
  c: 'suppressed',
  confidentiel: 'suppressed',
  suppressed: 'suppressed',
  q: 'suppressed',
  o: 'missing',
  missing: 'missing',
  manquant: 'missing',
  m: 'not-applicable',
  z: 'not-applicable',
};

const PERIOD_HEADER =
  /p[ée]riod|^date|^mois|^monat|^month|^mount|ann[ée]e|^jahr|^joer|^year|^time|quarter|trimest|quartal/i;
const STATUS_HEADER = /^(?:obs_)?status$|^statut|^flag|^état$|^obs_flag/i;
const UNIT_HEADER = /^unit|^unité|^einheit|^eenheet/i;
const KEY_HEADER = /^(?:code|id|nr|no|n°|num(?:[ée]ro)?)$/i;
const TOTAL =
  /(?:^|[^\p{L}])(?:total|totaux|gesamt|insgesamt|ensemble|summe|somme|zesummen|sum)(?:$|[^\p{L}])/iu;
const PER_CENT = /^(?:%|percent|per cent|pour ?cent|prozent|pct|pc)$/i;
const COUNT = /^(?:nombre|number|anzahl|zuel|count)$/i;
const IN_PER_CENT = /\((?:en |in )?%\)|(?:^|\s)(?:en|in) %|^%|%$/i;

/** A cell with a period in it, and where it stands first. */
interface Written {
  cell: RawCell;
  address: Partial<Address>;
}

/** More totals than one table has. */
const MANY = 20;

/** What is asked of one table. */
type Ask = (severity: Finding['severity'], where: Partial<Address>, fr: string, en: string) => void;

/**
 * Proposes how to read tables that no mapping exists for. What is not in the tables (title, source, reference, the
 * kind of an indicator) is filled in where the document needs it, and asked.
 */
export function proposeMapping(tables: readonly RawTable[]): Proposal {
  const questions: Finding[] = [];
  const indicators: Mapping['indicators'] = {};
  const plans: TableMapping[] = [];
  const periods: string[] = [];
  const labels: string[] = [];
  for (const table of tables) {
    const proposed = proposeTable(table, indicators, questions);
    plans.push(proposed.plan);
    periods.push(...proposed.periods);
    labels.push(...proposed.labels);
  }
  const document = proposeHead(tables, periods, labels, questions);
  return {mapping: {version: 1, document, indicators, tables: plans}, questions};
}

function proposeHead(
  tables: readonly RawTable[],
  periods: readonly string[],
  labels: readonly string[],
  questions: Finding[],
): Mapping['document'] {
  const file = tables[0]?.file ?? 'document';
  const stem = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '') || 'document';
  const ask = (severity: Finding['severity'], fr: string, en: string) =>
    questions.push(finding(severity, {table: file}, fr, en));
  const [language, certain] = languageOf(labels);
  ask(
    certain ? 'info' : 'warning',
    `document.language : les libellés sont pris pour du « ${language} ».`,
    `document.language: the labels are taken for “${language}”.`,
  );
  const reference = periods.map(lastDayOf).reduce((last, one) => (one > last ? one : last), '');
  ask(
    reference ? 'warning' : 'error',
    `document.reference : la fin de la dernière période (${reference || 'aucune'}) est prise pour date de référence.`,
    `document.reference: the end of the last period (${reference || 'none'}) is taken for the reference date.`,
  );
  ask(
    'warning',
    `document.title et document.source : aucun n’est dans la table ; le nom du fichier (« ${stem} ») en tient lieu.`,
    `document.title and document.source: the table has neither; the file’s name (“${stem}”) stands in.`,
  );
  return {
    id: slugOf(stem),
    title: stem,
    // Where no period is known, this is no date, and the mapping is refused until the publisher gives one.
    reference,
    language,
    source: {label: stem},
  };
}

/** What is proposed for one table. */
interface ProposedTable {
  plan: TableMapping;
  periods: string[];
  labels: string[];
}

function proposeTable(
  table: RawTable,
  indicators: Mapping['indicators'],
  questions: Finding[],
): ProposedTable {
  const {name, headerRow} = table;
  const ask: Ask = (severity, where, fr, en) =>
    questions.push(finding(severity, {table: name, ...where}, fr, en));
  const header = table.rows.find(({row}) => row === headerRow)?.cells ?? [];
  const body = bodyOf(table, headerRow);
  const width = Math.max(
    header.findLastIndex(cell => !isEmpty(cell)) + 1,
    body.reduce((most, {cells}) => Math.max(most, cells.findLastIndex(cell => !isEmpty(cell)) + 1), 0),
  );
  const headers = Array.from({length: width}, (_, i) => headerText(header[i]));
  const dates = proposeDates(header, body, width, ask, headerRow);
  const found = proposeColumns(headers, header, body, {dates, as: 'day'}, ask, headerRow);
  const written = found ? writtenPeriods(found, header, body, headerRow) : [];
  const periods = {dates, as: proposeLength(written, dates, ask)};
  const base = {
    name,
    ...(table.delimiter && {delimiter: table.delimiter}),
    headerRow: headerRow || 1,
    periods,
  };
  if (!found) {
    const fr =
      'Aucune période ou aucun chiffre n’y a été trouvé : la table est laissée de côté (use: false).';
    const en = 'No period or no figure was found in it: the table is left out (use: false).';
    ask(table.rows.length === 0 ? 'info' : 'error', {}, fr, en);
    const plan: TableMapping = {
      ...base,
      use: false,
      layout: 'long',
      convention: {signs: {}, marks: {}},
      columns: headers.map(header => ({header, role: 'unused'})),
      series: [],
    };
    return {plan, periods: [], labels: []};
  }
  const {layout} = found;
  const columns = found.columns.map(column => {
    const reading = column.period && periodOf(header[column.index]!, periods);
    return reading ? {...column, period: reading.period} : column;
  });
  askWritten(written, layout, periods, ask);
  askLayout(table, layout, columns, ask);
  const emptyKeys = proposeEmptyKeys(body, columns, layout, periods, ask);
  const figures = () => figuresOf(table, body, columns, {layout, periods, emptyKeys});
  const convention = proposeConvention(figures(), ask);
  const read = collect(figures(), convention);
  if (read.periods.size === 0) ask('error', {}, 'Aucune période n’est lisible.', 'No period can be read.');
  const series = nameSeries(read, columns, indicators, name, ask);
  return {
    plan: {
      ...base,
      layout,
      ...(emptyKeys && {emptyKeys}),
      convention,
      columns: columns.map(({header, role, period}) => ({header, role, ...(period && {period})})),
      series,
    },
    periods: [...read.periods],
    labels: [...headers, ...read.series.flatMap(({key}) => key)],
  };
}

/** Whether days or months come first in dates. */
function proposeDates(
  header: readonly RawCell[],
  body: readonly RawRow[],
  width: number,
  ask: Ask,
  headerRow: number,
): PeriodConvention['dates'] {
  const column = (index: number) =>
    body.map(({cells}) => cells[index]).filter(cell => !isEmpty(cell)) as RawCell[];
  const groups = [header, ...Array.from({length: width}, (_, i) => column(i))];
  let dates: PeriodConvention['dates'] = 'day-first';
  groups.forEach((cells, i) => {
    const texts = cells
      .map(({text}) => /^(\d{1,2})[-/.](\d{1,2})[-/.]\d{4}(?: |$)/.exec(text))
      .filter(match => match !== null);
    if (texts.length === 0) return;
    const where: Partial<Address> =
      i === 0 ? {row: headerRow} : {column: i - 1, words: [headerText(header[i - 1])]};
    const monthFirst = texts.some(([, , second]) => Number(second) > 12);
    const dayFirst = texts.some(([, first]) => Number(first) > 12);
    if (monthFirst && !dayFirst) dates = 'month-first';
    if (monthFirst !== dayFirst) {
      const fr = monthFirst ? 'le mois vient d’abord' : 'le jour vient d’abord';
      const en = monthFirst ? 'the month comes first' : 'the day comes first';
      ask('info', where, `periods.dates : ${fr} dans les dates.`, `periods.dates: in dates ${en}.`);
    } else {
      ask(
        'warning',
        where,
        `periods.dates : rien ne dit si le jour ou le mois vient d’abord dans « ${texts[0]![0].trim()} » ; le jour est supposé.`,
        `periods.dates: nothing says whether day or month comes first in “${texts[0]![0].trim()}”; the day is assumed.`,
      );
    }
  });
  return dates;
}

/** The cells that hold the periods of a table, each text once. */
function writtenPeriods(
  {layout, columns}: {layout: TableMapping['layout']; columns: readonly Column[]},
  header: readonly RawCell[],
  body: readonly RawRow[],
  headerRow: number,
): Written[] {
  const sources = columns.filter(({role}) => role === 'period');
  const rows = layout === 'periods-in-columns' ? [{row: headerRow, cells: header}] : body;
  const found = new Map<string, Written>();
  for (const {row, cells} of rows) {
    for (const {index: column, header: words} of sources) {
      const cell = cells[column];
      if (!cell || isEmpty(cell)) continue;
      const id = `${cell.shows ?? ''} ${cell.text}`;
      if (!found.has(id)) found.set(id, {cell, address: {row, column, words: [words]}});
    }
  }
  return [...found.values()];
}

/**
 * What the days of a table stand for: by the rule of the adapters, the months, quarters or years that they begin, so
 * that a page and its document have the same periods; else themselves.
 */
function proposeLength(
  written: readonly Written[],
  dates: PeriodConvention['dates'],
  ask: Ask,
): PeriodConvention['as'] {
  const read = written.flatMap(({cell}) => periodOf(cell, {dates, as: 'day'})?.period ?? []);
  if (!read.every(isDate)) return 'day';
  const {frequency = 'P1D'} = readPeriods(read, i => [i]);
  const lengths = {
    P1M: ['month', 'd’un mois', 'a month'],
    P3M: ['quarter', 'd’un trimestre', 'a quarter'],
    P1Y: ['year', 'd’une année', 'a year'],
  } as const;
  if (!Object.hasOwn(lengths, frequency)) return 'day';
  const [as, fr, en] = lengths[frequency as keyof typeof lengths];
  ask(
    'warning',
    written[0]!.address,
    `periods.as : chaque date est le premier jour ${fr} ; elle est prise pour cette période (« ${as} »). Si ce sont des jours, dites « day ».`,
    `periods.as: each date is the first day of ${en}; it is taken for that period (“${as}”). If they are days, say “day”.`,
  );
  return as;
}

/** Asks for periods that are written so that they may also be others, or none: each header, or the first of a column. */
function askWritten(
  written: readonly Written[],
  layout: TableMapping['layout'],
  periods: PeriodConvention,
  ask: Ask,
): void {
  const asked = new Set<keyof PeriodReading>();
  for (const {cell, address} of written) {
    const reading = periodOf(cell, periods);
    const doubt = (['shortYear', 'bare'] as const).find(one => reading?.[one]);
    if (!reading || !doubt || asked.has(doubt)) continue;
    const {text} = cell;
    const [fr, en] = [`« ${text} » est lu comme ${reading.period}`, `“${text}” is read as ${reading.period}`];
    if (layout === 'periods-in-columns') {
      ask('warning', address, `${fr}.`, `${en}.`);
    } else {
      asked.add(doubt);
      ask('warning', address, `${fr}, et les autres de même.`, `${en}, and the others likewise.`);
    }
  }
}

/** What each column is; `undefined` where the table has no periods or no figures. */
function proposeColumns(
  headers: readonly string[],
  header: readonly RawCell[],
  body: readonly RawRow[],
  periods: PeriodConvention,
  ask: Ask,
  headerRow: number,
): {layout: TableMapping['layout']; columns: Column[]} | undefined {
  if (body.length === 0) return undefined;
  const inHeader = headers.map((_, i) => (isEmpty(header[i]) ? undefined : periodOf(header[i]!, periods)));
  const looks = headers.map((_, i) => lookOf(body, i, periods));
  const periodHeaders = inHeader.filter(Boolean).length;
  const column = (index: number, role: Column['role'], period?: string): Column => ({
    index,
    header: headers[index]!,
    role,
    ...(period && {period}),
  });
  const textual = (i: number): Column => {
    const text = headers[i]!;
    if (STATUS_HEADER.test(text)) return column(i, 'status');
    return column(i, UNIT_HEADER.test(text) ? 'unit' : 'key');
  };
  const unused = (i: number, fr: string, en: string) => {
    ask('warning', {row: headerRow, column: i, words: [headers[i]!]}, fr, en);
    return column(i, 'unused');
  };

  if (periodHeaders > 0 && (periodHeaders > 1 || periodHeaders * 2 >= headers.length)) {
    const taken = new Map<string, number>();
    const columns = headers.map((text, i): Column => {
      const reading = inHeader[i];
      if (!reading) {
        if (looks[i] === 'empty' && text === '') return column(i, 'unused');
        if (looks[i] === 'text' || i === 0 || KEY_HEADER.test(text)) return textual(i);
        return unused(
          i,
          `« ${text} » n’est pas une période ; la colonne n’est pas utilisée.`,
          `“${text}” is no period; the column is not used.`,
        );
      }
      const {period} = reading;
      const where = {row: headerRow, column: i, words: [text]};
      const first = taken.get(period);
      if (first !== undefined) {
        const fr = `La période ${period} figure déjà dans la colonne « ${headers[first]} » ; celle-ci n’est pas utilisée.`;
        ask(
          'error',
          where,
          fr,
          `The period ${period} is already in the column “${headers[first]}”; this one is not used.`,
        );
        return column(i, 'unused');
      }
      taken.set(period, i);
      return column(i, 'period', period);
    });
    return columns.some(({role}) => role === 'key') ? {layout: 'periods-in-columns', columns} : undefined;
  }

  const candidates = headers.map((_, i) => i).filter(i => looks[i] === 'period');
  const when = candidates.find(i => PERIOD_HEADER.test(headers[i]!)) ?? candidates[0];
  if (when === undefined) return undefined;
  const columns = headers.map((text, i): Column => {
    if (i === when) return column(i, 'period');
    if (looks[i] === 'empty') {
      if (text === '') return column(i, 'unused');
      if (STATUS_HEADER.test(text) || UNIT_HEADER.test(text)) return textual(i);
      return unused(
        i,
        'La colonne est vide ; elle n’est pas utilisée.',
        'The column is empty; it is not used.',
      );
    }
    return looks[i] === 'text' || KEY_HEADER.test(text) ? textual(i) : column(i, 'value');
  });
  if (!columns.some(({role}) => role === 'value')) return undefined;
  const long = columns.some(({role}) => role === 'key');
  return {layout: long ? 'long' : 'indicators-in-columns', columns};
}

/** What most cells of a column are. */
function lookOf(
  body: readonly RawRow[],
  index: number,
  periods: PeriodConvention,
): 'empty' | 'period' | 'number' | 'text' {
  let [filled, period, number, sign] = [0, 0, 0, 0];
  // Most columns hold few texts many times.
  const known = new Map<string, {isPeriod: boolean; problem: string | undefined}>();
  const look = (cell: RawCell) => {
    const id = `${cell.number ?? ''} ${cell.text}`;
    const found = known.get(id) ?? {
      isPeriod: periodOf(cell, periods) !== undefined,
      problem: readCell(cell, {signs: {}, marks: {}}).problem,
    };
    known.set(id, found);
    return found;
  };
  for (const {cells} of body) {
    const cell = cells[index];
    if (!cell || isEmpty(cell)) continue;
    filled++;
    const {isPeriod, problem} = look(cell);
    if (isPeriod) period++;
    if (problem === 'sign') sign++;
    else if (problem !== 'text') number++;
  }
  if (filled === 0) return 'empty';
  if (period >= filled * 0.9) return 'period';
  return number > 0 && number + sign >= filled * 0.6 ? 'number' : 'text';
}

function askLayout(
  {headerRow, delimiter, name, format}: RawTable,
  layout: TableMapping['layout'],
  columns: readonly Column[],
  ask: Ask,
): void {
  const signs = {';': '« ; »', ',': '« , »', '\t': 'tab'};
  const cut = format === 'csv' && delimiter ? signs[delimiter] : undefined;
  const words = {
    'periods-in-columns': ['une colonne par période', 'one column per period'],
    'indicators-in-columns': ['une colonne par indicateur', 'one column per indicator'],
    long: ['une ligne par valeur', 'one row per figure'],
  }[layout] as [string, string];
  const roles = (['key', 'period', 'value', 'status', 'unit'] as const)
    .map(role => [role, columns.filter(one => one.role === role).map(({header}) => header || '∅')] as const)
    .filter(([, headers]) => headers.length > 0)
    .map(([role, headers]) => `${role} = ${headers.join(', ')}`)
    .join(' ; ');
  const [fr, en] = cut ? [` ; séparateur ${cut}`, `; delimiter ${cut}`] : ['', ''];
  ask(
    'info',
    {row: headerRow, table: name},
    `L’en-tête est à la ligne ${headerRow} ; ${words[0]}${fr}. Colonnes : ${roles}.`,
    `The header is row ${headerRow}; ${words[1]}${en}. Columns: ${roles}.`,
  );
}

/**
 * What empty cells of key columns are: at the start of a row, the cells above, where the table can have that; each kind
 * is asked. One that nothing names, or that could mix series, is to be accepted by a second run.
 */
function proposeEmptyKeys(
  body: readonly RawRow[],
  columns: readonly Column[],
  layout: TableMapping['layout'],
  periods: PeriodConvention,
  ask: Ask,
): TableMapping['emptyKeys'] {
  const keys = columns.filter(({role}) => role === 'key');
  const rowNames = new Names(keys.length, {layout, periods, emptyKeys: 'fill-down'});
  let filled = false;
  let kept = false;
  for (const {row, cells} of body) {
    const written = keys.map(({index}) => cells[index]?.text ?? '');
    const names = rowNames.next(written);
    const at = (i: number) => ({row, column: keys[i]!.index, words: [keys[i]!.header]});
    const above = written.findIndex((text, i) => text !== names[i]);
    if (above >= 0 && !filled) {
      filled = true;
      const fr = `Une clé vide reprend celle du dessus, ici « ${names[above]} » (emptyKeys : « fill-down »).`;
      const en = `An empty key is that of the cell above, here “${names[above]}” (emptyKeys: “fill-down”).`;
      ask('warning', at(above), fr, en);
    }
    const empty = names.indexOf('');
    if (empty < 0 || kept) continue;
    kept = true;
    const named = names.filter(Boolean).join(' · ');
    if (layout === 'periods-in-columns' && named) {
      const fr = `La clé est vide : la ligne est prise pour celle de « ${named} » même.`;
      ask('warning', at(empty), fr, `The key is empty: the row is taken for that of “${named}” itself.`);
      continue;
    }
    const fr = `La clé est vide : les lignes${named && ` de « ${named} »`} sans elle seraient une série à part. Complétez la table, ou relancez pour l’accepter.`;
    const en = `The key is empty: the rows${named && ` of “${named}”`} without it would be a series of their own. Complete the table, or run again to accept it.`;
    ask('error', at(empty), fr, en);
  }
  return filled ? 'fill-down' : undefined;
}

/** How the numbers are written, from those that can be read in one way only, and which signs stand for no number. */
function proposeConvention(figures: Iterable<Figure>, ask: Ask): Convention & TableMapping['convention'] {
  const decimals = new Map<string, Address>();
  const thousands = new Map<string, Address>();
  const signs = new Map<string, Address>();
  const marks = new Map<string, Address>();
  const statuses = new Map<string, Address>();
  const counts = {',': 0, '.': 0};
  let parentheses: Address | undefined;
  let ambiguous: {text: string; address: Address} | undefined;
  const nothing: Convention = {signs: {}, marks: {}};
  const seen = (map: Map<string, Address>, key: string, address: Address) => {
    if (!map.has(key)) map.set(key, address);
  };
  for (const {cell, address, status} of figures) {
    if (status?.text) seen(statuses, status.text, status.address);
    if (cell.number !== undefined || cell.error || cell.date) continue;
    const read = parseCell(cell.text, nothing);
    if (read.problem === 'sign') seen(signs, cell.text, address);
    if (read.footnote !== undefined) seen(marks, read.footnote, address);
    if (read.problem === 'ambiguous' && read.readings?.length === 1) parentheses ??= address;
    else if (read.problem === 'ambiguous') ambiguous ??= {text: cell.text, address};
    if (read.problem) continue;
    const found = signsOf(cell.text);
    if (found.decimal) {
      counts[found.decimal]++;
      seen(decimals, found.decimal, address);
    }
    if (found.thousands) seen(thousands, found.thousands, address);
  }
  const mixed = decimals.size > 1;
  const grouping = thousands.size === 1 ? ([...thousands.keys()][0] as ',' | '.') : undefined;
  const other = grouping && (grouping === ',' ? '.' : ',');
  const decimal = decimals.size > 0 ? (counts[','] >= counts['.'] ? ',' : '.') : other;
  const group = grouping !== decimal ? grouping : undefined;
  if (decimal) {
    const where = decimals.get(decimal) ?? thousands.get(grouping!)!;
    ask('info', where, `convention.decimal : « ${decimal} ».`, `convention.decimal: “${decimal}”.`);
  }
  if (group) {
    ask(
      'info',
      thousands.get(group)!,
      `convention.thousands : « ${group} ».`,
      `convention.thousands: “${group}”.`,
    );
  }
  if (mixed) {
    const rare = decimals.get(decimal === ',' ? '.' : ',')!;
    const fr = `Deux signes décimaux sont utilisés ; « ${decimal} » est le plus fréquent, cette cellule a l’autre.`;
    ask(
      'warning',
      rare,
      fr,
      `Two decimal signs are used; “${decimal}” is the commoner, this cell has the other.`,
    );
  }
  if (ambiguous) {
    const {text, address} = ambiguous;
    if (decimal) {
      const value = parseCell(text, {decimal, thousands: group, signs: {}, marks: {}}).value;
      const fr = `« ${text} » est lu comme ${value}, d’après les autres cellules.`;
      ask('warning', address, fr, `“${text}” is read as ${value}, going by the other cells.`);
    } else {
      const fr = `« ${text} » a deux lectures et aucune cellule ne tranche ; dites le signe décimal sous convention.decimal.`;
      const en = `“${text}” can be read in two ways and no cell decides; say the decimal sign under convention.decimal.`;
      ask('error', address, fr, en);
    }
  }
  if (parentheses) {
    const fr = 'convention.parentheses : un nombre entre parenthèses est pris pour négatif.';
    ask('warning', parentheses, fr, 'convention.parentheses: a number in parentheses is taken for negative.');
  }
  return {
    ...(decimal && {decimal}),
    ...(group && {thousands: group}),
    ...(parentheses && {parentheses: 'negative' as const}),
    signs: proposeSigns(signs, ask),
    ...proposeMarks(statuses, marks, ask),
  };
}

function proposeSigns(found: ReadonlyMap<string, Address>, ask: Ask): Record<string, SignMeaning> {
  const signs: Record<string, SignMeaning> = {};
  for (const [sign, where] of found) {
    const meaning = lookUp(SIGNS, sign);
    const said: [string, string] =
      sign === '' ? ['Une cellule vide', 'An empty cell'] : [`« ${sign} »`, `“${sign}”`];
    if (!meaning) {
      const fr = `convention.signs : le sens de ${said[0]} n’est pas connu ; dites-le.`;
      ask('error', where, fr, `convention.signs: the meaning of ${said[1]} is not known; say it.`);
      continue;
    }
    signs[sign] = meaning;
    const isDash = /^[-−–—]$/.test(sign);
    const [fr, en] = isDash
      ? [
          ' Ce signe veut souvent dire zéro : dites alors « zero ».',
          ' This sign often means zero: say “zero” then.',
        ]
      : ['', ''];
    ask(
      'warning',
      where,
      `convention.signs : ${said[0]} est pris pour « ${meaning} ».${fr}`,
      `convention.signs: ${said[1]} is taken for “${meaning}”.${en}`,
    );
  }
  return signs;
}

/** What the texts of a status column and the marks behind numbers stand for. */
function proposeMarks(
  statuses: ReadonlyMap<string, Address>,
  behind: ReadonlyMap<string, Address>,
  ask: Ask,
): Pick<TableMapping['convention'], 'marks' | 'footnotes'> {
  const marks: Record<string, Status> = {};
  const footnotes: string[] = [];
  for (const [mark, where] of new Map([...behind, ...statuses])) {
    const status = lookUp(MARKS, mark);
    if (status) {
      marks[mark] = status;
      const fr = `convention.marks : « ${mark} » est pris pour « ${status} ».`;
      ask('warning', where, fr, `convention.marks: “${mark}” is taken for “${status}”.`);
      continue;
    }
    const fr = `convention.marks : « ${mark} » n’est pas un statut connu`;
    const en = `convention.marks: “${mark}” is no known status`;
    const first = behind.get(mark);
    if (first) {
      footnotes.push(mark);
      ask(
        'warning',
        first,
        `${fr} ; derrière un nombre, il est pris pour un renvoi (convention.footnotes).`,
        `${en}; behind a number it is taken for a footnote (convention.footnotes).`,
      );
    } else {
      ask('error', where, `${fr} ; dites-le.`, `${en}; say it.`);
    }
  }
  return {marks, ...(footnotes.length > 0 && {footnotes})};
}

/** One series as the figures tell it. */
interface Found {
  key: readonly string[];
  address: Address;
  /** Units that the cells carry. */
  units: Set<string>;
  /** The sign of a unit, as the first cell has it. */
  sign: string | undefined;
  /** The first number without a unit. */
  bare: Address | undefined;
  integers: boolean;
  unitText: string | undefined;
  values: Map<string, number | null>;
}

function collect(figures: Iterable<Figure>, convention: Convention): {series: Found[]; periods: Set<string>} {
  const register = new ByKey<Found>();
  const periods = new Set<string>();
  for (const {key, cell, address, unit, period} of figures) {
    const found =
      register.get(key) ??
      register.set(key, {
        key,
        address: {...address, column: undefined, words: key},
        units: new Set(),
        sign: undefined,
        bare: undefined,
        integers: true,
        unitText: unit?.text,
        values: new Map(),
      });
    const {value, unit: sign} = readCell(cell, convention);
    if (sign) {
      found.units.add(sign === '%' ? 'percent' : sign);
      found.sign ??= sign;
    } else if (value !== null) {
      found.bare ??= address;
    }
    if (value !== null && !Number.isInteger(value)) found.integers = false;
    const when = period.reading?.period;
    if (when === undefined) continue;
    periods.add(when);
    if (!found.values.has(when)) found.values.set(when, value);
  }
  return {series: [...register.values()], periods};
}

/** Names series and indicators, and finds the total among those that belong together. */
function nameSeries(
  {series, periods}: {series: Found[]; periods: Set<string>},
  columns: readonly Column[],
  indicators: Mapping['indicators'],
  table: string,
  ask: Ask,
): SeriesMapping[] {
  const [first] = series;
  if (!first) return [];
  // Keys that never change name nothing.
  const varying = first.key.map((_, i) => i).filter(i => series.some(({key}) => key[i] !== first.key[i]));
  const named = varying.length > 0 ? varying : [first.key.length - 1];
  const nameOf = ({key}: Found) => named.map(i => key[i]!).filter(Boolean);
  const groups = new Map<string, Found[]>();
  for (const one of series) {
    // With several keys the first is the indicator, and the others are its parts.
    const group = named.length > 1 ? nameOf(one)[0]! : '';
    const members = groups.get(group);
    if (members) members.push(one);
    else groups.set(group, [one]);
  }
  const proposals: SeriesMapping[] = [];
  const guesses = new Map<string, string[]>();
  const guess = (text: string, id: string) => guesses.set(text, [...(guesses.get(text) ?? []), id]);
  const addIndicator = (label: string, found: Found) => {
    const id = unique(slugOf(label), taken => Object.hasOwn(indicators, taken));
    const unit = unitOf(found, label);
    const percent = unit === 'percent';
    indicators[id] = {label, ...(percent && {kind: 'ratio' as const}), ...(unit && {unit})};
    guess(`unit = ${unit ?? '?'}, kind = ${percent ? 'ratio' : '?'}`, id);
    if (found.units.size > 1) {
      const units = [...found.units].join(', ');
      ask('error', found.address, `Plusieurs unités : ${units}.`, `Several units: ${units}.`);
    }
    return id;
  };
  const add = (found: Found, indicator: string, label: string, component?: string) =>
    proposals.push({
      key: [...found.key],
      indicator,
      ...(component !== undefined && {component}),
      label,
      ...(found.unitText && {unitText: found.unitText}),
      ...(found.sign && !found.bare && {sign: found.sign}),
    });

  for (const {units, sign, bare} of series) {
    if (units.size !== 1 || !bare) continue;
    const fr = `Ce nombre est écrit sans « ${sign} », d’autres de la série le portent ; il est pris dans la même unité.`;
    const en = `This number is written without “${sign}”, which others of the series carry; it is taken in the same unit.`;
    ask('warning', bare, fr, en);
  }
  for (const [group, members] of groups) {
    const labelOf = (one: Found) =>
      nameOf(one)
        .slice(group ? 1 : 0)
        .join(' – ') ||
      group ||
      table;
    const total = findTotal(members, labelOf, periods, ask);
    if (!total && !group) {
      for (const one of members) add(one, addIndicator(labelOf(one), one), labelOf(one));
      continue;
    }
    const label = group || labelOf(total!);
    const indicator = addIndicator(label, total ?? members[0]!);
    const ids = new Set<string>();
    for (const one of members) {
      if (one === total) {
        add(one, indicator, label);
        continue;
      }
      const component = unique(slugOf(labelOf(one)), id => ids.has(id));
      ids.add(component);
      add(one, indicator, labelOf(one), component);
    }
  }
  for (const [text, ids] of guesses) {
    const fr = `Unité et nature d’après les cellules : ${text} pour ${ids.join(', ')}. Dites « stock » ou « flow » où « kind » manque.`;
    const en = `Unit and kind going by the cells: ${text} for ${ids.join(', ')}. Say “stock” or “flow” where “kind” is missing.`;
    ask(
      'warning',
      {
        words: [
          columns
            .filter(({role}) => role === 'key')
            .map(({header}) => header)
            .join(', '),
        ],
      },
      fr,
      en,
    );
  }
  return proposals;
}

/** The one series among others that is their total, by its name; its figures say whether it is. */
function findTotal(
  members: readonly Found[],
  labelOf: (one: Found) => string,
  periods: ReadonlySet<string>,
  ask: Ask,
): Found | undefined {
  if (members.length < 3) return undefined;
  const named = members.filter(one => TOTAL.test(labelOf(one)));
  const held = (candidate: Found) => {
    const parts = members.filter(one => one !== candidate);
    let [whole, good] = [0, 0];
    for (const period of periods) {
      const total = candidate.values.get(period);
      const values = parts.map(one => one.values.get(period));
      if (typeof total !== 'number' || !values.every(value => typeof value === 'number')) continue;
      whole++;
      if (
        addsUp(
          values.map(value => ({value})),
          {value: total},
        )
      )
        good++;
    }
    return {whole, good};
  };
  if (named.length === 0) {
    // Only rows that may be one: a total is the largest of all wherever it stands.
    const size = (one: Found) =>
      [...one.values.values()].reduce<number>((sum, value) => sum + (value ?? 0), 0);
    const largest = members.reduce((most, one) => (size(one) > size(most) ? one : most));
    const {whole, good} = held(largest);
    if (whole > 0 && good === whole && size(largest) > 0) {
      const name = labelOf(largest);
      const fr = `« ${name} » est la somme des autres partout (${good} périodes) et n’est pas nommé total ; il n’est pas pris pour tel.`;
      ask(
        'warning',
        largest.address,
        fr,
        `“${name}” is the sum of the others everywhere (${good} periods) and not named a total; it is not taken for one.`,
      );
    }
    return undefined;
  }
  // Where many are named so, each group has its own total, which no name tells.
  const sound = named.slice(0, MANY).filter(one => {
    const {whole, good} = held(one);
    return whole > 0 && good === whole;
  });
  const total = named.length === 1 ? named[0]! : sound.length === 1 ? sound[0]! : undefined;
  if (!total) {
    const names = named
      .map(one => `« ${labelOf(one)} » (${placeOf({...one.address, words: []})})`)
      .join(', ');
    const fr = `Plusieurs totaux possibles, aucun n’est pris : ${names}.`;
    ask('warning', named[0]!.address, fr, `Several possible totals, none is taken: ${names}.`);
    return undefined;
  }
  const parts = members.filter(one => one !== total);
  const units = new Set(members.map(one => unitOf(one, labelOf(one))));
  if (units.size > 1) {
    const fr =
      'Cette série est nommée total, mais les autres ne sont pas toutes dans son unité ; elle n’est pas prise pour leur total.';
    const en =
      'This series is named a total, but not all others are in its unit; it is not taken for their total.';
    // Counts and numbers with decimals are one unit that the cells do not tell apart.
    if ([...units].some(unit => unit !== undefined && unit !== 'count')) {
      ask('warning', total.address, fr, en);
      return undefined;
    }
  }
  const {whole, good} = held(total);
  const wrong = whole - good;
  ask(
    wrong > 0 || whole === 0 ? 'warning' : 'info',
    total.address,
    `« ${labelOf(total)} » est pris pour le total publié des ${parts.length} autres ; il en est la somme dans ${good} périodes sur ${whole} vérifiables.`,
    `“${labelOf(total)}” is taken for the published total of the ${parts.length} others; it is their sum in ${good} of ${whole} periods that can be checked.`,
  );
  return total;
}

function unitOf({units, integers, unitText}: Found, label: string): string | undefined {
  const [unit] = units;
  if (unit) return unit;
  if (unitText && COUNT.test(unitText)) return 'count';
  if (unitText) return PER_CENT.test(unitText) ? 'percent' : unitText;
  if (IN_PER_CENT.test(label)) return 'percent';
  return integers ? 'count' : undefined;
}

/** An id of a label: lower-case ASCII letters, digits and hyphens. */
export function slugOf(label: string): string {
  const slug = label
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/œ/gi, 'oe')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .toLowerCase()
    .replace(/[^a-z\d]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60)
    .replace(/-+$/, '');
  return slug || 'series';
}

function unique(id: string, isTaken: (id: string) => boolean): string {
  if (!isTaken(id)) return id;
  let number = 2;
  while (isTaken(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}

const WORDS: Readonly<Record<string, RegExp>> = {
  fr: /\b(?:de|des|du|le|la|les|et|par|ou|en|nombre|mois|année|période|autres)\b|[dl]['’]/gi,
  de: /\b(?:der|die|das|und|von|nach|anzahl|monat|jahr|zeitraum|oder|mit)\b/gi,
  lb: /\b(?:vun|an|op|vum|zuel|mount|joer|oder|mat|déi|dat)\b|\bd['’]/gi,
  en: /\b(?:of|the|and|by|number|month|year|period|others?|with)\b/gi,
};

/** The language of labels by their small words, and whether there were any to go by. */
function languageOf(labels: readonly string[]): [language: string, certain: boolean] {
  const text = labels.slice(0, 2000).join('\n');
  const scores = Object.entries(WORDS).map(
    ([language, words]) => [language, text.match(words)?.length ?? 0] as const,
  );
  const [best, second] = [...scores].sort((a, b) => b[1] - a[1]);
  return [best![1] > 0 ? best![0] : 'fr', best![1] > second![1] * 2];
}
