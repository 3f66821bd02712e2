// Every widget in every state, and what it looks like under a style sheet of the page.
import {html, render} from 'lit';
import '../../../src/all.js';
import {withAnswers} from '../../../stories/answers.js';
import * as data from '../../../stories/data.js';
import {TAGS} from '../../../src/styles/tags.js';
import {EVERY_WIDGET, inState, DATA_STATES, type DataState} from '../../../stories/states.js';
import {skipNothing, widgets} from '../../support/widgets.js';
import {PROPERTIES} from '../properties.js';

/** What a token can change: computed values, and the room that things take. */
const LOOK = [...PROPERTIES, 'background-image', 'column-gap'];

const sheet = document.createElement('style');
document.head.append(sheet);

/** What the states do not have: parts, slices and lines of many colours, and changes for the better and the worse. */
const course = (polarity: 'higher-is-better' | 'lower-is-better') => ({
  label: 'Visites',
  kind: 'flow',
  polarity,
  series: [40, 30, 50].map((value, i) => ({period: `2024-0${i + 1}`, value})),
});

const more = () => html`${(['higher-is-better', 'lower-is-better'] as const).map(
  polarity =>
    html`<kf-bar-chart .data=${course(polarity)}></kf-bar-chart><kf-line-chart .data=${course(polarity)}></kf-line-chart>`,
)}
<div style="--kf-table-max-height: 6rem"><kf-data-table .data=${data.sixComponents}></kf-data-table></div>
<kf-bar-chart .data=${data.sixComponents}></kf-bar-chart>
<kf-bar-chart .data=${data.twentyFourMonths}></kf-bar-chart>
${[...data.higherIsBetter, ...data.lowerIsBetter].map(
  one => html`<kf-kpi-tile .data=${one}></kf-kpi-tile><kf-variation-badge .data=${one}></kf-variation-badge>`,
)}
<kf-line-chart .data=${data.sixComponents} by="component"></kf-line-chart>
<kf-line-chart .data=${data.twelveMonths}></kf-line-chart>
<kf-breakdown-chart .data=${data.byReason} variant="share"></kf-breakdown-chart>
<kf-target-bar .data=${data.targetReached}></kf-target-bar>
<kf-value .data=${data.twelveMonths} details></kf-value>
<p><kf-term .data=${data.everyPart} term="visit">visit</kf-term></p>`;

const frame = () => new Promise(requestAnimationFrame);

/** Waits until no widget has anything to draw, for some frames: a drawing follows its font in the next. */
async function settled(): Promise<void> {
  for (let still = 0; still < 5; still++) {
    await frame();
    if (widgets(document).some(one => (one as {isUpdatePending?: boolean} & Element).isUpdatePending))
      still = 0;
  }
}

// The loader gives up after a while, and what waits for ever would then be an error.
const wait = window.setTimeout.bind(window);
Object.assign(window, {setTimeout: (work: () => void, ms = 0) => (ms < 5000 ? wait(work, ms) : 0)});

/** Puts up all, and opens a definition. */
export async function open(): Promise<void> {
  withAnswers();
  const states = Object.keys(DATA_STATES) as DataState[];
  render(
    html`${EVERY_WIDGET.flatMap(widget => states.map(state => inState(widget, state, true)))}${more()}`,
    document.querySelector('main')!,
  );
  while (document.querySelectorAll('[state=stale]').length < EVERY_WIDGET.length) await frame();
  await settled();
  document.querySelector('kf-term[term]')!.shadowRoot!.querySelector<HTMLElement>('button')!.click();
}

const describe = (part: Element, room: boolean) => {
  const style = getComputedStyle(part);
  return [...LOOK, ...(room ? ['height'] : [])].map(name => style.getPropertyValue(name)).join(';');
};

/** What all widgets of a tag look like; a widget inside one has a look of its own. */
function lookOf(tag: string): string {
  // A bulletin is as high as the widgets in it, which have tokens of their own.
  const room = tag !== 'kf-bulletin';
  const looks: string[] = [];
  for (const widget of document.querySelectorAll(tag)) {
    looks.push(describe(widget, room));
    for (const part of widget.shadowRoot!.querySelectorAll('*')) {
      if (!part.shadowRoot) looks.push(describe(part, room));
    }
    const reached = widget.shadowRoot!.querySelector<HTMLElement>('.stage,button,summary,a,[tabindex]');
    reached?.focus();
    if (reached) looks.push(describe(reached, room));
  }
  return looks.join('\n');
}

/** What the widgets of every tag look like under a style sheet, nothing skipped off screen. */
export async function look(css: string): Promise<Record<string, string>> {
  sheet.textContent = css;
  await settled();
  skipNothing(document);
  return Object.fromEntries(TAGS.map(tag => [tag, lookOf(tag)]));
}

window.claims = {open, look};
