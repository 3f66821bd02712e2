// How the gates go through a page: across shadow roots, and text by text as a reader sees it.

/** A box in the window, in CSS pixels. */
export interface Rect {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** A text as it is drawn: one line of it. */
export interface Line extends Rect {
  text: string;
  /** The element that it stands in. */
  parent: Element;
}

/** A node and every root below it, its own first. */
export function rootsOf(within: ParentNode & Node): (ParentNode & Node)[] {
  const inner = [within, ...within.querySelectorAll('*')].flatMap(one =>
    one instanceof Element && one.shadowRoot ? rootsOf(one.shadowRoot) : [],
  );
  return [within, ...inner];
}

/** The element around a node; around a shadow root its host. */
export function parentOf(node: Node): Element | null {
  // What stands in a slot is drawn there.
  if (node instanceof Element && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  return parent instanceof ShadowRoot ? parent.host : (parent as Element | null);
}

/** The elements around a node, the nearest first, across shadow roots. */
export function around(node: Node): Element[] {
  const all: Element[] = [];
  for (let one = parentOf(node); one instanceof Element; one = parentOf(one)) all.push(one);
  return all;
}

/** The name of the sample that a node belongs to, for a finding. */
export function whereIs(node: Node): string {
  const box = around(node).find(
    one => one.localName === 'section' && one.parentElement?.localName === 'main',
  );
  return box?.getAttribute('aria-label') ?? 'page';
}

/** An element in a few words, for a finding. */
export function nameOf(element: Element): string {
  const {localName} = element;
  const part = element.getAttribute('class') ?? element.getAttribute('part') ?? '';
  const text = (element.textContent ?? '').replace(/\s+/g, ' ').trim().slice(0, 40);
  return `<${localName}${part && ` ${part}`}>${text && ` « ${text} »`}`;
}

/** Whether an element is only for the ear: drawn in a box of a pixel. */
function isForTheEar(element: Element): boolean {
  const {clipPath, position} = getComputedStyle(element);
  return position === 'absolute' && /inset\(50%\)/.test(clipPath);
}

/** Whether an element is drawn. */
export function isSeen(element: Element): boolean {
  return (
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    ![element, ...around(element)].some(isForTheEar)
  );
}

/** The lines of text that are drawn, in the order of the tree. */
export function linesOf(within: ParentNode & Node): Line[] {
  return rootsOf(within).flatMap(root => {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const lines: Line[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const parent = node.parentElement ?? (node.parentNode as ShadowRoot).host;
      const text = node.data.replace(/\s+/g, ' ').trim();
      if (!text || !parent.checkVisibility || !isSeen(parent)) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const {left, right, top, bottom} of range.getClientRects()) {
        if (right > left) lines.push({text, parent, left, right, top, bottom});
      }
    }
    return lines;
  });
}

/** The nearest element around that scrolls in its own box. */
export function scrollerOf(element: Element): Element | undefined {
  return [element, ...around(element)].find(
    one => /auto|scroll/.test(getComputedStyle(one).overflow) && one !== document.documentElement,
  );
}
