import {KeyFacts} from '../elements/key-facts.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-key-facts': KeyFacts;
  }
}

define('kf-key-facts', KeyFacts);
