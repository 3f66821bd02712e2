// Every token changes something, in every engine; each for all widgets, or for one tag alone.
import {expect} from '@open-wc/testing';
import '../../src/all.js';
import {TOKENS, TOKEN_NAMES, type TokenKind, type Widget} from '../../src/styles/token-list.js';
import {TAGS} from '../../src/styles/tags.js';
import type {Token} from '../../src/styles/tokens.js';
import {box, documentOf, failed, place, rootOf, serve, until} from '../support/fixtures.js';
import {PROPERTIES} from './properties.js';

const LOOK = [...PROPERTIES, 'border-bottom-color', 'padding-bottom'];

const VALUES: Record<TokenKind, string> = {
  color: 'rgb(1, 2, 3)',
  fontFamily: 'Courier',
  fontWeight: '300',
  number: '1.5',
  dimension: '7px',
  keyword: 'oldstyle-nums',
};

const valueOf = (token: Token) => VALUES[TOKENS[token].kind];

/** What a widget looks like, in computed values; a widget inside it has a look of its own. */
function look(element: Element): string {
  const parts = [element, ...element.shadowRoot!.querySelectorAll('*')];
  return parts
    .filter(part => part === element || !part.shadowRoot)
    .map(part => {
      const style = getComputedStyle(part);
      return LOOK.map(name => style.getPropertyValue(name)).join(';');
    })
    .join('\n');
}

const CATEGORIES = [
  {id: 'a', label: 'A', value: 5},
  {id: 'b', label: 'B', value: 3},
];

const series = (...values: number[]) => values.map((value, i) => ({period: `2024-0${i + 1}`, value}));

const components = Object.entries({
  a: [1, 2, 3],
  b: [2, 2, 4],
  c: [3, 1, 2],
  d: [2, 2, 2],
  e: [3, 3, 1],
  f: [1, 2, 1],
}).map(([id, values]) => ({id, label: id, series: series(...values)}));

/** Each widget with data of which it draws all it can; and with an error, which has a button. */
async function gallery(): Promise<{parent: HTMLElement; widgets: [Widget, Element][]}> {
  const parent = box(900);
  parent.lang = 'fr';
  const parts = documentOf({kind: 'flow', series: undefined, components});
  const whole = documentOf({breakdown: {dimension: 'residence', whole: true, items: CATEGORIES}, value: 8});
  const line = documentOf({kind: 'stock', series: series(1, 2, 3)});
  const flow = documentOf({kind: 'flow', series: series(1, 2, 3)});
  const goal = documentOf({
    kind: 'stock',
    value: {value: 4, at: '2024-06-30'},
    target: {value: 8, by: '2026'},
  });
  const glossary = {...documentOf({value: 3}), glossary: {dsp: {term: 'DSP', definition: 'Dossier'}}};
  const wanted: [Widget, Record<string, string>, unknown][] = [
    ['kf-kpi-tile', {}, documentOf({value: 3})],
    ['kf-variation-badge', {absolute: '3', since: 'previous', polarity: 'higher-is-better'}, undefined],
    ['kf-variation-badge', {absolute: '3', since: 'previous', polarity: 'lower-is-better'}, undefined],
    ['kf-bar-chart', {}, flow],
    ['kf-bar-chart', {}, parts],
    ['kf-line-chart', {}, line],
    ['kf-breakdown-chart', {variant: 'share'}, whole],
    ['kf-donut-chart', {}, whole],
    ['kf-target-bar', {}, goal],
    ['kf-sparkline', {}, line],
    ['kf-data-table', {}, parts],
    ['kf-key-facts', {}, documentOf({value: 3})],
    ['kf-value', {}, documentOf({value: 3})],
    ['kf-sentence', {}, documentOf({value: 3})],
    ['kf-term', {term: 'dsp'}, glossary],
    ['kf-bulletin', {}, documentOf({value: 3})],
  ];
  const widgets: [Widget, Element][] = [];
  for (const [tag, attributes, data] of wanted) {
    const element = place(tag, attributes, {into: parent, data});
    await until(element, 'its content', () =>
      rootOf(element).querySelector('svg[role=img],[part]:not(.frame)'),
    );
    widgets.push([tag, element]);
  }
  const server = serve({data: {status: 404}});
  const broken = place('kf-kpi-tile', {src: server.url('data')}, {into: parent});
  await failed(broken);
  rootOf(broken).querySelector('button')!.focus();
  return {parent, widgets: [...widgets, ['kf-kpi-tile', broken]]};
}

describe('tokens', () => {
  let parent: HTMLElement;
  let widgets: [Widget, Element][];

  /** The tags that look otherwise with these properties on the page than without. */
  const changed = (properties: Record<string, string>) => {
    const before = widgets.map(([, element]) => look(element));
    for (const [name, value] of Object.entries(properties)) parent.style.setProperty(name, value);
    const after = widgets.map(([, element]) => look(element));
    for (const name of Object.keys(properties)) parent.style.removeProperty(name);
    return new Set(widgets.flatMap(([tag], i) => (before[i] === after[i] ? [] : [tag])));
  };

  beforeEach(async function () {
    this.timeout(20_000);
    ({parent, widgets} = await gallery());
  });

  it('each change something', function () {
    this.timeout(60_000);
    for (const token of TOKEN_NAMES) {
      expect([...changed({[`--kf-${token}`]: valueOf(token)})], `--kf-${token}`).not.to.deep.equal([]);
    }
    expect([...changed({'--kf-colour-of-the-sky': 'blue'})]).to.deep.equal([]);
  });

  it('change every widget, those in a line of text by tokens of their own', function () {
    this.timeout(20_000);
    const all = Object.fromEntries(TOKEN_NAMES.map(token => [`--kf-${token}`, valueOf(token)]));
    const restyled = changed(all);
    const text: Widget[] = ['kf-value', 'kf-sentence'];
    expect(TAGS.filter(tag => !restyled.has(tag) && !text.includes(tag))).to.deep.equal([]);
    for (const tag of text) {
      expect([...changed({[`--${tag}-text`]: 'rgb(1, 2, 3)'})], tag).to.deep.equal([tag]);
    }
  });

  it('of a tag change that tag alone, and win', function () {
    this.timeout(60_000);
    for (const tag of TAGS) {
      const token = tag === 'kf-sparkline' ? 'accent' : 'text';
      const own = `--${tag}-${token}`;
      expect([...changed({[own]: 'rgb(1, 2, 3)'})], own).to.deep.equal([tag]);
      parent.style.setProperty(own, 'rgb(4, 5, 6)');
      expect(changed({[`--kf-${token}`]: 'rgb(7, 8, 9)'}).has(tag), `${own} wins`).to.equal(false);
      parent.style.removeProperty(own);
    }
  });
});
