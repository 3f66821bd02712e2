import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {KeyFiguresInput} from '../src/index.js';
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
  by?: string;
  area?: boolean;
  /** Content of the tag. */
  fallback?: string;
}

const chart = ({src, indicator, data, lang, label, by, area, fallback}: Args) =>
  html`<kf-line-chart src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  by=${by ?? nothing} ?area=${area} .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-line-chart>`;

/** The chart of a story, once it is drawn. */
async function drawn(story: HTMLElement): Promise<Element> {
  const element = story.querySelector('kf-line-chart')!;
  while (!element.shadowRoot?.querySelector('.stage')) await new Promise(requestAnimationFrame);
  return element;
}

const FALLBACK = 'Documents dans les DSP : 12,9 M au 30 juin 2024 (source : Cahier eSanté N°1)';

/** What the press and the Agence eSanté have said over ten years, with its dates and its events. */
const MILESTONES = 'data/milestones-2015-2025.json';
const DOCUMENTS_BY_TYPE = {src: 'data/dsp-2017.json', indicator: 'documents-by-type'};

const meta = {
  title: 'Widgets/Line chart',
  component: 'kf-line-chart',
  render: chart,
  argTypes: {
    ...argTypes,
    by: {control: 'inline-radio', options: ['total', 'component']},
    // What the readout asks the chart for.
    spots: {table: {disable: true}},
  },
} satisfies Meta<Args & {state?: string; spots?: unknown}>;

export default meta;
type Story = StoryObj<Args>;

/** A stock: bars from zero would hide that it grows. The axis says that it does not start there. */
export const Ready: Story = {args: {src: CAHIER, indicator: 'dsp-documents-series'}};

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

/** The indicator is there, but a single value makes no line. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** Months and years at their true distances, « plus de » and « environ » in the readout, four events. */
export const Events: Story = {args: {src: MILESTONES, indicator: 'dsp-opened'}};

/** Events whose names have room above the plot. */
export const NamedEvents: Story = {args: {src: MILESTONES, indicator: 'dsp-documents'}};

/** Three days of a year. */
export const Days: Story = {args: {src: MILESTONES, indicator: 'dsp-with-document'}};

/** Two observations. */
export const TwoPoints: Story = {args: {src: MILESTONES, indicator: 'patient-accounts'}};

/** The total of 27 kinds of documents; the last step is two months, not three. */
export const Total: Story = {args: DOCUMENTS_BY_TYPE};

/** The six of 27 with the largest last values; the chart says so, the table has all. */
export const SixOfMany: Story = {args: {...DOCUMENTS_BY_TYPE, by: 'component'}};

/** Lines named at their ends. */
export const Components: Story = {
  args: {src: CAHIER, indicator: 'vaccinations-by-type', by: 'component'},
};

/** Names above the plot, where they have no room beside it. */
export const ComponentsNarrow: Story = {...Components, globals: {width: '320px'}};

export const SixComponents: Story = {args: {data: data.sixComponents}};

/** Gaps, hollow points and a break in one line each; a sign for each that has no value. */
export const ComponentStatuses: Story = {args: {data: data.componentStatuses, by: 'component'}};

export const LongComponents: Story = {args: {data: data.longComponents, by: 'component'}};

/** An area starts at zero. */
export const Area: Story = {args: {...Ready.args, area: true}};

export const Illustrative: Story = {args: {data: data.illustrative}};

/** Hollow, what leads to it dashed. */
export const Provisional: Story = {args: {data: data.provisional}};

/** The running month is not the last value. */
export const Partial: Story = {args: {data: data.partial}};

/** Break in the series, low reliability, estimate, forecast. */
export const OtherStatuses: Story = {args: {data: data.otherStatuses}};

/** Missing, suppressed, not applicable, and a zero, each told apart; no gap is bridged. */
export const MissingValues: Story = {args: {data: data.missingValues}};

export const Zeros: Story = {args: {data: data.zeros}};

export const NegativeValues: Story = {args: {data: data.negative}};

export const LongLabels: Story = {args: {data: data.longLabels}, globals: {width: '480px'}};

export const French: Story = {args: {data: data.twentyFourMonths}, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...Components, globals: {theme: 'dark'}};

export const DarkIllustrative: Story = {...Ready, globals: {theme: 'dark'}};

export const Narrow: Story = {...Ready, globals: {width: '200px'}};

export const Phone: Story = {...Events, globals: {width: '320px'}};

export const Wide: Story = {...Components, globals: {width: '1200px'}};

/** A rate: no means, and the change is in points. */
export const Percent: Story = {args: {data: data.rate}};

export const Decimals: Story = {args: {data: data.hours}};

export const LargeNumbers: Story = {args: {data: data.largeNumbers}};

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
  ...Components,
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement);
    shadowRoot!.querySelector<HTMLElement>('[aria-controls]')!.click();
  },
};

/** One period read out with the keyboard: the arrow keys move along the lines. */
export const Readout: Story = {
  ...Components,
  play: async ({canvasElement}) => {
    const {shadowRoot} = await drawn(canvasElement);
    await comeNear(shadowRoot!);
    const stage = shadowRoot!.querySelector<HTMLElement>('.stage')!;
    stage.dispatchEvent(new KeyboardEvent('keydown', {key: 'End', bubbles: true}));
  },
};
