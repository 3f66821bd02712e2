import {VERSION, type Registered} from './define.js';
import type {Language, LanguagePack} from '../format/messages/messages.js';
import {TAGS} from '../styles/tags.js';

/**
 * `addLanguage` of the files for pages, such as `dist/key-figures-pt.js`: gives the language to the widgets that the
 * page has or comes to have, whichever file they are from: the one file, the parts of the loader, the page in a
 * frame. It finds them by their tags, and shares no code with them; those of another version are passed over, with a
 * word.
 */
export function addLanguage(tag: Language, pack: LanguagePack): void {
  const known = new Set<unknown>();
  for (const name of TAGS) {
    void customElements.whenDefined(name).then(element => {
      const {version, speak} = element as Registered;
      // All tags of a file share one.
      if (known.has(speak)) return;
      known.add(speak);
      if (version === VERSION) speak!(tag, pack);
      else
        console.warn(
          `key-figures: <${name}> is of version ${version}; ${tag} is of ${VERSION}, and not added.`,
        );
    });
  }
}
