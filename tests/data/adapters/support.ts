import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {adapt, type AdapterOptions} from '../../../src/data/adapters/index.js';
import {componentsSchema, breakdownSchema, type Indicator} from '../../../src/data/schema.js';
import type {Problem} from '../../../src/data/problem.js';
import {readEdition, type KeyFigure} from '../../../src/data/read.js';
import {problemOf} from '../fixtures.js';

/** The text of a sample file. */
export function sample(name: string): string {
  return readFileSync(fileURLToPath(new URL(`samples/${name}`, import.meta.url)), 'utf8');
}

/** What a widget reads of a text in another format: the only indicator, or the one named. */
export function figureOf(text: string, options: AdapterOptions = {}, id = ''): KeyFigure {
  return readEdition(adapt(text, options)).pick(id);
}

/** The same of a value, as JSON. */
export const figureOfJson = (json: unknown, options: AdapterOptions = {}, id = '') =>
  figureOf(JSON.stringify(json), options, id);

/** Periods and values of a series, with what else is said of them. */
export function lines(series: Indicator['series']): string[] {
  return (series ?? []).map(({period, value, status, precision}) =>
    [period, value, status, precision].filter(one => one !== undefined).join(' '),
  );
}

/** The parts of a figure, as texts. */
export function partsOf(figure: KeyFigure): string[] {
  return (figure.part('components', componentsSchema) ?? []).map(
    ({id, series}) => `${id}: ${lines(series).join(', ')}`,
  );
}

/** The categories of a figure, as texts. */
export function categoriesOf(figure: KeyFigure): string[] {
  return (figure.part('breakdown', breakdownSchema)?.items ?? []).map(({id, value, status}) =>
    [id, value, status].filter(one => one !== undefined).join(' '),
  );
}

/** The problem of a text: its kind, place and expectation in one line; `undefined` where it is read. */
export function refused(text: string, options: AdapterOptions = {}): string | undefined {
  return said(problemOf(() => figureOf(text, options)));
}

/** The same of a value, as JSON. */
export const refusedJson = (json: unknown, options: AdapterOptions = {}) =>
  refused(JSON.stringify(json), options);

function said(problem: Problem | undefined): string | undefined {
  return problem && [problem.kind, problem.path, problem.expected].filter(Boolean).join(' at ');
}
