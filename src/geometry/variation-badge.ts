import {block, tall} from './chart-frame.js';
import {drawingWidth, snap, typeScale, type TextBlock} from './frame.js';
import {textWidth} from './text-width.js';

/** Where the parts of a badge go, in CSS pixels. */
export interface VariationBadgeLayout {
  width: number;
  height: number;
  direction: {x: number; y: number; size: number};
  amount: TextBlock;
  base: TextBlock;
}

/** Lays out a badge: shape, amount, and the base in words below; as narrow as its texts, at most `width`. */
export function layoutVariationBadge(
  texts: {amount: string; base: string},
  frame: {width: number; em: number},
): VariationBadgeLayout {
  const {em} = frame;
  const type = typeScale(em);
  const most = drawingWidth(frame.width);
  const size = snap(0.75 * em);
  const indent = snap(size + 0.3 * em);
  const amount = block(texts.amount, indent, 0, type.label, most - indent, true);
  const below = tall(amount);
  const base = block(texts.base, 0, below, type.meta, most);
  const widest = (block: TextBlock, bold: boolean) =>
    Math.max(0, ...block.lines.map(line => block.x + textWidth(line, block.size, bold)));
  return {
    width: Math.ceil(Math.min(most, Math.max(widest(amount, true), widest(base, false)))),
    height: Math.ceil(below + tall(base) + 0.25 * em),
    direction: {x: 0, y: snap(type.label * 0.28), size},
    amount,
    base,
  };
}

/** Height of a badge whose base takes two lines: what a skeleton reserves. */
export function variationBadgeHeight(em: number): number {
  const {label, meta} = typeScale(em);
  return Math.ceil(1.25 * (label + 2 * meta) + 0.25 * em);
}
