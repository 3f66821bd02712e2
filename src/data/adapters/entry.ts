import {adapt, type AdapterFormat} from './index.js';

/** What a page says of data in another format. */
export interface Told {
  /** One of `AdapterFormat`; by default told by the data. Another word is a problem that lists those there are. */
  format?: string | undefined;
  /** Pairs such as `period=Mois; value=Nombre`, see `AdapterOptions.map`. */
  map?: string | undefined;
  /** The content type of the answer, and its address. */
  type?: string;
  source?: string;
}

/** What pages load when they name data in another format: `adapt`, in the words of attributes. */
export function adaptTold(text: string, {format, map = '', ...rest}: Told): unknown {
  const pairs = map
    .split(';')
    .filter(pair => pair.trim())
    .map(pair => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    });
  return adapt(text, {
    ...rest,
    ...(format && {format: format as AdapterFormat}),
    map: Object.fromEntries(pairs) as Record<string, string>,
  });
}
