import type {Frequency} from '../../src/data/periods.js';

/** Texts that are periods, with what is in them. */
export const PERIODS: readonly (readonly [
  text: string,
  frequency: Frequency,
  year: number,
  month: number,
  day: number,
])[] = [
  ['2024', 'P1Y', 2024, 1, 1],
  ['2024-Q1', 'P3M', 2024, 1, 1],
  ['2024-Q4', 'P3M', 2024, 10, 1],
  ['2024-01', 'P1M', 2024, 1, 1],
  ['2024-06', 'P1M', 2024, 6, 1],
  ['2024-12', 'P1M', 2024, 12, 1],
  ['2024-06-30', 'P1D', 2024, 6, 30],
  ['2024-12-31', 'P1D', 2024, 12, 31],
  ['2024-02-29', 'P1D', 2024, 2, 29],
  ['2000-02-29', 'P1D', 2000, 2, 29],
];

/** Texts that are none: refused, never guessed. */
export const NO_PERIODS: readonly string[] = [
  '',
  ' ',
  'Juin 2024',
  'juin',
  '2024-6',
  '2024-00',
  '2024-13',
  '2024-06-00',
  '2024-06-1',
  '2024-06-31',
  '2024-04-31',
  '2024-02-30',
  '2023-02-29',
  '1900-02-29',
  '2100-02-29',
  '2024-Q0',
  '2024-Q5',
  '2024-q1',
  '2024Q1',
  '2024-Q1-01',
  '2024-W10',
  '06/2024',
  '30/06/2024',
  '202406',
  '20240630',
  '24-06',
  '+2024',
  '-2024',
  '12024',
  '２０２４',
  ' 2024-06',
  '2024-06 ',
  '2024-06\n',
  '2024-06-30T00:00:00Z',
];

/** Two months, and whether the second follows the first. */
export const MONTHS: readonly (readonly [month: string, next: string, follows: boolean])[] = [
  ['2024-05', '2024-06', true],
  ['2024-09', '2024-10', true],
  ['2023-12', '2024-01', true],
  ['1999-12', '2000-01', true],
  ['2024-06', '2024-06', false],
  ['2024-06', '2024-05', false],
  ['2024-05', '2024-07', false],
  ['2024-01', '2024-12', false],
  ['2023-06', '2024-06', false],
  ['2023-12', '2025-01', false],
];

/** In order of their first day. */
export const ORDERED: readonly string[] = [
  '1999-12-31',
  '2000',
  '2022-Q4',
  '2023-01',
  '2023-01-02',
  '2023-01-31',
  '2023-02',
  '2023-Q2',
  '2023-09',
  '2023-10',
  '2023-12-31',
  '2024',
  '2024-02-29',
  '2024-03-01',
];
