import {DataTable} from '../elements/data-table.js';
import {define} from './define.js';

declare global {
  interface HTMLElementTagNameMap {
    'kf-data-table': DataTable;
  }
}

define('kf-data-table', DataTable);
