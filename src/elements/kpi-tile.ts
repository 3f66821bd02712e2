import type {PropertyDeclarations, PropertyValues} from '@lit/reactive-element';
import {termOf} from '../data/contents.js';
import type {KeyFigure} from '../data/read.js';
import {MAX_PROSE} from '../data/text.js';
import {pickText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {tileSentence} from '../format/target.js';
import {html, type Markup} from '../marks/html.js';
import {kpiTile, type TileLayout} from '../figures/kpi-tile.js';
import type {FigureOptions} from '../figures/options.js';
import {kpiTileHeight, termHeight} from '../geometry/kpi-tile.js';
import {kpiTileStyles} from '../styles/kpi-tile.js';
import {trackStyles} from '../styles/target-track.js';
import {FigureElement} from './figure-element.js';
import {plainNumber} from './plain.js';
import {styleSheet} from './style-sheet.js';

/** Most that a tile is wide on paper, in CSS pixels: three stand side by side there, however wide the screen is. */
const PAPER_WIDTH = 208;

/**
 * One key figure: label, value with its unit, date or period, change, source. Read aloud as one text. Where it is asked
 * for, its course as a small line, the way to its target, and the glossary term that explains it.
 *
 * @tag kf-kpi-tile
 * @property {KeyFiguresInput} data - A document, a lone indicator, or an array of `{period, value}`; takes precedence over `src`.
 * @slot - Shown until the data arrive, and kept if they cannot be read. A `<script type="application/json">` in it is read as data.
 * @csspart frame - The box around everything.
 * @csspart figure - The `<svg>`.
 * @csspart term - The glossary term below, which opens on its definition.
 * @csspart definition - The definition of the term.
 * @csspart message - The box of an error or of empty data.
 * @csspart debug - With `debug`, what the webmaster should know.
 * @csspart button - The button that asks again.
 * @csspart stale - The note that an update has failed.
 * @cssprop [--kf-font-family=inherit] - Font of the figure.
 * @cssprop [--kf-text=#17212b] - Colour of label and value.
 * @cssprop [--kf-font-weight-figure=700] - Weight of the large number.
 * @cssprop [--kf-muted=#51606e] - Colour of date, base and source.
 * @cssprop [--kf-rule=#86939f] - Colour of the rule across the top, and of the line that the bar to a target starts from.
 * @cssprop [--kf-grid=#dde3e8] - Colour of the skeleton, and of the scale of a target.
 * @cssprop [--kf-surface=#ffffff] - The page's background, around the mark of a target.
 * @cssprop [--kf-accent=#0f5f9c] - Colour of the small line, of the bar to a target, of the term, of buttons and of the focus ring.
 * @cssprop [--kf-good=#1a7343] - Shape of a change for the better and of a target that is reached, where the data say which way is good.
 * @cssprop [--kf-bad=#b3261e] - Shape of a change for the worse.
 * @fires {FigureLoadEvent} kf-load - The data have arrived and are valid.
 * @fires {FigureErrorEvent} kf-error - The figure could not be shown; see `event.problem`.
 */
export class KpiTile extends FigureElement {
  static override styles = styleSheet(FigureElement.styles, kpiTileStyles, trackStyles);

  static override properties: PropertyDeclarations = {
    compact: {type: Boolean},
    sparkline: {type: Boolean},
    target: {type: Boolean},
    term: {type: Boolean},
    layout: {},
    value: {},
    unit: {},
    at: {},
    sourceLabel: {attribute: 'source'},
  };

  /** Shortens long numbers; the exact number then stands below. */
  declare compact: boolean;

  /**
   * Draws the indicator's series as a small line below the value, in the true distances of its periods. Room is kept
   * for it; it stays empty where the series has fewer than two final values.
   */
  declare sparkline: boolean;

  /**
   * Draws the way to the indicator's target as a thin bar, with its words. Room is kept for it, also where there is
   * none.
   */
  declare target: boolean;

  /**
   * Adds the glossary term that the indicator names, below the picture; it opens on its definition. Nothing where the
   * indicator names none, or one that the glossary does not have. Not part of an exported picture.
   */
  declare term: boolean;

  /**
   * How the tile stands: `stacked`, `row` (number left, label and change on its base line, for a wide and low place),
   * or `badge` (in small type). `auto`, the default and any other word, is a badge on less than 160 px, else stacked.
   * A row narrower than 24 times its font size is stacked.
   */
  declare layout?: TileLayout;

  /**
   * The value itself, where there is no document: digits with a decimal point and no grouping, as 194784 or 65.1; or a
   * number.
   */
  declare value?: string | number;

  /** Label of a plain value, or of data that carry none. */
  declare labelText?: string;

  /** Unit of a plain value: `count`, `percent`, or the unit's name. */
  declare unit?: string;

  /** Reference date of a plain value, YYYY-MM-DD. */
  declare at?: string;

  /** Source of a plain value, as text. */
  declare sourceLabel?: string;

  constructor() {
    super();
    this.compact = false;
    this.sparkline = false;
    this.target = false;
    this.term = false;
  }

  protected override get need() {
    return 'value' as const;
  }

  protected override get plain(): Record<string, unknown> | undefined {
    const {at, sourceLabel} = this;
    const unit = this.unit ?? 'count';
    const value = plainNumber(this.value, unit);
    if (value === undefined) return undefined;
    return {
      label: this.labelText ?? '',
      unit,
      kind: unit === 'percent' ? 'ratio' : at ? 'stock' : 'flow',
      value: {value, at: at ?? undefined},
      ...(sourceLabel && {source: {label: sourceLabel}}),
    };
  }

  protected override draw(figure: KeyFigure, options: FigureOptions): Markup {
    const {compact, sparkline, target, layout} = this;
    const tight = this.onPaper;
    const width = Math.min(options.width, tight && layout !== 'row' ? PAPER_WIDTH : Infinity);
    return kpiTile(figure, {...options, width, compact, sparkline, target, layout, tight});
  }

  protected override picture(figure: KeyFigure, lang: Language): unknown {
    const picture = super.picture(figure, lang);
    const entry = this.term ? termOf(figure) : undefined;
    if (!entry) return picture;
    const term = pickText(entry.term, lang, figure.head.language);
    const definition = pickText(entry.definition, lang, figure.head.language, MAX_PROSE);
    return html`${picture}<details part="term" class="term"><summary lang="${term.lang}">${term.text}</summary><p part="definition" lang="${definition.lang}">${definition.text}</p></details>`;
  }

  protected override reserve(width: number, em: number): number {
    return kpiTileHeight(em, this, width) + (this.term ? termHeight(em) : 0);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const find = (selector: string) => this.renderRoot.querySelector<HTMLElement>(selector);
    find('.frame')!.style.setProperty('--_line', `${find('.value')?.getAttribute('y') ?? 0}px`);
  }

  protected override say(figure: KeyFigure, lang: Language): string {
    return tileSentence(figure, lang, this.target);
  }
}
