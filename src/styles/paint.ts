import {dark, forced, light, type ColourRole, type SeriesRole} from './tokens.js';

type Role = ColourRole | SeriesRole;

const isSeries = (role: string) => role.startsWith('series');

/** The private properties of some roles: the page's own, else those of the theme, else the reader's. */
function declare(roles: readonly Role[]): string {
  const each = (colour: (role: Role) => string) =>
    `:host{${roles.map(role => `--_${role}:${colour(role)};`).join('')}}`;
  return `
${each(role => `var(--kf-${role},${light[role]})`)}
@supports (color:light-dark(#000,#fff)){${each(role => `var(--kf-${role},light-dark(${light[role]},${dark[role]}))`)}}
@media (forced-colors:active){${each(role => forced[role] ?? 'CanvasText')}}`;
}

const roles = Object.keys(light) as Role[];

/**
 * The colours and type of the drawings, for a shadow root. They override the presentation attributes in the
 * picture, so that the page's tokens, its font and its colour scheme apply; an exported picture keeps the
 * attributes. Engines without `light-dark()` show the light theme.
 */
export const paint = `
${declare(roles.filter(role => !isSeries(role)))}
svg{display:block;max-width:100%;height:auto;overflow:visible;font-family:inherit;font-feature-settings:'tnum' 1}
.text{fill:var(--_text)}
.muted{fill:var(--_muted)}
.good{fill:var(--_good)}
.bad{fill:var(--_bad)}
.bar{fill:var(--_bar)}
.accent{fill:var(--_accent)}
.line.accent{fill:none;stroke:var(--_accent)}
.grid{stroke:var(--_grid)}
.rule{stroke:var(--_rule)}
.mean{stroke:var(--_text)}
.hatch{stroke:var(--_muted)}
.flag{stroke:var(--_bar)}
.halo{stroke:var(--_surface)}
.value{letter-spacing:-.01em}
.ghost{fill:var(--_grid)}
`;

/**
 * The colours of series and parts, for the widgets that have them. Lines are strokes, everything else is filled;
 * patterns are lines in the colour of the page.
 */
export const seriesPaint = `
${declare(roles.filter(isSeries))}
${roles
  .filter(isSeries)
  .map(role => `.${role}{fill:var(--_${role})}.line.${role}{fill:none;stroke:var(--_${role})}`)
  .join('')}
.pattern,.seam{stroke:var(--_surface)}
.veil{fill:var(--_surface);stroke:var(--_text)}
`;
