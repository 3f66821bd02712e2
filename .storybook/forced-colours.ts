/** The rules of the widgets for forced colours, by the conditions that they have in the style sheets. */
const rules: CSSMediaRule[] = [];

/** Every rule of a style sheet that is for forced colours, also inside other rules. */
function collect(list: CSSRuleList): void {
  for (const rule of list) {
    if (rule instanceof CSSMediaRule && rule.media.mediaText.includes('forced-colors')) rules.push(rule);
    if (rule instanceof CSSGroupingRule) collect(rule.cssRules);
  }
}

const seen = new WeakSet<CSSStyleSheet>();

/** Finds the style sheets of all widgets below; those of a tag share theirs. */
function search(root: ParentNode): void {
  for (const {shadowRoot} of root.querySelectorAll('*')) {
    if (!shadowRoot) continue;
    for (const sheet of shadowRoot.adoptedStyleSheets) {
      if (seen.has(sheet)) continue;
      seen.add(sheet);
      collect(sheet.cssRules);
    }
    search(shadowRoot);
  }
}

let isForced = false;
let observer: MutationObserver | undefined;

function apply(): void {
  search(document);
  for (const {media} of rules) media.mediaText = isForced ? 'all' : '(forced-colors: active)';
}

/**
 * Lets the rules of the widgets for forced colours apply, or not. A page cannot turn on forced colours, so that what a
 * browser then does of itself is missing: it paints the backgrounds and the text of the page.
 */
export function forceColours(on: boolean): void {
  isForced = on;
  apply();
  // A style sheet comes with the first widget of its kind, and a story draws its widgets after this.
  if (on && !observer) {
    observer = new MutationObserver(apply);
    observer.observe(document.body, {childList: true, subtree: true});
  }
}
