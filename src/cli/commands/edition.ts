import {readFile} from 'node:fs/promises';
import {join} from 'node:path';
import {defineCommand} from 'citty';
import {wrong} from '../../data/check.js';
import {titleOf} from '../../data/contents.js';
import {readEdition} from '../../data/read.js';
import {common, readDocument, result, tell} from '../console.js';
import {addEdition, readIndex, type EditionIndex} from '../editions.js';
import {writeWhole, type Said} from '../files.js';

/** `edition add`: a document is published. */
export const editionCommand = defineCommand({
  meta: {name: 'edition', description: 'Publishes editions and keeps their index.'},
  subCommands: {
    add: defineCommand({
      meta: {
        name: 'add',
        description: 'Puts an edition into a folder and its index.json; pages with edition="latest" follow.',
      },
      args: {
        ...common,
        file: {type: 'positional', required: true, description: 'Document'},
        dir: {type: 'string', required: true, description: 'Folder that is published'},
        id: {type: 'string', description: 'Id of the edition; default: month of its reference date'},
        correction: {type: 'string', description: 'Reason for which a published edition is corrected'},
      },
      async run({args}) {
        const {text, json} = await readDocument(args.file);
        const edition = readEdition(json);
        const {title} = titleOf(edition);
        const {reference} = edition.head;
        if (!reference) throw wrong(['reference'], 'YYYY-MM-DD');
        const indexFile = join(args.dir, 'index.json');
        const before = await readFile(indexFile, 'utf8').catch(() => undefined);
        const index: EditionIndex | undefined =
          before === undefined ? undefined : readIndex(before, indexFile);
        const {
          outcome,
          entry,
          index: next,
        } = addEdition(index, {
          text,
          title,
          reference,
          id: args.id,
          today: new Date().toISOString().slice(0, 10),
          correction: args.correction,
        });
        // The edition first: an index must never name a file that is not there.
        await writeWhole(join(args.dir, entry.file), text);
        await writeWhole(indexFile, `${JSON.stringify(next, undefined, 2)}\n`, {force: true});
        const words: Record<typeof outcome, Said> = {
          new: {fr: 'publiée', en: 'published'},
          corrected: {fr: 'corrigée', en: 'corrected'},
          same: {fr: 'déjà publiée, inchangée', en: 'already published, unchanged'},
        };
        tell({
          fr: `Édition ${entry.id} ${words[outcome].fr} : ${join(args.dir, entry.file)}. Dernière : ${next.latest}.`,
          en: `Edition ${entry.id} ${words[outcome].en}: ${join(args.dir, entry.file)}. Latest: ${next.latest}.`,
        });
        result({outcome, edition: entry, latest: next.latest});
      },
    }),
  },
});
