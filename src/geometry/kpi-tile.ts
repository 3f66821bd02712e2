import {drawingWidth, hatchPath, MIN_WIDTH, snap, typeScale, type Box, type TextBlock} from './frame.js';
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

/** What a tile may show besides, and how it stands. */
export interface KpiTileExtras {
  sparkline?: boolean | undefined;
  target?: boolean | undefined;
  /** `stacked`, `row` or `badge`; for any other word a badge where it is narrow, else stacked. */
  layout?: string | undefined;
  /** Keeps no room for what is not there: on paper nothing comes later. */
  tight?: boolean | undefined;
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

/** The narrowest badge, in CSS pixels; on less room it shrinks. */
const BADGE_WIDTH = 112;

/** From these widths on, in ems, a row has a second column and a third. */
const ROW = 24;
const THREE = 40;

/** Width and type of a tile, and whether it is a row: number, words, and where there is room the change beside them. */
function arrange(width: number, em: number, layout: string | undefined) {
  const type = typeScale(em);
  const isRow = layout === 'row' && width >= ROW * em;
  if (layout !== 'badge' && (isRow || layout === 'stacked' || !(width < MIN_WIDTH))) {
    return {width: drawingWidth(width), type, isRow};
  }
  const {meta} = type;
  return {
    width: Math.min(drawingWidth(width), Math.max(BADGE_WIDTH, Math.floor(width) || 0)),
    type: {figure: snap(1.5 * em), label: meta, reading: meta, meta},
    isRow,
  };
}

/**
 * Height of a tile whose texts take the usual number of lines, with a change and what it may show besides: what a
 * skeleton reserves.
 */
export function kpiTileHeight(em: number, extras: KpiTileExtras = {}, width = Infinity): number {
  const {type, isRow} = arrange(width, em, extras.layout);
  const {figure, label, reading, meta} = type;
  const goalLines = width < 18 * em ? 3 : 2;
  const more =
    (extras.sparkline ? (TREND + 0.5) * em : 0) +
    (extras.target ? (TRACK + 1) * em + 1.25 * goalLines * meta : 0);
  // Beside the number stands the first line of the label, and in three columns the change.
  const beside = isRow ? label + (width < THREE * em ? 0 : 1.25 * (reading + meta)) : 0;
  return Math.ceil(
    1.25 * (LABEL_LINES * label + 2 * reading + 2 * meta) + figure + 2.25 * em + more - beside,
  );
}

/** Height of a glossary term under a tile while it is closed. */
export function termHeight(em: number): number {
  return Math.ceil(Math.max(24, 1.9 * typeScale(em).meta));
}

/**
 * Lays out a tile from top to bottom, or as a row whose number, label and change stand on one base line. Else the label
 * keeps room for two lines, so that the numbers of tiles beside each other stand on one base line; a tile without a
 * change keeps its room at the foot, so that none grows when the data arrive, unless it is to be tight.
 */
export function layoutKpiTile(texts: KpiTileTexts, frame: {width: number; em: number}): KpiTileLayout {
  const {em} = frame;
  const {width: wanted, type, isRow} = arrange(frame.width, em, texts.extras?.layout);
  // A number is never cut: one that is too long at its smallest makes the picture wider, which then shrinks.
  const least = Math.ceil(valueWidth({...texts, suffix: ''}, 12));
  const width = Math.max(wanted, least);
  const gap = 0.25 * em;
  const marked = texts.illustrative !== '' || texts.status !== '';
  const rule = {x: 0, y: 0, width, height: marked ? snap(0.5 * em) : 2};
  let y = 0.75 * em;
  // The column that is being filled: the whole width, but for a row.
  let x = 0;
  let room = width;

  const block = (
    text: string,
    size: number,
    reserved: number,
    options: {indent?: number; bold?: boolean} = {},
  ) => {
    const leading = snap(size * 1.25);
    const indent = options.indent ?? 0;
    const lines = text === '' ? [] : wrapText(text, room - indent, size, options.bold);
    const placed = {lines, x: snap(x + indent), y: snap(y + size), size, leading};
    y += Math.max(reserved, lines.length) * leading;
    return placed;
  };

  const foot = y + type.figure;
  const lead = isRow ? Math.max(least, Math.min(0.32 * width, 12 * em)) : width;
  const isThree = isRow && width >= THREE * em;
  if (isRow) {
    x = lead + em;
    room = (width - x) * (isThree ? 0.55 : 1);
    y = foot - type.label;
  }
  const label = block(texts.label, type.label, isRow ? 1 : LABEL_LINES, {bold: true});
  if (!isRow) {
    // A label of one line stands on the second, next to its number, as the heads of a table do.
    label.y = snap(y - (Math.max(1, label.lines.length) - 1) * label.leading - 0.25 * label.leading);
    y += gap + type.figure;
  }
  // A unit too long to stand beside its number stands under it, a short one where the number would be small for it.
  const isBelow = fit(texts, lead, type.figure) < (texts.suffix.length > 5 ? type.figure : 13);
  const suffix = isBelow ? '' : texts.suffix;
  const size = fit({...texts, suffix}, lead, type.figure);
  const value = {
    x: 0,
    y: snap(isRow ? foot : y),
    size,
    prefixSize: snap(Math.max(12, size * 0.4)),
    suffixSize: snap(Math.max(12, size * 0.5)),
  };
  if (!isRow) y += 2 * gap;
  const exact = block(
    [isBelow ? texts.suffix.trim() : '', texts.exact].filter(Boolean).join(' · '),
    type.reading,
    0,
  );
  const when = block([texts.when, texts.status].filter(Boolean).join(' · '), type.reading, 1);
  y += gap;
  const trend = texts.trend && layoutTrend(texts.trend.note);
  const markSize = snap(0.7 * em);
  const [left, below, inner] = [x, y, room];
  if (isThree) {
    x += room + em;
    room = width - x;
    y = foot - type.reading;
  }
  const direction = {x: snap(x), y: snap(y + type.reading * 0.25), size: markSize};
  const amount = block(texts.amount, type.reading, 0, {indent: markSize + 1.5 * gap, bold: true});
  const base = block(texts.base, type.meta, 0);
  if (texts.amount !== '') y += gap;
  const end = y;
  if (isThree) [x, y, room] = [left, below, inner];
  const goal = texts.goal && layoutGoal(texts.goal);
  const illustrative = block(texts.illustrative, type.meta, 0, {bold: true});
  const source = block(texts.source, type.meta, 1);
  return {
    width,
    height: Math.max(
      texts.extras?.tight ? 0 : kpiTileHeight(em, texts.extras, width),
      Math.ceil(Math.max(end, y) + gap),
    ),
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
    const full = {x, y: y + gap, width: indent / 2, height: TREND * em};
    const box = {
      x: x + indent + DOT,
      y: full.y + DOT,
      width: Math.min(room - indent, TREND_WIDTH * em) - 2 * DOT,
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
    const track = layoutTrack(numbers, {x, y: snap(y), width: room, height: TRACK * em}, gap);
    y += TRACK * em + 1.5 * gap;
    const said = block(words, type.meta, 0);
    const check = reached ? {x: snap(x), y: snap(y + 0.2 * type.meta), size: type.meta} : undefined;
    const indent = check ? type.meta + gap : 0;
    const judged = block(verdict, type.meta, 0, {indent, bold: reached});
    y += gap;
    return {track, words: said, verdict: judged, check};
  }
}

/** The width of prefix, number and suffix at a size. Prefix and suffix do not shrink below 12 px. */
const valueWidth = ({prefix, number, suffix}: KpiTileTexts, size: number): number =>
  textWidth(number, size, true) +
  textWidth(suffix, Math.max(12, size * 0.5), true) +
  (prefix === '' ? 0 : textWidth(`${prefix} `, Math.max(12, size * 0.4)));

/** The largest size, up to the asked one, at which prefix, number and suffix stand on one line. */
function fit(texts: KpiTileTexts, width: number, asked: number): number {
  let size = asked;
  // Of the parts only the number follows the size all the way, so that one division may not be enough.
  while (size > 12 && valueWidth(texts, size) > width) {
    size = Math.max(12, (size * width) / valueWidth(texts, size) - 0.01);
  }
  return snap(size);
}
