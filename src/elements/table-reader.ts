import {MAX_ENTRIES, tooLarge, wrong} from '../data/check.js';
import type {TableText} from '../data/adapters/table.js';

/**
 * Takes an HTML table apart for the adapters: its caption, the headers of its columns, the text of its cells, its
 * language. The head is `<thead>`, else the first row where all of it is `<th>`. A row's header is a `<th>` in the
 * first column. A cell over several columns or rows, or a header anywhere else, throws a ProblemError that names it
 * (`rows.2.1`: the third row's second cell): which numbers it speaks of would have to be guessed.
 */
export function readTable(table: HTMLTableElement): TableText {
  const all = [...table.rows];
  if (all.length > MAX_ENTRIES) throw tooLarge(['rows']);
  const isHead = (row: HTMLTableRowElement) => row.parentElement === table.tHead;
  const first = all[0];
  const head = table.tHead
    ? all.filter(isHead)
    : first && [...first.cells].every(cell => isHeader(cell) && cell.scope !== 'row')
      ? [first]
      : [];
  // A foot may stand before the body, and is read after it.
  const foot = all.filter(row => row.parentElement === table.tFoot);
  const body = [...all.filter(row => !head.includes(row) && !foot.includes(row)), ...foot];
  return {
    caption: squeeze(table.caption?.textContent ?? ''),
    head: head.map((row, i) =>
      readRow(row, ['head', i], cell => !isHeader(cell) || !/^row/.test(cell.scope)),
    ),
    rows: body.map((row, i) =>
      readRow(row, ['rows', i], (cell, j) => !isHeader(cell) || (j === 0 && !/^col/.test(cell.scope))),
    ),
    lang: table.closest<HTMLElement>('[lang]')?.lang ?? '',
  };
}

function readRow(
  row: HTMLTableRowElement,
  path: readonly PropertyKey[],
  fits: (cell: HTMLTableCellElement, i: number) => boolean,
): string[] {
  return [...row.cells].map((cell, i) => {
    // A span of 0 reaches to the end of the section.
    if (cell.colSpan !== 1 || cell.rowSpan !== 1 || !fits(cell, i)) throw wrong([...path, i], 'column');
    return squeeze(textOf(cell));
  });
}

function isHeader(cell: HTMLTableCellElement): boolean {
  return cell.localName === 'th';
}

/**
 * The text of a cell as it is seen: a line break parts words, and a raised footnote mark is no digit of the number
 * before it, which is then refused rather than read ten times too large.
 */
function textOf(node: Node): string {
  return [...node.childNodes]
    .map(child => {
      if (child.nodeType === Node.TEXT_NODE) return child.nodeValue ?? '';
      if (child.nodeName === 'BR') return ' ';
      return child.nodeName === 'SUP' ? ` (${textOf(child)})` : textOf(child);
    })
    .join('');
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
