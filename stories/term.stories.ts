import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, withAnswers} from './answers.js';
import {argTypes} from './arguments.js';
import {CAHIER, emptySeries} from './data.js';
import {comeNear} from './near.js';

interface Args {
  src?: string;
  data?: KeyFiguresInput;
  lang?: string;
  term?: string;
  /** The words of the page. */
  fallback?: string;
}

// Without white space around the tag, which would stand in the sentence.
const term = ({src, data, lang, term, fallback}: Args) =>
  html`<kf-term src=${src ?? nothing} lang=${lang ?? nothing} term=${term ?? nothing} .data=${data}>${fallback ?? nothing}</kf-term>`;

const sentence = (args: Args) =>
  html`<p class="prose">Les patients avaient désigné 24.046 ${term(args)} au 30 juin 2024.</p>`;

const WORDS = 'assistants DSP';

const meta = {
  title: 'Widgets/Term',
  component: 'kf-term',
  render: sentence,
  argTypes: {
    data: argTypes.data,
    state: argTypes.state,
    lang: argTypes.lang,
    fallback: {...argTypes.fallback, description: 'The words in the text.'},
    term: {
      control: 'select',
      options: [
        'assistant-dsp',
        'professionnel-declare',
        'consentement-dsp',
        'acte-historise',
        'acte-realise',
      ],
    },
  },
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** The definition comes with the pointer, a tap or Enter, and goes with Escape. */
export const Ready: Story = {args: {src: CAHIER, term: 'assistant-dsp', fallback: WORDS}};

/** The definition shown, as by a click. */
export const Open: Story = {
  ...Ready,
  play: async ({canvasElement}) => {
    const word = canvasElement.querySelector('kf-term')!;
    const button = await new Promise<HTMLButtonElement>(resolve => {
      const look = () => {
        const found = word.shadowRoot?.querySelector('button');
        if (found) resolve(found);
        else requestAnimationFrame(look);
      };
      look();
    });
    await comeNear(word.shadowRoot!);
    button.click();
  },
};

/** The term in the document's own words, where the page has none. */
export const WithoutWords: Story = {args: {src: CAHIER, term: 'assistant-dsp'}};

/** All terms of the document, for the end of a page. */
export const List: Story = {args: {src: CAHIER}, render: term};

/** In a box that cuts off what does not fit into it; the definition stands above the page. */
export const InABoxThatCuts: Story = {
  args: Ready.args,
  render: args =>
    html`<div class="width-200px" style="overflow:hidden;height:3em;outline:1px solid">${sentence(args)}</div>`,
};

/** In a heading: the definition keeps the size of the page's text. */
export const InAHeading: Story = {
  args: Ready.args,
  render: args => html`<h2>Vos ${term(args)}</h2>`,
};

/** Until the data arrive, the words are words. */
export const Loading: Story = {
  args: {src: NEVER, term: 'assistant-dsp', fallback: WORDS},
  beforeEach: withAnswers,
};

/** A document without terms. */
export const Empty: Story = {args: {data: emptySeries}, render: term};

/** The file is missing: the words stay as they are, and the page is told. */
export const Failed: Story = {
  name: 'Error',
  args: {src: MISSING, term: 'assistant-dsp', fallback: WORDS},
  beforeEach: withAnswers,
};

/** The list has room for a message. */
export const FailedList: Story = {
  name: 'Error Of The List',
  args: {src: MISSING},
  render: term,
  beforeEach: withAnswers,
};

/** A term that the glossary does not have: the words stay as they are. */
export const Unsuitable: Story = {args: {src: CAHIER, term: 'nowhere', fallback: WORDS}};

/** Neither data nor address. */
export const Idle: Story = {args: {term: 'assistant-dsp', fallback: WORDS}};

export const French: Story = {args: {src: CAHIER}, render: term, globals: {lang: 'fr'}};

/** Terms that the document gives in French alone carry their language. */
export const German: Story = {...French, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...French, globals: {lang: 'lb'}};

export const English: Story = {...French, globals: {lang: 'en'}};

export const Dark: Story = {...Open, globals: {theme: 'dark'}};

export const Narrow: Story = {...Open, globals: {width: '200px'}};

export const Wide: Story = {...List, globals: {width: '1200px'}};

/** A term of many words is a block of its own in a narrow line. */
export const LongLabels: Story = {
  args: {src: CAHIER, term: 'professionnel-declare'},
  globals: {width: '200px'},
};
