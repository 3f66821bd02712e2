import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {BarChart, KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, withAnswers} from './answers.js';
import {argTypes} from './arguments.js';
import * as data from './data.js';
import {CAHIER} from './data.js';
import {comeNear} from './near.js';

interface Args {
  src?: string;
  indicator?: string;
  data?: KeyFiguresInput;
  lang?: string;
  label?: string;
  layout?: string;
  listen?: boolean;
  /** Content of the tag. */
  fallback?: string;
}

const chart = ({src, indicator, data, lang, label, layout, listen, fallback}: Args) =>
  html`<kf-bar-chart src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  layout=${layout ?? nothing} ?listen=${listen}
  .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-bar-chart>`;

/** The chart of a story, once it is drawn. */
async function drawn(story: HTMLElement): Promise<BarChart> {
  const element = story.querySelector('kf-bar-chart')!;
  while (!element.shadowRoot?.querySelector('.stage')) await new Promise(requestAnimationFrame);
  return element;
}

const FALLBACK =
  'Comptes patients activés par mois : 2.011 en moyenne des 12 derniers mois, contre 1.471 un an plus tôt (source : Cahier eSanté N°1)';

const meta = {
  title: 'Widgets/Bar chart',
  component: 'kf-bar-chart',
  render: chart,
  // What the readout asks the chart for.
  argTypes: {
    ...argTypes,
    layout: {control: 'inline-radio', options: ['stacked', 'grouped']},
    columns: {table: {disable: true}},
  },
} satisfies Meta<Args & {state?: string; columns?: unknown}>;

export default meta;
type Story = StoryObj<Args>;

/**
 * The Cahier's means and change are published; its months are only there as pictures, so the demo's are made up,
 * and the chart says so.
 */
export const Ready: Story = {args: {src: CAHIER, indicator: 'patient-accounts-activated'}};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the skeleton. */
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

/** The indicator is there, but a single value makes no bars. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** Nothing is computed from made-up months. */
export const Illustrative: Story = {args: {data: data.illustrative}};

export const Provisional: Story = {args: {data: data.provisional}};

/** The running month counts in no mean and in no change. */
export const Partial: Story = {args: {data: data.partial}};

/** Break in the series, low reliability, estimate, forecast. */
export const OtherStatuses: Story = {args: {data: data.otherStatuses}};

/** Missing, suppressed, not applicable, and a zero, each told apart. */
export const MissingValues: Story = {args: {data: data.missingValues}};

export const Zeros: Story = {args: {data: data.zeros}};

export const NegativeValues: Story = {args: {data: data.negative}};

export const LongLabels: Story = {args: {data: data.longLabels}, globals: {width: '480px'}};

export const French: Story = {args: {data: data.twentyFourMonths}, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...French, globals: {theme: 'dark'}};

export const DarkIllustrative: Story = {...Ready, globals: {theme: 'dark'}};

export const Narrow: Story = {...French, globals: {width: '200px'}};

export const NarrowIllustrative: Story = {...Ready, globals: {width: '200px'}};

export const Phone: Story = {...French, globals: {width: '320px'}};

export const Wide: Story = {...French, globals: {width: '1200px'}};

/** A rate: no means, and the change is in points. */
export const Percent: Story = {args: {data: data.rate}};

export const Decimals: Story = {args: {data: data.hours}};

export const LargeNumbers: Story = {args: {data: data.largeNumbers}};

export const TwelveMonths: Story = {args: {data: data.twelveMonths}};

/** Means of the last twelve months and of the twelve before, computed. */
export const TwentyFourMonths: Story = {args: {data: data.twentyFourMonths}};

export const OneHundredTwentyMonths: Story = {args: {data: data.tenYears}};

export const Quarterly: Story = {args: {data: data.quarters}};

export const Yearly: Story = {args: {data: data.years}};

export const OnePoint: Story = {args: {data: data.onePoint}};

/** The colours of a page that sets a few of the `--kf-*` properties; see Tokens. */
export const OwnColours: Story = {
  ...Ready,
  render: args => html`<div class="own-colours">${chart(args)}</div>`,
};

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

