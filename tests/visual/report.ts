// What differs, as a page that needs nothing else: before, after and the difference.
import {mkdirSync, writeFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {PNG} from 'pngjs';
import type {Picture} from './pictures.js';
import type {Finding} from './review.js';

const folder = fileURLToPath(new URL('../../node_modules/.cache/key-figures/', import.meta.url));

const STYLE = `body{margin:1.5rem;font:1rem/1.5 system-ui,sans-serif}
h2{margin:2rem 0 .5rem;font-size:1rem}
.three{display:grid;grid-template-columns:repeat(3,minmax(0,1fr));gap:1rem;align-items:start}
figure{margin:0}
figcaption{font-size:.875rem}
img{max-width:100%;border:1px solid #888}`;

function address({width, height, data}: Picture): string {
  const png = new PNG({width, height});
  png.data = data;
  return `data:image/png;base64,${PNG.sync.write(png).toString('base64')}`;
}

const escape = (text: string) => text.replace(/[&<>"]/g, one => `&#${one.charCodeAt(0)};`);

function figure(name: string, picture: Picture | undefined): string {
  const image = picture ? `<img src="${address(picture)}" alt="">` : '<p>None</p>';
  return `<figure><figcaption>${name}</figcaption>${image}</figure>`;
}

/** Writes the report and says where. It is not part of the project. */
export function writeReport(findings: readonly Finding[]): string {
  const sections = findings.map(
    ({picture, story, what, before, after, difference}) =>
      `<h2>${escape(`${picture} ${story}: ${what}`)}</h2><div class="three">${figure('Before', before)}${figure('After', after)}${figure('Difference', difference)}</div>`,
  );
  mkdirSync(folder, {recursive: true});
  const file = `${folder}visual.html`;
  writeFileSync(
    file,
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Visual differences</title><style>${STYLE}</style><h1>${findings.length} differences</h1>${sections.join('')}</html>`,
  );
  return file;
}
