import {check} from '../../data/check.js';
import {comparePeriods} from '../../data/periods.js';
import {ProblemError} from '../../data/problem.js';
import {addsUp, exactSum} from '../../data/rounding.js';
import {documentForm, type KeyFiguresDocument, type Observation, type Status} from '../../data/schema.js';
import {carriesNone, lookUp, readCell, type CellReading, type Convention} from './cell.js';
import {finding, placeOf, type Address, type Finding} from './finding.js';
import type {Mapping, SeriesMapping, TableMapping} from './mapping.js';
import {isEmpty, type RawTable} from './raw-table.js';
import {bodyOf, ByKey, figuresOf, headerText, periodOf, type Column, type Figure} from './walk.js';

/** What became of the tables. */
export interface Imported {
  /**
   * The document; none where nothing could be taken over. While a finding is an error, figures are missing from it:
   * it is no document to publish.
   */
  document?: KeyFiguresDocument;
  findings: Finding[];
}

/** A series with the observations that were read, and where each stands. */
interface ReadSeries {
  mapping: SeriesMapping;
  table: TableMapping;
  observations: Map<string, {observation: Observation; address: Address}>;
  seen: boolean;
}

/**
 * Turns tables into a document by a mapping, which `readMapping` has checked. Every figure keeps the digits it was
 * published with. Whatever differs from the mapping, cannot be read or is left out gives a finding with its place; a
 * figure with an error is not in the document.
 */
export function applyMapping(tables: readonly RawTable[], mapping: Mapping): Imported {
  const findings: Finding[] = [];
  const series: ReadSeries[] = [];
  const pairs = pairTables(tables, mapping, findings);
  for (const [table, plan] of pairs) {
    findings.push(...table.findings);
    series.push(...readSeries(table, plan, mapping, findings));
  }
  checkTotals(series, findings);
  const document = build(series, mapping, findings);
  return {...(document && {document}), findings};
}

function pairTables(
  tables: readonly RawTable[],
  mapping: Mapping,
  findings: Finding[],
): [RawTable, TableMapping][] {
  const [only] = tables;
  const [plan] = mapping.tables;
  if (only && plan && tables.length === 1 && mapping.tables.length === 1 && only.name !== plan.name) {
    const fr = `La table s’appelait « ${plan.name} » ; elle est prise sous son nouveau nom.`;
    const en = `The table was called “${plan.name}”; it is taken under its new name.`;
    findings.push(finding(only.format === 'csv' ? 'info' : 'warning', {table: only.name}, fr, en));
    return plan.use === false ? [] : [[only, plan]];
  }
  const pairs: [RawTable, TableMapping][] = [];
  for (const table of tables) {
    const found = mapping.tables.find(({name}) => name === table.name);
    if (!found) {
      const fr = 'Le fichier de correspondance ne connaît pas cette table ; elle n’est pas reprise.';
      const en = 'The mapping does not know this table; it is not taken over.';
      findings.push(finding(table.rows.length ? 'error' : 'info', {table: table.name}, fr, en));
    } else if (found.use === false) {
      const fr = 'Table laissée de côté, comme le demande le fichier de correspondance.';
      findings.push(finding('info', {table: table.name}, fr, 'Table left out, as the mapping asks.'));
    } else {
      pairs.push([table, found]);
    }
  }
  for (const {name, use} of mapping.tables) {
    if (use === false || tables.some(table => table.name === name)) continue;
    findings.push(
      finding(
        'error',
        {table: name},
        'Cette table manque dans le fichier.',
        'This table is missing in the file.',
      ),
    );
  }
  return pairs;
}

