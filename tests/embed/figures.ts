/** A widget of each kind: with a picture, without one, in a line of text, of a whole document. */
export const FIGURES = [
  {widget: 'bar-chart', indicator: 'patient-accounts-activated', says: '2.132'},
  {widget: 'kpi-tile', indicator: 'patient-accounts', says: '194.784'},
  {widget: 'data-table', indicator: 'vaccinations-by-type', says: 'Import MSVAC'},
  {widget: 'value', indicator: 'patient-accounts', says: '194.784'},
  {widget: 'bulletin', indicator: '', says: '194.784'},
];
