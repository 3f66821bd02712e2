import {expect, oneEvent} from '@open-wc/testing';
import type {Problem} from '../../src/index.js';
import {
  ACTIVATED,
  eventually,
  type Answer,
  box,
  cahier,
  documentOf,
  DOCUMENTS,
  drawn,
  failed,
  gate,
  has,
  journalOf,
  later,
  linesOf,
  make,
  nameOf,
  NEVER,
  next,
  pageHidden,
  pageOnline,
  pictureOf,
  place,
  plain,
  quicken,
  reaches,
  rootOf,
  serve,
  show,
  showTable,
  stub,
  TAGS,
  textOf,
  until,
} from '../support/fixtures.js';

/** A widget, as a page of its own loads it. */
const VALUE = new URL('../../src/define/kf-value.ts', import.meta.url).href;

/** Stands in answers, and must never be seen. */
const SECRET = 'geheimes-wort';

const broken = new ReadableStream({
  start(controller) {
    controller.enqueue(new TextEncoder().encode('{"version":'));
    controller.error(new TypeError('connection lost'));
  },
});

const endless = () =>
  new ReadableStream({
    pull(controller) {
      controller.enqueue(new Uint8Array(1_000_000).fill(32));
    },
  });

const bytes = (text: string) => new TextEncoder().encode(text);

const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from([0xfeff, ...[...text].map(char => char.charCodeAt(0))]).buffer);

const swapped = (from: Uint8Array) => from.map((_, i) => from[i ^ 1]!);

const latin1 = (text: string) =>
  Uint8Array.from(text.replace(/[^\x20-\xff]/g, ''), char => char.charCodeAt(0));

const json = JSON.stringify(cahier);

/** A page that is still being written, and has kf-value. */
async function pageInWriting(): Promise<HTMLIFrameElement> {
  // WebKit for Linux sometimes never runs a module of such a page; of another one it does.
  for (let tries = 0; tries < 4; tries++) {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    const page = frame.contentWindow!;
    page.document.open();
    page.document.write(
      `<!doctype html><html lang="fr"><script type="module" async src="${VALUE}"></script>`,
    );
    const isDefined = page.customElements.whenDefined('kf-value').then(() => true);
    if (await Promise.race([isDefined, new Promise(resolve => setTimeout(resolve, 12_000))])) return frame;
    frame.remove();
  }
  throw new Error('kf-value is not defined in a page that is being written');
}

