/**
 * An empty line on the base line of the number is the base line of the tile: `align-items: baseline` of a page's grid
 * puts the numbers of a row on one line. The glossary term below is as high as a finger needs, and open on paper.
 */
export const kpiTileStyles = `
.frame::before{content:'\\200b'/'';line-height:0;padding-top:var(--_line);margin-bottom:calc(var(--_line)*-1)}
.term{font-size:max(12px,.8125em);color:var(--_text)}
summary{box-sizing:border-box;width:fit-content;min-height:24px;padding:.25em 0;line-height:1.4;color:var(--_accent);cursor:pointer}
.term p{max-width:45em;margin:.25em 0 .5em;overflow-wrap:anywhere;hyphens:auto}
@media print{.term{contain:inline-size}summary{color:inherit;font-weight:var(--_font-weight-strong);list-style:none}.term::details-content{content-visibility:visible;display:block}}
`;
