import {sectionsOf, glossaryOf, titleOf} from '../data/contents.js';
import {widgetFor} from '../data/choice.js';
import {ProblemError} from '../data/problem.js';
import {readEdition, type Edition} from '../data/read.js';
import type {LocalText} from '../data/schema.js';
import {MAX_PROSE} from '../data/text.js';
import {escape} from '../marks/html.js';
import {extraOf} from '../format/extra.js';
import {messagesOf, pickText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {formatPeriod} from '../format/period.js';
import {sayProblem} from '../format/problem.js';
import {renderDataTable, renderSVG, renderSentence, widgets, type WidgetName} from '../static.js';

/** How a bulletin is printed. */
export interface PageOptions {
  lang: Language;
  /** Width of the pictures in CSS pixels; a page of A4 has about 680. */
  width: number;
}

/** Widgets that stand side by side, and their width in CSS pixels. */
const SMALL: readonly string[] = ['kpi-tile', 'variation-badge', 'target-bar'];
const TILE = 208;

const STYLE = `
body{margin:2rem auto;max-width:45rem;padding:0 1rem;font-family:system-ui,Arial,sans-serif;color:#17212b;background:#fff;line-height:1.4}
h1{font-size:1.75rem;margin:0 0 .5rem}h2{font-size:1.375rem;margin:2.5rem 0 .5rem;padding-top:1rem;border-top:2px solid #86939f}
figure{margin:1.5rem 0;break-inside:avoid}figure svg{display:block;max-width:100%;height:auto}
figcaption{font-size:.875rem;color:#51606e;margin-top:.5rem}
.tiles{display:flex;flex-wrap:wrap;gap:1.5rem 2rem}.tiles figure{margin:0}
dl.meta{display:flex;flex-wrap:wrap;gap:.25rem 2rem;font-size:.875rem}dl.meta div{display:flex;gap:.5rem}dd{margin:0}
table{border-collapse:collapse;font-size:.8125rem}th,td{padding:.125rem .5rem;border-bottom:1px solid #dde3e8;text-align:end}
:is(th,td):first-child{text-align:start}caption{text-align:start;font-weight:600}
dt{font-weight:600}details{font-size:.875rem}
@media print{body{margin:0;max-width:none}details{display:none}h2{break-after:avoid}@page{margin:18mm}}
`;

/**
 * A whole edition as one page without scripts: every figure with its picture, its reading and its table, to be printed,
 * mailed or put on any server. An indicator that cannot be shown says why in its place. Throws a ProblemError where the
 * document is wrong as a whole.
 */
export function bulletinPage(data: unknown, {lang, width}: PageOptions): string {
  const edition = readEdition(data);
  const {head} = edition;
  const title = titleOf(edition);
  const messages = messagesOf(lang);
  const extra = extraOf(lang);
  const say = (text: LocalText | undefined) => {
    const said = pickText(text, lang, head.language, MAX_PROSE);
    return said.lang === lang ? escape(said.text) : `<span lang="${said.lang}">${escape(said.text)}</span>`;
  };
  const fact = (name: string, text: string | undefined) =>
    text ? `<div><dt>${escape(name)}</dt><dd>${text}</dd></div>` : '';
  const glossary = Object.values(glossaryOf(edition));
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(pickText(title.title, lang, head.language).text)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
${title.publisher ? `<p>${escape(title.publisher.name)}</p>` : ''}
<h1>${say(title.title)}</h1>
<dl class="meta">${[
    fact(extra.edition, title.edition && escape(title.edition)),
    fact(extra.publishedOn, title.published && formatPeriod(title.published, lang)),
    fact(messages.reference, head.reference && formatPeriod(head.reference, lang)),
    fact(messages.source, say(head.source?.label)),
  ].join('')}</dl>
${title.description ? `<p>${say(title.description)}</p>` : ''}
</header>
<main>
${sectionsOf(edition)
  .map(
    ({id, abbreviation, title, description, indicators}) => `<section${id && ` id="${escape(id)}"`}>
${title ? `<h2>${abbreviation ? `${escape(abbreviation)} ` : ''}${say(title)}</h2>` : ''}
${description ? `<p>${say(description)}</p>` : ''}
${figuresOf(data, edition, indicators, {lang, width})}
</section>`,
  )
  .join('\n')}
${
  glossary.length
    ? `<section><h2>${escape(extra.glossary)}</h2><dl>${glossary
        .map(({term, definition}) => `<dt>${say(term)}</dt><dd>${say(definition)}</dd>`)
        .join('')}</dl></section>`
    : ''
}
</main>
</body>
</html>
`;
}

/** The figures of a chapter; tiles that follow each other stand side by side. */
function figuresOf(data: unknown, edition: Edition, ids: readonly string[], options: PageOptions): string {
  const figures = ids.map(id => figureOf(data, edition, id, options));
  return figures
    .map(({html, isSmall}, i) => {
      const opens = isSmall && !figures[i - 1]?.isSmall ? '<div class="tiles">' : '';
      const closes = isSmall && !figures[i + 1]?.isSmall ? '</div>' : '';
      return `${opens}${html}${closes}`;
    })
    .join('\n');
}

function figureOf(
  data: unknown,
  edition: Edition,
  id: string,
  {lang, width}: PageOptions,
): {html: string; isSmall: boolean} {
  const figure = (content: string, isSmall = false) => ({
    html: `<figure id="${escape(id)}">${content}</figure>`,
    isSmall,
  });
  try {
    const widget = widgetFor(edition.pick(id));
    const table = renderDataTable(data, id, {lang, width});
    if (!(widgets as readonly string[]).includes(widget)) return figure(table);
    const isSmall = SMALL.includes(widget);
    const picture = renderSVG(widget as WidgetName, data, id, {lang, width: isSmall ? TILE : width});
    // The sentence of a tile says no more than the tile.
    if (isSmall) return figure(picture, true);
    const caption = `<figcaption>${escape(renderSentence(data, id, lang))}</figcaption>`;
    const {showTable} = messagesOf(lang);
    return figure(`${picture}${caption}<details><summary>${escape(showTable)}</summary>${table}</details>`);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    const {sentence, detail} = sayProblem(error.problem, lang);
    return figure(`<p>${escape([sentence, detail].filter(Boolean).join(' '))}</p>`);
  }
}
