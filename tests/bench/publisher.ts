// How long the publisher waits: `npm run bench`. Measured and printed, and no test, because machines differ.
import {performance} from 'node:perf_hooks';
import {readFileSync} from 'node:fs';
import {applyMapping, proposeMapping, readTable} from '../../src/cli/import/index.js';
import {renderings} from '../../src/cli/render.js';

const ROWS = 50_000;
const PICTURES = 500;

const table = ['indicateur;periode;valeur'];
for (let i = 0; i < ROWS; i++) {
  const month = i % 120;
  const period = `${2015 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
  table.push(`Indicateur ${Math.floor(i / 120)};${period};${1000 + ((i * 7919) % 9973)}`);
}
const bytes = new TextEncoder().encode(table.join('\n'));

let from = performance.now();
const tables = await readTable(bytes, 'rows.csv');
const {mapping} = proposeMapping(tables);
const {document} = applyMapping(tables, mapping);
const indicators = Object.keys((document as {indicators: object} | undefined)?.indicators ?? {}).length;
const memory = Math.round(process.memoryUsage.rss() / 1e6);
console.log(`import: ${ROWS} rows, ${indicators} indicators, ${seconds(from)} s, ${memory} MB`);

const cahier: unknown = JSON.parse(
  readFileSync(new URL('../../demo/data/cahier-2024-06.json', import.meta.url), 'utf8'),
);
from = performance.now();
let drawn = 0;
while (drawn < PICTURES) {
  const all = {languages: ['fr', 'de', 'lb', 'en'], themes: ['light'], formats: ['svg'], width: 640} as const;
  drawn += [...renderings(cahier, all, () => {})].length;
}
console.log(`render: ${drawn} pictures, ${seconds(from)} s`);

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(2);
}
