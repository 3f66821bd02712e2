import {alike, type Four} from './four.js';

/** Changes as they are seen, for an indicator that has them published or lets them be computed. */
export const CHANGES: readonly {name: string; indicator: object; written: Four}[] = [
  {
    name: 'published: both numbers',
    indicator: {change: {since: 'previous12', absolute: 541, relative: 0.368}},
    written: alike('+541 (+36,8~%)', '+541 (+36.8%)'),
  },
  {
    name: 'published: known to the hundred',
    indicator: {change: {since: 'previous', absolute: 276900, precision: 100, relative: 0.0219}},
    written: ['+276,9~k (+2,19~%)', '+276,9~Tsd. (+2,19~%)', '+276,9~Dsd. (+2,19~%)', '+276.9k (+2.19%)'],
  },
  {
    name: 'published: a fall',
    indicator: {change: {since: 'previous', absolute: -13789, relative: -0.356}},
    written: alike('−13.789 (−35,6~%)', '−13,789 (−35.6%)'),
  },
  {
    name: 'published: relative alone',
    indicator: {change: {since: 'previous', relative: 0.23}},
    written: alike('+23~%', '+23%'),
  },
  {
    name: 'published: absolute alone',
    indicator: {change: {since: 'previous', absolute: 6}},
    written: alike('+6', '+6'),
  },
  {
    name: 'published: of unknown direction, without a sign',
    indicator: {change: {since: '2024-05', relative: 0.2033, direction: 'unknown'}},
    written: alike('20,33~%', '20.33%'),
  },
  {
    name: 'published: digits that binary arithmetic would lose',
    indicator: {change: {since: 'previous', absolute: 1.005, relative: 0.1005}},
    written: alike('+1,005 (+10,05~%)', '+1.005 (+10.05%)'),
  },
  {
    name: 'computed: a whole number and one digit',
    indicator: {
      kind: 'stock',
      series: [
        {period: '2024-05', value: 41},
        {period: '2024-06', value: 42},
      ],
    },
    written: alike('+1 (+2,4~%)', '+1 (+2.4%)'),
  },
  {
    name: 'computed: from zero there is no percentage',
    indicator: {
      series: [
        {period: '2024-05', value: 0},
        {period: '2024-06', value: 42},
      ],
    },
    written: alike('+42', '+42'),
  },
  {
    name: 'computed: unchanged, without a sign',
    indicator: {
      series: [
        {period: '2024-05', value: 42},
        {period: '2024-06', value: 42},
      ],
    },
    written: alike('0 (0,0~%)', '0 (0.0%)'),
  },
];
