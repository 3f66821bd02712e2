import {extremes} from '../data/statistics.js';
import {bandsOf} from './bands.js';
import {boxPath, drawingWidth, hatchPath, snap, typeScale, type Box, type TextBlock} from './frame.js';
import {textWidth, wrapText} from './text-width.js';
import {ticksOf} from './ticks.js';

/** One bar, already in words. */
export interface BarText {
  value: number | null;
  /** The value above the bar, or the sign that stands for its absence. */
  text: string;
  /** Provisional, partial, estimated: drawn hatched. */
  flagged: boolean;
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
  value?: number;
}

/** The texts of a bar chart. */
export interface BarChartTexts {
  title: string;
  subtitle: string;
  illustrative: string;
  source: string;
  bars: readonly BarText[];
  /** The means, and last the change. */
  summary: readonly SummaryText[];
  /** What the signs for absent values stand for; empty where none is absent. */
  legend: string;
  /** Whether all values are whole, and so must the axis be. */
  whole: boolean;
  /** Says a number on the axis; `precision` is its step where numbers are long enough to be shortened. */
  formatTick(value: number, precision: number | undefined): string;
}

/** A short text at a point. */
export interface Mark {
  x: number;
  y: number;
  text: string;
}

/** A line of the summary, placed. */
export interface SummaryLayout {
  /** The mean line across the plot, and below the plot a sample of it; empty for the change. */
  path: string;
  /** The number at the end of the mean line, where the summary is below the plot. */
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
  /** The base line, and a line at each break. */
  zero: string;
  bars: string;
  latest: string;
  /** Outlines and hatching of provisional, partial and estimated bars. */
  flagged: string;
  values: Mark[];
  absent: Mark[];
  ticks: Mark[];
  years: Mark[];
  summary: SummaryLayout[];
  /** Size of the amounts in the summary; smaller only where one is wider than the chart. */
  amountSize: number;
  /** Whether the summary stands beside the plot, its texts from the left; below, its amounts end at the right. */
  beside: boolean;
  legend: TextBlock;
  source: TextBlock;
  /** Where the first column starts and how wide each is: what a pointer is held against. */
  columns: {left: number; step: number};
  /** The bars themselves; of no height where a value is absent. */
  boxes: Box[];
  type: ReturnType<typeof typeScale>;
}

/** From this width, in ems, the summary stands beside the plot. */
const WIDE = 40;
/** Below this width, in ems, names and amounts of the summary do not fit on one line. */
const NARROW = 16;
/** Least width of the summary beside the plot, in ems. */
const SIDE = 11.5;
const MIN_PLOT = 8;

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

  const block = (
    text: string,
    x: number,
    y: number,
    size: number,
    room: number,
    bold = false,
  ): TextBlock => ({
    lines: text === '' ? [] : wrapText(text, room, size, bold),
    x: snap(x),
    y: snap(y + size),
    size,
    leading: snap(size * 1.25),
  });
  const tall = ({lines, leading}: TextBlock) => lines.length * leading;

  // Header, from the top.
  const indent = texts.illustrative === '' ? 0 : 0.75 * em;
  let y = 0;
  const title = block(texts.title, indent, y, type.label, width - indent, true);
  y += tall(title);
  const subtitle = block(texts.subtitle, indent, y, type.reading, width - indent);
  y += tall(subtitle);
  const illustrative = block(texts.illustrative, indent, y, type.reading, width - indent, true);
  y += tall(illustrative);
  const edge = indent && hatchPath([{x: 0, y: 0, width: indent / 2, height: y}], 6);
  const top = y + 4 * gap;

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
  const drop = texts.bars.some(({value}) => (value ?? 0) < 0) ? type.meta : 0;
  const axisHeight = type.meta * 2.6 + drop;
  const summaryHeight = beside ? 0 : rows.reduce((sum, row) => sum + tall(row) + under + gap, 0) + 2 * gap;
  const footer = axisHeight + summaryHeight + tall(legend) + tall(source) + 4 * gap;
  const wanted = barChartHeight(width, em);
  const plotHeight = Math.max(MIN_PLOT * em, wanted - top - footer);
  const bottom = top + plotHeight;
  const height = Math.ceil(Math.max(wanted, bottom + footer));

  // Scales.
  const known = texts.bars.flatMap(({value}) => (value === null ? [] : [value]));
  const means = texts.summary.flatMap(({value}) => (value === undefined ? [] : [value]));
  const ticks = ticksOf(
    Math.min(0, ...known, ...means),
    Math.max(0, ...known, ...means),
    wide ? 5 : 4,
    texts.whole,
  );
  const low = ticks[0]!;
  const high = ticks.at(-1)!;
  const place = (value: number) => bottom - ((value - low) / (high - low)) * plotHeight;
  const step = high >= 10_000 ? ticks[1]! - low : undefined;
  const tickTexts = ticks.map(tick => texts.formatTick(tick, step));
  const left = Math.max(...tickTexts.map(text => textWidth(text, type.meta))) + 2 * gap;
  const ends = Math.max(
    0,
    ...texts.summary.map(({value}, i) => (value === undefined ? 0 : amounts[i]! + 2 * gap)),
  );
  const right = width - (side || ends);
  const bands = bandsOf(texts.bars.length, left, right, 6 * em);

  // Bars.
  const zeroY = place(0);
  const boxes = texts.bars.map(({value}, i) => {
    const end = place(value ?? 0);
    return {x: bands.starts[i]!, y: Math.min(end, zeroY), width: bands.width, height: Math.abs(end - zeroY)};
  });
  const {latest} = extremes(texts.bars);
  const pick = (test: (bar: BarText, i: number) => boolean) =>
    boxes.filter((_, i) => texts.bars[i]!.value !== null && test(texts.bars[i]!, i));
  const flagged = pick(({flagged: yes}) => yes).map(box => ({
    ...box,
    x: box.x + 0.75,
    width: Math.max(0, box.width - 1.5),
  }));

  const centre = (i: number) => boxes[i]!.x + bands.width / 2;
  const mark = (i: number, y: number, text: string) => ({x: centre(i), y, text});
  const marks = (indices: number[], place: (i: number) => Mark) =>
    apart(indices.map(place), type.meta, left, right);
  const tickY = bottom + drop + 1.15 * type.meta;
  const shown = named(texts.bars, bands.step, type.meta);
  const firsts = texts.bars.flatMap(({year}, i) => (year && year !== texts.bars[i - 1]?.year ? [i] : []));

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
    const line = isMean ? `M${snap(left)} ${snap(place(value))}H${snap(right)}` : '';
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
      path: isMean ? `${line}M0 ${snap(y - row.size * 0.35)}H${snap(sample - 2 * gap)}` : '',
      end: isMean ? [{x: snap(right + gap), y: snap(middle + type.reading * 0.35), text}] : [],
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
    edge: edge || '',
    grid: ticks
      .filter(tick => tick !== 0)
      .map(tick => `M${snap(left)} ${snap(place(tick))}H${snap(right)}`)
      .join(''),
    gridLabels: ticks.map((tick, i) => ({
      x: snap(left - gap),
      y: snap(place(tick) + type.meta * 0.35),
      text: tickTexts[i]!,
    })),
    zero: [
      `M${snap(left)} ${snap(zeroY)}H${snap(right)}`,
      ...texts.bars.map(({broken}, i) =>
        broken ? `M${snap(left + i * bands.step)} ${snap(top)}V${snap(bottom)}` : '',
      ),
    ].join(''),
    bars: boxPath(pick((bar, i) => !bar.flagged && i !== latest)),
    latest: boxPath(pick((bar, i) => !bar.flagged && i === latest)),
    flagged: boxPath(flagged) + hatchPath(flagged, 5),
    values: marks(labelled(texts.bars, bands.step, type.meta), i => {
      const {value, text} = texts.bars[i]!;
      return mark(i, place(value!) + (value! < 0 ? type.meta + 1 : -0.3 * em), text);
    }),
    absent: texts.bars.flatMap(({value, text}, i) =>
      value === null ? [{x: snap(centre(i)), y: snap(zeroY - 0.3 * em), text}] : [],
    ),
    ticks: marks(shown, i => mark(i, tickY, texts.bars[i]!.tick)),
    years: marks(firsts, i => mark(i, tickY + (shown.length && 1.25 * type.meta), texts.bars[i]!.year)),
    summary,
    amountSize: snap(type.reading * Math.min(1, width / Math.max(1, ...amounts))),
    beside,
    legend: {...legend, y: snap(sourceY - tall(legend) + legend.size)},
    source: {...source, y: snap(sourceY + source.size)},
    columns: {left, step: bands.step},
    boxes,
    type,
  };
}

