import type {Markup} from '../marks/html.js';
import {trusted} from './policy.js';

/** What a rendering leaves as it is: what the widgets set through the object model, and what readers open. */
const KEPT = ['style', 'open', 'aria-expanded'];

/** Up to this length, in characters, a text is likely to be written again: by the next widget that waits, or this one. */
const SHORT = 2000;

/** The short text that was parsed last, and what it gave. */
let known: {text: string; node: Element} | undefined;

/** What the browser's own parser makes of a text, with nothing in it that is not in the text. */
function parse(text: string, doc: Document): Element {
  if (known?.text !== text || known.node.ownerDocument !== doc) {
    const box = doc.createElement('div');
    box.innerHTML = trusted(text);
    const node = box.firstElementChild!;
    if (text.length > SHORT) return node;
    known = {text, node};
  }
  return known.node.cloneNode(true) as Element;
}

/**
 * What stands in a widget's shadow root: one element, written as text, made by the browser's parser, and afterwards
 * changed only where a new text differs. A node that stays keeps its focus, its listeners and its place in the eyes
 * of a screen reader. A page of bar charts has a fifth fewer nodes than by Lit's rendering, which keeps a marker and
 * an object for every value that might change, and would be 2 kB of its own. The text is not kept: it is as large as
 * all else that a widget holds on to.
 */
export class Rendering {
  /** What is shown. */
  root: Element | undefined;

  /** Of the text that is shown, if it is a short one. */
  #sign: number | undefined;

  /** Shows markup with one outermost element, in which nodes may stand. */
  show({text, nodes}: Markup, doc: Document): void {
    const sign = text.length > SHORT ? undefined : signOf(text);
    if (sign && sign === this.#sign && nodes.every(one => this.root!.contains(one))) return;
    this.#sign = sign;
    const next = parse(text, doc);
    const places = new Map<Node, Node>(
      [...next.querySelectorAll('template')].map((place, i) => [place, nodes[i]!]),
    );
    if (this.root) patch(this.root, next, places);
    else fill((this.root = next), places);
  }
}

/** A number that two texts hardly ever share, one time in four thousand million: FNV-1a (IETF draft-eastlake-fnv). */
function signOf(text: string): number {
  let sign = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) sign = Math.imul(sign ^ text.charCodeAt(i), 0x01000193);
  return sign;
}

/** Makes a picture that stands in the page as the next one is. */
export function redraw(live: Element, {text}: Markup): void {
  patch(live, parse(text, live.ownerDocument), new Map());
}

/** Makes a node as the next one is; `places` has the nodes that stand in some places of that. */
function patch(live: Element, next: Element, places: ReadonlyMap<Node, Node>): void {
  const names = next.getAttributeNames();
  for (const name of live.getAttributeNames()) {
    if (!KEPT.includes(name) && !names.includes(name)) live.removeAttribute(name);
  }
  for (const name of names) {
    const value = next.getAttribute(name)!;
    if (live.getAttribute(name) !== value) live.setAttribute(name, value);
  }
  let at = live.firstChild;
  for (let one = next.firstChild, after; one; one = after) {
    after = one.nextSibling;
    const placed = places.get(one);
    // What is there and alike, or the very node; what stands before it is gone.
    let found: ChildNode | null = at;
    while (found && (placed ? found !== placed : !isAlike(found, one))) found = found.nextSibling;
    if (!found) {
      live.insertBefore(placed ?? one, at);
      if (!placed && one.nodeType === 1) fill(one as Element, places);
      continue;
    }
    while (at !== found) at = remove(at!);
    at = found.nextSibling;
    // The engine itself compares far faster, and most of what is drawn anew is as it was.
    if (placed || found.isEqualNode(one)) continue;
    if (found.nodeType === 1) patch(found as Element, one as Element, places);
    else found.nodeValue = one.nodeValue;
  }
  while (at) at = remove(at);
}

function remove(node: ChildNode): ChildNode | null {
  const next = node.nextSibling;
  node.remove();
  return next;
}

/** Puts the nodes into what is new. */
function fill(part: Element, places: ReadonlyMap<Node, Node>): void {
  if (!places.size) return;
  for (const place of part.querySelectorAll('template')) place.replaceWith(places.get(place)!);
}

/**
 * Whether a node is of the same kind: a text, or an element of the same name and id and the same part, or first
 * class.
 */
function isAlike(a: Node, b: Node): boolean {
  if (a.nodeName !== b.nodeName) return false;
  return a.nodeType !== 1 || kindOf(a as Element) === kindOf(b as Element);
}

function kindOf(element: Element): string {
  const name = element.getAttribute('part') ?? element.getAttribute('class') ?? '';
  return `${element.id} ${name.split(' ')[0]}`;
}
