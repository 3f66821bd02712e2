import type {Reason, Verdict} from '../../data/choice.js';
import type {Frequency} from '../../data/periods.js';
import type {Status} from '../../data/schema.js';
import type {ProblemKind} from '../../data/problem.js';

/** The languages that every page knows. */
export type OwnLanguage = 'fr' | 'de' | 'lb' | 'en';

/**
 * The languages of the interface, by BCP 47 primary tag. A module that adds one names it here, so that a language that
 * nobody has added is a compile error: `declare module 'key-figures' {interface Languages {it: unknown}}`.
 */
export interface Languages {
  fr: unknown;
  de: unknown;
  lb: unknown;
  en: unknown;
}

/** A language of the interface, as a BCP 47 primary tag. */
export type Language = keyof Languages;

/** A number's magnitude word, by the power of ten that it stands for. */
export type Magnitude = 1e3 | 1e6 | 1e9;

/**
 * A language is one file of this folder with all that changes with it: words, rules, and how numbers and dates are
 * written. It exports an object of each kind below under the name `messages`, `extra`, `later`, `choice`, `listen` and
 * `frame`; they are apart, so that a page carries only those that it says. A missing export or key is a compile
 * error.
 */

/**
 * What every page may say. Luxembourgish drops a final -n before most consonants (n-rule), so a number or a date is
 * never glued into one of its phrases: colon forms are used.
 */
export interface Messages {
  /** Between groups of three digits. */
  group: string;
  decimal: string;
  /** The minus as a word, with its space, for reading aloud. */
  minus: string;
  /** Follows a percentage, with its space. */
  percent: string;
  /** The same as a word, with its space, for reading aloud. */
  percentSpoken: string;
  /** Abbreviations after a shortened number, with their space. */
  short: Record<Magnitude, string>;
  /** Millions and more in full, as read aloud; `n` decides singular or plural. */
  long: Record<1e6 | 1e9, (n: number) => string>;
  months: readonly string[];
  monthsShort: readonly string[];
  /** A month of a year, « juin 2024 »; `month` is a name from `months`. */
  month(month: string, year: number): string;
  /** A calendar day. */
  date(day: number, month: string, year: number): string;
  /** The same on an axis, where the year is set apart; `month` is a name from `monthsShort`. */
  dayShort(day: number, month: string): string;
  quarter(quarter: number, year: number): string;
  quarterShort(quarter: number): string;

  moreThan(n: string): string;
  lessThan(n: string): string;
  about(n: string): string;
  points(n: number): string;

  /** Of a stock; a capital is added where it stands alone. */
  totalAt(date: string): string;
  totalIn(period: string): string;
  at(date: string): string;
  perPeriod: Partial<Record<Frequency, string>>;

  average: string;
  averageBefore: string;
  change: string;
  up: string;
  down: string;
  none: string;
  unknown: string;
  sincePrevious: {P1M: string} & Partial<Record<Frequency, string>>;
  sinceAverage: string;
  since(period: string): string;

  highest: string;
  lowest: string;
  latest: string;
  status: Record<Status, string>;
  /** How many observations have a status, of how many; both numbers are written. */
  outOf(count: string, all: string): string;
  illustrative: string;
  /** Said of a computed change where the rounded numbers beside it would give another. */
  unrounded: string;
  source: string;
  reference: string;
  measure: string;
  period: string;
  value: string;
  statusHeading: string;
  total: string;
  /** The rest, put together: a category of its own. */
  other: string;
  /** Part of a whole, as the head of a column. */
  share: string;
  target: string;
  /** The value that the way to a target began with. */
  start: string;
  /** The parts or categories of an indicator, as the head of a column. */
  category: string;

