import {plainText} from './inline.js';

/** A reading is a paragraph of the page; while it is on its way two still lines keep its place. */
export const sentenceStyles = `${plainText(':host')}
p{margin:0;overflow-wrap:anywhere}
.line{display:block;height:.75em;margin:.375em 0;background:var(--_grid)}
.line+.line{width:60%}
`;
