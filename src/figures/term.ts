import {glossaryOf} from '../data/contents.js';
import type {Edition} from '../data/read.js';
import type {LocalText} from '../data/schema.js';
import {MAX_PROSE} from '../data/text.js';
import {pickText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {html, type Markup} from '../marks/html.js';

/**
 * All terms of a document with their definitions, as an HTML list. Throws a ProblemError where its glossary is wrong.
 */
export function termList(edition: Edition, lang: Language): Markup {
  const say = (text: LocalText) => pickText(text, lang, edition.head.language, MAX_PROSE);
  return html`<dl part="list">${Object.values(glossaryOf(edition)).map(entry => {
    const [term, definition] = [say(entry.term), say(entry.definition)];
    return html`<div><dt part="term" lang="${term.lang}">${term.text}</dt><dd part="definition" lang="${definition.lang}">${definition.text}</dd></div>`;
  })}</dl>`;
}
