/**
 * What few pages need, and readers only when they do something, in a file of its own that `on-demand` loads. In the
 * files for pages it carries copies of what it imports: it shares no state with the widgets, and what it throws is an
 * Error of its own.
 */
export {shownNotices} from '../data/notice.js';
export {figuresCsv} from '../format/csv.js';
export {learn} from '../format/language.js';
export {DebugPanel} from './debug-panel.js';
export {Listener} from './listen.js';
export {PopoverController} from './popover-controller.js';
export {ReadoutController} from './readout-controller.js';
export {RefreshController} from './refresh-controller.js';
export {Saver} from './saver.js';
export {readTable} from './table-reader.js';
