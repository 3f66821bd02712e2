import {dirname, resolve} from 'node:path';
import {defineCommand} from 'citty';
import {decode} from '../../data/decode.js';
import {become, common, FOUND, readDocument, remark, result, tell} from '../console.js';
import {readInput, writeWhole} from '../files.js';
import {prerender} from '../prerender.js';

/** `prerender`: what the tags of a page say without scripts. */
export const prerenderCommand = defineCommand({
  meta: {
    name: 'prerender',
    description: 'Fills the tags of a page with what they say without scripts.',
  },
  args: {
    ...common,
    file: {type: 'positional', required: true, description: 'HTML page'},
    out: {type: 'string', description: 'File to write; default the page itself'},
    base: {
      type: 'string',
      description:
        'Where relative addresses start from: a folder or an address; default the folder of the page',
    },
  },
  async run({args}) {
    // A draft, which a program has to add.
    await import('../../languages/pt.js');
    const {bytes} = await readInput(args.file);
    const base = args.base ?? dirname(resolve(args.file));
    const documents = new Map<string, Promise<unknown>>();
    const load = (src: string) => {
      const isAddress = /^https?:/.test(src) || /^https?:/.test(base);
      const place = isAddress ? new URL(src, base).href : resolve(base, src.replace(/[?#].*$/, ''));
      const document = documents.get(place) ?? readDocument(place).then(({json}) => json);
      documents.set(place, document);
      return document;
    };
    const {page, tags, hashes} = await prerender(decode(bytes), load);
    const out = args.out ?? args.file;
    const written = await writeWhole(out, page, {force: true});
    for (const {tag, line, indicator, outcome, reason} of tags) {
      if (outcome === 'filled') continue;
      const kept = {fr: 'garde le contenu de la page', en: 'keeps the content of the page'};
      const why = reason ?? kept;
      remark({
        fr: `! ligne ${line}, <${tag}> ${indicator} : ${why.fr}`,
        en: `! line ${line}, <${tag}> ${indicator}: ${why.en}`,
      });
    }
    const filled = tags.filter(({outcome}) => outcome === 'filled').length;
    if (tags.some(({outcome}) => outcome === 'failed')) process.exitCode = FOUND;
    tell({
      fr: `Balises remplies : ${filled} sur ${tags.length}. Fichier ${become(written).fr} : ${out}`,
      en: `Tags filled: ${filled} of ${tags.length}. File ${become(written).en}: ${out}`,
    });
    if (hashes.length > 0) {
      remark({
        fr: `Politique stricte (CSP) : ajouter à style-src ${hashes.join(' ')}`,
        en: `With a strict policy (CSP): add to style-src ${hashes.join(' ')}`,
      });
    }
    result({file: out, tags, hashes});
  },
});
