import {ProblemError} from '../data/problem.js';
import {readEdition, type Edition} from '../data/read.js';
import {demand} from '../data/suits.js';
import {markup} from '../figures/markup.js';
import {pictureName, WIDGETS, type WidgetName} from '../figures/widgets.js';
import {labelOf} from '../format/facts.js';
import {pickText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {escape} from '../marks/html.js';
import {fallback} from './fallback.js';
import {EVERY_WIDGET} from './parts.js';
import {still} from './still.js';

/**
 * The ways to put a figure on a page:
 *
 * - `script`: the one file and the tag; in it the reading of the figure.
 * - `loader`: the loader, which fetches this widget only, checked by an import map, hints for what it fetches, and the
 *   tag.
 * - `content`: as `script`, with the table in the tag too.
 * - `still`: as `content`, with the picture too, in a declarative shadow root, so that nothing moves when the script
 *   comes; long, and for pages whose HTML no filter reads. Empty for a widget whose words look like the widget itself.
 * - `iframe`: a frame with the figure and a link to it, for editors that take no scripts of a page's own.
 * - `image`: a picture with its reading, for editors that take neither.
 * - `npm`: for a page that is built.
 *
 * Whatever an editor takes out of them, what stays says something true of the figure, with its date and its source.
 */
export const CODE_KINDS = ['script', 'loader', 'content', 'still', 'iframe', 'image', 'npm'] as const;

/** One of these ways. */
export type CodeKind = (typeof CODE_KINDS)[number];

/** What the published files are checked by: `dist/integrity.json`. */
export interface Integrity {
  version: string;
  /** The value of `integrity` by the name of the file. */
  files: Readonly<Record<string, string>>;
}

/** A figure that is to stand on a page, and where its files lie. */
export interface Embedding {
  /** Address of the folder of the published files, absolute. */
  base: string;
  integrity: Integrity;
  /** Address of the document, or of the index of editions; absolute. */
  src: string;
  /** Name of the widget, without `kf-`. */
  widget: string;
  indicator: string;
  lang: Language;
  /** Id of an edition, where `src` is an index; by default the latest. */
  edition?: string | undefined;
  /** Of frames and pictures, which stand apart from the page's own colours; `auto` is as the reader has it. */
  theme?: 'light' | 'dark' | 'auto' | undefined;
  /** More attributes of the tag; those without a value are empty. */
  attributes?: Readonly<Record<string, string>> | undefined;
  /** Address of the folder of the pictures that `key-figures render` has written; `base` by default. */
  pictures?: string | undefined;
}

/** Widgets that show a document, or several of its indicators. */
const EDITION_WIDGETS = ['bulletin', 'key-facts', 'term'];

/** Height of a frame before its figure has told its own, where none can be computed, in CSS pixels. */
const FRAME_HEIGHT = 400;
/** Room for what stands under a picture, in CSS pixels. */
const FRAME_FOOT = 96;
/** Width that pictures are drawn at, in CSS pixels; `key-figures render` has the same default. */
const PICTURE_WIDTH = 640;

/**
 * The HTML to paste into a page for a figure; empty where the widget has none of that kind. `data` is the parsed
 * document. Throws a ProblemError where the data are wrong or do not suit the widget.
 */
export function embedCode(kind: CodeKind, embedding: Embedding, data: unknown): string {
  const {widget, lang} = embedding;
  const tag = `kf-${widget}`;
  const attributes = attributesOf(embedding);
  const element = (table = false, picture = '') =>
    `<${tag}${write(attributes)}>${picture}\n${fallback(tag, data, attributes, lang, table)}\n</${tag}>`;
  switch (kind) {
    case 'script':
      return `${scripts('key-figures', embedding)}\n${element()}`;
    case 'content':
      return `${scripts('key-figures', embedding)}\n${element(true)}`;
    case 'still': {
      const picture = still(tag, data, attributes, lang)?.html;
      return picture ? `${scripts('key-figures', embedding)}\n${element(true, picture)}` : '';
    }
    case 'loader':
      return `${importMap(embedding)}\n${hints(embedding)}${scripts('key-figures-loader', embedding)}\n${element()}`;
    case 'npm':
      return `<!-- npm install key-figures -->\n<script type="module">\n  import 'key-figures/${tag}';\n${
        languageFile(embedding) && `  import 'key-figures/languages/${lang}';\n`
      }</script>\n${element()}`;
    case 'iframe':
      return frame(embedding, readEdition(data));
    case 'image':
      return Object.hasOwn(WIDGETS, widget) ? image(embedding, readEdition(data)) : '';
  }
}

/** The attributes of the tag, in the order in which they are read. */
function attributesOf({src, indicator, lang, edition, attributes}: Embedding): Record<string, string> {
  return {src, ...(indicator && {indicator}), lang, ...(edition && {edition}), ...attributes};
}

function write(attributes: Readonly<Record<string, string>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => (value ? ` ${name}="${escape(value)}"` : ` ${name}`))
    .join('');
}

