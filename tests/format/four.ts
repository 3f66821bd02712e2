import type {Language} from '../../src/format/messages/messages.js';

/** The languages of the interface, in the order of every `Four`. */
export const LANGUAGES = ['fr', 'de', 'lb', 'en'] as const satisfies readonly Language[];

/** One text per language. `~` stands for a no-break space, which would not be seen in a table. */
export type Four = readonly [fr: string, de: string, lb: string, en: string];

/** French, German and Luxembourgish write numbers alike; English does not. */
export const alike = (continental: string, english: string): Four => [
  continental,
  continental,
  continental,
  english,
];

/** A text of a table with its no-break spaces. */
export const noBreak = (text: string) => text.replaceAll('~', '\u00a0');
