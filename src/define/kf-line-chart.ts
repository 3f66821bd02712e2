import {LineChart} from '../elements/line-chart.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-line-chart': LineChart;
  }
}

define('kf-line-chart', LineChart);
