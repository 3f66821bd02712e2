// A server that fails in every way a server can, over real connections. `/fault/NAME?run=ID` answers with the fault of
// that name; `/stats?run=ID` says how often it was asked for, and how many answers were cut off by the reader.
import {createServer} from 'node:http';
import {gzipSync} from 'node:zlib';

/** Stands in answers that are no data, and must never be seen. */
export const SECRET = 'geheimes-wort';

/** What the widgets show where all is well. */
const GOOD = {
  version: 1,
  id: 'good',
  title: 'Décès',
  reference: '2024-06-30',
  language: 'fr',
  source: {label: 'Cahier eSanté N°1'},
  indicators: {
    one: {
      label: 'Comptes à fermer',
      kind: 'flow',
      value: {value: 194784, period: '2024-06'},
      series: [
        {period: '2024-05', value: 190001},
        {period: '2024-06', value: 194784},
      ],
    },
  },
};
const text = JSON.stringify(GOOD);

/** @param {object} change of the indicator @param {object} [head] of the document */
const changed = (change, head = {}) =>
  JSON.stringify({...GOOD, ...head, indicators: {one: {...GOOD.indicators.one, ...change}}});

/** @typedef {import('node:http').ServerResponse} Response */
/** @typedef {{count: number, closed: number}} Run */

/** @param {string | Buffer} body @param {Record<string, string>} [headers] */
const answer =
  (body, headers = {}, status = 200) =>
  (/** @type {Response} */ response) => {
    response.writeHead(status, {'content-type': 'application/json', ...headers}).end(body);
  };
/** @param {number} status */
const status = status => answer(`<p>${SECRET}</p>`, {'content-type': 'text/html'}, status);
const html = {'content-type': 'text/html; charset=utf-8'};
const page = `<!doctype html><title>${SECRET}</title><p>${SECRET}`;
/** @param {number} times how often it fails before it does not */
const recovering =
  times =>
  (/** @type {Response} */ response, /** @type {Run} */ {count}) =>
    count <= times ? status(503)(response) : answer(text)(response);
/** @param {string} after */
const retryAfter = after =>
  answer('', {'retry-after': after, 'access-control-expose-headers': 'retry-after'}, 503);
/** @param {string} location */
const redirect = location => answer('', {location}, 302);
const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');

