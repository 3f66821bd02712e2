// Measures a contestant in Chromium: one page of its own for each number, in a profile of its own, so that no code is
// warm.
import {readFileSync} from 'node:fs';
import {createServer, type Server} from 'node:http';
import type {AddressInfo} from 'node:net';
import type {Browser, CDPSession, Page} from 'puppeteer-core';
import {launch} from '../support/site.js';
import {stageScript, WIDTH, type Contestant} from './contestants.js';
import {document} from './data.js';

/** Times from a script's start, in milliseconds. */
export interface Painted {
  /** Until the frame begins that follows the one in which everything was drawn. */
  painted: number;
  /** Until the page's own work on the frame in which everything was drawn is done. */
  committed: number;
}

/** With the time that the processor worked for the page's main thread, which other programs do not lengthen. */
export interface Worked extends Painted {
  cpu: number;
}

/**
 * What can be counted of a page: bytes of JavaScript objects, of DOM objects, of the whole process; nodes, listeners.
 */
export interface Counts {
  heap: number;
  dom: number;
  /** Not a number where the system does not tell. */
  process: number;
  nodes: number;
  listeners: number;
}

interface VisitOptions {
  /** Lets charts off screen be skipped. */
  skip?: boolean;
  /** HTML below the charts. */
  below?: string;
  browser?: Browser;
  /** How many indicators the document of the page has; by default as many as there are charts. */
  indicators?: number;
}

interface Stage {
  begin(source: string, isModule: boolean, firstScreen?: boolean): Promise<Painted & {start: number}>;
  update(): Promise<Painted>;
  fill(count: number): Promise<Painted>;
  clear(): Promise<void>;
  longTasks(since: number): Promise<number[]>;
  shift(): Promise<number>;
}

/** That of the page, see page.js. */
declare const stage: Stage;

const STYLE = `
body{margin:16px;font:16px/1.4 sans-serif}
#charts{display:grid;grid-template-columns:repeat(3,${WIDTH}px);gap:16px;align-items:start}
.host{width:${WIDTH}px}`;

/** Flags of a browser whose pages are measured as if each were in front. */
const MEASURED = [
  '--disable-renderer-backgrounding',
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  // A renderer kept ready for the next page would be measured with it.
  '--disable-features=SpareRendererForSitePerProcess',
];

/** Runs in the page before anything else: whatever a library skips off screen, it shall not skip. */
function skipNothing(): void {
  const Observer = window.IntersectionObserver;
  window.IntersectionObserver = class extends Observer {
    constructor(callback: IntersectionObserverCallback, options: IntersectionObserverInit = {}) {
      super(callback, {...options, rootMargin: '1000000px'});
    }
  };
  const {replaceSync} = CSSStyleSheet.prototype;
  CSSStyleSheet.prototype.replaceSync = function (text: string) {
    replaceSync.call(this, text.replace(/content-visibility:\s*auto/g, 'content-visibility:visible'));
  };
}

/** The bench: a browser, and the server of its pages. */
export class Bench {
  /** The pages that are open, and their data, by path. */
  readonly #files = new Map<string, string>();
  /** Longest time for one number, in milliseconds. */
  patience = 120_000;
  /** What has been asked of the server. */
  readonly asked: string[] = [];
  #opened = 0;
  #address = '';

  private constructor(
    private readonly server: Server,
    private readonly browser: Browser,
    private readonly script: string,
  ) {}

  /** Starts the browser and the server. */
  static async open(): Promise<Bench> {
    const server = createServer((request, response) => {
      const path = request.url ?? '/';
      const body = bench.#files.get(path);
      const type = path.endsWith('.json') ? 'application/json' : 'text/html; charset=utf-8';
      bench.asked.push(path);
      if (body === undefined) response.writeHead(404).end();
      else response.writeHead(200, {'content-type': type, 'cache-control': 'no-store'}).end(body);
    });
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
    const bench = new Bench(server, await launch(MEASURED, {protocolTimeout: 300_000}), await stageScript());
    bench.#address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return bench;
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
  }

