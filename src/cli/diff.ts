import type {Edition, KeyFigure} from '../data/read.js';
import type {Observation} from '../data/schema.js';
import {formatNumber} from '../format/number.js';
import {pickText} from '../format/language.js';
import {formatPeriod} from '../format/period.js';
import type {PublisherLanguage} from '../format/notice.js';

/** What has become of a number, an indicator or a date from one document to the next. */
export type Difference =
  | {kind: 'new' | 'gone'; indicator: string}
  | {kind: 'renamed'; indicator: string; before: string; after: string}
  /** The single figure is that of another date now. */
  | {
      kind: 'updated';
      indicator: string;
      from: string;
      before: number | null;
      to: string;
      after: number | null;
    }
  /** A period that was not there before, or is there no more; of the single figure, its date, or `''`. */
  | {kind: 'added' | 'removed'; indicator: string; period: string; value: number | null}
  /** Another number for the same period. */
  | {kind: 'revised'; indicator: string; period: string; before: number | null; after: number | null}
  /** The same number with another status, as from provisional to final. */
  | {kind: 'status'; indicator: string; period: string; before: string; after: string}
  /** Another meaning: unit or kind. */
  | {kind: 'defined'; indicator: string; field: 'unit' | 'kind'; before: string; after: string}
  | {kind: 'reference'; before: string; after: string};

type Point = Pick<Observation, 'value' | 'status'>;

/**
 * What is new, revised and gone from one document to the next, in the order of the new one. Throws a ProblemError where
 * one of them is wrong.
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
  const [old, now] = [pointsOf(before), pointsOf(after)];
  const [from, to] = [dateOf(before), dateOf(after)];
  if (from !== undefined && to !== undefined && from !== to && !now.has(from)) {
    const [was, is] = [old.get(from)!.value, now.get(to)!.value];
    found.push({kind: 'updated', indicator, from, before: was, to, after: is});
    old.delete(from);
    now.delete(to);
  }
  for (const [period, {value, status = 'normal'}] of now) {
    const earlier = old.get(period);
    if (!earlier) found.push({kind: 'added', indicator, period, value});
    else if (earlier.value !== value)
      found.push({kind: 'revised', indicator, period, before: earlier.value, after: value});
    else if ((earlier.status ?? 'normal') !== status) {
      found.push({kind: 'status', indicator, period, before: earlier.status ?? 'normal', after: status});
    }
  }
  for (const [period, {value}] of old) {
    if (!now.has(period)) found.push({kind: 'removed', indicator, period, value});
  }
  return found;
}

/** Of when the single figure is; `''` where it does not say. */
function dateOf({indicator: {value}}: KeyFigure): string | undefined {
  return value && (value.period ?? value.at ?? '');
}

/** The observations by their periods; a single value by its date. */
function pointsOf(figure: KeyFigure): Map<string, Point> {
  const {value, series = []} = figure.indicator;
  const points = new Map<string, Point>(series.map(one => [one.period, one]));
  const at = dateOf(figure);
  if (value && at !== undefined && !points.has(at)) points.set(at, value);
  return points;
}

function nameOf({indicator, head}: KeyFigure, lang: PublisherLanguage): string {
  return pickText(indicator.label, lang, head.language).text;
}

/** A difference as a sentence for release notes. */
export function sayDifference(
  difference: Difference,
  {before, after}: {before: Edition; after: Edition},
  lang: PublisherLanguage,
): string {
  const say = (fr: string, en: string) => (lang === 'fr' ? fr : en);
  const number = (value: number | null) =>
    value === null ? say('sans valeur', 'no value') : formatNumber(value, lang);
  const when = (period: string) => (period ? `, ${formatPeriod(period, lang)}` : '');
  const day = (date: string) => (date ? formatPeriod(date, lang) : '–');
  const name =
    'indicator' in difference
      ? nameOf((difference.kind === 'gone' ? before : after).pick(difference.indicator), lang)
      : '';
  switch (difference.kind) {
    case 'reference':
      return say(
        `Date de référence : ${day(difference.before)} → ${day(difference.after)}`,
        `Reference date: ${day(difference.before)} → ${day(difference.after)}`,
      );
    case 'new':
      return say(`Nouveau : ${name}`, `New: ${name}`);
    case 'gone':
      return say(`Supprimé : ${name}`, `Gone: ${name}`);
    case 'renamed':
      return say(
        `Renommé : ${difference.before} → ${difference.after}`,
        `Renamed: ${difference.before} → ${difference.after}`,
      );
    case 'defined':
      return say(
        `Définition changée : ${name}, ${difference.field} ${difference.before} → ${difference.after}`,
        `Definition changed: ${name}, ${difference.field} ${difference.before} → ${difference.after}`,
      );
    case 'updated': {
      const [was, is] = [number(difference.before), number(difference.after)];
      const [from, to] = [day(difference.from), day(difference.to)];
      return say(
        `Mis à jour : ${name} : ${was} (${from}) → ${is} (${to})`,
        `Updated: ${name}: ${was} (${from}) → ${is} (${to})`,
      );
    }
    case 'added':
      return say(
        `Ajouté : ${name}${when(difference.period)} : ${number(difference.value)}`,
        `Added: ${name}${when(difference.period)}: ${number(difference.value)}`,
      );
    case 'removed':
      return say(
        `Retiré : ${name}${when(difference.period)} : ${number(difference.value)}`,
        `Removed: ${name}${when(difference.period)}: ${number(difference.value)}`,
      );
    case 'revised':
      return say(
        `Révisé : ${name}${when(difference.period)} : ${number(difference.before)} → ${number(difference.after)}`,
        `Revised: ${name}${when(difference.period)}: ${number(difference.before)} → ${number(difference.after)}`,
      );
    case 'status':
      return say(
        `Statut : ${name}${when(difference.period)} : ${difference.before} → ${difference.after}`,
        `Status: ${name}${when(difference.period)}: ${difference.before} → ${difference.after}`,
      );
  }
}
