import {listen as de} from './messages/de.js';
import {listen as en} from './messages/en.js';
import {listen as fr} from './messages/fr.js';
import {listen as lb} from './messages/lb.js';
import type {Language, ListenMessages, OwnLanguage} from './messages/messages.js';
import {listen as pt} from './messages/pt.js';

const LISTEN: Record<OwnLanguage | 'pt', ListenMessages> = {fr, de, lb, en, pt};

/** What a chart says that is listened to; in English where a language that has been added is not known here. */
export function listenOf(lang: Language): ListenMessages {
  return LISTEN[lang as OwnLanguage] ?? en;
}
