import {BreakdownChart} from '../elements/breakdown-chart.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-breakdown-chart': BreakdownChart;
  }
}

define('kf-breakdown-chart', BreakdownChart);
