// A page in a frame of its own, beside the test.
import {fixtureSync, html, oneEvent} from '@open-wc/testing';

export type Page = Window & typeof globalThis;

/** Opens a page, given as HTML, and waits until its scripts have run. */
export async function openPage(page: string, width: number): Promise<Page> {
  const frame = fixtureSync<HTMLIFrameElement>(
    html`<iframe title="page" width="${width}" height="900"></iframe>`,
  );
  frame.srcdoc = page;
  await oneEvent(frame, 'load');
  return frame.contentWindow as Page;
}

/** All that a page says, in its shadow roots too. */
export function readingOf(root: Document | ShadowRoot): string {
  return [...root.querySelectorAll('*')]
    .map(one =>
      [
        one.shadowRoot ? readingOf(one.shadowRoot) : '',
        one.localName === 'text' || !one.childElementCount ? one.textContent : '',
      ].join(' '),
    )
    .join(' ');
}

/**
 * Waits until something holds, asking again and again, as pages of others tell nothing; fails with `what` where it
 * never does.
 */
export async function until(test: () => boolean, what: () => string): Promise<void> {
  const deadline = performance.now() + 12_000;
  while (!test()) {
    if (performance.now() > deadline) throw new Error(`waited for ${what()}`);
    await new Promise(resolve => setTimeout(resolve, 20));
  }
}
