/**
 * The table of the data, beside a picture or in its place. A small one breaks words rather than scroll; one
 * that is asked whether it scrolls does not, for the answer would change it. What is only heard lies in a corner of its
 * cell, where it widens nothing.
 */
export const tableStyles = `
.table{position:relative;overflow-x:auto;margin-top:calc(1em*var(--_space));contain:inline-size}
table{border-collapse:collapse;width:100%;max-width:40em;font-size:max(12px,.875em);font-variant-numeric:var(--_numerals)}
caption{text-align:start;font-weight:var(--_font-weight-strong);padding-bottom:.5em;overflow-wrap:anywhere}
caption small{display:block;font-weight:var(--_font-weight);font-size:max(12px,13em/14);color:var(--_muted)}
th,td{padding:calc(.375em*var(--_space)) .5em calc(.375em*var(--_space)) 0;border-bottom:1px solid var(--_grid);font-weight:var(--_font-weight);text-align:start;vertical-align:top}
td,thead th+th{text-align:end}
td{position:relative}
td .spoken{top:0;left:0}
.table:not([role],.place>*) th{overflow-wrap:anywhere}
thead th{color:var(--_muted)}
tfoot th,tfoot td{font-weight:var(--_font-weight-strong)}
tfoot tr:first-child>*{border-top:var(--_rule-width) solid var(--_rule)}
@media print{.table{overflow:visible}th,td{padding-block:.0625em}tfoot{display:table-row-group;break-before:avoid}tr{break-inside:avoid}thead{break-after:avoid}}
`;
