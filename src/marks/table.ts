import type {DataTable, TableRow} from '../format/table.js';
import {html, type Markup} from './html.js';
import {forEyeAndEar} from './spoken.js';

/**
 * A table with caption, column and row headers; means and change in a foot of their own. `aloud` adds the numbers as
 * read aloud, for a page whose style sheet hides them from the eye.
 */
export function dataTable({caption, notes, columns, rows, totals}: DataTable, aloud = false): Markup {
  const row = ({header, lang, cells, spoken}: TableRow) =>
    html`<tr><th scope="row">${lang ? html`<span lang="${lang}">${header}</span>` : header}</th>${cells.map(
      (cell, i) => html`<td>${forEyeAndEar(cell, !aloud || cell === spoken![i], spoken?.[i])}</td>`,
    )}</tr>`;
  return html`<table part="table"><caption><span lang="${caption.lang}">${caption.text}</span>${notes.map(
    note => html` <small>${note}</small>`,
  )}</caption><thead><tr>${columns.map(
    column => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(row)}</tbody>${
    totals.length ? html`<tfoot>${totals.map(row)}</tfoot>` : ''
  }</table>`;
}

/** From so many columns on, a table may be wider than a phone, and must be scrolled by keyboard too. */
const WIDE = 4;

/** A table in a box of its own, which scrolls rather than the page. */
export function tableRegion(table: DataTable, lang: string): Markup {
  return table.columns.length < WIDE
    ? html`<div class="table" lang="${lang}">${dataTable(table, true)}</div>`
    : html`<div class="table" lang="${lang}" role="region" tabindex="0" aria-label="${table.caption.text}">${dataTable(table, true)}</div>`;
}
