import {block, layoutHeader, tall, type HeaderTexts} from './chart-frame.js';
import {drawingWidth, path, snap, typeScale, type Box, type TextBlock} from './frame.js';
import {apart, spread, within, type Mark} from './labels.js';
import {layoutLegend} from './legend.js';
import {areaPath, linePaths, type LinePaths} from './line-path.js';
import {markerPath} from './markers.js';
import {placeNames, placeNumbers} from './milestones.js';
import {longest, textWidth} from './text-width.js';
import {ticksAround, ticksOf} from './ticks.js';
import {layoutTimeAxis, type PeriodText} from './time-axis.js';
import {layoutValueAxis} from './value-axis.js';

/** One value of a line, already in words. */
export interface LinePoint {
  value: number | null;
  /** The value, or the sign that stands for its absence. */
  text: string;
  /** Provisional, partial, estimated, expected: drawn hollow. */
  flagged: boolean;
  /** Not comparable with those before it: a line stands before it. */
  broken: boolean;
  /** Whether its period is over; the last such value is marked. */
  complete: boolean;
}

/** One line; its points are those of the periods. */
export interface LineText {
  /** Its name and its last value; empty for a line that stands alone. */
  label: string;
  points: readonly LinePoint[];
}

/** An event. */
export interface MilestoneText {
  /** In months, see `positionOf`. */
  position: number;
  name: string;
  /** Language of the name. */
  lang: string;
  /** With its date, for a list. */
  entry: string;
}

/** The texts of a line chart. */
export interface LineChartTexts extends HeaderTexts {
  source: string;
  /** In order of their positions. */
  periods: readonly PeriodText[];
  lines: readonly LineText[];
  /** The means, and last the change. */
  summary: readonly {label: string; text: string; directed: boolean}[];
  /** Name of the last value. */
  latest: string;
  /** In order of their positions. */
  milestones: readonly MilestoneText[];
  /** What the signs for absent values stand for, and what else must be said below the plot; empty ones are left out. */
  notes: readonly string[];
  /** Says that the axis does not start at zero. */
  notFromZero: string;
  /** Whether the area below the line is filled; the axis then starts at zero. */
  area: boolean;
  /** Whether all values are whole, and so must the axis be. */
  whole: boolean;
  /** Says a number on the axis; `precision` is its step where numbers are long enough to be shortened. */
  formatTick(value: number, precision: number | undefined): string;
}

/** One line, placed. */
export interface LineLayout extends LinePaths {
  /** Its name, at its end or in the legend; a sample of the line and of its shape stands before it. */
  label: TextBlock;
}

/** Where everything on a line chart goes, in CSS pixels. */
export interface LineChartLayout {
  width: number;
  height: number;
  title: TextBlock;
  subtitle: TextBlock;
  illustrative: TextBlock;
  /** The hatched edge of illustrative data. */
  edge: string;
  grid: string;
  gridLabels: Mark[];
  /** The axis of time with its marks, the zigzag where the other axis does not start at zero, a line at each break. */
  rule: string;
  /** Whether the axis starts at zero, or has it in between. */
  fromZero: boolean;
  area: string;
  lines: LineLayout[];
  /** The last value of a line that stands alone: to the right of its point, else above or below it. */
  end: (Mark & {beside: boolean}) | undefined;
  /** The lines of the events, and their names or numbers. */
  events: string;
  eventLabels: (TextBlock & {lang: string | undefined})[];
  absent: Mark[];
  ticks: Mark[];
  years: Mark[];
  summary: {amount: TextBlock; label: TextBlock; mark: {x: number; y: number; size: number} | undefined}[];
  /** Below the plot: signs, axis, events. */
  notes: TextBlock[];
  source: TextBlock;
  /** The left and right edge of the plot: what a pointer is held against. */
  left: number;
  right: number;
  /** What is framed for each period. */
  boxes: Box[];
  type: ReturnType<typeof typeScale>;
}

