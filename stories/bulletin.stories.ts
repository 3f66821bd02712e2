import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, withAnswers} from './answers.js';
import {argTypes} from './arguments.js';
import {CAHIER} from './data.js';

interface Args {
  src?: string;
  data?: KeyFiguresInput;
  lang?: string;
  headingLevel?: number;
  /** Content of the tag. */
  fallback?: string;
}

const FALLBACK = 'Cahier eSanté N°1 : 194.784 comptes patients au 30 juin 2024';

const meta = {
  title: 'Widgets/Bulletin',
  component: 'kf-bulletin',
  render: ({src, data, lang, headingLevel, fallback}: Args) =>
    html`<kf-bulletin src=${src ?? nothing} lang=${lang ?? nothing} heading-level=${headingLevel ?? nothing}
  .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-bulletin>`,
  argTypes,
  globals: {width: 'full'},
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** A whole edition from one document and one tag. */
export const Ready: Story = {args: {src: CAHIER}};

/** Only published figures, some of them with a target or a qualifier. */
export const AnnualReport: Story = {args: {src: 'data/annual-report-2024.json'}};

export const Loading: Story = {args: {src: NEVER, fallback: FALLBACK}, beforeEach: withAnswers};

export const Failed: Story = {
  name: 'Error',
  args: {src: MISSING, fallback: FALLBACK},
  beforeEach: withAnswers,
};

/** One indicator is wrong, another does not exist: both say so in their places, the third is shown. */
export const WrongIndicators: Story = {
  args: {
    data: {
      version: 1,
      id: 'example',
      title: {fr: 'Exemple : édition fautive', en: 'Example: a faulty edition'},
      reference: '2024-06-30',
      language: 'fr',
      source: {label: 'Exemple'},
      sections: [{id: 'one', title: 'Section', indicators: ['right', 'wrong', 'missing']}],
      indicators: {
        right: {label: 'Exemple : juste', kind: 'stock', value: 1457},
        wrong: {label: 'Exemple : faux', value: '1.457' as unknown as number},
      },
    },
  },
};

export const German: Story = {args: {src: CAHIER}, globals: {lang: 'de'}};
export const Luxembourgish: Story = {args: {src: CAHIER}, globals: {lang: 'lb'}};
export const Narrow: Story = {args: {src: CAHIER}, globals: {width: '320px'}};
export const Dark: Story = {args: {src: CAHIER}, globals: {theme: 'dark'}};
