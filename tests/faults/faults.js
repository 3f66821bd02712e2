// What can go wrong between a document and a page, one row for each: how the server answers, and how a widget ends.
// Read by the server, on Node, and by the tests, in the page; so it uses what both have.

/** Stands in every answer, and must never be seen. */
export const SECRET = 'geheimes-wort';

const LABEL = "Comptes activés à l'été";

/** The document that a widget shows where all is well: one indicator, with all that any widget draws. */
export const GOOD = {
  version: 1,
  id: 'good',
  title: 'Santé',
  reference: '2024-06-30',
  language: 'fr',
  source: {label: 'Cahier eSanté N°1'},
  note: SECRET,
  sections: [{id: 'comptes', title: 'Comptes', indicators: ['accounts']}],
  glossary: {account: {term: 'Compte', definition: "L'accès d'une personne à ses données."}},
  indicators: {
    accounts: {
      label: LABEL,
      note: SECRET,
      kind: 'flow',
      unit: 'count',
      frequency: 'P1M',
      term: 'account',
      value: {value: 194784, period: '2024-06'},
      series: [
        {period: '2024-03', value: 171250},
        {period: '2024-04', value: 180003},
        {period: '2024-05', value: 190001},
        {period: '2024-06', value: 194784},
      ],
      change: {since: '2024-05', absolute: 4783, relative: 0.025},
      target: {value: 250000, by: '2025'},
      breakdown: {
        dimension: 'Âge',
        items: [
          {id: 'young', label: 'Moins de 40 ans', value: 94784},
          {id: 'old', label: '40 ans et plus', value: 100000},
        ],
      },
    },
  },
};

/** Every widget, with the attributes by which it shows the good document. */
export const WIDGETS = {
  'kf-bar-chart': {indicator: 'accounts'},
  'kf-breakdown-chart': {indicator: 'accounts'},
  'kf-bulletin': {},
  'kf-data-table': {indicator: 'accounts', sparkline: ''},
  'kf-donut-chart': {indicator: 'accounts'},
  'kf-key-facts': {indicators: 'accounts'},
  'kf-kpi-tile': {indicator: 'accounts', sparkline: '', target: '', term: ''},
  'kf-line-chart': {indicator: 'accounts'},
  'kf-sentence': {indicator: 'accounts'},
  'kf-sparkline': {indicator: 'accounts'},
  'kf-target-bar': {indicator: 'accounts'},
  'kf-term': {},
  'kf-value': {indicator: 'accounts'},
  'kf-variation-badge': {indicator: 'accounts'},
};

const {accounts} = GOOD.indicators;
const TEXT = JSON.stringify(GOOD);

/**
 * The good document with other fields of its indicator, and of itself.
 * @param {object} indicator
 * @param {object} [head]
 */
export const goodWith = (indicator, head = {}) => ({
  ...GOOD,
  ...head,
  indicators: {accounts: {...accounts, ...indicator}},
});

/** @param {object} indicator @param {object} [head] */
const textWith = (indicator, head) => JSON.stringify(goodWith(indicator, head));

/** @param {string} text of letters that Latin-1 has */
const latin1 = text => Uint8Array.from(text, letter => letter.charCodeAt(0));

/** @param {string} text @param {boolean} [big] whether the greater byte of each pair comes first */
const utf16 = (text, big = false) =>
  Uint8Array.from([...text].flatMap(letter => pair(letter.charCodeAt(0), big)));

/** @param {number} code @param {boolean} big */
const pair = (code, big) => (big ? [code >> 8, code & 255] : [code & 255, code >> 8]);

const PAGE = `<!doctype html><html lang="fr"><title>Connexion</title><p>${SECRET}</p>`;

