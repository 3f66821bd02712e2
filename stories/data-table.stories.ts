import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, withAnswers} from './answers.js';
import {argTypes} from './arguments.js';
import * as data from './data.js';
import {CAHIER, example} from './data.js';

interface Args {
  src?: string;
  indicator?: string;
  data?: KeyFiguresInput;
  lang?: string;
  label?: string;
  sparkline?: boolean;
  /** Content of the tag. */
  fallback?: string;
}

const table = ({src, indicator, data, lang, label, sparkline = false, fallback}: Args) =>
  html`<kf-data-table src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  ?sparkline=${sparkline} .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-data-table>`;

const DOCUMENTS = {src: 'data/dsp-2017.json', indicator: 'documents-by-type'};
const FALLBACK = '14.070 documents dans les DSP en mars 2017 (source : Présentation du DSP, 2017)';

const meta = {
  title: 'Widgets/Data table',
  component: 'kf-data-table',
  render: table,
  argTypes,
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** 27 types of documents at seven dates, as published in 2017. Sorted by any column; the total stays where it is. */
export const Ready: Story = {args: DOCUMENTS};

/** The course of each row as a small line, on a scale of its own. */
export const Sparklines: Story = {args: {...DOCUMENTS, sparkline: true}};

/** Sorted by the last column, the largest first. */
export const Sorted: Story = {
  args: {...DOCUMENTS, sparkline: true},
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('kf-data-table')!;
    const last = () => element.shadowRoot?.querySelector<HTMLElement>('[data-column="7"]');
    while (!last()) await new Promise(requestAnimationFrame);
    last()!.click();
    last()!.click();
  },
};

/** In a box of a height of its own, the heads of columns and rows stay in sight. */
export const LowBox: Story = {
  args: {...DOCUMENTS, sparkline: true},
  render: args => html`<div style="--kf-table-max-height:20rem">${table(args)}</div>`,
};

/** A row per month, where there are few components. */
export const Months: Story = {args: {src: CAHIER, indicator: 'vaccinations-by-type'}};

/** The same with a row per component, so that each can have its line. */
export const MonthsAsLines: Story = {args: {...Months.args, sparkline: true}};

export const Series: Story = {args: {src: CAHIER, indicator: 'patient-accounts-activated'}};

export const Categories: Story = {args: {src: CAHIER, indicator: 'vaccinations-by-age'}};

export const SingleValue: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the skeleton. */
export const LoadingWithFallback: Story = {args: {src: NEVER, fallback: FALLBACK}, beforeEach: withAnswers};

export const Empty: Story = {args: {data: data.emptySeries}};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** One field of the data is wrong; the message names it. */
export const WrongField: Story = {args: {data: data.wrongField}};

/** Nothing but a label: there is no number to show. */
export const Unsuitable: Story = {args: {data: example('Exemple : sans chiffre', {})}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

export const Illustrative: Story = {args: {data: data.illustrative}};

/** Missing, suppressed, not applicable, zero, provisional, estimated, incomplete, a break: each in its words. */
export const Statuses: Story = {args: {data: data.componentStatuses}};

export const StatusesAsLines: Story = {args: {data: data.componentStatuses, sparkline: true}};

/** Statuses of a series have a column of their own. */
export const StatusColumn: Story = {args: {data: data.otherStatuses}};

export const MissingValues: Story = {args: {data: data.missingValues}};

export const NegativeValues: Story = {args: {data: data.negativeComponents, sparkline: true}};

export const Percent: Story = {args: {data: data.shares, sparkline: true}};

export const LongLabels: Story = {
  args: {data: data.longComponents, sparkline: true},
  globals: {width: '480px'},
};

export const French: Story = {...Sparklines, globals: {lang: 'fr'}};

export const German: Story = {...Sparklines, globals: {lang: 'de'}};

/** Names that the document gives in French alone stay French, and say so to a screen reader. */
export const Luxembourgish: Story = {...Sparklines, globals: {lang: 'lb'}};

export const English: Story = {...Sparklines, globals: {lang: 'en'}};

export const Dark: Story = {...Sparklines, globals: {theme: 'dark'}};

export const DarkIllustrative: Story = {...Months, globals: {theme: 'dark'}};

/** Every number, with the head of its column; still a table to a screen reader. */
export const Phone: Story = {...Sparklines, globals: {width: '320px'}};

export const Narrow: Story = {...Sparklines, globals: {width: '200px'}};

export const NarrowStatuses: Story = {...StatusesAsLines, globals: {width: '320px'}};

export const NarrowCategories: Story = {...Categories, globals: {width: '200px'}};

export const Tablet: Story = {...Sparklines, globals: {width: '768px'}};

export const Wide: Story = {...Sparklines, globals: {width: '1200px'}};

/** More columns than any page is wide: the table scrolls in its box, with its row headers in sight. */
export const WiderThanThePage: Story = {...StatusesAsLines, globals: {width: '1000px'}};

/** A bare array of observations, named by the `label` attribute. */
export const BareArray: Story = {
  args: {
    label: 'Exemple : visites',
    data: [
      {period: '2024-04', value: 1371},
      {period: '2024-05', value: 1298},
      {period: '2024-06', value: 1457},
    ],
  },
};
