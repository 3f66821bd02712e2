import {nameOf, rootsOf, whereIs} from './walk.js';

/** WCAG 2.2, 2.5.8, in CSS pixels. */
const LEAST = 24;

const OPERABLE = 'a[href],button,summary,input,select,textarea,[tabindex="0"]';

/** Whether it stands amid the words of a line, whose height it then has (the exception « inline »). */
function isInText(element: HTMLElement): boolean {
  if (getComputedStyle(element).display !== 'inline') return false;
  const root = element.getRootNode();
  const outer =
    root instanceof ShadowRoot && getComputedStyle(root.host).display === 'inline' ? root.host : element;
  const words = (node: Element | null) => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
  return words(outer.parentElement).length > words(element).length;
}

/** What is pressed is at least 24 by 24 CSS pixels, but for what stands in a line of text. */
export function findSmallTargets(within: ParentNode & Node): string[] {
  return rootsOf(within).flatMap(root =>
    [...root.querySelectorAll<HTMLElement>(OPERABLE)].flatMap(one => {
      if (!one.checkVisibility({visibilityProperty: true}) || isInText(one)) return [];
      const {width, height} = one.getBoundingClientRect();
      return width >= LEAST && height >= LEAST
        ? []
        : [`${whereIs(one)}: ${nameOf(one)} is ${width.toFixed(1)} × ${height.toFixed(1)}`];
    }),
  );
}
