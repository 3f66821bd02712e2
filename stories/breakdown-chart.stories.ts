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
  variant?: string;
  /** Content of the tag. */
  fallback?: string;
}

const chart = ({src, indicator, data, lang, label, variant, fallback}: Args) =>
  html`<kf-breakdown-chart src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing} label=${label ?? nothing}
  variant=${variant ?? nothing} .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-breakdown-chart>`;

const FALLBACK = '2.640 lits hospitaliers dans onze établissements (source : Carte sanitaire 2023)';

const meta = {
  title: 'Widgets/Breakdown chart',
  component: 'kf-breakdown-chart',
  render: chart,
  argTypes: {
    ...argTypes,
    variant: {control: 'inline-radio', options: ['bars', 'share']},
  },
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** Hospital beds by institution, as published; their sum and the shares are computed. */
export const Ready: Story = {args: {src: 'data/fhl-2023.json', indicator: 'hospital-beds'}};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the skeleton. */
export const LoadingWithFallback: Story = {
  args: {src: NEVER, fallback: FALLBACK},
  beforeEach: withAnswers,
};

export const Empty: Story = {args: {data: data.noCategories}};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** The indicator is there, but has no categories: its table is shown. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts-activated'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** The rest is last and quieter, however large it is. */
export const Categories: Story = {args: {data: data.byReason}};

/** Age groups keep their order. */
export const Ordered: Story = {args: {data: data.orderedCategories}};

export const Percent: Story = {args: {data: data.percentCategories}};

/** Each category has a rate of its own: there are no shares and no total. */
export const Rates: Story = {args: {data: data.rateCategories}};

export const Illustrative: Story = {args: {data: data.illustrativeCategories}};

/** Provisional, estimated, of low reliability: hatched, with the word. */
export const Statuses: Story = {args: {data: data.categoryStatuses}};

/** Missing, suppressed, not applicable, and a zero, each told apart. */
export const AbsentValues: Story = {args: {data: data.absentCategories}};

export const NegativeValues: Story = {args: {data: data.negativeCategories}};

/** The published total is not the sum; `check()` tells the publisher, and with `debug` `kf-notice`. */
export const WrongTotal: Story = {args: {data: data.wrongTotal}};

export const TwentySevenCategories: Story = {args: {data: data.manyCategories}};

export const LongLabels: Story = {args: {data: data.longCategories}, globals: {width: '480px'}};

/** One bar of the whole. */
export const Share: Story = {args: {data: data.byReason, variant: 'share'}};

/** More than six parts: the smallest are put together, and the publisher is told. */
export const ShareFolded: Story = {args: {data: data.manyCategories, variant: 'share'}};

export const ShareStatuses: Story = {args: {data: data.categoryStatuses, variant: 'share'}};

/** Rates make up no whole: each has its bar all the same. */
export const ShareOfNoWhole: Story = {args: {data: data.rateCategories, variant: 'share'}};

export const ShareNarrow: Story = {...Share, globals: {width: '200px'}};

export const ShareDark: Story = {...Share, globals: {theme: 'dark'}};

export const French: Story = {args: {data: data.categoryStatuses}, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...French, globals: {theme: 'dark'}};

export const Narrow: Story = {...Ready, globals: {width: '200px'}};

export const Phone: Story = {...Ready, globals: {width: '320px'}};

export const Wide: Story = {...Ready, globals: {width: '1200px'}};

/** The data table, opened. */
export const DataTable: Story = {
  args: {data: data.categoryStatuses},
  play: async ({canvasElement}) => {
    const element = canvasElement.querySelector('kf-breakdown-chart')!;
    const button = () => element.shadowRoot?.querySelector<HTMLElement>('.tools [aria-controls]');
    while (!element.shadowRoot?.querySelector('[part=figure]')) await new Promise(requestAnimationFrame);
    button()!.click();
  },
};
