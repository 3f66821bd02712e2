import {extremes} from '../data/statistics.js';
import {bandsOf} from './bands.js';
import {block, layoutHeader, tall} from './chart-frame.js';
import {boxPath, drawingWidth, hatchPath, path, snap, typeScale, type Box, type TextBlock} from './frame.js';
import {apart, spread, within, type Mark} from './labels.js';
import {layoutLegend, type LegendLayout} from './legend.js';
import {longest, textWidth} from './text-width.js';
import {ticksOf} from './ticks.js';
import {layoutValueAxis} from './value-axis.js';

/** What a bar is piled up of, from zero; a plain bar is a pile of one. */
export interface PartText {
  value: number | null;
  /** Provisional, partial, estimated: drawn hatched, or as a dashed outline where patterns tell series apart. */
  flagged: boolean;
}

/** One bar, already in words. */
export interface BarText {
  parts: readonly PartText[];
  /** What is written above the bar; `null` where it has no value, or not all of its parts have one. */
  value: number | null;
  /** The value above the bar, or the signs that stand for what is absent. */
  text: string;
  /** Not comparable with those before it: a line stands before it. */
  broken: boolean;
  /** Name of the period on the axis, and its year. */
  tick: string;
  year: string;
}

/** A line of the summary: what it is, and how much. */
export interface SummaryText {
  label: string;
  text: string;
  /** The number where a mean line is drawn at it. */
  value?: number | undefined;
}

/** The texts of a bar chart. */
export interface BarChartTexts {
  title: string;
  subtitle: string;
  illustrative: string;
  source: string;
  /** From left to right; where bars are grouped, all of one period, then all of the next. */
  bars: readonly BarText[];
  /** Names of the series that the parts belong to, in order; none for plain bars. */
  series: readonly string[];
  /** How many bars stand side by side in each period. */
  abreast: number;
  /** The axis ends at 100: shares of one whole may miss it by their rounding. */
  shares: boolean;
  /** The means, and last the change. */
  summary: readonly SummaryText[];
  /** What the signs for absent values stand for; empty where none is absent. */
  legend: string;
  /** Whether all values are whole, and so must the axis be. */
  whole: boolean;
  /** Says a number on the axis; `precision` is its step where numbers are long enough to be shortened. */
  formatTick(value: number, precision: number | undefined): string;
}

/** A line of the summary, placed. */
export interface SummaryLayout {
  /** The mean line across the plot, and below the plot a sample of it; empty for the change. */
  path: string;
  /** The number at the end of the mean line, where the summary is below the plot and the plot wide enough. */
  end: Mark[];
  label: TextBlock;
  text: Mark;
  /** Where the shape of a change goes. */
  mark: {x: number; y: number; size: number};
}

/** Where everything on a bar chart goes, in CSS pixels. */
export interface BarChartLayout {
  width: number;
  height: number;
  title: TextBlock;
  subtitle: TextBlock;
  illustrative: TextBlock;
  /** The hatched edge of illustrative data. */
  edge: string;
  grid: string;
  gridLabels: Mark[];
  /** The base line, a line at each break, and one from each value that is above other bars to its own. */
  zero: string;
  /** Plain bars. */
  bars: string;
  latest: string;
  /** The rectangles of each series; of plain bars, those before the latest and the latest. */
  series: Box[][];
  /** Between the parts of a pile, where both can be seen. */
  seams: string;
  /** Outlines, and of plain bars the hatching, of what is provisional, partial or estimated. */
  flagged: string;
  values: Mark[];
  /** The signs of plain bars that are absent; those of parts stand among the values. */
  absent: Mark[];
  ticks: Mark[];
  years: Mark[];
  summary: SummaryLayout[];
  /** Size of the amounts in the summary; smaller only where one is wider than the chart. */
  amountSize: number;
  /** Whether the summary stands beside the plot, its texts from the left; below, its amounts end at the right. */
  beside: boolean;
  names: LegendLayout;
  legend: TextBlock;
  source: TextBlock;
  /** Where the first column starts and how wide each is: what a pointer is held against. */
  columns: {left: number; step: number};
  /** The bars of each period; of no height where a value is absent. */
  boxes: Box[];
  /** Room of one bar across. */
  slot: number;
  type: ReturnType<typeof typeScale>;
}

