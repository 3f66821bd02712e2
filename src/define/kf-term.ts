import {Term} from '../elements/term.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-term': Term;
  }
}

define('kf-term', Term);
