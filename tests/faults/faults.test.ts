// Everything that can go wrong on the way and in the data, over real connections: each has an outcome that is known
// beforehand, the page around the widget stays as it is, and nothing false is shown.
import {expect} from '@open-wc/testing';
import type {ProblemKind} from '../../src/data/problem.js';
import type {DataElement, FigureState} from '../../src/elements/data-element.js';
import {box, drawn, linesOf, place, rootOf, stub, textOf, type Tag} from '../support/fixtures.js';

// Where the server of faults is, is known when the tests run.
const {origin} = (await import(/* @vite-ignore */ `${location.origin}/fault-server.js`)) as {origin: string};

const SECRET = 'geheimes-wort';
/** Words of engines and of this library's own code. */
const MACHINE = /invalid|zod|received|unexpected|syntax|token|undefined|typeerror|\[object|nan\b/i;

interface Fault {
  name: string;
  state: FigureState;
  /** Another outcome that is as right, where engines differ. */
  or?: FigureState;
  /** What is told of it; where engines see different things, each of them. */
  kinds?: ProblemKind[];
  /** How often the server is asked. */
  requests?: number;
  path?: string;
}

const shown = (...names: string[]): Fault[] => names.map(name => ({name, state: 'ready'}));
const fails = (kinds: ProblemKind | ProblemKind[], names: string[], more: Partial<Fault> = {}): Fault[] =>
  names.map(name => ({name, state: 'error', kinds: [kinds].flat(), ...more}));

const FAULTS: Fault[] = [
  ...shown('good', 'moved', 'twice-away', 'wrong-type', 'no-type', 'bom', 'utf-16', 'utf-16-big-endian'),
  ...shown('latin1-declared', 'latin1-declared-in-vain', 'proto', 'script-link', 'periods-unordered'),
  ...shown('letters-lost', 'long-label', 'controls', 'piled-marks', 'script-label'),
  {name: 'empty-list', state: 'empty'},
  ...fails('unsuitable', ['empty-object']),
  ...fails('not-json', ['no-content', 'empty', 'page', 'page-as-json', 'login', 'short-file'], {requests: 1}),
  ...fails('not-json', ['twins', 'trailing-comma', 'nan']),
  ...fails(['not-json', 'schema', 'too-large', 'internal'], ['deep']),
  ...fails('encoding', ['latin1', 'utf-16-without-mark'], {requests: 1}),
  ...fails('http', ['400', '401', '403', '404', '410'], {requests: 1}),
  // Chromium makes a request of its own after 408.
  ...fails('http', ['408']),
  ...fails('http', ['429', '500', '502', '503', '504'], {requests: 4}),
  ...fails(
    'http',
    ['retry-after-seconds', 'retry-after-date', 'retry-after-nonsense', 'retry-after-hidden'],
    {
      requests: 4,
    },
  ),
  ...fails('http', ['retry-after-long'], {requests: 1}),
  ...fails('network', ['login-elsewhere', 'no-cors', 'redirect-loop']),
  // WebKit reads what is not compressed though it says so.
  ...fails('network', ['gzip-in-vain'], {or: 'ready'}),
  // Engines differ in whether they make a reset request again by themselves, and in what they make of half an answer.
  ...fails(['network', 'not-json'], ['reset', 'short-body', 'short-chunks', 'gzip-cut']),
  ...fails('too-large', ['bomb', 'endless'], {requests: 1}),
  ...fails('too-large', ['too-many'], {path: 'indicators.one.series'}),
  ...fails('timeout', ['silent', 'drip'], {requests: 1}),
  ...fails('schema', ['null', 'no-source']),
  ...fails('schema', ['forged-template', 'label-list', 'label-number'], {path: 'indicators.one.label'}),
  ...fails('schema', ['period-twice'], {path: 'indicators.one.series.1.period'}),
  ...fails('schema', ['one-wrong-value'], {path: 'indicators.one.series.0.value'}),
  ...fails('version', ['newer-version']),
  ...fails('indicator', ['no-indicator'], {path: 'one'}),
];

let runs = 0;

/** Waits for the end of a request, whatever it is. */
async function settled(element: DataElement<unknown>): Promise<void> {
  const deadline = performance.now() + 4000;
  while (['idle', 'loading'].includes(element.state) && performance.now() < deadline) {
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  await element.updateComplete;
}

const {setTimeout: inTime} = window;

/** A clock that runs eight times as fast for the limits of a request, and a hundred times for the waits between. */
function hurry(): void {
  stub(window, 'setTimeout', ((handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
    inTime(
      handler,
      delay >= 10_000 ? delay / 8 : delay > 400 ? delay / 100 : delay,
      ...rest,
    )) as typeof window.setTimeout);
}

async function meet(fault: string, tag: Tag) {
  hurry();
  const run = `${Date.now()}-${++runs}`;
  const stand = box();
  const before = '<p class="host" id="host">Page</p>';
  stand.innerHTML = before;
  const problems: {kind: string; path?: string | undefined}[] = [];
  stand.addEventListener('kf-error', ({problem}) => problems.push(problem));
  const src = `${origin}/fault/${fault}?run=${run}`;
  const element = place(tag, {src, indicator: 'one', lang: 'fr'}, {into: stand});
  await settled(element);
  const stats = async () =>
    (await (await fetch(`${origin}/stats?run=${run}`)).json()) as {count: number; closed: number};
  return {element, stand, before, problems, stats};
}

describe('faults', () => {
  for (const {name, state: usual, or, kinds, requests, path} of FAULTS) {
    it(`${name}: ${usual} ${kinds?.join(' or ') ?? ''}`, async () => {
      const {element, stand, before, problems, stats} = await meet(name, 'kf-kpi-tile');
      const state = element.state === or ? or : usual;
      expect(element.state, problems[0]?.kind).to.equal(state);
      expect(stand.innerHTML.startsWith(before), 'the page around it').to.equal(true);
      expect(Object.keys(window)).not.to.include('pwned');
      expect(({} as {polluted?: unknown}).polluted).to.equal(undefined);
      if (state === 'ready') await drawn(element);
      const all = rootOf(element).innerHTML;
      expect(all).not.to.contain(SECRET);
      if (state === 'ready') {
        expect(textOf(element)).to.contain('194.784');
        expect(linesOf(element)[0]).to.match(/Com\s?pt|<img/);
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        expect(all).not.to.match(/[\u0000-\u0008\u202a-\u202e]|javascript:/);
        expect(rootOf(element).querySelector('img, script')).to.equal(null);
        const {height} = element.getBoundingClientRect();
        expect(height).to.be.below(500);
      } else if (state === 'error') {
        expect(problems.length).to.equal(1);
        expect(kinds).to.include(problems[0]!.kind);
        if (path !== undefined) expect(problems[0]!.path).to.equal(path);
        expect(linesOf(element)[0]).to.match(/^[A-ZÀ-Ý].*[.…]$/);
        expect(textOf(element)).not.to.match(MACHINE);
        expect(textOf(element)).not.to.contain('194');
      }
      if (requests !== undefined) expect((await stats()).count).to.equal(requests);
    });
  }

  for (const fault of ['endless', 'silent', 'drip']) {
    it(`cuts off what is ${fault}`, async () => {
      const {stats} = await meet(fault, 'kf-kpi-tile');
      // The end of a connection takes its time.
      for (let i = 0; i < 50 && (await stats()).closed === 0; i++)
        await new Promise(resolve => inTime(resolve, 20));
      expect((await stats()).closed).to.equal(1);
    });
  }

  const TAGS: Tag[] = [
    'kf-bar-chart',
    'kf-line-chart',
    'kf-breakdown-chart',
    'kf-donut-chart',
    'kf-target-bar',
    'kf-sparkline',
    'kf-data-table',
    'kf-key-facts',
    'kf-value',
    'kf-sentence',
    'kf-variation-badge',
    'kf-term',
    'kf-bulletin',
  ];
  for (const tag of TAGS) {
    it(`say so in ${tag} as in every widget`, async () => {
      for (const fault of [
        'page',
        '404',
        'no-cors',
        'latin1',
        'short-file',
        'null',
        'newer-version',
        'forged-template',
      ]) {
        const {element, stand, before} = await meet(fault, tag);
        // Those of the whole document draw what can be drawn; those without a place in it show nothing of an indicator.
        const isPart =
          fault === 'forged-template' && ['kf-key-facts', 'kf-term', 'kf-bulletin'].includes(tag);
        if (!isPart) expect(element.state, fault).to.equal('error');
        expect(stand.innerHTML.startsWith(before), fault).to.equal(true);
        expect(rootOf(element).innerHTML, fault).not.to.contain(SECRET);
        expect(textOf(element), fault).not.to.match(MACHINE);
        element.remove();
      }
    });
  }

  it('make one request for twenty widgets; one that goes does not take the others’ along, the last does', async () => {
    const run = `many-${Date.now()}`;
    const src = `${origin}/fault/silent?run=${run}`;
    const stand = box();
    const widgets = Array.from({length: 20}, () =>
      place('kf-kpi-tile', {src, indicator: 'one'}, {into: stand}),
    );
    const stats = async () =>
      (await (await fetch(`${origin}/stats?run=${run}`)).json()) as {count: number; closed: number};
    const wait = () => new Promise(resolve => setTimeout(resolve, 50));
    for (let i = 0; i < 20 && (await stats()).count === 0; i++) await wait();
    for (const widget of widgets.slice(1)) widget.remove();
    await wait();
    expect(await stats()).to.deep.equal({count: 1, closed: 0});
    widgets[0]!.remove();
    for (let i = 0; i < 40 && (await stats()).closed === 0; i++) await wait();
    expect(await stats()).to.deep.equal({count: 1, closed: 1});
  });
});
