/**
 * Numbers first, their labels below, in one to four columns by the width of the list. Where numbers stand
 * side by side and one has a qualifier above it, all have the room for it, so that they stand on one base line. What is
 * for the ear alone stays in its line: Orca, reading on, passes over a box inside the value of a list. Numbers shrink with
 * a list narrower than the narrowest column, as a phone's at twice the letter size.
 */
export const keyFactsStyles = `
[part=facts]>dl{display:grid;grid-template-columns:repeat(auto-fit,minmax(max(min(100%,13em),(100% - 6em)/4),1fr));column-gap:2em;margin:0}
dl>div{display:flex;flex-direction:column;min-width:0;border-top:var(--_rule-width) solid var(--_rule);padding:.5em 0 calc(1.5em*var(--_space));break-inside:avoid}
dl>.illustrative{border-top:6px solid transparent;padding-top:calc(.5em - 4px);border-image:repeating-linear-gradient(-45deg,var(--_muted) 0 1.5px,transparent 1.5px 5px) 6;print-color-adjust:exact}
div>dt{order:1;margin-top:.25em;overflow-wrap:break-word;hyphens:auto}
div>dd{margin:0;overflow-wrap:break-word}
[part=facts]{container-type:inline-size}
@container (min-width:28em){.qualified dd:not(:has(small),.more){padding-top:1.4em}}
dd small{display:block;font-size:1em}
dd .spoken{position:static;overflow:visible;font-size:1px;letter-spacing:-1px;opacity:0}
.number{white-space:nowrap;font-size:min(2.25em,18cqi);line-height:1.15;font-weight:var(--_font-weight-figure);letter-spacing:-.01em;font-variant-numeric:var(--_numerals)}
.wide{font-size:min(1.5em,11.5cqi);line-height:1.725}
.widest{font-size:min(1em,7.8cqi);line-height:2.5875}
.unit{font-size:1.25em;font-weight:var(--_font-weight-strong)}
.words{font-size:1em;font-weight:var(--_font-weight)}
.absent{font-size:1.25em;line-height:2.07;font-weight:var(--_font-weight);font-style:italic;color:var(--_muted)}
.more{order:2;margin-top:.25em;font-size:max(12px,.875em);color:var(--_muted)}
.more b,.status{font-weight:var(--_font-weight-strong);color:var(--_text)}
.message{margin-top:1em}
.foot{margin:0;font-size:max(12px,.8125em);color:var(--_muted)}
.ghost{height:7em;border-top:2px solid var(--_grid)}
.ghost::before{content:'';display:block;width:6em;height:2.25em;margin-top:1em;background:var(--_grid)}
`;
