// axe with all its tags, and what it says that nobody has decided.
import type axe from 'axe-core';
import type {Page} from 'puppeteer-core';
import {TRIAGE, type Triage} from '../../stories/accessibility/triage.js';

declare const window: Window & {axe: typeof axe};

/** Everything but what is experimental and what only AAA asks for. */
export const ALL = [
  'wcag2a',
  'wcag2aa',
  'wcag21a',
  'wcag21aa',
  'wcag22aa',
  'best-practice',
  'EN-301-549',
  'EN-301-549v4',
  'RGAAv4',
];

/**
 * What depends on the look of a page: a theme changes nothing but colours. By rule, for the tag has those of AAA too.
 */
export const COLOURS = ['color-contrast', 'link-in-text-block'];

/**
 * What axe cannot measure in forced colours, where the browser paints text and background alike in those of the reader:
 * it is told the background so, and the text as the style sheet has it.
 */
export const UNFORCED = ['color-contrast'];

/** What axe says of one element. */
export interface Said {
  rule: string;
  /** The way to the element, through shadow roots. */
  target: string;
  html: string;
  why: string;
}

/** Asks axe about the whole page: these tags, or these rules; but for some rules. */
export function askAxe(
  page: Page,
  tags = ALL,
  without: readonly string[] = [],
): Promise<{violations: Said[]; incomplete: Said[]}> {
  return page.evaluate(
    async (tags, without) => {
      const results = await window.axe.run(document, {
        runOnly: tags,
        rules: Object.fromEntries(without.map(rule => [rule, {enabled: false}])),
        resultTypes: ['violations', 'incomplete'],
      });
      const [violations, incomplete] = [results.violations, results.incomplete].map(all =>
        all.flatMap(({id, nodes}) =>
          nodes.map(({target, html, any}) => ({
            rule: id,
            target: target.flat().join(' > '),
            html: html.replace(/<!--.*?-->/g, '').slice(0, 160),
            // axe says the same of a text of one letter that is pale and of one that it cannot see.
            why: any
              .map(({message, data}) => message + (data?.contrastRatio === 0 ? ' (contrast unknown)' : ''))
              .join('; '),
          })),
        ),
      );
      return {violations: violations!, incomplete: incomplete!};
    },
    tags,
    without,
  );
}

/** Leaves the texts of pictures to our own gate, or has axe look at them too, which it does in vain and for long. */
export function lookAtPictures(page: Page, on: boolean): Promise<void> {
  return page.evaluate(
    selector => window.axe.configure({rules: [{id: 'color-contrast', selector}]}),
    on ? '*' : ':not(text):not(tspan)',
  );
}

/** Whether a result is one that has been decided. */
export const isOf = (triage: Triage, {rule, html, why}: Said): boolean =>
  triage.rule === rule && triage.html.test(html) && triage.why.test(why);

/** Whether nobody has decided what a result means. */
export const isOpen = (said: Said): boolean => !TRIAGE.some(one => isOf(one, said));

export const say = ({rule, target, html, why}: Said): string => `${rule} at ${target}: ${html} (${why})`;
