import {extra, later, messages} from '../format/messages/fr.js';
import type {Language, LanguagePack} from '../format/messages/messages.js';
import {speak} from './language-controller.js';

/**
 * Adds a language to the interface; figures on the page that are in it are drawn anew. One that is there already has
 * its words replaced, all of them.
 *
 * @param tag - Its BCP 47 primary tag, two or three small letters: `pt`, which `pt-PT` is recognised by too.
 * @param pack - What the file of the language exports; see `src/format/messages/pt.ts`.
 *
 * Throws a TypeError where the tag is none, or where a string or a rule is missing or of another type than in French;
 * the language is then not added. Works on Node too.
 */
export function addLanguage(tag: Language, pack: LanguagePack): void {
  if (!/^[a-z]{2,3}$/.test(tag)) throw new TypeError(`addLanguage: ${tag} is no primary language tag.`);
  check(pack, {messages, extra, later}, tag);
  speak(tag, pack);
}

/** Compares what is given with what French has. */
function check(given: object, model: object, path: string): void {
  for (const [key, known] of Object.entries(model) as [string, unknown][]) {
    const value = (given as Record<string, unknown>)[key];
    const place = `${path}.${key}`;
    if (typeof value !== typeof known || value === null)
      throw new TypeError(`addLanguage: ${place} is missing.`);
    if (typeof known === 'object') check(value as object, known as object, place);
  }
}
