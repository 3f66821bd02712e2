import {decode} from './decode.js';
import {pickEdition} from './editions.js';
import {ProblemError, type Problem} from './problem.js';
import {readEdition, type Edition} from './read.js';

/**
 * The one loader of a page: equal addresses are fetched and validated once, however many widgets name them.
 * A request nobody holds any more is aborted.
 */

/** Most bytes of a document, after decompression; `Content-Length` is not trusted. */
export const MAX_BYTES = 4_000_000;

/** Longest wait for the head of an answer, and for the whole of it, in milliseconds. */
export const HEAD_TIMEOUT = 10_000;
export const TIMEOUT = 20_000;

/** So often a request that failed in passing is made again. */
const RETRIES = 3;
/** The first wait between tries is at most this long, each other twice the one before, none longer than the longest. */
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 30_000;
/** The longest wait that a server may ask for; where it asks for more, the reader is told, and may try again. */
const LONGEST_ASKED = 60_000;

/** So many documents are kept after their last widget has gone, lest moving a widget fetch again. */
const KEPT = 8;

/** What is known of a request: for whoever has to find out why a document does not come. */
export interface Journey {
  url: string;
  /** How often it has been asked for. */
  tries: number;
  status?: number;
  type?: string;
  /** Where the answer came from in the end, if that is another address. */
  redirected?: string;
  /** How many bytes have come. */
  bytes?: number;
  /** How the text begins, where it is not JSON. */
  beginning?: string;
}

interface Request {
  edition: Promise<Edition>;
  journey: Journey;
  abort(): void;
  users: number;
  /** When it was answered. */
  settled?: number;
  /** The answer as text, to tell whether the next one differs. */
  text?: string;
}

/** In order of their last use. */
const requests = new Map<string, Request>();

/** A widget's hold on a request. */
export interface Hold {
  /** Rejects with a ProblemError only. */
  edition: Promise<Edition>;
  journey: Readonly<Journey>;
  /** Lets go; the last one to let go of a running request aborts it, unless it is taken up in the same task. */
  release(): void;
}

export interface HoldOptions {
  /** Asks anew, past the browser's cache, unless the answer at hand is younger than this, in milliseconds. */
  youngerThan?: number | undefined;
  /** The format of the data, and which of their fields is what, see `adapters/options`; by default told by the data. */
  format?: string | undefined;
  map?: string | undefined;
  /** Id of an edition, where the address is that of an index; by default the latest. */
  edition?: string | undefined;
  /** Settles when it makes sense to try again: `true` as soon as the page can be seen, `false` where it is offline. */
  awake?: () => Promise<boolean>;
}

/**
 * Asks for the document at an absolute http(s) address. Failed requests are forgotten, so that asking again tries
 * again. An answer that is the same text as the one before is the same edition.
 */
export function hold(url: string, options: HoldOptions = {}): Hold {
  const {youngerThan, edition = '', format = '', map = ''} = options;
  const key = [url, edition, format, map].join('\n');
  let request = requests.get(key);
  const isOld = ({settled}: Request) =>
    youngerThan !== undefined && settled !== undefined && Date.now() - settled >= youngerThan;
  if (!request || isOld(request)) request = start(url, key, request, options);
  const held = request;
  requests.delete(key);
  requests.set(key, held);
  held.users++;
  let released = false;
  return {
    edition: held.edition,
    journey: held.journey,
    release() {
      if (released) return;
      released = true;
      held.users--;
      setTimeout(() => {
        if (held.users > 0) return;
        // One that has been replaced is no longer in the list, and is let go of.
        if (held.settled === undefined || requests.get(key) !== held) forget(key, held);
        const unused = [...requests].filter(([, {users}]) => users === 0);
        for (const [old, one] of unused.slice(0, -KEPT)) forget(old, one);
      });
    },
  };
}

function forget(key: string, request: Request): void {
  if (requests.get(key) === request) requests.delete(key);
  request.abort();
}

function start(
  url: string,
  key: string,
  last: Request | undefined,
  {youngerThan, edition: asked = '', format, map, awake = () => Promise.resolve(true)}: HoldOptions,
): Request {
  const controller = new AbortController();
  const journey: Journey = {url, tries: 0};
  const next = () => persist(journey, controller.signal, youngerThan !== undefined, awake);
  const read = (text: string) => (text === last?.text ? undefined : understand(text, journey, {format, map}));
  const run = async () => {
    let text = await next();
    let json = await read(text);
    const picked = pickEdition(json, asked);
    if (picked) {
      journey.url = new URL(picked.file, journey.redirected ?? journey.url).href;
      journey.tries = 0;
      const document = await next();
      // What is newer is said too, and changes what is shown.
      text = picked.newer + document;
      json = text === last?.text ? undefined : await read(document);
    }
    request.text = text;
    return json === undefined ? last!.edition : readEdition(json, picked?.newer);
  };
  const request: Request = {
    users: 0,
    journey,
    abort: () => controller.abort(),
    edition: Promise.resolve()
      .then(run)
      .catch((error: unknown) => {
        if (requests.get(key) === request) {
          requests.delete(key);
          // What was good stays at hand, and is what the next answer is held against.
          if (last) requests.set(key, last);
        }
        throw error instanceof ProblemError ? error : new ProblemError({kind: 'internal'});
      })
      .finally(() => {
        request.settled = Date.now();
      }),
  };
  // The last holder may be gone before the answer: its rejection must not surface on the host page.
  request.edition.catch(() => undefined);
  return request;
}

/** Fields by which data in other formats are known: JSON-stat, SDMX-JSON, and the answers of data portals. */
const FOREIGN = ['class', 'dataSets', 'data', 'results', 'records'];

