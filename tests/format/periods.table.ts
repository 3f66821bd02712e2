import {alike, type Four} from './four.js';

/** Periods in words (CLDR 48: fr-LU, de-LU, lb, en-GB). */
export const PERIODS: readonly (readonly [period: string, written: Four])[] = [
  ['2024', alike('2024', '2024')],
  ['2024-01', ['janvier 2024', 'Januar 2024', 'Januar 2024', 'January 2024']],
  ['2024-02', ['février 2024', 'Februar 2024', 'Februar 2024', 'February 2024']],
  ['2024-03', ['mars 2024', 'März 2024', 'Mäerz 2024', 'March 2024']],
  ['2024-04', ['avril 2024', 'April 2024', 'Abrëll 2024', 'April 2024']],
  ['2024-05', ['mai 2024', 'Mai 2024', 'Mee 2024', 'May 2024']],
  ['2024-06', ['juin 2024', 'Juni 2024', 'Juni 2024', 'June 2024']],
  ['2024-07', ['juillet 2024', 'Juli 2024', 'Juli 2024', 'July 2024']],
  ['2024-08', ['août 2024', 'August 2024', 'August 2024', 'August 2024']],
  ['2024-09', ['septembre 2024', 'September 2024', 'September 2024', 'September 2024']],
  ['2024-10', ['octobre 2024', 'Oktober 2024', 'Oktober 2024', 'October 2024']],
  ['2024-11', ['novembre 2024', 'November 2024', 'November 2024', 'November 2024']],
  ['2024-12', ['décembre 2024', 'Dezember 2024', 'Dezember 2024', 'December 2024']],
  ['2024-06-30', ['30 juin 2024', '30. Juni 2024', '30. Juni 2024', '30 June 2024']],
  ['2024-06-01', ['1er juin 2024', '1. Juni 2024', '1. Juni 2024', '1 June 2024']],
  ['2024-04-21', ['21 avril 2024', '21. April 2024', '21. Abrëll 2024', '21 April 2024']],
  ['2024-01-01', ['1er janvier 2024', '1. Januar 2024', '1. Januar 2024', '1 January 2024']],
  ['2023-12-31', ['31 décembre 2023', '31. Dezember 2023', '31. Dezember 2023', '31 December 2023']],
  ['2024-02-29', ['29 février 2024', '29. Februar 2024', '29. Februar 2024', '29 February 2024']],
  ['2024-Q1', ['1er trimestre 2024', '1. Quartal 2024', '1. Quartal 2024', 'Q1 2024']],
  ['2024-Q4', ['4e trimestre 2024', '4. Quartal 2024', '4. Quartal 2024', 'Q4 2024']],
  // What is no period is handed on, never guessed.
  ['Juin 2024', alike('Juin 2024', 'Juin 2024')],
  ['2024-6', alike('2024-6', '2024-6')],
];

/** Months as they stand below a bar, January to December. */
export const SHORT_MONTHS: Four = [
  'janv. févr. mars avr. mai juin juil. août sept. oct. nov. déc.',
  'Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez',
  'Jan Feb Mäe Abr Mee Jun Jul Aug Sep Okt Nov Dez',
  'Jan Feb Mar Apr May Jun Jul Aug Sept Oct Nov Dec',
];

/** Spans of time. */
export const SPANS: readonly (readonly [from: string, to: string, written: Four])[] = [
  ['2023', '2024', alike('2023 – 2024', '2023 – 2024')],
  ['2024-06', '2024-06', ['juin 2024', 'Juni 2024', 'Juni 2024', 'June 2024']],
  [
    '2023-07',
    '2024-06',
    ['juillet 2023 – juin 2024', 'Juli 2023 – Juni 2024', 'Juli 2023 – Juni 2024', 'July 2023 – June 2024'],
  ],
  [
    '2023-Q4',
    '2024-Q1',
    [
      '4e trimestre 2023 – 1er trimestre 2024',
      '4. Quartal 2023 – 1. Quartal 2024',
      '4. Quartal 2023 – 1. Quartal 2024',
      'Q4 2023 – Q1 2024',
    ],
  ],
];

/** Quarters and days as they stand below a chart, without their year. */
export const TICKS: readonly (readonly [period: string, written: Four])[] = [
  ['2024-Q1', ['T1', 'Q1', 'Q1', 'Q1']],
  ['2024-06-30', ['30 juin', '30. Jun', '30. Jun', '30 Jun']],
  ['2024-06-01', ['1er juin', '1. Jun', '1. Jun', '1 Jun']],
];
