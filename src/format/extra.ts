import {addedLanguage} from './language.js';
import {extra as de} from './messages/de.js';
import {extra as en} from './messages/en.js';
import {extra as fr} from './messages/fr.js';
import {extra as lb} from './messages/lb.js';
import type {ExtraMessages, Language, OwnLanguage} from './messages/messages.js';

const EXTRA: Record<OwnLanguage, ExtraMessages> = {fr, de, lb, en};

/** What only some widgets say, in a language. */
export function extraOf(lang: Language): ExtraMessages {
  return addedLanguage(lang)?.extra ?? EXTRA[lang as OwnLanguage];
}
