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
  absolute?: string;
  relative?: string;
  since?: string;
  unit?: string;
  polarity?: string;
  label?: string;
  /** Content of the tag. */
  fallback?: string;
}

const badge = ({
  src,
  indicator,
  data,
  lang,
  absolute,
  relative,
  since,
  unit,
  polarity,
  label,
  fallback,
}: Args) =>
  html`<kf-variation-badge src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing}
  absolute=${absolute ?? nothing} relative=${relative ?? nothing} since=${since ?? nothing} unit=${unit ?? nothing}
  polarity=${polarity ?? nothing} label=${label ?? nothing} .data=${data}>${fallback ?? nothing}</kf-variation-badge>`;

const stack = (all: readonly Args[]) => html`<div class="stack">${all.map(badge)}</div>`;

const FALLBACK = '+1,6 k (+4,04 %) par rapport à mai 2024';

const meta = {
  title: 'Widgets/Variation badge',
  component: 'kf-variation-badge',
  render: badge,
  argTypes: {
    ...argTypes,
    polarity: {control: 'select', options: ['higher-is-better', 'lower-is-better', 'neutral']},
  },
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** A real change, as the Cahier prints it. */
export const Ready: Story = {args: {src: CAHIER, indicator: 'cve-total'}};

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

/** The indicator is there, but nothing says how it has changed. */
export const Unsuitable: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

/** A published change of an indicator whose months are made up. */
export const Illustrative: Story = {args: {data: data.illustrativeChange}};

export const Provisional: Story = {args: {data: data.provisionalChange}};

/** No change is computed against a value that is not there. */
export const MissingValues: Story = {args: {data: data.missingBase}};

export const Up: Story = {args: {src: CAHIER, indicator: 'vaccinations-per-month'}};

export const Down: Story = {args: {data: data.down}};

export const Zero: Story = {args: {data: data.unchanged}};

/** From nothing to something: no percentage says that. */
export const BaseZero: Story = {args: {data: data.fromZero}};

/** A negative base: the difference, and no percentage. */
export const NegativeValues: Story = {args: {data: data.negative}};

/** The difference of two percentages is in points. */
export const Points: Story = {args: {data: data.points}};

/** Printed without its sign: neither up nor down is claimed. */
export const UnknownDirection: Story = {args: {src: CAHIER, indicator: 'wse-lbm-month'}};

export const HigherIsBetter: Story = {
  render: () => stack(data.higherIsBetter.map(one => ({data: one}))),
};

export const LowerIsBetter: Story = {
  render: () => stack(data.lowerIsBetter.map(one => ({data: one}))),
};

/** No document at all: the change is in the attributes. */
export const PlainAttributes: Story = {
  args: {absolute: '541', relative: '0.368', since: 'previous12', label: 'Exemple : comptes activés'},
};

/** In a paragraph. The content of the tag is what readers without scripts get. */
export const InText: Story = {
  args: {...Ready.args, fallback: FALLBACK},
  render: args =>
    html`<p class="prose">Au 30 juin 2024, 41.162 carnets de vaccination étaient ouverts, soit ${badge(args)}. Les médecins y
    reprennent les vaccins déjà faits.</p>`,
};

export const LongLabels: Story = {args: {data: data.longLabels}, globals: {width: '200px'}};

export const LargeNumbers: Story = {args: {data: data.largeNumbers}, globals: {width: '200px'}};

export const French: Story = {
  args: {src: CAHIER, indicator: 'patient-accounts-activated'},
  globals: {lang: 'fr'},
};

export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {
  render: () => stack([...data.higherIsBetter, data.unchanged].map(one => ({data: one}))),
  globals: {theme: 'dark'},
};

export const Narrow: Story = {...French, globals: {width: '200px'}};

export const Wide: Story = {...French, globals: {width: '1200px'}};

export const Quarterly: Story = {args: {data: data.quarterChange}};

export const Yearly: Story = {args: {data: data.yearChange}};

/** Computed: the mean of the last twelve months against the twelve before. */
export const TwentyFourMonths: Story = {args: {data: data.twentyFourMonths}};

export const OneHundredTwentyMonths: Story = {args: {data: data.tenYears}};

/** A single value has no change. */
export const OnePoint: Story = {args: {data: data.onePoint}};
