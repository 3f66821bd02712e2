import {Sparkline} from '../elements/sparkline.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-sparkline': Sparkline;
  }
}

define('kf-sparkline', Sparkline);
