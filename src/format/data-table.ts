import {componentsOf} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import type {Observation} from '../data/schema.js';
import {hasTotals} from './components.js';
import {extraOf} from './extra.js';
import type {Language} from './messages/messages.js';
import {componentsTable, indicatorTable, type DataTable, type TableRow} from './table.js';

/** A table, and the observations that each of its rows is made of, where a row is a course in time. */
export interface TrendTable {
  table: DataTable;
  trends: ReadonlyMap<TableRow, readonly Observation[]>;
}

/** Least periods of which a line can be drawn. */
const COURSE = 2;

/**
 * All numbers of an indicator as a table. With `lines`, components have a row each, however few they are, so that a
 * line can stand in it.
 */
export function wholeTable(figure: KeyFigure, lang: Language, lines: boolean): TrendTable {
  const data = lines ? componentsOf(figure) : undefined;
  if (!data || data.periods.length < COURSE) return {table: indicatorTable(figure, lang), trends: new Map()};
  const table = componentsTable(figure, lang, 'components');
  const trends = data.components.map(({series}, i) => [table.rows[i]!, series] as const);
  return {
    table: {...table, notes: [...table.notes, extraOf(lang).ownScale]},
    trends: new Map(hasTotals(data) ? [...trends, [table.totals[0]!, data.totals]] : trends),
  };
}
