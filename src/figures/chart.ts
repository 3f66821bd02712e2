import type {Markup} from '../marks/html.js';
import type {Box} from '../geometry/frame.js';

/** A place in a chart that can be read out. */
export interface Spot {
  /** What is framed, in CSS pixels from the picture's edge. */
  box: Box;
  /** The head of the readout, as « Juin 2024 ». */
  period: string;
  /** What the readout says below it, the first in bold; empty lines are left out. Put into words when asked for. */
  readonly lines: string[];
  /** The same as read aloud. */
  readonly spoken: string[];
  /** What is heard of those lines: the number of each, `null` where there is none. */
  readonly values: (number | null)[];
}

/** A drawn chart with what can be read out of it. */
export interface Chart {
  picture: Markup;
  /** From left to right; none where the picture says everything. Made when asked for. */
  readonly spots?: readonly Spot[];
  /** The picture's width, and the edges of the part that has spots. */
  width?: number;
  left?: number;
  right?: number;
}
