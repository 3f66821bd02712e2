import {everyPart} from './data.js';

/**
 * Addresses that a story answers itself, in place of the network: one that never answers, so that the story
 * stays in its loading state, one that has no file, and some that have one until they are broken down.
 */

export const NEVER = 'data/never-answered.json';
export const MISSING = 'data/no-such-edition.json';

const answers: Record<string, () => Promise<Response>> = {
  // Deaf to its abort signal too, so that the loader's own timeout does not end the wait.
  [NEVER]: () => new Promise(() => undefined),
  [MISSING]: () => Promise.resolve(new Response('', {status: 404})),
};

/** The addresses that have broken down. */
const broken = new Set<string>();
const STALE = 'data/broken-down.json';

/** An address of a document that `breakDown` takes away, one for each name. */
export const staleAddress = (name: string): string => `${STALE}?${name}`;

/** From now on there is no file at that address. */
export const breakDown = (address: string): void => void broken.add(address);

/** The answer of a story to an address; none where the network has it. */
function answerTo(url: string): Promise<Response> | undefined {
  const is = (address: string) => new URL(address, document.baseURI).href === url;
  const known = Object.keys(answers).find(is);
  if (known) return answers[known]!();
  if (!url.startsWith(`${new URL(STALE, document.baseURI).href}?`)) return undefined;
  return Promise.resolve([...broken].some(is) ? new Response('', {status: 404}) : Response.json(everyPart));
}

let users = 0;
let fetchOfPage: typeof fetch;

/** A story's `beforeEach`. A docs page shows several such stories at a time; the last to leave restores `fetch`. */
export function withAnswers(): () => void {
  if (users === 0) {
    fetchOfPage = window.fetch;
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      return answerTo(url) ?? fetchOfPage.call(window, input, init);
    };
  }
  users++;
  return () => {
    users--;
    if (users > 0) return;
    window.fetch = fetchOfPage;
    broken.clear();
  };
}
