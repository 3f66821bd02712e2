import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {learn, toLanguage} from '../format/language.js';
import type {Language, LanguagePack} from '../format/messages/messages.js';
import {teach} from './on-demand.js';

/** All figures on the page, and the trees they stand in that are being watched for a change of `lang`. */
const hosts = new Set<ReactiveControllerHost>();
const watched = new WeakSet<Node>();
let observer: MutationObserver | undefined;

/**
 * The language a figure speaks: its own `lang`, else the nearest one around it (across shadow roots), else the
 * page's, else that of its data, else French. Follows changes of any `lang` around it, with one observer a page.
 */
export class LanguageController implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost & HTMLElement) {
    host.addController(this);
  }

  /** The language now. `fallback` is the language of the data. */
  resolve(fallback: string | undefined): Language {
    // The property first: it reaches the attribute only after the rendering.
    let tag: string | null | undefined = this.host.lang || undefined;
    for (let node: Element | null = this.host; node && tag === undefined; node = hostOf(node)) {
      tag = node.closest('[lang]')?.getAttribute('lang');
    }
    return toLanguage(tag) ?? toLanguage(fallback) ?? 'fr';
  }

  hostConnected(): void {
    hosts.add(this.host);
    observer ??= new MutationObserver(speakAnew);
    for (let node: Element | null = this.host; node; node = hostOf(node)) {
      const root = node.getRootNode();
      if (watched.has(root)) continue;
      watched.add(root);
      observer.observe(root, {attributes: true, attributeFilter: ['lang'], subtree: true});
    }
  }

  hostDisconnected(): void {
    hosts.delete(this.host);
  }
}

function speakAnew(): void {
  hosts.forEach(host => host.requestUpdate());
}

/** Makes a language known, and draws all figures on the page anew. */
export function speak(tag: Language, pack: LanguagePack): void {
  learn(tag, pack);
  teach(tag);
  speakAnew();
}

function hostOf(node: Element): Element | null {
  const root = node.getRootNode();
  return root instanceof ShadowRoot ? root.host : null;
}