/** From this width, in ems, the chart is wider than high and the axis has more numbers. */
const WIDE = 40;
/** From this width, in ems, names may stand at the ends of their lines. */
const ROOMY = 30;
const MIN_PLOT = 9;
/** Names at the ends of the lines take at most this part of the width, a value at most that one. */
const NAMES = 0.36;
const VALUE = 0.28;
/** Events further from the data than this part of their span are only listed. */
const NEAR = 1 / 3;
/** Distances between the shapes on lines among others, on a line of regular steps, and on one of others, in ems. */
const AMONG = 2.5;
const REGULAR = 3;
const IRREGULAR = 0.75;

/** Height of a chart of ordinary texts: a function of its width alone, so that nothing moves when the data arrive. */
export function lineChartHeight(width: number, em: number): number {
  return Math.ceil(drawingWidth(width) >= WIDE * em ? 24 * em : 26 * em);
}

/** Lays out a line chart: header, names or legend, events, plot, axis of time, summary, notes, source. */
export function layoutLineChart(texts: LineChartTexts, frame: {width: number; em: number}): LineChartLayout {
  const roomy = texts.lines.length > 1 && drawingWidth(frame.width) >= ROOMY * frame.em;
  return (roomy && layout(texts, frame, true)) || layout(texts, frame, false)!;
}

