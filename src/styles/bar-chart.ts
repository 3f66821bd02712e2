/** The chart's stage with its readout, its buttons and its table. */
export const barChartStyles = `
.stage{position:relative;touch-action:pan-y}
.stage:focus-visible{outline-offset:4px}
.stage,.tools,.table,.hint{contain:inline-size}
.cursor{position:absolute;box-sizing:border-box;border:2px solid var(--_text);pointer-events:none}
.readout{position:absolute;top:0;left:0;max-width:100%;box-sizing:border-box;padding:.375em .625em;background:var(--_surface);border:1px solid var(--_text);color:var(--_text);font-size:max(12px,.875em);line-height:1.3;pointer-events:none;font-variant-numeric:tabular-nums}
.readout b{display:block;font-weight:600}
.tools{display:flex;flex-wrap:wrap;align-items:center;gap:.375em;margin-top:.5em}
.save{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.375em;margin-inline-start:auto}
.save span{color:var(--_muted);font-size:max(12px,.8125em)}
.tools[aria-hidden]{visibility:hidden}
.hint{margin:.5em 0 0;color:var(--_muted);font-size:max(12px,.8125em)}
.spoken,.stage:not(:focus-visible)~.hint{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.table{overflow-x:auto;margin-top:1em}
table{border-collapse:collapse;width:100%;max-width:40em;font-size:max(12px,.875em);font-variant-numeric:tabular-nums}
caption{text-align:start;font-weight:600;padding-bottom:.5em}
caption small{display:block;font-weight:400;font-size:max(12px,.8125rem);color:var(--_muted)}
th,td{padding:.375em .5em .375em 0;border-bottom:1px solid var(--_grid);font-weight:400;text-align:start;vertical-align:top}
td,thead th+th{text-align:end}
thead th{color:var(--_muted)}
tfoot th,tfoot td{font-weight:600}
tfoot tr:first-child>*{border-top:2px solid var(--_rule)}
@media print{.tools,.hint,.readout,.cursor{display:none}.table[hidden]{display:block}}
`;