/** Reads the figures of one table into the series of its mapping. */
function readSeries(
  table: RawTable,
  plan: TableMapping,
  mapping: Mapping,
  findings: Finding[],
): ReadSeries[] {
  const {columns, headerRow, width} = alignColumns(table, plan, findings);
  reportAside(table, headerRow, findings);
  const register = new ByKey<ReadSeries>();
  const known = plan.series.map(one =>
    register.set(one.key, {mapping: one, table: plan, observations: new Map(), seen: false}),
  );
  const unknown = new ByKey<true>();
  const leftOut = new Set<ReadSeries>();
  const notes = new Notes(findings);
  const rows = new Map<string, number>();
  const body = bodyOf(table, headerRow);
  reportOverflow(table, body, width, findings);

  for (const figure of figuresOf(table, body, columns, plan)) {
    const found = register.get(figure.key);
    const {row} = figure.address;
    if (!found) {
      if (unknown.get(figure.key)) continue;
      unknown.set(figure.key, true);
      const name = figure.key.map(text => text || '∅').join(' · ');
      const [frHint, enHint] = figure.key.includes('')
        ? [
            ' Une cellule de clé est vide ; si elle répète celle du dessus, dites « fill-down » sous emptyKeys.',
            ' A key cell is empty; if it repeats the one above, say “fill-down” under emptyKeys.',
          ]
        : ['', ''];
      const fr = `« ${name} » est inconnu du fichier de correspondance et n’est pas repris.${frHint}`;
      const en = `“${name}” is not known to the mapping and not taken over.${enHint}`;
      findings.push(finding('error', {...figure.address, column: undefined, words: figure.key}, fr, en));
      continue;
    }
    found.seen = true;
    if (found.mapping.use === false) {
      if (leftOut.has(found)) continue;
      leftOut.add(found);
      const address = {...figure.address, column: undefined, words: figure.key};
      const fr = 'Laissé de côté, comme le demande le fichier de correspondance.';
      findings.push(finding('info', address, fr, 'Left out, as the mapping asks.'));
      continue;
    }
    if (plan.layout === 'periods-in-columns') {
      const id = JSON.stringify(figure.key);
      const first = rows.get(id) ?? row!;
      rows.set(id, first);
      if (first !== row) {
        if (figure.address.column !== columns.find(({role}) => role === 'period')?.index) continue;
        const fr = `Cette ligne figure deux fois ; la première est à la ligne ${first}. Seule celle-là est reprise.`;
        const en = `This row is there twice; the first is row ${first}. Only that one is taken over.`;
        findings.push(finding('error', {...figure.address, column: undefined, words: figure.key}, fr, en));
        continue;
      }
    }
    readFigure(figure, found, mapping, notes, findings);
  }
  notes.end();
  for (const {mapping: one, seen} of known) {
    if (seen || one.use === false) continue;
    const fr = 'Cette série est attendue et manque dans la table.';
    findings.push(
      finding(
        'error',
        {table: table.name, words: one.key},
        fr,
        'This series is expected and missing in the table.',
      ),
    );
  }
  return known.filter(one => one.mapping.use !== false);
}

