import {readEdition} from '../../src/data/read.js';
import {inText} from '../../src/format/in-text.js';
import {languages} from '../../src/format/language.js';
import {indicatorSentence} from '../../src/format/sentence.js';
import {indicatorTable} from '../../src/format/table.js';
import {pickText} from '../../src/format/language.js';
import {renderKeyFactsText, renderSVG, type Language, type WidgetName} from '../../src/static.js';
import cahier from '../../demo/data/cahier-2024-06.json' with {type: 'json'};
import presentation from '../../demo/data/dsp-2017.json' with {type: 'json'};
import {targetReached} from '../data.js';
import type {AnyWidget} from '../states.js';

/** The name of a picture, as it stands in the SVG that the element draws: what a screen reader says of it. */
function nameOf(widget: WidgetName, data: unknown, indicator: string, lang: Language): string {
  const [, name = ''] = /^<svg[^>]*? aria-label="([^"]*)"/.exec(
    renderSVG(widget, data, indicator, {lang, width: 640}),
  )!;
  return name.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

const picture =
  (widget: WidgetName, indicator: string, data: unknown = cahier) =>
  (lang: Language): string =>
    nameOf(widget, data, indicator, lang);

const figure = (indicator: string) => readEdition(cahier).pick(indicator);

/** What is heard of a widget that draws no picture, from the text that it shows. */
const TEXTS = {
  value: (lang: Language) =>
    inText(figure('dsp-documents'), 'value', {notation: 'long', unitless: false}, lang)!.spoken,
  sentence: (lang: Language) => indicatorSentence(figure('patient-accounts-activated'), lang, true),
  table(lang: Language) {
    const {caption, notes} = indicatorTable(figure('vaccinations-by-type'), lang);
    return [caption.text, ...notes].join('. ');
  },
  facts: (lang: Language) => renderKeyFactsText(cahier, {lang, indicators: 'patient-accounts dsp-documents'}),
  term(lang: Language) {
    const {glossary} = presentation as unknown as {
      glossary: Record<string, {term: string; definition: string}>;
    };
    const {term, definition} = Object.values(glossary)[0]!;
    return [term, definition].map(text => pickText(text, lang, 'fr').text).join(': ');
  },
};

/** A step of the protocol: a widget, how one comes to it, and what is to be heard. */
export interface Step {
  widget: AnyWidget;
  /** What is expected before and after the words. */
  role: string;
  say(lang: Language): string;
}

/** The widgets as a screen reader says them. The words come from the library and are not written here. */
export const STEPS: readonly Step[] = [
  {widget: 'kpi-tile', role: 'image', say: picture('kpi-tile', 'dsp-documents')},
  {widget: 'variation-badge', role: 'image', say: picture('variation-badge', 'patient-accounts-activated')},
  {
    widget: 'bar-chart',
    role: 'group with its label and its instructions; in it an image',
    say: picture('bar-chart', 'patient-accounts-activated'),
  },
  {
    widget: 'line-chart',
    role: 'group with its label and its instructions; in it an image',
    say: picture('line-chart', 'cve-series'),
  },
  {widget: 'breakdown-chart', role: 'image', say: picture('breakdown-chart', 'dsp-by-country')},
  {widget: 'donut-chart', role: 'image', say: picture('donut-chart', 'cve-by-age')},
  {widget: 'target-bar', role: 'image', say: picture('target-bar', '', targetReached)},
  {widget: 'sparkline', role: 'image, in its paragraph', say: picture('sparkline', 'dsp-documents-series')},
  {widget: 'value', role: 'text, in its paragraph', say: TEXTS.value},
  {widget: 'sentence', role: 'paragraph', say: TEXTS.sentence},
  {widget: 'data-table', role: 'table with this caption', say: TEXTS.table},
  {widget: 'key-facts', role: 'group with a description list', say: TEXTS.facts},
  {widget: 'term', role: 'button with the definition as its description', say: TEXTS.term},
];

export {languages};
