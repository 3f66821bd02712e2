import {inline, plainText} from './inline.js';

/** A figure in a sentence is text of that sentence; in a page from right to left it keeps its own direction. */
export const valueStyles = `${plainText}${inline(':host')}
.frame{unicode-bidi:isolate}
`;
