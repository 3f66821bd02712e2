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
  label?: string;
  tools?: boolean;
  /** Content of the tag. */
  fallback?: string;
}

const bar = ({src, indicator, data, lang, label, tools, fallback}: Args) =>
  html`<kf-target-bar src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  ?tools=${tools} .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-target-bar>`;

const FALLBACK = '46 collaborateurs au 31 décembre 2024, 58 prévus en 2027 (source : Rapport annuel 2024)';
const REPORT = {src: 'data/annual-report-2024.json', indicator: 'staff'};

const meta = {
  title: 'Widgets/Target bar',
  component: 'kf-target-bar',
  render: bar,
  argTypes,
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** The staff of the Agence eSanté, and how many it may have in 2027. */
export const Ready: Story = {args: REPORT};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the skeleton. */
export const LoadingWithFallback: Story = {
  args: {src: NEVER, fallback: FALLBACK},
  beforeEach: withAnswers,
};

/** Missing, suppressed, not applicable; and zero, which is a value. */
export const AbsentValues: Story = {
  render: () => html`<div class="tiles">${data.targetAbsent.map(one => bar({data: one}))}</div>`,
};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** An indicator without a target has none made up for it: the table is shown. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** With the data table and the downloads. */
export const WithTools: Story = {args: {...REPORT, tools: true}};

/** A share of the population, and a target that supposed an opt-out. */
export const Percent: Story = {args: {src: 'data/dsp-2017.json', indicator: 'population-with-dsp'}};

/** A tick and words, coloured only where the data say that this is good. */
export const Reached: Story = {args: {data: data.targetReached}};

export const FarBeyond: Story = {args: {data: data.targetBeyond}};

/** Less is better: the target stands before the start. */
export const LowerIsBetter: Story = {args: {data: data.targetFalling}};

export const NegativeValues: Story = {args: {data: data.targetNegative}};

export const Provisional: Story = {args: {data: data.targetProvisional}};

export const Illustrative: Story = {args: {data: data.targetIllustrative}};

export const LongLabels: Story = {args: {data: data.targetLong}, globals: {width: '320px'}};

export const French: Story = {args: REPORT, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...French, globals: {theme: 'dark'}};

export const Narrow: Story = {...French, globals: {width: '200px'}};

export const Wide: Story = {...French, globals: {width: '1200px'}};