/** The data table, opened. */
export const DataTable: Story = {
  args: {data: data.twentyFourMonths},
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement);
    shadowRoot!.querySelector<HTMLElement>('[aria-controls]')!.click();
  },
};

/** One bar read out with the keyboard: the arrow keys move along the bars. */
export const Readout: Story = {
  args: {data: data.provisional},
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement);
    await comeNear(shadowRoot!);
    const stage = shadowRoot!.querySelector<HTMLElement>('.stage')!;
    stage.dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}));
  },
};

/**
 * The months as tones, for whoever would rather hear how a series goes. The cursor goes along; not so for a reader who
 * wants less motion, which the toolbar can ask for.
 */
export const Listen: Story = {
  args: {...Ready.args, listen: true},
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement);
    // Its code is loaded only now.
    while (shadowRoot!.querySelectorAll('.tools > button').length < 2)
      await new Promise(requestAnimationFrame);
  },
};

/** The components of each month on top of each other, with the published total above them. */
export const Stacked: Story = {args: {src: CAHIER, indicator: 'vaccinations-by-type'}};

/** The components of each month side by side, for which one compares them rather than their total. */
export const Grouped: Story = {args: {...Stacked.args, layout: 'grouped'}};

/** 27 kinds of documents: the five largest, and the others as one; the table has them all. */
export const ManyComponents: Story = {args: {src: 'data/dsp-2017.json', indicator: 'documents-by-type'}};

export const SixComponents: Story = {args: {data: data.sixComponents}};

/** Means and change are those of the totals. */
export const StackedMeans: Story = {args: {data: data.stackedWithMeans}};

/** In a group no total is drawn, and so no mean of the totals. */
export const GroupedMeans: Story = {args: {data: data.stackedWithMeans, layout: 'grouped'}};

/**
 * A stack that lacks a part carries its sign and has no total; what is provisional, estimated or incomplete is paler,
 * in a broken outline.
 */
export const StackedStatuses: Story = {args: {data: data.componentStatuses}};

export const GroupedStatuses: Story = {args: {data: data.componentStatuses, layout: 'grouped'}};

/** Percentages that make up 100 are stacked. */
export const Shares: Story = {args: {data: data.shares}};

/** Other rates have no sum: they are grouped, whatever is asked. */
export const Rates: Story = {args: {data: data.rates, layout: 'stacked'}};

/** Where six rates have no room in every month, the latest months are drawn, and the subtitle says which. */
export const RatesNarrow: Story = {args: {data: data.sixRates}, globals: {width: '320px'}};

/** More rates than can be told apart: the table instead. */
export const TooManyRates: Story = {args: {data: data.tooManyRates}};

export const NegativeComponents: Story = {args: {data: data.negativeComponents}};

export const StackedLongLabels: Story = {args: {data: data.longComponents}, globals: {width: '480px'}};

export const StackedGerman: Story = {args: {data: data.stacked}, globals: {lang: 'de'}};

export const StackedLuxembourgish: Story = {args: {data: data.componentStatuses}, globals: {lang: 'lb'}};

export const StackedEnglish: Story = {args: {data: data.stacked}, globals: {lang: 'en'}};

export const StackedDark: Story = {args: {data: data.sixComponents}, globals: {theme: 'dark'}};

export const StackedStatusesDark: Story = {...StackedStatuses, globals: {theme: 'dark'}};

/** Without colour, as on many a printer: the patterns remain. */
export const StackedGrey: Story = {
  args: {data: data.sixComponents},
  render: args => html`<div style="filter: grayscale(1)">${chart(args)}</div>`,
};

export const StackedNarrow: Story = {...ManyComponents, globals: {width: '200px'}};

/** Too narrow for groups: they are stacked. */
export const GroupedNarrow: Story = {
  args: {data: data.sixComponents, layout: 'grouped'},
  globals: {width: '200px'},
};

export const GroupedPhone: Story = {...Grouped, globals: {width: '320px'}};

export const StackedWide: Story = {...StackedMeans, globals: {width: '1200px'}};

/** All components of one month, read out with the keyboard. */
export const StackedReadout: Story = {...Readout, args: {data: data.componentStatuses}};
