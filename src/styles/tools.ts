/** The row of buttons under a widget: what saves at the far end, or where there is no room for it, at the start of the next line. */
export const toolsStyles = `
.tools{contain:inline-size;display:flex;flex-wrap:wrap;align-items:center;gap:.375em;margin-top:calc(.5em*var(--_space))}
.save{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.375em}
.save span{color:var(--_muted);font-size:max(12px,.8125em)}
.tools>:nth-last-child(2){margin-inline-end:auto}
.tools[inert]{visibility:hidden}
@media print{.tools{display:none}}
`;
