import type {Language} from '../../src/format/messages/messages.js';

/** One row of an export, by column. */
export interface CsvRow {
  indicator: string;
  measure: string;
  period: string;
  /** As it stands in the file. */
  value: string;
  unit: string;
  status: string;
  nature: string;
  source: string;
  reference: string;
}

const COLUMNS = [
  'indicator',
  'measure',
  'period',
  'value',
  'unit',
  'status',
  'nature',
  'source',
  'reference',
] as const satisfies (keyof CsvRow)[];

/** Reads an export as a spreadsheet in that language would (RFC 4180), and its heading apart. */
export function readCsv(csv: string, lang: Language): {heading: string[]; rows: CsvRow[]} {
  const separator = lang === 'en' ? ',' : ';';
  const cell = new RegExp(`(?:"((?:[^"]|"")*)"|([^"${separator}\r\n]*))(${separator}|\r\n)`, 'y');
  const lines: string[][] = [[]];
  cell.lastIndex = 1;
  while (cell.lastIndex < csv.length) {
    const at = cell.lastIndex;
    const match = cell.exec(csv);
    if (!match) throw new Error(`No CSV from ${at}: ${csv.slice(at, at + 40)}`);
    lines.at(-1)!.push(match[1]?.replaceAll('""', '"') ?? match[2]!);
    if (match[3] === '\r\n') lines.push([]);
  }
  const [heading = [], ...rows] = lines.slice(0, -1);
  return {
    heading,
    rows: rows.map(cells => {
      if (cells.length !== COLUMNS.length) throw new Error(`${cells.length} cells: ${cells.join('|')}`);
      return Object.fromEntries(COLUMNS.map((name, i) => [name, cells[i]])) as unknown as CsvRow;
    }),
  };
}

/** The number in a cell, with the decimal sign of the language. */
export function readCell(cell: string, lang: Language): number {
  const pattern = lang === 'en' ? /^-?\d+(\.\d+)?$/ : /^-?\d+(,\d+)?$/;
  if (!pattern.test(cell)) throw new Error(`No number: ${cell}`);
  return Number(cell.replace(',', '.'));
}
