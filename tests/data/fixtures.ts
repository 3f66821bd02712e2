import {ProblemError, type Problem} from '../../src/data/problem.js';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import type {Observation} from '../../src/data/schema.js';

/** What a lone indicator says of its document. */
export const HEAD = {language: 'fr', reference: '2024-06-30', source: {label: 'Cahier'}};

/** One indicator, read as a widget reads it. */
export function figureOf(indicator: object, head: object = HEAD): KeyFigure {
  return readEdition({label: 'Comptes', ...head, ...indicator}).pick('');
}

/** A document of two indicators, `a` and `b`. */
export function documentOf(a: unknown, more: object = {}): object {
  const indicators = {a, b: {label: 'B', value: 2}};
  return {version: 1, id: 'document', title: 'Document', ...HEAD, indicators, ...more};
}

/** The values of a monthly series: numbers, `null`, or observations that say more. */
export type MonthlyValues = readonly (number | null | Partial<Observation>)[];

/** A monthly series from a first month on. */
export function monthly(first: string, values: MonthlyValues): Observation[] {
  const [year = 0, month = 0] = first.split('-').map(Number);
  return values.map((value, i) => {
    const at = year * 12 + month - 1 + i;
    const period = `${Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
    return {period, ...(typeof value === 'object' && value ? {value: null, ...value} : {value})};
  });
}

/** As many times the same. */
export const times = <T>(count: number, value: T): T[] => Array.from({length: count}, () => value);

/** The problem that a call ends with; a throw of anything else goes on. */
export function problemOf(call: () => unknown): Problem | undefined {
  try {
    call();
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem;
    throw error;
  }
}
