import {ProblemError, type Expectation} from './problem.js';

/**
 * The forms of the document as plain data, and a walk that holds a value against them. A page needs no more than
 * this; zod, which would weigh 5 kB on every page, checks the same forms for the publisher (`document.ts`), and a
 * test holds the two against each other.
 */
export type Form<T = unknown> = {readonly output?: readonly [T]} & (
  | {readonly type: 'leaf'; expected: Expectation; test(value: unknown): boolean; choices?: readonly string[]}
  | {readonly type: 'object'; shape: Shape}
  | {readonly type: 'array'; element: Form}
  | {readonly type: 'record'; element: Form}
  | {readonly type: 'optional'; inner: Form}
  /** A bare value, or an object that says more of it. */
  | {readonly type: 'either'; bare: Form; full: Form}
);

/** The fields of an object. */
export interface Shape {
  readonly [key: string]: Form;
}

/** What a form lets through. */
export type Output<F> = F extends {readonly output?: readonly [infer T]} ? T : never;

type Optional<S extends Shape> = {[K in keyof S]: undefined extends Output<S[K]> ? K : never}[keyof S];
type Fields<S extends Shape> = {[K in Exclude<keyof S, Optional<S>>]: Output<S[K]>} & {
  [K in Optional<S>]?: Output<S[K]>;
};

/** An object with these fields; others are left out of what is read, so that a newer minor document still reads. */
export const object = /* @__NO_SIDE_EFFECTS__ */ <S extends Shape>(
  shape: S,
): Form<{[K in keyof Fields<S>]: Fields<S>[K]}> => ({
  type: 'object',
  shape,
});
export const array = /* @__NO_SIDE_EFFECTS__ */ <T>(element: Form<T>): Form<T[]> => ({
  type: 'array',
  element,
});
/** An object used as a table: any keys, values of one form. */
export const record = /* @__NO_SIDE_EFFECTS__ */ <T>(element: Form<T>): Form<Record<string, T>> => ({
  type: 'record',
  element,
});
export const optional = /* @__NO_SIDE_EFFECTS__ */ <T>(inner: Form<T>): Form<T | undefined> => ({
  type: 'optional',
  inner,
});
export const either = /* @__NO_SIDE_EFFECTS__ */ <A, B>(bare: Form<A>, full: Form<B>): Form<A | B> => ({
  type: 'either',
  bare,
  full,
});

/** A value that passes a test; problems and the JSON Schema name its form (`expected`, `choices`). */
export const matching = /* @__NO_SIDE_EFFECTS__ */ <T>(
  expected: Expectation,
  test: (value: unknown) => boolean,
  choices?: readonly string[],
): Form<T> => ({type: 'leaf', expected, test, ...(choices && {choices})});

/** One of a list of words. */
export const oneOf = /* @__NO_SIDE_EFFECTS__ */ <const T extends string>(...words: T[]): Form<T> =>
  matching('choice', value => words.includes(value as T), words);

/** Most entries of a list; a longer one is refused before any of them is looked at. */
export const MAX_ENTRIES = 5000;

/** Whether a value is an object and no list. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads a value of a form; `parents` is where it stands in the document. Throws a ProblemError that names the
 * first wrong field. Only a value's own properties count, whatever the page has done to `Object.prototype`.
 */
export function check<T>(form: Form<T>, value: unknown, parents: readonly PropertyKey[] = []): T {
  const path = [...parents];
  const walk = (form: Form, value: unknown): unknown => {
    const inside = (key: PropertyKey, form: Form, value: unknown) => {
      path.push(key);
      const read = walk(form, value);
      path.pop();
      return read;
    };
    switch (form.type) {
      case 'optional':
        return value === undefined ? undefined : walk(form.inner, value);
      case 'either':
        return walk(isRecord(value) ? form.full : form.bare, value);
      case 'array':
        if (!Array.isArray(value)) throw wrong(path, 'array');
        if (value.length > MAX_ENTRIES) throw tooLarge(path);
        return value.map((one: unknown, i) => inside(i, form.element, one));
      case 'leaf':
        if (!form.test(value)) throw wrong(path, form.expected, form.choices);
        return value;
    }
    if (!isRecord(value)) throw wrong(path, 'object');
    const keys = Object.keys(form.type === 'object' ? form.shape : value);
    const entries: [string, unknown][] = [];
    for (const key of keys) {
      const inner = form.type === 'object' ? form.shape[key]! : form.element;
      const own = Object.hasOwn(value, key) ? value[key] : undefined;
      // Most fields may be left out, and are. Where the page has given every object such a field, one that is not there
      // is written down as such.
      if (own === undefined && inner.type === 'optional' && !(key in {})) continue;
      entries.push([key, inside(key, inner, own)]);
    }
    return Object.fromEntries(entries);
  };
  return walk(form, value) as T;
}

/** A problem of the data: a field of the wrong form. */
export function wrong(
  path: readonly PropertyKey[],
  expected: Expectation,
  choices?: readonly string[],
): ProblemError {
  return new ProblemError({
    kind: 'schema',
    path: path.map(String).join('.'),
    expected,
    ...(choices && {choices: [...choices]}),
  });
}

/** A list of more entries than this library reads. */
export function tooLarge(path: readonly PropertyKey[]): ProblemError {
  return new ProblemError({kind: 'too-large', path: path.map(String).join('.')});
}
