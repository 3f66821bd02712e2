/**
 * The Trusted Types policy of what is drawn. In the one file and in the loader's files Lit asks for this one too, instead
 * of its own: a page allows it with `trusted-types key-figures`. Under Lit's name a page's own Lit would be refused, or
 * ours would. A page that bundles the package itself allows both.
 */

interface Policy {
  createHTML(text: string): string;
}

interface Factory {
  createPolicy(name: string, rules: Policy): Policy;
}

let made: Policy | undefined;
let refused = false;

/** Whether the page has refused the policy: nothing can be drawn then. */
export const isRefused = (): boolean => refused;

/** The policy, made once; `undefined` where the page does not allow it. */
export function createPolicy(factory: Factory): Policy | undefined {
  try {
    return (made ??= factory.createPolicy('key-figures', {createHTML: text => text}));
  } catch {
    refused = true;
    return undefined;
  }
}
