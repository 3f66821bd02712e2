/**
 * The Trusted Types policy of what is drawn, from text that is escaped: a page allows it with `trusted-types
 * key-figures`.
 */
interface Policy {
  createHTML(text: string): string;
}

let policy: Policy | undefined;
let refused = false;

/** Whether the page allows anything to be drawn: asks for the policy, once. */
export function mayDraw(): boolean {
  const {trustedTypes} = globalThis as {
    trustedTypes?: {createPolicy(name: string, rules: Policy): Policy};
  };
  if (trustedTypes && !policy && !refused) {
    try {
      policy = trustedTypes.createPolicy('key-figures', {createHTML: text => text});
    } catch {
      refused = true;
    }
  }
  return !refused;
}

/** A text as the browser's parser may be given it. */
export function trusted(text: string): string {
  mayDraw();
  return policy?.createHTML(text) ?? text;
}
