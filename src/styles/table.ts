/** The table of the data, beside a picture or in its place. A small one breaks words rather than scroll. */
export const tableStyles = `
.table{overflow-x:auto;margin-top:1em;contain:inline-size}
table{border-collapse:collapse;width:100%;max-width:40em;font-size:max(12px,.875em);font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600;padding-bottom:.5em}
caption small{display:block;font-weight:400;font-size:max(12px,.8125rem);color:var(--_muted)}
th,td{padding:.375em .5em .375em 0;border-bottom:1px solid var(--_grid);font-weight:400;text-align:start;vertical-align:top}
td,thead th+th{text-align:end}
.table:not([role]) th{overflow-wrap:anywhere}
thead th{color:var(--_muted)}
tfoot th,tfoot td{font-weight:600}
tfoot tr:first-child>*{border-top:2px solid var(--_rule)}
@media print{.table{overflow:visible}th,td{padding-block:.125em}tfoot{display:table-row-group;break-before:avoid}tr{break-inside:avoid}thead{break-after:avoid}}
`;
