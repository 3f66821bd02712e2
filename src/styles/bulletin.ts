/**
 * An edition as a page: chapters, a grid of tiles, charts below each other; on paper no figure is torn apart. There
 * chapters are blocks: those of a grid lie over each other where a figure in one goes to the next page. Tiles
 * keep the width that they are drawn at, and so their letters.
 * Its figures are in its own type, so they are not scaled once more. While it loads a still title, a line and the first
 * rule stand there, about as high as the window, so that nothing below is seen to move; no higher, for a frame may be
 * made as high as what is in it.
 */
export const bulletinStyles = `
:host{position:relative}
.frame{container-type:inline-size}
.frame:has(~[data-kf-prerendered]){position:absolute;inset:0 0 auto;visibility:hidden}
@media screen{.ghost{min-height:min(100vh,64em);background:linear-gradient(var(--_grid) 0 0) 0 .5em/60% 2em no-repeat,linear-gradient(var(--_grid) 0 0) 0 3.5em/30% 1em no-repeat,linear-gradient(var(--_grid) 0 0) 0 7.5em/100% 2px no-repeat}}
.bulletin{display:grid;grid-template-columns:minmax(0,1fr);gap:calc(3em*var(--_space))}
.frame::before{width:auto}
.heading{overflow-wrap:anywhere;hyphens:auto;font-size:1.5em;line-height:1.25;font-weight:var(--_font-weight-strong)}
.head>.heading{font-size:2em}
p{margin:.5em 0 0;max-width:45em;overflow-wrap:anywhere}
.meta{display:flex;flex-wrap:wrap;gap:.25em 2em;margin:.75em 0 0;color:var(--_muted);font-size:max(12px,.875em)}
.meta div{display:flex;gap:.5em}
.meta dd,.meta dt{margin:0}
.meta dd{color:var(--_text)}
nav{margin-top:1.5em}
nav p{font-weight:var(--_font-weight-strong)}
nav ol{margin:.5em 0 0;padding:0;list-style:none;columns:16em;column-gap:2em}
nav li{break-inside:avoid}
nav a{display:inline-block;padding:.25em 0;overflow-wrap:anywhere;hyphens:auto}
a{color:var(--_accent)}
section,.figures{display:grid;grid-template-columns:minmax(0,1fr);gap:calc(2.5em*var(--_space))}
section{border-top:var(--_rule-width) solid var(--_rule);padding-top:2em}
section>header{max-width:45em}
section>header p,.publisher,.abbreviation{color:var(--_muted)}
section .abbreviation{display:block;font-size:.7em;letter-spacing:.04em}
.tiles{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,13em),1fr));gap:calc(2em*var(--_space))}
.figure{--kf-scale:1;position:relative;min-width:0;scroll-margin-top:1em}
:is(.figure,.heading):focus{outline:var(--_focus-width) solid var(--_focus);outline-offset:4px}
.permalink{position:absolute;inset:auto 0 100% auto;padding:.125em .375em;min-width:1.5em;min-height:1.75em;text-align:center;text-decoration:none;font-size:max(12px,.8125em);color:var(--_muted)}
.permalink:hover{color:var(--_accent)}
@media (hover:hover){.permalink{opacity:0}.figure:hover .permalink,.permalink:focus{opacity:1}}
@media screen{@container (min-width:62em){section:has(>header){grid-template-columns:15em minmax(0,1fr);column-gap:calc(3em*var(--_space))}}}
@media print{
nav,.permalink{display:none}
.bulletin{font-size:14px}
.figure,header{break-inside:avoid}
header,.heading{break-after:avoid}
.bulletin,section,.figures{display:block}
section{margin-top:1.5em;padding-top:1em}
section>*,.figures>*{margin-bottom:1.5em}
.tiles{display:flex;flex-wrap:wrap}
}
`;
