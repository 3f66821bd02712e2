import {inflateRawSync} from 'node:zlib';
import readWorkbook, {InvalidInputError, InvalidSpreadsheetError} from 'read-excel-file/universal';
import {columnLetters, finding, ImportError, type Finding} from './finding.js';
import {boundsOf, type RawCell, type RawRow, type RawTable} from './raw-table.js';

/**
 * How a workbook shows its cells, which the reader of its values leaves out: a number that is shown in per cent is
 * stored as a hundredth, and the error of a formula reads as an empty cell.
 */
interface Shown {
  hidden: boolean;
  /** Number formats by cell: `B3` → `0.0%`. */
  formats: ReadonlyMap<string, string>;
  /** Errors of formulas by cell. */
  errors: ReadonlyMap<string, string>;
}

/** The most bytes a part of a workbook may unpack to. */
const MAX_PART = 512 * 1024 * 1024;

/** Formats that every workbook knows by number (ECMA-376, 18.8.30). */
const BUILT_IN: Readonly<Record<string, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'dd/mm/yyyy',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  22: 'dd/mm/yyyy hh:mm',
};

/** Reads every sheet of a workbook. Throws an ImportError where the file is none. */
export async function readXlsx(bytes: Uint8Array, name: string): Promise<RawTable[]> {
  const sheets = await readValues(bytes, name);
  const shown = readShown(bytes);
  return sheets.map(({sheet, data}) => {
    const how = shown.get(sheet);
    const findings: Finding[] = [];
    const note = (address: {row?: number; column?: number}, fr: string, en: string) =>
      findings.push(finding('warning', {table: sheet, ...address}, fr, en));
    if (!how) {
      note(
        {},
        'Les formats des nombres de cette feuille ne se laissent pas lire : vérifiez les pourcentages.',
        'The number formats of this sheet cannot be read: check the percentages.',
      );
    }
    if (how?.hidden)
      note({}, 'Cette feuille est masquée dans le classeur.', 'This sheet is hidden in the workbook.');
    const reach = reachOf(how?.errors);
    const height = Math.max(data.length, reach.rows);
    const rows: RawRow[] = [];
    for (let i = 0; i < height; i++) {
      const values = data[i] ?? [];
      const width = Math.max(values.length, reach.columns);
      const cells = Array.from({length: width}, (_, j) => {
        const address = columnLetters(j) + (i + 1);
        const error = how?.errors.get(address);
        if (error === undefined) return toCell(values[j] ?? null, how?.formats.get(address));
        note(
          {row: i + 1, column: j},
          `La formule de cette cellule donne l’erreur ${error}.`,
          `The formula of this cell gives the error ${error}.`,
        );
        return {text: '', error};
      });
      if (cells.some(cell => cell.text !== '' || cell.error)) rows.push({row: i + 1, cells});
    }
    return {name: sheet, file: name, format: 'xlsx', rows, ...boundsOf(rows), findings} satisfies RawTable;
  });
}

/** A number in the digits of the file. */
interface Digits {
  digits: string;
}

async function readValues(bytes: Uint8Array, name: string) {
  try {
    const buffer = new Uint8Array(bytes).buffer;
    const sheets = await readWorkbook<Digits>(buffer, {parseNumber: digits => ({digits})});
    // Its types say the constructor of dates where dates are meant.
    return sheets as unknown as {sheet: string; data: (string | boolean | Date | Digits | null)[][]}[];
  } catch (error) {
    if (!(error instanceof InvalidInputError || error instanceof InvalidSpreadsheetError)) throw error;
    throw new ImportError(
      finding(
        'error',
        {table: name},
        `Ce fichier n’est pas un classeur .xlsx lisible (${error.message}). Un ancien .xls est à enregistrer comme .xlsx.`,
        `This file is no readable .xlsx workbook (${error.message}). Save an old .xls as .xlsx.`,
      ),
    );
  }
}

