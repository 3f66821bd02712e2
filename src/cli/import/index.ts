/**
 * The importer of the command line, as functions without a process and a console: a file is read into tables, the
 * tables propose a mapping, and a mapping makes a document of them.
 */
export {applyMapping, type Imported} from './apply.js';
export {ImportError, type Finding} from './finding.js';
export {readMapping, type Mapping} from './mapping.js';
export {proposeMapping, type Proposal} from './propose.js';
export type {Delimiter, RawTable} from './raw-table.js';
export {readTable} from './read-table.js';
