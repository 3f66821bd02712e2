import {dark, forced, light, shape, type ColourRole, type SeriesRole, type Token} from './tokens.js';

type Role = ColourRole | SeriesRole;

const roles = Object.keys(light) as Role[];

/**
 * The private properties that the style sheets of a tag read: the page's for that tag, else the page's for all, else
 * those of the theme, else the reader's own colours. Who asks for more contrast has no paler text, and stronger lines.
 * Engines without `light-dark()` show the light theme.
 */
export function declare(tag: string): string {
  const each = <T extends Token>(tokens: readonly T[], value: (token: T) => string) =>
    `:host{${tokens.map(token => `--_${token}:${value(token)};`).join('')}}`;
  const set = (token: Token, fallback: string) => `var(--${tag}-${token},var(--kf-${token},${fallback}))`;
  return `
${each(roles, role => set(role, light[role]))}
@supports (color:light-dark(#000,#fff)){${each(roles, role => set(role, `light-dark(${light[role]},${dark[role]})`))}}
@media (forced-colors:active){${each(roles, role => forced[role] ?? 'CanvasText')}}
${each(Object.keys(shape) as (keyof typeof shape)[], token => {
  const value = set(token, shape[token]);
  return token === 'scale' || token === 'space' ? `calc(${value}*var(--_size-${token}))` : value;
})}
:host{--_size-scale:1;--_size-space:1}
:host([size=small]){--_size-scale:.875;--_size-space:.75}
:host([size=large]){--_size-scale:1.25;--_size-space:1.25}
@media (prefers-contrast:more){:host{--_muted:var(--_text);--_rule:var(--_text);${['line-width', 'rule-width', 'focus-width'].map(token => `--_${token}:max(3px,${set(token as Token, '3px')});`).join('')}}}
:host{${['text', 'font-family', 'font-weight'].map(token => `--_own-${token}:var(--${tag}-${token});`).join('')}}`;
}

/**
 * The colours and type of the drawings, for a shadow root. They override the presentation attributes in the
 * picture, so that the page's tokens, its font and its colour scheme apply; an exported picture keeps the
 * attributes. Its texts keep their spacing, whatever a reader's style sheet says of all elements (WCAG 2.2, 1.4.12):
 * they have places and no flow, and would run into each other; the sentence and the table, which say the same,
 * follow. Who asks for more contrast has stronger lines of the grid.
 */
export const ink = `
svg{display:block;overflow:visible;font-family:inherit;font-variant-numeric:var(--_numerals)}
svg [font-weight='400']{font-weight:var(--_font-weight)}
svg [font-weight='600']{font-weight:var(--_font-weight-strong)}
svg [font-weight='700']{font-weight:var(--_font-weight-figure)}
.text{fill:var(--_text)}
.muted{fill:var(--_muted)}
.good{fill:var(--_good)}
.bad{fill:var(--_bad)}
.bar{fill:var(--_bar)}
.accent{fill:var(--_accent)}
.line.accent{fill:none;stroke:var(--_accent)}
.line[stroke-width='2']{stroke-width:var(--_line-width)}
.grid{stroke:var(--_grid)}
.rule{stroke:var(--_rule)}
.rule[stroke-width='2']{stroke-width:var(--_rule-width)}
.mean{stroke:var(--_text)}
.hatch{stroke:var(--_muted)}
.flag{stroke:var(--_bar)}
.halo{stroke:var(--_surface)}
svg *{letter-spacing:normal!important;word-spacing:normal!important}
.value{letter-spacing:-.01em!important}
@media (prefers-contrast:more){.grid{stroke:var(--_bar)}}
`;

/** That, and the size of a drawing: its own, or that of its box where this is narrower. */
export const paint = `svg{max-width:100%;height:auto}${ink}`;

/**
 * The colours of series and parts, for the widgets that have them. Lines are strokes, everything else is filled;
 * patterns are lines in the colour of the page.
 */
export const seriesPaint = `
${roles
  .slice(-6)
  .map(role => `.${role}{fill:var(--_${role})}.line.${role}{fill:none;stroke:var(--_${role})}`)
  .join('')}
.pattern,.seam{stroke:var(--_surface)}
.pattern{stroke-width:var(--_pattern-width)}
.veil{fill:var(--_surface);stroke:var(--_text)}
`;
