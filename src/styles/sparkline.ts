import {boxInLine} from './inline.js';

/**
 * A small line stands in a line of text and makes it no higher: what it is higher than the text reaches beyond its
 * own box. It is as wide as the tag, where the page says how wide that is, else 6 em. Strokes are not stretched.
 */
export const sparklineStyles = `${boxInLine}
:host{display:inline-block;vertical-align:baseline;max-width:100%}
.frame{line-height:1}
.small{display:block;width:6em;min-width:100%;max-width:100%;height:var(--kf-sparkline-height,1.2em);margin-block:-.2em}
.small svg{width:100%;height:100%}
.small path{vector-effect:non-scaling-stroke}
.waiting{border-bottom:1px solid var(--_rule);box-sizing:border-box;height:.8em;margin:0}
`;
