import {html, type TemplateResult} from 'lit';
import {choicesFor, type Choice, type Choosable, type Reason} from '../src/data/choice.js';
import {readEdition, type KeyFiguresInput} from '../src/data/read.js';
import {sayChoice} from '../src/format/choice.js';
import cahier from '../demo/data/cahier-2024-06.json' with {type: 'json'};
import types from '../demo/data/dsp-2017.json' with {type: 'json'};
import * as data from './data.js';

/** A figure in a widget: one that fits, or one that does not. */
interface Example {
  widget: Choosable;
  data: KeyFiguresInput;
  indicator?: string;
  /** What the library's verdict on it must be about; the story fails where it is not. */
  reason: Reason;
}

/** A rule of `src/data/choice.ts` in two pictures. */
interface Rule {
  /** What the rule says, in a sentence. */
  says: string;
  do: Example;
  dont: Example;
}

const CAHIER = cahier as unknown as KeyFiguresInput;
const TYPES = types as unknown as KeyFiguresInput;

/** The rules, in the order in which the library asks them. Every reason that it knows is in one of them. */
export const RULES = {
  oneValue: {
    says: 'One number with its date is a tile. It has no course to draw.',
    do: {widget: 'kpi-tile', data: CAHIER, indicator: 'patient-accounts', reason: 'one-value'},
    dont: {widget: 'bar-chart', data: CAHIER, indicator: 'patient-accounts', reason: 'no-series'},
  },
  flow: {
    says: 'What is counted in each month is a sum: bars from zero compare sums. A line suggests that there was something between the months.',
    do: {widget: 'bar-chart', data: data.twentyFourMonths, reason: 'flow-bars'},
    dont: {widget: 'line-chart', data: data.twentyFourMonths, reason: 'flow-line'},
  },
  stock: {
    says: 'A level at each date is a line, at the scale of its changes. On bars from zero its growth cannot be seen.',
    do: {widget: 'line-chart', data: CAHIER, indicator: 'dsp-documents-series', reason: 'stock-line'},
    dont: {widget: 'bar-chart', data: CAHIER, indicator: 'dsp-documents-series', reason: 'stock-bars'},
  },
  rate: {
    says: 'A rate is a level too, in points. Follow it on a line.',
    do: {widget: 'line-chart', data: data.rate, reason: 'stock-line'},
    dont: {widget: 'bar-chart', data: data.rate, reason: 'ratio-bars'},
  },
  onePeriod: {
    says: 'A single period is a number and no course. Say the number; a line has one dot.',
    do: {widget: 'kpi-tile', data: data.onePoint, reason: 'one-value'},
    dont: {widget: 'line-chart', data: data.onePoint, reason: 'one-period'},
  },
  categories: {
    says: 'Categories at one date are compared by bars of their own. They are no single value.',
    do: {widget: 'breakdown-chart', data: data.orderedCategories, reason: 'categories'},
    dont: {widget: 'kpi-tile', data: data.orderedCategories, reason: 'no-value'},
  },
  months: {
    says: 'Months are no parts of a whole: a breakdown of them would hide their order.',
    do: {widget: 'bar-chart', data: data.twelveMonths, reason: 'flow-bars'},
    dont: {widget: 'donut-chart', data: data.twelveMonths, reason: 'no-categories'},
  },
  whole: {
    says: 'A ring is for the few parts of one whole. Rates that do not add up to anything are not drawn as one.',
    do: {widget: 'donut-chart', data: data.byReason, reason: 'few-parts'},
    dont: {widget: 'donut-chart', data: data.rateCategories, reason: 'no-whole'},
  },
  manyParts: {
    says: 'More than six parts cannot be told apart in a ring: the smallest are put together. Bars show them all.',
    do: {widget: 'breakdown-chart', data: data.manyCategories, reason: 'categories'},
    dont: {widget: 'donut-chart', data: data.manyCategories, reason: 'many-parts'},
  },
  manyRows: {
    says: 'More than six series are a table. Rates of so many cannot be put together, so there is no chart of them.',
    do: {widget: 'data-table', data: data.tooManyRates, reason: 'many-rows'},
    dont: {widget: 'bar-chart', data: data.tooManyRates, reason: 'many-rows'},
  },
  target: {
    says: 'The way to a target needs a target, published with its date. None is made up.',
    do: {widget: 'target-bar', data: TYPES, indicator: 'population-with-dsp', reason: 'target'},
    dont: {widget: 'target-bar', data: CAHIER, indicator: 'patient-accounts', reason: 'no-target'},
  },
  change: {
    says: 'A change is shown with its base, as published or computed of two final values. Where there is neither, none is shown.',
    do: {widget: 'variation-badge', data: data.quarterChange, reason: 'change'},
    dont: {widget: 'variation-badge', data: data.missingBase, reason: 'no-change'},
  },
  inText: {
    says: 'In a sentence of the page, put the number. What has no number of its own leaves a dash there.',
    do: {widget: 'value', data: CAHIER, indicator: 'dsp-documents', reason: 'in-text'},
    dont: {widget: 'value', data: data.orderedCategories, reason: 'no-value'},
  },
  inSmall: {
    says: 'The course of a series may stand in a line of text. One value has none.',
    do: {widget: 'sparkline', data: data.twelveMonths, reason: 'small-line'},
    dont: {widget: 'sparkline', data: CAHIER, indicator: 'patient-accounts', reason: 'no-series'},
  },
  inWords: {
    says: 'What must be read by everyone is said in words; a small line alone says little of a series with gaps.',
    do: {widget: 'sentence', data: data.missingValues, reason: 'in-words'},
    dont: {widget: 'sparkline', data: data.missingValues, reason: 'small-line'},
  },
  exact: {
    says: 'Numbers to be copied or checked are a table. A tile has but the last of them.',
    do: {widget: 'data-table', data: data.stacked, reason: 'exact'},
    dont: {widget: 'line-chart', data: data.stacked, reason: 'flow-line'},
  },
} satisfies Record<string, Rule>;
export type RuleName = keyof typeof RULES;