/**
 * How a server answers.
 *
 * @typedef {object} Answer
 * @property {number} [status] 200 where not said
 * @property {string | Uint8Array} [body] none where not said
 * @property {string | null} [type] content type; application/json where not said, none where `null`
 * @property {Record<string, string>} [headers] more of them
 * @property {string} [to] where it redirects to, on this server
 * @property {boolean} [elsewhere] whether `to` is on another origin
 * @property {boolean} [closed] whether pages of other origins may not read it
 * @property {boolean} [gzip] whether the body is compressed, and says so
 * @property {Wire} [wire] how the bytes are sent; all of them, with their number, where not said
 *
 * What becomes of the bytes.
 *
 * - `cut`: half of them, fewer than `Content-Length` says, and the end of the connection.
 * - `cut-chunks`: half of them as a chunk, without the chunk that says that it was the last.
 * - `cut-file`: half of them, as if they were all.
 * - `reset`: none; the connection is reset.
 * - `reset-body`: half of them, then the connection is reset.
 * - `short-length`: all, but `Content-Length` says ten.
 * - `long-length`: all, but `Content-Length` says a hundred times as many.
 * - `endless`: spaces, without end.
 * - `silent`: nothing, and the connection stays open.
 * - `drip`: one by one, much too slowly.
 *
 * @typedef {'cut' | 'cut-chunks' | 'cut-file' | 'reset' | 'reset-body' | 'short-length' | 'long-length' | 'endless' |
 *   'silent' | 'drip'} Wire
 */

/**
 * One fault, and what is known beforehand of its end.
 *
 * @typedef {object} Fault
 * @property {string} name
 * @property {Answer | ((request: number) => Answer)} answer of the first request, the second …, counted from 1
 * @property {'ready' | 'empty' | import('../../src/data/problem.js').ProblemKind |
 *   readonly import('../../src/data/problem.js').ProblemKind[]} ends the state of the widget, or the problem it tells;
 *   several where engines hand on different things
 * @property {string} [path] where the problem is in the document
 * @property {number | readonly number[]} [requests] how often the page asks; once where not said
 * @property {boolean} [resent] whether a browser asks more often than the page: it follows a redirect, or tries anew
 * @property {readonly [number, number]} [waits] the least and the most of each wait between two requests, in
 *   milliseconds; the page's own, which get longer, where not said
 * @property {boolean} [late] whether the limits of a request are reached, which takes real time
 * @property {boolean} [leaves] whether the page closes the connection before the end
 * @property {'encoding' | 'text'} [notice] what the publisher is told
 * @property {object} [shows] fields of the indicator that are shown otherwise than in the good document
 * @property {Pick<Fault, 'ends' | 'requests'>} [inWebKit] what is otherwise in WebKit on Linux
 * @property {'nobody'} [at] asks where no server is
 */

/** Four requests: one, and three more. */
const RETRIED = {requests: 4};

/** An answer that breaks off is handed on as if that were all. @type {Pick<Fault, 'ends' | 'requests'>} */
const TAKEN_AS_WHOLE = {ends: 'not-json', requests: 1};

/** @param {string} after */
const retryAfter = after => ({
  status: 503,
  body: SECRET,
  headers: {'Retry-After': after, 'Access-Control-Expose-Headers': 'Retry-After'},
});

const BUSY = {status: 503, body: SECRET};

/** Letters as the C1 controls and the marks of direction, which are not shown. */
const CONTROLS = '\u0000\u0007\u001b\u007f\u0085\u009f';
const DIRECTIONS = '\u061c\u200e\u200f\u202a\u202b\u202d\u202e\u2066\u2067\u2068';

const LONG = `Comptes ${'très longs '.repeat(1000)}`;

/** An answer of 20 MB that is 20 kB on its way. */
const bomb = () => ({body: ' '.repeat(20_000_000), gzip: true});

/** @param {number} levels */
const nested = levels => '['.repeat(levels) + ']'.repeat(levels);

