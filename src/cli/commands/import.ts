import {readFile} from 'node:fs/promises';
import {defineCommand} from 'citty';
import {become, common, FOUND, parseJson, printFindings, result, tell} from '../console.js';
import {readInput, Refusal, writeWhole} from '../files.js';
import {applyMapping, proposeMapping, readMapping, readTable, type Finding} from '../import/index.js';

/** `import`: a table becomes a document. */
export const importCommand = defineCommand({
  meta: {
    name: 'import',
    description: 'Turns a table (CSV, XLSX) into a document.',
  },
  args: {
    ...common,
    file: {type: 'positional', required: true, description: 'CSV or XLSX file, address, or -'},
    mapping: {type: 'string', description: 'Mapping file; default: beside FILE, ending in .mapping.json'},
    out: {type: 'string', description: 'Document to write; default: beside FILE, ending in .json'},
    force: {type: 'boolean', description: 'Replace a document that is there with other contents'},
  },
  async run({args}) {
    const {name, bytes} = await readInput(args.file);
    const stem = args.file === '-' ? 'stdin' : /^https?:/.test(args.file) ? name : args.file;
    const base = stem.replace(/\.[^./\\]*$/, '');
    const mappingFile = args.mapping ?? `${base}.mapping.json`;
    const out = args.out ?? `${base}.json`;
    const findings: Finding[] = [];
    const known = await readFile(mappingFile, 'utf8').catch((error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT' && !args.mapping) return undefined;
      throw new Refusal({fr: `Lecture impossible : ${mappingFile}`, en: `Cannot read ${mappingFile}`});
    });
    let tables = await readTable(bytes, name);
    let mapping;
    if (known === undefined) {
      const proposal = proposeMapping(tables);
      mapping = proposal.mapping;
      findings.push(...proposal.questions);
      await writeWhole(mappingFile, `${JSON.stringify(mapping, undefined, 2)}\n`);
      tell({
        fr: `Correspondance écrite : ${mappingFile}. À relire.`,
        en: `Mapping written: ${mappingFile}. Please read it.`,
      });
    } else {
      mapping = readMapping(parseJson(known, mappingFile));
      const delimiter = mapping.tables.find(one => one.delimiter)?.delimiter;
      if (delimiter) tables = await readTable(bytes, name, delimiter);
    }
    const unanswered = findings.some(({severity}) => severity === 'error');
    const imported = unanswered ? undefined : applyMapping(tables, mapping);
    findings.push(...(imported?.findings ?? []));
    printFindings(findings);
    const failed = findings.some(({severity}) => severity === 'error') || !imported?.document;
    if (failed) {
      process.exitCode = FOUND;
      tell({fr: 'Aucun document écrit.', en: 'No document written.'});
    } else {
      const written = await writeWhole(out, `${JSON.stringify(imported.document, undefined, 2)}\n`, args);
      tell({fr: `Document ${become(written).fr} : ${out}`, en: `Document ${become(written).en}: ${out}`});
    }
    result({mapping: mappingFile, document: failed ? null : out, findings});
  },
});
