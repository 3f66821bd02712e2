import type {Edition, KeyFigure} from './read.js';
import {
  glossarySchema,
  idSchema,
  sectionsSchema,
  titleSchema,
  type Section,
  type Term,
  type Title,
} from './schema.js';

/** The terms of a document, by id, in its order. Throws a ProblemError where they are wrong. */
export function glossaryOf(edition: Edition): Record<string, Term> {
  return edition.part('glossary', glossarySchema) ?? {};
}

/** The glossary entry that explains an indicator; `undefined` where it names none, or one that does not exist. */
export function termOf(figure: KeyFigure): (Term & {id: string}) | undefined {
  const id = figure.part('term', idSchema);
  const glossary = glossaryOf(figure.edition);
  return id !== undefined && Object.hasOwn(glossary, id) ? {id, ...glossary[id]!} : undefined;
}

/** The chapters of a document; a document without any is one chapter of all its indicators. */
export function sectionsOf(edition: Edition): Section[] {
  return edition.part('sections', sectionsSchema) ?? [{id: '', title: '', indicators: edition.ids}];
}

/** What a document says of itself. */
export function titleOf(edition: Edition): Title {
  return edition.whole(titleSchema);
}
