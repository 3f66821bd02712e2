import type {Choice} from '../data/choice.js';
import {addedLanguage} from './language.js';
import {choice as de} from './messages/de.js';
import {choice as en} from './messages/en.js';
import {choice as fr} from './messages/fr.js';
import {choice as lb} from './messages/lb.js';
import type {ChoiceMessages, Language, OwnLanguage} from './messages/messages.js';

const MESSAGES: Partial<Record<Language, ChoiceMessages>> = {fr, de, lb, en} satisfies Record<
  OwnLanguage,
  ChoiceMessages
>;

/** Says how well a widget fits an indicator, and why; in English where an added language does not. */
export function sayChoice({verdict, reason}: Choice, lang: Language): {verdict: string; reason: string} {
  const messages = addedLanguage(lang)?.choice ?? MESSAGES[lang] ?? en;
  return {verdict: messages.verdict[verdict], reason: messages.reason[reason]};
}
