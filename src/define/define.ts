import {speak} from '../elements/language-controller.js';
import {mayDraw} from '../elements/policy.js';

/** Version of this package, named where two versions meet on a page. */
export const VERSION = '0.1.0';

/** What the class of a tag has besides, by which other scripts of the page know it. */
export interface Registered {
  /** Version of the copy that has registered it. */
  version?: string;
  tag?: string;
  /** Gives a language to that copy; see `add-language`. */
  speak?: typeof speak;
}

/** Whether this copy has said that another version came first. */
let told = false;

/**
 * Registers a tag. The first registration on a page stays: a second copy of the library changes nothing, and
 * says so once where it is of another version. Where the page's rules or its scripts keep the tag from working,
 * it is not registered and keeps its content. Does nothing where there are no custom elements, as on Node.
 */
export function define(tag: string, element: CustomElementConstructor & Registered): void {
  if (typeof customElements === 'undefined') return;
  const known = customElements.get(tag) as Registered | undefined;
  if (known) {
    if (!told && known !== element && known.version !== VERSION) {
      told = true;
      console.warn(
        `key-figures: <${tag}> is already defined (version ${known.version ?? 'unknown'}); ${VERSION} is not used.`,
      );
    }
    return;
  }
  // The browser has said so already.
  if (!mayDraw()) return;
  element.version = VERSION;
  element.tag = tag;
  element.speak = speak;
  try {
    customElements.define(tag, element);
  } catch (error) {
    // A page can have changed the objects of all its scripts so that none of this works.
    console.warn(`key-figures: <${tag}> cannot be defined on this page.`, error);
  }
}
