import {resolve} from 'node:path';
import {defineCommand} from 'citty';
import {common, numberIn, result, tell} from '../console.js';
import {readInput} from '../files.js';
import {serve} from '../serve.js';

/** `serve`: a preview of a document. */
export const serveCommand = defineCommand({
  meta: {
    name: 'serve',
    description: 'Shows a document with every widget that fits, and loads anew when it is saved.',
  },
  args: {
    ...common,
    file: {type: 'positional', required: true, description: 'Document'},
    port: {type: 'string', default: '4321', description: 'Port, or 0 for any'},
  },
  async run({args}) {
    await readInput(args.file);
    const {url} = await serve(resolve(args.file), {port: numberIn(args.port, 0, 65_535, 'port')});
    tell({fr: `Aperçu : ${url}  (Ctrl+C pour arrêter)`, en: `Preview: ${url}  (Ctrl+C to stop)`});
    result({url});
  },
});
