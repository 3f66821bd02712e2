import type {ReactiveController, ReactiveControllerHost} from '@lit/reactive-element';
import {hold, understand, type Hold, type Journey} from '../data/load.js';
import {ProblemError, type Problem} from '../data/problem.js';
import {readEdition, type Edition} from '../data/read.js';
import {awake, isOffline, online} from './awake.js';
import {extras} from './on-demand.js';

/** Where a figure's data may come from, in order of precedence. */
export interface Sources {
  /** The `data` property. */
  data: unknown;
  /** The address, as written. */
  src: string | undefined;
  /** The edition asked for, where the address is that of an index. */
  edition: string | undefined;
  /** The format of what `src` or the tag holds, and which of its fields is what. */
  format: string | undefined;
  map: string | undefined;
  /** Text of a script or of a table in the tag. */
  inline: string | undefined;
  /** That table, where there is one. */
  table: HTMLTableElement | undefined;
  /** An indicator put together from plain attributes. */
  plain: Record<string, unknown> | undefined;
}

/** What has come of the sources so far. */
export type Outcome =
  | {name: 'idle' | 'loading'}
  | {name: 'ready'; edition: Edition; problem?: Problem}
  | {name: 'error'; problem: Problem};

/**
 * Turns the sources of a figure into an edition. The latest sources win; an answer that comes late is dropped;
 * a request is let go of when the figure leaves the page. After a first success a failure keeps the edition.
 */
export class SourceController implements ReactiveController {
  outcome: Outcome = {name: 'idle'};

  #asked: unknown[] = [];
  #src: string | undefined;
  #told: Pick<Sources, 'edition' | 'format' | 'map'> | undefined;
  #hold: Hold | undefined;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** Where the data are asked for, if they are, and what came. */
  get journey(): Readonly<Journey> | undefined {
    return this.#hold?.journey;
  }

  hostDisconnected(): void {
    this.#release();
    if (this.outcome.name === 'loading') this.#asked = [];
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  /** Takes note of the sources; asks for the data where they have changed. Called before each rendering. */
  ask(sources: Sources): void {
    const {data, src, edition, format, map, inline, table, plain} = sources;
    const asked = [data, src, edition, format, map, inline, table, plain && JSON.stringify(plain)];
    if (asked.every((one, i) => one === this.#asked[i])) return;
    this.#asked = asked;
    this.#src = undefined;
    this.#told = {edition, format, map};
    this.#release();
    if (data) this.#read(() => readOnce(data));
    else if (src) this.#load((this.#src = src));
    else if (inline !== undefined && format) this.#adapt(table ?? inline, asked);
    else if (inline !== undefined) this.#read(() => readEdition(parse(inline)));
    else if (plain) this.#read(() => readEdition(plain));
    else this.outcome = {name: 'idle'};
  }

  /**
   * Asks for the same address again, past every cache, unless the answer at hand is younger than this many
   * milliseconds. A good edition stays until another one arrives.
   */
  refresh(youngerThan = 0): void {
    if (!this.#src) return;
    this.#release();
    this.#load(this.#src, this.outcome.name === 'ready' ? this.outcome.edition : undefined, youngerThan);
  }

  #read(read: () => Edition): void {
    try {
      this.outcome = {name: 'ready', edition: read()};
    } catch (error) {
      this.outcome = {name: 'error', problem: problemOf(error)};
    }
  }

  /** Reads what stands in the tag in another format, for which the code is yet to come. */
  #adapt(inline: string | HTMLTableElement, asked: unknown[]): void {
    this.outcome = {name: 'loading'};
    const settle = (read: () => Edition) => {
      if (this.#asked !== asked) return;
      this.#read(read);
      this.host.requestUpdate();
    };
    const journey = {url: this.host.baseURI, tries: 0};
    const told = this.#told!;
    const read = async () => {
      const text = typeof inline === 'string' ? inline : JSON.stringify((await extras()).readTable(inline));
      return understand(text, journey, told);
    };
    read().then(
      json => settle(() => readEdition(json)),
      (error: unknown) =>
        settle(() => {
          throw error;
        }),
    );
  }

  #load(src: string, last?: Edition, youngerThan?: number): void {
    let held: Hold;
    try {
      held = hold(new URL(src, this.host.baseURI).href, {...this.#told, youngerThan, awake});
    } catch {
      this.outcome = {name: 'error', problem: {kind: 'address'}};
      return;
    }
    this.#hold = held;
    if (!last) {
      this.outcome = {name: 'loading'};
      this.host.requestUpdate();
    }
    const settle = (outcome: Outcome) => {
      if (this.#hold !== held) return;
      const before = this.outcome;
      this.outcome = outcome;
      // The same data as before leave the page alone.
      const same = outcome.name === 'ready' && before.name === 'ready' && before.edition === outcome.edition;
      if (!same || before.problem || outcome.problem) this.host.requestUpdate();
    };
    held.edition.then(
      edition => settle({name: 'ready', edition}),
      (error: unknown) => {
        const problem = problemOf(error);
        settle(last ? {name: 'ready', edition: last, problem} : {name: 'error', problem});
        if (isOffline()) void online().then(() => this.#hold === held && this.refresh());
      },
    );
  }

  #release(): void {
    this.#hold?.release();
    this.#hold = undefined;
  }
}

/**
 * The problem behind an error, which may be of a file that was loaded later; anything unforeseen is a fault of ours.
 */
export function problemOf(error: unknown): Problem {
  return (error as Partial<ProblemError> | undefined)?.problem ?? {kind: 'internal'};
}

/** What has been read in this task: a page that hands one document to many widgets has it read once. */
const justRead = new Map<unknown, Edition>();

function readOnce(data: unknown): Edition {
  const edition = justRead.get(data) ?? readEdition(data);
  // No longer: the page may change its own object, and set it again elsewhere.
  if (!justRead.size) setTimeout(() => justRead.clear());
  justRead.set(data, edition);
  return edition;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ProblemError({kind: 'not-json'});
  }
}
