import {lastDayOf} from './adapters/periods.js';
import {glossaryOf, sectionsOf, termOf, titleOf} from './contents.js';
import {editionNotices, noticesOf, type Notice} from './notice.js';
import {ProblemError} from './problem.js';
import type {Edition, KeyFigure} from './read.js';
import {decimalsOf} from './rounding.js';
import {idSchema, sectionsSchema, type LocalText, type Observation} from './schema.js';
import {averagesOf, isComplete} from './statistics.js';

/**
 * What the numbers of a document say of each other. Pages do not carry this: it is for the publisher, and changes no
 * number. A published number stands unless no rounding of any number involved explains it (interval arithmetic).
 */

/** From where to where a number may truly lie. */
type Range = readonly [low: number, high: number];

const between = (value: number, half: number): Range => [value - half, value + half];
const minus = ([a, b]: Range, [c, d]: Range): Range => [a - d, b - c];
const over = (a: Range, b: Range): Range => {
  const corners = a.flatMap(x => b.map(y => x / y));
  return [Math.min(...corners), Math.max(...corners)];
};
const meets = ([a, b]: Range, [c, d]: Range): boolean => {
  const air = 1e-9 * Math.max(Math.abs(a), Math.abs(b), Math.abs(c), Math.abs(d));
  return a <= d + air && c <= b + air;
};

/** A number known to its last digit, or to its precision; a whole one without precision is exact if `counted`. */
const rangeOf = (value: number, precision?: number, counted = false): Range => {
  const digits = decimalsOf(value);
  return between(value, (precision ?? (counted && digits === 0 ? 0 : 10 ** -digits)) / 2);
};

type Known = Pick<Observation, 'precision'> & {value: number};
const known = (one: Pick<Observation, 'value' | 'precision' | 'qualifier'> | undefined): Known | undefined =>
  one && one.value !== null && !one.qualifier ? {...one, value: one.value} : undefined;
const measured = ({value, precision}: Known): Range => rangeOf(value, precision, true);

/** All that the publisher should know of an indicator. Throws a ProblemError where a part is wrong. */
export function figureNotices(figure: KeyFigure): Notice[] {
  return [
    ...noticesOf(figure),
    ...changeNotices(figure),
    ...averageNotices(figure),
    ...valueNotices(figure),
    ...dateNotices(figure),
  ];
}

const at = ({path}: KeyFigure, ...more: string[]): string => [...path, ...more].join('.');

/** The published change against the numbers it is the change of. */
function changeNotices(figure: KeyFigure): Notice[] {
  const {change, value} = figure.indicator;
  if (!change) return [];
  const pair = pairOf(figure);
  const unsigned = change.direction === 'unknown';
  const size = ([low, high]: Range): Range =>
    !unsigned ? [low, high] : low >= 0 ? [low, high] : high <= 0 ? [-high, -low] : [0, Math.max(-low, high)];
  const notices: Notice[] = [];
  const judge = (field: string, published: number | undefined, own: Range, computed: Range) => {
    if (published === undefined || meets(own, size(computed))) return;
    const middle = (computed[0] + computed[1]) / 2;
    notices.push({
      kind: 'change',
      path: at(figure, 'change', field),
      published,
      computed: Number(middle.toPrecision(6)),
    });
  };
  const {absolute, relative, precision} = change;
  const relativeRange: Range = relative === undefined ? [0, 0] : rangeOf(relative);
  if (pair) {
    const difference = minus(pair.last, pair.base);
    if (absolute !== undefined) judge('absolute', absolute, rangeOf(absolute, precision), difference);
    if (pair.base[0] > 0) judge('relative', relative, relativeRange, over(difference, pair.base));
    return notices;
  }
  // Without its base, a change still has to agree with itself.
  const last = known(value);
  if (!last || absolute === undefined || relative === undefined) return notices;
  const difference = rangeOf(absolute, precision);
  const base = minus(measured(last), difference);
  if (base[0] > 0) judge('relative', relative, relativeRange, over(difference, base));
  return notices;
}

/** The two numbers that a published change lies between; `undefined` where they are not both known. */
function pairOf({indicator}: KeyFigure): {last: Range; base: Range} | undefined {
  const {change, average, series = [], nature} = indicator;
  const {since} = change!;
  if (since === 'previous12') {
    const {last12, previous12} = average ?? {};
    return last12 === undefined || previous12 === undefined
      ? undefined
      : {last: rangeOf(last12), base: rangeOf(previous12)};
  }
  if (nature === 'illustrative') return undefined;
  const index = series.findLastIndex(isComplete);
  const last = known(series[index]);
  const base = known(since === 'previous' ? series[index - 1] : series.find(({period}) => period === since));
  return last && base && {last: measured(last), base: measured(base)};
}

/** The published mean of twelve months against those months. */
function averageNotices(figure: KeyFigure): Notice[] {
  const {average, ...rest} = figure.indicator;
  const computed = averagesOf({...rest, average: undefined});
  if (!average || !computed) return [];
  return (['last12', 'previous12'] as const).flatMap((field): Notice[] => {
    const published = average[field];
    const mean = field === 'last12' ? computed.last : computed.previous;
    if (published === undefined || mean === undefined || meets(rangeOf(published), [mean, mean])) return [];
    return [
      {kind: 'average', path: at(figure, 'average', field), published, computed: Number(mean.toPrecision(6))},
    ];
  });
}

