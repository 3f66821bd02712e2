import {block, tall} from './chart-frame.js';
import {boxPath, hatchPath, path, snap, typeScale, type Box, type TextBlock} from './frame.js';
import type {Mark} from './labels.js';
import {longest, textWidth, wrapText} from './text-width.js';

/** One category, already in words. */
export interface RowText {
  label: string;
  /** Its value; empty where it has none. */
  value: string;
  /** Its share of the whole, as « (26,8 %) »; may be empty. */
  share: string;
  /** Why it has no value; empty where it has one. */
  absent: string;
  /** Status of a value, as « provisoire »; may be empty. */
  status: string;
  number: number | null;
  /** The rest, which is shown last and quieter. */
  quiet: boolean;
}

/** The last row: the whole. */
export interface TotalText {
  label: string;
  value: string;
}

/** Rows of categories, from a point downwards. */
export interface RowsLayout {
  labels: TextBlock[];
  statuses: TextBlock[];
  /** Values and shares end at their points. */
  values: Mark[];
  shares: Mark[];
  absent: Mark[];
  /** A sample before each label, or a bar beside or below it. */
  samples: Box[];
  bars: string;
  /** Outlines and hatching of provisional, partial and estimated bars. */
  flagged: string;
  /** The base line of the bars, and the line above the total. */
  rules: string;
  total: TextBlock;
  totalValue: Mark[];
  height: number;
}

/** Below this width, in ems, labels stand above their bars. */
const NARROW = 20;
/** A list of samples is as wide as its texts, between these widths in ems: numbers are not read across a whole page. */
const LEAST_LIST = 20;
const WIDEST_LIST = 28;
/** Least room for bars beside their labels, and for labels that do not fit on one line, in ems. */
const MIN_BAR = 6;
const MIN_LABEL = 8;
/** Part of the width that labels may take. */
const LABEL_PART = 0.4;

const wordsOf = (text: string) => text.split(' ');

/**
 * Lays out categories as rows: the label, its bar from zero or its sample, and at the right its value and share.
 * Where there is little room, each bar stands under its label.
 */
