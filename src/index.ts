/** Classes, figures and types. Registers nothing; see `key-figures/all` and `key-figures/kf-…`. */
export {BarChart} from './elements/bar-chart.js';
export {BreakdownChart} from './elements/breakdown-chart.js';
export {Bulletin} from './elements/bulletin.js';
export {DataTable} from './elements/data-table.js';
export {DonutChart} from './elements/donut-chart.js';
export {KeyFacts} from './elements/key-facts.js';
export {KpiTile} from './elements/kpi-tile.js';
export {LineChart} from './elements/line-chart.js';
export {Sentence} from './elements/sentence.js';
export {Sparkline} from './elements/sparkline.js';
export {TargetBar} from './elements/target-bar.js';
export {Term} from './elements/term.js';
export {Value} from './elements/value.js';
export {VariationBadge} from './elements/variation-badge.js';
export type {FigureState} from './elements/data-element.js';
export {FigureErrorEvent, FigureLoadEvent, FigureNoticeEvent} from './elements/events.js';
export {addLanguage} from './elements/add-language.js';
export type {
  ChoiceMessages,
  ExtraMessages,
  Language,
  LanguagePack,
  Languages,
  Messages,
} from './format/messages/messages.js';
export type {Notice} from './data/notice.js';
export type {Expectation, Problem, ProblemKind} from './data/problem.js';
export type {KeyFiguresInput} from './data/read.js';
export type {Indicator, KeyFiguresDocument, LocalText, Observation} from './data/schema.js';
export type {TokenProperty, Widget} from './styles/token-list.js';
export type {Token} from './styles/tokens.js';
