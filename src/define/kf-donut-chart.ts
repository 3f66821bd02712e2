import {DonutChart} from '../elements/donut-chart.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-donut-chart': DonutChart;
  }
}

define('kf-donut-chart', DonutChart);