/** The single value against the series' value of the same period. */
function valueNotices(figure: KeyFigure): Notice[] {
  const {value, series = [], nature} = figure.indicator;
  const single = known(value);
  const twin = known(series.find(({period}) => period === value?.period));
  if (!single || !twin || nature === 'illustrative' || meets(measured(single), measured(twin))) return [];
  return [{kind: 'value', path: at(figure, 'value'), published: single.value, computed: twin.value}];
}

/** Dates and periods that end after the reference date, though nothing says that they are expected. */
function dateNotices(figure: KeyFigure): Notice[] {
  const {indicator, head} = figure;
  const {reference} = head;
  if (!reference) return [];
  const {value, series = []} = indicator;
  const early = ['forecast', 'partial', 'provisional', 'estimated'];
  const isLate = (date: string | undefined, status = '') =>
    date !== undefined && !early.includes(status) && lastDayOf(date) > reference;
  const late = series.find(({period, status, value}) => value !== null && isLate(period, status));
  const date = value?.at ?? value?.period;
  return [
    ...(isLate(date, value?.status)
      ? [{kind: 'reference', path: at(figure, 'value'), date: date!, reference} as const]
      : []),
    ...(late
      ? [{kind: 'reference', path: at(figure, 'series', late.period), date: late.period, reference} as const]
      : []),
  ];
}

/** Whether a browser may be led there: http(s), and no password in it. */
export function isLink(address: string): boolean {
  try {
    const {protocol, username, password} = new URL(address);
    return /^https?:$/.test(protocol) && !username && !password;
  } catch {
    return false;
  }
}

/**
 * All that the publisher should know of a document, in its order. An indicator or a part that is wrong is left out:
 * that is an error of its own.
 */
export function documentNotices(edition: Edition): Notice[] {
  const attempt = (find: () => Notice[]): Notice[] => {
    try {
      return find();
    } catch (error) {
      if (error instanceof ProblemError) return [];
      throw error;
    }
  };
  return [
    ...editionNotices(edition),
    ...attempt(() => linkNotices(edition)),
    ...attempt(() => sectionNotices(edition)),
    ...attempt(() => translationNotices(edition)),
    ...edition.ids.flatMap(id =>
      attempt(() => {
        const figure = edition.pick(id);
        return [...attempt(() => figureNotices(figure)), ...attempt(() => termNotices(figure))];
      }),
    ),
  ];
}

function linkNotices(edition: Edition): Notice[] {
  const {publisher} = titleOf(edition);
  const links: [path: string, url: string | undefined][] = [
    ['source.url', edition.head.source?.url],
    ['publisher.url', publisher?.url],
  ];
  return links.flatMap(([path, url]) => (url === undefined || isLink(url) ? [] : [{kind: 'link', path}]));
}

function sectionNotices(edition: Edition): Notice[] {
  if (!edition.part('sections', sectionsSchema)) return [];
  const sections = sectionsOf(edition);
  const named = new Set(sections.flatMap(({indicators}) => indicators));
  return [
    ...sections.flatMap(({indicators}, i) =>
      indicators.flatMap((id, j): Notice[] =>
        edition.ids.includes(id) ? [] : [{kind: 'section', path: `sections.${i}.indicators.${j}`, id}],
      ),
    ),
    ...edition.ids.flatMap((id): Notice[] =>
      named.has(id) ? [] : [{kind: 'unplaced', path: `indicators.${id}`}],
    ),
  ];
}

function termNotices(figure: KeyFigure): Notice[] {
  const id = figure.part('term', idSchema);
  return id === undefined || termOf(figure) ? [] : [{kind: 'term', path: at(figure, 'term'), id}];
}

/** Texts that lack a language of the title: those of the sections, the glossary and the labels. */
function translationNotices(edition: Edition): Notice[] {
  const {title} = titleOf(edition);
  if (typeof title === 'string') return [];
  const languages = Object.keys(title);
  const texts: [path: string, text: LocalText][] = [
    ...(edition.part('sections', sectionsSchema) ?? []).map(
      ({title}, i) => [`sections.${i}.title`, title] as [string, LocalText],
    ),
    ...Object.entries(glossaryOf(edition)).flatMap(([id, {term, definition}]): [string, LocalText][] => [
      [`glossary.${id}.term`, term],
      [`glossary.${id}.definition`, definition],
    ]),
    ...edition.ids.map((id): [string, LocalText] => [
      `indicators.${id}.label`,
      edition.pick(id).indicator.label,
    ]),
  ];
  return languages.flatMap((language): Notice[] => {
    const lacking = texts.filter(([, text]) => typeof text !== 'string' && !Object.hasOwn(text, language));
    return lacking.length
      ? [{kind: 'translation', path: lacking[0]![0], language, count: lacking.length}]
      : [];
  });
}
