/** The row of buttons under a widget. */
export const toolsStyles = `
.tools{contain:inline-size;display:flex;flex-wrap:wrap;align-items:center;gap:.375em;margin-top:calc(.5em*var(--_space))}
.save{display:inline-flex;flex-wrap:wrap;align-items:center;gap:.375em;margin-inline-start:auto}
.save span{color:var(--_muted);font-size:max(12px,.8125em)}
.tools[inert]{visibility:hidden}
@media print{.tools{display:none}}
`;
