import type {Notice} from '../data/notice.js';
import type {Problem} from '../data/problem.js';

/** `kf-load`: the figure's data have arrived and are valid. Bubbles and crosses shadow roots. */
export class FigureLoadEvent extends Event {
  constructor(
    /** Id of the indicator that is shown. */
    readonly indicator: string,
  ) {
    super('kf-load', {bubbles: true, composed: true});
  }
}

/** `kf-error`: the figure could not be shown, or not be refreshed. Bubbles and crosses shadow roots. */
export class FigureErrorEvent extends Event {
  constructor(
    /** What went wrong and where; `problem.kind` is one of a closed list. */
    readonly problem: Problem,
  ) {
    super('kf-error', {bubbles: true, composed: true});
  }
}

/**
 * `kf-notice`: something that the publisher should know of the data, and the reader need not; of a widget with `debug`.
 * Follows `kf-load`, once for each. Bubbles and crosses shadow roots.
 */
export class FigureNoticeEvent extends Event {
  constructor(
    /** What it is and where in the document; `notice.kind` is one of a closed list. */
    readonly notice: Notice,
  ) {
    super('kf-notice', {bubbles: true, composed: true});
  }
}

declare global {
  interface HTMLElementEventMap {
    'kf-load': FigureLoadEvent;
    'kf-error': FigureErrorEvent;
    'kf-notice': FigureNoticeEvent;
  }
}
