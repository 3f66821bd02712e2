// The style sheets of what is loaded later; a widget wears them from then on.

/** What is read out of a chart, on its stage. */
export const readoutStyles = `
.cursor{position:absolute;box-sizing:border-box;border:2px solid var(--_text);pointer-events:none}
.readout{position:absolute;top:0;left:0;max-width:100%;box-sizing:border-box;padding:.375em .625em;background:var(--_surface);border:1px solid var(--_text);border-radius:var(--_radius);color:var(--_text);font-size:max(12px,.875em);line-height:1.3;pointer-events:none;font-variant-numeric:var(--_numerals);overflow-wrap:anywhere;hyphens:auto}
.readout b,.readout span{display:block}
.readout b{font-weight:var(--_font-weight-strong)}
@media print{.readout,.cursor{display:none}}
`;

/** The panel of the webmaster. */
export const debugStyles = `
.debug{margin:.5em 0 0;padding:.75em;border:1px dashed var(--_rule);border-radius:var(--_radius);color:var(--_text);font-size:max(12px,.8125em);white-space:pre-line;overflow-wrap:anywhere}
.debug dt{font-weight:var(--_font-weight-strong)}
.debug dd{margin:0 0 .5em}
@media print{.debug{display:none}}
`;

/** The button that pauses. */
export const pauseStyles = `
.pause{margin-top:.5em}
@media print{.pause{display:none}}
`;
