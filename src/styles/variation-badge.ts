import {boxInLine} from './inline.js';

/**
 * A badge stands in a line of text, its amount on the text's base line. It is laid out at 12.5 em (200 px at 16 px)
 * and then as narrow as its words, so it needs no room of its own to be measured.
 */
export const variationBadgeStyles = `${boxInLine}
:host{display:inline-block;vertical-align:text-top;max-width:100%}
.probe{inset:0 auto auto 0;width:12.5em}
.ghost{width:12.5em;max-width:100%;background-size:100% 2px,50% 16px,0}
`;
