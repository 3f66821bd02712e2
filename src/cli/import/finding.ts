/** A sentence for the publisher, in the two languages the command line speaks. */
export interface Message {
  fr: string;
  en: string;
}

/**
 * Something the publisher should know of a table. `error`: a figure or a table could not be taken over; `warning`: it
 * was, and may not be what was meant; `info`: what was done, or left out on purpose.
 */
export interface Finding {
  severity: 'error' | 'warning' | 'info';
  /** Sheet and cells as a spreadsheet names them, then in words: `documents!C5 (Bilan fonctionnel; 2016-01)`. */
  place: string;
  message: Message;
}

/** A file that cannot be read at all; carries the finding that says why. */
export class ImportError extends Error {
  constructor(readonly finding: Finding) {
    super(`${finding.place}: ${finding.message.en}`);
  }
}

/** A column's letters in a spreadsheet: 0 is A, 26 is AA. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26) - 1;
  return (rest >= 0 ? columnLetters(rest) : '') + String.fromCharCode(65 + (column % 26));
}

/** Where something stands. A row alone is `5:5`, a column alone `C:C`, as in a spreadsheet. */
export interface Address {
  /** The sheet's name, or the file's. */
  table: string;
  /** 1 is the first row of the sheet, or the first line of the file. */
  row?: number | undefined;
  /** 0 is column A. */
  column?: number | undefined;
  /** What the row and the column are called; empty ones are left out. */
  words?: readonly string[] | undefined;
}

/** Says where something stands. */
export function placeOf({table, row, column, words = []}: Address): string {
  const letters = column === undefined ? undefined : columnLetters(column);
  const cells =
    letters === undefined
      ? row && `${row}:${row}`
      : row === undefined
        ? `${letters}:${letters}`
        : `${letters}${row}`;
  const said = words.filter(Boolean).join('; ');
  return table + (cells ? `!${cells}` : '') + (said ? ` (${said})` : '');
}

/** Makes a finding. */
export function finding(severity: Finding['severity'], address: Address, fr: string, en: string): Finding {
  return {severity, place: placeOf(address), message: {fr, en}};
}
