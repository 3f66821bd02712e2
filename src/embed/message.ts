/** How the page in a frame tells the page around it how tall it is. */
export interface HeightMessage {
  type: typeof HEIGHT;
  /** In CSS pixels. */
  height: number;
}

export const HEIGHT = 'key-figures:height';

/** Heights that a frame may ask for, in CSS pixels. */
const LEAST_HEIGHT = 16;
const MOST_HEIGHT = 20_000;

/** The height in a message; `undefined` for whatever else a frame may send. */
export function heightIn(message: unknown): number | undefined {
  const {type, height} = Object(message) as Partial<HeightMessage>;
  const isHeight = type === HEIGHT && typeof height === 'number' && height >= LEAST_HEIGHT;
  return isHeight && height <= MOST_HEIGHT ? Math.ceil(height) : undefined;
}
