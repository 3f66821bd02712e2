import type * as extrasModule from './extras.js';
import {ProblemError} from '../data/problem.js';
import type {KeyFigure} from '../data/read.js';
import {addedLanguage, languages} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';

/** What is loaded only when it is needed. */
export type Extras = typeof extrasModule;

let loading: Promise<Extras> | undefined;
let loaded: Extras | undefined;

/**
 * Loads it, once; rejects with a ProblemError where the network, or the page's policy, keeps it out. That is not
 * tried again: browsers do not ask twice for a module either.
 */
export function extras(): Promise<Extras> {
  return (loading ??= import('./extras.js').then(
    it => {
      loaded = it;
      for (const lang of languages) teach(lang);
      return it;
    },
    () => {
      throw new ProblemError({kind: 'network', path: 'key-figures-extras.js'});
    },
  ));
}

/** Hands it on: at once where the page has it, so that what a reader does now is not lost; else as it comes. */
export function withExtras(use: (extras: Extras) => void, fail: () => void): void {
  if (loaded) use(loaded);
  else void extras().then(use, fail);
}

/** Tells it of a language that the page has added: in the files for pages it knows only its own. */
export function teach(lang: Language): void {
  const pack = addedLanguage(lang);
  if (pack) loaded?.learn(lang, pack);
}

/** Figures as CSV; empty without any. Rejects as `extras` does. */
export async function csvOf(figures: readonly KeyFigure[] | undefined, lang: Language): Promise<string> {
  return figures ? (await extras()).figuresCsv(figures, lang) : '';
}
