// A web server that fails in the ways of the table of faults, over real connections. What it says on the wire is
// written here byte by byte, because a server that is worth its name would not say it.
import {once} from 'node:events';
import {createServer, STATUS_CODES} from 'node:http';
import {createServer as createSocketServer} from 'node:net';
import {gzipSync} from 'node:zlib';
import {FAULTS} from '../faults/faults.js';

/** @typedef {import('node:net').Socket} Socket */
/** @typedef {import('../faults/faults.js').Answer} Answer */

/**
 * What has come of one run, which is whatever has the same `run` in its address.
 *
 * @typedef {object} Stats
 * @property {number} requests how many have come
 * @property {number} closed how many connections the other side has closed before the end of the answer
 * @property {number[]} times when the requests came, in milliseconds on the server's clock
 */

/** Milliseconds between two bytes that drip. */
const DRIP = 20;
/** Bytes of an endless answer that are sent at once. */
const BLOCK = 65_536;
/** Milliseconds before a reset, so that what was sent before it arrives. */
const PAUSE = 50;

/**
 * Starts the server on free ports of this machine.
 *
 * - `/fault/NAME?run=KEY` on `origin` and on `elsewhere`, another origin, answers with a row of the table.
 * - `/stats?run=KEY` gives the `Stats` of a run as JSON.
 * - at `nobody` there is no server.
 *
 * @returns {Promise<{addresses: {origin: string, elsewhere: string, nobody: string}, stop(): Promise<void>}>}
 */
export async function startFaultServer() {
  /** @type {Map<string, Stats>} */
  const runs = new Map();
  /** @type {Set<Socket>} */
  const sockets = new Set();
  const addresses = {origin: '', elsewhere: '', nobody: await freeOrigin()};

  /** @param {import('node:http').IncomingMessage} request */
  const handle = ({url = '/', method, socket}) => {
    const {pathname, search, searchParams} = new URL(url, addresses.origin);
    const key = searchParams.get('run') ?? '';
    const run = runs.get(key) ?? {requests: 0, closed: 0, times: []};
    if (pathname === '/stats') return send(socket, {body: JSON.stringify(run)});
    const fault = FAULTS.find(({name}) => pathname === `/fault/${name}`);
    // A page that asks whether it may ask would not do so for what this library sends.
    if (!fault || method !== 'GET')
      return send(socket, {status: 418, body: `no such fault: ${method} ${url}`});
    runs.set(key, run);
    run.requests++;
    run.times.push(performance.now());
    socket.once('close', () => {
      if (!ended.has(socket)) run.closed++;
    });
    const answer = typeof fault.answer === 'function' ? fault.answer(run.requests) : fault.answer;
    const target = answer.elsewhere ? addresses.elsewhere : addresses.origin;
    const location = answer.to && {Location: `${target}/fault/${answer.to}${search}`};
    send(socket, {...answer, headers: {...answer.headers, ...location}});
  };

  const servers = [createServer(), createServer()];
  for (const server of servers) {
    server.on('connection', socket => {
      sockets.add(socket);
      socket.once('close', () => sockets.delete(socket));
      // The other side may leave whenever it likes.
      socket.on('error', () => socket.destroy());
    });
    server.on('request', (request, response) => {
      response.detachSocket(request.socket);
      handle(request);
    });
  }
  [addresses.origin = '', addresses.elsewhere = ''] = await Promise.all(servers.map(listen));

  return {
    addresses,
    async stop() {
      for (const socket of sockets) socket.destroy();
      await Promise.all(servers.map(server => once(server.close(), 'close')));
    },
  };
}

/** @param {import('node:net').Server} server @returns {Promise<string>} its origin */
async function listen(server) {
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://127.0.0.1:${/** @type {import('node:net').AddressInfo} */ (server.address()).port}`;
}

/** An origin whose port nobody listens on. */
async function freeOrigin() {
  const server = createSocketServer();
  const origin = await listen(server);
  await once(server.close(), 'close');
  return origin;
}

/**
 * The connections that this side has ended: all others that end are closed by the other side.
 *
 * @type {WeakSet<Socket>}
 */
const ended = new WeakSet();

/** @param {Socket} socket */
function reset(socket) {
  ended.add(socket);
  socket.resetAndDestroy();
}

/** @param {Socket} socket @param {Answer} answer */
function send(socket, {status = 200, body = '', type = 'application/json', headers, closed, gzip, wire}) {
  const plain = Buffer.from(body);
  const bytes = gzip ? gzipSync(plain) : plain;
  const half = bytes.subarray(0, bytes.length >> 1);
  /** @param {Record<string, string | number>} length */
  const head = length =>
    [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      ...Object.entries({
        // A connection for each request: one that is used again is tried again by the browser itself.
        Connection: 'close',
        'Cache-Control': 'no-store',
        ...(type !== null && {'Content-Type': type}),
        ...(!closed && {'Access-Control-Allow-Origin': '*'}),
        ...(gzip && {'Content-Encoding': 'gzip'}),
        ...headers,
        ...length,
      }).map(([name, value]) => `${name}: ${value}`),
      '\r\n',
    ].join('\r\n');
  const chunked = {'Transfer-Encoding': 'chunked'};
  const size = {'Content-Length': bytes.length};
  /** @param {Buffer} part */
  const chunk = part =>
    Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
  /** @param {Record<string, string | number>} length @param {Buffer} part */
  const whole = (length, part) => {
    ended.add(socket);
    socket.end(Buffer.concat([Buffer.from(head(length)), part]));
  };

  switch (wire) {
    case 'cut':
      return whole(size, half);
    case 'cut-chunks':
      return whole(chunked, chunk(half));
    case 'cut-file':
      return whole({'Content-Length': half.length}, half);
    case 'short-length':
      return whole({'Content-Length': 10}, bytes);
    case 'long-length':
      return whole({'Content-Length': bytes.length * 100}, bytes);
    case 'reset':
      return reset(socket);
    case 'reset-body':
      socket.write(Buffer.concat([Buffer.from(head(size)), half]));
      return setTimeout(reset, PAUSE, socket);
    case 'silent':
      return undefined;
    case 'drip': {
      socket.write(head(size));
      let sent = 0;
      const timer = setInterval(() => socket.write(bytes.subarray(sent, ++sent)), DRIP);
      return socket.once('close', () => clearInterval(timer));
    }
    case 'endless': {
      const block = chunk(Buffer.alloc(BLOCK, 32));
      // No faster than a very good network: WebKit for Linux drowns in what a machine can send itself.
      const timer = setInterval(() => socket.writableNeedDrain || socket.write(block), 1);
      socket.once('close', () => clearInterval(timer));
      return socket.write(head(chunked));
    }
  }
  return whole(status === 204 ? {} : size, bytes);
}
