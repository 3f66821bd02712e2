import type {TAGS} from './tags.js';
import {dark, light, shape, type ColourRole, type SeriesRole, type ShapeRole, type Token} from './tokens.js';

/** The tag of a widget. */
export type Widget = (typeof TAGS)[number];

/**
 * A custom property that a page may set: for all widgets, as `--kf-accent`, or for all of one tag, as
 * `--kf-bar-chart-accent`, which wins. Names stay the same within a major version.
 */
export type TokenProperty = `--kf-${Token}` | `--${Widget}-${Token}`;

/** What kind of value a token takes. */
export type TokenKind = 'color' | 'fontFamily' | 'fontWeight' | 'number' | 'dimension' | 'keyword';

/** What a token is for. */
export interface TokenNote {
  kind: TokenKind;
  /** What it changes, in one phrase. */
  use: string;
}

const color = (use: string): TokenNote => ({kind: 'color', use});

/**
 * Every token with its use. Widgets in a line of text (`kf-value`, `kf-sentence`, `kf-term`) have the page's own text:
 * its colour, font and weight change only by a token of that tag; they, `kf-sparkline` and `kf-variation-badge` are of
 * the size of the line they stand in, whatever `scale` says.
 */
export const TOKENS: Record<Token, TokenNote> = {
  text: color('Titles, labels, values, lines of the means; at least 4.5:1 on the surface'),
  muted: color('Dates, axis, bases of a change, source, hatching; at least 4.5:1'),
  rule: color('Rule across a tile, base line of a chart, borders of buttons; at least 3:1'),
  grid: color('Grid lines, rows of the table, scale of a target, skeleton'),
  accent: color('The latest bar, a single line, the way to a target, buttons, links; at least 4.5:1'),
  bar: color('The other bars, quieter than the accent; at least 3:1'),
  good: color('Shape of a change for the better, where the data say which way is good; at least 3:1'),
  bad: color('Shape of a change for the worse, where the data say which way is good; at least 3:1'),
  surface: color('The page’s own background: behind the readout, around numbers on a line, in patterns'),
  'series-1': color('First part, line or slice; without a pattern'),
  'series-2': color('Second part, with rising lines'),
  'series-3': color('Third part, with falling lines'),
  'series-4': color('Fourth part, with level lines'),
  'series-5': color('Fifth part, with crossed lines'),
  'series-6': color('Sixth part, with upright lines'),
  'font-family': {kind: 'fontFamily', use: 'All text; a picture that is saved has system-ui'},
  'font-weight': {kind: 'fontWeight', use: 'Text'},
  'font-weight-strong': {kind: 'fontWeight', use: 'Titles, labels, units, totals'},
  'font-weight-figure': {kind: 'fontWeight', use: 'The large number of a tile and of key facts'},
  numerals: {kind: 'keyword', use: 'Style of digits, a value of font-variant-numeric'},
  scale: {kind: 'number', use: 'Factor on all sizes of type, and with them on the drawing'},
  space: {kind: 'number', use: 'Factor on the space in tables, lists, around buttons, and between figures'},
  radius: {kind: 'dimension', use: 'Corners of buttons and boxes; bars stay square'},
  'line-width': {kind: 'dimension', use: 'Lines of a line chart'},
  'rule-width': {kind: 'dimension', use: 'Rule across a tile, below heads and above totals'},
  'pattern-width': {kind: 'dimension', use: 'Lines of the patterns of parts; 0 takes the patterns away'},
  focus: {kind: 'color', use: 'Ring of what has the focus; the accent by default'},
  'focus-width': {kind: 'dimension', use: 'Width of that ring'},
};

/** Every token, colours first. */
export const TOKEN_NAMES = Object.keys(TOKENS) as Token[];

/** Roles that are colours of a drawing. */
export const COLOUR_NAMES = Object.keys(light) as (ColourRole | SeriesRole)[];

/** Tokens that are not. */
export const SHAPE_NAMES = Object.keys(shape) as ShapeRole[];

/** The neutral colours of both schemes. */
export const NEUTRAL = {light, dark};
