import {BarChart} from '../elements/bar-chart.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-bar-chart': BarChart;
  }
}

define('kf-bar-chart', BarChart);
