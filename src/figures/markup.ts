import type {TemplateResult} from 'lit';

/**
 * Writes a static template as text, with no DOM and no marker comments, so that Node, exports, tests and the browser
 * read the very same. Static means text, lists, nested templates and quoted attributes; anything else is a programming
 * error and throws. Where `nodes` is given, nodes may stand in it: each is added there, and written as an empty
 * `<template>`, which keeps its place anywhere.
 */
export function markup(value: unknown, nodes?: Node[]): string {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(one => markup(one, nodes)).join('');
  if (isTemplate(value)) {
    return value.strings.reduce((text, next, i) => text + markup(value.values[i - 1], nodes) + next);
  }
  if (nodes && typeof value === 'object' && 'nodeType' in value) {
    nodes.push(value as Node);
    return '<template></template>';
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
