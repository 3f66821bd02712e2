// Pages that do what no page should, before the library comes: it shows its data or says honestly that it cannot, and
// harms nothing. Each page is an iframe, whose objects are its own.
import {expect, fixtureCleanup, fixtureSync, html, oneEvent} from '@open-wc/testing';
import type {ProblemKind} from '../../src/data/problem.js';
import type {DataElement, FigureState} from '../../src/elements/data-element.js';
import {ACTIVATED, plain} from '../support/fixtures.js';

type Page = Window & typeof globalThis;

const TAGS = ['kf-kpi-tile', 'kf-bar-chart'] as const;

/** What each widget must say of the indicator at the least. */
const SHOWN = {'kf-kpi-tile': '+541 (+36,8 %)', 'kf-bar-chart': '2.011'} as const;

/** The names that Lit leaves on a page, so that it finds out that it is there twice. */
const LIT = ['litPropertyMetadata', 'reactiveElementVersions'];

const FALLBACK = 'Comptes patients activés : voir le Cahier';

const NEVER = new Promise<never>(() => {});

/** Gives every object of a page a property. */
const everywhere =
  (key: string, descriptor: PropertyDescriptor) =>
  ({Object}: Page): unknown =>
    Object.defineProperty(Object.prototype, key, {configurable: true, ...descriptor});

const enumerable = (key: string, value: unknown) =>
  everywhere(key, {value, enumerable: true, writable: true});
const hidden = (key: string, value: unknown) => everywhere(key, {value, writable: true});

/** Gives a page a `fetch` of its own. */
const fetching = (fetch: () => unknown) => (page: Page) => {
  page.fetch = fetch as typeof page.fetch;
};

/** Adds a style sheet to a page. The page's own boxes stay as they are, so that the widgets keep their place. */
function style({document}: Page, text: string): void {
  const sheet = document.createElement('style');
  sheet.textContent = `${text} #before, .stand {display: block !important; position: static !important}`;
  document.head.append(sheet);
}

interface Host {
  what: string;
  prepare(page: Page): unknown;
  /** How the widgets end: they show the data where not said. */
  ends?: ProblemKind;
  /** Whether the page does it only when the widgets have come, and before their data. */
  late?: boolean;
  /** Where they may also say that they cannot be shown, or leave what the page has put into the tag. */
  mayFail?: boolean;
}

const HOSTS: Host[] = [
  {what: 'gives every object a function', prepare: enumerable('each', () => undefined)},
  {what: 'gives every object a field of the document', prepare: enumerable('nature', 'illustrative')},
  {what: 'gives every object a status', prepare: enumerable('status', 'suppressed')},
  {what: 'gives every object a part of an indicator', prepare: enumerable('target', {value: 1})},
  {what: 'gives every object a language', prepare: enumerable('fr', 'autre')},
  {what: 'gives every object a hidden "get"', prepare: hidden('get', () => undefined)},
  {what: 'gives every object a hidden "set"', prepare: hidden('set', () => undefined)},
  {what: 'gives every object a hidden "value"', prepare: hidden('value', 7), mayFail: true},
  {
    what: 'gives every object a hidden "value" when the widgets have come',
    prepare: hidden('value', 7),
    late: true,
  },
  {
    what: 'gives every object a hidden "series" when the widgets have come',
    prepare: hidden('series', [{period: '2024', value: 7}]),
    late: true,
  },
  {
    what: 'gives every object a hidden "precision" when the widgets have come',
    prepare: hidden('precision', 1000),
    late: true,
  },
  {
    what: 'gives every object a hidden "qualifier" when the widgets have come',
    prepare: hidden('qualifier', 'about'),
    late: true,
  },
  {what: 'gives every object a hidden "version"', prepare: hidden('version', 2)},
  {what: 'gives every object a hidden "data"', prepare: hidden('data', [])},
  {what: 'gives every object a "toJSON"', prepare: enumerable('toJSON', () => 'x')},
  {
    what: 'gives every list a "toJSON", as Prototype.js did',
    prepare: page =>
      Object.assign(page.Array.prototype, {
        toJSON: () => '[]',
      }),
  },
  {
    what: 'gives every list a function that for…in finds',
    prepare: page => Object.assign(page.Array.prototype, {remove: () => undefined}),
  },
  {
    what: 'has an Array.from that throws',
    prepare: page => {
      page.Array.from = () => {
        throw new TypeError('no');
      };
    },
    mayFail: true,
  },
  {
    what: 'has the Array.from of Prototype.js, which knows no iterators',
    prepare: page => {
      page.Array.from = ((list: ArrayLike<unknown> | null) => {
        return list ? new page.Array(list.length).fill(0).map((_, i) => list[i]) : [];
      }) as typeof page.Array.from;
    },
  },
  {
    what: 'has no ResizeObserver',
    prepare: page => Reflect.deleteProperty(page, 'ResizeObserver'),
  },
  {
    what: 'has elements by the names of things',
    prepare: ({document}) => {
      document.body.insertAdjacentHTML(
        'beforeend',
        `<form name="body" hidden><input name="attributes"><input name="children"></form>
         <img name="currentScript" alt=""><a id="litNonce"></a><a id="customElements"></a><a id="fetch"></a>`,
      );
    },
  },
  {
    what: 'turns its addresses elsewhere',
    prepare: ({document}) => {
      const base = document.createElement('base');
      base.href = 'https://example.invalid/folder/';
      document.head.append(base);
    },
  },

  {
    what: 'has a fetch that throws',
    prepare: fetching(() => {
      throw new Error('no');
    }),
    ends: 'network',
  },
  {
    what: 'has a fetch that rejects with nothing',
    prepare: fetching(() => Promise.reject(undefined)),
    ends: 'network',
  },
  {what: 'has a fetch that gives a number', prepare: fetching(() => 7), ends: 'network'},
  {
    what: 'has a fetch that answers with nothing',
    prepare: fetching(() => Promise.resolve(undefined)),
    ends: 'network',
  },
  {
    what: 'has a fetch that answers with data',
    prepare: fetching(() => Promise.resolve({ok: true, status: 200, value: 7})),
    ends: 'network',
  },
  {what: 'has a fetch that never answers', prepare: fetching(() => NEVER), ends: 'timeout'},
  {
    what: 'has a fetch whose body never comes',
    prepare: page =>
      fetching(() =>
        Promise.resolve(new page.Response(new page.ReadableStream({pull: () => NEVER}), {status: 200})),
      )(page),
    ends: 'timeout',
  },
  {
    what: 'has a fetch whose body is no bytes',
    prepare: page =>
      fetching(() => {
        const body = new page.ReadableStream({
          start: controller => {
            controller.enqueue('text');
            controller.close();
          },
        });
        return Promise.resolve(new page.Response(body, {status: 200}));
      })(page),
    ends: 'network',
  },
];

