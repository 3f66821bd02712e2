import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {html} from 'lit';
import {Anatomy, partsOf} from './anatomy.js';
import {withAnswers} from './answers.js';
import type {AnyWidget} from './states.js';

// Not where the class is: a module that is imported for its effects alone would be left out of the build.
if (!customElements.get('anatomy-picture')) customElements.define('anatomy-picture', Anatomy);

/** Waits until every part of the manifest is outlined, and fails where one is not shown. */
async function outlined(canvas: HTMLElement): Promise<void> {
  const {widget} = canvas.querySelector<Anatomy>('anatomy-picture')!;
  const missing = () => {
    const named = [...canvas.querySelectorAll('.number + code')].map(({textContent}) => textContent);
    return partsOf(widget).filter(({name}) => !named.includes(`::part(${name})`));
  };
  const end = performance.now() + 10_000;
  while (missing().length > 0) {
    if (performance.now() > end) throw new Error(`Not shown: ${missing().map(({name}) => name)}`);
    await new Promise(requestAnimationFrame);
  }
}

/**
 * The parts of each widget, outlined in the widget itself. Names and descriptions come from the custom-elements
 * manifest. A style sheet of the page reaches them where tokens do not: `kf-bar-chart::part(tools) {display: none}`.
 */
const meta = {
  title: 'Themes/Anatomy',
  beforeEach: withAnswers,
  parameters: {
    controls: {disable: true},
    docs: {canvas: {sourceState: 'none'}},
  },
  globals: {lang: 'en', width: 'full'},
  play: ({canvasElement}) => outlined(canvasElement),
} satisfies Meta;

export default meta;
type Story = StoryObj;

const story = (widget: AnyWidget, name: string): Story => ({
  name,
  render: () => html`<anatomy-picture .widget=${widget}></anatomy-picture>`,
});

export const KpiTile = story('kpi-tile', 'KPI tile');
export const VariationBadge = story('variation-badge', 'Variation badge');
export const BarChart = story('bar-chart', 'Bar chart');
export const LineChart = story('line-chart', 'Line chart');
export const BreakdownChart = story('breakdown-chart', 'Breakdown chart');
export const DonutChart = story('donut-chart', 'Donut chart');
export const TargetBar = story('target-bar', 'Target bar');
export const DataTable = story('data-table', 'Data table');
export const KeyFacts = story('key-facts', 'Key facts');
export const Value = story('value', 'Value');
export const Sentence = story('sentence', 'Sentence');
export const Sparkline = story('sparkline', 'Sparkline');
export const Term = story('term', 'Term');
export const Bulletin = story('bulletin', 'Bulletin');
