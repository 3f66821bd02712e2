import type {Meta, StoryObj} from '@storybook/web-components-vite';
import {withAnswers} from './answers.js';
import {everyState, type AnyWidget} from './states.js';

/** Waits until each widget is in the state that stands above it, and fails where it does not get there. */
async function reached(canvas: HTMLElement): Promise<void> {
  const late = () =>
    [...canvas.querySelectorAll<HTMLElement>('[data-state]')].filter(({dataset, children}) => {
      const widget = [...children].at(-1)!;
      const shown = (widget.localName.startsWith('kf-') ? widget : widget.firstElementChild!).getAttribute(
        'state',
      );
      return shown !== (dataset.state === 'illustrative' ? 'ready' : dataset.state);
    });
  const end = performance.now() + 10_000;
  while (late().length > 0) {
    if (performance.now() > end) throw new Error(`Not reached: ${late().map(({dataset}) => dataset.state)}`);
    await new Promise(requestAnimationFrame);
  }
}

const meta = {
  title: 'States',
  beforeEach: withAnswers,
  parameters: {
    controls: {disable: true},
    docs: {source: {code: null}, canvas: {sourceState: 'none'}},
  },
  globals: {lang: 'en', width: 'full'},
  play: ({canvasElement}) => reached(canvasElement),
} satisfies Meta;

export default meta;
type Story = StoryObj;

const story = (widget: AnyWidget): Story => ({render: () => everyState(widget)});

export const KpiTile: Story = {...story('kpi-tile'), name: 'KPI tile'};
export const VariationBadge: Story = {...story('variation-badge'), name: 'Variation badge'};
export const BarChart: Story = {...story('bar-chart'), name: 'Bar chart'};
export const LineChart: Story = {...story('line-chart'), name: 'Line chart'};
export const BreakdownChart: Story = {...story('breakdown-chart'), name: 'Breakdown chart'};
export const DonutChart: Story = {...story('donut-chart'), name: 'Donut chart'};
export const TargetBar: Story = {...story('target-bar'), name: 'Target bar'};
export const DataTable: Story = {...story('data-table'), name: 'Data table'};
export const KeyFacts: Story = {...story('key-facts'), name: 'Key facts'};
export const Value: Story = story('value');
export const Sentence: Story = story('sentence');
export const Sparkline: Story = story('sparkline');
export const Term: Story = story('term');
export const Bulletin: Story = story('bulletin');
