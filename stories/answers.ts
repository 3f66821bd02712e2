/**
 * Addresses that a story answers itself, in place of the network: one that never answers, so that the story
 * stays in its loading state, and one that has no file.
 */

export const NEVER = 'data/never-answered.json';
export const MISSING = 'data/no-such-edition.json';

const answers: Record<string, () => Promise<Response>> = {
  // Deaf to its abort signal too, so that the loader's own timeout does not end the wait.
  [NEVER]: () => new Promise(() => undefined),
  [MISSING]: () => Promise.resolve(new Response('', {status: 404})),
};

let users = 0;
let fetchOfPage: typeof fetch;

/** A story's `beforeEach`. A docs page shows several such stories at a time; the last to leave restores `fetch`. */
export function withAnswers(): () => void {
  if (users === 0) {
    fetchOfPage = window.fetch;
    window.fetch = (input, init) => {
      const url = input instanceof Request ? input.url : String(input);
      const known = Object.keys(answers).find(one => new URL(one, document.baseURI).href === url);
      return known ? answers[known]!() : fetchOfPage.call(window, input, init);
    };
  }
  users++;
  return () => {
    users--;
    if (users === 0) window.fetch = fetchOfPage;
  };
}