const address = (name: string, base: string) => new URL(name, base.endsWith('/') ? base : `${base}/`).href;

/** What a file is checked by, as attributes; a script from elsewhere is checked only with `crossorigin`. */
function checks(file: string, {integrity: {files}}: Embedding): Record<string, string> {
  const integrity = files[file];
  return integrity ? {integrity, crossorigin: 'anonymous'} : {};
}

/** A script by its name for good, checked by its hash. */
function script(name: string, embedding: Embedding, type = 'type="module"'): string {
  const file = `${name}-${embedding.integrity.version}.js`;
  return `<script ${type} src="${escape(address(file, embedding.base))}"${write(checks(file, embedding))}></script>`;
}

/** Name of the file of a language that only some pages speak, without its ending; empty for the others. */
function languageFile({lang, integrity: {version, files}}: Embedding): string {
  const name = `key-figures-${lang}`;
  return Object.hasOwn(files, `${name}-${version}.js`) ? name : '';
}

/** A script, and that of the language where it has a file of its own. */
function scripts(name: string, embedding: Embedding): string {
  return [name, languageFile(embedding)]
    .filter(Boolean)
    .map(one => script(one, embedding))
    .join('\n');
}

function importMap({base, integrity: {files}}: Embedding): string {
  const parts = Object.entries(files).filter(([name]) => name.startsWith('parts-'));
  const integrity = Object.fromEntries(parts.map(([name, hash]) => [address(name, base), hash]));
  // In a script, where entities are not read, the end of one must not be written.
  return `<script type="importmap">${JSON.stringify({integrity}).replaceAll('<', '\\u003c')}</script>`;
}

/**
 * Has what the loader will ask for fetched beside it, and not one after the other, each checked by its hash; at low
 * priority, for what the page itself needs goes first.
 */
function hints(embedding: Embedding): string {
  const {base, widget, integrity} = embedding;
  return [...EVERY_WIDGET, `kf-${widget}`]
    .map(part => {
      const file = `parts-${integrity.version}/${part}.js`;
      const link = {rel: 'modulepreload', href: address(file, base), ...checks(file, embedding)};
      return `<link${write({...link, fetchpriority: 'low'})}>\n`;
    })
    .join('');
}

/** A frame that may run scripts, save files and lead out of itself, and nothing else. */
function frame(embedding: Embedding, edition: Edition): string {
  const {base, widget, indicator, lang, theme} = embedding;
  const url = new URL(address('embed.html', base));
  url.search = String(
    new URLSearchParams({widget, ...attributesOf(embedding), ...(theme && theme !== 'light' && {theme})}),
  );
  const source = pickText(edition.head.source?.label, lang, edition.head.language).text;
  const title = EDITION_WIDGETS.includes(widget) ? source : labelOf(edition.pick(indicator), lang).text;
  const {height = FRAME_HEIGHT} = sizeOf(edition, embedding);
  const attributes = {
    src: url.href,
    title,
    width: '100%',
    height: String(Number(height) + FRAME_FOOT),
    loading: 'lazy',
    sandbox: 'allow-scripts allow-downloads allow-top-navigation-by-user-activation',
    referrerpolicy: 'strict-origin',
  };
  const link = `<a${write({href: url.href})}>${escape(title)}</a>${source && title !== source ? ` (${escape(source)})` : ''}`;
  return `<iframe${write(attributes)}></iframe>\n<p lang="${lang}">${link}</p>\n${script('key-figures-host', embedding, 'async')}`;
}

/** A picture that `key-figures render` has written, named by its label and explained by its reading. */
function image(embedding: Embedding, edition: Edition): string {
  const {base, pictures = base, widget, indicator, lang, theme} = embedding;
  const figure = edition.pick(indicator);
  demand(figure, WIDGETS[widget as WidgetName].need);
  const attributes = {
    src: address(pictureName(indicator, widget, lang, theme) + '.svg', pictures),
    alt: labelOf(figure, lang).text,
    ...sizeOf(edition, embedding),
  };
  const words = escape(WIDGETS[widget as WidgetName].say(figure, lang));
  return `<figure lang="${lang}">\n<img${write(attributes)}>\n<figcaption>${words}</figcaption>\n</figure>`;
}

/** The size of the picture, as attributes; none of a widget that draws none, or of data that do not suit it. */
function sizeOf(edition: Edition, {widget, indicator, lang}: Embedding): {width?: string; height?: string} {
  if (!Object.hasOwn(WIDGETS, widget)) return {};
  try {
    const figure = edition.pick(indicator);
    const svg = markup(WIDGETS[widget as WidgetName].draw(figure, {lang, width: PICTURE_WIDTH}));
    const [, width, height] = / width="([\d.]+)" height="([\d.]+)"/.exec(svg) ?? [];
    return width && height ? {width, height} : {};
  } catch (error) {
    if (error instanceof ProblemError) return {};
    throw error;
  }
}
