import type {LocalText} from '../data/schema.js';
import {cleanText, MAX_LENGTH} from '../data/text.js';
// Languages that are alike stand close together, as they compress better so.
import {messages as en} from './messages/en.js';
import {messages as fr} from './messages/fr.js';
import {messages as de} from './messages/de.js';
import {messages as lb} from './messages/lb.js';
import type {Language, LanguagePack, Messages, OwnLanguage} from './messages/messages.js';

const LANGUAGES: Partial<Record<Language, Messages>> = {fr, de, lb, en} satisfies Record<
  OwnLanguage,
  Messages
>;

/** Languages that a page has added. */
const added: Partial<Record<Language, LanguagePack>> = {};

/** All languages of the interface, those that have been added last. */
export const languages = Object.keys(LANGUAGES) as Language[];

/** The messages of a language. */
export function messagesOf(lang: Language): Messages {
  return LANGUAGES[lang]!;
}

/** All of a language that has been added; `undefined` of one that every page knows. */
export function addedLanguage(lang: Language): LanguagePack | undefined {
  return added[lang];
}

/** Makes a language known, or its words other ones. */
export function learn(lang: Language, pack: LanguagePack): void {
  if (!languages.includes(lang)) languages.push(lang);
  LANGUAGES[lang] = pack.messages;
  added[lang] = pack;
}

/**
 * The interface language that a tag names, in any spelling (`fr-LU`, `fr_LU`, `FR`); `lu`, often written for
 * Luxembourgish, counts as `lb`. `undefined` for a language this library does not speak.
 */
export function toLanguage(tag: string | null | undefined): Language | undefined {
  const primary = /^[a-z]+/i.exec(tag ?? '')?.[0].toLowerCase();
  const name = primary === 'lu' ? 'lb' : primary;
  return languages.find(one => one === name);
}

/** A text with the language it is in, for the `lang` attribute. */
export interface SaidText {
  text: string;
  lang: string;
}

/**
 * A text in the asked language, else in the document's own, else in any. Control and bidirectional override
 * characters are taken out, because they break XML exports and can turn numbers around.
 */
export function pickText(
  text: LocalText | undefined,
  lang: Language,
  fallback: string = lang,
  longest = MAX_LENGTH,
): SaidText {
  if (text === undefined) return {text: '', lang};
  if (typeof text === 'string') return {text: cleanText(text, longest), lang: tagOf(fallback)};
  const own = Object.keys(text).find(key => toLanguage(key) === lang);
  const found = own ?? [fallback, ...Object.keys(text)].find(key => Object.hasOwn(text, key));
  if (found === undefined) return {text: '', lang};
  return {text: cleanText(text[found] ?? '', longest), lang: own ? lang : tagOf(found)};
}

/** What of a text can be a language tag. */
function tagOf(text: string): string {
  return /^[\w-]*/.exec(text)![0];
}