  /** The browser's name and version. */
  version(): Promise<string> {
    return this.browser.version();
  }

  /**
   * Script start to painted. Charts off screen are drawn too, unless `skip` lets a contestant skip them; then only the
   * first screen is waited for.
   */
  async paint(contestant: Contestant, count: number, skip = false): Promise<Worked> {
    return this.visit(contestant, count, {skip}, (page, session) =>
      worked(session, () => begin(page, contestant, skip)),
    );
  }

  /** As `paint`, and then the time until all charts have been painted with other numbers. */
  async paintAndUpdate(contestant: Contestant, count: number): Promise<{paint: Worked; update: Worked}> {
    return this.visit(contestant, count, {}, async (page, session) => {
      const paint = await worked(session, () => begin(page, contestant));
      return {paint, update: await worked(session, () => page.evaluate(() => stage.update()))};
    });
  }

  /**
   * The longest task on a processor that is so many times slower, 0 where none had 50 ms, and the total blocking time:
   * the sum of what tasks have above 50 ms.
   */
  async blocking(
    contestant: Contestant,
    count: number,
    {slower = 4, skip = false} = {},
  ): Promise<{total: number; longest: number}> {
    return this.visit(contestant, count, {skip}, async (page, session) => {
      await session.send('Emulation.setCPUThrottlingRate', {rate: slower});
      const {start} = await begin(page, contestant, skip);
      const tasks = await page.evaluate(since => stage.longTasks(since), start);
      return {
        total: tasks.reduce((sum, duration) => sum + Math.max(0, duration - 50), 0),
        longest: Math.max(0, ...tasks),
      };
    });
  }

  /** How much what stands below a chart moves, where the page keeps no room for it (cumulative layout shift). */
  async shift(contestant: Contestant): Promise<number> {
    return this.visit(contestant, 1, {below: '<p>Text.</p>'.repeat(20)}, async page => {
      await begin(page, contestant);
      return page.evaluate(() => stage.shift());
    });
  }

  /**
   * Memory per chart where there are so many, and what is left of each after some rounds of making and taking away.
   * `own` is the heap of a chart where others have been before it: without the code that the first of them compile.
   * Charts off screen are drawn too, unless `skip` lets a contestant skip them.
   */
  async memory(
    contestant: Contestant,
    count: number,
    {rounds = 5, skip = false} = {},
  ): Promise<Counts & {own: number; leak: Counts}> {
    // A browser of its own, in which no other page has left anything.
    const browser = await launch(MEASURED, {protocolTimeout: 300_000});
    try {
      return await this.visit(contestant, 0, {browser, indicators: count, skip}, async (page, session) => {
        await begin(page, contestant);
        const renderer = await rendererOf(page, await browser.target().createCDPSession());
        const look = () => countsOf(session, renderer);
        const fill = () => page.evaluate(many => stage.fill(many), count);
        const clear = () => page.evaluate(() => stage.clear());
        const empty = await look();
        await fill();
        const full = await look();
        await clear();
        const first = await look();
        let own = (full.heap - empty.heap) / count;
        for (let round = 1; round < rounds; round++) {
          await fill();
          if (round === 1) own = ((await look()).heap - first.heap) / count;
          await clear();
        }
        const made = count * Math.max(1, rounds - 1);
        return {...growth(empty, full, count), own, leak: growth(first, await look(), made)};
      });
    } finally {
      await browser.close();
    }
  }

