import {layoutRows, type RowsLayout, type RowText, type TotalText} from './category-rows.js';
import {block, layoutHeader, tall, type HeaderLayout, type HeaderTexts} from './chart-frame.js';
import {drawingWidth, snap, typeScale, type TextBlock} from './frame.js';
import {arcTo, sectorHatch, sectorPath, sectorPattern, spoke, type Ring} from './ring.js';
import {longest, textWidth, wrapText} from './text-width.js';

/** The texts of a donut. */
export interface DonutChartTexts extends HeaderTexts {
  /** The parts in their order, from 12 o'clock on. */
  rows: readonly RowText[];
  /** The share of each part. */
  shares: readonly number[];
  /** The colour of each part, by index. */
  colours: readonly number[];
  /** What stands in the hole: a number, and what it is. */
  centre: {number: string; name: string};
  /** Stands below the ring where the hole is too small for it; none where the parts say it too. */
  total: TotalText | undefined;
  source: string;
}

/** One part of the ring. */
export interface SliceLayout {
  /** The edge, or edge and hatching where the part is provisional, partial or estimated; empty for a zero. */
  area: string;
  pattern: string;
}

/** The label of a part outside of the ring. */
export interface SliceLabel {
  /** Which part it names. */
  index: number;
  /** Whether its lines start or end at their points. */
  anchor: 'start' | 'end';
  name: TextBlock;
  amount: TextBlock;
  status: TextBlock;
}

/** Where everything on a donut goes, in CSS pixels. */
export interface DonutChartLayout {
  width: number;
  height: number;
  header: HeaderLayout;
  ring: Ring;
  slices: SliceLayout[];
  /** Lines between the slices. */
  seams: string;
  /** Labels around the ring with the lines that lead to them; none where a list stands below it. */
  labels: SliceLabel[];
  leaders: string;
  /** Below the ring: all parts where it has no labels, else those that are zero; and the total. */
  rows: RowsLayout;
  /** Which parts those are. */
  listed: number[];
  /** What stands in the hole; no lines where it is too small. */
  number: TextBlock;
  name: TextBlock;
  source: TextBlock;
  type: ReturnType<typeof typeScale>;
}

/** Below this width, in ems, the labels stand in a list below the ring. */
const NARROW = 22;
/** Least, usual and greatest diameter of the ring, and that of one above a list, in ems. */
const LEAST = 10;
const USUAL = 13;
const GREATEST = 16;
const LISTED = 12;
/** The hole, as a part of the ring. */
const HOLE = 0.6;
/** Narrowest label that is broken for a larger ring, in ems, and the most lines its name may take. */
const LABEL = 8;
const MOST_LINES = 4;
/** Leading lines start so far from the ring, and stand so far from each other, in pixels. */
const OFFSET = 6;
const STEP = 5;
/** How often labels and their lines are placed anew to fit each other. */
const ROUNDS = 4;
/** Seam between two slices; narrower slices than two of it have none. */
export const SEAM = 2;

/** Height of a donut of a few short names: what a skeleton reserves. */
export function donutChartHeight(width: number, em: number): number {
  const {label, reading, meta} = typeScale(em);
  const head = 1.25 * (label + reading + meta);
  const wide = drawingWidth(width) >= 26 * em;
  return Math.ceil(
    head + (wide ? GREATEST * em + 4 * em : LISTED * em + 5 * (1.25 * reading + 0.5 * em) + 3 * em),
  );
}

