// Who takes part in the bench: our widget as a page uses it, the limit, and the peers. Each is one script.
import {execFileSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {fileURLToPath} from 'node:url';
import {build as bundle} from 'esbuild';
import {build, loadConfigFromFile, mergeConfig} from 'vite';
import {renderSVG} from '../../src/static.js';
import {document, manyNumbers} from './data.js';

/** Somebody who draws charts. */
export interface Contestant {
  name: string;
  /** What the page is given, minified: the library and what draws with it. */
  script: string;
  /** Whether that is a module. */
  isModule: boolean;
  /** What `data.json` holds on a page of so many charts; by default as many indicators of twelve months. */
  data?: (count: number) => unknown;
  /** What a host has in it before any script runs. */
  host?: (i: number) => string;
  /** What the page's own style sheet adds where charts off screen may be skipped. */
  skip?: string;
  /** Whether charts off screen can be skipped: what it does itself, or `skip` does. */
  skips: boolean;
}

/** Width of a chart's host, in CSS pixels. */
export const WIDTH = 360;

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

const PEERS = ['d3', 'chartist', 'uplot', 'echarts', 'chart', 'dsfr'];

/** The names that `--only` takes. */
export const NAMES = ['ours', 'ours-data', 'limit', ...PEERS];

/** The contestants of these names, built. */
export async function contestants(names: readonly string[]): Promise<Contestant[]> {
  const unknown = names.find(name => !NAMES.includes(name));
  if (unknown !== undefined) throw new Error(`There is no ${unknown}; there are ${NAMES.join(', ')}.`);
  if (names.some(name => PEERS.includes(name))) installPeers();
  const widget = names.some(name => name.startsWith('ours')) ? await widgetBundle() : '';
  return Promise.all(
    names.map(name => {
      if (name === 'ours') return ours(widget, false);
      if (name === 'ours-data') return ours(widget, true);
      return name === 'limit' ? limit() : peer(name);
    }),
  );
}

/** The peers are no part of the project's own installation: they come with the first run of the bench. */
function installPeers(): void {
  if (existsSync(here('peers/node_modules/.package-lock.json'))) return;
  console.error('Installing the peers into tests/bench/peers …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here('peers'),
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  });
}

/** One widget with all it needs, as `npm run build` makes files for pages; with `readable`, names are kept. */
export async function widgetBundle(entry = 'src/define/kf-bar-chart.ts', readable = false): Promise<string> {
  const loaded = await loadConfigFromFile(
    {command: 'build', mode: 'production'},
    here('../../vite.config.ts'),
  );
  const result = await build(
    mergeConfig(loaded?.config ?? {}, {
      configFile: false,
      logLevel: 'error',
      build: {
        write: false,
        sourcemap: false,
        ...(readable && {minify: false}),
        rolldownOptions: {input: here(`../../${entry}`)},
      },
    }),
  );
  const outputs = [result].flat().flatMap(each => ('output' in each ? each.output : []));
  const chunk = outputs.find(output => output.type === 'chunk');
  if (!chunk) throw new Error(`${entry} gave no bundle.`);
  return chunk.code;
}

/** Tags in the page's HTML that read one document; or, with `asData`, that are given an indicator each by a script. */
export function ours(widget: string, asData: boolean): Contestant {
  const glue = `
stage.ready({
  draw(host, _, i) {
    let tag = host.firstElementChild;
    if (!tag) {
      tag = document.createElement('kf-bar-chart');
      ${asData ? '' : "tag.setAttribute('src', 'data.json'); tag.setAttribute('indicator', 'i' + i);"}
      host.append(tag);
    }
    ${asData ? 'tag.data = stage.indicator(i);' : ''}
    return tag;
  },
  update: (tag, _, i) => {${asData ? 'tag.data = stage.indicator(i);' : "tag.setAttribute('indicator', 'v' + i);"}},
  remove: tag => tag.remove(),
  isDrawn: ({firstElementChild: tag}) => tag.state === 'ready' && tag.shadowRoot.querySelector('svg .bar') !== null,
  shows: ({firstElementChild: tag}) => tag.shadowRoot.querySelector('svg .bar')?.getAttribute('d'),
});`;
  return {
    name: asData ? 'ours-data' : 'ours',
    script: widget + glue,
    isModule: true,
    host: i =>
      asData
        ? '<kf-bar-chart></kf-bar-chart>'
        : `<kf-bar-chart src="data.json" indicator="i${i}"></kf-bar-chart>`,
    skips: true,
  };
}

/** One widget of many numbers: ten years of months, ten components. */
export async function large(tag: string): Promise<Contestant> {
  const widget = await widgetBundle(`src/define/${tag}.ts`);
  return {
    name: tag,
    script: `${widget}
stage.ready({
  draw: host => host.firstElementChild,
  isDrawn: ({firstElementChild: tag}) => tag.state === 'ready' && tag.shadowRoot.querySelector('svg .series, svg path, table') !== null,
});`,
    isModule: true,
    data: manyNumbers,
    host: () => `<${tag} src="data.json" indicator="large" by="component"></${tag}>`,
    skips: true,
  };
}

/** What no library can do faster: our own picture, ready as a string, set as `innerHTML` of an element of the page. */
export function limit(): Contestant {
  const pictures = Array.from({length: 12}, (_, i) =>
    renderSVG('bar-chart', document(12), `i${i}`, {lang: 'fr', width: WIDTH}),
  );
  return {
    name: 'limit',
    script: `
const pictures = ${JSON.stringify(pictures)};
stage.ready({
  draw: (host, _, i) => {
    host.innerHTML = pictures[i % 12];
    return host;
  },
  update: (host, _, i) => {
    host.innerHTML = pictures[(i + 1) % 12];
  },
  remove: () => {},
  isDrawn: host => host.firstElementChild !== null,
});`,
    isModule: false,
    skip: '.host{content-visibility:auto;contain-intrinsic-size:auto 360px}',
    skips: true,
  };
}

async function peer(name: string): Promise<Contestant> {
  const {outputFiles} = await bundle({
    entryPoints: [here(`peers/${name}.js`)],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: {'process.env.NODE_ENV': '"production"'},
    loader: {'.css': 'empty'},
  });
  return {name, script: outputFiles[0]!.text, isModule: false, skips: false};
}

/** The script that stands on every page. */
export const stageScript = () => readFile(here('page.js'), 'utf8');
