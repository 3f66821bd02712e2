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
  parts?: string;
  label?: string;
  /** Content of the tag. */
  fallback?: string;
}

const sentence = ({src, indicator, data, lang, parts, label, fallback}: Args) =>
  html`<kf-sentence class="prose" src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing}
  parts=${parts ?? nothing} label=${label ?? nothing} .data=${data}>${fallback ?? nothing}</kf-sentence>`;

const stack = (all: readonly Args[]) => html`<div class="stack">${all.map(sentence)}</div>`;

const FALLBACK = 'Nombre de documents : 12,8 M, total au 31 mai 2024.';

const meta = {
  title: 'Widgets/Sentence',
  component: 'kf-sentence',
  render: sentence,
  argTypes,
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** A flow over twelve months: last, highest and lowest value, both means, the change, the source. */
export const Ready: Story = {args: {src: CAHIER, indicator: 'patient-accounts-activated'}};

/** One value, known to 100 000. */
export const SingleValue: Story = {args: {src: CAHIER, indicator: 'dsp-documents'}};

export const ByCategory: Story = {args: {src: CAHIER, indicator: 'vaccinations-by-age'}};

export const ByComponent: Story = {args: {src: CAHIER, indicator: 'vaccinations-by-type'}};

/** The parts that are asked for, in that order. */
export const ChosenParts: Story = {
  args: {src: CAHIER, indicator: 'patient-accounts-activated', parts: 'change mean caveats source'},
};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

export const LoadingWithFallback: Story = {
  args: {src: NEVER, fallback: FALLBACK},
  beforeEach: withAnswers,
};

export const Empty: Story = {args: {data: data.emptySeries}};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

export const FailedWithFallback: Story = {
  name: 'Error With Fallback',
  args: {src: MISSING, fallback: FALLBACK},
  beforeEach: withAnswers,
};

/** One field of the data is wrong; the message names it. */
export const WrongField: Story = {args: {data: data.wrongField}};

/** An indicator with a name and nothing else. */
export const Unsuitable: Story = {args: {data: data.example('Exemple : sans nombre', {})}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** What a reader must know of single months is named, or counted. */
export const Statuses: Story = {
  render: () =>
    stack(
      [data.provisional, data.partial, data.otherStatuses, data.missingValues, data.illustrative].map(
        one => ({
          data: one,
        }),
      ),
    ),
};

export const AbsentValues: Story = {render: () => stack(data.absentValues.map(one => ({data: one})))};

export const Qualifiers: Story = {
  render: () => stack([data.qualifier, ...Object.values(data.qualifiers)].map(one => ({data: one}))),
};

/** Data without a label take the one of the tag. */
export const PlainSeries: Story = {
  args: {
    label: 'Exemple : visites',
    data: [
      {period: '2023', value: 12140},
      {period: '2024', value: 13405},
    ],
  },
};

export const LongLabels: Story = {args: {data: data.longLabels}, globals: {width: '200px'}};

export const French: Story = {
  args: {src: CAHIER, indicator: 'patient-accounts-activated'},
  globals: {lang: 'fr'},
};

/** What the document gives in French alone carries its language. */
export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...Ready, globals: {theme: 'dark'}};

export const Narrow: Story = {...Ready, globals: {width: '200px'}};

export const Wide: Story = {...Ready, globals: {width: '1200px'}};
