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
  compact?: boolean;
  sparkline?: boolean;
  target?: boolean;
  term?: boolean;
  layout?: string;
  value?: string;
  label?: string;
  unit?: string;
  at?: string;
  source?: string;
  /** Content of the tag. */
  fallback?: string;
}

const tile = (args: Args) => {
  const {
    src,
    indicator,
    data,
    lang,
    compact,
    sparkline,
    target,
    term,
    layout,
    value,
    label,
    unit,
    at,
    source,
    fallback,
  } = args;
  return html`<kf-kpi-tile src=${src ?? nothing} indicator=${indicator ?? nothing} lang=${lang ?? nothing}
  ?compact=${compact} ?sparkline=${sparkline} ?target=${target} ?term=${term} layout=${layout ?? nothing}
  value=${value ?? nothing} label=${label ?? nothing} unit=${unit ?? nothing} at=${at ?? nothing} source=${source ?? nothing}
  .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-kpi-tile>`;
};

const tiles = (all: readonly Args[]) => html`<div class="tiles">${all.map(tile)}</div>`;

/** The Cahier's own sentence, for readers without scripts and for the time until the data are there. */
const FALLBACK = 'Comptes patients : 194.784 au 30 juin 2024 (source : Cahier eSanté N°1)';

const meta = {
  title: 'Widgets/KPI tile',
  component: 'kf-kpi-tile',
  render: tile,
  argTypes,
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** A real figure of the Cahier. */
export const Ready: Story = {args: {src: CAHIER, indicator: 'patient-accounts'}};

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

export const UnknownIndicator: Story = {args: {src: CAHIER, indicator: 'no-such-indicator'}};

/** `194.784` in an attribute could be read as 195, so it is refused rather than guessed. */
export const WrongAttribute: Story = {args: {value: '194.784', label: 'Exemple : comptes', unit: 'count'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

export const Illustrative: Story = {args: {data: data.illustrativeValue}};

export const Provisional: Story = {args: {data: data.provisionalValue}};

export const Partial: Story = {args: {data: data.partialValue}};

export const Estimated: Story = {args: {data: data.estimatedValue}};

/** Missing, suppressed, not applicable; and zero, which is a value. */
export const MissingValues: Story = {
  render: () => tiles([...data.absentValues, data.zeroValue].map(one => ({data: one}))),
};

export const NegativeValue: Story = {args: {data: data.negativeValue}};

export const LongLabels: Story = {args: {data: data.longLabels}, globals: {width: '320px'}};

export const French: Story = {args: {src: CAHIER, indicator: 'dsp-documents'}, globals: {lang: 'fr'}};

export const German: Story = {...French, globals: {lang: 'de'}};

/** The document has no Luxembourgish label for every figure; then it is said in French, and marked as such. */
export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...French, globals: {theme: 'dark'}};

export const Narrow: Story = {...French, globals: {width: '200px'}};

export const Wide: Story = {...French, globals: {width: '1200px'}};

export const Percent: Story = {args: {src: CAHIER, indicator: 'dsp-with-document'}};

export const Qualifier: Story = {args: {data: data.qualifier}};

export const OtherQualifiers: Story = {
  render: () => tiles(Object.values(data.qualifiers).map(one => ({data: one}))),
};

/** Shortened, with the exact value below. */
export const Compact: Story = {args: {src: CAHIER, indicator: 'patient-accounts', compact: true}};

/** Published as 12,9 M: digits that are not known are not printed. */
export const Precision: Story = {args: {src: CAHIER, indicator: 'dsp-documents'}};

export const WithChange: Story = {args: {src: CAHIER, indicator: 'cve-total'}};

/** Printed without its sign: neither up nor down is claimed. */
export const UnknownDirection: Story = {args: {src: CAHIER, indicator: 'wse-lbm-month'}};

/** The direction is coloured where the data say which way is good. */
export const HigherIsBetter: Story = {
  render: () => tiles(data.higherIsBetter.map(one => ({data: one}))),
};

/** The series as a small line below the number. */
export const Sparkline: Story = {args: {data: data.twelveMonths, sparkline: true}};

/** The way to the target as a thin bar, with its words. */
export const Target: Story = {
  args: {src: 'data/annual-report-2024.json', indicator: 'staff', target: true},
};

/** A term of the glossary, which opens on its definition. */
export const Term: Story = {args: {src: CAHIER, indicator: 'patient-accounts', term: true}};

/** All three at once. */
export const Everything: Story = {
  args: {data: data.everything, indicator: 'visits', sparkline: true, target: true, term: true},
};

/** Number, label and change on one base line: for a wide and low place. Where it is narrow, the change stands below. */
export const Row: Story = {args: {src: CAHIER, indicator: 'dsp-documents', layout: 'row'}};

/** Rows below each other align their columns. */
export const Rows: Story = {
  render: () =>
    html`<div class="stack">${[
      {src: CAHIER, indicator: 'dsp-documents'},
      {src: CAHIER, indicator: 'patient-accounts-activated'},
      {data: data.provisionalValue},
      {data: data.everything, indicator: 'visits', sparkline: true, target: true},
    ].map(one => tile({...one, layout: 'row'}))}</div>`,
};

/** On less than 160 px a tile is a badge: all of it, in small type. */
export const Badges: Story = {
  render: () =>
    html`<div class="badges">${[
      {src: CAHIER, indicator: 'patient-accounts'},
      {src: CAHIER, indicator: 'dsp-documents'},
      {src: CAHIER, indicator: 'patient-accounts-activated'},
      {data: data.illustrativeValue},
    ].map(tile)}</div>`,
};

/** No document at all: the figure is in the attributes. */
export const PlainAttributes: Story = {
  args: {
    value: '89',
    label: 'Exemple : professionnels inscrits',
    unit: 'count',
    at: '2024-06-30',
    source: 'Exemple fictif',
  },
};

export const Quarterly: Story = {args: {data: data.quarterValue}};

export const Yearly: Story = {args: {data: data.yearValue}};

/** The tile of a series shows its last value. */
export const TwentyFourMonths: Story = {args: {data: data.twentyFourMonths}};

export const OneHundredTwentyMonths: Story = {args: {data: data.tenYears}};

/** A single value has no change. */
export const OnePoint: Story = {args: {data: data.onePoint}};

export const LargeNumbers: Story = {args: {data: data.largeNumbers}, globals: {width: '200px'}};

/** With `align-items: baseline` on the grid, numbers stand on one baseline below titles of any length. */
export const TitlesOfAnyLength: Story = {
  render: () =>
    html`<div class="tiles on-one-line">${[
      'Documents',
      'Documents déposés dans les dossiers de soins partagés par des professionnels de santé et par des patients',
      'Comptes de patients activés',
    ].map(label => tile({value: '1457', label, at: '2024-06-30', source: 'Exemple fictif'}))}</div>`,
};

/** Small, medium and large: type and space at once. */
export const Sizes: Story = {
  render: () =>
    html`<div class="tiles">${['small', 'medium', 'large'].map(
      size => html`<kf-kpi-tile size=${size} src=${CAHIER} indicator="dsp-documents"></kf-kpi-tile>`,
    )}</div>`,
};

/** The numbers stand on one baseline, whether a label takes one line or two. */
export const TilesInARow: Story = {
  render: () =>
    tiles(
      [
        'patient-accounts',
        'dsp-patients-declaring',
        'dsp-documents',
        'wse-lbm-month',
        'dsp-with-document',
      ].map(indicator => ({src: CAHIER, indicator})),
    ),
};
