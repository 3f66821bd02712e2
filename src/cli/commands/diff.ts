import {defineCommand} from 'citty';
import {readEdition} from '../../data/read.js';
import {common, readDocument, result, tell} from '../console.js';
import {differences, sayDifference} from '../diff.js';

/** `diff`: what is new, revised and gone from one document to the next. */
export const diffCommand = defineCommand({
  meta: {name: 'diff', description: 'Says what is new, revised and gone, in sentences for release notes.'},
  args: {
    ...common,
    old: {type: 'positional', required: true, description: 'Earlier document'},
    new: {type: 'positional', required: true, description: 'Later document'},
  },
  async run({args}) {
    const before = readEdition((await readDocument(args.old)).json);
    const after = readEdition((await readDocument(args.new)).json);
    const found = differences(before, after);
    for (const one of found) {
      tell({fr: sayDifference(one, {before, after}, 'fr'), en: sayDifference(one, {before, after}, 'en')});
    }
    if (!found.length) tell({fr: 'Aucune différence.', en: 'No difference.'});
    result(found);
  },
});
