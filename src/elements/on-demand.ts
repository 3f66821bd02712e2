import type * as extrasModule from './extras.js';
import {ProblemError} from '../data/problem.js';

/** What is loaded only when it is needed. */
export type Extras = typeof extrasModule;

/** Loads it, once; rejects with a ProblemError where the network, or the page's policy, keeps it out. */
export function extras(): Promise<Extras> {
  return import('./extras.js').catch(() => {
    throw new ProblemError({kind: 'network', path: 'key-figures-extras.js'});
  });
}
