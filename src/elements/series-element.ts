import type {PropertyDeclarations} from '@lit/reactive-element';
import {seriesPaint} from '../styles/paint.js';
import {ChartElement} from './chart-element.js';
import {styleSheet} from './style-sheet.js';

/** A chart of a series, or of several: one that can be listened to. */
export abstract class SeriesElement extends ChartElement {
  static override properties: PropertyDeclarations = {
    listen: {type: Boolean},
  };

  static override styles = styleSheet(ChartElement.styles, seriesPaint);

  /**
   * Adds a button « Écouter », which plays the series as tones: one for each period, higher for higher values, a noise
   * where there is no value; with several series one after the other. Nothing plays by itself. Off by default; its
   * code is loaded only then. The button is not there where the browser has no audio.
   */
  declare listen: boolean;

  constructor() {
    super();
    this.listen = false;
  }

  protected override get need() {
    return 'series' as const;
  }
}
