import {createHash} from 'node:crypto';
import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import {ProblemError} from '../data/problem.js';
import {fallback, MARK} from '../embed/fallback.js';
import {still} from '../embed/still.js';
import {toLanguage} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {sayProblem} from '../format/problem.js';
import type {Said} from './files.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** A tag of the page, and what has become of it. */
export interface Prerendered {
  tag: string;
  line: number;
  indicator: string;
  /** `filled`; `kept`: the page has content of its own in it; `failed`: its data could not be shown. */
  outcome: 'filled' | 'kept' | 'failed';
  reason?: Said;
}

/**
 * Fills the tags of a page with what they show and say without scripts: their picture in a declarative shadow root,
 * which the widget takes over when it comes, and as their content its reading and its table, for readers without such
 * roots, filters and search engines. The rest of the page stays as it is, letter by letter. Content that the page has
 * put into a tag itself is kept; content of an earlier run is renewed, so that running it again is safe.
 *
 * @param load - Gives the parsed document of an address as written in `src`; throws a ProblemError.
 * @returns The page, what has become of its tags, and the hashes of the style sheets in it, which a policy that takes
 *   no inline styles has to name in `style-src`.
 */
export async function prerender(
  page: string,
  load: (src: string) => Promise<unknown>,
): Promise<{page: string; tags: Prerendered[]; hashes: string[]}> {
  const tags: Prerendered[] = [];
  const hashes = new Set<string>();
  const edits: {from: number; to: number; text: string}[] = [];
  for (const {element, lang} of figuresOf(parse(page, {sourceCodeLocationInfo: true}), 'fr')) {
    const {startTag, endTag} = element.sourceCodeLocation ?? {};
    const src = attribute(element, 'src');
    if (!startTag || !endTag || !src) continue;
    const indicator = attribute(element, 'indicator') ?? '';
    const told = {tag: element.tagName, line: startTag.startLine, indicator};
    const own = element.childNodes.filter(node => !isOurs(node) && !isEmpty(node));
    if (own.some(node => !isScript(node))) {
      tags.push({...told, outcome: 'kept'});
      continue;
    }
    try {
      const data = await load(src);
      const attributes = attributesOf(element);
      const words = fallback(element.tagName, data, attributes, lang);
      const picture = still(element.tagName, data, attributes, lang);
      for (const style of picture?.styles ?? []) hashes.add(hashOf(style));
      edits.push({
        from: startTag.endOffset,
        to: endTag.startOffset,
        text: page.slice(...scriptsIn(own)) + (picture?.html ?? '') + words,
      });
      tags.push({...told, outcome: 'filled'});
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      const reason = (ui: Language) => Object.values(sayProblem(error.problem, ui)).filter(Boolean).join(' ');
      tags.push({...told, outcome: 'failed', reason: {fr: reason('fr'), en: reason('en')}});
    }
  }
  const filled = edits.reduceRight(
    (text, {from, to, text: put}) => text.slice(0, from) + put + text.slice(to),
    page,
  );
  return {page: filled, tags, hashes: [...hashes]};
}

function* figuresOf(
  node: DefaultTreeAdapterTypes.Node,
  lang: Language,
): Generator<{element: Element; lang: Language}> {
  for (const child of 'childNodes' in node ? node.childNodes : []) {
    if (!('tagName' in child)) continue;
    const own = toLanguage(attribute(child, 'lang')) ?? lang;
    if (child.tagName.startsWith('kf-') && child.tagName !== 'kf-term') yield {element: child, lang: own};
    else yield* figuresOf(child, own);
  }
}

/** As a Content Security Policy names it. */
const hashOf = (style: string) => `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(one => one.name === name)?.value;
}

const attributesOf = ({attrs}: Element) => Object.fromEntries(attrs.map(({name, value}) => [name, value]));

const isOurs = (node: Node) => 'attrs' in node && node.attrs.some(({name}) => name === MARK);
const isEmpty = (node: Node) => node.nodeName === '#comment' || ('value' in node && node.value.trim() === '');
const isScript = (node: Node) => node.nodeName === 'script';

/** From where to where the scripts of data stand that a tag holds. */
function scriptsIn(nodes: readonly Node[]): [from: number, to: number] {
  return [nodes[0]?.sourceCodeLocation?.startOffset ?? 0, nodes.at(-1)?.sourceCodeLocation?.endOffset ?? 0];
}
