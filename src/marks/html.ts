/** By this, and by nothing that data could hold, markup is known: also that of a file that was loaded later. */
const MARKUP = Symbol.for('key-figures.markup');

const AWKWARD = /[&<>"]/g;

/** A text as it stands in HTML and in its quoted attributes. */
export function escape(text: string): string {
  return text.replace(AWKWARD, char => `&#${char.charCodeAt(0)};`);
}

/**
 * HTML or SVG as text, in which all values are escaped. It is written as it is put together, and not kept as a tree of
 * templates: a page of charts is drawn in less time, and holds on to nothing but its figures.
 */
export class Markup {
  readonly [MARKUP] = true;
  text = '';
  /** The nodes that stand in it, in their order; an empty `<template>` keeps the place of each. */
  readonly nodes: Node[] = [];

  /**
   * Adds a value: text, numbers, markup, nodes, and lists of them; nothing for `null` and `undefined`. Anything else
   * is a programming error and throws.
   */
  add(value: unknown): void {
    if (typeof value === 'string') this.text += escape(value);
    else if (typeof value === 'number' || typeof value === 'boolean') this.text += value;
    else if (Array.isArray(value)) for (const one of value) this.add(one);
    else if (value !== null && value !== undefined) {
      const {[MARKUP]: isMarkup, text, nodes = [value as Node], nodeType} = value as Partial<Markup & Node>;
      if (!isMarkup && !nodeType) throw new TypeError(`not static: ${typeof value}`);
      this.text += isMarkup ? text : '<template></template>';
      this.nodes.push(...nodes);
    }
  }
}

/** The tag of markup: text around values, each of which stands between tags or in a quoted attribute. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Markup {
  const markup = new Markup();
  for (let i = 0; i < strings.length; i++) {
    if (i) markup.add(values[i - 1]);
    markup.text += strings[i]!;
  }
  return markup;
}

/** The same for what stands in an `<svg>`, as editors and linters know it. */
export const svg = html;