/** With the names at the ends of the lines (`direct`), or above the plot; `undefined` where they have no room there. */
function layout(
  texts: LineChartTexts,
  frame: {width: number; em: number},
  direct: boolean,
): LineChartLayout | undefined {
  const width = drawingWidth(frame.width);
  const {em} = frame;
  const type = typeScale(em);
  const wide = width >= WIDE * em;
  const gap = 0.25 * em;
  const {lines, periods} = texts;
  const [alone] = lines.length === 1 && lines[0]!.label === '' ? lines : [];

  // The scale of values, and the room to the left and to the right of the plot.
  const known = lines.flatMap(({points}) => points.flatMap(({value}) => (value === null ? [] : [value])));
  const scale = texts.area || !known.length ? ticksOf : ticksAround;
  const ticks = scale(Math.min(...known), Math.max(...known), wide ? 5 : 4, texts.whole);
  const values = layoutValueAxis(ticks, texts.formatTick, type.meta, gap, width);
  const {low, left} = values;
  const fromZero = low <= 0 && values.high >= 0;
  const latest = lines.map(({points}) =>
    points.findLastIndex(({value, complete}) => value !== null && complete),
  );
  const last = alone?.points[latest[0]!];
  const endWidth = last ? textWidth(last.text, type.reading, true) : 0;
  // A value too wide for the plot is said below it.
  const end = endWidth <= width - left ? last : undefined;
  const beside =
    end !== undefined &&
    endWidth <= width * VALUE &&
    alone!.points.every(({value}, i) => i <= latest[0]! || value === null);
  const sample = 1.5 * em;
  const nameRoom = width * NAMES - sample;
  const isLong = (word: string) => textWidth(word, type.meta) > nameRoom;
  if (direct && lines.some(({label}) => label.split(' ').some(isLong))) return undefined;
  const names = lines.map(({label}) => block(label, 0, 0, type.meta, nameRoom));
  const widest = longest(
    names.flatMap(({lines}) => lines),
    type.meta,
  );
  const right = width - (direct ? 2 * gap + sample + gap + widest : beside ? endWidth + 3 * gap : 2 * gap);

  // The scale of time; events close by are on it.
  const first = periods[0]!.position;
  const final = periods.at(-1)!.position;
  const reach = Math.max(1, final - first) * NEAR;
  const isNear = ({position}: MilestoneText) => position >= first - reach && position <= final + reach;
  const near = texts.milestones.filter(isNear);
  const from = Math.min(first, ...near.map(({position}) => position));
  const to = Math.max(final, ...near.map(({position}) => position));
  const pad = 2 * gap;
  const place = (position: number) =>
    from === to
      ? (left + right) / 2
      : left + pad + ((position - from) / (to - from)) * (right - left - 2 * pad);
  const xs = periods.map(({position}) => place(position));

  // Header, from the top.
  const {height: header, ...head} = layoutHeader(texts, width, em);
  const legend = layoutLegend(
    alone || direct ? [] : lines.map(({label}) => label),
    header + 2 * gap,
    type.meta,
    width,
  );
  const eventXs = near.map(({position}) => place(position));
  const named = placeNames(
    near.map(({name}, i) => ({x: eventXs[i]!, text: name})),
    type.meta,
    left,
    width,
  );
  const eventLabels = named ?? placeNumbers(eventXs, type.meta, left, width);
  const eventRow = 1.35 * type.meta;
  const eventsBottom =
    header +
    (legend.height && legend.height + 2 * gap) +
    2 * gap +
    Math.max(0, ...eventLabels.map(({row}) => row + 1)) * eventRow;
  // A value that has no room beside its point has some above it.
  const top = eventsBottom + 2 * gap + (end && !beside ? 1.2 * type.reading : 0);

  // Footer, measured first and placed from the bottom.
  const signs = periods.map((_, i) =>
    [...new Set(lines.flatMap(({points}) => (points[i]!.value === null ? [points[i]!.text] : [])))].join(''),
  );
  const foot = Math.max(fromZero ? 0 : em, signs.some(Boolean) ? 1.1 * type.meta : 0);
  const axis = layoutTimeAxis(periods, place, {from, to, left, right: width, size: type.meta});
  const axisHeight = foot + gap + (axis.years.length ? 2.6 : 1.35) * type.meta;
  const size = snap(0.75 * em);
  const said =
    last && !end
      ? [{label: texts.latest, text: last.text, directed: false}, ...texts.summary]
      : texts.summary;
  const rows = said.map(({label, text, directed}) => {
    const x = directed ? size + gap : 0;
    const amount = block(text, x, 0, type.reading, width - x, true);
    const name = block(label, 0, 0, type.meta, width);
    return {directed, amount, label: name, height: tall(amount) + tall(name) + gap};
  });
  const notes = [
    ...(named ? [] : near.map(({entry}, i) => `${i + 1}\u00a0· ${entry}`)),
    ...texts.milestones.filter(one => !isNear(one)).map(({entry}) => entry),
    ...texts.notes,
    fromZero ? '' : texts.notFromZero,
  ]
    .filter(Boolean)
    .map(text => block(text, 0, 0, type.meta, width));
  const source = block(texts.source, 0, 0, type.meta, width);
  const below =
    rows.reduce((sum, row) => sum + row.height, 0) + notes.reduce((sum, note) => sum + tall(note), 0);
  const footer = axisHeight + 2 * gap + below + tall(source) + 2 * gap;
  const wanted = lineChartHeight(width, em);
  const plotHeight = Math.max(MIN_PLOT * em, wanted - top - footer);
  const bottom = top + plotHeight;
  const height = Math.ceil(Math.max(wanted, bottom + footer));
  const {y, ...grid} = values.place(bottom, plotHeight, right);
  const axisY = fromZero ? bottom : bottom + foot;

  // Names at the ends of the lines, moved until they stand apart.
  const tallest = Math.max(0, ...names.map(tall));
  if (direct && (tallest + gap) * lines.length > plotHeight + foot) return undefined;
  const middles = spread(
    lines.map(({points}, i) => y(points[latest[i]!]?.value ?? low)),
    tallest + gap,
    top - 0.4 * type.meta + tallest / 2,
    bottom + foot,
  );

  // Lines.
  const spacing = (right - left) / periods.length;
  const every = !alone
    ? AMONG * em
    : !isRegular(periods)
      ? IRREGULAR * em
      : spacing >= REGULAR * em
        ? 0
        : Infinity;
  const placed = lines.map(({points}) =>
    points.map(({value, flagged, broken}, i) =>
      value === null ? undefined : {x: xs[i]!, y: y(value), flagged, broken},
    ),
  );
  const drawn = lines.map((_, i): LineLayout => {
    const paths = linePaths(placed[i]!, {shape: i, last: latest[i]!, every});
    const entry = legend.entries[i];
    const name = names[i]!;
    if (alone) return {...paths, label: name};
    const x = direct ? right + 2 * gap : entry!.sample.x;
    const length = direct ? sample : entry!.sample.width;
    const middle = direct ? middles[i]! : entry!.sample.y + entry!.sample.height / 2;
    return {
      line: paths.line + path`M${x} ${middle}h${length}`,
      dashed: paths.dashed,
      points: paths.points + markerPath(i, x + length / 2, middle, 3),
      label: entry?.label ?? {
        ...name,
        x: snap(x + length + gap),
        y: snap(middle - tall(name) / 2 + name.size),
      },
    };
  });
  const axisText = (one: Mark) => ({...one, y: snap(bottom + foot + gap + one.y)});
  const isBroken = (i: number) => lines.some(({points}) => points[i]!.broken);
  const zigzag = foot / 6;

  // Below the plot, each under the other.
  let next = bottom + axisHeight + 2 * gap;
  const moved = (one: TextBlock, by: number): TextBlock => ({...one, y: snap(one.y + by)});
  const summary = rows.map(({directed, amount, label, height: room}) => {
    const at = next;
    next += room;
    return {
      amount: moved(amount, at),
      label: moved(label, at + tall(amount)),
      mark: directed ? {x: 0, y: snap(at + amount.size * 0.2), size} : undefined,
    };
  });
  const noted = notes.map(note => {
    const at = next;
    next += tall(note);
    return moved(note, at);
  });
  const at = latest[0]!;
  // A value stands on the side of its point where the line is not: below where it comes and goes on from above.
  const around = [at - 1, at + 1].flatMap(i => alone?.points[i]?.value ?? []);
  const mean = around.reduce((sum, value) => sum + value, 0) / around.length;
  const falls = end !== undefined && mean > end.value! && y(end.value!) + 1.5 * type.reading < axisY;

  return {
    width,
    height,
    ...head,
    ...grid,
    rule: [
      path`M${left} ${fromZero ? y(0) : axisY}H${right}`,
      ...axis.marks.map(x => path`M${x} ${axisY}v${gap}`),
      ...(fromZero
        ? []
        : [path`M${left} ${bottom}l3 ${zigzag}l-6 ${2 * zigzag}l6 ${2 * zigzag}l-3 ${zigzag}`]),
      ...xs.map((x, i) => (isBroken(i) ? path`M${i ? (x + xs[i - 1]!) / 2 : x - gap} ${top}V${axisY}` : '')),
    ].join(''),
    fromZero,
    area: texts.area ? areaPath(placed[0]!, y(0)) : '',
    lines: drawn,
    end: end && {
      text: end.text,
      beside,
      ...(beside
        ? {x: snap(xs[at]! + 2 * gap), y: snap(y(end.value!) + 0.35 * type.reading)}
        : {
            x: snap(within(xs[at]!, endWidth / 2, left, width)),
            y: snap(y(end.value!) + (falls ? 1.3 * type.reading : -0.5 * em)),
          }),
    },
    events: eventLabels.length
      ? eventXs
          .map((x, i) => path`M${x} ${eventsBottom - (named?.[i]!.row ?? 0) * eventRow}V${axisY}`)
          .join('')
      : '',
    eventLabels: eventLabels.map(({x, row, text}, i) => ({
      lang: named && near[i]!.lang,
      lines: [text],
      x: snap(x),
      y: snap(eventsBottom - row * eventRow - 0.3 * type.meta),
      size: type.meta,
      leading: 0,
    })),
    absent: apart(
      signs.flatMap((text, i) =>
        text
          ? [{x: xs[i]!, y: fromZero ? bottom + gap + 0.9 * type.meta : axisY - 0.2 * type.meta, text}]
          : [],
      ),
      type.meta,
      left,
      width,
    ),
    ticks: axis.ticks.map(axisText),
    years: axis.years.map(axisText),
    summary,
    notes: noted,
    source: moved(source, height - gap - tall(source)),
    left,
    right,
    boxes: periods.map((_, i) => {
      const ys = placed.flatMap(points => points[i]?.y ?? []);
      const highest = Math.min(bottom, ...ys);
      const lowest = ys.length ? Math.max(...ys) : axisY;
      return {x: xs[i]! - 4, y: highest - 4, width: 8, height: lowest - highest + 8};
    }),
    type,
  };
}

/** Whether periods follow each other at nearly equal steps: a line then needs no mark at each of them. */
function isRegular(periods: readonly PeriodText[]): boolean {
  const steps = periods.slice(1).map(({position}, i) => position - periods[i]!.position);
  return Math.max(...steps) <= 1.25 * Math.min(...steps);
}
