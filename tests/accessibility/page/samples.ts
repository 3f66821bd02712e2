// What the gates are held over: every widget in every state, and ready with the data that are hardest to draw.
import type {KeyFiguresInput} from '../../../src/index.js';
import type {FigureState} from '../../../src/elements/data-element.js';
import * as data from '../../../stories/data.js';
import {CAHIER} from '../../../stories/data.js';

/** A widget as it stands on the page. */
export interface Sample {
  /** Names it in findings and snapshots: `kf-bar-chart stacked`. Unique. */
  id: string;
  tag: string;
  state: FigureState;
  attributes?: Record<string, string>;
  data?: KeyFiguresInput;
  /** Words around it, where it stands in a line of text. */
  sentence?: readonly [before: string, after: string];
  /** The words in the tag. */
  content?: string;
}

/** Addresses that the page answers itself: one that never answers, one that has no file, one that breaks later. */
export const NEVER = 'answers/never.json';
export const MISSING = 'answers/missing.json';
export const BREAKS = 'answers/breaks.json';

/** A bulletin with one figure and its term, in four languages. */
export const EDITION = {
  ...data.everything,
  id: 'visits',
  title: {fr: 'Les visites', de: 'Besuche', lb: 'Visitten', en: 'Visits'},
} as unknown as KeyFiguresInput;

const EMPTY = {
  version: 1,
  id: 'empty',
  language: 'fr',
  title: 'Test',
  reference: '2024-06-30',
  source: {label: 'Test'},
  indicators: {},
} as KeyFiguresInput;

const ACTIVATED = 'patient-accounts-activated';

const ready = (
  tag: string,
  name: string,
  given: Pick<Sample, 'attributes' | 'data' | 'sentence' | 'content'> = {},
): Sample => ({
  id: `${tag} ${name}`,
  tag,
  state: 'ready',
  ...given,
  attributes: {...(given.data ? {} : {src: CAHIER}), ...given.attributes},
});

const of = (indicator: string, more: Record<string, string> = {}) => ({attributes: {indicator, ...more}});

/** Of each widget what it shows when nothing is the matter. */
const PLAIN: Sample[] = [
  ready('kf-kpi-tile', 'ready', of('dsp-documents', {compact: ''})),
  ready('kf-bar-chart', 'ready', of(ACTIVATED)),
  ready('kf-line-chart', 'ready', of('cve-series')),
  ready('kf-breakdown-chart', 'ready', of('dsp-by-country')),
  ready('kf-donut-chart', 'ready', of('cve-by-age')),
  ready('kf-data-table', 'ready', of('vaccinations-by-type')),
  ready('kf-key-facts', 'ready', {
    attributes: {indicators: 'patient-accounts dsp-documents dsp-deactivated'},
  }),
  ready('kf-sentence', 'ready', of(ACTIVATED)),
  ready('kf-sparkline', 'ready', {
    ...of('dsp-documents-series'),
    sentence: ['Le nombre de documents ', ' se lit ici.'],
  }),
  ready('kf-target-bar', 'ready', {data: data.targetReached, attributes: {tools: ''}}),
  ready('kf-term', 'ready', {
    attributes: {term: 'assistant-dsp'},
    content: 'assistants DSP',
    sentence: ['Les patients avaient désigné 24.046 ', ' au 30 juin 2024.'],
  }),
  ready('kf-value', 'ready', {...of('dsp-documents'), sentence: ['Le DSP contient ', ' documents.']}),
  ready('kf-variation-badge', 'ready', of(ACTIVATED)),
  ready('kf-bulletin', 'ready', {data: EDITION}),
];

/** Every tag. */
export const TAGS = PLAIN.map(({tag}) => tag);

