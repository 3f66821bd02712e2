// How long the publisher waits: `npm run bench:node`. Measured and printed, and no test, because machines differ.
import {performance} from 'node:perf_hooks';
import {readFileSync} from 'node:fs';
import {applyMapping, proposeMapping, readTable} from '../../src/cli/import/index.js';
import {renderings} from '../../src/cli/render.js';
import {renderSVG} from '../../src/static.js';
import {document} from './data.js';
import {keep, machine} from './report.js';

const ROWS = 50_000;
const PICTURES = 500;
const CHARTS = 2_000;

const on = machine();
console.log(on);

/** Calls something until it has done so much; how much of it was done in a second. */
function perSecond(much: number, act: () => number): number {
  const from = performance.now();
  let done = 0;
  while (done < much) done += act();
  return Math.round(done / ((performance.now() - from) / 1000));
}

/** Most memory that the process has had so far, in megabytes. */
const peak = () => Math.round(process.resourceUsage().maxRSS / 1000);

const twelve = document(12);
let at = 0;
const charts = perSecond(CHARTS, () => {
  renderSVG('bar-chart', twelve, `i${at++ % 12}`, {lang: 'fr', width: 640});
  return 1;
});
console.log(`bar charts of twelve bars by renderSVG: ${charts} a second; peak ${peak()} MB`);
const chartsPeak = peak();

const cahier: unknown = JSON.parse(
  readFileSync(new URL('../../demo/data/cahier-2024-06.json', import.meta.url), 'utf8'),
);
const all = {languages: ['fr', 'de', 'lb', 'en'], themes: ['light'], formats: ['svg'], width: 640} as const;
const pictures = perSecond(PICTURES, () => [...renderings(cahier, all, () => {})].length);
console.log(`all pictures of the demo's bulletin in four languages: ${pictures} a second; peak ${peak()} MB`);
const picturesPeak = peak();

const table = ['indicateur;periode;valeur'];
for (let i = 0; i < ROWS; i++) {
  const month = i % 120;
  const period = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  table.push(`Indicateur ${Math.floor(i / 120)};${period};${1000 + ((i * 7919) % 9973)}`);
}
const bytes = new TextEncoder().encode(table.join('\n'));
const from = performance.now();
const tables = await readTable(bytes, 'rows.csv');
const {mapping} = proposeMapping(tables);
const imported = applyMapping(tables, mapping).document as {indicators: object} | undefined;
const rows = Math.round(ROWS / ((performance.now() - from) / 1000));
const indicators = Object.keys(imported?.indicators ?? {}).length;
console.log(`import of ${ROWS} rows into ${indicators} indicators: ${rows} rows a second; peak ${peak()} MB`);

const numbers = {charts, chartsPeak, pictures, picturesPeak, rows, rowsPeak: peak()};
console.log(`All numbers: ${keep('node', {on, ...numbers})}`);