/** @type {Record<string, (response: Response, run: Run, origin: string) => void>} */
const FAULTS = {
  good: answer(text),
  'no-content': answer('', {}, 204),
  empty: answer(''),
  null: answer('null'),
  'empty-list': answer('[]'),
  'empty-object': answer('{}'),
  page: answer(page, html),
  'page-as-json': answer(page),
  login: (response, _, origin) => redirect(`${origin}/fault/page`)(response),
  'login-elsewhere': (response, _, origin) =>
    redirect(`${origin.replace('127.0.0.1', 'localhost')}/fault/no-cors`)(response),
  'redirect-loop': (response, _, origin) => redirect(`${origin}/fault/redirect-loop`)(response),
  moved: (response, _, origin) => answer('', {location: `${origin}/fault/good`}, 301)(response),
  ...Object.fromEntries(
    [400, 401, 403, 404, 410, 408, 429, 500, 502, 503, 504].map(code => [code, status(code)]),
  ),
  'retry-after-seconds': retryAfter('2'),
  'retry-after-date': retryAfter(new Date(Date.now() + 9_000).toUTCString()),
  'retry-after-nonsense': retryAfter('soon'),
  'retry-after-long': retryAfter('7200'),
  'retry-after-hidden': answer('', {'retry-after': '7200'}, 503),
  'twice-away': recovering(2),
  'wrong-type': answer(text, {'content-type': 'text/plain'}),
  'no-type': answer(text, {'content-type': ''}),
  bom: answer(`\ufeff${text}`),
  'utf-16': answer(utf16),
  'utf-16-big-endian': answer(Buffer.from(utf16).swap16()),
  'utf-16-without-mark': answer(utf16.subarray(2)),
  latin1: answer(Buffer.from(text, 'latin1')),
  'latin1-declared': answer(Buffer.from(text, 'latin1'), {
    'content-type': 'application/json; charset=iso-8859-1',
  }),
  'latin1-declared-in-vain': answer(text, {'content-type': 'application/json; charset=iso-8859-1'}),
  'letters-lost': answer(changed({label: 'Comptes \ufffd fermer'})),
  'short-file': answer(text.slice(0, -20)),
  'short-body': response => {
    response.writeHead(200, {
      'content-type': 'application/json',
      'content-length': String(text.length + 100),
    });
    response.write(text.slice(0, -20), () => response.destroy());
  },
  'short-chunks': response => {
    response.writeHead(200, {'content-type': 'application/json'});
    response.write(text.slice(0, -20), () => response.destroy());
  },
  reset: response => response.destroy(),
  'gzip-cut': response => {
    const zipped = gzipSync(text);
    response.writeHead(200, {'content-encoding': 'gzip', 'content-length': String(zipped.length)});
    response.write(zipped.subarray(0, zipped.length / 2), () => response.destroy());
  },
  'gzip-in-vain': answer(text, {'content-encoding': 'gzip'}),
  bomb: answer(gzipSync(Buffer.alloc(60_000_000, 32)), {'content-encoding': 'gzip'}),
  endless: response => {
    response.writeHead(200, {'content-type': 'application/json'});
    const block = Buffer.alloc(200_000, 32);
    const more = () => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', more);
    more();
  },
  silent: () => {},
  drip: response => {
    response.writeHead(200, {'content-type': 'application/json'});
    const timer = setInterval(() => response.write(' '), 20);
    response.on('close', () => clearInterval(timer));
  },
  twins: answer(text + text),
  'trailing-comma': answer(text.replace(/}$/, ',}')),
  nan: answer(text.replace('194784', 'NaN')),
  deep: answer(`${'['.repeat(200_000)}${']'.repeat(200_000)}`),
  proto: answer(
    text.replace('{"version"', '{"__proto__":{"polluted":1},"constructor":{},"toString":1,"version"'),
  ),
  'forged-template': answer(changed({label: {_$litType$: 1, strings: {raw: [SECRET]}, values: []}})),
  'label-list': answer(changed({label: [SECRET]})),
  'label-number': answer(changed({label: 7})),
  'long-label': answer(changed({label: 'Comptes '.repeat(1250)})),
  controls: answer(changed({label: 'Com\u0000pt\u202ees\u0007 \ud800'})),
  'piled-marks': answer(changed({label: `Comptes e${'\u0301'.repeat(10_000)}`})),
  'script-link': answer(changed({}, {source: {label: 'Cahier', url: 'javascript:alert(1)'}})),
  'script-label': answer(
    changed({label: '<img src=x onerror="window.pwned=1"><script>window.pwned=1</script>'}),
  ),
  'period-twice': answer(
    changed({
      series: [
        {period: '2024-05', value: 1},
        {period: '2024-05', value: 2},
      ],
    }),
  ),
  'periods-unordered': answer(changed({series: [...GOOD.indicators.one.series].reverse()})),
  'one-wrong-value': answer(
    changed({
      series: [
        {period: '2024-05', value: SECRET},
        {period: '2024-06', value: 2},
      ],
    }),
  ),
  'newer-version': answer(changed({}, {version: 2})),
  'no-source': answer(JSON.stringify({...GOOD, source: undefined})),
  'too-many': answer(
    changed({series: Array.from({length: 5001}, (_, i) => ({period: String(i), value: 1}))}),
  ),
  'no-cors': answer(text),
  'no-indicator': answer(JSON.stringify({...GOOD, indicators: {two: GOOD.indicators.one}})),
};

/** The names of all faults, `good` among them. */
export const faults = Object.keys(FAULTS);

/** Starts the server on a free port. @returns {Promise<{origin: string, close(): Promise<void>}>} */
export async function startFaultServer() {
  /** @type {Map<string, Run>} */
  const runs = new Map();
  let origin = '';
  const server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    const key = searchParams.get('run') ?? '';
    const run = runs.get(key) ?? {count: 0, closed: 0};
    runs.set(key, run);
    const name = pathname.replace('/fault/', '');
    if (name !== 'no-cors') response.setHeader('access-control-allow-origin', '*');
    response.setHeader('cache-control', 'no-store');
    if (pathname === '/stats') {
      return void response.writeHead(200, {'content-type': 'application/json'}).end(JSON.stringify(run));
    }
    run.count++;
    response.on('close', () => {
      if (!response.writableFinished) run.closed++;
    });
    const fault = FAULTS[name];
    if (fault) fault(response, run, origin);
    else response.writeHead(404).end();
  });
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
  return {
    origin,
    close: () => {
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
