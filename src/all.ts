/** Registers every widget: the one-file script for a page. */
import './define/kf-bar-chart.js';
import './define/kf-kpi-tile.js';
import './define/kf-variation-badge.js';

export * from './index.js';
