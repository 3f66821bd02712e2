import {FONT, type Palette} from '../styles/tokens.js';
import {Refusal} from './files.js';

/** How a picture is turned into pixels. */
export interface PngOptions {
  /** Pixels for each CSS pixel. */
  scale: number;
  /** Background; a picture has none of its own. */
  palette: Palette;
  /** Files of fonts; without any, those of the system are used. */
  fonts: readonly string[];
}

/** What stands for the reader's own font: those that Windows, macOS and Linux come with. */
const FAMILIES = 'Arial, Helvetica, Liberation Sans, DejaVu Sans, Noto Sans, sans-serif';
const PROBE = `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"><text y="20" font-family="${FAMILIES}">0</text></svg>`;

/**
 * A picture as PNG. Needs the optional package `@resvg/resvg-js`; throws a Refusal that says so where it is missing, and
 * where the system has no font to write with.
 */
export async function toPng(svg: string, {scale, palette, fonts}: PngOptions): Promise<Uint8Array> {
  const {Resvg} = await import('@resvg/resvg-js').catch(() => {
    throw new Refusal({
      fr: 'PNG : installez le paquet @resvg/resvg-js (npm install @resvg/resvg-js).',
      en: 'PNG: install the package @resvg/resvg-js (npm install @resvg/resvg-js).',
    });
  });
  const options = {
    background: palette.surface,
    fitTo: {mode: 'zoom' as const, value: scale},
    font: {loadSystemFonts: fonts.length === 0, fontFiles: [...fonts]},
  };
  // Of a family that is not there no letter would be drawn, and nobody told.
  if (!new Resvg(PROBE, options).getBBox()) {
    throw new Refusal({
      fr: 'PNG : aucune police sans-serif sur ce système. --font FICHIER.ttf en donne une.',
      en: 'PNG: no sans-serif font on this system. --font FILE.ttf names one.',
    });
  }
  return new Resvg(svg.replace(`font-family="${FONT}"`, `font-family="${FAMILIES}"`), options)
    .render()
    .asPng();
}