/** A page that has no script yet. Its widgets are as wide as they are drawn where their width cannot be known. */
async function open(): Promise<Page> {
  const widgets = TAGS.map(
    tag =>
      `<${tag} lang="fr" src="${location.origin}/demo/data/cahier-2024-06.json" indicator="${ACTIVATED}">${FALLBACK}</${tag}>`,
  );
  const source = `<!doctype html><html lang="fr"><head><title>Host</title></head><body>
    <p id="before" style="margin: 0; height: 20px">A page with <b>its own</b> words.</p><div class="stand" style="width: 480px">${widgets.join('')}</div></body></html>`;
  const frame = fixtureSync<HTMLIFrameElement>(
    html`<iframe title="page" width="640" height="900" srcdoc=${source}></iframe>`,
  );
  await oneEvent(frame, 'load');
  return frame.contentWindow as Page;
}

type Widget = DataElement<unknown>;

const widgetsOf = ({document}: Page): Widget[] => TAGS.map(tag => document.querySelector(tag)!);

/** Hears what a page complains of. */
function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.addEventListener('error', event => complaints.push(`error: ${event.message}`));
  page.addEventListener('unhandledrejection', event => complaints.push(`rejection: ${event.reason}`));
  for (const level of ['warn', 'error'] as const) {
    page.console[level] = (...words) => complaints.push(`console.${level}: ${words.join(' ')}`);
  }
  return complaints;
}

/** Makes the waits of a page short. */
function hurry(page: Page): void {
  const {setTimeout} = page;
  const hurried = (handler: TimerHandler, delay = 0) =>
    setTimeout.call(page, handler as () => void, delay > 400 ? delay / 50 : delay);
  page.setTimeout = hurried as unknown as typeof page.setTimeout;
}

/** Adds the widgets to a page, and waits until they have run. */
async function load(page: Page): Promise<void> {
  await Promise.all(
    TAGS.map(tag => {
      const script = page.document.createElement('script');
      script.type = 'module';
      script.src = `${location.origin}/src/define/${tag}.ts`;
      page.document.head.append(script);
      return oneEvent(script, 'load');
    }),
  );
}

/** Waits until all widgets of a page have come to an end, or have had the time to. */
async function settled(widgets: Widget[]): Promise<void> {
  // A tag that the page has kept from being defined stays as it is.
  const isSettled = (widget: Widget) =>
    !widget.ownerDocument.defaultView!.customElements.get(widget.localName) ||
    ((['ready', 'empty', 'error'] as (FigureState | undefined)[]).includes(widget.state) &&
      !widget.isUpdatePending &&
      (widget.state !== 'ready' || widget.shadowRoot!.querySelector('svg[part=figure]')));
  const deadline = performance.now() + 6000;
  while (!widgets.every(isSettled) && performance.now() < deadline) {
    await new Promise(resolve => requestAnimationFrame(resolve));
  }
  // What nobody catches is told in a task of its own.
  await new Promise(resolve => setTimeout(resolve, 20));
}

/** What the page itself is like. */
function looksOf({document, Object, Array, String, Function, Promise, Element}: Page): unknown[] {
  const marker = document.querySelector('#before')!;
  return [
    marker.outerHTML,
    marker.getBoundingClientRect().height,
    document.title,
    document.body.childElementCount,
    ...[Object, Array, String, Function, Promise, Element].map(one =>
      Object.getOwnPropertyNames(one.prototype).join(),
    ),
  ];
}

