import type {SVGTemplateResult, TemplateResult} from 'lit';

/**
 * The tags of templates. What they give is what Lit's own tags give, so that Lit renders it too; but what writes a
 * template as text needs none of Lit's rendering, and no page pays for it.
 */
export const html = (strings: TemplateStringsArray, ...values: unknown[]): TemplateResult =>
  ({_$litType$: 1, strings, values}) as TemplateResult;

/** The tag of templates that stand in an `<svg>`. */
export const svg = (strings: TemplateStringsArray, ...values: unknown[]): SVGTemplateResult =>
  ({_$litType$: 2, strings, values}) as SVGTemplateResult;
