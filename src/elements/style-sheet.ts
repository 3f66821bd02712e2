import {unsafeCSS, type CSSResult} from '@lit/reactive-element';

/**
 * One style sheet of several. A shadow root that has one finds its rules sooner, and keeps less, than one that has a
 * sheet for everything it is.
 */
export const styleSheet = (...parts: readonly (CSSResult | string)[]): CSSResult => unsafeCSS(parts.join(''));