/** Finds the columns of the mapping in the table, and says every difference. */
function alignColumns(
  table: RawTable,
  plan: TableMapping,
  findings: Finding[],
): {columns: Column[]; headerRow: number; width: number} {
  const expected = plan.columns.map(({header}) => headerText({text: header}));
  const fits = (headerRow: number) => {
    const cells = table.rows.find(({row}) => row === headerRow)?.cells ?? [];
    return cells.filter(cell => !isEmpty(cell) && expected.includes(headerText(cell))).length;
  };
  // The header may have moved by a line of the preamble: of the first rows, the one with the most known headers.
  const candidates = [plan.headerRow, table.headerRow, ...table.rows.slice(0, 50).map(({row}) => row)];
  const headerRow = candidates.reduce((best, row) => (fits(row) > fits(best) ? row : best));
  if (headerRow !== plan.headerRow) {
    const fr = `L’en-tête est ici ; il était attendu à la ligne ${plan.headerRow}.`;
    const en = `The header is here; it was expected in row ${plan.headerRow}.`;
    findings.push(finding('info', {table: table.name, row: headerRow}, fr, en));
  }
  const header = table.rows.find(({row}) => row === headerRow)?.cells ?? [];
  const actual = header.map(headerText);
  const widest = header.findLastIndex(cell => !isEmpty(cell)) + 1;
  const claimed = new Set<number>();
  const claim = (index: number) => {
    claimed.add(index);
    return index;
  };
  const at = expected.map((text, i) => (actual[i] === text || (i >= widest && text === '') ? claim(i) : -1));
  const columns: Column[] = [];
  const missing: number[] = [];
  plan.columns.forEach(({role, period}, i) => {
    const index =
      at[i]! >= 0 ? at[i]! : actual.findIndex((text, j) => text === expected[i] && !claimed.has(j));
    if (index < 0) {
      missing.push(i);
      return;
    }
    claim(index);
    const address = {table: table.name, row: headerRow, column: index, words: [actual[index] ?? '']};
    if (index !== i) {
      const fr = `Cette colonne a changé de place : elle était la ${i + 1}e.`;
      findings.push(finding('info', address, fr, `This column has moved: it was number ${i + 1}.`));
    }
    if (role === 'unused') {
      const fr = 'Colonne non utilisée, comme le demande le fichier de correspondance.';
      findings.push(finding('info', address, fr, 'Column not used, as the mapping asks.'));
    }
    columns.push({index, header: actual[index] ?? '', role, period});
  });
  for (const i of missing) {
    const wanted = plan.columns[i]!.header;
    const renamed = i < widest && !claimed.has(i);
    if (renamed) claimed.add(i);
    const address = {table: table.name, row: headerRow, column: i, words: renamed ? [actual[i]!] : []};
    const [fr, en] = renamed
      ? [
          `L’en-tête est « ${actual[i]} » ; « ${wanted} » était attendu. La colonne n’est pas reprise.`,
          `The header is “${actual[i]}”; “${wanted}” was expected. The column is not taken over.`,
        ]
      : [
          `La colonne « ${wanted} » est attendue et manque.`,
          `The column “${wanted}” is expected and missing.`,
        ];
    findings.push(finding(plan.columns[i]!.role === 'unused' ? 'warning' : 'error', address, fr, en));
  }
  const periods = new Map<string, Column>();
  const wide = plan.layout === 'periods-in-columns';
  for (let i = 0; i < widest; i++) {
    if (claimed.has(i)) continue;
    const reading = wide ? periodOf(header[i]!, plan.periods) : undefined;
    const address = {table: table.name, row: headerRow, column: i, words: [actual[i]!]};
    if (reading && plan.newPeriods === 'take') {
      columns.push({index: i, header: actual[i]!, role: 'period', period: reading.period});
      const fr = `Nouvelle période, reprise comme ${reading.period}.`;
      findings.push(finding('info', address, fr, `New period, taken over as ${reading.period}.`));
      continue;
    }
    const read = reading ? ` (${reading.period})` : '';
    const fr = `Une colonne de plus que prévu${read} ; elle n’est pas reprise.`;
    findings.push(
      finding('error', address, fr, `One column more than expected${read}; it is not taken over.`),
    );
  }
  columns.sort((a, b) => a.index - b.index);
  const kept = columns.filter(column => {
    if (!wide || column.role !== 'period' || column.period === undefined) return true;
    const first = periods.get(column.period);
    if (!first) {
      periods.set(column.period, column);
      return true;
    }
    const address = {table: table.name, row: headerRow, column: column.index, words: [column.header]};
    const other = placeOf({table: table.name, row: headerRow, column: first.index});
    const fr = `La période ${column.period} figure deux fois ; la première est en ${other}. Seule celle-là est reprise.`;
    const en = `The period ${column.period} is there twice; the first is at ${other}. Only that one is taken over.`;
    findings.push(finding('error', address, fr, en));
    return false;
  });
  return {columns: kept, headerRow, width: Math.max(widest, ...columns.map(({index}) => index + 1))};
}

/** Says which rows stand before the header and behind the table. */
function reportAside({name, rows, lastRow}: RawTable, headerRow: number, findings: Finding[]): void {
  for (const {row, cells} of rows) {
    if (row === headerRow || (row > headerRow && row <= lastRow)) continue;
    const text = cells
      .filter(cell => !isEmpty(cell))
      .map(cell => cell.text)
      .join(' ; ');
    const [fr, en] =
      row < headerRow ? ['avant la table', 'before the table'] : ['après la table', 'behind the table'];
    const said = text.length > 120 ? `${text.slice(0, 119)}…` : text;
    findings.push(
      finding(
        'info',
        {table: name, row},
        `Ligne ${fr}, non reprise : « ${said} ».`,
        `Row ${en}, not taken over: “${said}”.`,
      ),
    );
  }
}

