import {VERSION} from '../define/define.js';
import {TAGS} from '../styles/tags.js';
import {EVERY_WIDGET} from './parts.js';

/**
 * The small script of a page that has few widgets: loads those whose tags are there, and those that come later, each
 * once. `dist/key-figures-loader.js`; what it loads lies beside it, in a folder with the version in its name.
 */

const asked = new Set<string>();

const part = (name: string): Promise<unknown> => import(/* @vite-ignore */ `./parts-${VERSION}/${name}.js`);

function load(tag: string): void {
  if (asked.has(tag)) return;
  // Else a browser would ask for what it imports only when the first widget has come, which says so if that fails.
  if (!asked.size) for (const name of EVERY_WIDGET) part(name).catch(() => undefined);
  asked.add(tag);
  part(tag).catch((error: unknown) => {
    // The tag keeps its content. A browser does not ask again for a script that it could not have.
    console.warn(`key-figures: <${tag}> could not be loaded.`, error);
  });
}

function loadIn(root: Element | Document | ShadowRoot): void {
  const inside = [...root.querySelectorAll(':not(:defined)')];
  for (const {localName} of root instanceof Element ? [root, ...inside] : inside) {
    if ((TAGS as readonly string[]).includes(localName)) load(localName);
  }
}

/**
 * Loads the widgets whose tags are in a document or a shadow root, and those that come into it later. The document is
 * watched unasked; a shadow root of the page's own has to be named.
 */
export function watch(root: Document | ShadowRoot): void {
  loadIn(root);
  new MutationObserver(records => {
    for (const {addedNodes} of records) {
      for (const node of addedNodes) if (node instanceof Element) loadIn(node);
    }
  }).observe(root, {childList: true, subtree: true});
}

watch(document);
