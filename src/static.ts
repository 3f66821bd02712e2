/**
 * Every widget without a DOM, for Node: as a self-contained SVG or as HTML, as a table, CSV and words. The SVG is the
 * one the element draws on a page, node for node.
 */
import {choicesFor, type Choice, type Choosable, type Reason, type Verdict} from './data/choice.js';
import {figureNotices} from './data/consistency.js';
import {pickFacts} from './data/key-facts.js';
import type {Notice} from './data/notice.js';
import {readEdition, type KeyFigure} from './data/read.js';
import {demand} from './data/suits.js';
import {addLanguage} from './elements/add-language.js';
import {sayChoice} from './format/choice.js';
import {toCsv} from './format/csv.js';
import {factsText} from './format/key-facts.js';
import type {Language, LanguagePack, Languages} from './format/messages/messages.js';
import {indicatorSentence} from './format/sentence.js';
import {tableSchema} from './format/table-schema.js';
import {dataTable, type DataTableOptions} from './figures/data-table.js';
import {keyFacts} from './figures/key-facts.js';
import {markup} from './figures/markup.js';
import type {FigureOptions} from './figures/options.js';
import {WIDGETS, widgets, type PictureOptions, type WidgetName} from './figures/widgets.js';
import {embedCode, type CodeKind, type Embedding, type Integrity} from './embed/codes.js';
import {fallback} from './embed/fallback.js';
import {dataTable as plainTable} from './marks/table.js';

export {documentSchema, type KeyFiguresDocument} from './data/document.js';
export {ProblemError, type Problem, type ProblemKind} from './data/problem.js';
export type {KeyFiguresInput} from './data/read.js';
export {dark, light, type Palette} from './styles/tokens.js';
export {addLanguage, embedCode, fallback, widgets};
export type {
  Choice,
  Choosable,
  CodeKind,
  Embedding,
  FigureOptions,
  Integrity,
  Language,
  LanguagePack,
  Languages,
  Notice,
  PictureOptions,
  Reason,
  Verdict,
  WidgetName,
};

/**
 * A widget as an SVG string. `data` is a parsed document, a lone indicator or an array of observations;
 * `indicator` an id in it (empty where there is only one). Throws a ProblemError with a `problem` of a closed
 * list of kinds where the data are wrong or do not suit the widget.
 */
export function renderSVG(
  widget: WidgetName,
  data: unknown,
  indicator: string,
  options: PictureOptions,
): string {
  return markup(WIDGETS[widget].draw(readEdition(data).pick(indicator), options));
}

/** The widget's numbers as an HTML table with caption and headers. Throws as `renderSVG` does. */
export function renderTable(widget: WidgetName, data: unknown, indicator: string, lang: Language): string {
  return markup(plainTable(WIDGETS[widget].table(suitable(widget, data, indicator), lang)));
}

/** All numbers of an indicator as the HTML that `kf-data-table` shows. Throws as `renderSVG` does. */
export function renderDataTable(data: unknown, indicator: string, options: DataTableOptions): string {
  return markup(dataTable(readEdition(data).pick(indicator), options));
}

/**
 * Several key figures as the HTML list that `kf-key-facts` shows: the indicators named, separated by spaces, else
 * those of a section, else all that have a value; those that cannot be shown are left out. Throws as `renderSVG` does
 * where none can.
 */
export function renderKeyFacts(
  data: unknown,
  options: {lang: Language; indicators?: string; section?: string},
): string {
  const {figures, title} = pickFacts(readEdition(data), options);
  return markup(keyFacts(figures, {lang: options.lang, title}));
}

/** The same key figures in words, a line each. */
export function renderKeyFactsText(
  data: unknown,
  options: {lang: Language; indicators?: string; section?: string},
): string {
  return factsText(pickFacts(readEdition(data), options).figures, options.lang);
}

/** The indicator's numbers as CSV for a spreadsheet in the language. Throws as `renderSVG` does. */
export function renderCSV(data: unknown, indicator: string, lang: Language): string {
  return toCsv(readEdition(data).pick(indicator), lang);
}

/** What the columns of that CSV are, as a Tabular Data Resource with a Table Schema; `path` is the name of its file. */
export function renderTableSchema(path: string, lang: Language): string {
  return JSON.stringify(tableSchema(path, lang), undefined, 2);
}

/** The widget in words. Throws as `renderSVG` does. */
export function renderText(widget: WidgetName, data: unknown, indicator: string, lang: Language): string {
  return WIDGETS[widget].say(suitable(widget, data, indicator), lang);
}

/** The whole reading of an indicator, as `kf-sentence` gives it. Throws as `renderSVG` does. */
export function renderSentence(data: unknown, indicator: string, lang: Language): string {
  return indicatorSentence(readEdition(data).pick(indicator), lang);
}

/** Which widgets fit an indicator, best first, each with its verdict and the reason in words. */
export function choose(
  data: unknown,
  indicator: string,
  lang: Language,
): (Choice & {said: {verdict: string; reason: string}})[] {
  return choicesFor(readEdition(data).pick(indicator)).map(one => ({...one, said: sayChoice(one, lang)}));
}

/**
 * What the publisher should know of an indicator: numbers that do not agree beyond rounding, dates after the reference.
 * Changes no number. Throws as `renderSVG` does.
 */
export function notices(data: unknown, indicator: string): Notice[] {
  return figureNotices(readEdition(data).pick(indicator));
}

/** An indicator that suits a widget. Throws a ProblemError where it does not. */
function suitable(widget: WidgetName, data: unknown, indicator: string): KeyFigure {
  const figure = readEdition(data).pick(indicator);
  demand(figure, WIDGETS[widget].need);
  return figure;
}
