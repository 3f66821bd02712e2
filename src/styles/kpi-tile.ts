/** The glossary term below a tile; on paper it is open. */
export const kpiTileStyles = `
.term{font-size:max(12px,.8125em);color:var(--_muted)}
.term summary{display:inline-block;cursor:pointer;padding:.25em 0;min-height:1.5em;text-decoration:underline dotted;text-underline-offset:.2em}
.term p{margin:.25em 0 0;color:var(--_text)}
@media print{.term::details-content{content-visibility:visible;display:block}.term summary{text-decoration:none}}
`;
