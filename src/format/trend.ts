import {linesOf} from '../data/lines.js';
import type {KeyFigure} from '../data/read.js';
import type {Observation} from '../data/schema.js';
import {isComplete} from '../data/statistics.js';
import {mostDecimals} from './change.js';
import {illustrativeText, labelOf, measureOf, sentences, sourceText, statusText} from './facts.js';
import {messagesOf} from './language.js';
import type {Language} from './messages/messages.js';
import {capitalise, formatPeriod} from './period.js';
import {sayValue} from './value.js';

/**
 * The reading of a small line: « Visites : 1.214 (juillet 2023) – 1.457 (juin 2024), hausse. », its break, whether
 * it is illustrative, its source. The direction is that of the two numbers as they are read, and none across a break.
 */
export function trendSentence(figure: KeyFigure, lang: Language, spoken = false): string {
  const {colon, status, up, down, none} = messagesOf(lang);
  const lines = linesOf(figure, 'total');
  const whole = lines?.lines[0]?.series ?? [];
  const series = whole.filter(isComplete);
  const measure = {...measureOf(figure), decimals: mostDecimals(whole)};
  const [first, last] = [series[0], series.at(-1)];
  const broken = series.slice(1).filter(one => one.status === 'break');
  const said = (one: Observation) => {
    const {text, spoken: read} = sayValue(one, measure, lang);
    const when = [formatPeriod(one.period, lang), statusText(one, lang)].filter(Boolean).join(', ');
    return {text: spoken ? read : text, dated: `${spoken ? read : text} (${when})`};
  };
  const ends = first && last ? [said(first), ...(last === first ? [] : [said(last)])] : [];
  const still = ends[0]?.text === ends.at(-1)?.text;
  const word = still ? none : last!.value! > first!.value! ? up : down;
  return sentences([
    [
      [labelOf(figure, lang).text, ends.map(({dated}) => dated).join(' – ')].filter(Boolean).join(colon),
      ...(ends.length > 1 && !broken.length ? [word] : []),
    ].join(', '),
    broken.length
      ? capitalise(status.break) + colon + broken.map(({period}) => formatPeriod(period, lang)).join(', ')
      : '',
    illustrativeText(figure, lang),
    sourceText(figure, lang),
  ]);
}
