/**
 * What a colour is to the eye: contrast, lightness, and the distance of two colours for people with and without a
 * deficiency of colour vision. For tests, tools and Storybook; no page loads it. Colours are `#rrggbb`.
 */

/** Ways to see colours: all of them, or without the cones for long, medium or short waves. */
export type Vision = 'normal' | 'protanopia' | 'deuteranopia' | 'tritanopia';

type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];

/**
 * What is seen of linear sRGB at severity 1.0: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, « A
 * Physiologically-based Model for Simulation of Color Vision Deficiency », IEEE Transactions on Visualization and
 * Computer Graphics 15 (6), 2009, table of supplementary matrices.
 */
const SEEN: Record<Exclude<Vision, 'normal'>, Matrix> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

/** All ways to see, the usual one first. */
export const VISIONS: readonly Vision[] = ['normal', 'protanopia', 'deuteranopia', 'tritanopia'];

/** Linear sRGB of a colour, 0 to 1. Throws where it is not `#rrggbb`. */
function linear(hex: string): Triple {
  if (!/^#[\da-f]{6}$/i.test(hex)) throw new RangeError(`${hex} is not #rrggbb`);
  const channel = (at: number) => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [channel(1), channel(3), channel(5)];
}

function times(matrix: Matrix, [x, y, z]: Triple): Triple {
  const row = ([a, b, c]: Triple) => a * x + b * y + c * z;
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])];
}

/** Relative luminance as WCAG 2 defines it: 0 black, 1 white. */
export function luminance(hex: string): number {
  const [r, g, b] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two colours as WCAG 2 defines it, 1 to 21. */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** Lightness L* of CIELAB, 0 to 100: what is left of a colour in print without colours. */
export function lightness(hex: string): number {
  const y = luminance(hex);
  return y <= 216 / 24389 ? (y * 24389) / 27 : 116 * Math.cbrt(y) - 16;
}

const TO_CONES: Matrix = [
  [0.4122214708, 0.5363325363, 0.0514459929],
  [0.2119034982, 0.6806995451, 0.1073969566],
  [0.0883024619, 0.2817188376, 0.6299787005],
];

const TO_LAB: Matrix = [
  [0.2104542553, 0.793617785, -0.0040720468],
  [1.9779984951, -2.428592205, 0.4505937099],
  [0.0259040371, 0.7827717662, -0.808675766],
];

/** A colour in Oklab (B. Ottosson, « A perceptual color space for image processing », 2020), as a vision has it. */
function oklab(hex: string, vision: Vision): Triple {
  const rgb = linear(hex);
  const seen = vision === 'normal' ? rgb : times(SEEN[vision], rgb);
  const clipped = seen.map(value => Math.min(1, Math.max(0, value))) as unknown as Triple;
  const cones = times(TO_CONES, clipped);
  return times(TO_LAB, cones.map(Math.cbrt) as unknown as Triple);
}

/**
 * How far apart two colours are for a vision: 100 times their distance in Oklab. Black and white are 100 apart; about
 * 2 is the least that is noticed side by side.
 */
export function distance(one: string, other: string, vision: Vision = 'normal'): number {
  const [a, b] = [oklab(one, vision), oklab(other, vision)];
  return 100 * Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}
