/**
 * The themes that are published as `dist/themes/<name>.css`. No page loads this module. The colours of sites are those
 * they were seen to use; what those do not say was computed so that the gates of `gates.ts` are met, and then looked
 * at. A theme names no font: a widget has that of its page.
 */
import {dark, light, type Palette, type ShapeRole} from './tokens.js';

/** A theme: colours for a light and for a dark page, and what differs from the defaults besides. */
export interface Theme {
  /** Of its file and of its class, `kf-theme-<name>`. */
  name: string;
  title: string;
  /** What it is for, in one sentence. */
  use: string;
  light: Palette;
  /** Equal to `light` where the theme is for white paper only. */
  dark: Palette;
  shape: Partial<Record<ShapeRole, string>>;
}

const neutral: Theme = {
  name: 'neutral',
  title: 'Neutral',
  use: 'The default, for any page.',
  light,
  dark,
  shape: {},
};

const highContrast: Theme = {
  name: 'high-contrast',
  title: 'High contrast',
  use: 'Text at least 7:1, bars and lines at least 4.5:1, wider lines; for media="(prefers-contrast: more)" too.',
  light: {
    text: '#000000',
    muted: '#33393f',
    rule: '#000000',
    grid: '#8c949b',
    accent: '#0038a8',
    bar: '#657380',
    good: '#00562a',
    bad: '#9c0006',
    surface: '#ffffff',
    'series-1': '#0038a8',
    'series-2': '#ab6310',
    'series-3': '#06080b',
    'series-4': '#00837c',
    'series-5': '#6a0051',
    'series-6': '#594a15',
  },
  dark: {
    text: '#ffffff',
    muted: '#d5dae0',
    rule: '#ffffff',
    grid: '#4a525a',
    accent: '#6cb6ff',
    bar: '#78889a',
    good: '#6ee7a0',
    bad: '#ffa39b',
    surface: '#000000',
    'series-1': '#6cb6ff',
    'series-2': '#ffce61',
    'series-3': '#f4fbff',
    'series-4': '#008862',
    'series-5': '#cf68af',
    'series-6': '#a5a966',
  },
  shape: {
    'line-width': '3px',
    'rule-width': '3px',
    'pattern-width': '1.75px',
    'focus-width': '3px',
    'font-weight-strong': '700',
  },
};

const grey: Palette = {
  text: '#000000',
  muted: '#4a4a4a',
  rule: '#6e6e6e',
  grid: '#d4d4d4',
  accent: '#1c1c1c',
  bar: '#8f8f8f',
  good: '#000000',
  bad: '#000000',
  surface: '#ffffff',
  'series-1': '#434343',
  'series-2': '#929292',
  'series-3': '#000000',
  'series-4': '#767676',
  'series-5': '#282828',
  'series-6': '#5c5c5c',
};

const print: Theme = {
  name: 'print',
  title: 'Print (greyscale)',
  use: 'Black on white whatever the scheme of the page, for printers without colours; for media="print".',
  light: grey,
  dark: grey,
  shape: {'pattern-width': '1.5px'},
};

/** Forms of guichet.public.lu: #274891, its hover #0f275b, borders #8b8b8b, corners of 5 px. */
const guichet: Theme = {
  name: 'guichet',
  title: 'Guichet (blue)',
  use: 'Close to the forms of guichet.public.lu.',
  light: {
    text: '#1b2433',
    muted: '#545d6b',
    rule: '#8b8b8b',
    grid: '#dde1e8',
    accent: '#274891',
    bar: '#8093bd',
    good: '#1a7343',
    bad: '#b3261e',
    surface: '#ffffff',
    'series-1': '#274891',
    'series-2': '#b95e01',
    'series-3': '#4098db',
    'series-4': '#08143b',
    'series-5': '#288475',
    'series-6': '#890d4f',
  },
  dark: {
    text: '#e8edf6',
    muted: '#aab5c8',
    rule: '#72809a',
    grid: '#2b3650',
    accent: '#8fb0f5',
    bar: '#5f739d',
    good: '#63c98e',
    bad: '#ff8f86',
    surface: '#10172a',
    'series-1': '#8fb0f5',
    'series-2': '#c38f3c',
    'series-3': '#148ac4',
    'series-4': '#dcebf7',
    'series-5': '#287530',
    'series-6': '#c95080',
  },
  shape: {radius: '5px'},
};

/** data.public.lu: #b92a23, earlier with #236ab1 and #f59e0a, which is too light on white and is a darker one here. */
const openData: Theme = {
  name: 'open-data',
  title: 'Open data (red)',
  use: 'Close to data.public.lu.',
  light: {
    text: '#1e1e1e',
    muted: '#5c5656',
    rule: '#918b8a',
    grid: '#e4e0df',
    accent: '#b92a23',
    bar: '#a38986',
    good: '#1a7343',
    bad: '#8c1a4b',
    surface: '#ffffff',
    'series-1': '#b92a23',
    'series-2': '#c08212',
    'series-3': '#1d1a30',
    'series-4': '#236ab1',
    'series-5': '#15a494',
    'series-6': '#5d2966',
  },
  dark: {
    text: '#f3eeec',
    muted: '#bfb4b1',
    rule: '#877c79',
    grid: '#3b3431',
    accent: '#ff8a7e',
    bar: '#87716d',
    good: '#63c98e',
    bad: '#f08ac0',
    surface: '#1b1716',
    'series-1': '#ff8a7e',
    'series-2': '#4776a0',
    'series-3': '#fec54d',
    'series-4': '#f7f1e3',
    'series-5': '#43d5d5',
    'series-6': '#ae8be6',
  },
  shape: {radius: '0px'},
};

/** Charts of the government's information service: text #1d3d5e, bars #264dfd, captions #546d88, corners of 8 px. */
const informationService: Theme = {
  name: 'information-service',
  title: 'Information service (blue)',
  use: 'Close to the charts of the government’s information service.',
  light: {
    text: '#1d3d5e',
    muted: '#546d88',
    rule: '#7f97b2',
    grid: '#d0e2f6',
    accent: '#264dfd',
    bar: '#7e94c5',
    good: '#1a7343',
    bad: '#b3261e',
    surface: '#ffffff',
    'series-1': '#264dfd',
    'series-2': '#df7100',
    'series-3': '#1d3d5e',
    'series-4': '#209cd4',
    'series-5': '#aa4e79',
    'series-6': '#655704',
  },
  dark: {
    text: '#e3eefb',
    muted: '#a8bdd6',
    rule: '#6b84a3',
    grid: '#22364f',
    accent: '#7f9dff',
    bar: '#5d7195',
    good: '#63c98e',
    bad: '#ff8f86',
    surface: '#0d1826',
    'series-1': '#7f9dff',
    'series-2': '#dcf3fe',
    'series-3': '#dea119',
    'series-4': '#4dd3e3',
    'series-5': '#456798',
    'series-6': '#e76676',
  },
  shape: {radius: '8px'},
};

/** All themes, the default first. */
export const THEMES: readonly Theme[] = [neutral, highContrast, print, guichet, openData, informationService];
