/** What axe leaves open for a person to decide, and the decision. */
export interface Triage {
  /** Name of axe's rule. */
  rule: string;
  /** What it is about, in words. */
  where: string;
  /** What the HTML of such an element and axe's own words have in common. */
  html: RegExp;
  why: RegExp;
  /** Why it is no fault. */
  reason: string;
  /** The test that covers it in place of axe. */
  test: string;
  /** A story that has it, where none of the samples in the tests has. */
  story?: string;
}

/** Every « incomplete » result that axe may have in a widget; another one fails the tests. */
export const TRIAGE: readonly Triage[] = [
  {
    rule: 'color-contrast',
    where: 'Texts of pictures',
    html: /^<(text|tspan)/,
    why: /image node|overlapped|too short/,
    reason:
      'axe cannot see what a text of a picture stands on. Our own gate computes it from the shapes below.',
    test: 'tests/accessibility/gates.node.test.ts',
  },
  {
    rule: 'color-contrast',
    where: 'Cells of a table that scrolls',
    html: /^<(t[hd]|small|span aria-hidden="true")[ >]/,
    why: /obscured|too short.*contrast unknown/,
    reason: 'A cell that its table has scrolled out of sight has the colours of those in sight.',
    test: 'tests/styles/gates.node.test.ts',
  },
  {
    rule: 'color-contrast',
    where: 'Details that open over the page',
    html: /^<span aria-hidden="true">/,
    why: /overlapped/,
    reason:
      'They lie on top of everything, on a surface of their own, and have the text colour of the theme.',
    test: 'tests/styles/gates.node.test.ts',
    story: 'anatomy/Value',
  },
  {
    rule: 'color-contrast',
    where: 'Content that the page has put into the tag',
    html: /^<div class="frame" part="frame"/,
    why: /overlapped/,
    reason:
      'A text without an element of its own, in the colours of the page, which the page’s own check covers.',
    test: 'tests/styles/tokens.test.ts',
    story: 'sentence/FailedWithFallback',
  },
  {
    rule: 'color-contrast',
    where: 'A term that goes over two lines',
    html: /^<span lang="/,
    why: /partially overlaps/,
    reason:
      'Its boxes lie on those of the words around it, on the same surface; it has the colour of a link.',
    test: 'tests/styles/gates.node.test.ts',
    story: 'term/LongLabels',
  },
  {
    rule: 'color-contrast',
    where: 'Code and tables in Storybook that scroll',
    html: /^<(code|caption)>/,
    why: /obscured/,
    reason: 'What is scrolled out of sight has the colours of what is in sight.',
    test: 'tests/accessibility/stories.node.test.ts',
    story: 'playground/Playground',
  },
  {
    rule: 'label-content-name-mismatch',
    where: 'The link to a figure of a bulletin',
    html: /^<a class="permalink"/,
    why: /Unable to determine/,
    reason:
      'The sign « # » stands for a link and is no word that a voice could say; the name tells which figure.',
    test: 'tests/elements/bulletin.test.ts',
  },
];
