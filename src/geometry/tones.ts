/** Pitch of the lowest and of the highest value, in hertz: two octaves that small loudspeakers have, and most ears. */
export const LOWEST = 220;
export const HIGHEST = 880;

/** Time between two tones in seconds, where nothing speaks against it. */
const STEP = 0.25;

/** Longest time from the first tone to the last, and the longest where periods stand close together. */
const LONGEST = 12;
const LONGEST_APART = 20;

/** Least time between two tones. */
const CLOSEST = 0.08;

/** Part of the time to the next tone that one sounds. */
const SOUNDING = 0.8;

/** What is heard of one period. */
export interface Tone {
  /** Index of the period. */
  index: number;
  /** Seconds after the first one. */
  at: number;
  /** In hertz; `null` where there is no value, which has no pitch. */
  pitch: number | null;
}

/** The tones of a series. */
export interface Tune {
  tones: Tone[];
  /** How long each of them sounds, in seconds. */
  sounding: number;
  /** From the first tone to the end of the last. */
  length: number;
}

/**
 * The pitch of a value between the lowest and the highest, in hertz: equal differences are equal intervals. The middle
 * where all values are the same.
 */
export function pitchOf(value: number, low: number, high: number): number {
  // Halves first: the difference of two very large numbers is not finite.
  const share = high > low ? (value / 2 - low / 2) / (high / 2 - low / 2) : 0.5;
  return LOWEST * (HIGHEST / LOWEST) ** Math.min(1, Math.max(0, share));
}

/**
 * When each period of a series sounds: from left to right as they stand in the picture, at distances of theirs.
 *
 * @param values - What is heard; `null` where there is nothing to hear.
 * @param places - Where each of them stands, in any unit, rising.
 * @param range - The values of the lowest and of the highest pitch.
 */
export function layoutTune(
  values: readonly (number | null)[],
  places: readonly number[],
  [low, high]: readonly [number, number],
): Tune {
  const first = places[0] ?? 0;
  const width = (places.at(-1) ?? 0) - first || 1;
  const shares = places.map(place => (place - first) / width);
  const closest = Math.min(1, ...shares.slice(1).map((share, i) => share - shares[i]!));
  const usual = Math.min(LONGEST, (values.length - 1) * STEP);
  // A tone that would be too short makes all of them slower.
  const span = closest > 0 ? Math.max(usual, Math.min(LONGEST_APART, CLOSEST / closest)) : usual;
  const sounding = SOUNDING * (values.length > 1 ? Math.max(span * closest, CLOSEST / 2) : STEP);
  return {
    tones: values.map((value, index) => ({
      index,
      at: span * shares[index]!,
      pitch: value === null ? null : pitchOf(value, low, high),
    })),
    sounding,
    length: (values.length > 1 ? span : 0) + sounding,
  };
}

/** How long a voice has to say something before the tones begin, in seconds: by its length, and not for ever. */
export function leadOf(words: string): number {
  return Math.min(4, 0.5 + 0.04 * words.length);
}
