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
  /** Content of the tag. */
  fallback?: string;
}

const line = ({src, indicator, data, lang, label, fallback}: Args) =>
  html`<kf-sparkline src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  .data=${data}>${fallback ?? nothing}</kf-sparkline>`;

/** Amid words, where it belongs. */
const inText = (args: Args) =>
  html`<p>Le nombre de documents ${line(args)} se lit ici, dans une ligne de texte.</p>`;

const FALLBACK = 'de 10,1 M en juillet 2023 à 12,9 M en juin 2024';

const MILESTONES = 'data/milestones-2015-2025.json';

const meta = {
  title: 'Widgets/Sparkline',
  component: 'kf-sparkline',
  render: inText,
  argTypes,
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

export const Ready: Story = {args: {src: CAHIER, indicator: 'dsp-documents-series'}};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the line. */
export const LoadingWithFallback: Story = {
  args: {src: NEVER, fallback: FALLBACK},
  beforeEach: withAnswers,
};

export const Empty: Story = {args: {data: data.emptySeries}};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** One field of the data is wrong; the message names it. */
export const WrongField: Story = {args: {data: data.wrongField}};

/** The indicator is there, but a single value makes no line. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** No break is bridged, and what is only expected is left out. */
export const OtherStatuses: Story = {args: {data: data.otherStatuses}};

/** Missing, suppressed, not applicable: gaps. */
export const MissingValues: Story = {args: {data: data.missingValues}};

/** A running month is left out, since so small a line cannot mark it. */
export const Partial: Story = {args: {data: data.partial}};

export const Zeros: Story = {args: {data: data.zeros}};

export const NegativeValues: Story = {args: {data: data.negative}};

/** In its name, and in what a pointer at rest is told. */
export const LongLabels: Story = {args: {data: data.longLabels}};

export const OnePoint: Story = {args: {data: data.onePoint}};

export const French: Story = {args: {data: data.twentyFourMonths}, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...Ready, globals: {theme: 'dark'}};

export const Narrow: Story = {...Ready, globals: {width: '200px'}};

/** As wide as the page makes it; in cells of a table, all as wide as each other. */
export const Wide: Story = {
  args: {src: MILESTONES},
  render: ({src}) =>
    html`<style>.wide kf-sparkline{width:min(20em,100vw - 2rem)}</style><div class="wide">${[
      'dsp-opened',
      'dsp-documents',
      'cve-opened',
    ].map(indicator => html`<p>${line({...(src && {src}), indicator})}</p>`)}</div>`,
};

/** In headings and in small print it is as high as their text. */
export const Sizes: Story = {
  ...Ready,
  render: args =>
    html`<div><h2>Documents ${line(args)}</h2><p>Documents ${line(args)}</p><p><small>Documents ${line(args)}</small></p></div>`,
};

/** The colours of a page that sets a few of the `--kf-*` properties; see Tokens. */
export const OwnColours: Story = {
  ...Ready,
  render: args => html`<div class="own-colours">${inText(args)}</div>`,
};
