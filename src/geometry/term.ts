/** Room between a word and its box, and between the box and the edge of the view, in CSS pixels. */
const GAP = 4;
const EDGE = 8;

/** Less room than this for a longer text, and the box takes the whole view. */
const LEAST = 96;

/** A word in the view. */
interface Word {
  left: number;
  top: number;
  bottom: number;
}

interface Size {
  width: number;
  height: number;
}

/**
 * Where a box goes that explains a word: below it, above it where there is more room, and over it where there is
 * hardly any; inside the view in any case. What does not fit into `maxHeight` is scrolled.
 */
export function placeBeside(word: Word, box: Size, view: Size): {x: number; y: number; maxHeight: number} {
  const x = Math.round(Math.max(EDGE, Math.min(word.left, view.width - EDGE - box.width)));
  const below = view.height - word.bottom - GAP - EDGE;
  const above = word.top - GAP - EDGE;
  const whole = view.height - 2 * EDGE;
  const isBelow = box.height <= below || below >= above;
  const room = Math.min(whole, isBelow ? below : above);
  if (room < Math.min(box.height, LEAST)) {
    const y = Math.max(EDGE, Math.min(word.bottom + GAP, view.height - EDGE - box.height));
    return {x, y: Math.round(y), maxHeight: whole};
  }
  const height = Math.min(box.height, room);
  return {x, y: Math.round(isBelow ? word.bottom + GAP : word.top - GAP - height), maxHeight: room};
}
