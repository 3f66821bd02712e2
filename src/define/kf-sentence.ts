import {Sentence} from '../elements/sentence.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-sentence': Sentence;
  }
}

define('kf-sentence', Sentence);