const VARIANTS: Sample[] = [
  ready('kf-kpi-tile', 'everything', {
    data: data.everything,
    attributes: {sparkline: '', target: '', term: ''},
  }),
  ready('kf-kpi-tile', 'provisional', {data: data.provisionalValue}),
  ready('kf-kpi-tile', 'suppressed', {data: data.absentValues[1]!}),
  ready('kf-kpi-tile', 'illustrative', {data: data.illustrativeValue}),
  ready('kf-kpi-tile', 'better', {data: data.higherIsBetter[0]!}),
  ready('kf-kpi-tile', 'worse', {data: data.higherIsBetter[1]!}),
  ready('kf-bar-chart', 'two years', {data: data.twentyFourMonths}),
  ready('kf-bar-chart', 'statuses', {data: data.otherStatuses}),
  ready('kf-bar-chart', 'missing', {data: data.missingValues}),
  ready('kf-bar-chart', 'negative', {data: data.negative}),
  ready('kf-bar-chart', 'long labels', {data: data.longLabels}),
  ready('kf-bar-chart', 'stacked', {data: data.stackedWithMeans}),
  ready('kf-bar-chart', 'six components', {data: data.sixComponents}),
  ready('kf-bar-chart', 'grouped', {data: data.componentStatuses, attributes: {layout: 'grouped'}}),
  ready('kf-bar-chart', 'component statuses', {data: data.componentStatuses}),
  ready('kf-line-chart', 'rate', {data: data.rate}),
  ready('kf-line-chart', 'listen', {data: data.otherStatuses, attributes: {listen: ''}}),
  ready('kf-line-chart', 'six rates', {data: data.sixRates}),
  ready('kf-line-chart', 'statuses', {data: data.otherStatuses, attributes: {area: ''}}),
  ready('kf-line-chart', 'milestones', {
    attributes: {src: 'data/milestones-2015-2025.json', indicator: 'dsp-documents'},
  }),
  ready('kf-breakdown-chart', 'statuses', {data: data.categoryStatuses}),
  ready('kf-breakdown-chart', 'negative', {data: data.negativeCategories}),
  ready('kf-breakdown-chart', 'long names', {data: data.longCategories}),
  ready('kf-donut-chart', 'reasons', {data: data.byReason}),
  ready('kf-donut-chart', 'statuses', {data: data.categoryStatuses}),
  ready('kf-data-table', 'series', {data: data.missingValues}),
  ready('kf-data-table', 'small lines', {data: data.sixComponents, attributes: {sparkline: ''}}),
  ready('kf-data-table', 'scrolling', {
    attributes: {indicator: ACTIVATED, style: '--kf-table-max-height: 12em'},
  }),
  ready('kf-target-bar', 'provisional', {data: data.targetProvisional}),
  ready('kf-target-bar', 'falling', {data: data.targetFalling}),
  ready('kf-target-bar', 'long', {data: data.targetLong}),
  ready('kf-term', 'list'),
  ready('kf-value', 'date', {
    ...of('dsp-documents', {show: 'date'}),
    sentence: ['Ces données sont du ', '.'],
  }),
  ready('kf-value', 'details', {
    ...of('dsp-documents', {details: ''}),
    sentence: ['Le DSP contient ', ' documents.'],
  }),
  ready('kf-value', 'rounded', {
    ...of('dsp-documents', {notation: 'long'}),
    sentence: ['Le DSP contient ', ' de documents.'],
  }),
  ready('kf-variation-badge', 'down', {data: data.down}),
  ready('kf-variation-badge', 'points', {data: data.points}),
  ready('kf-variation-badge', 'better', {data: data.higherIsBetter[0]!}),
];

/** A widget on its way into each state. */
function states(tag: string): Sample[] {
  const plain = PLAIN.find(one => one.tag === tag)!;
  const {attributes = {}, sentence} = plain;
  const rest = {tag, ...(sentence && {sentence})};
  const at = (src: string) => ({attributes: {...attributes, src}});
  return [
    {...rest, id: `${tag} loading`, state: 'loading', ...at(NEVER)},
    {...rest, id: `${tag} error`, state: 'error', ...at(MISSING)},
    {
      ...rest,
      id: `${tag} empty`,
      // What is asked for and not there is an error.
      attributes: Object.fromEntries(
        Object.entries(attributes).filter(
          ([name]) => !['src', 'indicator', 'indicators', 'term'].includes(name),
        ),
      ),
      ...(['kf-key-facts', 'kf-bulletin', 'kf-term'].includes(tag)
        ? {data: EMPTY}
        : {data: data.emptySeries}),
      state: 'empty',
    },
    {...rest, id: `${tag} stale`, state: 'stale', ...at(`${BREAKS}?${tag}`)},
  ];
}

/** Everything, in the order in which it stands on the page. */
export const SAMPLES: readonly Sample[] = TAGS.flatMap(tag => [
  ...[...PLAIN, ...VARIANTS].filter(one => one.tag === tag),
  ...states(tag),
]);
