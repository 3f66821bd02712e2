/** The colour roles of a drawing. */
export type ColourRole = 'text' | 'muted' | 'rule' | 'grid' | 'accent' | 'bar' | 'good' | 'bad' | 'surface';

/**
 * The colours of series and parts, in order. They differ in lightness as well as in hue, for the three common
 * deficiencies of colour vision and for grey; patterns tell them apart besides.
 */
export type SeriesRole = `series-${1 | 2 | 3 | 4 | 5 | 6}`;

/** A colour for every role. */
export type Palette = Record<ColourRole | SeriesRole, string>;

/**
 * The neutral theme. Text ≥ 4.5:1, bars and lines ≥ 3:1 on the page. `--kf-<role>` overrides a role on the page.
 * `surface` is the page's own background, seen only as the halo behind numbers that stand on a line.
 */
export const light: Palette = {
  text: '#17212b',
  muted: '#51606e',
  rule: '#86939f',
  grid: '#dde3e8',
  accent: '#0f5f9c',
  bar: '#7d93a8',
  good: '#1a7343',
  bad: '#b3261e',
  surface: '#ffffff',
  'series-1': '#0f5f9c',
  'series-2': '#c26a00',
  'series-3': '#17354a',
  'series-4': '#1f9384',
  'series-5': '#8a2b6b',
  'series-6': '#7c8791',
};

/** The same roles on a dark page: steps of their own, not an inversion. */
export const dark: Palette = {
  text: '#e9eef3',
  muted: '#a9b5c0',
  rule: '#6f7d8a',
  grid: '#2f3a44',
  accent: '#63b4f2',
  bar: '#6a7f93',
  good: '#63c98e',
  bad: '#ff8f86',
  surface: '#12181e',
  'series-1': '#63b4f2',
  'series-2': '#f0a04b',
  'series-3': '#dbe6ef',
  'series-4': '#2fa193',
  'series-5': '#e38cc4',
  'series-6': '#84919d',
};

/** Under forced colours every role is one of the reader's own: the text's, but for these. */
export const forced: Partial<Palette> = {
  grid: 'GrayText',
  bar: 'GrayText',
  accent: 'Highlight',
  surface: 'Canvas',
};

/** The font of a drawing that stands alone; on a page it inherits the page's. */
export const FONT = 'system-ui, Arial, sans-serif';

/** The role of a series by its index; after the sixth they begin again. */
export function seriesRole(index: number): SeriesRole {
  return `series-${((index % 6) + 1) as 1}`;
}
