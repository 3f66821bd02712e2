import {figureOf, HEAD} from '../data/fixtures.js';

const LONG = 'Professionnels de santé ayant consulté au moins un document '.repeat(5).trim();
const WORD = 'Krankenversicherungskostendämpfungsanpassungsgesetzentwurf'.repeat(3);

const share = (value: unknown, target: object, more: object = {}) =>
  figureOf({kind: 'ratio', unit: 'percent', value, target, ...more});
const stock = (value: unknown, target: object, more: object = {}) =>
  figureOf({kind: 'stock', value, target, ...more});

const FROM = {value: 46, period: '2024-12-31'};

/** Values on their way to a target, as they occur and as they should not. */
export const TARGETS = {
  share: share({value: 3, period: '2015'}, {value: 80, by: '2017-12'}),
  stock: stock({value: 46, at: '2024-12-31'}, {value: 58, by: '2027', from: FROM}),
  reached: share(84.5, {value: 80, by: '2024-Q4', from: {value: 61.2}}, {polarity: 'higher-is-better'}),
  'far beyond': stock(5000, {value: 80, by: '2024'}),
  exactly: stock(80, {value: 80}),
  falling: stock({value: 12, status: 'provisional'}, {value: 8, by: '2025-12-31', from: {value: 21}}),
  'lower is better': stock(7.5, {value: 8, by: '2025'}, {polarity: 'lower-is-better'}),
  zero: stock(0, {value: 1500, by: '2026'}),
  'zero to reach': stock(0, {value: 0, by: '2026'}, {polarity: 'lower-is-better'}),
  'target zero': stock(37, {value: 0, by: '2026-06', from: {value: 90, period: '2020-Q1'}}),
  negative: stock(-40, {value: 20, by: '2025', from: {value: -100, period: '2020'}}),
  'all negative': stock(-40, {value: -20, by: '2025'}),
  missing: stock({value: null}, {value: 1500, by: '2026', from: {value: 200}}),
  suppressed: stock({value: 4711, status: 'suppressed'}, {value: 1500, by: '2026'}),
  'not applicable': share({value: null, status: 'not-applicable'}, {value: 50, by: '2026'}),
  partial: stock({value: 612, status: 'partial', period: '2024'}, {value: 1500, by: '2024'}),
  estimated: share({value: 41, qualifier: 'about', status: 'estimated'}, {value: 50, by: '2025-12-31'}),
  'more than': stock(
    {value: 12_900_000, precision: 100_000, qualifier: 'more-than'},
    {value: 15_000_000, by: '2025-12-31'},
  ),
  'less than': share({value: 0.19, qualifier: 'less-than'}, {value: 0.1, by: '2030'}),
  'near the whole': share(97.5, {value: 99, by: '2025-12-31', from: {value: 98}}),
  'in the middle': share(49, {value: 50, by: '2025-12-31', from: {value: 51, period: '2020-12-31'}}),
  illustrative: stock(1234, {value: 2000, by: '2025'}, {nature: 'illustrative'}),
  huge: stock(123_456_789_012_345, {value: 987_654_321_098_765, by: '2025-12-31', from: {value: 1}}),
  tiny: stock(0.000123, {value: 0.001, by: '2025-12-31'}),
  unit: figureOf({
    unit: 'consultations par habitant et par an',
    value: 5.25,
    target: {value: 6.5, by: '2026'},
  }),
  'long everything': figureOf(
    {
      label: `${LONG} ${WORD}`,
      unit: LONG,
      nature: 'illustrative',
      polarity: 'higher-is-better',
      value: {value: 123_456_789, status: 'low-reliability', qualifier: 'about'},
      target: {value: 100_000_000, by: '2025-12-31', from: {value: 99_999_999, period: '2020-12-31'}},
    },
    {...HEAD, source: {label: `${WORD} ${LONG}`}},
  ),
};
