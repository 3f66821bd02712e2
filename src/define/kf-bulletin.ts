import {Bulletin} from '../elements/bulletin.js';
import {define} from './define.js';
// The widgets that a bulletin is made of.
import './kf-bar-chart.js';
import './kf-breakdown-chart.js';
import './kf-data-table.js';
import './kf-kpi-tile.js';
import './kf-line-chart.js';
import './kf-target-bar.js';
import './kf-term.js';
import './kf-variation-badge.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-bulletin': Bulletin;
  }
}

define('kf-bulletin', Bulletin);