  /** Opens a page with so many hosts, and closes it afterwards. */
  async visit<T>(
    contestant: Contestant,
    count: number,
    {skip = false, below = '', browser = this.browser, indicators = count}: VisitOptions,
    act: (page: Page, session: CDPSession) => Promise<T>,
  ): Promise<T> {
    const path = `/${this.#opened++}/`;
    const hosts = Array.from(
      {length: count},
      (_, i) => `<div class="host">${contestant.host?.(i) ?? ''}</div>`,
    );
    this.#files.set(
      path,
      `<!doctype html><html lang="fr"><title>Bench</title><style>${STYLE}${(skip && contestant.skip) || ''}</style><script>${this.script}</script><div id="charts">${hosts.join('')}</div>${below}`,
    );
    this.#files.set(`${path}data.json`, JSON.stringify((contestant.data ?? document)(indicators)));
    const context = await browser.createBrowserContext();
    try {
      const page = await context.newPage();
      await page.setViewport({width: 1200, height: 800});
      if (!skip) await page.evaluateOnNewDocument(skipNothing);
      await page.goto(this.#address + path);
      const session = await page.createCDPSession();
      await session.send('Performance.enable', {timeDomain: 'threadTicks'});
      return await within(this.patience, act(page, session));
    } finally {
      await context.close();
      this.#files.delete(path);
      this.#files.delete(`${path}data.json`);
    }
  }
}

/** What a promise gives, if it does so in time. */
async function within<T>(time: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`not drawn within ${time} ms`)), time);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
    // It fails once more as its page is closed.
    promise.catch(() => {});
  }
}

/** Gives a contestant's script to the page. */
export function begin(
  page: Page,
  {script, isModule}: Contestant,
  firstScreen = false,
): Promise<Painted & {start: number}> {
  return page.evaluate(
    (source, asModule, first) => stage.begin(source, asModule, first),
    script,
    isModule,
    firstScreen,
  );
}

/** Adds what the main thread has worked meanwhile. */
async function worked(session: CDPSession, act: () => Promise<Painted>): Promise<Worked> {
  const time = async () => {
    const {metrics} = await session.send('Performance.getMetrics');
    return metrics.find(({name}) => name === 'TaskDuration')!.value * 1000;
  };
  const before = await time();
  const {painted, committed} = await act();
  return {painted, committed, cpu: (await time()) - before};
}

function growth(from: Counts, to: Counts, charts: number): Counts {
  return {
    heap: (to.heap - from.heap) / charts,
    dom: (to.dom - from.dom) / charts,
    process: (to.process - from.process) / charts,
    nodes: (to.nodes - from.nodes) / charts,
    listeners: (to.listeners - from.listeners) / charts,
  };
}

/** The process of a page, told by the time that it works when the page does. */
async function rendererOf(page: Page, session: CDPSession): Promise<number> {
  const {processInfo} = await session.send('SystemInfo.getProcessInfo');
  const renderers = processInfo.filter(({type}) => type === 'renderer').map(({id}) => id);
  const before = renderers.map(ticks);
  await page.evaluate(() => {
    let work = 0;
    for (let i = 0; i < 3e8; i++) work = (work * 31 + i) | 0;
    return work;
  });
  const worked = renderers.map((id, i) => ticks(id) - before[i]!);
  return renderers[worked.indexOf(Math.max(...worked))]!;
}

/** What is there once all that can be let go of has been. */
async function countsOf(session: CDPSession, renderer: number): Promise<Counts> {
  await new Promise(resolve => setTimeout(resolve, 500));
  for (let i = 0; i < 2; i++) await session.send('HeapProfiler.collectGarbage');
  const {usedSize, embedderHeapUsedSize} = await session.send('Runtime.getHeapUsage');
  const {nodes, jsEventListeners} = await session.send('Memory.getDOMCounters');
  return {
    heap: usedSize,
    dom: embedderHeapUsedSize,
    process: privateBytes(renderer),
    nodes,
    listeners: jsEventListeners,
  };
}

/** How long a process has worked, in ticks of the system's clock; 0 where the system does not tell. */
function ticks(id: number): number {
  try {
    // The fields after the program's name, which may have spaces: user time is the 12th of them.
    return Number(readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]!.split(' ')[11]);
  } catch {
    return 0;
  }
}

/** Memory that a process shares with no other, in bytes, as Linux tells it. */
function privateBytes(id: number): number {
  try {
    const text = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    const lines = [...text.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)];
    return lines.reduce((sum, [, kilobytes]) => sum + Number(kilobytes) * 1024, 0);
  } catch {
    return NaN;
  }
}
