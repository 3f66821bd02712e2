import {addedLanguage} from './language.js';
import {listen as de} from './messages/de.js';
import {listen as en} from './messages/en.js';
import {listen as fr} from './messages/fr.js';
import {listen as lb} from './messages/lb.js';
import type {Language, ListenMessages} from './messages/messages.js';

const LISTEN: Partial<Record<Language, ListenMessages>> = {fr, de, lb, en};

/** What a chart says that is listened to; in English of an added language without such words. */
export function listenOf(lang: Language): ListenMessages {
  return addedLanguage(lang)?.listen ?? LISTEN[lang] ?? en;
}
