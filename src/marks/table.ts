import {html, type TemplateResult} from 'lit';
import type {DataTable, TableRow} from '../format/table.js';

/** A table with caption, column and row headers; means and change in a foot of their own. */
export function dataTable({caption, notes, columns, rows, totals}: DataTable): TemplateResult {
  const row = ({header, cells}: TableRow) =>
    html`<tr><th scope="row">${header}</th>${cells.map(cell => html`<td>${cell}</td>`)}</tr>`;
  return html`<table part="table"><caption><span lang="${caption.lang}">${caption.text}</span>${notes.map(
    note => html` <small>${note}</small>`,
  )}</caption><thead><tr>${columns.map(
    column => html`<th scope="col">${column}</th>`,
  )}</tr></thead><tbody>${rows.map(row)}</tbody>${
    totals.length ? html`<tfoot>${totals.map(row)}</tfoot>` : ''
  }</table>`;
}