describe('source-controller', () => {
  describe('names the problem where', () => {
    const series = [{period: '2024', value: 1}];
    const cases: [fault: string, answer: Answer, problem: Problem][] = [
      ['the file is missing', {status: 404, body: SECRET, type: 'text/html'}, {kind: 'http', status: 404}],
      ['the server is broken', {status: 500, body: SECRET}, {kind: 'http', status: 500}],
      [
        'a page comes with status 200',
        {body: `<!doctype html><p>${SECRET}`, type: 'text/html'},
        {kind: 'not-json'},
      ],
      ['the answer is cut short', {body: `{"title":"${SECRET}"`}, {kind: 'not-json'}],
      ['the answer is empty', {body: ''}, {kind: 'not-json'}],
      ['the answer is in UTF-16 and does not say so', {body: utf16(json).subarray(2)}, {kind: 'encoding'}],
      ['the answer is in Latin-1 and does not say so', {body: latin1(json)}, {kind: 'encoding'}],
      [
        'the encoding is one that nobody knows',
        {body: latin1(json), type: 'text/x; charset=q'},
        {kind: 'encoding'},
      ],
      ['the answer is nested too deeply', {body: '['.repeat(2_000_000)}, {kind: 'not-json'}],
      ['two documents are run together', {body: `{}{"a":"${SECRET}"}`}, {kind: 'not-json'}],
      ['a number is none', {body: '{"value": NaN}'}, {kind: 'not-json'}],
      ['the network fails', {fails: true}, {kind: 'network'}],
      ['the connection is lost on the way', {body: broken}, {kind: 'network'}],
      ['the answer does not end', {body: endless()}, {kind: 'too-large'}],
      [
        'there are too many observations',
        {body: documentOf({series: Array(5001).fill(null)})},
        {
          kind: 'too-large',
          path: 'indicators.one.series',
        },
      ],
      ['the version is a newer one', {body: {...cahier, version: 2}}, {kind: 'version', path: 'version'}],
      ['the answer is null', {body: 'null'}, {kind: 'schema', path: ''}],
      ['the answer is a text', {body: `"${SECRET}"`}, {kind: 'schema', path: ''}],
      [
        'the indicators are a list',
        {body: {...cahier, indicators: [SECRET]}},
        {
          kind: 'schema',
          path: 'indicators',
        },
      ],
      [
        'the source is missing',
        {body: {...cahier, source: undefined}},
        {
          kind: 'schema',
          path: 'source',
        },
      ],
      [
        'the reference is no date',
        {body: {...cahier, reference: SECRET}},
        {
          kind: 'schema',
          path: 'reference',
        },
      ],
      [
        'one value is a text',
        {body: documentOf({series: [...series, {period: '2025', value: SECRET}]})},
        {
          kind: 'schema',
          path: 'indicators.one.series.1.value',
        },
      ],
      [
        'one period is none',
        {body: documentOf({series: [{period: SECRET, value: 1}]})},
        {
          kind: 'schema',
          path: 'indicators.one.series.0.period',
        },
      ],
      [
        'one period comes twice',
        {body: documentOf({series: [...series, ...series]})},
        {
          kind: 'schema',
          path: 'indicators.one.series.1.period',
        },
      ],
      [
        'there is no such indicator',
        {body: {...documentOf({}), indicators: {}}},
        {
          kind: 'indicator',
          path: 'one',
        },
      ],
      [
        'there is nothing to draw',
        {body: documentOf({})},
        {
          kind: 'unsuitable',
          path: 'one',
        },
      ],
      [
        'the answer is any object',
        {body: {hello: SECRET}},
        {
          kind: 'unsuitable',
          path: '',
        },
      ],
    ];
    for (const [fault, answer, problem] of cases) {
      it(fault, async () => {
        quicken();
        const server = serve({data: answer});
        const heard = next('kf-error');
        const element = place('kf-bar-chart', {src: server.url('data'), indicator: 'one', lang: 'fr'});
        await failed(element);
        expect((await heard).problem).to.include(problem);
        expect(linesOf(element)[0]).to.match(/\.$/);
        const shown = rootOf(element).innerHTML;
        expect(shown).not.to.contain(SECRET);
        expect(shown).not.to.match(/invalid|zod|received|unexpected|syntax|position|token|error/i);
      });
    }

    for (const src of [
      'javascript:alert(1)',
      'data:application/json,{}',
      'ftp://example.org/a',
      'http://[',
    ]) {
      it(`the address is ${src}, which is not asked for`, async () => {
        const server = serve({});
        const heard = next('kf-error');
        const element = place('kf-bar-chart', {src});
        await failed(element);
        expect((await heard).problem).to.deep.equal({kind: 'address'});
        expect(server.asked).to.deep.equal([]);
      });
    }

    it('the answer does not come in time', async () => {
      const server = serve({data: {after: NEVER}});
      const {setTimeout} = window;
      // A clock on which a long wait is over at once.
      stub(window, 'setTimeout', ((handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
        setTimeout(handler, delay >= 10_000 ? 0 : delay, ...rest)) as typeof window.setTimeout);
      const heard = next('kf-error');
      const element = place('kf-bar-chart', {src: server.url('data')});
      await failed(element);
      expect((await heard).problem).to.deep.equal({kind: 'timeout'});
      expect(server.aborted).to.deep.equal(['data']);
    });
  });

  describe('reads', () => {
    const readable: [what: string, answer: Answer][] = [
      ['JSON under another type', {body: json, type: 'text/plain'}],
      ['JSON after a byte order mark', {body: bytes(`\ufeff${json}`)}],
      [
        'Latin-1 that says it is',
        {
          body: latin1(json),
          type: 'application/json; charset=iso-8859-1',
        },
      ],
      ['UTF-8 that says it is Latin-1', {body: json, type: 'application/json; charset=iso-8859-1'}],
      ['UTF-16 after its mark', {body: utf16(json)}],
      ['big-endian UTF-16 after its mark', {body: swapped(utf16(json))}],
      ['a document with keys it does not know', {body: {...cahier, extra: {a: 1}}}],
    ];
    for (const [what, answer] of readable) {
      it(what, async () => {
        const server = serve({data: answer});
        const element = place('kf-kpi-tile', {
          src: server.url('data'),
          indicator: 'dsp-deactivated',
          lang: 'fr',
        });
        await drawn(element);
        expect(linesOf(element)).to.include.members(['DSP désactivés par le patient', '0,18 %']);
      });
    }

    it('an address relative to the page', async () => {
      const server = serve({data: {body: cahier}});
      const element = place('kf-kpi-tile', {src: server.url('data').slice(1), indicator: DOCUMENTS});
      await drawn(element);
      expect(server.asked).to.deep.equal(['data']);
    });

    it('the data property', async () => {
      const element = await show('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'fr'});
      expect(linesOf(element)).to.include('12,9 M');
    });

    it('the data property rather than an address', async () => {
      const server = serve({data: {body: cahier}});
      const element = place(
        'kf-kpi-tile',
        {src: server.url('data'), lang: 'fr'},
        {data: {label: 'Das', value: 7}},
      );
      await drawn(element);
      expect(linesOf(element)).to.include('7');
      expect(server.asked).to.deep.equal([]);
    });

    it('an inline script', async () => {
      const content = `<p>fallback</p><script type="application/json">${json}</script>`;
      const element = place('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'fr'}, {content});
      await drawn(element);
      expect(linesOf(element)).to.include('12,9 M');
      const clone = element.cloneNode(true) as typeof element;
      box().append(clone);
      expect((await drawn(clone)).getAttribute('aria-label')).to.equal(
        pictureOf(element)!.getAttribute('aria-label'),
      );
    });

    it('an inline script that the page changes, or replaces', async () => {
      const element = place('kf-kpi-tile', {lang: 'fr'});
      const script = document.createElement('script');
      script.type = 'application/json';
      const write = (value: number) => JSON.stringify({label: 'L', value});
      script.textContent = write(1);
      element.append(script);
      await drawn(element);
      expect(linesOf(element)).to.deep.equal(['L', '1']);
      script.textContent = write(2);
      await until(element, 'the change', () => linesOf(element)[1] === '2');
      const other = script.cloneNode() as HTMLScriptElement;
      other.textContent = write(3);
      script.replaceWith(other);
      await until(element, 'the other', () => linesOf(element)[1] === '3');
    });

    it('an inline script that comes after the start tag, as a slow page sends it', async () => {
      const element = place('kf-kpi-tile', {indicator: DOCUMENTS, lang: 'fr'});
      await reaches(element, 'idle');
      // It has been measured, and looks for data no more of itself.
      await new Promise(resolve => setTimeout(resolve, 100));
      const script = document.createElement('script');
      script.type = 'application/json';
      script.textContent = json;
      element.append(script);
      await drawn(element);
      expect(linesOf(element)).to.include('12,9 M');
    });

    for (const [type, parts] of Object.entries({
      'application/json': ['{"label": "Visites", "kind": "flow", "value": 12', '34}'],
      'text/csv': ['period;value\n2024-04;17\n2024-05;12', '34\n'],
    })) {
      it(`an inline script that is cut in two on its way: ${type}`, async function () {
        // The page of its own loads all files anew, which takes a busy machine long.
        this.timeout(60_000);
        const frame = await pageInWriting();
        const page = frame.contentWindow!;
        const write = (html: string) => page.document.write(html);
        try {
          const states: string[] = [];
          page.document.addEventListener('kf-error', () => states.push('error'), true);
          const format = type === 'text/csv' ? 'format="csv"' : '';
          write(`<kf-value ${format}><script type="${type}">${parts[0]}`);
          await new Promise(resolve => setTimeout(resolve, 100));
          const element = page.document.querySelector('kf-value')!;
          states.push(element.state);
          write(`${parts[1]}</${'script'}></kf-value><p>…`);
          page.document.close();
          await eventually(() => element.state === 'ready', 'data');
          expect(plain(rootOf(element).textContent)).to.contain('1.234');
          expect(states).to.deep.equal(['idle']);
        } finally {
          frame.remove();
        }
      });
    }

    it('no other script', async () => {
      const content = '<script type="text/plain">{"label":"A","value":1}</script>';
      await reaches(place('kf-kpi-tile', {}, {content}), 'idle');
    });

    it('an inline script that is no JSON as a problem', async () => {
      const content = `<script type="application/json">{"${SECRET}</script>`;
      const heard = next('kf-error');
      const element = place('kf-kpi-tile', {}, {content});
      await failed(element);
      expect((await heard).problem).to.deep.equal({kind: 'not-json'});
      expect(rootOf(element).innerHTML).not.to.contain(SECRET);
      // There is nothing to ask again.
      expect(has(element, 'button')).to.equal(false);
    });

    it('a lone indicator', async () => {
      const data = {label: 'Titre', kind: 'stock', value: {value: 65.1, at: '2024-06-30'}, unit: 'percent'};
      const element = place('kf-kpi-tile', {lang: 'fr'}, {data});
      await drawn(element);
      expect(linesOf(element)).to.deep.equal(['Titre', '65,1 %', 'Total au 30 juin 2024']);
    });

    const observations = [
      {period: '2023', value: 1500},
      {period: '2024', value: 2500},
    ];

    it('a list of observations with a label', async () => {
      const element = place('kf-bar-chart', {label: 'Mes années', lang: 'fr'}, {data: observations});
      await drawn(element);
      expect(linesOf(element, 'svg text')).to.include.members(['Mes années', '1.500', '2.500']);
      await showTable(element);
      expect(plain(rootOf(element).querySelector('caption')!.textContent)).to.match(/^Mes années/);
      element.labelText = 'Autrement';
      await until(element, 'the new label', () => nameOf(element).startsWith('Autrement'));
    });

    it('a list of observations with a label from an address', async () => {
      const server = serve({data: {body: observations}});
      const element = place('kf-bar-chart', {src: server.url('data'), label: 'Mes années', lang: 'fr'});
      await drawn(element);
      expect(linesOf(element, 'svg text')).to.include.members(['Mes années', '1.500', '2.500']);
    });

    it('the plain attributes of a tile', async () => {
      const element = place('kf-kpi-tile', {
        value: '194784',
        label: 'Comptes patients',
        at: '2024-06-30',
        source: 'Cahier eSanté N°1',
        lang: 'fr',
      });
      await drawn(element);
      expect(linesOf(element)).to.deep.equal([
        'Comptes patients',
        '194.784',
        'Total au 30 juin 2024',
        'Source : Cahier eSanté N°1',
      ]);
      element.value = '65.1';
      element.unit = 'percent';
      await until(element, 'the new value', () => linesOf(element).includes('65,1 %'));
    });

    it('the plain attributes of a badge', async () => {
      const element = place('kf-variation-badge', {
        absolute: '541',
        relative: '0.368',
        since: 'previous12',
        label: 'Comptes patients',
        lang: 'fr',
      });
      await drawn(element);
      expect(linesOf(element)).to.deep.equal([
        '+541 (+36,8 %)',
        'hausse, par rapport à la moyenne des mois 13 à 24',
      ]);
    });
  });

  describe('asks', () => {
    it('for equal addresses once, for twenty widgets', async () => {
      const server = serve({data: {body: cahier}});
      const figures = Array.from({length: 20}, (_, i) =>
        place(TAGS[i % TAGS.length]!, {src: server.url('data'), indicator: ACTIVATED}),
      );
      await Promise.all(figures.map(drawn));
      expect(server.asked).to.deep.equal(['data']);
      await drawn(place('kf-bar-chart', {src: server.url('data'), indicator: ACTIVATED}));
      expect(server.asked).to.deep.equal(['data']);
    });

    it('for the latest address, and drops what comes later for an earlier one', async () => {
      const [first, second] = [gate(), gate()];
      const server = serve({
        a: {body: documentOf({label: 'A', value: 1}), after: first.passed},
        b: {body: documentOf({label: 'B', value: 2}), after: second.passed},
      });
      // It keeps the request for A from being given up, so that its answer does come.
      const other = place('kf-kpi-tile', {src: server.url('a')});
      const element = place('kf-kpi-tile', {src: server.url('a')});
      const journal = journalOf(element);
      await reaches(element, 'loading');
      element.src = server.url('b');
      second.open();
      await drawn(element);
      first.open();
      await drawn(other);
      expect(linesOf(other)[0]).to.equal('A');
      expect(linesOf(element)[0]).to.equal('B');
      expect(journal).to.deep.equal(['loading', 'ready', 'kf-load']);
      expect(server.aborted).to.deep.equal([]);
    });

    it('from A to B to A, and shows the last answer', async () => {
      const gates = [gate(), gate(), gate()] as const;
      const [first, second, third] = gates.map(({passed}, i) => ({
        body: documentOf({value: i + 1}),
        after: passed,
      })) as [Answer, Answer, Answer];
      const server = serve({a: first, b: second});
      const element = place('kf-kpi-tile', {src: server.url('a')});
      await reaches(element, 'loading');
      element.src = server.url('b');
      await until(element, 'B', () => server.asked.includes('b'));
      await eventually(() => server.aborted.includes('a'), 'A is given up');
      server.answer('a', third);
      element.src = server.url('a');
      await element.updateComplete;
      // An answer that comes before would leave nothing to give up.
      await eventually(() => server.aborted.includes('b'), 'B is given up');
      gates[2].open();
      await drawn(element);
      gates[1].open();
      gates[0].open();
      await drawn(element);
      expect(linesOf(element)).to.include('3');
      expect(server.asked).to.deep.equal(['a', 'b', 'a']);
      expect(server.aborted).to.deep.equal(['a', 'b']);
    });

    it('on where one of several widgets is removed, and gives up with the last', async () => {
      const held = gate();
      const server = serve({data: {body: cahier, after: held.passed}});
      const [first, second] = [0, 1].map(() =>
        place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS}),
      ) as [HTMLElementTagNameMap['kf-kpi-tile'], HTMLElementTagNameMap['kf-kpi-tile']];
      await Promise.all([reaches(first, 'loading'), reaches(second, 'loading')]);
      first.remove();
      await later();
      expect(server.aborted).to.deep.equal([]);
      second.remove();
      await later();
      expect(server.aborted).to.deep.equal(['data']);
    });

    it('without a sound when the widget is gone before the answer', async () => {
      const held = gate();
      const server = serve({data: {fails: true, after: held.passed}});
      const element = place('kf-kpi-tile', {src: server.url('data')});
      let reports = 0;
      element.addEventListener('kf-error', () => reports++);
      await reaches(element, 'loading');
      element.remove();
      held.open();
      await later();
      expect(reports).to.equal(0);
    });

    it('neither anew nor in vain when the widget is moved', async () => {
      const held = gate();
      const server = serve({data: {body: cahier, after: held.passed}});
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      await reaches(element, 'loading');
      box().append(element);
      await later();
      held.open();
      await drawn(element);
      expect(server.asked).to.deep.equal(['data']);
      expect(server.aborted).to.deep.equal([]);
    });

    it('again when the widget was removed while it loaded and comes back', async () => {
      const server = serve({data: {after: NEVER}});
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      await reaches(element, 'loading');
      element.remove();
      await later();
      server.answer('data', {body: cahier});
      box().append(element);
      await drawn(element);
      expect(server.asked).to.deep.equal(['data', 'data']);
    });

    it('nothing when a drawn widget leaves and comes back', async () => {
      const server = serve({data: {body: cahier}});
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      await drawn(element);
      element.remove();
      await element.updateComplete;
      let loads = 0;
      element.addEventListener('kf-load', () => loads++);
      box(300).append(element);
      await until(element, 'the new width', () => pictureOf(element)?.getAttribute('width') === '300');
      expect(server.asked).to.deep.equal(['data']);
      expect(loads).to.equal(0);
    });

    it('nothing for a widget that is on no page', async () => {
      const server = serve({data: {body: cahier}});
      const element = make('kf-kpi-tile', {src: server.url('data')});
      await Promise.resolve();
      expect(server.asked).to.deep.equal([]);
      expect(element.state).to.equal('idle');
    });

    it('without credentials, and past the browser’s cache where it is asked to refresh', async () => {
      const asked: (RequestInit | undefined)[] = [];
      stub(window, 'fetch', async (_, init) => {
        asked.push(init);
        return new Response(JSON.stringify({...cahier, edition: String(asked.length)}));
      });
      const element = place('kf-kpi-tile', {src: '/served/options', indicator: DOCUMENTS});
      await drawn(element);
      const loaded = oneEvent(element, 'kf-load');
      element.refresh();
      await loaded;
      expect(asked.map(init => init?.credentials)).to.deep.equal(['omit', 'omit']);
      expect(asked.map(init => init?.cache)).to.deep.equal(['default', 'no-cache']);
    });
  });

  describe('reads an index of editions', () => {
    const edition = (id: string, value: number) => ({
      ...documentOf({label: `Édition ${id}`, value}, {reference: `${id}-28`}),
      id,
    });
    const indexOf = (...ids: string[]) => ({
      version: 1,
      latest: ids[0],
      editions: ids.map(id => ({id, file: id, sha256: '', reference: `${id}-28`})),
    });
    const both = () =>
      serve({
        index: {body: indexOf('2024-07', '2024-06')},
        '2024-06': {body: edition('2024-06', 6)},
        '2024-07': {body: edition('2024-07', 7)},
        '2024-08': {body: edition('2024-08', 8)},
      });

    it('and shows the latest, asked for or not', async () => {
      const server = both();
      for (const attributes of [{}, {edition: 'latest'}]) {
        const element = place('kf-kpi-tile', {src: server.url('index'), ...attributes} as Record<
          string,
          string
        >);
        await drawn(element);
        expect(linesOf(element)).to.include('7');
      }
    });

    it('and shows the one asked for, which stays when the next one comes; it can say so', async () => {
      const server = both();
      const notices: unknown[] = [];
      const stand = box();
      stand.addEventListener('kf-notice', event => notices.push(event.notice));
      const attributes = {src: server.url('index'), edition: '2024-06', lang: 'fr', announce: '', debug: ''};
      const element = place('kf-kpi-tile', attributes, {into: stand});
      await drawn(element);
      expect(linesOf(element)).to.include('6');
      expect(textOf(element)).to.contain('Édition plus récente : juillet 2024');
      await eventually(() => notices.length > 0, 'a notice');
      expect(notices).to.deep.equal([{kind: 'newer', path: '', latest: '2024-07'}]);
      server.answer('index', {body: indexOf('2024-08', '2024-07', '2024-06')});
      element.refresh();
      await until(element, 'the newer one', () => textOf(element).includes('août 2024'));
      expect(linesOf(element)).to.include('6');
    });

    it('and follows the latest', async () => {
      const server = both();
      const element = place('kf-kpi-tile', {src: server.url('index')});
      await drawn(element);
      server.answer('index', {body: indexOf('2024-08', '2024-07', '2024-06')});
      element.refresh();
      await until(element, 'the next edition', () => linesOf(element).includes('8'));
    });

    it('and changes nothing where nothing has changed', async () => {
      const server = both();
      const element = place('kf-kpi-tile', {src: server.url('index'), edition: '2024-06'});
      await drawn(element);
      const journal = journalOf(element);
      element.refresh();
      await until(element, 'four requests', () => true);
      await new Promise(resolve => setTimeout(resolve, 200));
      expect(server.asked).to.deep.equal(['index', '2024-06', 'index', '2024-06']);
      expect(journal).to.deep.equal([]);
    });

    it('and takes another when it is asked for another', async () => {
      const server = both();
      const element = place('kf-kpi-tile', {src: server.url('index')});
      await drawn(element);
      element.setAttribute('edition', '2024-06');
      await until(element, 'June', () => linesOf(element).includes('6'));
    });

    for (const [what, index, problem] of [
      ['has no such edition', indexOf('2024-07'), {kind: 'edition', path: '2024-06', choices: ['2024-07']}],
      ['names no file', {...indexOf('2024-06'), editions: [{id: '2024-06'}]}, {kind: 'schema'}],
      ['is empty', {...indexOf(), latest: ''}, {kind: 'edition'}],
      [
        'names no web address',
        {...indexOf('2024-06'), editions: [{id: '2024-06', file: 'javascript:alert(1)'}]},
        {kind: 'address'},
      ],
    ] as const) {
      it(`and says so where it ${what}`, async () => {
        const server = serve({index: {body: index}});
        const heard = next('kf-error');
        await failed(place('kf-kpi-tile', {src: server.url('index'), edition: '2024-06', lang: 'fr'}));
        expect((await heard).problem).to.deep.include(problem);
      });
    }
  });

  describe('tries again', () => {
    const passing: [fault: string, answer: Answer][] = [
      ['a request took too long for the server', {status: 408}],
      ['the server has too much to do', {status: 429}],
      ['the server is broken', {status: 500}],
      ['the server is away', {status: 503}],
      ['the network fails', {fails: true}],
    ];
    for (const [fault, answer] of passing) {
      it(`three times where ${fault}, and says so then`, async () => {
        quicken();
        const server = serve({data: answer});
        const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
        const journal = journalOf(element);
        await failed(element);
        expect(server.asked.length).to.equal(4);
        expect(journal).to.deep.equal(['loading', 'error', `kf-error ${answer.fails ? 'network' : 'http'}`]);
      });
    }

    for (const status of [400, 401, 403, 404, 410]) {
      it(`not where the status is ${status}`, async () => {
        const server = serve({data: {status}});
        const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
        await failed(element);
        expect(server.asked.length).to.equal(1);
      });
    }

    it('when the server says, in seconds or by a date, and not where that is in more than a minute', async () => {
      const waits: number[] = [];
      const {setTimeout} = window;
      stub(window, 'setTimeout', ((handler: TimerHandler, delay = 0, ...rest: unknown[]) => {
        if (delay > 400 && delay < 61_000 && ![10_000, 20_000].includes(delay)) waits.push(delay);
        return setTimeout(
          handler,
          delay > 400 && ![10_000, 20_000, 3000].includes(delay) ? 1 : delay,
          ...rest,
        );
      }) as typeof window.setTimeout);
      const cases: [after: string, tries: number, least: number, most: number][] = [
        ['7', 4, 7000, 7000],
        [new Date(Date.now() + 50_000).toUTCString(), 4, 45_000, 50_000],
        ['3600', 1, 0, 0],
      ];
      for (const [after, tries, least, most] of cases) {
        let asked = 0;
        waits.length = 0;
        stub(window, 'fetch', async () => {
          asked++;
          return new Response('', {status: 503, headers: {'retry-after': after}});
        });
        await failed(
          place('kf-kpi-tile', {src: `/served/after-${asked}-${after.length}`, indicator: DOCUMENTS}),
        );
        expect(asked, after).to.equal(tries);
        const asWanted = waits.filter(wait => wait >= least && wait <= most);
        expect(asWanted.length, `${after}: ${waits}`).to.be.at.least(tries - 1);
      }
    });

    it('only once the page can be seen', async () => {
      quicken();
      const server = serve({data: {status: 503}});
      pageHidden(true);
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      const journal = journalOf(element);
      await reaches(element, 'loading');
      await new Promise(resolve => setTimeout(resolve, 200));
      expect(server.asked.length).to.equal(1);
      server.answer('data', {body: cahier});
      pageHidden(false);
      await drawn(element);
      expect(server.asked.length).to.equal(2);
      expect(journal).to.deep.equal(['loading', 'ready', 'kf-load']);
    });

    it('when the page is online again, and says meanwhile that there is no connection', async () => {
      quicken();
      const server = serve({data: {fails: true}});
      pageOnline(false);
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      await failed(element);
      expect(server.asked.length).to.equal(1);
      server.answer('data', {body: cahier});
      pageOnline(true);
      await drawn(element);
      expect(server.asked.length).to.equal(2);
    });

    it('no more when nobody waits', async () => {
      quicken();
      const server = serve({data: {status: 503}});
      pageHidden(true);
      const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
      await reaches(element, 'loading');
      await new Promise(resolve => setTimeout(resolve, 100));
      expect(server.asked.length).to.equal(1);
      element.remove();
      await later();
      pageHidden(false);
      await new Promise(resolve => setTimeout(resolve, 200));
      expect(server.asked.length).to.equal(1);
    });
  });

  it('gives up on a page whose own fetch never answers and knows of no signals', async () => {
    const {setTimeout} = window;
    stub(window, 'setTimeout', ((handler: TimerHandler, delay = 0, ...rest: unknown[]) =>
      setTimeout(handler, delay >= 10_000 ? 0 : delay, ...rest)) as typeof window.setTimeout);
    stub(window, 'fetch', () => NEVER);
    const heard = next('kf-error');
    await failed(place('kf-kpi-tile', {src: '/served/never', indicator: DOCUMENTS}));
    expect((await heard).problem).to.deep.equal({kind: 'timeout'});
  });

  it('keeps a bounded number of documents that nobody shows', async () => {
    const names = Array.from({length: 12}, (_, i) => `d${i}`);
    const server = serve(Object.fromEntries(names.map(name => [name, {body: cahier}])));
    const showOnce = async (name: string) => {
      const element = place('kf-kpi-tile', {src: server.url(name), indicator: DOCUMENTS});
      await drawn(element);
      element.remove();
      await later();
    };
    for (const name of names) await showOnce(name);
    server.asked.length = 0;
    // The last ones are at hand, the first are not.
    await showOnce('d11');
    expect(server.asked).to.deep.equal([]);
    await showOnce('d0');
    expect(server.asked).to.deep.equal(['d0']);
  });

  it('is idle again when its address is taken away', async () => {
    const server = serve({data: {body: cahier}});
    const element = place('kf-kpi-tile', {src: server.url('data'), indicator: DOCUMENTS});
    await drawn(element);
    element.removeAttribute('src');
    await reaches(element, 'idle');
    expect(has(element, 'svg')).to.equal(false);
  });
});
