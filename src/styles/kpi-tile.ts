/** The glossary term below a tile: as high as a finger needs, and open on paper. */
export const kpiTileStyles = `
.term{font-size:max(12px,.8125em);color:var(--_text)}
summary{box-sizing:border-box;width:fit-content;min-height:24px;padding:.25em 0;line-height:1.4;color:var(--_accent);cursor:pointer}
.term p{max-width:45em;margin:.25em 0 .5em;overflow-wrap:anywhere;hyphens:auto}
@media print{summary{color:inherit;font-weight:var(--_font-weight-strong);list-style:none}.term::details-content{content-visibility:visible;display:block}}
`;
