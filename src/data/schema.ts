import {array, either, isRecord, matching, object, oneOf, optional, record, type Output} from './check.js';
import {isDate, isPeriod} from './periods.js';

/**
 * The key-figures document, version 1: the one source of the types and of the validation. A page reads of it what
 * it draws; parts that only some widgets draw are forms of their own, so that the others do not carry them.
 */

/** A text. */
export const string = matching<string>('string', value => typeof value === 'string');
const boolean = matching<boolean>('true | false', value => typeof value === 'boolean');
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
  qualifier: optional(qualifierSchema),
  precision: optional(precisionSchema),
});

const seriesSchema = array(observationSchema);

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

const indicatorShape = {
  label: textSchema,
  /** stock: a level at a date; flow: a sum over a period; ratio: a share or rate, whose change is a difference. */
  kind: optional(oneOf('stock', 'flow', 'ratio')),
  /** `count`, `percent` (65.1 is 65.1 %), or the unit's own name. */
  unit: optional(textSchema),
  frequency: optional(oneOf('P1M', 'P3M', 'P1Y')),
  polarity: optional(oneOf('higher-is-better', 'lower-is-better', 'neutral')),
  /** Of the observations; averages and changes are as published all the same. */
  nature: natureSchema,
  value: optional(valueSchema),
  series: optional(seriesSchema),
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

const headShape = {
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

/**
 * The parts that an indicator consists of, each with its own series: vaccinations by type, documents by kind. The
 * indicator's own `series` is their published total.
 */
export const componentsSchema = array(object({id: string, label: textSchema, series: seriesSchema}));

/**
 * Shares or counts by category, in the indicator's unit. `ordered`: the categories have an order of their own (age
 * groups). `total`: the published total. `other`: the item that gathers the rest. An indicator in per cent, or with
 * `whole: false`, has items that are no parts of a sum (some may count in several).
 */
export const breakdownSchema = object({
  dimension: textSchema,
  ordered: optional(boolean),
  whole: optional(boolean),
  total: optional(number),
  items: array(
    object({
      id: string,
      label: textSchema,
      value: valueOrNone,
      status: optional(statusSchema),
      qualifier: optional(qualifierSchema),
      precision: optional(precisionSchema),
      other: optional(boolean),
    }),
  ),
});

/** What a value is meant to reach, and by when; `from` is where it started. */
export const targetSchema = object({
  value: number,
  by: optional(periodSchema),
  from: optional(object({value: number, period: optional(periodSchema)})),
});

/** Events that a reader must know to read a series: a law, a launch, a change of method. */
export const milestonesSchema = array(object({period: periodSchema, label: textSchema}));

/** An id. */
export const idSchema = string;

/** Terms with their definitions, by id. */
export const glossarySchema = record(object({term: textSchema, definition: textSchema}));

/** The chapters of an edition, each with the ids of its indicators in order. */
export const sectionsSchema = array(
  object({
    id: string,
    abbreviation: optional(string),
    title: textSchema,
    description: optional(textSchema),
    indicators: array(string),
  }),
);

/** What an edition says of itself. */
const titleShape = {
  title: textSchema,
  description: optional(textSchema),
  edition: optional(string),
  published: optional(dateSchema),
  publisher: optional(object({name: string, url: optional(string)})),
};
export const titleSchema = object(titleShape);

/** The whole document: what a publisher validates, and what the JSON Schema describes. */
export const documentForm = object({
  $schema: optional(string),
  version: matching<1>('1', value => value === 1),
  id: string,
  ...titleShape,
  ...headShape,
  sections: optional(sectionsSchema),
  glossary: optional(glossarySchema),
  indicators: record(
    object({
      ...indicatorShape,
      value: optional(either(number, valueSchema)),
      description: optional(textSchema),
      /** Id of a glossary entry. */
      term: optional(string),
      components: optional(componentsSchema),
      breakdown: optional(breakdownSchema),
      target: optional(targetSchema),
      milestones: optional(milestonesSchema),
    }),
  ),
});

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
export type Status = Output<typeof statusSchema>;
export type Point = Output<typeof valueSchema>;
export type Qualifier = Output<typeof qualifierSchema>;
export type Observation = Output<typeof observationSchema>;
export type Indicator = Output<typeof indicatorSchema>;
export type Head = Output<typeof loneHeadSchema>;
export type Component = Output<typeof componentsSchema>[number];
export type Breakdown = Output<typeof breakdownSchema>;
export type Target = Output<typeof targetSchema>;
export type Milestone = Output<typeof milestonesSchema>[number];
export type Term = Output<typeof glossarySchema>[string];
export type Section = Output<typeof sectionsSchema>[number];
export type Title = Output<typeof titleSchema>;
/** A whole document, version 1. */
export type KeyFiguresDocument = Output<typeof documentForm>;
