import {breakdownOf} from '../data/breakdown.js';
import {componentsOf} from '../data/components.js';
import type {Edition, KeyFigure} from '../data/read.js';
import {
  breakdownSchema,
  targetSchema,
  type Indicator,
  type LocalText,
  type Observation,
  type Status,
  type Target,
} from '../data/schema.js';
import {changeOf} from '../data/statistics.js';
import {sayChange} from '../format/change.js';
import {measureOf, statusText} from '../format/facts.js';
import {messagesOf, pickText} from '../format/language.js';
import type {PublisherLanguage} from '../format/notice.js';
import {numberText} from '../format/number.js';
import {formatPeriod} from '../format/period.js';
import {sayValue} from '../format/value.js';

/** A number with all that the document says of it; no period where it is that of its place. */
type Point = Omit<Observation, 'period'>;
/** A number that the indicator is to reach, or has started from. */
type Aim = NonNullable<Target['from']>;
/** A component or a category. */
interface Part {
  id: string;
  label: LocalText;
}

/** Which number of an indicator: its own, or that of a part, the total of a breakdown, or a published mean. */
interface Place {
  indicator: string;
  of?: Part | 'total' | 'average' | 'averageBefore';
}

/** What has become of a number, an indicator or a date from one document to the next. */
export type Difference =
  /** An indicator, or a component of one. */
  | ({kind: 'new' | 'gone'} & Place)
  | {kind: 'renamed'; indicator: string; before: string; after: string}
  /** A number that is that of another date now. */
  | ({kind: 'updated'; from: string; before: Point; to: string; after: Point} & Place)
  /** A number that was not there before, or is there no more; the period is `''` where it has none of its own. */
  | ({kind: 'added' | 'removed'; period: string; value: Point} & Place)
  /** Another number for the same period, or the same with another qualifier or precision. */
  | ({kind: 'revised'; period: string; before: Point; after: Point} & Place)
  /** The same number with another status, as from provisional to final. */
  | ({kind: 'status'; period: string; before: Status; after: Status} & Place)
  /** The published change; not given where there is none. */
  | {kind: 'change'; indicator: string; before?: Indicator['change']; after?: Indicator['change']}
  | {kind: 'target' | 'start'; indicator: string; before?: Aim | undefined; after?: Aim | undefined}
  /** Another meaning: unit or kind. */
  | {kind: 'defined'; indicator: string; field: 'unit' | 'kind'; before: string; after: string}
  | {kind: 'reference'; before: string; after: string};

/**
 * What is new, revised and gone from one document to the next, in the order of the new one. Numbers that widgets keep
 * back are none here either. Throws a ProblemError where one of the documents is wrong.
 */
export function differences(before: Edition, after: Edition): Difference[] {
  const found: Difference[] = [];
  const [was, is] = [before.head.reference ?? '', after.head.reference ?? ''];
  if (was !== is) found.push({kind: 'reference', before: was, after: is});
  for (const id of after.ids) {
    if (!before.ids.includes(id)) found.push({kind: 'new', indicator: id});
    else found.push(...between(before.pick(id), after.pick(id)));
  }
  for (const id of before.ids) {
    if (!after.ids.includes(id)) found.push({kind: 'gone', indicator: id});
  }
  return found;
}

function between(before: KeyFigure, after: KeyFigure): Difference[] {
  const indicator = after.id;
  const found: Difference[] = [];
  const [was, is] = [nameOf(before, 'fr'), nameOf(after, 'fr')];
  if (was !== is) found.push({kind: 'renamed', indicator, before: was, after: is});
  for (const field of ['unit', 'kind'] as const) {
    const [was, is] = [before, after].map(one => JSON.stringify(one.indicator[field] ?? '')) as [
      string,
      string,
    ];
    if (was !== is) found.push({kind: 'defined', indicator, field, before: was, after: is});
  }
  return [
    ...found,
    ...ofSeries(before, after),
    ...ofMeans(before, after),
    ...ofComponents(before, after),
    ...ofCategories(before, after),
    ...ofTargets(before, after),
  ];
}

/** Of the indicator's own numbers. */
function ofSeries(before: KeyFigure, after: KeyFigure): Difference[] {
  const place = {indicator: after.id};
  const [old, now] = [pointsOf(before), pointsOf(after)];
  const [from, to] = [dateOf(before), dateOf(after)];
  if (from === undefined || to === undefined || from === to || now.has(from)) {
    return compareSeries(place, old, now);
  }
  const [was, is] = [old.get(from)!, now.get(to)!];
  old.delete(from);
  now.delete(to);
  const {value: {period, at = period} = {}} = after.indicator;
  // A figure without a date of its own is no news where the document alone has a new one.
  const isNews = at !== undefined || !isSame(was, is) || statusOf(was) !== statusOf(is);
  return [
    ...(isNews ? [{kind: 'updated' as const, ...place, from, before: was, to, after: is}] : []),
    ...compareSeries(place, old, now),
  ];
}

