/**
 * A frame whose text is the page's own: its size, weight, colour and line height, but for what the page says of the
 * tag; `host` selects it.
 */
export const plainText = (host: string) => `
${host}{font-family:var(--_own-font-family,inherit);color:var(--_own-text,inherit)}
${host} .frame{font-size:calc(1em*var(--_size-scale));line-height:inherit;font-weight:var(--_own-font-weight,inherit);font-style:inherit;letter-spacing:inherit;word-spacing:inherit;text-indent:inherit;text-transform:inherit;white-space:inherit;text-align:inherit}
${host} .frame::before{content:none}
`;

/** The same in a line of text, without a box. */
export const inline = (host: string) => `${plainText(host)}${host}{display:inline}
:host([hidden]){display:none}
${host} .frame{display:inline;position:static}
${host} .probe{display:none}
${host} .stale{display:inline;margin:0;font:inherit;color:inherit}
${host} .stale::before{content:' ('}
${host} .stale::after{content:')'}
${host} .pause{margin:0 0 0 .5em}
`;

/**
 * A widget in a line of text that is a box of its own there; its messages are words of that line, which says what they
 * are about.
 */
export const boxInLine = `
.frame{font-size:calc(1em*var(--_size-scale))}
.frame::before{content:none}
.message{padding:0;border:0}
.name{display:none}
`;

/** A word that is a button, and looks like the text around it; and the box on top of the page that it brings, once it is open. */
export const word = `
.term{display:inline;font:inherit;letter-spacing:inherit;word-spacing:inherit;text-transform:inherit;text-align:start;white-space:normal;color:inherit;background:none;border:0;border-radius:0;padding:0;margin:0;min-width:0;min-height:0;cursor:help;text-decoration-line:underline;text-decoration-style:dotted;text-decoration-thickness:.09em;text-underline-offset:.2em;user-select:text;-webkit-user-select:text}
.term:hover,.term[aria-expanded=true]{text-decoration-style:solid}
.definition{display:none;box-sizing:border-box;width:max-content;height:auto;max-width:min(24rem,100vw - 16px);padding:.625rem .75rem;overflow:auto;background:var(--_surface);border:1px solid var(--_text);border-radius:var(--_radius);color:var(--_text);font-size:max(12px,.875rem);font-weight:var(--_font-weight);font-style:normal;line-height:1.4;letter-spacing:normal;word-spacing:normal;text-indent:0;text-transform:none;text-align:start;white-space:normal;overflow-wrap:break-word;hyphens:auto;cursor:auto}
.definition:popover-open{display:block}
@media print{.definition{display:none!important}}
`;
