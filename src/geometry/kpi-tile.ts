import {boxPath, drawingWidth, hatchPath, snap, typeScale, type Box, type TextBlock} from './frame.js';
import {textWidth, wrapText} from './text-width.js';

/** The texts of a tile, already in words. */
export interface KpiTileTexts {
  label: string;
  prefix: string;
  number: string;
  suffix: string;
  /** The value to the unit behind a shortened one; may be empty. */
  exact: string;
  when: string;
  /** Status of the value, as « provisoire »; may be empty. */
  status: string;
  /** The change, as « +541 (+36,8 %) »; may be empty. */
  amount: string;
  base: string;
  illustrative: string;
  source: string;
  /** Whether room is kept for the small line of a series. */
  trend?: boolean;
  /** Whether room is kept for the way to a target. */
  aims?: boolean;
  /** The way to the target: its words, the value and the target on a scale from zero; none without a target. */
  goal?: {text: string; value: number; target: number} | undefined;
}

/** What a tile may show besides. */
export interface KpiTileExtras {
  sparkline?: boolean | undefined;
  target?: boolean | undefined;
}

/** Where everything on a tile goes, in CSS pixels. */
export interface KpiTileLayout {
  width: number;
  height: number;
  /** The rule across the top, or the hatched band of illustrative or provisional data. */
  rule: Box;
  hatch: string;
  label: TextBlock;
  value: {x: number; y: number; size: number; prefixSize: number; suffixSize: number};
  /** What stands after the number on its line. */
  suffix: string;
  exact: TextBlock;
  when: TextBlock;
  direction: {x: number; y: number; size: number};
  amount: TextBlock;
  base: TextBlock;
  illustrative: TextBlock;
  source: TextBlock;
  /** Where the small line goes. */
  trend: Box;
  goal: TextBlock;
  /** Outline of the scale to the target, the way that is done, and the target's mark. */
  track: string;
  done: string;
  mark: string;
}

const LABEL_LINES = 2;

/** Heights of the small line and of the bar to a target, in ems. */
const TREND = 2;
const TRACK = 0.5;

/** Height of a tile whose texts take the usual number of lines, with a change: what a skeleton reserves. */
export function kpiTileHeight(em: number, {sparkline, target}: KpiTileExtras = {}): number {
  const {figure, label, reading, meta} = typeScale(em);
  const extras = (sparkline ? (TREND + 0.5) * em : 0) + (target ? (TRACK + 0.75) * em + 1.25 * meta : 0);
  return Math.ceil(1.25 * (LABEL_LINES * label + 2 * reading + 2 * meta) + figure + 2.25 * em + extras);
}

/**
 * Lays out a tile from top to bottom. The label keeps room for two lines, so that the numbers of tiles in a row
 * stand on one baseline; a tile without a change keeps its room at the foot, so that none grows when the data arrive.
 */
export function layoutKpiTile(texts: KpiTileTexts, frame: {width: number; em: number}): KpiTileLayout {
  const width = drawingWidth(frame.width);
  const {em} = frame;
  const type = typeScale(em);
  const gap = 0.25 * em;
  const marked = texts.illustrative !== '' || texts.status !== '';
  const rule = {x: 0, y: 0, width, height: marked ? snap(0.5 * em) : 2};
  let y = 0.75 * em;

  const block = (
    text: string,
    size: number,
    reserved: number,
    options: {indent?: number; bold?: boolean} = {},
  ) => {
    const leading = snap(size * 1.25);
    const indent = options.indent ?? 0;
    const lines = text === '' ? [] : wrapText(text, width - indent, size, options.bold);
    const placed = {lines, x: snap(indent), y: snap(y + size), size, leading};
    y += Math.max(reserved, lines.length) * leading;
    return placed;
  };

  const label = block(texts.label, type.label, LABEL_LINES, {bold: true});
  // A label of one line stands on the second, next to its number, as the heads of a table do.
  label.y = snap(y - (Math.max(1, label.lines.length) - 1) * label.leading - 0.25 * label.leading);
  y += gap;
  // A unit too long to stand beside its number stands under it.
  const below = texts.suffix.length > 5 && fit(texts, width, type.figure) < type.figure;
  const suffix = below ? '' : texts.suffix;
  const size = fit({...texts, suffix}, width, type.figure);
  y += type.figure;
  const value = {
    x: 0,
    y: snap(y),
    size,
    prefixSize: snap(Math.max(12, size * 0.4)),
    suffixSize: snap(Math.max(12, size * 0.5)),
  };
  y += 2 * gap;
  const exact = block(
    [below ? texts.suffix.trim() : '', texts.exact].filter(Boolean).join(' · '),
    type.reading,
    0,
  );
  const when = block([texts.when, texts.status].filter(Boolean).join(' · '), type.reading, 1);
  y += gap;
  const trend = {x: 0, y: snap(y + gap), width, height: texts.trend ? snap(TREND * em) : 0};
  if (texts.trend) y += TREND * em + 2 * gap;
  const markSize = snap(0.7 * em);
  const direction = {x: 0, y: snap(y + type.reading * 0.25), size: markSize};
  const amount = block(texts.amount, type.reading, 0, {indent: markSize + 1.5 * gap, bold: true});
  const base = block(texts.base, type.meta, 0);
  if (texts.amount !== '') y += gap;
  const aim = layoutGoal(texts.goal, y + gap, width, em);
  if (texts.aims) y += (TRACK + 0.5) * em;
  const goal = block(texts.goal?.text ?? '', type.meta, texts.aims ? 1 : 0);
  if (texts.aims) y += gap;
  const illustrative = block(texts.illustrative, type.meta, 0, {bold: true});
  const source = block(texts.source, type.meta, 1);
  return {
    width,
    height: Math.max(kpiTileHeight(em, {sparkline: texts.trend, target: texts.aims}), Math.ceil(y + gap)),
    rule,
    hatch: marked ? hatchPath([rule], 6) : '',
    label,
    value,
    suffix,
    exact,
    when,
    direction,
    amount,
    base,
    illustrative,
    source,
    trend,
    goal,
    ...aim,
  };
}

/** The scale from zero to the target or beyond, the way that is done and the target's mark. */
function layoutGoal(
  goal: KpiTileTexts['goal'],
  y: number,
  width: number,
  em: number,
): Pick<KpiTileLayout, 'track' | 'done' | 'mark'> {
  if (!goal) return {track: '', done: '', mark: ''};
  const high = Math.max(goal.value, goal.target, 0) || 1;
  // The mark of a target at the end of the scale stays inside.
  const across = (value: number) => (Math.max(0, value) / high) * (width - 2);
  const box = {x: 0, y, height: TRACK * em};
  return {
    track: boxPath([{...box, width}]),
    done: boxPath([{...box, width: across(goal.value)}]),
    mark: `M${snap(across(goal.target) + 1)} ${snap(y - 0.125 * em)}v${snap((TRACK + 0.25) * em)}`,
  };
}

/** The largest size, up to the asked one, at which prefix, number and suffix stand on one line. */
function fit({prefix, number, suffix}: KpiTileTexts, width: number, asked: number): number {
  const needed = (size: number) =>
    textWidth(number, size, true) +
    textWidth(suffix, Math.max(12, size * 0.5), true) +
    (prefix === '' ? 0 : textWidth(`${prefix} `, Math.max(12, size * 0.4)));
  let size = asked;
  // Prefix and suffix do not shrink below 12 px, so that one division may not be enough.
  while (size > 12 && needed(size) > width) size = Math.max(12, (size * width) / needed(size) - 0.01);
  return snap(size);
}
