/**
 * What few pages and few readers need, in a file of its own that `on-demand` loads. In the files for pages it carries
 * copies of what it imports: it shares no state with the widgets, and what it throws is an Error of its own.
 */
export {debugLines} from '../format/debug.js';
export {Listener} from './listen.js';
export {toPng} from './png.js';
export {readTable} from './table-reader.js';