/** What the library says of an example. Throws where that is about something else than the rule. */
export function verdictOf({widget, data, indicator = '', reason}: Example): Choice {
  const choices = choicesFor(readEdition(data).pick(indicator));
  const choice = choices.find(one => one.widget === widget)!;
  if (choice.reason !== reason) throw new Error(`${widget}: ${choice.reason} and not ${reason}`);
  return choice;
}

/** The widget itself, as a page would have it. */
function tag({widget, data, indicator}: Example): Element {
  const element = Object.assign(document.createElement(`kf-${widget}`), {data});
  if (indicator) element.setAttribute('indicator', indicator);
  return element;
}

const IN_TEXT: readonly Choosable[] = ['value', 'sparkline'];

function panel(name: 'Do' | 'Don’t', example: Example): TemplateResult {
  const choice = verdictOf(example);
  const {verdict, reason} = sayChoice(choice, 'en');
  const element = tag(example);
  return html`<section class="panel ${name === 'Do' ? 'do' : 'dont'}">
    <h3><svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true"><path d=${
      name === 'Do' ? 'M3 9.5 7.5 14 15 4.5' : 'M4 4 14 14M14 4 4 14'
    }></path></svg>${name}: <code>kf-${example.widget}</code> <strong>${verdict}</strong></h3>
    <p>${reason}</p>
    <div class="shown">${IN_TEXT.includes(example.widget) ? html`<p class="prose">In a line of text: ${element}, as it is read.</p>` : element}</div>
  </section>`;
}

/** A rule with what it asks for and what it warns of. */
export function rule(name: RuleName): TemplateResult {
  const {says, do: good, dont: bad}: Rule = RULES[name];
  return html`<article class="rule"><h2>${says}</h2><div class="panels">${panel('Do', good)}${panel('Don’t', bad)}</div></article>`;
}