/** Says which cells stand where no column has a header. */
function reportOverflow(table: RawTable, body: RawTable['rows'], width: number, findings: Finding[]): void {
  for (const {row, cells} of body) {
    const beyond = cells.findLastIndex(cell => !isEmpty(cell));
    if (beyond < width) continue;
    const address = {table: table.name, row, column: beyond, words: [cells[0]?.text ?? '']};
    const fr = `La ligne a plus de cellules que l’en-tête : « ${cells[beyond]!.text} » n’est pas repris. Un signe décimal est peut-être lu comme séparateur.`;
    const en = `The row has more cells than the header: “${cells[beyond]!.text}” is not taken over. A decimal sign may be read as a delimiter.`;
    findings.push(finding('error', address, fr, en));
  }
}

/** Reads one figure into its series. */
function readFigure(
  {cell, address, period, status, unit}: Figure,
  series: ReadSeries,
  {indicators}: Mapping,
  notes: Notes,
  findings: Finding[],
): void {
  const {convention} = series.table;
  const say = (severity: Finding['severity'], fr: string, en: string, where = address) =>
    findings.push(finding(severity, where, fr, en));
  const when = period.reading?.period;
  if (!when) {
    const fr = `« ${period.text} » n’est pas une période lisible ; dites-la sous periods.names.`;
    const en = `“${period.text}” is no period that can be read; say it under periods.names.`;
    say('error', fr, en, period.address);
    return;
  }
  const read = readCell(cell, convention);
  if (read.problem) {
    const [fr, en] = problemOf(read, cell.error ?? cell.text);
    say('error', fr, en);
    return;
  }
  if (read.skip) {
    notes.add('skip', cell.text, address);
    return;
  }
  if (read.footnote !== undefined) {
    if (!convention.footnotes?.includes(read.footnote)) {
      const fr = `La marque « ${read.footnote} » de « ${cell.text} » est inconnue ; dites-la sous convention.marks (statut) ou convention.footnotes (renvoi).`;
      const en = `The mark “${read.footnote}” of “${cell.text}” is not known; say it under convention.marks (a status) or convention.footnotes (a footnote).`;
      say('error', fr, en);
      return;
    }
    notes.add('footnote', read.footnote, address);
  }
  if (read.otherSign) notes.add('other-sign', cell.text, address);

  const wanted = indicators[series.mapping.indicator]?.unit;
  const found = read.unit === '%' ? 'percent' : read.unit;
  if (found !== undefined && found !== wanted) {
    const expected = typeof wanted === 'string' ? wanted : JSON.stringify(wanted ?? null);
    say(
      'error',
      `La cellule « ${cell.text} » est en ${found} ; l’unité attendue est ${expected}. Elle n’est pas reprise.`,
      `The cell “${cell.text}” is in ${found}; the expected unit is ${expected}. It is not taken over.`,
    );
    return;
  }
  const {unitText, sign} = series.mapping;
  if (sign !== undefined && read.value !== null && read.unit === undefined) {
    say(
      'error',
      `« ${cell.text} » est écrit sans « ${sign} », que toutes les cellules de la série portaient. Elle n’est pas reprise.`,
      `“${cell.text}” is written without “${sign}”, which every cell of the series carried. It is not taken over.`,
    );
    return;
  }
  if (unit && unitText !== undefined && unit.text !== unitText) {
    const fr = `L’unité est « ${unit.text} » ; « ${unitText} » était attendu. La valeur n’est pas reprise.`;
    const en = `The unit is “${unit.text}”; “${unitText}” was expected. The value is not taken over.`;
    say('error', fr, en, unit.address);
    return;
  }
  const told = readStatus(status, convention);
  if (told === 'unknown') {
    const fr = `Le statut « ${status!.text} » est inconnu ; dites-le sous convention.marks.`;
    const en = `The status “${status!.text}” is not known; say it under convention.marks.`;
    say('error', fr, en, status!.address);
    return;
  }
  const final = told ?? read.status;
  const none = carriesNone(final);
  if (none && read.value !== null) {
    const fr = `Le statut ${final} n’admet pas de valeur : « ${cell.text} » n’est pas repris.`;
    say('warning', fr, `The status ${final} admits no value: “${cell.text}” is not taken over.`);
  }
  const earlier = series.observations.get(when);
  if (earlier) {
    const first = placeOf({...earlier.address, words: []});
    const fr = `La période ${when} figure deux fois pour cette série ; la première est en ${first}. Seule celle-là est reprise.`;
    const en = `The period ${when} is there twice for this series; the first is at ${first}. Only that one is taken over.`;
    say('error', fr, en);
    return;
  }
  const {qualifier, precision} = read;
  const value = none ? null : read.value;
  // A value that is not there needs its reason: a status that carries a value gives none.
  const reason: Status | undefined = value === null && !none ? 'missing' : final;
  const observation: Observation = {
    period: when,
    value,
    ...(reason && {status: reason}),
    ...(value !== null && qualifier && {qualifier}),
    ...(value !== null && precision !== undefined && {precision}),
  };
  series.observations.set(when, {observation, address});
}

