import {hatchPath, snap, typeScale, type TextBlock} from './frame.js';
import {wrapText} from './text-width.js';

/** The texts above a chart. */
export interface HeaderTexts {
  title: string;
  subtitle: string;
  /** « Données d'illustration », or empty. */
  illustrative: string;
}

/** The texts above a chart, placed from the top. */
export interface HeaderLayout {
  title: TextBlock;
  subtitle: TextBlock;
  illustrative: TextBlock;
  /** The hatched edge of illustrative data; empty for others. */
  edge: string;
  height: number;
}

/** A text in lines from its upper left corner; no line for an empty one. */
export function block(
  text: string,
  x: number,
  y: number,
  size: number,
  room: number,
  bold = false,
): TextBlock {
  return {
    lines: text === '' ? [] : wrapText(text, room, size, bold),
    x: snap(x),
    y: snap(y + size),
    size,
    leading: snap(size * 1.25),
  };
}

/** The height of a block of text. */
export function tall({lines, leading}: TextBlock): number {
  return lines.length * leading;
}

/** Title, subtitle and, where the data are illustrative, that word and the hatched edge. */
export function layoutHeader(texts: HeaderTexts, width: number, em: number): HeaderLayout {
  const type = typeScale(em);
  const indent = texts.illustrative === '' ? 0 : 0.75 * em;
  let y = 0;
  const line = (text: string, size: number, bold: boolean) => {
    const placed = block(text, indent, y, size, width - indent, bold);
    y += tall(placed);
    return placed;
  };
  const title = line(texts.title, type.label, true);
  const subtitle = line(texts.subtitle, type.reading, false);
  const illustrative = line(texts.illustrative, type.reading, true);
  const edge = indent ? hatchPath([{x: 0, y: 0, width: indent / 2, height: y}], 6) : '';
  return {title, subtitle, illustrative, edge, height: y};
}
