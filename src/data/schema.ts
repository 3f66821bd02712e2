import {
  $ZodArray,
  $ZodCustom,
  $ZodObject,
  $ZodOptional,
  type $strip,
  type $ZodShape,
  type $ZodType,
  type output,
} from 'zod/v4/core';
import {isDate, isPeriod} from './periods.js';
import type {Expectation} from './problem.js';

/**
 * The key-figures document, version 1, as far as a page draws it: the one source of the types and of the
 * validation. Unknown keys are ignored, so that a newer minor document still reads. `document.ts` adds what only a
 * publisher checks.
 */

/*
 * The four schema classes of zod's core that a page needs. `zod/mini` wraps the same classes, and the unions,
 * records and enums it offers would say the same as the tests below: together they cost every page 2.2 kB.
 */
const object = <S extends $ZodShape>(shape: S) =>
  new $ZodObject({type: 'object', shape}) as $ZodObject<S, $strip>;
const array = <T extends $ZodType>(element: T) => new $ZodArray({type: 'array', element}) as $ZodArray<T>;
const optional = <T extends $ZodType>(innerType: T) =>
  new $ZodOptional({type: 'optional', innerType}) as $ZodOptional<T>;

/** A value that passes a test of ours; problems and the JSON Schema name its form (`expected`, `choices`). */
const matching = <T>(expected: Expectation, test: (value: unknown) => boolean, choices?: readonly string[]) =>
  new $ZodCustom({type: 'custom', check: 'custom', fn: test, params: {expected, choices}}) as $ZodCustom<
    T,
    T
  >;

/** One of a list of words. */
const oneOf = <const T extends string>(...words: T[]) =>
  matching<T>('choice', value => words.includes(value as T), words);

const string = matching<string>('string', value => typeof value === 'string');
/** Beyond 10^15 a number has lost digits on its way through JSON, and shows others than were published. */
const isExact = (value: unknown) => typeof value === 'number' && Math.abs(value) < 1e15;
const number = matching<number>('number', isExact);

/** A number, or `null` where the status says why there is none. */
export const valueOrNone = matching<number | null>(
  'number | null',
  value => value === null || isExact(value),
);

/** A text: one string in the document's own language, or one string per language tag. */
export const textSchema = matching<LocalText>('string | {fr, de, lb, en}', isText);

/** A calendar day, `YYYY-MM-DD`. */
export const dateSchema = matching<string>('YYYY-MM-DD', isDate);

/** A period: `YYYY`, `YYYY-Qn`, `YYYY-MM` or `YYYY-MM-DD`. */
const periodSchema = matching<string>('YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD', isPeriod);

/** The last step of a number that is known: 100 000 for « 12.9M ». */
const precisionSchema = matching<number>('number > 0', step => isExact(step) && (step as number) > 0);

/**
 * Observation status, in words; the codes in brackets are those of SDMX CL_OBS_STATUS. `missing` [O],
 * `not-applicable` [M] and `suppressed` [Q] carry no value.
 */
export const statusSchema = oneOf(
  'normal',
  'provisional',
  'estimated',
  'forecast',
  'break',
  'partial',
  'low-reliability',
  'missing',
  'not-applicable',
  'suppressed',
);

/** How a published number limits the true one: « plus de », « moins de », « environ ». */
const qualifierSchema = oneOf('more-than', 'less-than', 'about');

/** `illustrative`: made up for show; every picture and export says so. */
const natureSchema = optional(oneOf('published', 'illustrative'));

/** A single figure: a number with its date, qualifier and precision. A bare number may stand for it. */
export const valueSchema = object({
  value: valueOrNone,
  at: optional(dateSchema),
  period: optional(periodSchema),
  qualifier: optional(qualifierSchema),
  precision: optional(precisionSchema),
  status: optional(statusSchema),
});

/** The value of one period. `null` needs a status that says why; without one it counts as `missing`. */
export const observationSchema = object({
  period: periodSchema,
  value: valueOrNone,
  status: optional(statusSchema),
});

/**
 * A published change. `absolute` is in the indicator's unit (points for a ratio), `relative` is a fraction
 * (0.368 is +36.8 %). `since` names the base: a period, `previous` (the period before), or `previous12` (the mean
 * of the twelve months before the last twelve). `direction: "unknown"` is for a change printed without its sign.
 */
const changeSchema = object({
  since: matching<string>('previous | previous12 | YYYY-MM', isBase),
  absolute: optional(number),
  relative: optional(number),
  precision: optional(precisionSchema),
  direction: optional(oneOf('known', 'unknown')),
});

export const indicatorShape = {
  label: textSchema,
  /** stock: a level at a date; flow: a sum over a period; ratio: a share or rate, whose change is in points. */
  kind: optional(oneOf('stock', 'flow', 'ratio')),
  /** `count`, `percent` (65.1 is 65.1 %), or the unit's own name. */
  unit: optional(textSchema),
  frequency: optional(oneOf('P1M', 'P3M', 'P1Y')),
  polarity: optional(oneOf('higher-is-better', 'lower-is-better', 'neutral')),
  /** Of the observations; averages and changes are as published all the same. */
  nature: natureSchema,
  value: optional(valueSchema),
  series: optional(array(observationSchema)),
  /**
   * Published means of a monthly flow: of the last twelve months, and of the twelve before. They win over
   * computed ones, because they were computed from unrounded values.
   */
  average: optional(object({last12: optional(number), previous12: optional(number)})),
  change: optional(changeSchema),
};

/** What an indicator is and what is known of it, as far as the widgets draw it. */
export const indicatorSchema = object(indicatorShape);

/** Where the figures come from; shown in every picture and export. */
const sourceSchema = object({
  label: textSchema,
  url: optional(string),
  licence: optional(string),
});

export const headShape = {
  /** The day the stocks were counted. */
  reference: dateSchema,
  /** Language of plain strings, and the one to fall back on. */
  language: string,
  nature: natureSchema,
  source: sourceSchema,
};

/**
 * The document as a page reads it, its indicators unread: each is validated when a widget asks for it, so that
 * one wrong indicator does not take the others along.
 */
export const envelopeSchema = object({
  ...headShape,
  indicators: matching<Record<string, unknown>>('object', isRecord),
});

/** What a lone indicator may say of its document, beside itself. */
export const loneHeadSchema = object({
  reference: optional(dateSchema),
  language: optional(string),
  nature: natureSchema,
  source: optional(sourceSchema),
});

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isText(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    (isRecord(value) && Object.values(value).every(one => typeof one === 'string'))
  );
}

function isBase(text: unknown): boolean {
  return text === 'previous' || text === 'previous12' || isPeriod(text);
}

/** A text: one string, or one per language tag. */
export type LocalText = string | Record<string, string>;
export type Status = output<typeof statusSchema>;
export type Point = output<typeof valueSchema>;
export type Qualifier = output<typeof qualifierSchema>;
export type Observation = output<typeof observationSchema>;
export type Indicator = output<typeof indicatorSchema>;
export type Head = output<typeof loneHeadSchema>;
