import {watch} from 'node:fs';
import {readFile} from 'node:fs/promises';
import {createServer, type Server, type ServerResponse} from 'node:http';
import {basename, dirname} from 'node:path';
import {fileURLToPath} from 'node:url';
import {choicesFor} from '../data/choice.js';
import {ProblemError} from '../data/problem.js';
import {readEdition} from '../data/read.js';
import {sayChoice} from '../format/choice.js';
import type {Language} from '../format/messages/messages.js';
import {languages} from '../format/language.js';
import {sayProblem} from '../format/problem.js';
import {escape} from '../marks/html.js';

/** The one file of all widgets, as the package carries it. */
const SCRIPT = fileURLToPath(new URL('../key-figures.js', import.meta.url));

/** Saving a file makes several events; the page is told once. */
const SETTLED = 50;

/** A running preview. */
export interface Preview {
  url: string;
  close(): Promise<void>;
}

/**
 * The page of a preview: each indicator of a document with every widget that fits it, best first, and why. A document
 * that cannot be read says so.
 */
export function previewPage(text: string, lang: Language): string {
  const others = languages.map(one => `<a href="?lang=${one}" lang="${one}">${one}</a>`).join(' ');
  const body = () => {
    let json: unknown;
    try {
      json = JSON.parse(text);
    } catch {
      throw new ProblemError({kind: 'not-json'});
    }
    const edition = readEdition(json);
    return edition.ids.map(id => {
      const name = escape(id);
      try {
        const choices = choicesFor(edition.pick(id)).filter(({verdict}) => verdict !== 'unsuitable');
        return `<section><h2 id="${name}">${name}</h2>${choices
          .map(choice => {
            const tag = `kf-${choice.widget}`;
            const {verdict, reason} = sayChoice(choice, lang);
            const code = `<${tag} src="document.json" indicator="${name}"></${tag}>`;
            return `<figure>${code}<figcaption><code>${escape(code)}</code> ${escape(`${verdict} – ${reason}`)}</figcaption></figure>`;
          })
          .join('')}</section>`;
      } catch (error) {
        if (!(error instanceof ProblemError)) throw error;
        return `<section><h2>${name}</h2><p>${said(error, lang)}</p></section>`;
      }
    });
  };
  let content;
  try {
    content = body().join('\n');
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    content = `<p>${said(error, lang)}</p>`;
  }
  return `<!doctype html>
<html lang="${lang}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>key-figures</title>
<style>body{margin:2rem;font-family:system-ui,sans-serif;color-scheme:light dark}figure{margin:1.5rem 0;max-width:60rem}figcaption{font-size:.8125rem}</style>
<script type="module" src="key-figures.js"></script>
<script type="module">new EventSource('changes').onmessage = () => location.reload();</script>
<nav>${others}</nav>
<main>${content}</main>
</html>
`;
}

function said({problem}: ProblemError, lang: Language): string {
  return escape(Object.values(sayProblem(problem, lang)).filter(Boolean).join(' '));
}

/**
 * Serves a document on this machine alone, with every widget that fits, and has open pages load anew when the file is
 * saved. Port 0 takes any that is free.
 */
export async function serve(path: string, {port = 0}: {port?: number} = {}): Promise<Preview> {
  const listeners = new Set<ServerResponse>();
  const server: Server = createServer((request, response) => {
    const {pathname, searchParams} = new URL(request.url ?? '/', 'http://localhost');
    const send = (type: string, body: string | Uint8Array) =>
      response
        .writeHead(200, {'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store'})
        .end(body);
    const answer = async () => {
      if (pathname === '/document.json') return send('application/json', await readFile(path));
      if (pathname === '/key-figures.js') return send('text/javascript', await readFile(SCRIPT));
      if (pathname === '/changes') {
        response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-store'});
        listeners.add(response);
        return response.on('close', () => listeners.delete(response)).flushHeaders();
      }
      if (pathname !== '/') return response.writeHead(404).end();
      const lang = languages.find(one => one === searchParams.get('lang')) ?? 'fr';
      return send('text/html', previewPage(await readFile(path, 'utf8'), lang));
    };
    answer().catch(() => response.headersSent || response.writeHead(500).end());
  });
  await new Promise<void>((resolve, reject) =>
    server.once('error', reject).listen(port, '127.0.0.1', resolve),
  );
  let timer: NodeJS.Timeout | undefined;
  // The folder: editors save by putting a new file in the place of the old one.
  const watcher = watch(dirname(path) || '.', (_, name) => {
    if (name !== basename(path)) return;
    clearTimeout(timer);
    timer = setTimeout(() => listeners.forEach(one => one.write('data: saved\n\n')), SETTLED);
  });
  const address = server.address();
  return {
    url: `http://localhost:${typeof address === 'object' && address ? address.port : port}/`,
    close: () => {
      clearTimeout(timer);
      watcher.close();
      server.closeAllConnections();
      return new Promise(resolve => server.close(() => resolve()));
    },
  };
}
