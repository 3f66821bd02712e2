import type {KeyFigure} from './read.js';
import {targetSchema, type Target} from './schema.js';

/** How far a value has come towards its target. */
export interface Progress {
  target: Target;
  /** The part of the way from the start (zero where none is given) to the target; may be below 0 or above 1. */
  fraction: number;
  /** Whether the target is reached from above. */
  falling: boolean;
  reached: boolean;
}

/**
 * The progress of a value towards the indicator's target; `undefined` without a target. A target below its start,
 * or one of an indicator whose lower values are better, is reached from above. Throws a ProblemError where the target
 * is wrong.
 */
export function progressOf(figure: KeyFigure, value: number): Progress | undefined {
  const target = figure.part('target', targetSchema);
  if (!target) return undefined;
  const start = target.from?.value ?? 0;
  // A start that is the target already says nothing of the way there.
  const falling =
    target.from && start !== target.value
      ? start > target.value
      : figure.indicator.polarity === 'lower-is-better';
  return {
    target,
    fraction: start === target.value ? 1 : (value - start) / (target.value - start),
    falling,
    reached: falling ? value <= target.value : value >= target.value,
  };
}
