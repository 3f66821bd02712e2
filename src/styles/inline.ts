/** A frame whose text is the page's own: its size, weight, colour and line height, but for what the page says of the tag. */
export const plainText = `
:host{font-family:var(--_own-font-family,inherit);color:var(--_own-text,inherit)}
.frame{font-size:calc(1em*var(--_size-scale));line-height:inherit;font-weight:var(--_own-font-weight,inherit);font-style:inherit;letter-spacing:inherit;text-transform:inherit;text-align:inherit}
.frame::before{content:none}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none;-webkit-user-select:none}
`;

/** A widget in a line of text, without a box; `host` selects it. */
export const inline = (host: string) => `
${host}{display:inline;font-family:var(--_own-font-family,inherit);color:var(--_own-text,inherit)}
:host([hidden]){display:none}
${host} .frame{display:inline;font-size:calc(1em*var(--_size-scale));position:static}
${host} .frame::before{content:none}
${host} .probe{display:none}
${host} .stale{display:inline;margin:0;font:inherit;color:inherit}
${host} .stale::before{content:' ('}
${host} .stale::after{content:')'}
${host} .pause{margin:0 0 0 .5em}
`;