/** From this width, in ems, the summary stands beside the plot. */
const WIDE = 40;
/** Below this width, in ems, names and amounts of the summary do not fit on one line. */
const NARROW = 16;
/** Least width of the summary beside the plot, in ems. */
const SIDE = 11.5;
/** Least height of the plot in ems, and where parts are to be told apart in it. */
const MIN_PLOT = [8, 11] as const;
/** Least height of a part, in pixels, that has a seam. */
const SEAMED = 3;

/** Height of a chart of ordinary texts: a function of its width alone, so that nothing moves when the data arrive. */
export function barChartHeight(width: number, em: number): number {
  return Math.ceil(drawingWidth(width) >= WIDE * em ? 22 * em : 28 * em);
}

/** Lays out a bar chart: header, plot from zero, axis, summary of the means, source. */
export function layoutBarChart(texts: BarChartTexts, frame: {width: number; em: number}): BarChartLayout {
  const width = drawingWidth(frame.width);
  const {em} = frame;
  const type = typeScale(em);
  const wide = width >= WIDE * em;
  const gap = 0.25 * em;

  const {title, subtitle, illustrative, edge, height: header} = layoutHeader(texts, width, em);
  const isPlain = texts.series.length === 0;
  const names = layoutLegend(texts.series, header + 2 * gap, type.meta, width);
  const top = header + names.height + (names.height && 2 * gap) + 4 * gap;

  // Footer, measured first and placed from the bottom.
  const beside = wide && texts.summary.length > 0;
  const amounts = texts.summary.map(({text}) => textWidth(text, type.reading, true));
  const side = beside ? Math.max(SIDE * em, ...amounts.map(amount => amount + 2 * em)) : 0;
  const sample = 1.5 * em;
  // Where the chart is very narrow, the amounts stand under their names.
  const under = !beside && width < NARROW * em ? type.reading * 1.25 : 0;
  const source = block(texts.source, 0, 0, type.meta, width - side);
  const legend = block(texts.legend, 0, 0, type.meta, width - side);
  const rows = texts.summary.map(({label}, i) =>
    beside
      ? block(label, 0, 0, type.meta, side - 2 * gap)
      : block(label, 0, 0, type.reading, width - sample - (under ? 0 : amounts[i]! + 2 * gap)),
  );
  // Under a negative bar its value needs room above the names of the periods.
  const tips = texts.bars.map(({parts}) => parts.reduce((sum, {value}) => sum + (value ?? 0), 0));
  const drop = tips.some(tip => tip < 0) ? type.meta : 0;
  const axisHeight = type.meta * 2.6 + drop;
  const summaryHeight = beside ? 0 : rows.reduce((sum, row) => sum + tall(row) + under + gap, 0) + 2 * gap;
  const footer = axisHeight + summaryHeight + tall(legend) + tall(source) + 4 * gap;
  const wanted = barChartHeight(width, em);
  const plotHeight = Math.max(MIN_PLOT[isPlain ? 0 : 1] * em, wanted - top - footer);
  const bottom = top + plotHeight;
  const height = Math.ceil(Math.max(wanted, bottom + footer));

  // Scales.
  const means = texts.summary.flatMap(({value}) => (value === undefined ? [] : [value]));
  const ticks = ticksOf(
    Math.min(0, ...tips, ...means),
    Math.max(0, ...(texts.shares ? [100] : tips), ...means),
    wide ? 5 : 4,
    texts.whole,
  );
  const axis = layoutValueAxis(ticks, texts.formatTick, type.meta, gap, width);
  const {low, left} = axis;
  const ends = Math.max(
    0,
    ...texts.summary.map(({value}, i) => (value === undefined ? 0 : amounts[i]! + 2 * gap)),
  );
  // Where they would leave the plot less than half of the width, the summary alone has those numbers.
  const ended = width - left - ends >= width / 2;
  const right = width - (side || (ended ? ends : 0));
  const {y: place, ...lines} = axis.place(bottom, plotHeight, right);
  const {abreast} = texts;
  // The first bar of each period speaks for it on the axis.
  const heads = texts.bars.filter((_, i) => i % abreast === 0);
  const bands = bandsOf(heads.length, left, right, 6 * em * abreast);

  // Bars.
  const zeroY = place(0);
  const slot = bands.width / abreast;
  const thickness = abreast > 1 ? Math.max(slot / 2, slot - 1) : slot;
  const box = (i: number, from: number, to: number): Box => ({
    x: bands.starts[Math.floor(i / abreast)]! + (i % abreast) * slot,
    y: place(Math.max(from, to)),
    width: thickness,
    height: Math.abs(place(from) - place(to)),
  });
  const bars = tips.map((tip, i) => box(i, 0, tip));
  const {latest} = extremes(texts.bars);
  // Of plain bars, the latest has a colour of its own.
  const series = (isPlain ? ['', ''] : texts.series).map((): Box[] => []);
  const flagged: Box[] = [];
  let seams = '';
  texts.bars.forEach(({parts}, i) => {
    let from = 0;
    let below = 0;
    parts.forEach(({value, flagged: yes}, j) => {
      if (value === null) return;
      const part = box(i, from, (from += value));
      const {x, y, width, height} = part;
      if (yes) flagged.push({...part, x: x + 0.75, width: Math.max(0, width - 1.5)});
      if (!(isPlain && yes)) series[isPlain ? Number(i === latest) : (i % abreast) + j]!.push(part);
      if (Math.min(below, height) >= SEAMED) seams += path`M${x} ${y + height}h${width}`;
      below = height || below;
    });
  });
  const boxes = bands.starts.map((x, i): Box => {
    const all = bars.slice(i * abreast, (i + 1) * abreast);
    const y = Math.min(...all.map(one => one.y));
    return {x, y, width: bands.width, height: Math.max(...all.map(one => one.y + one.height)) - y};
  });
  const absent = texts.bars.flatMap(({value, text}, i) => (value === null && text ? [i] : []));

  const mark = ({x, width}: Box, y: number, text: string): Mark => ({
    x: snap(x + width / 2),
    y: snap(y),
    text,
  });
  const marks = (all: Mark[]) => apart(all, type.meta, left, right);
  const beyond = (end: number) => place(end) + (end < 0 ? type.meta + 1 : -0.3 * em);
  const heights = [...means].sort((a, b) => a - b);
  // Never written across higher columns beside its own, but above them, and above the mean lines there.
  const valued = (i: number): Mark => {
    const {text} = texts.bars[i]!;
    const tip = tips[i]!;
    const {x, width} = bars[i]!;
    const half = textWidth(text, type.meta) / 2;
    const middle = x + width / 2;
    const from = within(middle, half, left, right) - half;
    const across =
      abreast > 1 ? [] : tips.filter((_, j) => bars[j]!.x < from + 2 * half && bars[j]!.x + width > from);
    let end = tip < 0 ? Math.min(tip, ...across) : Math.max(tip, ...across);
    for (const mean of heights) {
      if (tip < end && end < mean && place(end) - place(mean) < 1.5 * type.meta) end = mean;
    }
    return {
      ...mark(bars[i]!, beyond(end), text),
      lead: end === tip ? '' : path`M${middle} ${place(tip)}V${place(end)}`,
    };
  };
  // A suppressed or inapplicable value keeps its sign before a missing one, whose dash sorts last.
  const signs = (isPlain ? absent : [])
    .map(i => mark(bars[i]!, zeroY - 0.3 * em, texts.bars[i]!.text))
    .sort((a, b) => a.text.charCodeAt(0) - b.text.charCodeAt(0));
  const values = marks([
    ...(isPlain ? [] : absent).map(i => mark(bars[i]!, beyond(tips[i]!), texts.bars[i]!.text)),
    ...labelled(texts, abreast > 1 ? slot : bands.step, type.meta).map(valued),
  ]);
  const tickY = bottom + drop + 1.15 * type.meta;
  const shown = named(heads, bands.step, type.meta);
  const firsts = heads.flatMap(({year}, i) => (year && year !== heads[i - 1]?.year ? [i] : []));

  // Summary: beside the plot each mean at its line and the change at the foot; below it, one row each.
  const distance = type.reading * 1.25 + Math.max(0, ...rows.map(tall)) + 2 * gap;
  const middles = spread(
    texts.summary.map(({value = low}) => place(value)),
    beside ? distance : type.reading * 1.1,
    top,
    beside ? bottom + axisHeight : bottom,
  );
  let rowY = bottom + axisHeight + 2 * gap;
  const summary = texts.summary.map(({text, value}, i): SummaryLayout => {
    const row = rows[i]!;
    const middle = middles[i]!;
    const isMean = value !== undefined;
    const line = isMean ? path`M${left} ${place(value)}H${right}` : '';
    const size = snap(0.75 * em);
    if (beside) {
      const x = snap(right + 2 * gap);
      const y = snap(middle + type.reading * 0.35);
      return {
        path: line,
        end: [],
        text: {x: snap(isMean ? x : x + size + gap), y, text},
        label: {...row, x, y: snap(y + row.leading)},
        mark: {x, y: snap(y - type.reading * 0.78), size},
      };
    }
    const y = snap(rowY + row.size);
    rowY += tall(row) + under + gap;
    return {
      path: isMean ? line + path`M0 ${y - row.size * 0.35}H${sample - 2 * gap}` : '',
      end: isMean && ended ? [{x: snap(right + gap), y: snap(middle + type.reading * 0.35), text}] : [],
      text: {x: width, y: snap(under ? y + tall(row) : y), text},
      label: {...row, x: snap(sample), y},
      mark: {x: snap(1.5 * gap), y: snap(y - row.size * 0.8), size},
    };
  });

  const sourceY = height - gap - tall(source);

  return {
    width,
    height,
    title,
    subtitle,
    illustrative,
    edge,
    ...lines,
    zero: [
      path`M${left} ${zeroY}H${right}`,
      ...heads.map(({broken}, i) => (broken ? path`M${left + i * bands.step} ${top}V${bottom}` : '')),
      ...values.map(({lead = ''}) => lead),
    ].join(''),
    bars: isPlain ? boxPath(series[0]!) : '',
    latest: isPlain ? boxPath(series[1]!) : '',
    series,
    seams,
    flagged: boxPath(flagged) + (isPlain ? hatchPath(flagged, 5) : ''),
    values,
    absent: apart(signs, type.meta, left, right, 0),
    ticks: marks(shown.map(i => mark(boxes[i]!, tickY, heads[i]!.tick))),
    years: marks(
      firsts.map(i => mark(boxes[i]!, tickY + (shown.length && 1.25 * type.meta), heads[i]!.year)),
    ),
    summary,
    amountSize: snap(type.reading * Math.min(1, width / Math.max(1, ...amounts))),
    beside,
    names,
    legend: {...legend, y: snap(sourceY - tall(legend) + legend.size)},
    source: {...source, y: snap(sourceY + source.size)},
    columns: {left, step: bands.step},
    boxes,
    slot,
    type,
  };
}

