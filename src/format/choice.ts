import type {Choice} from '../data/choice.js';
import {choice as de} from './messages/de.js';
import {choice as en} from './messages/en.js';
import {choice as fr} from './messages/fr.js';
import {choice as lb} from './messages/lb.js';
import type {ChoiceMessages, Language} from './messages/messages.js';

const MESSAGES: Record<Language, ChoiceMessages> = {fr, de, lb, en};

/** Says how well a widget fits an indicator, and why. */
export function sayChoice({verdict, reason}: Choice, lang: Language): {verdict: string; reason: string} {
  const messages = MESSAGES[lang];
  return {verdict: messages.verdict[verdict], reason: messages.reason[reason]};
}
