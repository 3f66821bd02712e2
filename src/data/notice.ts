import {breakdownOf, fold} from './breakdown.js';
import {componentsOf} from './components.js';
import type {Edition, KeyFigure} from './read.js';
import {addsUp} from './rounding.js';
import {breakdownSchema, componentsSchema} from './schema.js';
import type {Need} from './suits.js';
import {textNotices} from './text.js';

/**
 * Something that the publisher should know of an indicator, and the reader need not. A path names the field in the
 * document; that of an observation ends with its period.
 */
export type Notice =
  /** Letters were lost when the file was saved: the text has replacement characters. They are shown. */
  | {kind: 'encoding'; path: string}
  /** The page has asked for an edition, and there is a newer one: `latest`. */
  | {kind: 'newer'; path: string; latest: string}
  /** A text with signs that are not shown, such as control characters, or too long to be shown whole. */
  | {kind: 'text'; path: string}
  /** Parts were put together: `shown` of them are drawn where `given` were published. */
  | {kind: 'folded'; path: string; shown: number; given: number}
  /** The published total is not the sum of its parts, and rounding does not explain it. The published one is shown. */
  | {kind: 'total'; path: string; published: number; computed: number}
  /** A published number that would give away a suppressed one. It is not shown. */
  | {kind: 'withheld'; path: string}
  /** A published number is not what others published with it give, and rounding does not explain it. */
  | {kind: 'change' | 'average' | 'value'; path: string; published: number; computed: number}
  /** A date or a period that ends after the document's own reference date. */
  | {kind: 'reference'; path: string; date: string; reference: string}
  /** A name that leads nowhere: of an indicator in a section, or of a glossary entry. */
  | {kind: 'section' | 'term'; path: string; id: string}
  /** An indicator that no section names, though there are sections. */
  | {kind: 'unplaced'; path: string}
  /** An address that no browser should be led to: not http(s), or with a password in it. */
  | {kind: 'link'; path: string}
  /** So many texts lack a language in which the document has its title; the path is that of the first. */
  | {kind: 'translation'; path: string; language: string; count: number};

/** What a widget shows. */
export interface Shown {
  edition: Edition;
  /** Its one indicator. */
  figure?: KeyFigure | undefined;
  /** What it draws of that. */
  need?: Need | undefined;
  /** How many parts it can draw; more are put together. */
  most?: number | undefined;
}

/**
 * What the publisher should know of what a widget shows: the texts of the document, and the numbers that it draws. A
 * part that is wrong, and that it does not draw, is no concern of its own.
 */
export function shownNotices({edition, figure, need, most}: Shown): Notice[] {
  const notices = editionNotices(edition);
  try {
    if (figure) notices.push(...ownNotices(figure));
    if (figure && need !== 'target') {
      if (need !== 'breakdown' && need !== 'shares') notices.push(...componentNotices(figure, most));
      if (need !== 'series') notices.push(...breakdownNotices(figure, most));
    }
  } catch {
    // Told where it is drawn.
  }
  return notices;
}

/** Notices of a document's texts, which are many, and which all widgets of a page have in common. */
const ofTexts = new WeakMap<Edition, readonly Notice[]>();

/** What the publisher should know of the texts of a document, and whether there is a newer one. */
export function editionNotices(edition: Edition): Notice[] {
  const {newer} = edition;
  const texts = ofTexts.get(edition) ?? textNotices(edition.source());
  ofTexts.set(edition, texts);
  return [...texts, ...(newer ? [{kind: 'newer', path: '', latest: newer} as const] : [])];
}

/**
 * What the publisher should know of the numbers and parts of an indicator; `most` is how many of them a widget can
 * draw. Throws a ProblemError where a part is wrong.
 */
export function noticesOf(figure: KeyFigure, most?: number): Notice[] {
  return [...ownNotices(figure), ...componentNotices(figure, most), ...breakdownNotices(figure, most)];
}

/** Which published mean or change is not shown. */
function ownNotices(figure: KeyFigure): Notice[] {
  return (['average', 'change'] as const)
    .filter(name => figure.has(name) && !figure.indicator[name])
    .map(name => ({kind: 'withheld', path: pathOf(figure, name)}));
}

const isSuppressed = ({status}: {status?: string | undefined}) => status === 'suppressed';

/** What the publisher should know of the components: each period's total, and whether some were put together. */
export function componentNotices(figure: KeyFigure, most = Infinity): Notice[] {
  const data = componentsOf(figure);
  if (!data) return [];
  const {components, totals, sums, additive} = data;
  const mismatches = totals.flatMap(({value: published, period, precision}, i): Notice[] => {
    const computed = sums[i];
    if (computed === undefined || published === null) return [];
    const summands = components.map(({series}) => ({...series[i]!, value: series[i]!.value!}));
    if (addsUp(summands, {value: published, precision})) return [];
    return [{kind: 'total', path: pathOf(figure, 'series', period), published, computed}];
  });
  const published = figure.part('components', componentsSchema)!;
  const withheld = components.flatMap(({id, series}, i) =>
    series
      .filter(isSuppressed)
      .filter(({period}) => published[i]!.series.some(one => one.period === period && !isSuppressed(one)))
      .map(({period}): Notice => ({kind: 'withheld', path: pathOf(figure, 'components', id, period)})),
  );
  const given = components.length;
  const notices = [...mismatches, ...withheld];
  return additive && given > most
    ? [...notices, {kind: 'folded', path: pathOf(figure, 'components'), shown: most, given}]
    : notices;
}

/** What the publisher should know of the categories: their total, and whether some were put together. */
export function breakdownNotices(figure: KeyFigure, most = Infinity): Notice[] {
  const data = breakdownOf(figure);
  if (!data) return [];
  const {categories, whole, sum} = data;
  const {items: given, total} = figure.part('breakdown', breakdownSchema)!;
  const notices = categories
    .filter(one => isSuppressed(one) && given.some(item => item.id === one.id && !isSuppressed(item)))
    .map((one): Notice => ({kind: 'withheld', path: pathOf(figure, 'breakdown', one.id)}));
  const stated = total === undefined ? figure.indicator.value : {value: total};
  const {value: published = null, precision} = stated ?? {};
  if (published !== null && sum !== undefined) {
    const summands = categories.map(one => ({...one, value: one.value!}));
    if (!addsUp(summands, {value: published, precision})) {
      notices.push({
        kind: 'total',
        path: total === undefined ? pathOf(figure, 'value') : pathOf(figure, 'breakdown', 'total'),
        published,
        computed: sum,
      });
    }
  }
  const shown = whole ? fold(categories, most).length : given.length;
  if (shown < given.length) {
    notices.push({kind: 'folded', path: pathOf(figure, 'breakdown', 'items'), shown, given: given.length});
  }
  return notices;
}

function pathOf({path}: KeyFigure, ...more: string[]): string {
  return [...path, ...more].join('.');
}
