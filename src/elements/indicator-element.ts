import type {PropertyDeclarations} from '@lit/reactive-element';
import type {Shown} from '../data/notice.js';
import type {Problem} from '../data/problem.js';
import type {Edition, KeyFigure} from '../data/read.js';
import {demand, isEmpty, type Need} from '../data/suits.js';
import {labelOf} from '../format/facts.js';
import type {SaidText} from '../format/language.js';
import type {Language} from '../format/messages/messages.js';
import {indicatorTable} from '../format/table.js';
import {tableRegion} from '../marks/table.js';
import {tableStyles} from '../styles/table.js';
import {DataElement} from './data-element.js';
import {csvOf} from './on-demand.js';
import {styleSheet} from './style-sheet.js';

/**
 * A widget of one indicator. An indicator that does not suit the widget is shown as a table, under a message that
 * says so: an honest answer to a question that makes no sense.
 */
export abstract class IndicatorElement extends DataElement<KeyFigure> {
  static override properties: PropertyDeclarations = {
    indicator: {},
    labelText: {attribute: 'label'},
  };

  static override styles = styleSheet(DataElement.styles, tableStyles);

  /** Id of the indicator in the document; may be left out where the document has only one. */
  declare indicator: string;

  /** Names data that carry no label of their own, such as an array of observations. */
  declare labelText?: string;

  constructor() {
    super();
    this.indicator = '';
  }

  /** What the widget draws of an indicator. */
  protected abstract readonly need: Need;

  /** The reading of the indicator in a sentence or more. */
  protected abstract say(figure: KeyFigure, lang: Language): string;

  protected override name(figure?: KeyFigure): SaidText | undefined {
    const {language: lang, labelText: text} = this;
    return figure ? labelOf(figure, lang) : text ? {text, lang} : undefined;
  }

  protected override take(edition: Edition): KeyFigure {
    const figure = edition.pick(this.indicator, this.labelText);
    if (!isEmpty(figure)) demand(figure, this.need);
    return figure;
  }

  protected override isEmpty(figure: KeyFigure): boolean {
    return isEmpty(figure);
  }

  /** Most parts that the widget can draw; more are put together, and the publisher is told. */
  protected get most(): number | undefined {
    return undefined;
  }

  protected override shown(edition: Edition): Shown {
    const {subject: figure, need, most} = this;
    return {edition, figure, need, most};
  }

  protected override get shownId(): string {
    return this.subject?.id ?? this.indicator;
  }

  protected override instead({kind}: Problem): unknown {
    if (kind !== 'unsuitable') return '';
    const lang = this.language;
    try {
      const table = indicatorTable(this.edition!.pick(this.indicator, this.labelText), lang);
      return table.rows.length ? tableRegion(table, lang) : '';
    } catch {
      // A problem of the table adds nothing to the message above it.
      return '';
    }
  }

  /**
   * The figure's numbers as CSV, with status, nature and source in every row; empty without data. Rejects with a
   * ProblemError where its code, which is loaded only now, cannot be had.
   */
  toCSV(): Promise<string> {
    return csvOf(this.subject && [this.subject], this.language);
  }

  /** The figure in words; empty without data. */
  toText(): string {
    return this.subject ? this.say(this.subject, this.language) : '';
  }
}
