import type {Markup} from '../marks/html.js';
import type {PropertyDeclarations} from '@lit/reactive-element';
import type {KeyFigure} from '../data/read.js';
import {changeSentence} from '../format/facts.js';
import type {Language} from '../format/messages/messages.js';
import type {FigureOptions} from '../figures/options.js';
import {variationBadge} from '../figures/variation-badge.js';
import {variationBadgeHeight} from '../geometry/variation-badge.js';
import {variationBadgeStyles} from '../styles/variation-badge.js';
import {FigureElement} from './figure-element.js';
import {plainNumber} from './plain.js';
import {styleSheet} from './style-sheet.js';

/**
 * A change against a named base: direction in shape and word, absolute and relative size.
 *
 * @tag kf-variation-badge
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the badge.
 * @cssprop [--kf-text=#17212b] - Colour of the amount, and of a shape that is neither good nor bad.
 * @cssprop [--kf-muted=#51606e] - Colour of the base.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the skeleton.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of buttons and of the focus ring.
 * @cssprop [--kf-good=#1a7343] - Shape of a change for the better, where the data say which way is good.
 * @cssprop [--kf-bad=#b3261e] - Shape of a change for the worse.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class VariationBadge extends FigureElement {
  static override styles = styleSheet(FigureElement.styles, variationBadgeStyles);

  static override properties: PropertyDeclarations = {
    absolute: {},
    relative: {},
    since: {},
    unit: {},
    polarity: {},
  };

  /** Difference to the base, where there is no document: digits with a decimal point, as 541 or -2.2; or a number. */
  declare absolute?: string | number;

  /** Relative difference as a fraction: 0.368 is +36.8 %. */
  declare relative?: string | number;

  /** The base: a period (2024-05), `previous` or `previous12`. */
  declare since: string;

  /** Unit of `absolute`: `count`, `percent` (then it is in points), or the unit's name. */
  declare unit?: string;

  /** Which way is good: `higher-is-better`, `lower-is-better` or `neutral`. */
  declare polarity: string;

  /** What has changed. */
  declare labelText?: string;

  constructor() {
    super();
    this.since = 'previous';
    this.polarity = 'neutral';
  }

  protected override get need() {
    return 'change' as const;
  }

  protected override get plain(): Record<string, unknown> | undefined {
    const unit = this.unit ?? 'count';
    const absolute = plainNumber(this.absolute, unit);
    const relative = plainNumber(this.relative, 'fraction');
    if (absolute === undefined && relative === undefined) return undefined;
    return {
      label: this.labelText ?? '',
      unit,
      polarity: this.polarity ?? 'neutral',
      change: {since: this.since ?? 'previous', absolute, relative},
    };
  }

  protected override draw(figure: KeyFigure, options: FigureOptions): Markup {
    return variationBadge(figure, options);
  }

  protected override reserve(_width: number, em: number): number {
    return variationBadgeHeight(em);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return changeSentence(figure, lang);
  }
}
