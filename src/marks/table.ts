import {html, type TemplateResult} from 'lit';
import type {DataTable, TableRow} from '../format/table.js';

/** A table with caption, column and row headers; means and change in a foot of their own. */
export function dataTable({caption, notes, columns, rows, totals}: DataTable): TemplateResult {
  const row = ({header, lang, cells}: TableRow) =>
    html`<tr><th scope="row">${lang ? html`<span lang="${lang}">${header}</span>` : header}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`;
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
export function tableRegion(table: DataTable, lang: string): TemplateResult {
  return table.columns.length < WIDE
    ? html`<div class="table" lang="${lang}">${dataTable(table)}</div>`
    : html`<div class="table" lang="${lang}" role="region" tabindex="0" aria-label="${table.caption.text}">${dataTable(table)}</div>`;
}
