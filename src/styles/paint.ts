import {dark, forced, light, type ColourRole} from './tokens.js';

const roles = Object.keys(light) as ColourRole[];

/** One declaration per role. */
function declare(colour: (role: ColourRole) => string): string {
  return `:host{${roles.map(role => `--_${role}:${colour(role)};`).join('')}}`;
}

/**
 * The colours and type of the drawings, for a shadow root. They override the presentation attributes in the
 * picture, so that the page's tokens, its font and its colour scheme apply; an exported picture keeps the
 * attributes. Engines without `light-dark()` show the light theme.
 */
export const paint = `
${declare(role => `var(--kf-${role},${light[role]})`)}
@supports (color:light-dark(#000,#fff)){${declare(role => `var(--kf-${role},light-dark(${light[role]},${dark[role]}))`)}}
@media (forced-colors:active){${declare(role => forced[role] ?? 'CanvasText')}}
svg{display:block;max-width:100%;overflow:visible;font-family:inherit;font-feature-settings:'tnum' 1}
.text{fill:var(--_text)}
.muted{fill:var(--_muted)}
.good{fill:var(--_good)}
.bad{fill:var(--_bad)}
.bar{fill:var(--_bar)}
.accent{fill:var(--_accent)}
.grid{stroke:var(--_grid)}
.rule{stroke:var(--_rule)}
.mean{stroke:var(--_text)}
.hatch{stroke:var(--_muted)}
.flag{stroke:var(--_bar)}
.halo{stroke:var(--_surface)}
.value{letter-spacing:-.01em}
.ghost{fill:var(--_grid)}
`;
