/** The tags of the widgets. */
export const TAGS = [
  'kf-bar-chart',
  'kf-breakdown-chart',
  'kf-bulletin',
  'kf-data-table',
  'kf-donut-chart',
  'kf-key-facts',
  'kf-kpi-tile',
  'kf-line-chart',
  'kf-sentence',
  'kf-sparkline',
  'kf-target-bar',
  'kf-term',
  'kf-value',
  'kf-variation-badge',
] as const;
