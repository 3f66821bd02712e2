import type {LocalText} from '../schema.js';
import {bare, joined} from './options.js';

/** What a unit says of an indicator. */
export interface Unit {
  unit?: LocalText;
  kind?: 'ratio';
  /** What the unit says beyond `percent`, and the label must say instead: « Percentage of active population ». */
  beside?: LocalText;
}

const COUNT = ['nr', 'number', 'nombre', 'anzahl', 'count', 'zuel', 'unzuel'];
const PERCENT = ['pc', 'pt', 'pct', 'percent', 'percentage', 'prozent', 'pourcent', 'pourcentage'];

/**
 * The unit of a code and its name: `PC` and `PT` are per cent (Eurostat, SDMX CL_UNIT_MEASURE), `PC_ACT` is a
 * percentage of something, `NR` and `NUMBER` are counts; every other is called by its name.
 */
export function unitOf(code: string, name: LocalText = code): Unit {
  const key = bare(code);
  if (PERCENT.includes(key) || code.trim() === '%') return {unit: 'percent', kind: 'ratio'};
  if (/^(?:PC|PT|PCT)_/i.test(code)) return {unit: 'percent', kind: 'ratio', beside: joined([name])};
  return {unit: COUNT.includes(key) ? 'count' : name};
}
