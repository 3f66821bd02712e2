/** Classes, figures and types. Registers nothing; see `key-figures/all` and `key-figures/kf-…`. */
export {BarChart} from './elements/bar-chart.js';
export {KpiTile} from './elements/kpi-tile.js';
export {VariationBadge} from './elements/variation-badge.js';
export type {FigureState} from './elements/figure-element.js';
export {FigureErrorEvent, FigureLoadEvent} from './elements/events.js';
export type {Language} from './format/messages/messages.js';
export type {Expectation, Problem, ProblemKind} from './data/problem.js';
export type {KeyFiguresInput} from './data/read.js';
export type {KeyFiguresDocument} from './data/document.js';
export type {Indicator, LocalText, Observation} from './data/schema.js';
