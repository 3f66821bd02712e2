import {readCsv} from './csv.js';
import type {Delimiter, RawTable} from './raw-table.js';
import {readXlsx} from './xlsx.js';

/**
 * Reads a file into tables: a CSV or TSV file is one, each sheet of an XLSX workbook another. The bytes tell which,
 * not the name, which is the table's own and stands in messages. Throws an ImportError where the file is neither.
 * @param delimiter of a CSV file, where it is not to be detected
 */
export async function readTable(bytes: Uint8Array, name: string, delimiter?: Delimiter): Promise<RawTable[]> {
  // A workbook is a zip file.
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
  return isZip ? readXlsx(bytes, name) : [readCsv(bytes, name, delimiter)];
}
