import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html, nothing} from 'lit';
import type {KeyFiguresDocument, KeyFiguresInput} from '../src/index.js';
import {MISSING, NEVER, withAnswers} from './answers.js';
import {argTypes} from './arguments.js';
import * as data from './data.js';
import {CAHIER} from './data.js';

interface Args {
  src?: string;
  indicators?: string;
  section?: string;
  data?: KeyFiguresInput;
  lang?: string;
  /** Content of the tag. */
  fallback?: string;
}

const facts = ({src, indicators, section, data, lang, fallback}: Args) =>
  html`<kf-key-facts src=${src ?? nothing} indicators=${indicators ?? nothing} section=${section ?? nothing} lang=${lang ?? nothing}
  .data=${data}>${fallback ? html`<p>${fallback}</p>` : nothing}</kf-key-facts>`;

const FLYER = 'data/flyer-2022.json';
const FALLBACK =
  'Plus de 8,6 millions de documents dans les DSP (source : dépliant des services eSanté, 2022)';

/** A document of made up figures, each in a label that says so. */
const documentOf = (indicators: KeyFiguresDocument['indicators']): KeyFiguresDocument => ({
  version: 1,
  id: 'example',
  title: 'Exemple',
  reference: '2024-06-30',
  language: 'fr',
  source: {label: {fr: 'Exemple fictif', de: 'Fiktives Beispiel', lb: 'Beispill', en: 'Fictional example'}},
  indicators,
});

const STATUSES = documentOf({
  zero: {label: 'Exemple : zéro', value: 0},
  missing: {label: 'Exemple : sans valeur', value: {value: null, status: 'missing'}},
  suppressed: {label: 'Exemple : confidentiel', value: {value: null, status: 'suppressed'}},
  none: {label: 'Exemple : sans objet', value: {value: null, status: 'not-applicable'}},
  provisional: {label: 'Exemple : provisoire', value: {value: 1457, status: 'provisional'}},
  partial: {label: 'Exemple : incomplet', value: {value: 612, period: '2024-06', status: 'partial'}},
  illustrative: {label: 'Exemple : illustration', nature: 'illustrative', value: 2011},
  falling: {
    label: 'Exemple : variation',
    kind: 'stock',
    value: {value: 1457, at: '2023-12-31'},
    change: {since: '2023-06', absolute: -134, relative: -0.0842},
  },
});

const LONG = documentOf({
  word: {
    label:
      'Exemple : Krankenversicherungskostendämpfungsanpassungsgesetzentwurf, déclarations d’arrivée et de départ comprises',
    unit: 'consultations par habitant et par an',
    value: {value: 5.25, qualifier: 'about'},
  },
  number: {label: 'Exemple : un très grand nombre, connu à l’unité', value: 123456789012345},
  words: {label: 'Exemple : des milliards', value: {value: 12.5e9, precision: 1e8, qualifier: 'more-than'}},
});

const meta = {
  title: 'Widgets/Key facts',
  component: 'kf-key-facts',
  render: facts,
  argTypes: {
    data: argTypes.data,
    state: argTypes.state,
    lang: argTypes.lang,
    fallback: argTypes.fallback,
    section: {control: 'select', options: ['dsp', 'cve']},
  },
} satisfies Meta<Args & {state?: string}>;

export default meta;
type Story = StoryObj<Args>;

/** The numbers of a leaflet, with what limits them: « plus de », « moins de ». */
export const Ready: Story = {args: {src: FLYER}};

export const Section: Story = {args: {src: FLYER, section: 'cve'}};

/** Named one by one, in the order of the attribute. */
export const Named: Story = {
  args: {src: FLYER, indicators: 'dsp-documents dsp-closure-requests dsp-consultations'},
};

/** With date and change where the document gives them; one mean, and one change without its direction. */
export const WithChanges: Story = {
  args: {
    src: CAHIER,
    indicators: 'patient-accounts dsp-documents patient-accounts-activated wse-lbm-month',
  },
};

/** One id is not in the document: the others are shown, and it is named. */
export const OneMissing: Story = {args: {src: FLYER, indicators: 'dsp-total dsp-lost cve-total'}};

/** An indicator by categories has no single value. */
export const Unsuitable: Story = {args: {src: CAHIER, indicators: 'patient-accounts dsp-by-country'}};

export const Statuses: Story = {args: {data: STATUSES}};

export const LongLabels: Story = {args: {data: LONG}};

export const LongLabelsNarrow: Story = {...LongLabels, globals: {width: '200px'}};

export const Single: Story = {args: {data: data.qualifier}};

export const Loading: Story = {args: {src: NEVER}, beforeEach: withAnswers};

/** Content in the tag stands in for the skeleton. */
export const LoadingWithFallback: Story = {args: {src: NEVER, fallback: FALLBACK}, beforeEach: withAnswers};

export const Empty: Story = {args: {data: documentOf({})}};

/** The file is missing. The reader is told, and can ask again. */
export const Failed: Story = {name: 'Error', args: {src: MISSING}, beforeEach: withAnswers};

/** There is no such section. */
export const NoSuchSection: Story = {args: {src: FLYER, section: 'elsewhere'}};

/** Neither data nor address: the content of the tag is all there is. */
export const Idle: Story = {args: {fallback: FALLBACK}};

export const French: Story = {...Ready, globals: {lang: 'fr'}};

export const German: Story = {...Ready, globals: {lang: 'de'}};

export const Luxembourgish: Story = {...Ready, globals: {lang: 'lb'}};

export const English: Story = {...Ready, globals: {lang: 'en'}};

export const Dark: Story = {...WithChanges, globals: {theme: 'dark'}};

export const DarkStatuses: Story = {...Statuses, globals: {theme: 'dark'}};

export const Narrow: Story = {...Ready, globals: {width: '200px'}};

export const Phone: Story = {...WithChanges, globals: {width: '320px'}};

export const Wide: Story = {...Ready, globals: {width: '1200px'}};