/** Lays out a donut: header, ring with its labels or above its list, source. */
export function layoutDonutChart(
  texts: DonutChartTexts,
  frame: {width: number; em: number},
): DonutChartLayout {
  const width = drawingWidth(frame.width);
  const {em} = frame;
  const type = typeScale(em);
  const gap = 0.25 * em;
  const header = layoutHeader(texts, width, em);

  // Slices, from 12 o'clock.
  const whole = texts.shares.reduce((sum, share) => sum + share, 0);
  const ends = texts.shares.map((_, i) => {
    const sum = texts.shares.slice(0, i + 1).reduce((before, share) => before + share, 0);
    return (sum / whole) * 2 * Math.PI;
  });
  const starts = ends.map((_, i) => ends[i - 1] ?? 0);
  const drawn = texts.rows.flatMap((_, i) => (texts.shares[i]! > 0 ? [i] : []));

  const top = header.height + 4 * gap;
  const around = layoutAround(texts, drawn, starts, ends, {top, width, em});
  const diameter = Math.min(width, LISTED * em);
  const ring: Ring = around?.ring ?? {
    x: snap(diameter / 2),
    y: snap(top + diameter / 2),
    outer: diameter / 2,
    inner: (diameter / 2) * HOLE,
  };
  let y = around ? around.bottom : top + diameter;

  const slices = texts.rows.map((row, i): SliceLayout => {
    const [start, end] = [starts[i]!, ends[i]!];
    if (texts.shares[i] === 0) return {area: '', pattern: ''};
    return row.status
      ? {area: sectorHatch(ring, start, end), pattern: ''}
      : {area: sectorPath(ring, start, end), pattern: sectorPattern(ring, start, end, texts.colours[i]!)};
  });
  const broad = (i: number) => (ends[i]! - starts[i]!) * ring.inner > 2 * SEAM;
  const seams = drawn.map((slice, i) => {
    const before = drawn.at(i - 1)!;
    return drawn.length > 1 && broad(slice) && broad(before)
      ? spoke(ring, starts[slice]!, ring.inner - 1, ring.outer + 1)
      : '';
  });

  const centre = layoutCentre(texts.centre, ring, type);
  const listed = texts.rows.flatMap((_, i) => (!around || texts.shares[i] === 0 ? [i] : []));
  const total = centre ? undefined : texts.total;
  if (listed.length || total) y += 4 * gap;
  const rows = layoutRows(
    listed.map(i => texts.rows[i]!),
    total,
    {y, width, em},
    'samples',
  );
  y += rows.height + 3 * gap;
  const source = block(texts.source, 0, y, type.meta, width);
  const none = block('', 0, 0, type.reading, 0);
  return {
    width,
    height: Math.ceil(y + tall(source) + gap),
    header,
    ring,
    slices,
    seams: seams.join(''),
    labels: around?.labels ?? [],
    leaders: around?.leaders ?? '',
    rows,
    listed,
    number: centre?.number ?? none,
    name: centre?.name ?? none,
    source,
    type,
  };
}

/**
 * What stands in the hole: the number as large as there is room for, and below it what it is; `undefined` where there
 * is none.
 */
function layoutCentre(
  {number, name}: DonutChartTexts['centre'],
  {x, y, inner}: Ring,
  {figure, meta}: ReturnType<typeof typeScale>,
): {number: TextBlock; name: TextBlock} | undefined {
  const radius = inner - 6;
  const room = 1.7 * radius;
  if (!number || name.split(' ').some(word => textWidth(word, meta) > room)) return undefined;
  const lines = name ? wrapText(name, room, meta) : [];
  const leading = 1.25 * meta;
  // Every corner of every line must lie in the hole.
  const fits = (text: string, above: number, below: number, size: number, bold: boolean) =>
    Math.hypot(textWidth(text, size, bold) / 2, Math.max(Math.abs(above), Math.abs(below))) <= radius;
  const block = (text: string[], at: number, size: number): TextBlock => ({
    lines: text,
    x,
    y: snap(y + at),
    size: snap(size),
    leading: snap(leading),
  });
  for (const part of [1, 0.75, 0.6, 0.5, 0.4]) {
    const size = Math.max(12, part * figure);
    const gap = lines.length ? 0.25 * size : 0;
    const under = (0.75 * size - gap - lines.length * leading) / 2;
    const first = under + gap;
    if (
      fits(number, under - 0.75 * size, under, size, true) &&
      lines.every((line, i) => fits(line, first + i * leading, first + (i + 1) * leading, meta, false))
    ) {
      return {number: block([number], under, size), name: block(lines, first + 0.8 * meta, meta)};
    }
  }
  return undefined;
}

interface Around {
  ring: Ring;
  labels: SliceLabel[];
  leaders: string;
  bottom: number;
}

/**
 * Labels at both sides of the ring; `undefined` where there is no room for them. Each stands as near to its slice as
 * the others allow. Its line leads out of the ring, along it where the label has been moved, and straight to the
 * label; lines that run along together keep their order, so that none crosses another.
 */
