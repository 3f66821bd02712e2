import {wrong} from '../check.js';
import {notJson, type AdapterOptions} from './options.js';
import {fromRows} from './rows.js';

/** One record of a file, with the line that it begins on; 1 is the first. */
interface Line {
  fields: string[];
  line: number;
}

/**
 * A CSV file (RFC 4180) as it is published: with semicolons, commas or tabs, told from its header, a byte order mark, a
 * line `sep=;` before the header. Empty lines are passed over. Throws a ProblemError that names the line and the
 * column.
 */
export function fromCsv(text: string, options: AdapterOptions): object {
  if (/^\ufeff?\s*</.test(text)) throw notJson();
  const plain = text.replace(/^\ufeff/, '');
  const told = /^sep=([;,\t])\r?\n/i.exec(plain);
  const first = (/\S[^\r\n]*/.exec(plain)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const separator = told?.[1] ?? [';', '\t', ','].find(sign => first.includes(sign)) ?? ';';
  const lines = split(plain.slice(told?.[0].length ?? 0), separator, told ? 2 : 1);
  const [head, ...records] = lines;
  if (!head) throw wrong(['columns', 'value'], 'column');
  const columns = head.fields.map(field => field.trim());
  const rows = records.map(({fields, line}) => {
    // Spreadsheets write empty cells behind the last column.
    const isOdd = fields.length < columns.length || fields.slice(columns.length).some(Boolean);
    if (isOdd) throw wrong(['lines', line], 'column');
    return fields;
  });
  return fromRows({columns, rows, place: i => ['lines', records[i]!.line]}, options);
}

/** The records of a text. A quote that is never closed throws a ProblemError at the line it stands on. */
function split(text: string, separator: string, first: number): Line[] {
  const lines: Line[] = [];
  let fields: string[] = [];
  let line = first;
  let start = first;
  let at = 0;
  while (at <= text.length) {
    let field: string;
    if (text[at] === '"') {
      const opened = line;
      let end = at + 1;
      while (text[end] !== '"' || text[end + 1] === '"') {
        if (end >= text.length) throw wrong(['lines', opened], 'string');
        if (text[end] === '\n') line++;
        end += text[end] === '"' ? 2 : 1;
      }
      field = text.slice(at + 1, end).replaceAll('""', '"');
      at = end + 1;
      // Nothing but a separator or the end of the line may follow a closing quote.
      if (at < text.length && !`${separator}\r\n`.includes(text[at]!))
        throw wrong(['lines', opened], 'string');
    } else {
      let end = at;
      while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
      field = text.slice(at, end);
      at = end;
    }
    fields.push(field);
    if (text[at] === separator) {
      at++;
      continue;
    }
    if (fields.some(one => one.trim())) lines.push({fields, line: start});
    fields = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    start = ++line;
  }
  return lines;
}
