import type {Language} from '../../src/format/messages/messages.js';

/** A number as it is shown, and half of its last digit. */
export interface Shown {
  value: number;
  tolerance: number;
}

const MAGNITUDES: Record<string, number> = {k: 1e3, Tsd: 1e3, Dsd: 1e3, M: 1e6, m: 1e6, Mio: 1e6};

/** Reads the numbers of a text as a reader of the language does: « +276,9 k (+2,19 %) » is 276900 and 2.19. */
export function numbersIn(text: string, lang: Language): Shown[] {
  const [group, decimal] = lang === 'en' ? [',', '.'] : ['.', ','];
  const pattern = new RegExp(
    `([+\u2212]?)(\\d{1,3}(?:\\${group}\\d{3})+|\\d+)(?:\\${decimal}(\\d+))?\u00a0?(Tsd|Dsd|Mio|[kMm])?`,
    'g',
  );
  return [...text.matchAll(pattern)].map(([, sign, whole = '', fraction = '', magnitude = '']) => {
    const scale = MAGNITUDES[magnitude] ?? 1;
    const value = Number(`${whole.replaceAll(group, '')}.${fraction}`) * scale;
    return {value: sign === '\u2212' ? -value : value, tolerance: (scale / 10 ** fraction.length) * 0.5001};
  });
}

/** Whether a shown number is an exact one, to the digits that are shown. */
export function agrees({value, tolerance}: Shown, exact: number): boolean {
  return Math.abs(value - exact) <= tolerance;
}
