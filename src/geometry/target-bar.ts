import {block, layoutHeader, tall, type HeaderLayout, type HeaderTexts} from './chart-frame.js';
import {drawingWidth, snap, typeScale, type Segment, type TextBlock} from './frame.js';
import type {Mark} from './labels.js';
import {layoutTrack, type TrackLayout, type TrackNumbers} from './target-track.js';
import {longest, textWidth} from './text-width.js';

/** The texts of a target bar and its numbers. */
export interface TargetBarTexts extends HeaderTexts {
  /** The value as text, or why there is none. */
  value: string;
  numbers: TrackNumbers;
  /** « 100 % », the end of a scale that goes there. */
  whole: string;
  /** « Objectif : 80 %, décembre 2017 ». */
  target: string;
  /** « Départ : 46, 2024 »; empty where none is given. */
  start: string;
  /** « objectif atteint », « Reste : 77 points »; may be empty. */
  verdict: string;
  reached: boolean;
  source: string;
}

/** A block of text that starts at its point, ends there, or has its middle there. */
export interface AnchoredBlock extends TextBlock {
  anchor: 'start' | 'middle' | 'end';
}

/** Where everything on a target bar goes, in CSS pixels. */
export interface TargetBarLayout {
  width: number;
  height: number;
  header: HeaderLayout;
  value: AnchoredBlock;
  whole: Mark | undefined;
  track: TrackLayout;
  target: AnchoredBlock;
  /** The start has a sample of its mark before its words. */
  start: TextBlock;
  sample: Segment | undefined;
  verdict: TextBlock;
  /** Where the tick stands, if the target is reached. */
  check: {x: number; y: number; size: number} | undefined;
  source: TextBlock;
  type: ReturnType<typeof typeScale>;
}

/** Size of the value, as a part of that of a lone figure: the bar stands beside it. */
const VALUE = 0.65;

/** Height of a target bar of ordinary texts: what a skeleton reserves. */
export function targetBarHeight(width: number, em: number): number {
  const {label, reading, meta, figure} = typeScale(em);
  const room = drawingWidth(width) / em;
  const [labels, readings, metas] = room < 18 ? [2, 5, 3] : room < 35 ? [2, 4, 2] : [1, 4, 1];
  const lines = labels * label + readings * reading + metas * meta;
  return Math.ceil(1.25 * (lines + VALUE * figure) + 3.75 * em);
}

/** Lays out a bar from zero to the value on a track, with the target as an upright mark that holds its words. */
export function layoutTargetBar(texts: TargetBarTexts, frame: {width: number; em: number}): TargetBarLayout {
  const width = drawingWidth(frame.width);
  const {em} = frame;
  const type = typeScale(em);
  const gap = 0.25 * em;
  const header = layoutHeader(texts, width, em);
  const {numbers} = texts;

  // The value over the end of its bar; a number too long for a line is smaller.
  let y = header.height + 2 * gap;
  const known = numbers.value !== null;
  const word = longest(texts.value.split(' '), 1, known);
  const size = snap(Math.max(12, Math.min(known ? VALUE * type.figure : type.label, width / word)));
  const said = block(texts.value, 0, y, size, width, known);
  y += tall(said) + 1.5 * gap;
  const box = {x: 0, y: snap(y), width, height: em};
  const over = 1.5 * gap;
  const {valueX, targetX, lastX, isWhole} = layoutTrack(numbers, box, over);
  const half = longest(said.lines, size, known) / 2;
  const value: AnchoredBlock =
    valueX - half < 0
      ? {...said, x: 0, anchor: 'start'}
      : valueX + half > width
        ? {...said, x: width, anchor: 'end'}
        : {...said, x: valueX, anchor: 'middle'};
  const right = {start: 2 * half, middle: valueX + half, end: width}[value.anchor];
  const endWidth = textWidth(texts.whole, type.meta);
  const free = width - endWidth - 2 * gap;
  const whole =
    isWhole && Math.max(right, lastX) <= free ? {x: width, y: snap(y - gap), text: texts.whole} : undefined;

  // The words of the target beside the foot of its mark, where two lines are enough; else below it.
  y += em + over;
  const onLeft = targetX > width / 2;
  const room = (onLeft ? targetX : width - targetX) - 1.5 * gap;
  const narrow = block(texts.target, targetX + (onLeft ? -1.5 : 1.5) * gap, y, type.reading, room);
  const beside = narrow.lines.length <= 2;
  const held = beside ? narrow : block(texts.target, onLeft ? width : 0, y + gap, type.reading, width);
  const target: AnchoredBlock = {...held, anchor: onLeft ? 'end' : 'start'};
  const below = over + (beside ? tall(held) : 0);
  y += tall(held) + (beside ? gap : 2 * gap);

  const indent = type.reading + gap;
  const start = block(texts.start, indent, y, type.reading, width - indent);
  const sample: Segment | undefined = texts.start
    ? [type.reading / 2, snap(y + 0.2 * type.reading), type.reading / 2, snap(y + 1.2 * type.reading)]
    : undefined;
  y += tall(start);
  const verdictIndent = texts.reached ? indent : 0;
  const verdict = block(texts.verdict, verdictIndent, y, type.reading, width - verdictIndent, texts.reached);
  const check = texts.reached ? {x: 0, y: snap(y + 0.2 * type.reading), size: snap(type.reading)} : undefined;
  y += tall(verdict) + 2 * gap;
  const source = block(texts.source, 0, y, type.meta, width);
  return {
    width,
    height: Math.ceil(y + tall(source) + gap),
    header,
    value,
    whole,
    track: layoutTrack(numbers, box, over, below),
    target,
    start,
    sample,
    verdict,
    check,
    source,
    type,
  };
}
