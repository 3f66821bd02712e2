/**
 * The Trusted Types policy of the one file and of the loader's files, in which Lit asks for this one instead of its own:
 * a page allows it with `trusted-types key-figures`. Under Lit's name a page's own Lit would be refused, or ours would.
 */

interface Factory<Policy> {
  createPolicy(name: string, rules: {createHTML(text: string): string}): Policy;
}

let refused = false;

/** Whether the page has refused the policy: nothing can be drawn then. */
export const isRefused = (): boolean => refused;

/** The policy; `undefined` where the page does not allow it. */
export function createPolicy<Policy>(factory: Factory<Policy>): Policy | undefined {
  try {
    return factory.createPolicy('key-figures', {createHTML: text => text});
  } catch {
    refused = true;
    return undefined;
  }
}
