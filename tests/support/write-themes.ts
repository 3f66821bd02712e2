// Writes the themes as style sheets, a template for one's own, and the tokens as CSS and as design tokens.
import {mkdir, readFile, writeFile} from 'node:fs/promises';
import {brandTemplate, themeCss, tokensCss, tokensJson} from '../../src/styles/theme-files.js';
import {THEMES} from '../../src/styles/themes.js';

const dist = new URL('../../dist/', import.meta.url);
const {version} = JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')) as {
  version: string;
};
const [neutral] = THEMES;

await mkdir(new URL('themes/', dist), {recursive: true});
const files = {
  ...Object.fromEntries(THEMES.map(theme => [`themes/${theme.name}.css`, themeCss(theme)])),
  'themes/brand-template.css': brandTemplate(neutral!),
  'tokens.css': tokensCss(neutral!),
  'tokens.json': `${JSON.stringify(tokensJson(THEMES, version), null, 2)}\n`,
};
await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, dist), text)));
