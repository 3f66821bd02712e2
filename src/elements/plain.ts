/** Ids or words, one after the other: as an attribute has them, or set as an array. */
export const plainList = (words: string | readonly string[] | undefined): string =>
  [words ?? ''].flat().join(' ');

/**
 * A number set as a property, or written in an attribute. Of a text only digits with a decimal point are one:
 * `194.784` for a count would be read as 195 where its author meant thousands, so it is refused rather than guessed.
 * What is no number is handed on as it is, for the validation to name; where there is none, `undefined`.
 */
export function plainNumber(text: string | number | undefined, unit = 'count'): number | string | undefined {
  if (typeof text !== 'string') return text ?? undefined;
  const trimmed = text.trim();
  if (!/^[+-]?\d+(\.\d+)?$/.test(trimmed)) return text;
  if (unit === 'count' && /^[+-]?\d{1,3}\.\d{3}$/.test(trimmed)) return text;
  return Number(trimmed);
}