export function layoutRows(
  rows: readonly RowText[],
  total: TotalText | undefined,
  place: {y: number; width: number; em: number},
  kind: 'bars' | 'samples',
): RowsLayout {
  const {em} = place;
  const {reading, meta} = typeScale(em);
  const isList = kind === 'samples';
  const gap = 0.25 * em;
  const indent = isList ? snap(reading * 0.875 + 2 * gap) : 0;

  // Columns.
  const totalWidth = total ? textWidth(total.value, reading, true) : 0;
  const valueWidth = Math.max(
    totalWidth,
    longest(
      rows.map(({value}) => value),
      reading,
    ),
  );
  const shareWidth = longest(
    rows.map(({share}) => share),
    reading,
  );
  const amounts = valueWidth + (shareWidth && shareWidth + 1.5 * gap);
  const names = rows.map(({label}) => label);
  const statuses = rows.map(({status}) => status);
  const natural = Math.max(longest(names, reading), longest(statuses, meta));
  const word = Math.max(longest(names.flatMap(wordsOf), reading), longest(statuses.flatMap(wordsOf), meta));
  const least = Math.min(natural, Math.max(word, MIN_LABEL * em));
  const fitting = Math.max(LEAST_LIST * em, indent + natural + 8 * gap + amounts);
  const width = isList ? snap(Math.min(place.width, WIDEST_LIST * em, fitting)) : place.width;
  const valueEnd = width - amounts + valueWidth;
  const barRight = valueEnd - valueWidth - 3 * gap;
  const free = barRight - indent - (isList ? 0 : MIN_BAR * em + 3 * gap);
  const beside = (isList || width >= NARROW * em) && free >= least;
  const labelRoom = beside
    ? Math.min(natural, isList ? free : Math.max(least, Math.min(free, LABEL_PART * width)))
    : width - indent;
  const left = beside ? labelRoom + 3 * gap : 0;
  const right = beside ? barRight : width;

  // Scale, from zero.
  const numbers = rows.map(({number}) => number ?? 0);
  const low = Math.min(0, ...numbers);
  const high = Math.max(0, ...numbers);
  const across = (value: number) => left + ((value - low) / (high - low || 1)) * (right - left);
  const zero = across(0);

  const layout: RowsLayout = {
    labels: [],
    statuses: [],
    values: [],
    shares: [],
    absent: [],
    samples: [],
    bars: '',
    flagged: '',
    rules: '',
    total: block('', 0, 0, reading, 0),
    totalValue: [],
    height: 0,
  };
  const plain: Box[] = [];
  const flagged: Box[] = [];
  let {y} = place;

  /** Texts that end at a point: on the line of a text before them where they have room there, else below it. */
  const ending = (text: string, before: TextBlock, bold = false): Mark[] => {
    const lines = wrapText(text, width - indent, reading, bold);
    const last = before.lines.at(-1) ?? '';
    const taken = before.x + textWidth(last, reading, bold) + 2 * gap;
    const fits = lines.length === 1 && taken + textWidth(text, reading, bold) <= width;
    if (!fits) y += lines.length * before.leading;
    const first = before.y + (before.lines.length - (fits ? 1 : 0)) * before.leading;
    return lines.map((line, i) => ({x: width, y: snap(first + i * before.leading), text: line}));
  };

  const draw = ({number, status, quiet}: RowText, middle: number, thickness: number) => {
    const size = quiet ? thickness / 2 : thickness;
    const end = across(number ?? 0);
    const box = {x: Math.min(zero, end), y: middle - size / 2, width: Math.abs(end - zero), height: size};
    // The outline of a hatched bar lies within it.
    const inner = {...box, y: box.y + 0.75, width: Math.max(0, box.width - 0.75), height: size - 1.5};
    if (status && box.width > 0) flagged.push({...inner, x: end < zero ? box.x + 0.75 : box.x});
    else if (box.width > 0) plain.push(box);
  };

  const top = y;
  for (const row of rows) {
    const label = block(row.label, indent, y, reading, labelRoom);
    const status = block(row.status, indent, y, meta, labelRoom);
    const thickness = beside ? em : 0.75 * em;
    let middle = y + Math.max(isList ? 0 : thickness, tall(label) + tall(status)) / 2;
    if (beside) {
      const line = middle - (tall(label) + tall(status)) / 2;
      label.y = snap(line + reading);
      status.y = snap(line + tall(label) + meta);
      const base = snap(isList ? label.y : middle + 0.35 * reading);
      if (row.value) layout.values.push({x: snap(valueEnd), y: base, text: row.value});
      if (row.share) layout.shares.push({x: width, y: base, text: row.share});
      y = 2 * middle - y;
    } else {
      const amount = [row.value, row.share].filter(Boolean).join(' ');
      y += tall(label);
      if (amount) layout.values.push(...ending(amount, label));
      status.y = snap(y + meta);
      y += tall(status);
      if (!isList) {
        middle = y + gap + thickness / 2;
        y = middle + thickness / 2;
      }
    }
    layout.labels.push(label);
    layout.statuses.push(status);
    if (isList) {
      const side = snap(reading * 0.875);
      layout.samples.push({x: 0, y: snap(label.y - 0.8 * reading), width: side, height: side});
    } else {
      draw(row, middle, thickness);
      // Each bar of a narrow chart has a base line of its own, so that none runs through the labels.
      if (!beside) layout.rules += path`M${zero} ${middle - 0.75 * thickness}v${1.5 * thickness}`;
    }
    if (row.absent) {
      const x = isList ? width - textWidth(row.absent, reading) : zero + gap;
      layout.absent.push({
        x: snap(Math.max(0, Math.min(x, width - textWidth(row.absent, reading)))),
        y: snap(middle + 0.35 * reading),
        text: row.absent,
      });
    }
    // A bar keeps nearer to its own label than to the next.
    y += beside ? 2 * gap : isList ? 2.5 * gap : 3.5 * gap;
  }
  y -= gap;
  if (!isList && beside) layout.rules += path`M${zero} ${top - gap}V${y}`;

  if (total) {
    y += gap;
    layout.rules += path`M0 ${y}H${width}`;
    y += gap;
    const room = beside ? valueEnd - totalWidth - 3 * gap : width;
    layout.total = block(total.label, 0, y, reading, room, true);
    y += tall(layout.total);
    layout.totalValue = beside
      ? [{x: snap(valueEnd), y: layout.total.y, text: total.value}]
      : ending(total.value, layout.total, true);
  }
  return {
    ...layout,
    bars: boxPath(plain),
    flagged: boxPath(flagged) + hatchPath(flagged, 5),
    height: y - place.y,
  };
}
