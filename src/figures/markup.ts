import type {TemplateResult} from 'lit';

/**
 * Writes a static Lit template as text, with no DOM and no marker comments, so that Node, exports and tests
 * read the very template the browser renders. Static means text, lists, nested templates and quoted attributes;
 * anything else is a programming error and throws.
 */
export function markup(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(markup).join('');
  if (isTemplate(value)) {
    return value.strings.reduce((text, next, i) => text + markup(value.values[i - 1]) + next);
  }
  if (typeof value === 'object' || typeof value === 'function' || typeof value === 'symbol') {
    throw new TypeError(`not static: ${typeof value}`);
  }
  return escape(String(value));
}

/** A text as it stands in HTML and in its quoted attributes. */
export function escape(text: string): string {
  return text.replace(/[&<>"]/g, char => `&#${char.charCodeAt(0)};`);
}

function isTemplate(value: unknown): value is TemplateResult {
  return typeof value === 'object' && value !== null && '_$litType$' in value && 'strings' in value;
}
