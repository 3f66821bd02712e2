import {around, linesOf, rootsOf, whereIs} from './walk.js';

/** What WCAG 2.2, 1.4.12 lets a reader set, as an extension sets it: in every shadow root too. */
const SPACING = `*{line-height:1.5!important;letter-spacing:.12em!important;word-spacing:.16em!important}
p{margin-bottom:2em!important}`;

const sheets = new Map<Document | ShadowRoot, CSSStyleSheet>();

/** Sets the text spacing of a reader, or takes it away. */
export function spaceTexts(on: boolean): void {
  for (const [root, sheet] of sheets) {
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter(one => one !== sheet);
  }
  sheets.clear();
  if (!on) return;
  for (const root of rootsOf(document) as (Document | ShadowRoot)[]) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(SPACING);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
    sheets.set(root, sheet);
  }
}

/** The texts that are drawn, each with its sample, sorted and without repetitions. */
export function textsSeen(within: ParentNode & Node): string[] {
  return [...new Set(linesOf(within).map(({text, parent}) => `${whereIs(parent)}: ${text}`))].sort();
}

/** The same on a page without any style sheet, as in a reader's view; at once, before anything is drawn anew. */
export function textsUnstyled(within: ParentNode & Node): string[] {
  const roots = rootsOf(document) as (Document | ShadowRoot)[];
  const adopted = roots.map(root => root.adoptedStyleSheets);
  const own = [...document.styleSheets];
  for (const root of roots) root.adoptedStyleSheets = [];
  for (const sheet of own) sheet.disabled = true;
  try {
    return textsSeen(within);
  } finally {
    roots.forEach((root, i) => (root.adoptedStyleSheets = adopted[i]!));
    for (const sheet of own) sheet.disabled = false;
  }
}

/** The same without what can only be pressed, for paper. */
export function contentSeen(within: ParentNode & Node): string[] {
  const controls = 'button,nav,.tools,.permalink';
  const isControl = (one: Element) => one.matches(controls) && getComputedStyle(one).display !== 'inline';
  const lines = linesOf(within).filter(({parent}) => ![parent, ...around(parent)].some(isControl));
  return [...new Set(lines.map(({text, parent}) => `${whereIs(parent)}: ${text}`))].sort();
}

/** What moves now, or goes on to do so. */
export function findMoving(within: ParentNode & Node): string[] {
  return document
    .getAnimations()
    .concat(rootsOf(within).flatMap(root => (root instanceof ShadowRoot ? root.getAnimations() : [])))
    .map(one => `${(one.effect as KeyframeEffect | null)?.target?.localName} moves: ${one.id}`);
}
