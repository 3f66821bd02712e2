import {KpiTile} from '../elements/kpi-tile.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-kpi-tile': KpiTile;
  }
}

define('kf-kpi-tile', KpiTile);
