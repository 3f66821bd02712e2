import {html, type TemplateResult} from 'lit';
import * as data from './data.js';
import {CAHIER} from './data.js';

/** Tiles, bars, parts, lines and a ring: enough to judge a theme by. */
export const sample = (): TemplateResult =>
  html`<div class="stack">
    <div class="tiles">
      <kf-kpi-tile src=${CAHIER} indicator="dsp-documents"></kf-kpi-tile>
      <kf-kpi-tile .data=${data.higherIsBetter[1]}></kf-kpi-tile>
    </div>
    <kf-bar-chart .data=${data.twelveMonths}></kf-bar-chart>
    <kf-bar-chart .data=${data.sixComponents}></kf-bar-chart>
    <kf-line-chart .data=${data.sixComponents} by="component"></kf-line-chart>
    <kf-donut-chart .data=${data.byReason}></kf-donut-chart>
  </div>`;
