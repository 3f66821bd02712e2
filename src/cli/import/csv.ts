import {CsvError, parse} from 'csv-parse/sync';
import {finding, ImportError, type Finding} from './finding.js';
import {boundsOf, type Delimiter, type Encoding, type RawRow, type RawTable} from './raw-table.js';

/** The most characters of one record: a longer one has an open quote. */
const MAX_RECORD = 1_000_000;

/**
 * Reads a CSV or TSV file. The delimiter is the one told, else that of a `sep=` line, else the one that cuts most
 * lines alike. Throws an ImportError where the text is none, or a quote is never closed.
 */
export function readCsv(bytes: Uint8Array, name: string, told?: Delimiter): RawTable {
  const findings: Finding[] = [];
  const {text, encoding} = decode(bytes, name);
  if (encoding === 'windows-1252') {
    findings.push(
      finding(
        'warning',
        {table: name},
        'Le fichier n’est pas en UTF-8 ; il est lu comme windows-1252. Vérifiez les accents.',
        'The file is not UTF-8; it is read as windows-1252. Check the accents.',
      ),
    );
  }
  const separator = /^sep=(.)\r?\n/.exec(text);
  const body = separator ? text.slice(separator[0].length) : text;
  const delimiter = told ?? toDelimiter(separator?.[1]) ?? detect(body);
  const skipped = separator ? 1 : 0;
  const rows = parseRows(body, delimiter, name, skipped);
  const broken = rows.find(({cells}) => cells.some(({text}) => text.includes('\ufffd')));
  if (broken) {
    findings.push(
      finding(
        'warning',
        {table: name, row: broken.row},
        'Un caractère illisible (�) figure dans cette ligne.',
        'This row holds an unreadable character (�).',
      ),
    );
  }
  return {name, file: name, format: 'csv', encoding, delimiter, rows, ...boundsOf(rows), findings};
}

/** The text of bytes: by its byte order mark, else UTF-8 where it is that, else windows-1252. */
function decode(bytes: Uint8Array, name: string): {text: string; encoding: Encoding} {
  const [a, b] = bytes;
  const read = (encoding: Encoding, fatal = false) => ({
    text: new TextDecoder(encoding, {fatal}).decode(bytes),
    encoding,
  });
  if (a === 0xff && b === 0xfe) return read('utf-16le');
  if (a === 0xfe && b === 0xff) return read('utf-16be');
  // A mark of UTF-8 says what the bytes are meant to be, also where some of them are broken.
  if (a === 0xef && b === 0xbb) return read('utf-8');
  // Text has no zero bytes; UTF-16 without its mark and workbooks of the old form (.xls) have many.
  if (bytes.subarray(0, 4096).includes(0)) {
    throw new ImportError(
      finding(
        'error',
        {table: name},
        'Ce fichier n’est pas un texte : ni CSV, ni XLSX. Enregistrez-le comme CSV (UTF-8) ou comme .xlsx.',
        'This file is no text: neither CSV nor XLSX. Save it as CSV (UTF-8) or as .xlsx.',
      ),
    );
  }
  try {
    return read('utf-8', true);
  } catch {
    return {text: read('windows-1252').text.replace(/[\u0080-\u009f]/g, toPrinted), encoding: 'windows-1252'};
  }
}

/**
 * The characters of windows-1252 at 0x80 to 0x9f, which some versions of Node decode as controls (Encoding Standard).
 */
const PRINTED = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const toPrinted = (control: string) => PRINTED[control.charCodeAt(0) - 0x80]!;

function toDelimiter(sign: string | undefined): Delimiter | undefined {
  return sign === ';' || sign === ',' || sign === '\t' ? sign : undefined;
}

/** The delimiter that cuts the most of the first lines into equally many fields; a comma is also a decimal sign. */
function detect(text: string): Delimiter {
  const lines = text
    .slice(0, 64_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter(line => line.trim() !== '')
    .slice(0, 200);
  const score = (delimiter: Delimiter) => {
    const counts = new Map<number, number>();
    for (const line of lines) {
      const count = line.split(delimiter).length - 1;
      if (count > 0) counts.set(count, (counts.get(count) ?? 0) + 1);
    }
    return Math.max(0, ...counts.values());
  };
  // Of two that cut as many lines alike, the first: « a;1,5 » has both.
  const candidates: Delimiter[] = ['\t', ';', ','];
  return candidates.reduce((best, one) => (score(one) > score(best) ? one : best), ';' as Delimiter);
}

/** The records of a text with the lines they end in, at most `to` of them. */
function parseRecords(
  text: string,
  delimiter: Delimiter,
  to?: number,
): {record: string[]; info: {lines: number}}[] {
  const records: unknown = parse(text, {
    bom: true,
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    ...(to !== undefined && {to}),
  });
  // Its types do not know what `info` does to a record.
  return records as {record: string[]; info: {lines: number}}[];
}

/** The rows of a text before which `skipped` lines were taken off. */
function parseRows(text: string, delimiter: Delimiter, name: string, skipped: number): RawRow[] {
  try {
    return parseRecords(text, delimiter).flatMap(({record, info}) => {
      const inside = record.reduce((sum, field) => sum + (field.match(/\r\n|\n|\r/g)?.length ?? 0), 0);
      const cells = record.map(field => ({text: field.trim()}));
      return cells.every(cell => cell.text === '') ? [] : [{row: info.lines - inside + skipped, cells}];
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    // The error knows where the text ended; the quote was opened behind the last whole record.
    const whole = Number(error['records']);
    const before = whole > 0 ? parseRecords(text, delimiter, whole).at(-1)!.info.lines : 0;
    throw new ImportError(
      finding(
        'error',
        {table: name, row: before + 1 + skipped},
        'Les champs ne se laissent pas séparer : un guillemet (") ouvert ici n’est sans doute pas fermé.',
        'The fields cannot be told apart: a quotation mark (") that is opened here is probably not closed.',
      ),
    );
  }
}