function layoutAround(
  {rows}: DonutChartTexts,
  drawn: readonly number[],
  starts: readonly number[],
  ends: readonly number[],
  {top, width, em}: {top: number; width: number; em: number},
): Around | undefined {
  if (width < NARROW * em) return undefined;
  const {reading, meta} = typeScale(em);
  const gap = 0.25 * em;
  const lane = OFFSET + STEP * drawn.length + 2 * gap;
  const amountOf = ({value, share}: RowText) => [value, share].filter(Boolean).join(' ');
  const texts = drawn.map(i => rows[i]!);
  const words = texts.flatMap(({label}) => label.split(' '));
  const statuses = texts.map(({status}) => status);
  const least = Math.max(
    longest(words, reading),
    longest(texts.map(amountOf), reading, true),
    longest(statuses, meta),
  );
  const natural = Math.max(
    least,
    longest(
      texts.map(({label}) => label),
      reading,
    ),
  );
  // A label as wide as it would be, unless the ring gets small by it.
  const room = width / 2 - lane;
  const largest = (label: number) => 2 * (room - Math.max(least, label));
  const diameter = Math.min(
    GREATEST * em,
    Math.max(largest(natural), Math.min(USUAL * em, largest(LABEL * em))),
  );
  if (diameter < LEAST * em) return undefined;
  const outer = diameter / 2;
  const side = Math.min(natural, room - outer);
  if (texts.some(({label}) => wrapText(label, side, reading).length > MOST_LINES)) return undefined;

  // Labels in two columns, from top to bottom, each with the angle of its slice.
  const base = outer + OFFSET;
  const columns = [true, false].map(right =>
    drawn
      .map(index => ({index, row: rows[index]!, angle: (starts[index]! + ends[index]!) / 2}))
      .filter(({angle}) => angle <= Math.PI === right)
      .map(one => {
        const name = block(one.row.label, 0, 0, reading, side);
        const amount = block(amountOf(one.row), 0, 0, reading, side, true);
        const status = block(one.row.status, 0, 0, meta, side);
        return {
          ...one,
          right,
          name,
          amount,
          status,
          height: tall(name) + tall(amount) + tall(status) + 2 * gap,
        };
      })
      .sort((a, b) => Math.cos(b.angle) - Math.cos(a.angle)),
  );
  // Up and down from the middle of the ring; its line meets the middle of the first line of a label.
  const needed = Math.max(...columns.map(column => column.reduce((sum, {height}) => sum + height, 0)));
  const half = Math.max(base + reading, needed / 2);
  const middle = 0.65 * reading;
  const turns = columns.map(column => {
    // A label that has been moved changes how far out the lines beside its own turn, and so where their labels want
    // to be.
    let radii = column.map(() => base);
    let tops: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const wanted = column.map(({angle}, i) => -radii[i]! * Math.cos(angle) - middle);
      tops = settleColumn(
        wanted,
        column.map(({height}) => height),
        -half,
        half + 2 * em,
      );
      const moved = tops.map((at, i) => (Math.abs(at - wanted[i]!) < 0.5 ? 0 : at - wanted[i]!));
      radii = moved.map((_, i) => {
        const down = moved.slice(i + 1).filter(by => by > 0).length;
        const up = moved.slice(0, i).filter(by => by < 0).length;
        return base + STEP * Math.max(down, up);
      });
    }
    return {tops, radii};
  });
  const placed = turns.map(({tops}) => tops);
  const highest = Math.min(-outer, ...placed.flat());
  const lowest = Math.max(
    outer,
    ...columns.flatMap((column, c) => column.map(({height}, i) => placed[c]![i]! + height)),
  );
  const ring: Ring = {x: 0, y: snap(top - highest), outer: snap(outer), inner: snap(outer * HOLE)};
  const used = columns.map(column => Math.max(0, ...column.map(one => blockWidth(one))));
  ring.x = snap(used[1]! + lane + outer + (width - (used[0]! + used[1]! + 2 * (lane + outer))) / 2);

  const labels: SliceLabel[] = [];
  let leaders = '';
  columns.forEach((column, c) => {
    const tops = placed[c]!.map(one => one + ring.y);
    column.forEach(({index, right, angle, name, amount, status}, i) => {
      const radius = turns[c]!.radii[i]!;
      const y = snap(tops[i]! + middle);
      const x = snap(ring.x + (right ? 1 : -1) * (outer + lane));
      const reach = (ring.y - y) / radius;
      const turned = Math.acos(Math.max(-1, Math.min(1, reach)));
      const target = right ? turned : 2 * Math.PI - turned;
      const along = Math.abs(reach) < 1 && Math.abs(target - angle) * radius > 0.5;
      leaders +=
        spoke(ring, angle, ring.outer + 1, radius) +
        (along ? arcTo(ring, target, radius, target > angle) : '') +
        `L${snap(x - (right ? gap : -gap))} ${y}`;
      const place = (one: TextBlock, at: number) => ({...one, x, y: snap(tops[i]! + at + one.size)});
      labels.push({
        index,
        anchor: right ? 'start' : 'end',
        name: place(name, 0),
        amount: place(amount, tall(name)),
        status: place(status, tall(name) + tall(amount)),
      });
    });
  });
  return {ring, labels, leaders, bottom: ring.y + lowest};
}

function blockWidth({name, amount, status}: {name: TextBlock; amount: TextBlock; status: TextBlock}): number {
  const width = ({lines, size}: TextBlock, bold = false) => longest(lines, size, bold);
  return Math.max(width(name), width(amount, true), width(status));
}

/** Moves blocks down until none covers the one before it, then up until the last ends above the bottom. */
function settleColumn(
  wanted: readonly number[],
  heights: readonly number[],
  top: number,
  bottom: number,
): number[] {
  const tops = [...wanted];
  let free = top;
  tops.forEach((_, i) => {
    tops[i] = Math.max(tops[i]!, free);
    free = tops[i] + heights[i]!;
  });
  let limit = bottom;
  for (let i = tops.length - 1; i >= 0; i--) {
    tops[i] = Math.min(tops[i]!, limit - heights[i]!);
    limit = tops[i]!;
  }
  return tops;
}
