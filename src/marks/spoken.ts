import {html, type Markup} from './html.js';

/**
 * A text with numbers for the eye and for the ear: « 194.784 » is read aloud as a decimal by some voices. What is
 * heard cannot be selected, so that a copied sentence has its numbers once.
 */
export function forEyeAndEar(seen: unknown, isSame: boolean, heard: unknown): Markup {
  return isSame
    ? html`${seen}`
    : html`<span aria-hidden="true">${seen}</span><span class="spoken">${heard}</span>`;
}