function toCell(value: string | boolean | Date | Digits | null, format: string | undefined): RawCell {
  if (value === null) return {text: ''};
  if (typeof value === 'string') return {text: value.trim()};
  if (typeof value === 'boolean') return {text: String(value)};
  if (value instanceof Date) {
    const date = value.toISOString().slice(0, 10);
    const plain = (format ?? 'd').replace(/\[[^\]]*\]|"[^"]*"|\\./g, '').toLowerCase();
    const shows = /d/.test(plain) ? 'day' : /m/.test(plain) ? 'month' : 'year';
    return {text: date, date, shows};
  }
  // A workbook keeps 17 digits of a binary number, of which 15 are the number's own: 0.30000000000000004.
  const number = String(Number(Number(value.digits).toPrecision(15)));
  const [first = ''] = (format ?? '').replace(/\[[^\]]*\]|"[^"]*"|\\.|_./g, '').split(';');
  const percent = first.includes('%');
  const known = /[0#?]/.test(first);
  const decimals = /\.([0#?]+)/.exec(first)?.[1]?.length ?? 0;
  // A comma behind the last digit of a format hides three digits.
  const hides = (/[0#?](,+)(?![0#?.,])/.exec(first)?.[1]?.length ?? 0) * 3;
  return {
    text: number,
    number,
    ...(known && {step: Number(`1e${hides - decimals}`)}),
    ...(percent && {percent}),
  };
}

/** How far the errors of formulas reach, which the reader of values may have cut off as empty. */
function reachOf(errors: ReadonlyMap<string, string> | undefined): {rows: number; columns: number} {
  let [rows, columns] = [0, 0];
  for (const address of errors?.keys() ?? []) {
    const [, letters = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(address) ?? [];
    rows = Math.max(rows, Number(row));
    columns = Math.max(
      columns,
      [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0),
    );
  }
  return {rows, columns};
}

/** The formats and errors of each sheet by its name; empty where the workbook has a form of its own. */
function readShown(bytes: Uint8Array): ReadonlyMap<string, Shown> {
  const part = partsOf(bytes);
  const workbook = part('xl/workbook.xml') ?? '';
  const relations = new Map(
    tags(part('xl/_rels/workbook.xml.rels') ?? '', 'Relationship').map(({Id = '', Target = ''}) => [
      Id,
      Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`,
    ]),
  );
  const formats = formatsOf(part('xl/styles.xml') ?? '');
  const found = new Map<string, Shown>();
  for (const {name = '', state, 'r:id': id = ''} of tags(workbook, 'sheet')) {
    const sheet = part(relations.get(id) ?? '');
    if (sheet === undefined) continue;
    const shown = {formats: new Map<string, string>(), errors: new Map<string, string>()};
    for (const match of sheet.matchAll(/<(?:\w+:)?c\s([^>]*?)(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g)) {
      const {r = '', s, t} = attributesOf(match[1]!);
      const format = s === undefined ? undefined : formats[Number(s)];
      if (format) shown.formats.set(r, format);
      if (t === 'e') shown.errors.set(r, /<(?:\w+:)?v>([^<]*)/.exec(match[2] ?? '')?.[1] ?? '#?');
    }
    found.set(name, {...shown, hidden: state === 'hidden' || state === 'veryHidden'});
  }
  return found;
}

/** The number format of each cell style. */
function formatsOf(styles: string): (string | undefined)[] {
  const own = new Map(tags(styles, 'numFmt').map(({numFmtId = '', formatCode}) => [numFmtId, formatCode]));
  const cells = /<(?:\w+:)?cellXfs[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return tags(cells, 'xf').map(({numFmtId = ''}) => own.get(numFmtId) ?? BUILT_IN[numFmtId]);
}

const ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"};

function attributesOf(text: string): Record<string, string | undefined> {
  const decode = (value: string) =>
    value.replace(
      /&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi,
      (whole, decimal?: string, hex?: string, word?: string) =>
        word
          ? (ENTITIES[word] ?? whole)
          : String.fromCodePoint(decimal ? Number(decimal) : parseInt(hex!, 16)),
    );
  return Object.fromEntries(
    [...text.matchAll(/([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map(([, key, a, b]) => [
      key!,
      decode(a ?? b ?? ''),
    ]),
  );
}

/** The attributes of each tag of a name. */
function tags(xml: string, name: string): Record<string, string | undefined>[] {
  return [...xml.matchAll(new RegExp(`<(?:\\w+:)?${name}\\s([^>]*)>`, 'g'))].map(match =>
    attributesOf(match[1]!),
  );
}

/** Reads parts of a zip file by their path through its central directory (APPNOTE.TXT 4.3.12). */
function partsOf(bytes: Uint8Array): (path: string) => string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = new Map<string, {method: number; size: number; start: number}>();
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end >= 0) {
    let at = view.getUint32(end + 16, true);
    while (at + 46 <= bytes.length && view.getUint32(at, true) === 0x02014b50) {
      const [name, extra, comment] = [28, 30, 32].map(offset => view.getUint16(at + offset, true)) as [
        number,
        number,
        number,
      ];
      const path = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name));
      entries.set(path, {
        method: view.getUint16(at + 10, true),
        size: view.getUint32(at + 20, true),
        start: view.getUint32(at + 42, true),
      });
      at += 46 + name + extra + comment;
    }
  }
  return path => {
    const entry = entries.get(path);
    if (!entry || entry.start + 30 > bytes.length) return undefined;
    const from =
      entry.start + 30 + view.getUint16(entry.start + 26, true) + view.getUint16(entry.start + 28, true);
    const packed = bytes.subarray(from, from + entry.size);
    if (entry.method !== 0 && entry.method !== 8) return undefined;
    return new TextDecoder().decode(
      entry.method === 0 ? packed : inflateRawSync(packed, {maxOutputLength: MAX_PART}),
    );
  };
}
