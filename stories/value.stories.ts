import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, withAnswers} from './answers.js';
import {argTypes} from './arguments.js';
import * as data from './data.js';
import {CAHIER} from './data.js';

interface Args {
  src?: string;
  indicator?: string;
  data?: KeyFiguresInput;
  lang?: string;
  show?: string;
  notation?: string;
  unitless?: boolean;
  /** Content of the tag. */
  fallback?: string;
}

// Without white space around the tag, which would stand in the sentence.
const value = ({src, indicator, data, lang, show, notation, unitless, fallback}: Args) =>
  html`<kf-value src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing}
  show=${show ?? nothing} notation=${notation ?? nothing} ?unitless=${unitless} .data=${data}>${fallback ?? nothing}</kf-value>`;

/** The figure in a sentence of the page. */
const sentence = (args: Args) => html`<p class="prose">Exemple de phrase : ${value(args)}, comme publié.</p>`;

const list = (all: readonly Args[]) =>
  html`<ul class="prose">
    ${all.map(one => html`<li>Exemple de phrase : ${value(one)}, comme publié.</li>`)}
  </ul>`;

const FALLBACK = '12,8 millions';

const meta = {
  title: 'Widgets/Value',
  component: 'kf-value',
  render: sentence,
  argTypes: {
    ...argTypes,
    show: {control: 'inline-radio', options: ['value', 'date', 'average', 'change', 'base']},
    notation: {control: 'inline-radio', options: ['plain', 'short', 'long']},
  },
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** The figures of a paragraph, from one document. What stands in the tags is what readers without scripts get. */
export const Ready: Story = {
  render: () =>
    html`<p class="prose">
      Au ${value({src: CAHIER, indicator: 'dsp-documents', show: 'date', fallback: '31 mai 2024'})}, les DSP contenaient
      ${value({src: CAHIER, indicator: 'dsp-documents', notation: 'long', fallback: FALLBACK})} de documents, soit
      <strong>${value({src: CAHIER, indicator: 'dsp-documents', show: 'change'})}</strong>
      ${value({src: CAHIER, indicator: 'dsp-documents', show: 'base'})}, et
      ${value({src: CAHIER, indicator: 'patient-accounts'})} patients avaient un compte; ils étaient en moyenne
      ${value({src: CAHIER, indicator: 'patient-accounts-activated', show: 'average'})} à l’activer chaque mois.
    </p>`,
};

/** In every type that a sentence can be set in. */
export const InAnyType: Story = {
  render: () => {
    const one = value({src: CAHIER, indicator: 'dsp-documents', notation: 'long'});
    return html`<h2>${one} de documents</h2>
      <p><small>Soit <em>${one}</em> de <code>documents (${one})</code>, ou <a href="#top">${one}</a>.</small></p>`;
  },
};

/** `plain`, `short` and `long`, of a number known to the unit and of one known to 100 000: no digit is invented. */
export const Formats: Story = {
  render: () =>
    list(
      ['patient-accounts', 'dsp-documents'].flatMap(indicator =>
        ['plain', 'short', 'long'].map(notation => ({src: CAHIER, indicator, notation})),
      ),
    ),
};

export const Unit: Story = {
  render: () =>
    list([false, true].map(unitless => ({src: CAHIER, indicator: 'dsp-with-document', unitless}))),
};

/** « Plus de », « moins de » and « environ » are part of the figure. */
export const Qualifiers: Story = {
  render: () =>
    list([data.qualifiers['more-than'], data.qualifier, data.qualifiers.about].map(one => ({data: one}))),
};

/** The data never answer: the page's own words, or the sign that something is to come. */
export const Loading: Story = {
  render: () => list([{src: NEVER, fallback: FALLBACK}, {src: NEVER}]),
  beforeEach: withAnswers,
};

export const Empty: Story = {args: {data: data.emptySeries}};

/**
 * The file is missing. A sentence has no room for a message: a dash, its reason in the tooltip and for screen
 * readers.
 */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** The page's own words stay. */
export const FailedWithFallback: Story = {
  name: 'Error With Fallback',
  args: {src: MISSING, fallback: FALLBACK},
  beforeEach: withAnswers,
};

/** An indicator without a change. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts', show: 'change'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** What must be told with a number follows it in brackets. */
export const Statuses: Story = {
  render: () =>
    list(
      [
        data.provisionalValue,
        data.estimatedValue,
        data.partialValue,
        data.illustrativeValue,
        ...data.absentValues,
        data.zeroValue,
        data.negativeValue,
      ].map(one => ({data: one})),
    ),
};

/** Printed without its sign: neither up nor down is claimed. */
export const UnknownDirection: Story = {args: {src: CAHIER, indicator: 'wse-lbm-month', show: 'change'}};

export const French: Story = {
  args: {src: CAHIER, indicator: 'dsp-documents', notation: 'long'},
  globals: {lang: 'fr'},
};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...Ready, globals: {theme: 'dark'}};

/** The number and its unit stay on one line. */
export const Narrow: Story = {...Ready, globals: {width: '200px'}};

export const Wide: Story = {...Ready, globals: {width: '1200px'}};

export const LargeNumbers: Story = {args: {data: data.largeNumbers}};

/** The unit has a name of several words. */
export const LongUnit: Story = {args: {data: data.longLabels}, globals: {width: '200px'}};
