import {wrong} from '../check.js';
import type {Status} from '../schema.js';
import {bare, told, type AdapterOptions} from './options.js';

/**
 * The flags that have a status of ours, most telling first: of two flags the first is kept, as the SDMX guideline
 * « Possible Ways of Implementing the Observation Status Concept » (2019, section 2) ranks them. Capitals are codes of
 * SDMX CL_OBS_STATUS, small letters are Eurostat's flags; `C`, `c` are confidential (CL_CONF_STATUS, `conf_status`).
 * Words are in small letters without accents. `D` (definition differs), `N` (not significant) and others have no like
 * here and are refused, unless the map says.
 */
const FLAGS: readonly (readonly [codes: string, status: Status])[] = [
  ['C c Q * confidentiel vertraulich confidential', 'suppressed'],
  ['M m z', 'not-applicable'],
  ['O L H : manquant fehlt', 'missing'],
  ['B b', 'break'],
  ['F f', 'forecast'],
  ['I i E e s estime geschatzt', 'estimated'],
  ['P p provisoire vorlaufig', 'provisional'],
  ['U u', 'low-reliability'],
  ['A a r definitif endgultig final', 'normal'],
];

const ABSENT: readonly (Status | undefined)[] = ['suppressed', 'not-applicable', 'missing'];
const RANK = FLAGS.map(([, status]) => status);
/** All statuses of the format; not taken from its schema, which would come along whole. */
export const STATUSES: readonly Status[] = [...RANK, 'partial'];

/**
 * The status that a text of flags stands for: one code (`P`), several (`bp`, `B,P`), a word, or one that the map
 * explains (`status.d`: `normal`). Throws a ProblemError that names the flag where nothing is known of it.
 */
export function readStatus(text: string, options: AdapterOptions): Status | undefined {
  const trimmed = text.trim();
  if (!trimmed) return undefined;
  const whole = one(trimmed, options);
  if (whole) return whole;
  const parts = /^[a-z]{2,4}$/i.test(trimmed) ? [...trimmed] : trimmed.split(/[ ,;|+]+/);
  const statuses = parts.map(part => {
    const status = one(part, options);
    if (!status) throw wrong(['status', part], 'choice', STATUSES);
    return status;
  });
  return statuses.sort((a, b) => RANK.indexOf(a) - RANK.indexOf(b))[0];
}

function one(flag: string, options: AdapterOptions): Status | undefined {
  const meant = told(options, `status.${flag}`);
  if (meant !== undefined) {
    if (!STATUSES.includes(meant as Status)) throw wrong(['map', `status.${flag}`], 'choice', STATUSES);
    return meant as Status;
  }
  // SDMX-CSV has `P: Provisoire` where both labels are asked for.
  const word = bare(flag);
  // A word has more than a letter: `S` is a strike (SDMX), `s` an estimate (Eurostat).
  const codes = [flag.replace(/:.+/s, ''), ...(word.length > 1 ? [word] : [])];
  return (
    FLAGS.find(([known]) => codes.some(code => known.split(' ').includes(code)))?.[1] ??
    STATUSES.find(status => status === flag)
  );
}

/** What can be said of an observation beside its period. */
export interface Said {
  value: number | null;
  status?: Status | undefined;
  precision?: number | undefined;
}

/**
 * A value with its status. A value that is suppressed goes no further; a value that is not there is missing, unless
 * its status says why.
 */
export function say(value: number | null, status: Status | undefined, precision?: number): Said {
  if (value === null || ABSENT.includes(status)) {
    return {value: null, status: ABSENT.includes(status) ? status : 'missing'};
  }
  return {value, status: status === 'normal' ? undefined : status, precision};
}
