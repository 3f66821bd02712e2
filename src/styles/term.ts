import {inline} from './inline.js';

const LINE = `:host([term]:where(:not([term=''])))`;

/**
 * A term in a line of text looks like that text; its definition is a box on top of the page, set in the page's own
 * size whatever stands around the word. All terms together are a list.
 */
export const termStyles = `${inline(LINE)}
${LINE} .frame{line-height:inherit;font-weight:var(--_own-font-weight,inherit);font-style:inherit;letter-spacing:inherit;text-transform:inherit;text-align:inherit}
.term{display:inline;font:inherit;line-height:inherit;letter-spacing:inherit;text-transform:inherit;text-align:start;white-space:normal;color:inherit;background:none;border:0;border-radius:0;padding:0;margin:0;min-width:0;min-height:0;cursor:help;text-decoration-line:underline;text-decoration-style:dotted;text-decoration-thickness:.09em;text-underline-offset:.2em;user-select:text;-webkit-user-select:text}
.term:hover,.term[aria-expanded=true]{text-decoration-style:solid}
.definition{display:none;position:fixed;inset:auto;z-index:2147483647;box-sizing:border-box;width:max-content;height:auto;max-width:min(24rem,100vw - 16px);margin:0;padding:.625rem .75rem;overflow:auto;background:var(--_surface);border:1px solid var(--_text);border-radius:var(--_radius);color:var(--_text);font-size:max(12px,.875rem);font-weight:var(--_font-weight);font-style:normal;line-height:1.4;letter-spacing:normal;text-transform:none;text-indent:0;text-align:start;white-space:normal;overflow-wrap:break-word;hyphens:auto;cursor:auto}
.definition.open{display:block}
.definition b{display:block;font-weight:var(--_font-weight-strong)}
dl{display:grid;gap:1em;max-width:45em;margin:0}
dt{font-weight:var(--_font-weight-strong)}
dd{margin:.25em 0 0}
@media print{.definition.open{display:none}.term{text-decoration:none}dl>div{break-inside:avoid}}
`;
