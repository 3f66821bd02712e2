// What the tests call in the page.
import * as kit from './kit.js';

export {SAMPLES, TAGS} from './samples.js';
export {boxOf, openAll, plant, settled, show, widgets} from './display.js';
export {focused, heard, listen, liveRegions, pass, reading} from './live.js';
export {findUnnamed} from './named.js';
export {findPale, leastContrast} from './contrast.js';
export {findUnfit} from './fit.js';
export {wear} from './themes.js';
export {findSmallTargets} from './targets.js';
export {contentSeen, findMoving, spaceTexts, textsSeen, textsUnstyled} from './texts.js';
export {isSeen, rootsOf, whereIs} from './walk.js';

window.kit = kit;
