import {inline, word} from './inline.js';

/**
 * A figure in a sentence is text of that sentence; in a page from right to left it keeps its own direction. The box
 * of its details stands below it, or, in browsers that cannot place it, amid the window.
 */
export const valueStyles = `${inline(':host')}${word}@supports (position-area:bottom){.definition{inset:auto;margin:.25em 8px;position-area:bottom span-all;position-try-fallbacks:flip-block}}
@media print{.term{text-decoration:none}}
.frame{unicode-bidi:isolate}
`;
