import {textWidth} from '../../src/geometry/text-width.js';

/** An element of a picture. */
export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: (Element | string)[];
}

/** What XML allows in a document. */
const CHARACTERS = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

/** Reads a picture as strictly as an XML parser would, and throws where it is not well-formed. */
export function readSvg(markup: string): Element {
  const fail = (why: string, at: number): never => {
    throw new Error(`${why} at ${at}: ${markup.slice(Math.max(0, at - 40), at + 40)}`);
  };
  if (!CHARACTERS.test(markup)) fail('A character that XML does not allow', 0);
  const decode = (text: string, at: number) => {
    if (/&(?!#\d+;)|</.test(text)) fail('A bare & or <', at);
    return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
  };
  const root: Element = {name: '', attributes: {}, children: []};
  const open = [root];
  const token = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/giy;
  while (token.lastIndex < markup.length) {
    const at = token.lastIndex;
    const [, closing, name = '', written = '', empty, text] = token.exec(markup) ?? fail('No markup', at);
    const parent = open.at(-1)!;
    if (text !== undefined) {
      parent.children.push(decode(text, at));
    } else if (closing) {
      if (open.pop()!.name !== name) fail(`No <${name}> to close`, at);
    } else {
      const attributes: Record<string, string> = {};
      for (const [, key = '', value = ''] of written.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (key in attributes) fail(`${key} twice`, at);
        attributes[key] = decode(value, at);
      }
      const element = {name, attributes, children: []};
      parent.children.push(element);
      if (!empty) open.push(element);
    }
  }
  const [svg, ...more] = root.children;
  if (open.length > 1) fail('Not closed', markup.length);
  if (typeof svg !== 'object' || more.length > 0) return fail('Not one element', 0);
  return svg;
}

/** An element and all below it. */
export function elementsIn(element: Element): Element[] {
  return [
    element,
    ...element.children.flatMap(child => (typeof child === 'string' ? [] : elementsIn(child))),
  ];
}

/** All that a picture says, each text on its own. */
export function wordsIn(element: Element): string {
  const own = element.children.map(child => (typeof child === 'string' ? child : wordsIn(child))).join('');
  return element.name === 'text' ? `${own}\n` : own;
}

/** A line of text and the room it takes, as the library estimates it. */
export interface Line {
  text: string;
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** The lines of text in a picture. */
export function linesIn(svg: Element): Line[] {
  const lines: Line[] = [];
  const inherited = {size: 16, bold: false, anchor: 'start'};

  const visit = (element: Element, from: typeof inherited) => {
    const {attributes} = element;
    const style = {
      size: Number(attributes['font-size'] ?? from.size),
      bold: Number(attributes['font-weight'] ?? (from.bold ? 600 : 400)) >= 600,
      anchor: attributes['text-anchor'] ?? from.anchor,
    };
    if (element.name === 'text') return read(element, style);
    for (const child of element.children) if (typeof child === 'object') visit(child, style);
  };

  const read = (text: Element, style: typeof inherited) => {
    let runs: {text: string; width: number}[] = [];
    let x = Number(text.attributes['x'] ?? 0);
    let y = Number(text.attributes['y'] ?? 0);
    const end = () => {
      const words = runs.map(run => run.text).join('');
      if (words.trim()) {
        // The space at the end of a line is not seen.
        const space = words.endsWith(' ') ? textWidth(' ', style.size, style.bold) : 0;
        const width = runs.reduce((sum, run) => sum + run.width, 0) - space;
        const left = {start: x, middle: x - width / 2, end: x - width}[style.anchor] ?? NaN;
        const top = y - 0.75 * style.size;
        lines.push({text: words.trim(), left, right: left + width, top, bottom: y + 0.2 * style.size});
      }
      runs = [];
    };
    const add = (words: string, {size, bold}: typeof inherited) =>
      runs.push({text: words, width: textWidth(words, size, bold)});
    for (const child of text.children) {
      if (typeof child === 'string') {
        add(child, style);
        continue;
      }
      const {attributes} = child;
      if ('x' in attributes) {
        end();
        x = Number(attributes['x']);
        y += Number(attributes['dy'] ?? 0);
      }
      const size = Number(attributes['font-size'] ?? style.size);
      const bold = Number(attributes['font-weight'] ?? (style.bold ? 600 : 400)) >= 600;
      add(child.children.join(''), {...style, size, bold});
    }
    end();
  };

  visit(svg, inherited);
  return lines;
}

/** Whether two lines stand in each other's way by more than half a pixel. */
export function overlap(a: Line, b: Line): boolean {
  const across = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const down = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return across > 0.5 && down > 0.5;
}
