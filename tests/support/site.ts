import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {extname, join, normalize} from 'node:path';
import {fileURLToPath} from 'node:url';
import puppeteer, {type Browser, type LaunchOptions} from 'puppeteer-core';
import {build} from 'vite';
import {classFields} from '../../vite.config.js';
import {findChromium} from './browsers.js';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
};

/** A folder served over HTTP. */
export interface Site {
  address: string;
  close(): void;
}

/** Serves a folder as a plain static host does; `pages` are served beside it, by path. */
export async function serve(root: string, pages: Record<string, string> = {}): Promise<Site> {
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url ?? '/', 'http://localhost');
    // A browser asks for its icon unbidden, and reports one that is missing.
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const path = join(root, normalize(decodeURIComponent(pathname)));
    const page = pages[pathname];
    (page === undefined ? readFile(path) : Promise.resolve(page)).then(
      body =>
        response
          .writeHead(200, {
            // As a public host of data does; a sandboxed frame could not read them otherwise.
            'access-control-allow-origin': '*',
            'content-type':
              page === undefined ? (TYPES[extname(path)] ?? 'application/octet-stream') : TYPES['.html'],
          })
          .end(body),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address() as AddressInfo;
  return {address: `http://127.0.0.1:${port}`, close: () => server.close()};
}

/** Bundles pages from the sources into a folder, each under the name that it is given. */
export async function bundleSources(folder: string, input: Record<string, string>): Promise<void> {
  await build({
    configFile: false,
    root: fileURLToPath(new URL('../..', import.meta.url)),
    logLevel: 'error',
    publicDir: false,
    resolve: {conditions: ['module', 'browser', 'production']},
    oxc: classFields,
    build: {
      outDir: folder,
      target: 'es2022',
      minify: false,
      modulePreload: false,
      cssCodeSplit: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input,
        preserveEntrySignatures: 'strict',
        output: {entryFileNames: '[name].js', assetFileNames: '[name][extname]'},
      },
    },
  });
}

/** Starts Chromium, quiet towards the network. */
export function launch(flags: readonly string[] = [], options: LaunchOptions = {}): Promise<Browser> {
  return puppeteer.launch({
    ...options,
    executablePath: findChromium(),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...flags,
    ],
  });
}
