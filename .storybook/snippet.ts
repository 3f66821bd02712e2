import type {StoryContext} from '@storybook/web-components-vite';

/**
 * The markup of a story as one would paste it: a `data` property does not show in markup, so it is written as the
 * inline script that the widgets read in its stead.
 */
export function snippet(code: string, {args}: Pick<StoryContext, 'args'>): string {
  const {data} = args as {data?: unknown};
  const tidy = code.trim().replace(/\n\s*\n/g, '\n');
  // Storybook runs this over its own result too.
  if (data === undefined || tidy.includes('application/json')) return tidy;
  const script = `\n  <script type="application/json">\n${indent(json(data), 4)}\n  </script>`;
  return tidy.replace(/(<kf-[\w-]+[^>]*>)/, `$1${script.replaceAll('$', '$$$$')}\n`);
}

/** JSON with one observation per line. */
function json(data: unknown): string {
  return JSON.stringify(data, null, 2).replace(/\{\s+"period": [^{}]*?\}/g, observation =>
    observation.replace(/\s*\n\s*/g, ' '),
  );
}

function indent(text: string, spaces: number): string {
  return text.replace(/^/gm, ' '.repeat(spaces));
}
