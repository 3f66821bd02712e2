/** The chart's stage with its readout. */
export const chartStyles = `
.stage{position:relative;touch-action:pan-y}
.stage:focus-visible{outline-offset:4px}
.stage,.hint{contain:inline-size}
.cursor{position:absolute;box-sizing:border-box;border:2px solid var(--_text);pointer-events:none}
.readout{position:absolute;top:0;left:0;max-width:100%;box-sizing:border-box;padding:.375em .625em;background:var(--_surface);border:1px solid var(--_text);border-radius:var(--_radius);color:var(--_text);font-size:max(12px,.875em);line-height:1.3;pointer-events:none;font-variant-numeric:var(--_numerals)}
.readout b,.readout span{display:block}
.readout b{font-weight:var(--_font-weight-strong)}
.hint{margin:.5em 0 0;color:var(--_muted);font-size:max(12px,.8125em)}
.stage:not(:focus-visible)~.hint{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.hint,.readout,.cursor{display:none}.data[hidden]{display:block}.data caption{display:none}.data table:has(th:nth-child(4)){max-width:none}.data:has(tr:nth-child(6)):not(:has(th:nth-child(4))) .table{columns:20em}}
`;
