import {pickFacts} from '../data/key-facts.js';
import {ProblemError} from '../data/problem.js';
import {readEdition, type KeyFigure} from '../data/read.js';
import {markup} from '../figures/markup.js';
import {inText, type InTextPart} from '../format/in-text.js';
import {factsText} from '../format/key-facts.js';
import type {Language} from '../format/messages/messages.js';
import {indicatorSentence, partsIn} from '../format/sentence.js';
import {indicatorTable} from '../format/table.js';
import {escape} from '../marks/html.js';
import {dataTable} from '../marks/table.js';

/** Says of content that it was written for a tag, and may be written anew. */
export const MARK = 'data-kf-prerendered';

/** Tags whose content stands in a line of text. */
const INLINE = ['kf-value', 'kf-sparkline', 'kf-sentence', 'kf-variation-badge'];

/**
 * What a tag says where no script runs, as HTML to stand inside it: the reading of its figure with date and source, and
 * its table; in a line of text the reading or the value alone. It is made of nothing that an editor's filter would take
 * out, and reads on where the tag around it is. The element shows it until its data have come.
 *
 * @param tag - Such as `kf-bar-chart`.
 * @param data - A parsed document, as for `renderSVG`.
 * @param tables - Whether the table of the figure stands there too; that of a `kf-data-table` does in any case.
 * @param attributes - Those of the tag, by name: `indicator`, `indicators`, `section`, `show`, `notation`, `unitless`,
 *   `parts`.
 *
 * Throws a ProblemError where the data are wrong or have nothing for the tag.
 */
export function fallback(
  tag: string,
  data: unknown,
  attributes: Readonly<Record<string, string | undefined>>,
  lang: Language,
  tables = true,
): string {
  const edition = readEdition(data);
  const {indicator = '', indicators = '', section = ''} = attributes;
  const marked = (name: string, text: string) => `<${name} ${MARK} lang="${lang}">${text}</${name}>`;
  const parts = tag === 'kf-sentence' ? partsIn(attributes.parts) : undefined;
  const reading = (figure: KeyFigure) =>
    marked(INLINE.includes(tag) ? 'span' : 'p', escape(indicatorSentence(figure, lang, false, parts)));
  const table = (figure: KeyFigure) =>
    tables || tag === 'kf-data-table' ? marked('div', markup(dataTable(indicatorTable(figure, lang)))) : '';

  if (tag === 'kf-key-facts') {
    const lines = factsText(pickFacts(edition, {indicators, section}).figures, lang).split('\n');
    return marked('ul', lines.map(line => `<li>${escape(line)}</li>`).join(''));
  }
  if (tag === 'kf-bulletin') {
    const figures = edition.ids.map(id => edition.pick(id));
    return figures.map(figure => reading(figure) + table(figure)).join('');
  }
  const figure = edition.pick(indicator);
  if (tag === 'kf-value') {
    const style = {notation: attributes.notation, unitless: attributes.unitless !== undefined};
    const said = inText(figure, (attributes.show as InTextPart | undefined) ?? 'value', style, lang);
    if (!said) throw new ProblemError({kind: 'unsuitable', path: indicator});
    return marked('span', escape(said.note ? `${said.text} (${said.note})` : said.text));
  }
  if (INLINE.includes(tag)) return reading(figure);
  return (tag === 'kf-data-table' ? '' : reading(figure)) + table(figure);
}
