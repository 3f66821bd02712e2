/** The chart's stage. */
export const chartStyles = `
@media screen{.far{content-visibility:auto;height:var(--_far);overflow-clip-margin:1em}}
.stage{position:relative;touch-action:pan-y}
.stage:focus-visible{outline-offset:4px}
.stage,.hint{contain:inline-size}
.hint{margin:.5em 0 0;color:var(--_muted);font-size:max(12px,.8125em)}
.stage:not(:focus-visible)~.hint{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media print{.hint{display:none}.data[hidden]{display:block}.data caption{display:none}.data table:has(th:nth-child(4)){max-width:none}.data:has(tr:nth-child(6)):not(:has(th:nth-child(4))) .table{columns:20em}}
`;
