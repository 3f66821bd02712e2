import {extras} from '../src/elements/on-demand.js';

/** The reader comes near a widget: settles when it answers, with the code that is loaded only then. */
export async function comeNear(root: ShadowRoot): Promise<void> {
  root
    .querySelector('.frame')!
    .dispatchEvent(new PointerEvent('pointermove', {bubbles: true, composed: true}));
  await extras();
  await (root.host as HTMLElement & {updateComplete: Promise<unknown>}).updateComplete;
}
