/** A coordinate at a hundredth of a pixel: enough for any screen, and the same text in every engine. */
export function snap(value: number): number {
  return Number.isFinite(value) ? Math.round(value * 100) / 100 : 0;
}

/** Path data, with all its numbers snapped. */
export function path(commands: TemplateStringsArray, ...numbers: number[]): string {
  let text = commands[0]!;
  for (let i = 0; i < numbers.length; i++) text += snap(numbers[i]!) + commands[i + 1]!;
  return text;
}

/**
 * Narrowest and widest drawing, in CSS pixels; a narrower box scrolls nothing and clips nothing, it is drawn as this.
 */
export const MIN_WIDTH = 160;
export const MAX_WIDTH = 2400;

/** The width a drawing is laid out at, for any measured or asked one. */
export function drawingWidth(width: number): number {
  return Number.isFinite(width) ? Math.min(MAX_WIDTH, Math.max(MIN_WIDTH, Math.floor(width))) : MIN_WIDTH;
}

/** The font size a drawing is laid out at: at most a tenth of its width, and never under 12 px. */
export function readableEm(em: number, width: number): number {
  return Math.max(12, Math.min(em, drawingWidth(width) / 10));
}

/** The four text sizes, in multiples of the host's font size; meta is never drawn under 12 px. */
export function typeScale(em: number): {figure: number; label: number; reading: number; meta: number} {
  return {
    figure: snap(2.25 * em),
    label: snap(em),
    reading: snap(Math.max(12, 0.875 * em)),
    meta: snap(Math.max(12, 0.8125 * em)),
  };
}

/** Lines of text that stand together. */
export interface TextBlock {
  lines: string[];
  x: number;
  /** Baseline of the first line. */
  y: number;
  size: number;
  /** Distance of the baselines. */
  leading: number;
}

/** A rectangle in CSS pixels. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The corners of a shape, in units of its size. */
export type Corners = readonly (readonly [number, number])[];

/** A closed shape with straight edges, at a point and of a size. */
export function polygon(corners: Corners, x: number, y: number, size: number): string {
  return `M${corners.map(([dx, dy]) => path`${x + dx * size} ${y + dy * size}`).join('L')}z`;
}

/** Rectangles as one path, so that a hundred bars are one node. */
export function boxPath(boxes: readonly Box[]): string {
  return boxes.map(({x, y, width, height}) => path`M${x} ${y}h${width}v${height}h${-width}z`).join('');
}

/** A straight line from a point to another: x, y, x, y. */
export type Segment = readonly [number, number, number, number];

/** Straight lines as one path. */
export function segmentsPath(segments: readonly Segment[]): string {
  return segments.map(([x, y, toX, toY]) => path`M${x} ${y}L${toX} ${toY}`).join('');
}

/**
 * Diagonal lines at 45° across a rectangle. `step` is their distance; `falling` ones run from the upper left to the
 * lower right.
 */
export function hatchLines({x, y, width, height}: Box, step: number, falling = false): Segment[] {
  const lines: Segment[] = [];
  const across = (at: number) => (falling ? x + width - at : x + at);
  for (let offset = step / 2; offset < width + height; offset += step) {
    lines.push([
      across(Math.min(offset, width)),
      y + Math.max(0, offset - width),
      across(Math.max(0, offset - height)),
      y + Math.min(offset, height),
    ]);
  }
  return lines;
}

/** Diagonal lines across rectangles as one path, without a pattern and its id; see `hatchLines`. */
export function hatchPath(boxes: readonly Box[], step: number): string {
  return segmentsPath(boxes.flatMap(box => hatchLines(box, step)));
}

/** What is not final: rectangles outlined inside their edges and hatched, as one path. */
export function flaggedPath(boxes: readonly Box[]): string {
  const inner = boxes.map(({x, y, width, height}) => ({
    x: x + 0.75,
    y: y + 0.75,
    width: Math.max(0, width - 1.5),
    height: Math.max(0, height - 1.5),
  }));
  return boxPath(inner) + hatchPath(inner, 5);
}
