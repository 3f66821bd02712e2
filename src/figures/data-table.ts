import type {KeyFigure} from '../data/read.js';
import {demand} from '../data/suits.js';
import {wholeTable} from '../format/data-table.js';
import {extraOf} from '../format/extra.js';
import {messagesOf} from '../format/language.js';
import {sortRows, type Sorting} from '../format/sort.js';
import type {TableRow} from '../format/table.js';
import {cellWidth, inWords, isBrief, tableWidth, type Column} from '../geometry/data-table.js';
import {typeScale} from '../geometry/frame.js';
import {layoutTrend} from '../geometry/sparkline.js';
import {sparklineMark} from '../marks/sparkline.js';
import {forEyeAndEar} from '../marks/spoken.js';
import {html, type Markup} from '../marks/html.js';
import {CELLS} from '../styles/data-table.js';
import {settle, type FigureOptions} from './options.js';

/** What a table is written with besides its data. */
export interface DataTableOptions extends FigureOptions {
  /** Whether each row of components has a small line of its course. */
  sparkline?: boolean | undefined;
  /** Adds the numbers as they are read aloud; for a page whose style sheet hides them from the eye. */
  aloud?: boolean | undefined;
  /** Whether the heads of the columns are buttons; for a page that listens to them. */
  sortable?: boolean | undefined;
  /** The order of the rows; as published where not given. */
  sorting?: Sorting | undefined;
}

/** Said like the other roles: CSS that makes a block of a part may take its own from it. */
const GROUP = 'rowgroup';

/** Stands for a small line, where widths are estimated. */
const TREND = '0'.repeat(9);

/** From so many ems on, a table that is wider than its box is not stacked, but scrolls. */
const DESK = 54;

/** With fewer ems there may be less room than that: the type is larger than a drawing of that width would have it. */
const TIGHT = 11.5;

/** The box of a small line. */
const LINE = {width: 96, height: 24};
const INSIDE = {x: 3, y: 4, width: 90, height: 16};

/**
 * All numbers of an indicator as an HTML table: a row for each component, category or period; a row of totals. Every
 * part says its role, so that it remains a table however it is displayed. Throws a ProblemError (`unsuitable`) where
 * there are no numbers.
 */
export function dataTable(figure: KeyFigure, options: DataTableOptions): Markup {
  const {sparkline = false, aloud, sorting} = options;
  const {lang, em, palette} = settle(options);
  demand(figure, 'table');
  const {illustrative} = messagesOf(lang);
  const {trend, sortBy} = extraOf(lang);
  const {table, trends} = wholeTable(figure, lang, sparkline);
  const {caption, notes, columns, short = columns, rows, totals} = table;
  const sortable = options.sortable === true && rows.length > 1;
  const isWord = columns.map((_, i) => i > 0 && rows.some(({keys}) => typeof keys?.[i] === 'string'));

  const headers = rows.map(({header}) => header);
  const texts: Column[] = columns.map((head, i) => ({
    head,
    cells: [...rows, ...totals].flatMap(({header, cells, keys}, j) => {
      if (i === 0) return j < rows.length ? header : header.split(' ');
      const cell = cells[i - 1]!;
      // Means and changes have the room of several columns, and of one they may be broken.
      if (!keys) return cells.length > 1 ? [] : cell.split(' ');
      return keys[i] === null ? cell.split(' ') : partsOf(cell);
    }),
  }));
  const width = tableWidth(
    trends.size ? [...texts, {head: trend, cells: [TREND]}] : texts,
    columns.length < 3,
  );

  const head = (column: string, i: number) => {
    const word = isWord[i] ? 'word' : '';
    if (!sortable) return html`<th role="columnheader" scope="col" class="${word}">${column}</th>`;
    const order = sorting?.column !== i ? 'none' : sorting.descending ? 'descending' : 'ascending';
    return html`<th role="columnheader" scope="col" class="${word}" aria-sort="${order}"><button type="button" data-column="${i}" title="${sortBy(column)}">${column}</button></th>`;
  };
  const line = (row: TableRow) => {
    const series = trends.get(row);
    return html`<td role="cell" class="trend" aria-hidden="true">${
      series &&
      html`<svg width="${LINE.width}" height="${LINE.height}" viewBox="0 0 ${LINE.width} ${LINE.height}">${sparklineMark(
        layoutTrend(series, INSIDE),
        palette,
      )}</svg>`
    }</td>`;
  };
  const cells = ({cells, spoken, keys}: TableRow) => {
    const say = (i: number) => forEyeAndEar(write(cells[i]!), !aloud || cells[i] === spoken![i], spoken?.[i]);
    // A mean or a change stands at the end of a wide table and has the room before it; in its only cell it may be broken.
    const start = keys ? 0 : Math.max(0, cells.findIndex(Boolean));
    return start > 0 || (!keys && cells.length < 2)
      ? html`<td role="cell" colspan="${cells.length}">${say(start)}</td>`
      : cells.map(
          (_, i) =>
            html`<td role="cell" class="${keys?.[i + 1] === null ? 'absent' : ''}${isWord[i + 1] ? ' word' : ''}" data-head="${short[i + 1]}">${say(i)}</td>`,
        );
  };
  const row = (one: TableRow) =>
    html`<tr role="row"><th role="rowheader" scope="row">${
      one.lang ? html`<span lang="${one.lang}">${one.header}</span>` : one.header
    }</th>${cells(one)}${trends.size ? line(one) : ''}</tr>`;

  return html`<table part="table" role="table" class="${lookOf(texts, width, options.width / typeScale(em).reading, isBrief(headers))}"><caption><div>${
    notes.includes(illustrative) ? html`<span class="illustrative"></span>` : ''
  }<span lang="${caption.lang}">${caption.text}</span>${notes.map(note =>
    note === illustrative ? html` <strong>${note}</strong>` : html` <small>${note}</small>`,
  )}</div></caption><thead role="${GROUP}"><tr role="row">${columns.map(head)}${
    trends.size
      ? html`<th role="columnheader" scope="col" class="trend" aria-hidden="true">${trend}</th>`
      : ''
  }</tr></thead><tbody role="${GROUP}">${(sorting ? sortRows(rows, sorting) : rows).map(row)}</tbody>${
    totals.length ? html`<tfoot role="${GROUP}">${totals.map(row)}</tfoot>` : ''
  }</table>`;
}

/** A number, and its status where it has one. */
function partsOf(cell: string): string[] {
  const [, number, status] = /^(.*) (\(.*\))$/.exec(cell) ?? [];
  return number && status ? [number, status] : [cell];
}

/** Statuses stand below their numbers, which so stand below each other. */
function write(cell: string): unknown {
  const [number, status] = partsOf(cell);
  return status ? html`${number} <small>${status}</small>` : cell;
}

/**
 * The class of a table of a width: whether its rows must be stacked to have room, in ems of its text, and how close;
 * `brief` where its row headers are.
 */
function lookOf(columns: readonly Column[], width: number, room: number, brief: boolean): string {
  if (room >= DESK || width <= room) return brief ? 'brief' : '';
  // A header is broken beside its only number as long as its words have room there.
  const isPair = columns.length < 3 && room > TIGHT;
  if (isPair && tableWidth(columns.map(inWords), true) <= room) return '';
  const cell = cellWidth(columns.slice(1));
  const close = CELLS.findIndex(step => cell <= step);
  return `stacked cell-${close < 0 ? CELLS.length - 1 : close}`;
}
