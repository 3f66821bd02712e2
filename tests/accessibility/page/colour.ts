// Colours as the browser has resolved them, and how far they are apart.

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

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.slice(0, 3).map(part => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two opaque colours, from 1 to 21, as WCAG 2.2 defines it. It is the same in greyscale. */
export function contrastOf(a: Colour, b: Colour): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

/** A colour for a finding. */
export function sayColour([red, green, blue]: Colour): string {
  const two = (part: number) => Math.round(part).toString(16).padStart(2, '0');
  return `#${two(red)}${two(green)}${two(blue)}`;
}
