import {widgetFor, type Choosable} from '../data/choice.js';
import {glossaryOf, sectionsOf, titleOf} from '../data/contents.js';
import {ProblemError} from '../data/problem.js';
import type {Edition} from '../data/read.js';
import type {LocalText, Section, Title} from '../data/schema.js';
import {MAX_PROSE} from '../data/text.js';
import {extraOf} from '../format/extra.js';
import {messagesOf, pickText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {formatPeriod} from '../format/period.js';
import {html, type Markup} from '../marks/html.js';

/** An edition with what its pages are made of. */
export interface Contents {
  edition: Edition;
  title: Title;
  sections: Section[];
}

/** What a bulletin is written with besides its contents. */
export interface BulletinOptions {
  lang: Language;
  /** Level of its title among the headings of the page; its sections are one below. See `headingLevel`. */
  level: number;
  /** What stands in the place of a figure, or of the glossary (`term`, without an id). */
  place: (widget: Choosable | 'term', id: string) => unknown;
  /** Address of a place in the bulletin, by its id; without it there are no links. */
  address?: (id: string) => string;
}

/** Widgets that stand side by side. */
const SMALL: readonly string[] = ['kpi-tile', 'variation-badge', 'target-bar'];

/** Reads what a bulletin is made of. Throws a ProblemError where its title or its sections are wrong. */
export function contentsOf(edition: Edition): Contents {
  return {edition, title: titleOf(edition), sections: sectionsOf(edition)};
}

/** A level that leaves room for one below it, 1 to 5; 2 for what is no level. */
export function headingLevel(asked: number): number {
  return Math.min(5, Math.max(1, Math.trunc(asked) || 2));
}

/** The id of a place: the document's own, kept apart from those of the bulletin's parts. */
export function anchor(id: string): string {
  return `at-${id}`;
}

/**
 * A whole edition as HTML: its title and dates, a table of contents, each section with its abbreviation, title,
 * description and figures, and the glossary. Throws a ProblemError where the glossary is wrong; a figure that is wrong
 * is a tile, which says so in its place.
 */
export function bulletin(contents: Contents, options: BulletinOptions): Markup {
  const {edition, title, sections} = contents;
  const {lang, place} = options;
  const messages = messagesOf(lang);
  const extra = extraOf(lang);
  const {reference, language, source} = edition.head;
  const glossary = Object.keys(glossaryOf(edition)).length > 0;
  /** A text of the document, marked where it is in another language. */
  const say = (text: LocalText | undefined) => {
    const said = pickText(text, lang, language, MAX_PROSE);
    return said.lang === lang ? said.text : html`<span lang="${said.lang}">${said.text}</span>`;
  };
  const fact = (name: string, text: unknown) =>
    text ? html`<div><dt>${name}</dt><dd>${text}</dd></div>` : '';
  const day = (date: string | undefined) =>
    date && html`<time datetime="${date}">${formatPeriod(date, lang)}</time>`;
  const headline = ({abbreviation, title}: Pick<Section, 'abbreviation' | 'title'>) =>
    html`${abbreviation ? html`<span class="abbreviation">${abbreviation}</span> ` : ''}${say(title)}`;
  const heading = (below: number, id: string, content: unknown) =>
    html`<div class="heading" role="heading" aria-level="${options.level + below}" id="${anchor(id)}" tabindex="-1">${content}</div>`;
  const entry = (id: string, content: unknown) => html`<li>${link(id, content, options)}</li>`;

  const publisher = title.publisher && html`<p class="publisher">${title.publisher.name}</p>`;
  const facts = [
    fact(extra.edition, title.edition),
    fact(extra.publishedOn, day(title.published)),
    fact(messages.reference, day(reference)),
    fact(messages.source, source && say(source.label)),
  ];
  const lead = title.description && html`<p>${say(title.description)}</p>`;
  const entries = [
    ...sections.map(one => entry(one.id, headline(one))),
    glossary ? entry('glossary', extra.glossary) : '',
  ];
  const table =
    sections.length > 1
      ? html`<nav aria-labelledby="contents"><p id="contents">${extra.contents}</p><ol>${entries}</ol></nav>`
      : '';
  const head = ({id, description, ...one}: Section) =>
    pickText(one.title, lang).text &&
    html`<header>${heading(1, id, headline(one))}${description && html`<p>${say(description)}</p>`}</header>`;
  const section = (id: string, head: unknown, content: unknown) =>
    html`<section part="section" aria-labelledby="${anchor(id)}">${head}${content}</section>`;
  const body = sections.map(one =>
    section(
      one.id,
      head(one),
      html`<div class="figures">${figures(one.indicators, contents, options)}</div>`,
    ),
  );
  const terms = glossary
    ? section('glossary', html`<header>${heading(1, 'glossary', extra.glossary)}</header>`, place('term', ''))
    : '';

  return html`<article class="bulletin" lang="${lang}"><header class="head" part="head">${publisher}${heading(0, '', say(title.title))}<dl class="meta">${facts}</dl>${lead}${table}</header>${body}${terms}</article>`;
}

/** The figures of a section in their order; those that stand side by side share a grid. */
function figures(ids: readonly string[], {edition, sections}: Contents, options: BulletinOptions): Markup[] {
  // A section may have the name of its figure.
  const taken = ['glossary', ...sections.map(one => one.id)];
  const groups: {small: boolean; figures: Markup[]}[] = [];
  for (const id of ids) {
    const {widget, label} = choose(id, edition, options.lang);
    const small = SMALL.includes(widget);
    const at = taken.includes(id) ? `figure-${id}` : id;
    if (groups.at(-1)?.small !== small || !small) groups.push({small, figures: []});
    groups
      .at(-1)!
      .figures.push(
        html`<div class="figure" id="${anchor(at)}" tabindex="-1">${options.place(widget, id)}${options.address ? link(at, '#', options, extraOf(options.lang).permalink(label)) : ''}</div>`,
      );
  }
  return groups.map(({small, figures}) =>
    small ? html`<div class="tiles" part="tiles">${figures}</div>` : html`${figures}`,
  );
}

/** The widget of an indicator. One that cannot be read gets a tile, which says what is wrong. */
function choose(id: string, edition: Edition, lang: Language): {widget: Choosable; label: string} {
  try {
    const figure = edition.pick(id);
    const {text} = pickText(figure.indicator.label, lang, edition.head.language);
    return {widget: widgetFor(figure), label: text};
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    return {widget: 'kpi-tile', label: id};
  }
}

/** A link to a place in the bulletin; its content alone where there are no links. */
function link(id: string, content: unknown, {address}: BulletinOptions, name = ''): unknown {
  if (!address) return content;
  return name
    ? html`<a class="permalink" href="${address(id)}" aria-label="${name}">${content}</a>`
    : html`<a href="${address(id)}">${content}</a>`;
}
