/**
 * What every theme must meet: contrast with the page (WCAG 2, 1.4.3 and 1.4.11), and series that are told apart by
 * everyone. For tests, tools and Storybook; no page loads it.
 */
import {contrast, distance, lightness, VISIONS, type Vision} from './colour.js';
import type {ColourRole, Palette, SeriesRole} from './tokens.js';

type Role = ColourRole | SeriesRole;

/** What a palette falls short of. */
export interface Fault {
  rule: 'contrast' | 'distance' | 'grey';
  roles: readonly Role[];
  /** Whose eyes, of a distance. */
  vision?: Vision;
  value: number;
  least: number;
}

/** The least that is asked for. */
export interface Demands {
  text: number;
  graphics: number;
}

export const AA: Demands = {text: 4.5, graphics: 3};
export const HIGH_CONTRAST: Demands = {text: 7, graphics: 4.5};

const TEXT: readonly Role[] = ['text', 'muted', 'accent'];
const SERIES: readonly SeriesRole[] = [
  'series-1',
  'series-2',
  'series-3',
  'series-4',
  'series-5',
  'series-6',
];
const GRAPHICS: readonly Role[] = ['bar', 'rule', 'good', 'bad', ...SERIES];

/** Least distance of two series for each vision, see `distance`; five times what is noticed side by side, or more. */
const LEAST_DISTANCE: Record<Vision, number> = {normal: 15, protanopia: 10, deuteranopia: 10, tritanopia: 10};

/** Least difference in lightness L* of neighbours, for print without colours; patterns tell all of them apart. */
const LEAST_GREY = 8;

/** All that a palette falls short of, in no order; empty for a good one. */
export function faultsOf(palette: Palette, demands: Demands = AA): Fault[] {
  const faults: Fault[] = [];
  const demand = (value: number, least: number, fault: Omit<Fault, 'value' | 'least'>) => {
    if (value < least) faults.push({...fault, value, least});
  };
  for (const [roles, least] of [
    [TEXT, demands.text],
    [GRAPHICS, demands.graphics],
  ] as const) {
    for (const role of roles)
      demand(contrast(palette[role], palette.surface), least, {rule: 'contrast', roles: [role, 'surface']});
  }
  // The bar of a target lies on its scale.
  demand(contrast(palette.accent, palette.grid), AA.graphics, {rule: 'contrast', roles: ['accent', 'grid']});
  const pairs: (readonly [Role, Role])[] = SERIES.flatMap((one, i) =>
    SERIES.slice(i + 1).map(other => [one, other] as const),
  );
  const greys = pairs.every(([one, other]) => isGrey(palette[one]) && isGrey(palette[other]));
  for (const vision of VISIONS) {
    // Six greys between black and 3:1 have no room for more; everyone sees them alike.
    const least = greys ? 8 : LEAST_DISTANCE[vision];
    for (const [one, other] of [...pairs, ['accent', 'bar'] as const]) {
      const value = distance(palette[one], palette[other], vision);
      demand(value, least, {rule: 'distance', roles: [one, other], vision});
    }
  }
  const neighbours = SERIES.slice(1).map((role, i) => [SERIES[i]!, role] as const);
  for (const [one, other] of [...neighbours, ['accent', 'bar'] as const]) {
    const value = Math.abs(lightness(palette[one]) - lightness(palette[other]));
    demand(value, LEAST_GREY, {rule: 'grey', roles: [one, other]});
  }
  return faults;
}

/** A fault in words. */
export function sayFault({rule, roles, vision, value, least}: Fault): string {
  const [one, other] = roles;
  const numbers = `${value.toFixed(1)}, at least ${least}`;
  if (rule === 'contrast') return `${one} on ${other}: contrast ${numbers}`;
  return rule === 'grey'
    ? `${one} and ${other} without colours: lightness ${numbers} apart`
    : `${one} and ${other}, ${vision === 'normal' ? 'colour vision' : vision}: distance ${numbers}`;
}

function isGrey(hex: string): boolean {
  return /^#(..)\1\1$/.test(hex);
}
