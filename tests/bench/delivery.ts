// What a page costs on the way: `npm run bench:delivery`. Bytes and requests of a first visit and of the next one, for
// the one file and for the loader, counted by a server that does what the README has nginx do; and how long a first
// figure takes to stand on a slow connection.
import {createHash} from 'node:crypto';
import {existsSync, mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {basename, extname, join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {gzipSync} from 'node:zlib';
import {EVERY_WIDGET} from '../../src/embed/parts.js';
import {buildBundles} from '../support/build-bundles.js';
import {launch} from '../support/site.js';
import {keep, median} from './report.js';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const {version} = JSON.parse(readFileSync(here('../../package.json'), 'utf8')) as {version: string};

const TYPES: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
};

/** Tags of a page of one widget, of six, and of sixty, all of one document. */
const WIDGETS = [
  '<kf-bar-chart src="data/cahier-2024-06.json" indicator="patient-accounts-activated"></kf-bar-chart>',
  '<kf-kpi-tile src="data/cahier-2024-06.json" indicator="patient-accounts"></kf-kpi-tile>',
  '<kf-data-table src="data/cahier-2024-06.json" indicator="vaccinations-by-type"></kf-data-table>',
  '<kf-value src="data/cahier-2024-06.json" indicator="dsp-documents"></kf-value>',
  '<kf-sentence src="data/cahier-2024-06.json" indicator="patient-accounts-activated"></kf-sentence>',
  '<kf-line-chart src="data/cahier-2024-06.json" indicator="dsp-documents-series"></kf-line-chart>',
];
const COUNTS = [1, 6, 60];
const script = (name: string) => `<script type="module" src="${name}-${version}.js"></script>`;
const hints = [...EVERY_WIDGET, 'kf-bar-chart']
  .map(part => `<link rel="modulepreload" href="parts-${version}/${part}.js" fetchpriority="low">`)
  .join('');
/** What the head of the page has. */
const HEADS = {
  'one file': script('key-figures'),
  loader: script('key-figures-loader'),
  'loader, hints': hints + script('key-figures-loader'),
};

/** A slow connection: milliseconds of latency, bytes per second down and up. */
const SLOW = {offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 100_000};
const ROUNDS = 5;

/** One answer of the server. */
interface Sent {
  path: string;
  status: number;
  /** Bytes of its body. */
  bytes: number;
}

const dist = mkdtempSync(join(tmpdir(), 'key-figures-delivery-'));
await buildBundles(dist);

let sent: Sent[] = [];
const server = createServer((request, response) => {
  const {pathname} = new URL(request.url ?? '/', 'http://localhost');
  const answer = (status: number, headers: Record<string, string>, body?: Buffer) => {
    // The page itself is the host's, and no part of what it pays.
    if (!pathname.startsWith('/page') && pathname !== '/favicon.ico') {
      sent.push({path: pathname, status, bytes: body?.length ?? 0});
    }
    response.writeHead(status, headers).end(body);
  };
  const [, count, kind] = /^\/page-(\d+)-(.*)\.html$/.exec(decodeURIComponent(pathname)) ?? [];
  if (count) {
    const tags = Array.from({length: Number(count)}, (_, i) => WIDGETS[i % WIDGETS.length]);
    const head = HEADS[kind as keyof typeof HEADS];
    const page = `<!doctype html><html lang="fr"><title>Page</title>${head}${tags.join('')}`;
    return answer(200, {'content-type': TYPES['.html']!}, Buffer.from(page));
  }
  const file = pathname.startsWith('/data/') ? here(`../../demo${pathname}`) : join(dist, pathname);
  const type = TYPES[extname(file)];
  if (!type || !existsSync(file)) return answer(404, {});
  const bytes = readFileSync(file);
  const etag = `"${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}"`;
  const isForGood = /-\d+\.\d+\.\d+(\.js$|\/)/.test(pathname);
  const headers: Record<string, string> = {
    'content-type': type,
    'cache-control': isForGood ? 'public, max-age=31536000, immutable' : 'no-cache',
    etag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match'] === etag) return answer(304, headers);
  const accepted = String(request.headers['accept-encoding']).split(/, */);
  if (accepted.includes('br') && existsSync(`${file}.br`)) {
    return answer(200, {...headers, 'content-encoding': 'br'}, readFileSync(`${file}.br`));
  }
  const packed = existsSync(`${file}.gz`) ? readFileSync(`${file}.gz`) : gzipSync(bytes);
  answer(200, {...headers, 'content-encoding': 'gzip'}, packed);
});
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

const browser = await launch();
const results: Record<string, {first: Sent[]; repeat: Sent[]}> = {};
const stands: Record<string, number[]> = {};

/** How long the first figure of a page takes to stand on a slow connection, in milliseconds. */
async function standsAfter(kind: string): Promise<number> {
  const context = await browser.createBrowserContext();
  const page = await context.newPage();
  const session = await page.createCDPSession();
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', SLOW);
  await page.goto(`${address}/page-1-${encodeURIComponent(kind)}.html`);
  await page.waitForSelector('[state=ready]');
  const time = await page.evaluate(() => performance.now());
  await context.close();
  return time;
}

try {
  for (let round = 0; round < ROUNDS; round++) {
    for (const kind of Object.keys(HEADS)) (stands[kind] ??= []).push(await standsAfter(kind));
  }
  for (const kind of Object.keys(HEADS)) {
    for (const count of COUNTS) {
      const context = await browser.createBrowserContext();
      const visit = async (): Promise<Sent[]> => {
        sent = [];
        const page = await context.newPage();
        await page.goto(`${address}/page-${count}-${encodeURIComponent(kind)}.html`);
        await page.waitForFunction(
          many => document.querySelectorAll('[state=ready]').length === many,
          {timeout: 60_000},
          count,
        );
        await page.close();
        return sent;
      };
      results[`${kind}, ${count}`] = {first: await visit(), repeat: await visit()};
      await context.close();
    }
  }
} finally {
  await browser.close();
  server.close();
  rmSync(dist, {recursive: true});
}

const sum = (all: Sent[]) => {
  const kilobytes = all.reduce((total, {bytes}) => total + bytes, 0) / 1000;
  const scripts =
    all.filter(({path}) => path.endsWith('.js')).reduce((total, {bytes}) => total + bytes, 0) / 1000;
  return `${kilobytes.toFixed(1)} kB (scripts ${scripts.toFixed(1)}), ${all.length} requests`;
};
for (const [name, {first, repeat}] of Object.entries(results)) {
  console.log(`${name.padEnd(14)} first visit ${sum(first)}; next visit ${sum(repeat)}`);
  const largest = [...first].sort((a, b) => b.bytes - a.bytes).slice(0, 4);
  console.log(
    `${' '.repeat(15)}${largest.map(({path, bytes}) => `${basename(path)} ${bytes} B`).join(', ')}`,
  );
}
for (const [kind, times] of Object.entries(stands)) {
  console.log(
    `${kind.padEnd(14)} first figure after ${median(times).toFixed(0)} ms (latency ${SLOW.latency} ms)`,
  );
}
console.log(`All numbers: ${keep('delivery', {version, results, stands})}`);
