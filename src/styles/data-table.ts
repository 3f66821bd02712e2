/** Widths of the widest word in a cell, in ems, by which stacked numbers stand below each other. */
export const CELLS = [4.75, 7.25, 10, 15] as const;

/**
 * A row as a block: its header, then its numbers with the head of their column above each, in as many columns as
 * there is room for. The heads themselves become a row of buttons.
 */
const stacked = `
.stacked,.stacked :is(caption,thead,tbody,tfoot){display:block;width:auto}
.stacked tr{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,var(--_cell)),1fr));gap:.375em .5em;padding:calc(.625em*var(--_space)) 0;line-height:1.3;border-bottom:1px solid var(--_grid)}
.stacked thead tr{display:flex;flex-wrap:wrap;padding:0 0 .75em;border-bottom:var(--_rule-width) solid var(--_rule)}
.stacked tfoot tr:first-child{border-top:var(--_rule-width) solid var(--_rule)}
.stacked tr>:is(th,td){position:static;max-width:none;padding:0;border:0;text-align:start}
.stacked tr>:is([role=rowheader],[colspan]){grid-column:1/-1}
.stacked [role=rowheader]{font-weight:var(--_font-weight-strong)}
.stacked thead th:not(:has(button)){position:absolute;clip-path:inset(50%)}
.stacked td{white-space:normal;align-self:end}
.stacked thead button{border:1px solid var(--_rule);border-radius:var(--_radius);padding:.25em .5em;font-size:max(12px,13em/14)}
.stacked td:empty{display:none}
.stacked [data-head]::before{content:attr(data-head)/'';display:block;font-size:max(12px,13em/14);font-weight:var(--_font-weight);font-style:normal;color:var(--_muted)}
`;

/**
 * The data table. Its cells keep their places by the rows and roles of a table, whatever CSS makes of them. It scrolls
 * in its own box, with the heads of columns and rows in sight; then alone they need a background.
 */
export const dataTableStyles = `
.table{isolation:isolate;container-type:inline-size;overflow:auto;max-height:var(--kf-table-max-height,none);margin:0}
table{width:auto;min-width:min(100%,30em);max-width:none;border-collapse:separate;border-spacing:0}
caption{padding-bottom:.75em}
caption div{position:sticky;inset-inline-start:0;width:fit-content;max-width:100cqi}
caption :is(small,strong){display:inline;font-size:max(12px,13em/14)}
caption :is(small,strong):not(:last-child)::after{content:'\\a0·'/' '}
caption [lang]{display:block}
caption strong{color:var(--_text)}
caption .illustrative{display:block;width:100cqi;margin-bottom:.5em;border-top:6px solid transparent;border-image:repeating-linear-gradient(-45deg,var(--_muted) 0 1.5px,transparent 1.5px 5px) 6;print-color-adjust:exact}
th,td{padding:calc(.375em*var(--_space)) 0 calc(.375em*var(--_space)) 1em}
tr>:first-child{padding-inline-start:0}
tbody th,tfoot th{max-width:22em;overflow-wrap:break-word}
thead th{vertical-align:bottom;padding-block:.5em;border-bottom:var(--_rule-width) solid var(--_rule)}
thead th:has(button){padding-block:0}
td,.brief tbody th{white-space:nowrap}
[colspan]{white-space:normal}
tr>.word,thead tr>th.word{text-align:start}
td small{display:block;font-size:max(12px,13em/14);color:var(--_muted)}
td.absent{color:var(--_muted);font-style:italic;white-space:normal}
thead button{border:0;border-radius:0;min-height:2em;min-width:0;padding:.5em 0;font-size:inherit;text-align:inherit;color:inherit}
thead button::after{content:'\\a0↕'/''}
[aria-sort=ascending] button::after{content:'\\a0↑'/''}
[aria-sort=descending] button::after{content:'\\a0↓'/''}
thead button:hover{color:var(--_accent)}
:is([aria-sort=ascending],[aria-sort=descending]) button{color:var(--_text)}
.trend svg{width:6em;height:1.5em;display:inline-block;vertical-align:middle}
.scrolls :is(thead th,tr>:first-child){position:sticky;background:var(--_surface)}
.scrolls thead th{top:0;z-index:1}
.scrolls tr>:first-child{inset-inline-start:0}
.across tr>:first-child{box-shadow:.5em 0 var(--_surface),calc(.5em + 1px) 0 var(--_rule)}
.scrolls thead tr>:first-child{z-index:2}
.ghost{height:min(20em,var(--kf-table-max-height,20em));background:repeating-linear-gradient(var(--_grid) 0 1px,transparent 1px 2em)}
${CELLS.map((width, i) => `.cell-${i}{--_cell:${width}em}`).join('')}
@media screen{${stacked}}
@media print{
.table{overflow:visible;max-height:none}
thead button{display:contents}
thead button::after{content:none}
}
`;
