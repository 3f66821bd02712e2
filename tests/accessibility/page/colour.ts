// Colours as the browser has resolved them, and how far they are apart.
import {contrast} from '../../../src/styles/colour.js';

/** Red, green and blue from 0 to 255, and how opaque it is. */
export type Colour = readonly [red: number, green: number, blue: number, alpha: number];

/** Reads a computed colour; `undefined` for none. Throws on a notation that it does not know. */
export function readColour(text: string, opacity = 1): Colour | undefined {
  if (text === 'none' || text === 'transparent') return undefined;
  const rgb = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
  const srgb = /^color\(srgb ([\d.]+) ([\d.]+) ([\d.]+)(?: \/ ([\d.]+))?\)$/.exec(text);
  const found = rgb ?? srgb;
  if (!found) throw new Error(`no colour that can be read: ${text}`);
  const [red = 0, green = 0, blue = 0] = found.slice(1, 4).map(part => Number(part) * (rgb ? 1 : 255));
  const alpha = Number(found[4] ?? 1) * opacity;
  return alpha === 0 ? undefined : [red, green, blue, alpha];
}

/** A colour on another one. */
export function over(top: Colour, below: Colour): Colour {
  const alpha = top[3];
  const mix = (i: 0 | 1 | 2) => top[i] * alpha + below[i] * (1 - alpha);
  return [mix(0), mix(1), mix(2), 1];
}

/** The contrast of two opaque colours, from 1 to 21, as WCAG 2.2 defines it. It is the same in greyscale. */
export function contrastOf(a: Colour, b: Colour): number {
  return contrast(sayColour(a), sayColour(b));
}

/** A colour as `#rrggbb`. */
export function sayColour([red, green, blue]: Colour): string {
  const two = (part: number) => Math.round(part).toString(16).padStart(2, '0');
  return `#${two(red)}${two(green)}${two(blue)}`;
}
