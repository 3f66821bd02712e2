import {ProblemError} from './problem.js';
import {readEdition, type Edition} from './read.js';

/**
 * The one loader of a page: equal addresses are fetched and validated once, however many widgets name them.
 * A request nobody holds any more is aborted.
 */

/** Most bytes of a document, after decompression; `Content-Length` is not trusted. */
export const MAX_BYTES = 8_000_000;

/** Longest wait for an answer and its whole body, in milliseconds. */
export const TIMEOUT = 20_000;

/** So many documents are kept after their last widget has gone, lest moving a widget fetch again. */
const KEPT = 8;

interface Request {
  edition: Promise<Edition>;
  abort(): void;
  users: number;
  settled: boolean;
}

const requests = new Map<string, Request>();

/** A widget's hold on a request. */
export interface Hold {
  /** Rejects with a ProblemError only. */
  edition: Promise<Edition>;
  /** Lets go; the last one to let go of a running request aborts it, unless it is taken up in the same task. */
  release(): void;
}

/**
 * Asks for the document at an absolute http(s) address. Failed requests are forgotten, so that asking again tries
 * again; `again` asks anew even for one that has been answered, past the browser's cache.
 */
export function hold(url: string, again = false): Hold {
  let request = requests.get(url);
  if (!request || (again && request.settled)) {
    request = start(url, again);
    requests.set(url, request);
  }
  const held = request;
  held.users++;
  let released = false;
  return {
    edition: held.edition,
    release() {
      if (released) return;
      released = true;
      held.users--;
      setTimeout(() => {
        if (held.users > 0 || (held.settled && requests.size <= KEPT)) return;
        if (requests.get(url) === held) requests.delete(url);
        held.abort();
      });
    },
  };
}

function start(url: string, again: boolean): Request {
  const controller = new AbortController();
  let timedOut = false;
  const timer = setTimeout(() => {
    timedOut = true;
    controller.abort();
  }, TIMEOUT);
  const request: Request = {
    users: 0,
    settled: false,
    abort: () => controller.abort(),
    edition: fetchJson(url, controller.signal, again)
      .then(readEdition)
      .catch((error: unknown) => {
        if (requests.get(url) === request) requests.delete(url);
        // Engines name an aborted body differently, so the clock's own flag tells a timeout.
        if (timedOut) throw new ProblemError({kind: 'timeout'});
        throw error instanceof ProblemError ? error : new ProblemError({kind: 'internal'});
      })
      .finally(() => {
        clearTimeout(timer);
        request.settled = true;
      }),
  };
  // The last holder may be gone before the answer: its rejection must not surface on the host page.
  request.edition.catch(() => undefined);
  return request;
}

async function fetchJson(url: string, signal: AbortSignal, again: boolean): Promise<unknown> {
  if (!/^https?:/.test(url)) throw new ProblemError({kind: 'address'});
  let bytes: Uint8Array;
  let response: Response;
  try {
    response = await fetch(url, {
      signal,
      cache: again ? 'no-cache' : 'default',
      credentials: 'omit',
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
    if (!response.ok) throw new ProblemError({kind: 'http', status: response.status});
    bytes = await readCapped(response);
  } catch (error) {
    throw error instanceof ProblemError ? error : new ProblemError({kind: 'network'});
  }
  try {
    const charset = /charset="?([\w-]+)/i.exec(response.headers.get('content-type') ?? '')?.[1];
    return JSON.parse(new TextDecoder(charset).decode(bytes));
  } catch {
    // The engine's own message quotes the answer's first bytes and is not passed on.
    throw new ProblemError({kind: 'not-json'});
  }
}

async function readCapped(response: Response): Promise<Uint8Array> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array(await response.arrayBuffer());
  const chunks: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    size += value.byteLength;
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