/** Of the published means, and of the published change. */
function ofMeans(before: KeyFigure, after: KeyFigure): Difference[] {
  const indicator = after.id;
  const [old, now] = [before.indicator, after.indicator];
  const point = (value: number | undefined) => (value === undefined ? undefined : {value});
  const means = (
    [
      ['average', 'last12'],
      ['averageBefore', 'previous12'],
    ] as const
  ).flatMap(([of, field]) =>
    compareStanding({indicator, of}, before, after, point(old.average?.[field]), point(now.average?.[field])),
  );
  if (JSON.stringify(old.change) === JSON.stringify(now.change)) return means;
  return [...means, {kind: 'change', indicator, before: old.change, after: now.change}];
}

function ofComponents(before: KeyFigure, after: KeyFigure): Difference[] {
  const indicator = after.id;
  const [old, now] = [byId(componentsOf(before)?.components), byId(componentsOf(after)?.components)];
  // Components are aligned: of a period that only others have there is nothing to say.
  const pointsOf = (series: readonly Observation[]) =>
    byPeriod(series.filter(({value, status}) => value !== null || status));
  return bothOf(old, now).flatMap(({id, label = id}): Difference[] => {
    const place = {indicator, of: {id, label}};
    const [was, is] = [old.get(id), now.get(id)];
    if (was && is) return compareSeries(place, pointsOf(was.series), pointsOf(is.series));
    return [{kind: is ? 'new' : 'gone', ...place}];
  });
}

function ofCategories(before: KeyFigure, after: KeyFigure): Difference[] {
  const indicator = after.id;
  const [was, is] = [breakdownOf(before), breakdownOf(after)];
  const [old, now] = [byId(was?.categories), byId(is?.categories)];
  const total = (figure: KeyFigure) => {
    const value = figure.part('breakdown', breakdownSchema)?.total;
    return value === undefined ? undefined : {value};
  };
  return [
    ...compareStanding({indicator, of: 'total'}, before, after, total(before), total(after)),
    ...bothOf(old, now).flatMap(({id, label = id}) =>
      compareStanding({indicator, of: {id, label}}, before, after, old.get(id), now.get(id)),
    ),
  ];
}

function ofTargets(before: KeyFigure, after: KeyFigure): Difference[] {
  const indicator = after.id;
  const [was, is] = [before, after].map((figure): Partial<Record<'target' | 'start', Aim>> => {
    const target = figure.part('target', targetSchema);
    return target ? {target: {value: target.value, period: target.by}, start: target.from} : {};
  }) as [Partial<Record<'target' | 'start', Aim>>, Partial<Record<'target' | 'start', Aim>>];
  return (['target', 'start'] as const).flatMap(kind =>
    was[kind]?.value === is[kind]?.value && was[kind]?.period === is[kind]?.period
      ? []
      : [{kind, indicator, before: was[kind], after: is[kind]}],
  );
}

/** Compares numbers period by period. */
function compareSeries(
  place: Place,
  old: ReadonlyMap<string, Point>,
  now: ReadonlyMap<string, Point>,
): Difference[] {
  return [
    ...[...now].flatMap(([period, point]) => compare(place, period, old.get(period), point)),
    ...[...old].flatMap(([period, point]) => (now.has(period) ? [] : compare(place, period, point))),
  ];
}

/** Compares a number that holds for the date of its indicator: with another date it is no revision. */
function compareStanding(
  place: Place,
  before: KeyFigure,
  after: KeyFigure,
  was: Point | undefined,
  is: Point | undefined,
): Difference[] {
  const [from, to] = [before, after].map(
    figure => dateOf(figure) ?? figure.indicator.series?.at(-1)?.period ?? figure.head.reference ?? '',
  ) as [string, string];
  const found = compare(place, '', was && pointOf(was), is && pointOf(is));
  return found.map(one =>
    one.kind === 'revised' && from !== to
      ? {kind: 'updated', ...place, from, before: one.before, to, after: one.after}
      : one,
  );
}

/** What has become of one number. */
function compare(place: Place, period: string, was?: Point, is?: Point): Difference[] {
  if (!was || !is) {
    const value = is ?? was;
    return value ? [{kind: is ? 'added' : 'removed', ...place, period, value}] : [];
  }
  if (!isSame(was, is)) return [{kind: 'revised', ...place, period, before: was, after: is}];
  const [before, after] = [statusOf(was), statusOf(is)];
  return before === after ? [] : [{kind: 'status', ...place, period, before, after}];
}

const isSame = (a: Point, b: Point) =>
  a.value === b.value && a.qualifier === b.qualifier && a.precision === b.precision;

/** The status of a number; one that is not there is missing where nothing is said. */
const statusOf = ({value, status}: Point): Status => status ?? (value === null ? 'missing' : 'normal');

/** What is said of a number, without its period and its name. */
const pointOf = ({value, status, qualifier, precision}: Point): Point => ({
  value,
  status,
  qualifier,
  precision,
});

const byId = <T extends {id: string}>(parts: readonly T[] = []) => new Map(parts.map(one => [one.id, one]));

