import {Value} from '../elements/value.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-value': Value;
  }
}

define('kf-value', Value);
