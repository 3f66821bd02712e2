// Every row of the table of faults, over real connections: each ends as is known beforehand, the page around the widget
// stays as it is, and nothing false is shown.
import {expect} from '@open-wc/testing';
import {executeServerCommand} from '@web/test-runner-commands';
import {HEAD_TIMEOUT, TIMEOUT} from '../../src/data/load.js';
import type {Problem} from '../../src/data/problem.js';
import type {DataElement} from '../../src/elements/data-element.js';
import {
  afterThis,
  box,
  expectClean,
  journalOf,
  later,
  place,
  pictureOf,
  plain,
  rootOf,
  stub,
  textOf,
  until,
  type Attributes,
  type Tag,
} from '../support/fixtures.js';
import {FAULTS, GOOD, SECRET, goodWith, type Fault, WIDGETS as ATTRIBUTES} from './faults.js';

const {origin, nobody} = await executeServerCommand<{origin: string; nobody: string}, null>('kf-faults');

/** Words of engines and of this library's own code, which mean nothing to a reader. */
const MACHINE =
  /invalid|zod|received|unexpected|syntax|token|position|undefined|\w+error|failed|\[object|\bNaN\b/i;

/** One or more sentences, with the words of the French messages. */
const SENTENCE =
  /^(?:Les données n'ont pas pu être (?:chargées|lues) : \p{Ll}[^.]+|Indicateur introuvable[^.]+|Cet indicateur ne peut[^.]+)\.(?: \p{Lu}[^.]+\.)*$/u;

/**
 * What no text may hold: control characters beside the breaks of our own markup, marks of direction, half characters.
 */
const UNSEEN = /(?!\n)\p{Cc}|\p{Bidi_Control}|\p{Cs}/u;

/** So much faster runs the clock of a test: for the waits between two requests, and for the limits of one. */
const [WAITS, LIMITS] = [50, 20];

/** What a random number is in a test, so that the waits are known. */
const RANDOM = 0.9;

/** The waits between four requests: a random part of a second, of two, and of four (exponential with full jitter). */
const BACKOFF = [1000, 2000, 4000].map(most => RANDOM * most);

const WIDGETS: Record<Tag, Attributes> = ATTRIBUTES;
const TAGS = Object.keys(WIDGETS) as Tag[];

/** WebKit as it comes for Linux tells less of a connection that breaks off than the other engines. */
const isWebKit = /AppleWebKit/.test(navigator.userAgent) && !/Chrome/.test(navigator.userAgent);
const ROWS: readonly Fault[] = FAULTS.map(fault => ({...fault, ...(isWebKit && fault.inWebKit)}));

const named = (name: string): Fault => ROWS.find(one => one.name === name)!;

/** Asks the server what has come of a run. */
async function statsOf(run: string): Promise<{requests: number; closed: number; times: number[]}> {
  return (await fetch(`${origin}/stats?run=${run}`)).json();
}

const {setTimeout: inTime} = window;

/** Waits until the server says so, which hears of the end of a connection a little later. */
async function heard(
  run: string,
  what: string,
  test: (stats: {requests: number; closed: number}) => boolean,
) {
  for (let i = 0; i < 100; i++) {
    if (test(await statsOf(run))) return;
    await new Promise(resolve => inTime(resolve, 20));
  }
  throw new Error(`the server waited for ${what}: ${JSON.stringify(await statsOf(run))}`);
}

/** Makes the waits between requests short, and where asked the limits too; gives the waits that were asked for. */
function hurry(limits = false): number[] {
  const waits: number[] = [];
  stub(Math, 'random', () => RANDOM);
  stub(window, 'setTimeout', ((handler: TimerHandler, delay = 0, ...rest: unknown[]) => {
    const isLimit = delay === HEAD_TIMEOUT || delay === TIMEOUT;
    const isWait = !isLimit && delay > 400;
    if (isWait) waits.push(delay);
    return inTime(handler, isWait ? delay / WAITS : isLimit && limits ? delay / LIMITS : delay, ...rest);
  }) as typeof window.setTimeout);
  return waits;
}

/** The address of a fault, and what is known of it: its run, and how often the page asks for it. */
function meet({name, at, late}: Fault) {
  const run = crypto.randomUUID();
  const src = `${at === 'nobody' ? nobody : origin}/fault/${name}?run=${run}`;
  let asked = 0;
  const {fetch} = window;
  stub(window, 'fetch', (input, init) => {
    if (String(input) === src) asked++;
    return fetch(input, init);
  });
  return {run, src, waits: hurry(late), asked: () => asked};
}

/** A widget, and the widgets inside it. */
function widgetsOf(element: DataElement<unknown>): DataElement<unknown>[] {
  const inside = [...rootOf(element).querySelectorAll<DataElement<unknown>>('*')];
  return [element, ...inside.filter(one => one.localName.startsWith('kf-')).flatMap(widgetsOf)];
}

/** Everything that a widget holds, with the widgets inside it. */
function insideOf(element: DataElement<unknown>): string {
  return widgetsOf(element)
    .map(one => rootOf(one).innerHTML)
    .join('\n');
}

/** Whether a widget shows its data, and all widgets inside it theirs. */
function isDrawn(element: DataElement<unknown>): boolean {
  return widgetsOf(element).every(
    one => one.state === 'ready' && ('toSVG' in one ? pictureOf(one) !== null : textOf(one) !== ''),
  );
}

/** The problems that are told of a widget itself. */
function problemsOf(element: DataElement<unknown>): Problem[] {
  const problems: Problem[] = [];
  element.addEventListener('kf-error', ({target, problem}) => target === element && problems.push(problem));
  return problems;
}

/** A neighbour on the page, and the statement that nothing has happened to it. */
function neighbour(stand: HTMLElement): () => void {
  const marker = document.createElement('p');
  marker.title = 'marker';
  marker.innerHTML = 'A page with <b>its own</b> words.';
  stand.append(marker);
  const look = () => {
    const {x, y, width, height} = marker.getBoundingClientRect();
    const {color, fontSize} = getComputedStyle(marker);
    const outside = [document.head.childElementCount, document.documentElement.attributes.length];
    return [marker.outerHTML, x, y, width, height, color, fontSize, ...outside, Object.keys(window).length];
  };
  const before = look();
  return () => {
    expect(look(), 'the page around').to.deep.equal(before);
    expect(window, 'nothing of an answer has run').not.to.have.property('pwned');
    expect({}, 'no object has got anything').not.to.have.property('polluted');
  };
}

const kindsOf = ({ends}: Fault): readonly string[] => (typeof ends === 'string' ? [ends] : ends);
const isState = (kind: string) => kind === 'ready' || kind === 'empty';

/** Waits until a widget has come to an end. */
function ended(element: DataElement<unknown>): Promise<unknown> {
  return until(
    element,
    'an end',
    () =>
      ['ready', 'empty', 'error'].includes(element.getAttribute('state') ?? '') && !element.isUpdatePending,
  );
}

/** The sentence that a widget says, which a widget in a line of text says in a tooltip. */
function sentenceOf(element: DataElement<unknown>): string {
  const root = rootOf(element);
  return plain(
    root.querySelector('[part=message] > p')?.textContent ??
      root.querySelector<HTMLElement>('[title]')?.title,
  );
}

/** States that a widget tells one problem, in words for a reader. */
function expectTold(element: DataElement<unknown>, problems: Problem[], fault: Fault): void {
  expect(element.state).to.equal('error');
  expect(problems.length, 'problems told').to.equal(1);
  expect(problems[0]!.kind).to.be.oneOf([...kindsOf(fault)]);
  if (fault.path !== undefined) expect(problems[0]!.path).to.equal(fault.path);
  expect(sentenceOf(element)).to.match(SENTENCE);
  expect(insideOf(element)).not.to.match(MACHINE);
  // No number of the answer, and none of an example.
  expect(textOf(element)).not.to.match(/194|4\.783/);
}

/** Waits until something is so, or has had the time to become so. */
async function frames(test: () => boolean): Promise<void> {
  for (let i = 0; i < 100 && !test(); i++) await new Promise(resolve => requestAnimationFrame(resolve));
}

/** States that a widget shows exactly what it shows of the good document that the page hands over. */
async function expectShown(element: DataElement<unknown>, tag: Tag, {shows = {}}: Fault): Promise<void> {
  const model = place(tag, {...WIDGETS[tag], lang: 'fr'}, {data: goodWith(shows)});
  // Widgets inside a widget are drawn a little later.
  await frames(() => isDrawn(model) && isDrawn(element));
  expect(isDrawn(model)).to.equal(true);
  expect(insideOf(element)).to.equal(insideOf(model));
  expectClean(element);
  expect(insideOf(element)).not.to.match(UNSEEN);
}

describe('faults', () => {
  it('have a name each', () => {
    expect(new Set(FAULTS.map(({name}) => name)).size).to.equal(FAULTS.length);
  });

  it('are held against a document that every widget shows', async () => {
    for (const tag of TAGS) {
      const element = place(tag, {...WIDGETS[tag], lang: 'fr'}, {data: GOOD});
      await frames(() => isDrawn(element));
      expect(isDrawn(element), tag).to.equal(true);
      expect(insideOf(element), tag).not.to.contain(SECRET);
      if (tag === 'kf-kpi-tile') {
        expect(textOf(element)).to.contain("Comptes activés à l'été").and.to.contain('194.784');
      }
    }
  });

  for (const fault of ROWS) {
    const {name, resent, leaves, notice} = fault;
    const kinds = kindsOf(fault);
    it(`${name} ends as ${kinds.join(' or ')}`, async () => {
      const {run, src, waits, asked} = meet(fault);
      const stand = box();
      const expectUntouched = neighbour(stand);
      const attributes = {...WIDGETS['kf-kpi-tile'], src, lang: 'fr'};
      const element = place('kf-kpi-tile', attributes, {into: stand});
      const journal = journalOf(element);
      const problems = problemsOf(element);
      await ended(element);
      await later();

      const end = isState(kinds[0]!) ? kinds[0]! : `error, kf-error ${problems[0]?.kind}`;
      const load = end === 'ready' ? ', kf-load' : '';
      expect(journal.join(', ')).to.match(new RegExp(`^loading, ${end}${load || '(, kf-load)?'}$`));
      expect(insideOf(element)).not.to.contain(SECRET);
      expectUntouched();
      if (end === 'ready') {
        await expectShown(element, 'kf-kpi-tile', fault);
        expect((await element.check()).map(({kind}) => kind)).to.deep.equal(notice ? [notice] : []);
      } else if (end === 'empty') expect(textOf(element)).to.equal('Aucune donnée');
      else expectTold(element, problems, fault);

      const requests = [fault.requests ?? 1].flat();
      expect(asked(), 'requests of the page').to.be.oneOf([...requests]);
      const [least, most] = fault.waits ?? [];
      const expected = BACKOFF.slice(0, asked() - 1);
      if (least === undefined || most === undefined) expect(waits, 'waits').to.deep.equal(expected);
      else for (const wait of waits) expect(wait, 'wait').to.be.within(least, most);
      expect(waits.length, 'waits').to.equal(asked() - 1);
      if (leaves) await heard(run, 'the end of the connection', ({closed}) => closed === 1);
      const stats = await statsOf(run);
      expect(stats.closed, 'connections closed').to.equal(leaves ? 1 : 0);
      if (resent || fault.at) return;
      expect(stats.requests, 'requests at the server').to.equal(asked());
      // Timers are a little early, and never much.
      for (const [i, wait] of waits.entries()) {
        expect(stats.times[i + 1]! - stats.times[i]!, 'time between').to.be.above(wait / WAITS - 5);
      }
    });
  }

  describe('in every widget, of one address', () => {
    for (const name of [
      'page',
      'not-found',
      'cut-by-length',
      'latin-1',
      'endless',
      'drip',
      'no-source',
      'version-2',
      'twice-unavailable',
      'utf-16-big-endian',
    ]) {
      const fault = named(name);
      it(`${name} ends as ${fault.ends}`, async () => {
        const {run, src, asked} = meet(fault);
        const stand = box();
        const expectUntouched = neighbour(stand);
        const widgets = TAGS.map(tag => {
          const element = place(tag, {...WIDGETS[tag], src, lang: 'fr'}, {into: stand});
          return {tag, element, problems: problemsOf(element)};
        });
        await Promise.all(widgets.map(({element}) => ended(element)));
        for (const {tag, element, problems} of widgets) {
          try {
            expect(insideOf(element)).not.to.contain(SECRET);
            if (fault.ends === 'ready') await expectShown(element, tag, fault);
            else expectTold(element, problems, fault);
          } catch (error) {
            throw new Error(`${tag}: ${(error as Error).message}`, {cause: error});
          }
        }
        expectUntouched();
        expect(asked()).to.equal(fault.requests ?? 1);
        expect((await statsOf(run)).requests).to.equal(asked());
      });
    }
  });

  describe('while a request runs', () => {
    it('twenty widgets share it; one that goes does not end it, the last does', async () => {
      const {run, src, asked} = meet(named('silent'));
      afterThis(() => widgets.forEach(one => one.remove()));
      const widgets = Array.from({length: 20}, () => place('kf-kpi-tile', {src, indicator: 'accounts'}));
      await heard(run, 'the request', ({requests}) => requests === 1);
      for (const one of widgets.slice(1)) {
        one.remove();
        await later();
      }
      // As long as the server would need to hear of it, and longer.
      await new Promise(resolve => inTime(resolve, 100));
      expect((await statsOf(run)).closed).to.equal(0);
      expect(widgets[0]!.state).to.equal('loading');
      const journal = journalOf(widgets[0]!);
      widgets[0]!.remove();
      await heard(run, 'the end of the connection', ({closed}) => closed === 1);
      expect(await statsOf(run)).to.include({requests: 1, closed: 1});
      expect(asked()).to.equal(1);
      expect(journal, 'a widget that has left tells nothing').to.deep.equal([]);
    });

    it('a widget that is moved keeps it', async () => {
      const {run, src} = meet(named('silent'));
      const element = place('kf-kpi-tile', {src, indicator: 'accounts'});
      await heard(run, 'the request', ({requests}) => requests === 1);
      for (let i = 0; i < 5; i++) box().append(element);
      await new Promise(resolve => inTime(resolve, 100));
      expect(await statsOf(run)).to.include({requests: 1, closed: 0});
      element.remove();
      await heard(run, 'the end of the connection', ({closed}) => closed === 1);
    });

    it('a widget that leaves between two tries is not asked for again', async () => {
      const {run, src} = meet({...named('retry-after-seconds')});
      const element = place('kf-kpi-tile', {src, indicator: 'accounts'});
      await heard(run, 'the first request', ({requests}) => requests === 1);
      element.remove();
      const {requests} = await statsOf(run);
      await new Promise(resolve => inTime(resolve, 500));
      expect((await statsOf(run)).requests).to.equal(requests);
    });
  });
});
