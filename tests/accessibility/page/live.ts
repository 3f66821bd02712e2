import {boxOf} from './display.js';
import {rootsOf, whereIs} from './walk.js';

/** What a screen reader announces of its own accord. */
const LIVE = '[role=status],[role=alert],[role=log],[aria-live]';

const squeeze = (text: string | null | undefined) => (text ?? '').replace(/\s+/g, ' ').trim();

const describe = (region: Element) => `${whereIs(region)}: ${region.getAttribute('role') ?? 'live'}`;

/** Every live region that is there, with what it says. */
export function liveRegions(): string[] {
  return rootsOf(document).flatMap(root =>
    [...root.querySelectorAll(LIVE)].map(one => `${describe(one)} « ${squeeze(one.textContent)} »`),
  );
}

const log: string[] = [];
let observer: MutationObserver | undefined;

/** Writes down a text that a region has got, or a region that comes with its text, which many would not announce. */
function note({target, addedNodes}: MutationRecord): void {
  const region = (target instanceof Element ? target : target.parentElement)?.closest(LIVE);
  const line = region && `${describe(region)} « ${squeeze(region.textContent)} »`;
  // The pieces of one text.
  if (line && line !== log.at(-1)) log.push(line);
  if (region) return;
  for (const added of addedNodes) {
    if (!(added instanceof Element)) continue;
    for (const one of [added, ...added.querySelectorAll('*')]) {
      if (one.matches(LIVE) && one.textContent?.trim())
        log.push(`${describe(one)} comes with « ${squeeze(one.textContent)} »`);
    }
  }
}

/** Writes down from now on what every live region gets. */
export function listen(): void {
  observer?.disconnect();
  log.length = 0;
  observer = new MutationObserver(records => records.forEach(note));
  for (const root of rootsOf(document)) {
    observer.observe(root, {childList: true, characterData: true, subtree: true});
  }
}

/** What the live regions have got since the last question. */
export function heard(): string[] {
  return log.splice(0);
}

/** The element that has the focus, across shadow roots: its sample, and what it is. */
export function focused(): {sample: string; what: string} {
  let one = document.activeElement;
  while (one?.shadowRoot?.activeElement) one = one.shadowRoot.activeElement;
  if (!one || one === document.body) return {sample: '', what: ''};
  const role = one.getAttribute('role') ?? one.localName;
  const name = one.getAttribute('aria-label') ?? squeeze(one.textContent);
  return {
    sample: whereIs(one),
    what: ['button', 'a', 'summary'].includes(role) ? role : `${role} « ${name} »`,
  };
}

/** What the readout of a chart shows, and what is announced. */
export function reading(id: string): {seen: string; said: string} {
  const root = boxOf(id).firstElementChild!.shadowRoot!;
  const text = (selector: string) =>
    [...(root.querySelector(selector)?.childNodes ?? [])]
      .map(one => (one instanceof Comment ? '' : squeeze(one.textContent)))
      .filter(Boolean)
      .join(', ');
  return {seen: text('.readout'), said: text('.spoken')};
}

const now = performance.now.bind(performance);
let ahead = 0;

/** Has the clock of the page go on by so much, in milliseconds, without waiting. */
export function pass(time: number): void {
  ahead += time;
  performance.now = () => now() + ahead;
}