/** @type {readonly Fault[]} */
export const FAULTS = [
  // Answers without a document.
  {name: 'no-content', answer: {status: 204}, ends: 'not-json'},
  {name: 'empty', answer: {}, ends: 'not-json'},
  {name: 'null', answer: {body: 'null'}, ends: 'schema', path: ''},
  {name: 'empty-list', answer: {body: '[]'}, ends: 'empty'},
  {name: 'empty-object', answer: {body: '{}'}, ends: 'unsuitable'},
  {name: 'page', answer: {body: PAGE, type: 'text/html'}, ends: 'not-json'},
  {name: 'page-as-json', answer: {body: PAGE}, ends: 'not-json'},

  // Redirects.
  {name: 'moved', answer: {status: 301, to: 'good'}, ends: 'ready', resent: true},
  {
    name: 'moved-elsewhere',
    answer: {status: 302, to: 'good', elsewhere: true},
    ends: 'ready',
    resent: true,
  },
  {name: 'login', answer: {status: 302, to: 'page'}, ends: 'not-json', resent: true},
  {
    name: 'login-elsewhere',
    answer: {status: 302, to: 'no-cors', elsewhere: true},
    ends: 'network',
    ...RETRIED,
    resent: true,
  },
  {
    name: 'redirect-loop',
    answer: {status: 302, to: 'redirect-loop'},
    ends: 'network',
    ...RETRIED,
    resent: true,
  },

  // Refusals, which asking again does not change; and what may pass.
  {name: 'bad-request', answer: {status: 400, body: SECRET}, ends: 'http'},
  {
    name: 'unauthorized',
    answer: {status: 401, body: SECRET, headers: {'WWW-Authenticate': 'Basic realm="a"'}},
    ends: 'http',
  },
  {name: 'forbidden', answer: {status: 403, body: SECRET}, ends: 'http'},
  {name: 'not-found', answer: {status: 404, body: PAGE, type: 'text/html'}, ends: 'http'},
  {name: 'not-found-as-data', answer: {status: 404, body: TEXT}, ends: 'http'},
  {name: 'gone', answer: {status: 410, body: SECRET}, ends: 'http'},
  {name: 'request-timeout', answer: {status: 408, body: SECRET}, ends: 'http', ...RETRIED, resent: true},
  {name: 'too-many-requests', answer: {status: 429, body: SECRET}, ends: 'http', ...RETRIED},
  {name: 'broken-server', answer: {status: 500, body: PAGE, type: 'text/html'}, ends: 'http', ...RETRIED},
  {name: 'bad-gateway', answer: {status: 502, body: SECRET}, ends: 'http', ...RETRIED},
  {name: 'unavailable', answer: BUSY, ends: 'http', ...RETRIED},
  {name: 'gateway-timeout', answer: {status: 504, body: SECRET}, ends: 'http', ...RETRIED},
  {
    name: 'twice-unavailable',
    answer: request => (request <= 2 ? BUSY : {body: TEXT}),
    ends: 'ready',
    requests: 3,
  },
  {
    name: 'reset-then-good',
    answer: request => ({body: TEXT, ...(request === 1 && {wire: 'reset-body'})}),
    ends: 'ready',
    requests: 2,
  },
  {name: 'retry-after-seconds', answer: retryAfter('7'), ends: 'http', ...RETRIED, waits: [7000, 7000]},
  {
    name: 'retry-after-date',
    answer: () => retryAfter(new Date(Date.now() + 12_000).toUTCString()),
    ends: 'http',
    ...RETRIED,
    waits: [8000, 12_000],
  },
  {name: 'retry-after-words', answer: retryAfter('soon'), ends: 'http', ...RETRIED},
  // What is neither seconds nor a date, and what JavaScript takes for a day of 2001.
  {name: 'retry-after-nonsense', answer: retryAfter('-5'), ends: 'http', ...RETRIED},
  {name: 'retry-after-long', answer: retryAfter('3600'), ends: 'http'},
  {name: 'retry-after-hidden', answer: {...BUSY, headers: {'Retry-After': '3600'}}, ends: 'http', ...RETRIED},

  // Data that do not say what they are.
  {name: 'wrong-type', answer: {body: TEXT, type: 'text/html; charset=utf-8'}, ends: 'ready'},
  {name: 'no-type', answer: {body: TEXT, type: null}, ends: 'ready'},
  {
    name: 'no-sniff',
    answer: {body: TEXT, type: 'application/octet-stream', headers: {'X-Content-Type-Options': 'nosniff'}},
    ends: 'ready',
  },

  // Encodings.
  {name: 'utf-8-with-mark', answer: {body: `\ufeff${TEXT}`}, ends: 'ready'},
  {name: 'utf-16-little-endian', answer: {body: utf16(`\ufeff${TEXT}`)}, ends: 'ready'},
  {name: 'utf-16-big-endian', answer: {body: utf16(`\ufeff${TEXT}`, true)}, ends: 'ready'},
  {name: 'utf-16-without-mark', answer: {body: utf16(TEXT)}, ends: 'encoding'},
  {
    name: 'latin-1-declared',
    answer: {body: latin1(TEXT), type: 'application/json; charset=ISO-8859-1'},
    ends: 'ready',
  },
  {name: 'latin-1', answer: {body: latin1(TEXT)}, ends: 'encoding'},
  {
    name: 'latin-1-as-utf-8',
    answer: {body: latin1(TEXT), type: 'application/json; charset=utf-8'},
    ends: 'encoding',
  },
  {
    name: 'utf-8-as-latin-1',
    answer: {body: TEXT, type: 'application/json; charset=ISO-8859-1'},
    ends: 'ready',
  },
  {
    name: 'unknown-encoding',
    answer: {body: latin1(TEXT), type: 'application/json; charset=geheim'},
    ends: 'encoding',
  },
  {
    name: 'letters-lost',
    answer: {body: textWith({label: 'Comptes activ\ufffds'})},
    ends: 'ready',
    shows: {label: 'Comptes activ\ufffds'},
    notice: 'encoding',
  },

  // Broken off on the way.
  {
    name: 'cut-by-length',
    answer: {body: TEXT, wire: 'cut'},
    ends: 'network',
    ...RETRIED,
    inWebKit: TAKEN_AS_WHOLE,
  },
  {
    name: 'cut-by-chunk',
    answer: {body: TEXT, wire: 'cut-chunks'},
    ends: 'network',
    ...RETRIED,
    inWebKit: TAKEN_AS_WHOLE,
  },
  {name: 'cut-file', answer: {body: TEXT, wire: 'cut-file'}, ends: 'not-json'},
  {name: 'reset', answer: {wire: 'reset'}, ends: 'network', ...RETRIED, resent: true},
  {name: 'reset-in-body', answer: {body: TEXT, wire: 'reset-body'}, ends: 'network', ...RETRIED},
  {name: 'gzip', answer: {body: TEXT, gzip: true}, ends: 'ready'},
  // Cut where it is whole for its connection: engines hand on what they could unpack, or refuse all of it.
  {
    name: 'gzip-cut',
    answer: {body: TEXT, gzip: true, wire: 'cut-file'},
    ends: ['not-json', 'network'],
    requests: [1, 4],
  },
  {
    name: 'gzip-in-vain',
    answer: {body: TEXT, headers: {'Content-Encoding': 'gzip'}},
    ends: 'network',
    ...RETRIED,
    inWebKit: {ends: 'ready', requests: 1},
  },
  {name: 'length-too-short', answer: {body: TEXT, wire: 'short-length'}, ends: 'not-json'},
  {
    name: 'length-too-long',
    answer: {body: TEXT, wire: 'long-length'},
    ends: 'network',
    ...RETRIED,
    inWebKit: {ends: 'ready', requests: 1},
  },

  // Too much, and too slow.
  {name: 'gzip-bomb', answer: bomb, ends: 'too-large'},
  {name: 'endless', answer: {wire: 'endless'}, ends: 'too-large', leaves: true},
  {name: 'silent', answer: {wire: 'silent'}, ends: 'timeout', late: true, leaves: true},
  {name: 'drip', answer: {body: TEXT, wire: 'drip'}, ends: 'timeout', late: true, leaves: true},
  {
    name: 'too-many-observations',
    answer: () => ({
      body: textWith({series: Array.from({length: 5001}, (_, i) => ({period: String(1000 + i), value: i}))}),
    }),
    ends: 'too-large',
    path: 'indicators.accounts.series',
  },

  // Almost JSON.
  {name: 'concatenated', answer: {body: TEXT + TEXT}, ends: 'not-json'},
  {name: 'trailing-comma', answer: {body: TEXT.replace(/}$/, ',}')}, ends: 'not-json'},
  {name: 'comment', answer: {body: `// ${SECRET}\n${TEXT}`}, ends: 'not-json'},
  {name: 'not-a-number', answer: {body: TEXT.replace('"value":194784', '"value":NaN')}, ends: 'not-json'},
  // Some engines refuse to read it; in the others it is a list of no observations.
  {name: 'nested', answer: () => ({body: nested(100_000)}), ends: ['not-json', 'schema']},
  {
    name: 'nested-field',
    answer: () => ({body: TEXT.replace('{', `{"deep":${nested(100_000)},`)}),
    ends: 'ready',
  },

  // Documents that are wrong, or mean harm.
  {name: 'version-2', answer: {body: textWith({}, {version: 2})}, ends: 'version', path: 'version'},
  {name: 'no-source', answer: {body: textWith({}, {source: undefined})}, ends: 'schema', path: 'source'},
  {
    name: 'no-indicator',
    answer: {body: JSON.stringify({...GOOD, indicators: {}})},
    ends: 'indicator',
    path: 'accounts',
  },
  {
    name: 'infinite',
    answer: {body: TEXT.replace('"value":194784', '"value":1e400')},
    ends: 'schema',
    path: 'indicators.accounts.value.value',
  },
  {
    name: 'one-wrong-observation',
    answer: {
      body: textWith({
        series: accounts.series.map((one, i) => (i === 2 ? {...one, value: SECRET} : one)),
      }),
    },
    ends: 'schema',
    path: 'indicators.accounts.series.2.value',
  },
  {
    name: 'period-twice',
    answer: {body: textWith({series: [...accounts.series, {period: '2024-04', value: 7}]})},
    ends: 'schema',
    path: 'indicators.accounts.series.4.period',
  },
  {
    name: 'unordered-periods',
    answer: {body: textWith({series: [2, 0, 3, 1].map(i => accounts.series[i])})},
    ends: 'ready',
  },
  {
    name: 'label-forged',
    answer: {body: textWith({label: {_$litType$: 1, strings: {raw: [`<b>${SECRET}</b>`]}, values: []}})},
    ends: 'schema',
    path: 'indicators.accounts.label',
  },
  {
    name: 'label-list',
    answer: {body: textWith({label: [SECRET]})},
    ends: 'schema',
    path: 'indicators.accounts.label',
  },
  {
    name: 'label-number',
    answer: {body: textWith({label: 7})},
    ends: 'schema',
    path: 'indicators.accounts.label',
  },
  {
    name: 'label-markup',
    answer: {
      body: textWith({label: '<img src="x" onerror="window.pwned=1"><script>window.pwned=1</script>'}),
    },
    ends: 'ready',
    shows: {label: '<img src="x" onerror="window.pwned=1"><script>window.pwned=1</script>'},
  },
  {
    name: 'label-long',
    answer: {body: textWith({label: LONG})},
    ends: 'ready',
    shows: {label: `${LONG.slice(0, 299).trimEnd()}…`},
    notice: 'text',
  },
  {
    name: 'label-controls',
    answer: {body: textWith({label: `Comptes${CONTROLS}activés`})},
    ends: 'ready',
    shows: {label: 'Comptes activés'},
    notice: 'text',
  },
  {
    name: 'label-directions',
    answer: {body: textWith({label: `Comptes${DIRECTIONS}activés`})},
    ends: 'ready',
    shows: {label: 'Comptes activés'},
    notice: 'text',
  },
  {
    name: 'label-surrogates',
    answer: {body: textWith({label: 'Comptes \udc00activés\ud800'})},
    ends: 'ready',
    shows: {label: 'Comptes \ufffdactivés\ufffd'},
    notice: 'text',
  },
  {
    name: 'label-marks',
    answer: {body: textWith({label: `Compte${'\u0301'.repeat(10_000)}s`})},
    ends: 'ready',
    shows: {label: `Compte${'\u0301'.repeat(4)}s`},
    notice: 'text',
  },
  {
    name: 'prototype-keys',
    answer: {
      body: TEXT.replace('{', '{"__proto__":{"polluted":1},"constructor":{"prototype":1},"toString":1,')
        .replace('"indicators":{', '"indicators":{"__proto__":{"polluted":1},"constructor":1,"toString":1,')
        .replace('"label":', '"__proto__":{"polluted":1},"hasOwnProperty":1,"label":'),
    },
    ends: 'ready',
  },
  {
    name: 'script-link',
    answer: {
      body: textWith({}, {source: {...GOOD.source, url: 'javascript:window.pwned=1'}}),
    },
    ends: 'ready',
  },

  // No way to the data.
  {name: 'no-cors', answer: {body: TEXT, closed: true}, ends: 'network', ...RETRIED},
  {name: 'nobody', answer: {body: TEXT}, at: 'nobody', ends: 'network', ...RETRIED},

  // None at all, against which the others are held.
  {name: 'good', answer: {body: TEXT}, ends: 'ready'},
];
