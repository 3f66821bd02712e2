/// <reference types="vite/client" />
import {getPreferredColorScheme} from 'storybook/theming';
import {VERSION} from '../src/define/define.js';
import {embedCode, type CodeKind, type Integrity} from '../src/static.js';
import cahier from '../demo/data/cahier-2024-06.json' with {type: 'json'};

// A glob and not an import, because the file is built; without it the codes have no `integrity`.
const built = import.meta.glob<Integrity>('../dist/integrity.json', {eager: true, import: 'default'});
const integrity = Object.values(built)[0] ?? {version: VERSION, files: {}};

/** Where the files of the examples lie. */
const BASE = 'https://figures.example.org/key-figures/';

/** The code to paste for a figure of the Cahier, as the library writes it. */
export const code = (
  kind: CodeKind,
  widget = 'kpi-tile',
  indicator = 'patient-accounts',
  lang: 'fr' | 'en' = 'fr',
): string =>
  embedCode(
    kind,
    {base: BASE, integrity, src: `${BASE}cahier-2024-06.json`, widget, indicator, lang},
    cahier,
  );

/** The header of a page that allows itself and the place of the figures, and no policy but theirs. */
export const POLICY = `Content-Security-Policy:
  default-src 'self';
  script-src 'self' ${new URL(BASE).origin};
  style-src 'self';
  connect-src 'self' ${new URL(BASE).origin};
  require-trusted-types-for 'script';
  trusted-types key-figures`;

/** What a page shows of a code: as it stands, light or dark as the reader has it. */
export const block = (language: string, code: string) => ({
  language,
  code,
  format: false as const,
  dark: getPreferredColorScheme() === 'dark',
});

/** Tokens, for all widgets and for one. */
export const TOKENS = `:root {
  --kf-accent: light-dark(#7a1f3d, #f08aa6);
  --kf-bar: light-dark(#92767f, #8d6b76);
  --kf-radius: 0;
  --kf-bar-chart-accent: light-dark(#1d3d5e, #7fb4e6); /* for one kind of widget; it wins */
}`;

/** The numbers of a row of tiles on one base line. */
export const TILES = `.tiles {
  display: grid;
  grid-template-columns: repeat(auto-fill, minmax(13rem, 1fr));
  gap: 2rem 1.5rem;
  align-items: baseline;
}`;

/** Parts, for what tokens cannot do. */
export const PARTS = `kf-bar-chart::part(tools) {
  justify-content: flex-end;
}
kf-kpi-tile::part(frame) {
  padding: 1rem;
  border: 1px solid #d0d7de;
}`;

/** Data and events. */
export const DATA = `const chart = document.querySelector('kf-bar-chart');
chart.data = {
  label: 'Visits',
  unit: 'count',
  kind: 'flow',
  language: 'en',
  reference: '2024-06-30',
  source: {label: 'Example'},
  series: [
    {period: '2024-05', value: 1298},
    {period: '2024-06', value: 1457, status: 'provisional'},
  ],
};
document.addEventListener('kf-error', ({problem}) => console.warn(problem.kind, problem.path));
console.info(await chart.check());`;

/** Pictures, tables and words without a browser. */
export const NODE = `import {readFile} from 'node:fs/promises';
import {renderSVG, renderTable, renderText} from 'key-figures/static';

const cahier = JSON.parse(await readFile('cahier-2024-06.json', 'utf8'));
const svg = renderSVG('bar-chart', cahier, 'patient-accounts-activated', {lang: 'lb', width: 640});
const table = renderTable('bar-chart', cahier, 'patient-accounts-activated', 'lb');
const words = renderText('bar-chart', cahier, 'patient-accounts-activated', 'lb');
console.log(svg.length, table.length, words);`;

/** A document that works. */
export const DOCUMENT = JSON.stringify(
  {
    version: 1,
    id: 'example-2024-06',
    title: {en: 'Example', fr: 'Exemple'},
    reference: '2024-06-30',
    language: 'en',
    source: {label: 'Example N°1'},
    indicators: {
      visits: {
        label: {en: 'Visits', fr: 'Visites'},
        kind: 'flow',
        unit: 'count',
        series: [
          {period: '2024-03', value: 1402},
          {period: '2024-04', value: null, status: 'suppressed'},
          {period: '2024-05', value: 1298},
          {period: '2024-06', value: 1457, status: 'provisional'},
        ],
      },
      documents: {
        label: {en: 'Documents', fr: 'Documents'},
        kind: 'stock',
        value: {value: 12900000, precision: 100000, at: '2024-06-30'},
        change: {since: 'previous', absolute: 276900, precision: 100, relative: 0.0219},
      },
    },
  },
  null,
  2,
);

/** The way of a month. */
export const PUBLISH = `npx key-figures import june.csv
npx key-figures validate june.json
npx key-figures diff may.json june.json
npx key-figures edition add june.json --dir public`;

/** A number inside a sentence. */
export const SENTENCE = `<p>
  On 30 June there were
  <kf-value src="https://figures.example.org/key-figures/cahier-2024-06.json" indicator="patient-accounts">194,784</kf-value>
  patient accounts.
</p>`;
