import {layoutRows, type RowsLayout, type RowText, type TotalText} from './category-rows.js';
import {block, layoutHeader, tall, type HeaderLayout, type HeaderTexts} from './chart-frame.js';
import {drawingWidth, path, snap, typeScale, type Box, type TextBlock} from './frame.js';

/** The texts of a breakdown. */
export interface BreakdownChartTexts extends HeaderTexts {
  rows: readonly RowText[];
  total: TotalText | undefined;
  source: string;
  /** The share of each category in one bar of the whole; none where each has a bar of its own. */
  shares: readonly number[] | undefined;
}

/** Where everything on a breakdown goes, in CSS pixels. */
export interface BreakdownChartLayout {
  width: number;
  height: number;
  header: HeaderLayout;
  rows: RowsLayout;
  /** The parts of one bar; of no width where a category is zero. */
  parts: Box[];
  /** Lines between them. */
  seams: string;
  source: TextBlock;
  type: ReturnType<typeof typeScale>;
}

/** Rows that room is kept for while the data are on their way. */
const USUAL_ROWS = 6;

/** Height of a breakdown of so many short categories: what a skeleton reserves. */
export function breakdownChartHeight(width: number, em: number, rows = USUAL_ROWS): number {
  const {label, reading, meta} = typeScale(em);
  const row = drawingWidth(width) < 20 * em ? 1.25 * reading + 1.875 * em : 1.25 * reading + 0.5 * em;
  return Math.ceil(1.25 * (label + reading + meta) + rows * row + 2 * em);
}

/** Two parts are parted by a line of this width in the colour of the page, where both are wider than two of it. */
export const SEAM = 2;

/** Lays out a breakdown: header, a row for each category, total, source. */
export function layoutBreakdownChart(
  texts: BreakdownChartTexts,
  frame: {width: number; em: number},
): BreakdownChartLayout {
  const width = drawingWidth(frame.width);
  const {em} = frame;
  const type = typeScale(em);
  const gap = 0.25 * em;
  const header = layoutHeader(texts, width, em);
  let y = header.height + 3 * gap;

  const height = 2.5 * em;
  let x = 0;
  const {shares = []} = texts;
  // Percentages that were rounded make a little more or less than the whole.
  const whole = shares.reduce((sum, share) => sum + share, 0);
  const parts = shares.map((share): Box => {
    const box = {x, y: snap(y), width: (share / whole) * width, height};
    x += box.width;
    return box;
  });
  const seams = parts.map((part, i) => {
    const before = parts.slice(0, i).findLast(one => one.width > 0);
    const wide = Math.min(part.width, before?.width ?? 0) > 2 * SEAM;
    return wide ? path`M${part.x} ${part.y}v${height}` : '';
  });
  if (texts.shares) y += height + 3 * gap;

  const rows = layoutRows(texts.rows, texts.total, {y, width, em}, texts.shares ? 'samples' : 'bars');
  y += rows.height + 2 * gap;
  const source = block(texts.source, 0, y, type.meta, width);
  return {
    width,
    height: Math.ceil(y + tall(source) + gap),
    header,
    rows,
    parts,
    seams: seams.join(''),
    source,
    type,
  };
}