/** The parts of both documents, those that are there no more last. */
const bothOf = <T extends {id: string}>(old: ReadonlyMap<string, T>, now: ReadonlyMap<string, T>) => [
  ...now.values(),
  ...[...old.values()].filter(({id}) => !now.has(id)),
];

const byPeriod = (series: readonly Observation[]) => new Map(series.map(one => [one.period, pointOf(one)]));

/** Of when the single figure is, by itself or by its document; `''` where neither says. */
function dateOf({indicator: {value}, head}: KeyFigure): string | undefined {
  return value && (value.period ?? value.at ?? head.reference ?? '');
}

/** The observations by their periods; a single value by its date. */
function pointsOf(figure: KeyFigure): Map<string, Point> {
  const {value, series = []} = figure.indicator;
  const points = byPeriod(series);
  const at = dateOf(figure);
  if (value && at !== undefined && !points.has(at)) points.set(at, pointOf(value));
  return points;
}

function nameOf({indicator, head}: KeyFigure, lang: PublisherLanguage): string {
  return pickText(indicator.label, lang, head.language).text;
}

/** Statuses of numbers that are final once they have none. */
const EARLY: readonly Status[] = ['provisional', 'estimated', 'forecast', 'partial'];

/** A difference as a sentence for release notes. */
export function sayDifference(
  difference: Difference,
  {before, after}: {before: Edition; after: Edition},
  lang: PublisherLanguage,
): string {
  const say = (fr: string, en: string) => (lang === 'fr' ? fr : en);
  const messages = messagesOf(lang);
  const day = (date: string) => (date ? formatPeriod(date, lang) : '–');
  const sentence = (label: string, ...words: string[]) => [label, ...words].join(say(' : ', ': '));
  if (difference.kind === 'reference') {
    return sentence(messages.reference, `${day(difference.before)} → ${day(difference.after)}`);
  }

  const {indicator} = difference;
  const find = (edition: Edition, other: Edition) =>
    (edition.ids.includes(indicator) ? edition : other).pick(indicator);
  const [was, is] = [find(before, after), find(after, before)];
  const of = 'of' in difference ? difference.of : undefined;
  const part = typeof of === 'object' ? pickText(of.label, lang, is.head.language).text : of && messages[of];
  const name = [nameOf(is, lang), part].filter(Boolean).join(' – ');
  const dated = 'period' in difference && difference.period ? `${name}, ${day(difference.period)}` : name;
  const number = (point: Point, figure: KeyFigure) => {
    const status = statusText(point, lang);
    return sayValue(point, measureOf(figure), lang).text + (status && ` (${status})`);
  };
  switch (difference.kind) {
    case 'new':
      return sentence(say('Nouveau', 'New'), name);
    case 'gone':
      return sentence(say('Supprimé', 'Gone'), name);
    case 'renamed':
      return sentence(say('Renommé', 'Renamed'), `${difference.before} → ${difference.after}`);
    case 'defined': {
      const {field, before, after} = difference;
      return sentence(
        say('Définition changée', 'Definition changed'),
        `${name}, ${field} ${before} → ${after}`,
      );
    }
    case 'updated': {
      const from = `${number(difference.before, was)} (${day(difference.from)})`;
      const to = `${number(difference.after, is)} (${day(difference.to)})`;
      return sentence(say('Mis à jour', 'Updated'), name, `${from} → ${to}`);
    }
    case 'added':
      return sentence(say('Ajouté', 'Added'), dated, number(difference.value, is));
    case 'removed':
      return sentence(say('Retiré', 'Removed'), dated, number(difference.value, was));
    case 'revised':
      return sentence(
        say('Révisé', 'Revised'),
        dated,
        `${number(difference.before, was)} → ${number(difference.after, is)}`,
      );
    case 'status': {
      const {before, after} = difference;
      // The library has no word for what needs none.
      const final = EARLY.includes(before) || EARLY.includes(after);
      const normal = final ? say('définitif', 'final') : 'normal';
      const [from, to] = [before, after].map(status => messages.status[status] || normal);
      return sentence(messages.statusHeading, dated, `${from} → ${to}`);
    }
    case 'change': {
      const [from, to] = [changeText(was, lang), changeText(is, lang)];
      return sentence(messages.change, name, `${from} → ${to}`);
    }
    case 'target':
    case 'start': {
      const aim = (one: Aim | undefined, figure: KeyFigure) =>
        one
          ? numberText(one.value, lang, measureOf(figure)) + (one.period ? ` (${day(one.period)})` : '')
          : '–';
      return sentence(
        messages[difference.kind],
        name,
        `${aim(difference.before, was)} → ${aim(difference.after, is)}`,
      );
    }
  }
}

/** The published change of an indicator with its base. */
function changeText({indicator}: KeyFigure, lang: PublisherLanguage): string {
  const change = indicator.change && changeOf(indicator);
  if (!change) return '–';
  const {amount, base, note} = sayChange(change, indicator, lang);
  return [amount, note, base].filter(Boolean).join(', ');
}
