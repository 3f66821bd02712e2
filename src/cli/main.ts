#!/usr/bin/env node
import {defineCommand, runCommand, showUsage, type CommandDef} from 'citty';
import {diffCommand} from './commands/diff.js';
import {editionCommand} from './commands/edition.js';
import {importCommand} from './commands/import.js';
import {prerenderCommand} from './commands/prerender.js';
import {renderCommand} from './commands/render.js';
import {serveCommand} from './commands/serve.js';
import {validateCommand} from './commands/validate.js';
import {listen, refusalOf, REFUSED, remark, result} from './console.js';

/** What each command may be followed by, and an example of it. */
const EXAMPLES: Record<string, string> = {
  validate: `
  npx key-figures validate june.json
  npx key-figures validate public/*.json --strict --json
`,
  diff: `
  npx key-figures diff may.json june.json
`,
  add: `
A published edition does not change. A correction is a new file, and is recorded with its reason.

  npx key-figures edition add cahier-2024-07.json --dir public
  npx key-figures edition add cahier-2024-06.json --dir public --correction "May: 191.204, not 191.002"
`,
  prerender: `
  npx key-figures prerender public/index.html
  npx key-figures prerender page.html --out dist/page.html --base https://www.example.org/
`,
  import: `
The first run writes a mapping and asks; answer in that file and run again. Later months reuse it.

  npx key-figures import june.csv
  npx key-figures import july.xlsx --mapping june.mapping.json --out cahier-2024-07.json
`,
  render: `
  npx key-figures render cahier-2024-06.json --out pictures
  npx key-figures render cahier-2024-06.json --out pictures --indicator cve-total --format svg,png --lang fr,lb --theme light,dark
  npx key-figures render cahier-2024-06.json --out print --bulletin --lang fr
`,
  serve: `
  npx key-figures serve cahier-2024-06.json
`,
  'key-figures': `
  npx key-figures import june.csv
  npx key-figures validate june.json
  npx key-figures edition add june.json --dir public
  npx key-figures COMMAND --help
`,
};

/** The command line of the publisher. */
const main = defineCommand({
  meta: {
    name: 'key-figures',
    description: 'Key figures for those who publish them.',
  },
  subCommands: {
    import: importCommand,
    validate: validateCommand,
    diff: diffCommand,
    edition: editionCommand,
    render: renderCommand,
    prerender: prerenderCommand,
    serve: serveCommand,
  },
});

/** The command that the words name, and the one it belongs to. */
async function find(words: readonly string[]): Promise<[command: CommandDef, parent?: CommandDef]> {
  let found: [CommandDef, CommandDef?] = [main as CommandDef];
  for (const word of words) {
    const commands = (await found[0].subCommands) as Record<string, CommandDef> | undefined;
    const next = commands?.[word];
    if (!next) break;
    found = [next, found[0]];
  }
  return found;
}

const words = process.argv.slice(2);
listen(words);
if (words.length === 0 || words.includes('--help') || words.includes('-h')) {
  const [command, parent] = await find(words);
  await showUsage(command, parent);
  const {name = ''} = (await command.meta) as {name?: string};
  console.log(EXAMPLES[name] ?? '');
} else {
  try {
    await runCommand(main, {rawArgs: words});
  } catch (error) {
    const refusal = refusalOf(error);
    if (!refusal) throw error;
    remark(refusal);
    result({error: refusal});
    process.exitCode = REFUSED;
  }
}
