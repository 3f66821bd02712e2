import {defineCommand} from 'citty';
import {common, FOUND, result, tell} from '../console.js';
import {readInput} from '../files.js';
import {validate} from '../validate.js';

const SIGNS = {error: '✗', warning: '!', info: '·'} as const;

/** `validate`: what is to be known of documents before they are published. */
export const validateCommand = defineCommand({
  meta: {name: 'validate', description: 'Checks documents: every field, sums, changes, dates, languages.'},
  args: {
    ...common,
    file: {type: 'positional', required: true, description: 'Documents: files, addresses, or -'},
    strict: {type: 'boolean', description: 'Warnings count as errors'},
  },
  async run({args}) {
    const reports = [];
    for (const place of args._) {
      const {bytes} = await readInput(place);
      const {remarks, ok} = validate(bytes);
      const warned = remarks.some(({severity}) => severity === 'warning');
      if (!ok || (args.strict && warned)) process.exitCode = FOUND;
      for (const {severity, path, message, line} of remarks) {
        const where = [place + (line ? `:${line}` : ''), path].filter(Boolean).join(' ');
        const say = (text: string) => `${SIGNS[severity]} ${where}\n    ${text}`;
        tell({fr: say(message.fr), en: say(message.en)});
      }
      const count = (asked: string) => remarks.filter(({severity}) => severity === asked).length;
      const [errors, warnings] = [count('error'), count('warning')];
      tell({
        fr: `${place} : ${ok ? 'lisible' : 'à corriger'} (erreurs : ${errors}, avertissements : ${warnings})`,
        en: `${place}: ${ok ? 'readable' : 'to be corrected'} (errors: ${errors}, warnings: ${warnings})`,
      });
      reports.push({file: place, ok, remarks});
    }
    result(reports);
  },
});
