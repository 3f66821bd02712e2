import {drawingWidth, hatchPath, snap, typeScale, type Box, type TextBlock} from './frame.js';
import {layoutTrack, type TrackLayout, type TrackNumbers} from './target-track.js';
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
  /** What room is kept for, whether there is something to show or not. */
  extras?: KpiTileExtras;
  /** The small line of a series; `note` says that it is made up, where the value is not. */
  trend?: {note: string} | undefined;
  /** The way to a target: its words, how far away, and its numbers. */
  goal?: {words: string; verdict: string; reached: boolean; numbers: TrackNumbers} | undefined;
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
  /** Where the small line goes, its hatched edge and its note. */
  trend: {box: Box; edge: string; note: TextBlock} | undefined;
  /** The scale of a target with its words; a tick where it is reached. */
  goal: {track: TrackLayout; words: TextBlock; verdict: TextBlock; check: Square | undefined} | undefined;
}

interface Square {
  x: number;
  y: number;
  size: number;
}

const LABEL_LINES = 2;

/** Heights of the small line and of the scale of a target, in ems, and the most that the line is wide. */
const TREND = 2;
const TRACK = 0.5;
const TREND_WIDTH = 15;

/** Room for the dot at the end of a small line, and half its stroke. */
const DOT = 3;

/**
 * Height of a tile whose texts take the usual number of lines, with a change and what it may show besides: what a
 * skeleton reserves.
 */
export function kpiTileHeight(em: number, extras: KpiTileExtras = {}, width = Infinity): number {
  const {figure, label, reading, meta} = typeScale(em);
  const goalLines = width < 18 * em ? 3 : 2;
  const more =
    (extras.sparkline ? (TREND + 0.5) * em : 0) +
    (extras.target ? (TRACK + 1) * em + 1.25 * goalLines * meta : 0);
  return Math.ceil(1.25 * (LABEL_LINES * label + 2 * reading + 2 * meta) + figure + 2.25 * em + more);
}

/** Height of a glossary term under a tile while it is closed. */
export function termHeight(em: number): number {
  return Math.ceil(Math.max(24, 1.9 * typeScale(em).meta));
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
  const trend = texts.trend && layoutTrend(texts.trend.note);
  const markSize = snap(0.7 * em);
  const direction = {x: 0, y: snap(y + type.reading * 0.25), size: markSize};
  const amount = block(texts.amount, type.reading, 0, {indent: markSize + 1.5 * gap, bold: true});
  const base = block(texts.base, type.meta, 0);
  if (texts.amount !== '') y += gap;
  const goal = texts.goal && layoutGoal(texts.goal);
  const illustrative = block(texts.illustrative, type.meta, 0, {bold: true});
  const source = block(texts.source, type.meta, 1);
  return {
    width,
    height: Math.max(kpiTileHeight(em, texts.extras, width), Math.ceil(y + gap)),
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
  };

  function layoutTrend(note: string): KpiTileLayout['trend'] {
    const indent = note === '' ? 0 : 0.75 * em;
    const full = {x: 0, y: y + gap, width: indent / 2, height: TREND * em};
    const box = {
      x: indent + DOT,
      y: full.y + DOT,
      width: Math.min(width - indent, TREND_WIDTH * em) - 2 * DOT,
      height: full.height - 2 * DOT,
    };
    y += full.height + gap;
    const said = block(note, type.meta, 0, {indent, bold: true});
    full.height += said.lines.length * said.leading;
    y += gap;
    return {box, edge: indent ? hatchPath([full], 6) : '', note: said};
  }

  function layoutGoal({words, verdict, reached, numbers}: NonNullable<KpiTileTexts['goal']>) {
    y += 1.5 * gap;
    const track = layoutTrack(numbers, {x: 0, y: snap(y), width, height: TRACK * em}, gap);
    y += TRACK * em + 1.5 * gap;
    const said = block(words, type.meta, 0);
    const check = reached ? {x: 0, y: snap(y + 0.2 * type.meta), size: type.meta} : undefined;
    const indent = check ? type.meta + gap : 0;
    const judged = block(verdict, type.meta, 0, {indent, bold: reached});
    y += gap;
    return {track, words: said, verdict: judged, check};
  }
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