/**
 * The document in a text; data in another format are turned into one, by code that is loaded only then. Throws a
 * ProblemError.
 */
export async function understand(
  text: string,
  journey: Journey,
  {format, map}: Pick<HoldOptions, 'format' | 'map'>,
): Promise<unknown> {
  const {url, type = ''} = journey;
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // The engine's own message quotes the answer's first bytes and is not passed on.
    journey.beginning = text.slice(0, 80);
  }
  const isForeign =
    json === undefined
      ? /csv|tab-separated/.test(type)
      : Array.isArray(json)
        ? json.length > 0 && !Object.hasOwn(Object(json[0]), 'period')
        : FOREIGN.some(field => Object.hasOwn(Object(json), field));
  if (format || isForeign) {
    const {adaptTold} = await import('./adapters/entry.js').catch(() => {
      throw new ProblemError({kind: 'network', path: 'key-figures-adapters.js'});
    });
    try {
      return adaptTold(text, {format, map, type, source: url});
    } catch (error) {
      // Loaded as a file of its own, that code has a class of its own for problems.
      throw new ProblemError((error as Partial<ProblemError>).problem ?? {kind: 'internal'});
    }
  }
  if (json === undefined) throw new ProblemError({kind: 'not-json'});
  return json;
}

/** Asks until there is an answer, where asking again may help: of a busy or broken server, and of a lost connection. */
async function persist(
  journey: Journey,
  signal: AbortSignal,
  again: boolean,
  awake: () => Promise<boolean>,
): Promise<string> {
  for (;;) {
    journey.tries++;
    const answer = await ask(journey, signal, again || journey.tries > 1);
    if (typeof answer === 'string') return answer;
    const wait = journey.tries > RETRIES ? undefined : waitOf(answer, journey.tries);
    if (wait === undefined || signal.aborted) throw new ProblemError(answer.problem);
    await new Promise(resolve => setTimeout(resolve, wait));
    // Offline, or nobody waits any more.
    if (!(await awake()) || signal.aborted) throw new ProblemError(answer.problem);
  }
}

/** Why there is no answer, and how long the server asks to be left alone, in milliseconds. */
interface Failure {
  problem: Problem;
  after?: number;
}

/**
 * How long to wait before the next try: what the server asks for, else a random part of a time that doubles, so that a
 * thousand pages do not come back at once (exponential backoff with full jitter). `undefined`: do not try again.
 */
function waitOf({problem: {kind, status = 0}, after}: Failure, tries: number): number | undefined {
  const passes = kind === 'network' || status === 408 || status === 429 || status >= 500;
  if (!passes || (after !== undefined && after > LONGEST_ASKED)) return undefined;
  return after ?? Math.random() * Math.min(LONGEST_WAIT, FIRST_WAIT * 2 ** (tries - 1));
}

/** The text of one answer, or why there is none. */
async function ask(journey: Journey, outer: AbortSignal, again: boolean): Promise<string | Failure> {
  const controller = new AbortController();
  const {signal} = controller;
  let late = false;
  let after: number | undefined;
  const expire = () => {
    late = true;
    controller.abort();
  };
  const leave = () => controller.abort();
  const whole = setTimeout(expire, TIMEOUT);
  const head = setTimeout(expire, HEAD_TIMEOUT);
  outer.addEventListener('abort', leave);
  const read = async () => {
    const response = await fetch(journey.url, {
      signal,
      cache: again ? 'no-cache' : 'default',
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    clearTimeout(head);
    const {status, headers, redirected, url} = response;
    journey.status = status;
    journey.type = headers.get('content-type') ?? '';
    if (redirected) journey.redirected = url;
    if (!response.ok) {
      after = delayOf(headers.get('retry-after'));
      void response.body?.cancel().catch(() => undefined);
      throw new ProblemError({kind: 'http', status});
    }
    const bytes = await readCapped(response, journey);
    return decode(bytes, /charset="?([\w-]+)/i.exec(journey.type)?.[1]);
  };
  try {
    if (!/^https?:/.test(journey.url)) throw new ProblemError({kind: 'address'});
    // A page's own `fetch` may not know of signals.
    return await Promise.race([
      read(),
      new Promise<never>((_, reject) => signal.addEventListener('abort', () => reject(new Error()))),
    ]);
  } catch (error) {
    // Engines name an aborted body differently, so the clock's own flag tells a timeout.
    if (late) return {problem: {kind: 'timeout'}};
    return error instanceof ProblemError
      ? {problem: error.problem, ...(after !== undefined && {after})}
      : {problem: {kind: 'network'}};
  } finally {
    clearTimeout(whole);
    clearTimeout(head);
    outer.removeEventListener('abort', leave);
  }
}

/** `Retry-After` in milliseconds: seconds or a date (RFC 9110, 10.2.3); `undefined` where there is none to be read. */
function delayOf(header: string | null): number | undefined {
  if (!header) return undefined;
  const isDate = /[a-z]/i.test(header);
  const time = /^\d+$/.test(header) ? Number(header) * 1000 : isDate ? Date.parse(header) - Date.now() : NaN;
  return Number.isNaN(time) ? undefined : Math.max(0, time);
}

async function readCapped(response: Response, journey: Journey): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.byteLength;
    journey.bytes = size;
    if (size > MAX_BYTES) {
      void reader.cancel().catch(() => undefined);
      throw new ProblemError({kind: 'too-large'});
    }
    chunks.push(value);
  }
  const bytes = new Uint8Array(size);
  let offset = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, offset);
    offset += chunk.byteLength;
  }
  return bytes;
}
