import {VariationBadge} from '../elements/variation-badge.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-variation-badge': VariationBadge;
  }
}

define('kf-variation-badge', VariationBadge);