/**
 * Every value where every one fits; else the last, the highest, the lowest and each zero, which has no bar to be seen
 * by. A total is not written across the stacks beside it, as the lowest would be; of grouped bars only zeros are.
 */
function labelled({bars, series, abreast}: BarChartTexts, room: number, size: number): number[] {
  const there = bars.flatMap(({value}, i) => (value === null ? [] : [i]));
  if (there.every(i => textWidth(bars[i]!.text, size) + 4 <= room)) return there;
  const {latest, highest, lowest} = extremes(bars);
  const wanted = [
    ...(abreast > 1 ? [] : [latest, highest]),
    ...(series.length ? [] : [lowest]),
    ...there.filter(i => bars[i]!.value === 0),
  ];
  return [...new Set(wanted)].filter(i => i >= 0);
}

/** The periods named on the axis, thinned from the last one back; none where only the years have room. */
function named(bars: readonly BarText[], step: number, size: number): number[] {
  const ticks = bars.map(({tick}) => tick);
  const widest = longest(ticks, size) + size / 2;
  const every = Math.ceil(widest / step);
  // Thinned beyond a half-year, months say nothing: the years alone are the axis.
  if (every > 6 && bars.some(({year}) => year !== '')) return [];
  return bars.map((_, i) => bars.length - 1 - i).filter((_, i) => i % every === 0);
}
