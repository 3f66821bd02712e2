import {Markup} from '../marks/html.js';

/**
 * A picture, or anything that markup may hold, as text, so that Node, exports, tests and the browser read the very
 * same. Throws where it is not static, or where a node stands in it.
 */
export function markup(value: unknown): string {
  const whole = new Markup();
  whole.add(value);
  if (whole.nodes.length) throw new TypeError('not static: a node');
  return whole.text;
}
