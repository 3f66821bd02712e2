import {deExtra} from './messages/de.js';
import {enExtra} from './messages/en.js';
import {frExtra} from './messages/fr.js';
import {lbExtra} from './messages/lb.js';
import type {ExtraMessages, Language} from './messages/messages.js';

const EXTRA: Record<Language, ExtraMessages> = {fr: frExtra, de: deExtra, lb: lbExtra, en: enExtra};

/** What only some widgets say, in a language. */
export function extraOf(lang: Language): ExtraMessages {
  return EXTRA[lang];
}
