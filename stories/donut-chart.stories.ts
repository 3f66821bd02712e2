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

const chart = ({src, indicator, data, lang, label, fallback}: Args) =>
  html`<kf-donut-chart src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-donut-chart>`;

const FALLBACK = '879.932 assurés, dont 568.058 résidents (source : Rapport annuel 2019 de la CNS)';

const meta = {
  title: 'Widgets/Donut chart',
  component: 'kf-donut-chart',
  render: chart,
  argTypes,
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** Insured persons, residents and others, as published. */
export const Ready: Story = {args: {src: 'data/cns-2019.json', indicator: 'insured-by-residence'}};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the skeleton. */
export const LoadingWithFallback: Story = {
  args: {src: NEVER, fallback: FALLBACK},
  beforeEach: withAnswers,
};

export const Empty: Story = {args: {data: data.noCategories}};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** A donut of a series would say nothing: the table is shown. */
export const UnsuitableSeries: Story = {args: {src: CAHIER, indicator: 'patient-accounts-activated'}};

/** Rates of their own make up no whole. */
export const UnsuitableRates: Story = {args: {data: data.rateCategories}};

/** Where one part is not known, the ring would be wrong. */
export const UnsuitableAbsent: Story = {args: {data: data.absentCategories}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** Counts: their total is in the hole. */
export const Counts: Story = {args: {data: data.byReason}};

/** Percentages: the largest is in the hole. */
export const Percent: Story = {args: {data: data.percentCategories}};

export const Illustrative: Story = {args: {src: CAHIER, indicator: 'dsp-by-country'}};

/** Age groups keep their order. */
export const Ordered: Story = {args: {data: data.orderedCategories}};

/** Provisional, estimated, of low reliability: hatched, with the word. A zero has no arc, but is listed. */
export const Statuses: Story = {args: {data: data.categoryStatuses}};

/** The smallest of eleven parts are put together, and the publisher is told. */
export const Folded: Story = {args: {src: 'data/fhl-2023.json', indicator: 'hospital-beds'}};

/** The lines that lead to small slices keep their order. */
export const SmallSlices: Story = {args: {data: data.smallCategories}};

/** Labels too long for the sides stand in a list. */
export const LongLabels: Story = {args: {data: data.longCategories}};

export const French: Story = {args: {data: data.categoryStatuses}, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...French, globals: {theme: 'dark'}};

export const DarkIllustrative: Story = {...Illustrative, globals: {theme: 'dark'}};

export const Narrow: Story = {...Folded, globals: {width: '200px'}};

export const Phone: Story = {...Folded, globals: {width: '320px'}};

export const Wide: Story = {...Folded, globals: {width: '1200px'}};

/** The data table, opened: it has all the parts. */
export const DataTable: Story = {
  ...Folded,
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('kf-donut-chart')!;
    while (!element.shadowRoot?.querySelector('[part=figure]')) await new Promise(requestAnimationFrame);
    element.shadowRoot!.querySelector<HTMLElement>('.tools [aria-controls]')!.click();
  },
};