  showTable: string;
  hideTable: string;
  /** Stands before the buttons that save; each has its full name for a screen reader. */
  save: string;
  download(format: string): string;
  downloadFailed: string;
  copy: string;
  /** Its full name for a screen reader; contains the short one. */
  copyText: string;
  instructions: string;
  retry: string;
  /** Of a figure that is on its way; heard where it will be, and not announced. */
  loading: string;
  empty: string;
  stale: string;
  /** Stands before the name of an edition that has come after the one shown. */
  newer: string;
  /** Opens the sentence of a problem on the way, and of one in the data. */
  notLoaded: string;
  notRead: string;
  /** The reason, as the end of that sentence; whole sentences for an edition and the last three. */
  problem: Record<ProblemKind, string>;
  /** Stands before the form that a field should have. */
  expected: string;
  /** Whether nouns keep their capital inside a sentence. */
  capitalNouns: boolean;
  /** Joins a label and what is said of it: « Comptes patients : 194.784 ». */
  colon: string;
}

/**
 * What only the widgets say that are not bars, tiles or badges; kept apart, so that a page with those alone does not
 * carry it.
 */
export interface ExtraMessages {
  /** Under an axis that does not start at zero. */
  notFromZero: string;
  /** Under a chart of a few lines out of many; `count` is how many of how many, see `outOf`. */
  fewLines(count: string): string;
  reached: string;
  /** Stands before the difference to a target. */
  toGo: string;
  /** Name of a column of small lines. */
  trend: string;
  /** Name of a button that sorts by a column. */
  sortBy(column: string): string;
  /** The order of the rows, as told after sorting. */
  order: Record<'ascending' | 'descending' | 'none', string>;
  /** Under a table with small lines. */
  ownScale: string;
  /** How far a rounded number is known; `step` is its last step that is. */
  knownTo(step: string): string;
  /** Stands before the whole definition of a term. */
  definition: string;
  glossary: string;
  contents: string;
  edition: string;
  publishedOn: string;
  /** Name of the link to one figure. */
  permalink(label: string): string;
  /** Name of a list of figures. */
  keyFacts: string;
}

/** What is said only when a reader does something, by the code that is loaded then. */
export interface LaterMessages {
  /** In a CSV: names of its columns, and what kind a number is of. */
  indicator: string;
  unit: string;
  nature: string;
  published: string;
  computed: string;
  /** The unit of what is counted. */
  count: string;
  /** Stands before what has been copied. */
  copied: string;
  /** Names of the button that stops and restarts updates by themselves. */
  pause: string;
  resume: string;
}

/** What the webmaster reads who has asked for it; loaded only then. */
export interface DebugMessages {
  asked: string;
  answer: string;
  tries: string;
  begins: string;
  ids: string;
  check: string;
  /** Of a request without an answer. */
  causes: string;
}

/** What the chooser says of a widget for an indicator; no widget says it, so no page carries it. */
export interface ChoiceMessages {
  verdict: Record<Verdict, string>;
  reason: Record<Reason, string>;
}

/** What a chart says whose series can be listened to; loaded with what plays it. */
export interface ListenMessages {
  /** Names of the button that plays, and that stops. */
  listen: string;
  stop: string;
  /** What the pitches stand for; `value` is a number in words, or a part with its number. */
  lowestTone(value: string): string;
  highestTone(value: string): string;
  /** What is heard where there is no value. */
  noise: string;
  /** Before the last period and its value. */
  end(words: string): string;
  noSound: string;
}

/** A language that is added to a page: what the file of a language exports. */
export interface LanguagePack {
  messages: Messages;
  extra: ExtraMessages;
  later: LaterMessages;
  /** What the webmaster's panel says, a chart that is listened to, and `choose`; in English where not given. */
  debug?: DebugMessages;
  listen?: ListenMessages;
  choice?: ChoiceMessages;
  /** What the page in a frame says; every file in `src/languages` has it. */
  frame?: FrameMessages;
}

/** What only the page in a frame says. */
export interface FrameMessages {
  /** Of an address that asks for a widget that is not there. */
  noWidget(name: string): string;
}
