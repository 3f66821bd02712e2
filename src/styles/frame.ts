/** The box around every figure, its messages and its buttons. */
export const frame = `
:host{display:block;min-width:0;font-family:var(--_font-family);color:var(--_text)}
:host([hidden]){display:none}
.frame{position:relative;font-size:calc(1em*var(--_scale));direction:ltr;text-align:start;line-height:1.4;font-weight:var(--_font-weight);font-style:normal;letter-spacing:normal;word-spacing:normal;text-indent:0;text-transform:none;white-space:normal}
.frame::before{content:'';display:block;width:12.5em;max-width:100%;break-after:avoid}
.probe{position:absolute;inset:0 0 auto;height:1em;visibility:hidden;pointer-events:none}
.spoken{position:absolute;width:1px;height:1px;margin:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap;user-select:none;-webkit-user-select:none}
.message{display:flex;flex-direction:column;justify-content:center;align-items:flex-start;gap:.5em;box-sizing:border-box;padding:calc(.75em*var(--_space)) 0;border-top:var(--_rule-width) solid var(--_rule)}
.message p{margin:0}
.detail{color:var(--_muted);font-size:max(12px,.8125em);overflow-wrap:anywhere}
.stale{margin:.25em 0 0;color:var(--_text);font-size:max(12px,.8125em);font-weight:var(--_font-weight-strong)}
.name{font-weight:var(--_font-weight-strong)}
button{font:inherit;font-size:max(12px,.8125em);line-height:1.25;color:var(--_accent);background:none;border:1px solid var(--_rule);border-radius:var(--_radius);min-height:2.25em;min-width:2.25em;padding:.375em .75em;cursor:pointer}
:focus-visible{outline:var(--_focus-width) solid var(--_focus);outline-offset:2px}
`;
