import {around, nameOf, rootsOf, whereIs} from './walk.js';

/** Attributes whose value is one id or several. */
const REFERENCES = [
  'aria-activedescendant',
  'aria-controls',
  'aria-describedby',
  'aria-details',
  'aria-labelledby',
  'aria-owns',
  'for',
];

/** Whether assistive technology is kept from an element. */
function isHidden(element: Element): boolean {
  return [element, ...around(element)].some(one => one.getAttribute('aria-hidden') === 'true');
}

/**
 * Whether the name of a picture begins with a text that is seen in it: its title, which so needs no caption beside it
 * (RAWeb 1.9), and would be heard twice with one. A badge has no title: it stands beside one.
 */
function isTitled(picture: Element): boolean {
  if (around(picture).some(one => one.localName === 'kf-variation-badge')) return true;
  // Without spaces: a word that is too long for a line is broken.
  const letters = (text: string | null) => (text ?? '').replace(/\s/g, '');
  const name = letters(picture.getAttribute('aria-label'));
  const texts = [...picture.querySelectorAll('text[font-weight]')].map(one => letters(one.textContent));
  return !texts.length || texts.some(text => text && name.startsWith(text));
}

/**
 * Every `<svg>` is an image with a name that begins with its title, and its texts are not heard besides; or it is
 * hidden from assistive technology. None has a `<desc>`, which some screen readers skip and others read twice; every
 * id is the only one in its root, and what refers to one finds it there.
 */
export function findUnnamed(within: ParentNode & Node): string[] {
  return rootsOf(within).flatMap(root => {
    const findings: string[] = [];
    const find = (element: Element, what: string) =>
      findings.push(`${whereIs(element)}: ${nameOf(element)} ${what}`);
    for (const picture of root.querySelectorAll('svg')) {
      if (isHidden(picture)) continue;
      if (picture.getAttribute('role') !== 'img') find(picture, 'is neither an image nor hidden');
      else if (!picture.getAttribute('aria-label')?.trim()) find(picture, 'has no name');
      else if (!isTitled(picture)) find(picture, 'has a title that its name does not begin with');
      else if (![...picture.querySelectorAll('text')].every(isHidden))
        find(picture, 'has texts that Firefox hands over');
    }
    for (const one of root.querySelectorAll('desc')) find(one, 'is a description nobody may hear');
    const ids = new Set<string>();
    for (const one of root.querySelectorAll('[id]')) {
      if (ids.has(one.id)) find(one, `has an id that is taken: ${one.id}`);
      ids.add(one.id);
    }
    for (const name of REFERENCES) {
      for (const one of root.querySelectorAll(`[${name}]`)) {
        if (isHidden(one)) continue;
        for (const id of one.getAttribute(name)!.split(/\s+/)) {
          if (!ids.has(id)) find(one, `refers to what is not in its root: ${name}=${id}`);
        }
      }
    }
    return findings;
  });
}