/** Opens a page, does to it what a host does, and lets the widgets come to an end there. */
async function visit(prepare: (page: Page) => unknown, late = false) {
  const page = await open();
  const complaints = complaintsOf(page);
  const widgets = widgetsOf(page);
  const stand = widgets[0]!.parentElement!;
  if (late) {
    stand.replaceChildren();
    await load(page);
  }
  prepare(page);
  const [names, before] = [Object.getOwnPropertyNames(page), looksOf(page)];
  if (late) stand.append(...widgets);
  else await load(page);
  await settled(widgets);
  return {page, widgets, complaints, names, before, look: () => looksOf(page)};
}

/** What a reader sees of widgets: boxes and colours of everything in them. */
function appearance(widgets: Widget[]): string[] {
  return widgets
    .flatMap(widget => [...widget.shadowRoot!.querySelectorAll('*')])
    .filter(({localName}) => localName !== 'slot')
    .map(one => {
      const {x, y, width, height} = one.getBoundingClientRect();
      const {display, color, fill, fontSize, cursor, padding, border} = getComputedStyle(one);
      const box = [x, y, width, height].map(Math.round).join(' ');
      return [one.localName, box, display, color, fill, fontSize, cursor, padding, border].join(' ');
    });
}

describe('host pages', function () {
  this.timeout(15_000);

  /** What the widgets say on a page that does nothing, and how they look there. */
  let model: string[] = [];
  let looks: string[] = [];

  before(async () => {
    const {widgets, complaints} = await visit(() => undefined);
    expect(complaints).to.deep.equal([]);
    model = widgets.map(({shadowRoot}) => plain(shadowRoot!.textContent));
    TAGS.forEach((tag, i) => expect(model[i]).to.contain(SHOWN[tag]));
    looks = appearance(widgets);
    expect(looks.length).to.be.above(20);
    // A page that cannot be seen draws nothing in WebKit, and this one would push the next out of sight.
    fixtureCleanup();
  });

  for (const {what, prepare, ends, late, mayFail} of HOSTS) {
    it(`one that ${what}: ${ends ?? (mayFail ? 'ready or internal' : 'ready')}`, async () => {
      const {page, widgets, complaints, names, before, look} = await visit(page => {
        prepare(page);
        if (ends) hurry(page);
      }, late);
      // That a tag cannot be defined is told.
      const told = complaints.filter(one => !mayFail || !one.startsWith('console.warn: key-figures: '));
      expect(told, 'complaints of the page').to.deep.equal([]);
      expect(look(), 'the page').to.deep.equal(before);
      const added = Object.getOwnPropertyNames(page).filter(name => ![...names, ...LIT].includes(name));
      expect(added, 'names that the page has got').to.deep.equal([]);
      for (const [i, widget] of widgets.entries()) {
        const root = widget.shadowRoot;
        const text = plain(root?.textContent);
        expect(root?.innerHTML ?? '').not.to.match(/NaN|undefined|\[object/);
        if (ends) {
          expect(widget.state, text).to.equal('error');
          expect(text).to.match(/^Les données n'ont pas pu être chargées : .*\./);
        } else if (mayFail && widget.state !== 'ready') {
          if (root) expect(text).to.match(/^Affichage impossible\./);
        } else {
          expect(widget.state, text).to.equal('ready');
          expect(text).to.equal(model[i]);
          continue;
        }
        // What the page has put into the tag stays for the reader.
        expect(widget.textContent).to.equal(FALLBACK);
        expect(widget.getBoundingClientRect().height).to.be.above(10);
        if (root) expect(root.querySelector('slot')!.assignedNodes().length).to.equal(1);
      }
    });
  }

  const sheets: [what: string, text: string][] = [
    [
      'pictures',
      'svg, svg * {width: 50px !important; height: 10px !important; fill: red !important; display: none}',
    ],
    ['buttons', 'button {all: unset !important} button:focus {outline: none !important}'],
    [
      'every kind of element',
      'p, div, span, table, caption, tr, th, td, dl, dt, dd, text, path, rect, g, details, summary, slot {display: none !important; color: red !important; position: fixed !important}',
    ],
    ['its own classes', '.frame, .message, .probe, .name, .label, .value {display: none !important}'],
    [
      'boxes',
      ':where(svg, button, table, td, span, details) {box-sizing: content-box !important; margin: 9px !important; padding: 9px !important; border: 9px solid !important}',
    ],
  ];
  for (const [what, text] of sheets) {
    it(`one that styles ${what}: ready, and looks as on a plain page`, async () => {
      const {widgets, complaints} = await visit(page => style(page, text));
      expect(complaints).to.deep.equal([]);
      expect(widgets.map(({state}) => state)).to.deep.equal(['ready', 'ready']);
      const seen = appearance(widgets);
      // Only what differs, which is told more shortly.
      const others = seen.flatMap((one, i) => (one === looks[i] ? [] : [`${looks[i]} became ${one}`]));
      expect(others).to.deep.equal([]);
      expect(seen.length).to.equal(looks.length);
    });
  }
});
