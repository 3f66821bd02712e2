import {apart, type Mark} from './labels.js';
import {longest, textWidth} from './text-width.js';

/** A period on an axis of time. */
export interface PeriodText {
  /** In months, see `positionOf`. */
  position: number;
  /** Its short name: « juin », « T2 », « 2024 ». */
  tick: string;
  /** Its year; empty where the name says it. */
  year: string;
}

/** The names below an axis of time, from the axis downwards, and the places of its tick marks. */
export interface TimeAxisLayout {
  ticks: Mark[];
  /** A row below, once for each year. */
  years: Mark[];
  marks: number[];
}

/** What an axis of time spans in months (`from`, `to`) and in pixels, and the size of its texts. */
type TimeFrame = Record<'from' | 'to' | 'left' | 'right' | 'size', number>;

/** Names further apart than this, in months, leave out too much: the years alone are the axis. */
const HALF_YEAR = 6;

/** A part of a year shorter than this is not named. */
const SHORT_YEAR = 5;

/**
 * The names of the periods where all of them have room, else thinned from the last one back; where they would say
 * little, or are of several lengths, the years between their first days, if there are several.
 */
export function layoutTimeAxis(
  periods: readonly PeriodText[],
  place: (position: number) => number,
  frame: TimeFrame,
): TimeAxisLayout {
  const {left, right, size} = frame;
  const y = 1.15 * size;
  const ticks = periods.map(({tick}) => tick);
  const room = longest(ticks, size) + size / 2;
  const named: PeriodText[] = [];
  for (const one of [...periods].reverse()) {
    const last = named.at(-1);
    if (!last || place(last.position) - place(one.position) >= room) named.push(one);
  }
  const dated = periods.filter(({year}) => year !== '').length;
  const thinned = named.length < periods.length;
  const distance = (named[0]!.position - named.at(-1)!.position) / Math.max(1, named.length - 1);
  if (dated > 0 && (dated < periods.length || (thinned && (named.length < 2 || distance > HALF_YEAR)))) {
    const years = yearsOf(place, frame);
    if (years.ticks.length > 1) return years;
  }
  const shown = apart(
    named.map(({position, tick}) => ({x: place(position), y, text: tick})),
    size,
    left,
    right,
  );
  const order = [...named].reverse();
  const firsts = order.filter(({year}, i) => year !== '' && year !== order[i - 1]?.year);
  return {
    ticks: shown,
    years: apart(
      firsts.map(({position, year}) => ({x: place(position), y: y + 1.25 * size, text: year})),
      size,
      left,
      right,
    ),
    marks: (periods.length * 4 <= right - left ? periods : named).map(({position}) => place(position)),
  };
}

/** Years, each in its middle, with a mark at its first day; every second, fifth or tenth where they are many. */
function yearsOf(
  place: (position: number) => number,
  {from, to, left, right, size}: TimeFrame,
): TimeAxisLayout {
  const first = Math.floor(from / 12);
  const years = [...Array(Math.floor(to / 12) - first + 1).keys()].map(i => first + i);
  const breadth = place(12) - place(0);
  const room = textWidth('0000', size) + size / 2;
  const every = [1, 2, 5, 10, 20, 50, 100].find(step => step * breadth >= room) ?? 1000;
  const seen = (year: number) => Math.min(to, (year + 1) * 12) - Math.max(from, year * 12);
  const whole = years.filter(year => seen(year) >= SHORT_YEAR);
  const round = (whole.length ? whole : years.slice(-1)).filter(
    (year, _, {length}) => year % every === 0 || length === 1,
  );
  const middle = (year: number) => Math.max(from, year * 12) + seen(year) / 2;
  return {
    ticks: apart(
      (round.length ? round : years.slice(-1)).map(year => ({
        x: place(middle(year)),
        y: 1.15 * size,
        text: String(year),
      })),
      size,
      left,
      right,
    ),
    years: [],
    marks: years
      .map(year => year * 12)
      .filter((start, i) => start >= from && (breadth >= 4 || years[i]! % every === 0))
      .map(place),
  };
}
