import {TargetBar} from '../elements/target-bar.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-target-bar': TargetBar;
  }
}

define('kf-target-bar', TargetBar);