function readStatus(status: Figure['status'], {marks}: Convention): Status | undefined | 'unknown' {
  if (!status || status.text === '') return undefined;
  return lookUp(marks, status.text) ?? 'unknown';
}

function problemOf({problem, readings = []}: CellReading, text: string): [fr: string, en: string] {
  const quoted: [string, string] = [`« ${text} »`, `“${text}”`];
  switch (problem) {
    case 'ambiguous': {
      if (readings.length === 1) {
        return [
          `${quoted[0]} peut être ${readings[0]} ou un renvoi ; dites-le sous convention.parentheses.`,
          `${quoted[1]} may be ${readings[0]} or a footnote; say which under convention.parentheses.`,
        ];
      }
      return [
        `${quoted[0]} peut être ${readings.join(' ou ')} ; dites le signe décimal sous convention.decimal.`,
        `${quoted[1]} may be ${readings.join(' or ')}; say the decimal sign under convention.decimal.`,
      ];
    }
    case 'sign':
      return text === ''
        ? [
            'La cellule est vide ; dites ce que cela signifie sous convention.signs.',
            'The cell is empty; say what that means under convention.signs.',
          ]
        : [
            `${quoted[0]} est un signe dont le sens n’est pas dit ; dites-le sous convention.signs.`,
            `${quoted[1]} is a sign whose meaning is not said; say it under convention.signs.`,
          ];
    case 'grouping':
      return [
        `Les chiffres de ${quoted[0]} sont groupés comme ceux d’aucun nombre.`,
        `The digits of ${quoted[1]} are grouped as no number’s are.`,
      ];
    case 'digits':
      return [
        `${quoted[0]} a plus de chiffres qu’un nombre n’en peut porter sans perte.`,
        `${quoted[1]} has more digits than a number carries without loss.`,
      ];
    default:
      return [`${quoted[0]} n’est pas un nombre.`, `${quoted[1]} is no number.`];
  }
}

type Note = 'skip' | 'footnote' | 'other-sign';

/** Findings that many cells share: one for each text, with its first place and how many follow. */
class Notes {
  readonly #found = new Map<string, {note: Note; text: string; address: Address; count: number}>();

  constructor(readonly findings: Finding[]) {}

  add(note: Note, text: string, address: Address): void {
    const id = `${note} ${text}`;
    const known = this.#found.get(id);
    if (known) known.count++;
    else this.#found.set(id, {note, text, address, count: 1});
  }

