import type {Observation} from '../data/schema.js';
import {statusText} from '../format/facts.js';
import {messagesOf} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';

/** Stand for values that are not there; each is explained below the plot. */
export const ABSENT = {missing: '–', suppressed: '×', 'not-applicable': '/'} as const;

/** Why a value is not there. */
export function absenceOf({status}: Pick<Observation, 'status'>): keyof typeof ABSENT {
  return status === 'suppressed' || status === 'not-applicable' ? status : 'missing';
}

/** What the signs for absent values and the `sample` of those that are not final stand for, for those that occur. */
export function legendOf(
  series: readonly Pick<Observation, 'value' | 'status'>[],
  lang: Language,
  sample = '▨',
): string {
  const {status, colon} = messagesOf(lang);
  const absent = new Set(series.filter(({value}) => value === null).map(absenceOf));
  const flags = new Set(series.map(one => one.status !== 'break' && statusText(one, lang)).filter(Boolean));
  return [
    ...[...absent].map(one => `${ABSENT[one]}${colon}${status[one]}`),
    ...(series.some(one => one.status === 'break') ? [`│${colon}${status.break}`] : []),
    ...(flags.size ? [`${sample}${colon}${[...flags].join(', ')}`] : []),
  ].join('\u00a0· ');
}
