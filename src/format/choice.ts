import type {Choice} from '../data/choice.js';
import {deChoice} from './messages/de.js';
import {enChoice} from './messages/en.js';
import {frChoice} from './messages/fr.js';
import {lbChoice} from './messages/lb.js';
import type {ChoiceMessages, Language} from './messages/messages.js';

const MESSAGES: Record<Language, ChoiceMessages> = {fr: frChoice, de: deChoice, lb: lbChoice, en: enChoice};

/** Says how well a widget fits an indicator, and why. */
export function sayChoice({verdict, reason}: Choice, lang: Language): {verdict: string; reason: string} {
  const messages = MESSAGES[lang];
  return {verdict: messages.verdict[verdict], reason: messages.reason[reason]};
}
