/** The colour roles of a drawing. */
export type ColourRole = 'text' | 'muted' | 'rule' | 'grid' | 'accent' | 'bar' | 'good' | 'bad' | 'surface';

/** A colour for every role. */
export type Palette = Record<ColourRole, string>;

/**
 * The neutral theme. Text ≥ 4.5:1, bars and lines ≥ 3:1 on the page. `--kf-<role>` overrides a role on the page.
 * `surface` is the page's own background, seen only as the halo behind numbers that stand on a line.
 */
export const light: Palette = {
  text: '#17212b',
  muted: '#51606e',
  rule: '#8a97a3',
  grid: '#dde3e8',
  accent: '#0f5f9c',
  bar: '#7d93a8',
  good: '#1a7343',
  bad: '#b3261e',
  surface: '#ffffff',
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
