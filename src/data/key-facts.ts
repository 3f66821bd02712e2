import {sectionsOf} from './contents.js';
import {ProblemError, type Problem} from './problem.js';
import type {Edition, KeyFigure} from './read.js';
import type {LocalText} from './schema.js';
import {demand} from './suits.js';

/** Which indicators are asked for: ids with spaces between them, else a section of the document, else all. */
export interface Asked {
  indicators?: string | undefined;
  section?: string | undefined;
}

/** Several key figures of one document, and why some that were asked for are not among them. */
export interface KeyFacts {
  figures: KeyFigure[];
  problems: Problem[];
  /** The section's title, where one was asked for. */
  title?: LocalText;
}

/**
 * The indicators that are asked for, in that order. Of a section and of a whole document, those that have a value of
 * their own; of named ones, each that has a value or a series. Throws a ProblemError where the section is not there, or
 * none can be shown.
 */
export function pickFacts(edition: Edition, {indicators = '', section = ''}: Asked): KeyFacts {
  const named = [...new Set(indicators.split(/[\s,]+/).filter(Boolean))];
  const chapter =
    named.length || section === '' ? undefined : sectionsOf(edition).find(({id}) => id === section);
  if (!named.length && section !== '' && !chapter) {
    throw new ProblemError({kind: 'indicator', path: section});
  }
  const figures: KeyFigure[] = [];
  const problems: Problem[] = [];
  for (const id of named.length ? named : (chapter?.indicators ?? edition.ids)) {
    try {
      const figure = edition.pick(id);
      if (named.length) demand(figure, 'value');
      if (named.length || figure.indicator.value) figures.push(figure);
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      problems.push(error.problem);
    }
  }
  if (!figures.length && problems[0]) throw new ProblemError(problems[0]);
  return {figures, problems, ...(chapter && {title: chapter.title})};
}
