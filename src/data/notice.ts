import {breakdownOf, fold} from './breakdown.js';
import {componentsOf} from './components.js';
import type {KeyFigure} from './read.js';
import {addsUp} from './rounding.js';

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

/**
 * What the publisher should know of the parts of an indicator; `most` is how many of them a widget can draw. Throws a
 * ProblemError where a part is wrong.
 */
export function noticesOf(figure: KeyFigure, most?: number): Notice[] {
  return [...componentNotices(figure, most), ...breakdownNotices(figure, most)];
}

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
  const given = components.length;
  return additive && given > most
    ? [...mismatches, {kind: 'folded', path: pathOf(figure, 'components'), shown: most, given}]
    : mismatches;
}

/** What the publisher should know of the categories: their total, and whether some were put together. */
export function breakdownNotices(figure: KeyFigure, most = Infinity): Notice[] {
  const data = breakdownOf(figure);
  if (!data) return [];
  const {categories, whole, total, sum, published} = data;
  const notices: Notice[] = [];
  if (published && sum !== undefined) {
    const summands = categories.map(one => ({...one, value: one.value!}));
    if (!addsUp(summands, {value: total!})) {
      notices.push({
        kind: 'total',
        path: pathOf(figure, 'breakdown', 'total'),
        published: total!,
        computed: sum,
      });
    }
  }
  const given = categories.length;
  const shown = whole ? fold(categories, most).length : given;
  if (shown < given) {
    notices.push({kind: 'folded', path: pathOf(figure, 'breakdown', 'items'), shown, given});
  }
  return notices;
}

function pathOf({path}: KeyFigure, ...more: string[]): string {
  return [...path, ...more].join('.');
}