  end(): void {
    for (const {note, text, address, count} of this.#found.values()) {
      const [fr, en] = {
        skip: [
          `« ${text} » : pas d’observation, comme le demande le fichier de correspondance.`,
          `“${text}”: no observation, as the mapping asks.`,
        ],
        footnote: [
          `Le renvoi « ${text} » derrière un nombre n’est pas repris.`,
          `The footnote mark “${text}” behind a number is not taken over.`,
        ],
        'other-sign': [
          `« ${text} » n’est pas écrit comme les autres nombres ; il n’a qu’une lecture, qui est reprise.`,
          `“${text}” is not written like the other numbers; it can be read in one way only, which is taken.`,
        ],
      }[note] as [string, string];
      const cells: [string, string] = count > 1 ? [` (${count} cellules)`, ` (${count} cells)`] : ['', ''];
      this.findings.push(
        finding(note === 'other-sign' ? 'warning' : 'info', address, fr + cells[0], en + cells[1]),
      );
    }
  }
}

/** Holds the published totals against their components. */
function checkTotals(series: readonly ReadSeries[], findings: Finding[]): void {
  const groups = groupByIndicator(series);
  for (const group of groups.values()) {
    const total = group.find(one => one.mapping.component === undefined);
    const parts = group.filter(one => one.mapping.component !== undefined);
    if (!total || parts.length === 0) continue;
    for (const [period, {observation, address}] of total.observations) {
      const found = parts.map(one => one.observations.get(period)?.observation);
      if (
        observation.value === null ||
        observation.qualifier ||
        !found.every(one => one && one.value !== null && !one.qualifier)
      )
        continue;
      const summands = found.map(one => ({...one!, value: one!.value!}));
      if (addsUp(summands, {...observation, value: observation.value})) continue;
      const sum = exactSum(summands.map(({value}) => value));
      const fr = `Le total publié est ${observation.value}, la somme des composantes ${sum}. Le total publié est gardé.`;
      const en = `The published total is ${observation.value}, the sum of the components ${sum}. The published total is kept.`;
      findings.push(finding('warning', address, fr, en));
    }
  }
}

function build(
  series: readonly ReadSeries[],
  mapping: Mapping,
  findings: Finding[],
): KeyFiguresDocument | undefined {
  const groups = groupByIndicator(series);
  const observationsOf = ({observations}: ReadSeries) =>
    [...observations.values()]
      .map(({observation}) => observation)
      .sort((a, b) => comparePeriods(a.period, b.period));
  const indicators = Object.entries(mapping.indicators).flatMap(([id, head]) => {
    const group = (groups.get(id) ?? []).filter(({observations}) => observations.size > 0);
    if (group.length === 0) {
      const fr = `L’indicateur « ${id} » n’a aucune valeur et n’est pas dans le document.`;
      findings.push(
        finding(
          'warning',
          {table: mapping.document.id, words: [id]},
          fr,
          `The indicator “${id}” has no value and is not in the document.`,
        ),
      );
      return [];
    }
    const own = group.find(one => one.mapping.component === undefined);
    const parts = group.filter(one => one.mapping.component !== undefined);
    const components = parts.map(one => ({
      id: one.mapping.component!,
      label: one.mapping.label,
      series: observationsOf(one),
    }));
    return [
      [
        id,
        {...head, ...(own && {series: observationsOf(own)}), ...(components.length > 0 && {components})},
      ] as const,
    ];
  });
  if (indicators.length === 0) return undefined;
  try {
    return check(documentForm, {version: 1, ...mapping.document, indicators: Object.fromEntries(indicators)});
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const {path = '', expected = ''} = error.problem;
    const fr = `Le document ne serait pas valide : ${path} (attendu : ${expected}).`;
    findings.push(
      finding(
        'error',
        {table: mapping.document.id},
        fr,
        `The document would not be valid: ${path} (expected: ${expected}).`,
      ),
    );
    return undefined;
  }
}

function groupByIndicator(series: readonly ReadSeries[]): Map<string, ReadSeries[]> {
  const groups = new Map<string, ReadSeries[]>();
  for (const one of series) {
    const group = groups.get(one.mapping.indicator);
    if (group) group.push(one);
    else groups.set(one.mapping.indicator, [one]);
  }
  return groups;
}
