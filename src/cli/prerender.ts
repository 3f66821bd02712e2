import {parse, type DefaultTreeAdapterTypes} from 'parse5';
import {pickFacts} from '../data/key-facts.js';
import {ProblemError} from '../data/problem.js';
import {readEdition, type KeyFigure} from '../data/read.js';
import {inText, type InTextPart} from '../format/in-text.js';
import {factsText} from '../format/key-facts.js';
import {toLanguage} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {sayProblem} from '../format/problem.js';
import {indicatorSentence} from '../format/sentence.js';
import {indicatorTable} from '../format/table.js';
import {markup} from '../figures/markup.js';
import {dataTable} from '../marks/table.js';
import {escape} from './page.js';
import type {Said} from './files.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Says of content that a command wrote it, and may write it anew. */
const MARK = 'data-kf-prerendered';

/** Tags whose content stands in a line of text. */
const INLINE = ['kf-value', 'kf-sparkline', 'kf-sentence', 'kf-variation-badge'];

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
 * Fills the tags of a page with what they say without scripts: the reading and the table of their figure, as content
 * that the widget replaces when it comes. The rest of the page stays as it is, letter by letter. Content that the page has
 * put into a tag itself is kept; content of an earlier run is renewed, so that running it again is safe.
 *
 * @param load - Gives the parsed document of an address as written in `src`; throws a ProblemError.
 */
export async function prerender(
  page: string,
  load: (src: string) => Promise<unknown>,
): Promise<{page: string; tags: Prerendered[]}> {
  const tags: Prerendered[] = [];
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
      const text = contentOf(element, await load(src), indicator, lang);
      edits.push({
        from: startTag.endOffset,
        to: endTag.startOffset,
        text: page.slice(...scriptsIn(own)) + text,
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
  return {page: filled, tags};
}

/** What a tag says without scripts, as HTML. */
function contentOf(element: Element, data: unknown, indicator: string, lang: Language): string {
  const {tagName} = element;
  const edition = readEdition(data);
  const marked = (tag: string, text: string) => `<${tag} ${MARK} lang="${lang}">${text}</${tag}>`;
  if (tagName === 'kf-key-facts') {
    const indicators = attribute(element, 'indicators') ?? '';
    const lines = factsText(
      pickFacts(edition, {indicators, section: attribute(element, 'section') ?? ''}).figures,
      lang,
    );
    return marked(
      'ul',
      lines
        .split('\n')
        .map(line => `<li>${escape(line)}</li>`)
        .join(''),
    );
  }
  if (tagName === 'kf-bulletin') {
    return edition.ids.map(id => reading(edition.pick(id)) + table(edition.pick(id))).join('');
  }
  function reading(figure: KeyFigure): string {
    return marked(INLINE.includes(tagName) ? 'span' : 'p', escape(indicatorSentence(figure, lang)));
  }
  function table(figure: KeyFigure): string {
    return marked('div', markup(dataTable(indicatorTable(figure, lang))));
  }
  const figure = edition.pick(indicator);
  if (tagName === 'kf-value') {
    const part = attribute(element, 'show') as InTextPart | undefined;
    const style = {
      notation: attribute(element, 'notation'),
      unitless: attribute(element, 'unitless') !== undefined,
    };
    const said = inText(figure, part ?? 'value', style, lang);
    if (!said) throw new ProblemError({kind: 'unsuitable', path: indicator});
    return marked('span', escape(said.note ? `${said.text} (${said.note})` : said.text));
  }
  if (INLINE.includes(tagName)) return reading(figure);
  return (tagName === 'kf-data-table' ? '' : reading(figure)) + table(figure);
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

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find(one => one.name === name)?.value;
}

const isOurs = (node: Node) => 'attrs' in node && node.attrs.some(({name}) => name === MARK);
const isEmpty = (node: Node) => node.nodeName === '#comment' || ('value' in node && node.value.trim() === '');
const isScript = (node: Node) => node.nodeName === 'script';

/** From where to where the scripts of data stand that a tag holds. */
function scriptsIn(nodes: readonly Node[]): [from: number, to: number] {
  return [nodes[0]?.sourceCodeLocation?.startOffset ?? 0, nodes.at(-1)?.sourceCodeLocation?.endOffset ?? 0];
}
