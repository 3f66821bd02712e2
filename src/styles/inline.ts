/** A frame whose text is the page's own: its size, weight, colour and line height. */
export const plainText = `
:host{font-family:inherit;color:inherit}
.frame{line-height:inherit;font-weight:inherit;font-style:inherit;letter-spacing:inherit;text-transform:inherit;text-align:inherit}
.frame::before{content:none}
.spoken{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none;-webkit-user-select:none}
`;

/** A widget in a line of text, without a box; `host` selects it. */
export const inline = (host: string) => `
${host}{display:inline;font-family:inherit;color:inherit}
:host([hidden]){display:none}
${host} .frame{display:inline;position:static}
${host} .frame::before{content:none}
${host} .probe{display:none}
${host} .stale{display:inline;margin:0;font:inherit;color:inherit}
${host} .stale::before{content:' ('}
${host} .stale::after{content:')'}
${host} .pause{margin:0 0 0 .5em}
`;
