import {addedLanguage} from './language.js';
import {later as de} from './messages/de.js';
import {later as en} from './messages/en.js';
import {later as fr} from './messages/fr.js';
import {later as lb} from './messages/lb.js';
import type {LaterMessages, Language, OwnLanguage} from './messages/messages.js';

const WORDS: Record<OwnLanguage, LaterMessages> = {fr, de, lb, en};

/** What is said in a language when a reader does something. */
export const laterWords = (lang: Language): LaterMessages =>
  addedLanguage(lang)?.later ?? WORDS[lang as OwnLanguage];
