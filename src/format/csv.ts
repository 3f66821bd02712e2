import {breakdownOf} from '../data/breakdown.js';
import {componentsOf} from '../data/components.js';
import type {KeyFigure} from '../data/read.js';
import {targetSchema, type LocalText, type Point} from '../data/schema.js';
import {averagesOf, changeOf, changeOverTime} from '../data/statistics.js';
import {sayChange} from './change.js';
import {averageFacts, isIllustrative, labelOf, nameOf, unitName} from './facts.js';
import {extraOf} from './extra.js';
import {within} from './in-text.js';
import {messagesOf, pickText} from './language.js';
import {laterWords} from './later.js';
import type {Language} from './messages/messages.js';
import {formatNumber} from './number.js';
import {pointOf, qualify} from './value.js';

/**
 * A figure as CSV that French and German Excel open right: byte order mark, semicolons and decimal commas
 * (commas and decimal points in English), CRLF. One row per number, each with its status, whether it is
 * illustrative, and its source with its licence, so that no row loses them when it is copied elsewhere. Numbers are
 * not rounded. Text cells that a spreadsheet would run as a formula are preceded by an apostrophe (OWASP, CSV
 * injection).
 */
export function toCsv(figure: KeyFigure, lang: Language): string {
  return figuresCsv([figure], lang);
}

/** Several figures under one header, in the same form. */
export function figuresCsv(figures: readonly KeyFigure[], lang: Language): string {
  const messages = messagesOf(lang);
  const {decimal} = messages;
  const separator = separatorOf(lang);
  const rows = [csvHeader(lang), ...figures.flatMap(figure => rowsOf(figure, lang))];
  return `\ufeff${rows.map(cells => cells.map(cell => write(cell, separator, decimal)).join(separator)).join('\r\n')}\r\n`;
}

/** What stands between two cells. */
export function separatorOf(lang: Language): string {
  return messagesOf(lang).decimal === ',' ? ';' : ',';
}

/** The names of the columns. */
export function csvHeader(lang: Language): string[] {
  const {measure, period, value, statusHeading, source, reference} = messagesOf(lang);
  const {indicator, unit, nature} = laterWords(lang);
  return [indicator, measure, period, value, unit, statusHeading, nature, source, reference];
}

/** The numbers of a figure, one row each. */
function rowsOf(figure: KeyFigure, lang: Language): unknown[][] {
  const {indicator, head} = figure;
  const messages = {...messagesOf(lang), ...laterWords(lang)};
  const {change: changeLabel, status, value: valueLabel} = messages;
  const origin = (published = true) => (published ? messages.published : messages.computed);
  const unit = unitName(figure, lang) || messages.count;
  const {label: from, licence} = head.source ?? {};
  const source = [pickText(from, lang, head.language).text, licence && `(${licence})`]
    .filter(Boolean)
    .join(' ');
  const label = labelOf(figure, lang).text;
  const nature = isIllustrative(figure) ? messages.illustrative : messages.published;
  // A sum of made up numbers is made up.
  const computed = isIllustrative(figure) ? nature : messages.computed;
  const rows: unknown[][] = [];
  const add = (
    measure: string,
    period: string,
    value: number | null,
    note: string,
    kind: string,
    of = unit,
  ) => rows.push([label, measure, period, value, of, note, kind, source, head.reference]);

  const observe = (measure: string, one: Point, kind = nature) => {
    const note = [
      one.qualifier && qualify(one.qualifier, '', lang).trim(),
      status[one.status ?? (one.value === null ? 'missing' : 'normal')],
      one.value !== null &&
        one.precision &&
        within(extraOf(lang).knownTo(formatNumber(one.precision, lang)), lang),
    ];
    const when = one.period ?? one.at ?? head.reference ?? '';
    add(measure, when, one.value, note.filter(Boolean).join(', '), kind);
  };
  const name = (text: LocalText | undefined) => nameOf(text, figure, lang).text;
  const parts = componentsOf(figure);
  const byCategory = breakdownOf(figure);
  const point = pointOf(indicator);
  const {value: own, series = []} = indicator;
  const {at, period} = own ?? {};
  const isListed = (point: Point) =>
    [...series, ...(parts?.totals ?? [])].some(
      one => one.period === point.period && one.value === point.value,
    );
  if (parts) {
    for (const {label, series} of parts.components) for (const one of series) observe(name(label), one);
    const isPublished = new Set(indicator.series?.map(one => one.period));
    for (const one of parts.totals) {
      if (one.value === null && !one.status) continue;
      observe(messages.total, one, isPublished.has(one.period) ? nature : computed);
    }
  } else for (const one of series) observe(valueLabel, one);
  // The value beside the series, or alone; a mean has a row of its own.
  if (point && !point.isAverage && !isListed(point)) observe(valueLabel, point);
  if (byCategory) {
    for (const one of byCategory.categories) observe(name(one.label), {...one, at, period});
    const {total, published, precision, qualifier, status} = byCategory;
    if (total !== undefined)
      observe(
        messages.total,
        {value: total, at, period, precision, qualifier, status},
        published ? nature : computed,
      );
  }
  const target = figure.part('target', targetSchema);
  if (target) {
    const {value, by, from} = target;
    if (from) observe(messages.start, from, messages.published);
    observe(messages.target, {value, period: by}, messages.published);
  }
  const averages = averageFacts(figure, lang);
  for (const {label: name, value} of averages)
    add(name, '', value, '', origin(averagesOf(indicator)?.published));
  const changes = [changeOverTime(indicator), changeOf(indicator)];
  for (const [i, change] of changes.entries()) {
    if (!change || (i && change.since === changes[0]?.since)) continue;
    const {base} = sayChange(change, indicator, lang);
    const doubt = change.direction === 'unknown' ? messages.unknown : '';
    const {absolute, relative, points} = change;
    if (absolute !== undefined) {
      add(
        `${changeLabel}, ${base}`,
        '',
        absolute,
        doubt,
        origin(change.published),
        points ? messages.points(2) : unit,
      );
    }
    if (relative !== undefined) {
      add(
        `${changeLabel}, ${base}`,
        '',
        Number((relative * 100).toPrecision(12)),
        doubt,
        origin(change.published),
        '%',
      );
    }
  }
  return rows;
}

/** A number with its decimal sign; a text quoted where it must be, and never one that a spreadsheet runs. */
function write(cell: unknown, separator: string, decimal: string): string {
  if (typeof cell === 'number') return String(cell).replace('.', decimal);
  const text = String(cell ?? '').replace(/^[=+\-@\t\r]/, "'$&");
  return text.includes(separator) || /["\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
