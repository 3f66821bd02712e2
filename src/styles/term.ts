import {inline, word} from './inline.js';

const LINE = `:host([term]:where(:not([term=''])))`;

/**
 * A term in a line of text looks like that text; its definition is a box on top of the page, set in the page's own
 * size whatever stands around the word. All terms together are a list.
 */
export const termStyles = `${inline(LINE)}${word}.definition{position:fixed;inset:auto;z-index:2147483647;margin:0}
.definition.open{display:block}
.definition b{display:block;font-weight:var(--_font-weight-strong)}
[part=list]{display:grid;gap:1em;max-width:45em;margin:0}
dt{font-weight:var(--_font-weight-strong)}
dd{margin:.25em 0 0}
@media print{.term{text-decoration:none}dl>div{break-inside:avoid}}
`;