/** Every value where every one fits; else the last, the highest, the lowest and each zero, which has no bar to be seen by. */
function labelled(bars: readonly BarText[], step: number, size: number): number[] {
  const there = bars.flatMap(({value}, i) => (value === null ? [] : [i]));
  if (there.every(i => textWidth(bars[i]!.text, size) + 4 <= step)) return there;
  const {latest, highest, lowest} = extremes(bars);
  const wanted = [latest, highest, lowest, ...there.filter(i => bars[i]!.value === 0)];
  return [...new Set(wanted)].filter(i => i >= 0);
}

/** The periods named on the axis, thinned from the last one back; none where only the years have room. */
function named(bars: readonly BarText[], step: number, size: number): number[] {
  const widest = Math.max(...bars.map(({tick}) => textWidth(tick, size))) + size / 2;
  const every = Math.ceil(widest / step);
  // Thinned beyond a half-year, months say nothing: the years alone are the axis.
  if (every > 6 && bars.some(({year}) => year !== '')) return [];
  return bars.map((_, i) => bars.length - 1 - i).filter((_, i) => i % every === 0);
}

/** Texts in order of importance, moved inside two bounds; one that would touch an earlier one is left out. */
function apart(marks: readonly Mark[], size: number, left: number, right: number): Mark[] {
  const placed: Mark[] = [];
  for (const {x, y, text} of marks) {
    const half = textWidth(text, size) / 2;
    const moved = {x: snap(Math.min(Math.max(x, left + half), right - half)), y: snap(y), text};
    const clear = placed.every(
      other =>
        Math.abs(other.y - moved.y) > size * 1.2 ||
        Math.abs(other.x - moved.x) > half + textWidth(other.text, size) / 2 + size / 4,
    );
    if (clear && 2 * half <= right - left) placed.push(moved);
  }
  return placed.sort((a, b) => a.x - b.x);
}

/** Moves positions down, then all of them up, until they stand apart and end above a bound; they keep their order. */
function spread(wanted: readonly number[], distance: number, top: number, bottom: number): number[] {
  const placed = [...wanted];
  let free = top;
  for (const i of wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]!)) {
    placed[i] = Math.max(wanted[i]!, free);
    free = placed[i] + distance;
  }
  const excess = Math.max(0, free - distance / 2 - bottom);
  return placed.map(position => position - excess);
}
