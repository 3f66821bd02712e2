import type {Measure, NumberStyle} from '../../src/format/number.js';
import {alike, type Four} from './four.js';

/**
 * How numbers are written in Luxembourg's French, German and Luxembourgish and in British English, by hand from
 * CLDR 48 (fr-LU, de-LU, lb, en-GB). The minus is U+2212.
 */
interface Row {
  name: string;
  value: number;
  written: Four;
}

export const NUMBERS: readonly (Row & {style?: NumberStyle})[] = [
  {name: 'a thousand is grouped', value: 2303, written: alike('2.303', '2,303')},
  {name: 'thousands are grouped', value: 194784, written: alike('194.784', '194,784')},
  {name: 'millions are grouped twice', value: 12900000, written: alike('12.900.000', '12,900,000')},
  {name: 'hundreds are not grouped', value: 999, written: alike('999', '999')},
  {name: 'decimals have a comma or a point', value: 65.1, written: alike('65,1', '65.1')},
  {name: 'decimals are not grouped', value: 1234.5678, written: alike('1.234,5678', '1,234.5678')},
  {name: 'a small number keeps its digits', value: 0.18, written: alike('0,18', '0.18')},
  {
    name: 'the largest whole number is written out',
    value: Number.MAX_SAFE_INTEGER,
    written: alike('9.007.199.254.740.991', '9,007,199,254,740,991'),
  },

  {name: 'zero is 0', value: 0, written: alike('0', '0')},
  {name: 'minus zero is 0', value: -0, written: alike('0', '0')},
  {name: 'what rounds to zero has no minus', value: -0.0001, style: {decimals: 0}, written: alike('0', '0')},
  {
    name: 'what rounds to zero has no plus',
    value: 0.04,
    style: {decimals: 1, signed: true},
    written: alike('0,0', '0.0'),
  },
  {
    name: 'what rounds to zero from below has no sign',
    value: -0.04,
    style: {decimals: 1, signed: true},
    written: alike('0,0', '0.0'),
  },
  {name: 'a signed zero has no sign', value: 0, style: {signed: true}, written: alike('0', '0')},

  {name: 'a negative number has a minus', value: -5, written: alike('−5', '−5')},
  {name: 'a negative number is grouped', value: -1234.5, written: alike('−1.234,5', '−1,234.5')},
  {name: 'a rise has a plus', value: 541, style: {signed: true}, written: alike('+541', '+541')},
  {
    name: 'a fall has a minus',
    value: -13789,
    style: {signed: true},
    written: alike('−13.789', '−13,789'),
  },

  {
    name: 'spoken thousands are not grouped',
    value: 194784,
    style: {grouped: false},
    written: alike('194784', '194784'),
  },
  {
    name: 'spoken decimals keep their sign',
    value: 1234.5,
    style: {grouped: false},
    written: alike('1234,5', '1234.5'),
  },

  {name: '1.45 is rounded up', value: 1.45, style: {decimals: 1}, written: alike('1,5', '1.5')},
  {name: '1.005 is rounded up', value: 1.005, style: {decimals: 2}, written: alike('1,01', '1.01')},
  {name: '8.345 is rounded up', value: 8.345, style: {decimals: 2}, written: alike('8,35', '8.35')},
  {name: '2.5 is rounded up', value: 2.5, style: {decimals: 0}, written: alike('3', '3')},
  {name: '3.5 is rounded up', value: 3.5, style: {decimals: 0}, written: alike('4', '4')},
  {name: '0.5 is rounded up', value: 0.5, style: {decimals: 0}, written: alike('1', '1')},
  {name: '1.0049 is rounded down', value: 1.0049, style: {decimals: 2}, written: alike('1,00', '1.00')},
  {
    name: 'a half is rounded away from zero',
    value: -2.5,
    style: {decimals: 0},
    written: alike('−3', '−3'),
  },
  {name: '−1.45 is rounded down', value: -1.45, style: {decimals: 1}, written: alike('−1,5', '−1.5')},
  {
    name: 'rounding carries into the next group',
    value: 999.995,
    style: {decimals: 2},
    written: alike('1.000,00', '1,000.00'),
  },
  {name: 'asked digits are kept', value: 42, style: {decimals: 1}, written: alike('42,0', '42.0')},
];

/** Numbers in their units, as seen and as read aloud. */
export const QUANTITIES: readonly (Row & {measure: Measure; spoken: Four})[] = [
  {
    name: 'a count has no unit',
    value: 194784,
    measure: {unit: 'count'},
    written: alike('194.784', '194,784'),
    spoken: alike('194784', '194784'),
  },
  {
    name: 'a percentage has its sign after a no-break space',
    value: 65.1,
    measure: {unit: 'percent'},
    written: alike('65,1~%', '65.1%'),
    spoken: ['65,1 pour cent', '65,1 Prozent', '65,1 Prozent', '65.1 per cent'],
  },
  {
    name: '99.96 % is not rounded to 100 %',
    value: 99.96,
    measure: {unit: 'percent'},
    written: alike('99,96~%', '99.96%'),
    spoken: ['99,96 pour cent', '99,96 Prozent', '99,96 Prozent', '99.96 per cent'],
  },
  {
    name: 'a percentage is never shortened',
    value: 12900,
    measure: {unit: 'percent', precision: 100, compact: true},
    written: alike('12.900~%', '12,900%'),
    spoken: ['12900 pour cent', '12900 Prozent', '12900 Prozent', '12900 per cent'],
  },
  {
    name: 'a unit of its own follows a no-break space',
    value: 1200,
    measure: {unit: {fr: 'lits', de: 'Betten', lb: 'Better', en: 'beds'}},
    written: ['1.200~lits', '1.200~Betten', '1.200~Better', '1,200~beds'],
    spoken: ['1200~lits', '1200~Betten', '1200~Better', '1200~beds'],
  },
  {
    name: 'a unit without a translation stays in the language of the document',
    value: 3,
    measure: {unit: {fr: 'lits'}, fallback: 'fr'},
    written: alike('3~lits', '3~lits'),
    spoken: alike('3~lits', '3~lits'),
  },

  {
    name: 'millions known to the hundred thousand',
    value: 12900000,
    measure: {precision: 100000},
    written: ['12,9~M', '12,9~Mio.', '12,9~Mio.', '12.9m'],
    spoken: ['12,9 millions', '12,9 Millionen', '12,9 Milliounen', '12.9 million'],
  },
  {
    name: 'the French million is singular up to two',
    value: 1200000,
    measure: {precision: 100000},
    written: ['1,2~M', '1,2~Mio.', '1,2~Mio.', '1.2m'],
    spoken: ['1,2 million', '1,2 Millionen', '1,2 Milliounen', '1.2 million'],
  },
  {
    name: 'millions known to the million',
    value: 12000000,
    measure: {precision: 1000000},
    written: ['12~M', '12~Mio.', '12~Mio.', '12m'],
    spoken: ['12 millions', '12 Millionen', '12 Milliounen', '12 million'],
  },
  {
    name: 'a known zero is shown',
    value: 3000000,
    measure: {precision: 100000},
    written: ['3,0~M', '3,0~Mio.', '3,0~Mio.', '3.0m'],
    spoken: ['3,0 millions', '3,0 Millionen', '3,0 Milliounen', '3.0 million'],
  },
  {
    name: 'billions',
    value: 2.4e9,
    measure: {precision: 1e8},
    written: ['2,4~Md', '2,4~Mrd.', '2,4~Mrd.', '2.4bn'],
    spoken: ['2,4 milliards', '2,4 Milliarden', '2,4 Milliarden', '2.4 billion'],
  },
  {
    name: 'thousands known to the hundred are said in full',
    value: 276900,
    measure: {precision: 100},
    written: ['276,9~k', '276,9~Tsd.', '276,9~Dsd.', '276.9k'],
    spoken: alike('276900', '276900'),
  },
  {
    name: 'thousands under ten',
    value: 1600,
    measure: {precision: 100},
    written: ['1,6~k', '1,6~Tsd.', '1,6~Dsd.', '1.6k'],
    spoken: alike('1600', '1600'),
  },
  {
    name: 'thousands known to the thousand',
    value: 276000,
    measure: {precision: 1000},
    written: ['276~k', '276~Tsd.', '276~Dsd.', '276k'],
    spoken: alike('276000', '276000'),
  },
  {
    name: 'a number known to the ten is written out',
    value: 24050,
    measure: {precision: 10},
    written: alike('24.050', '24,050'),
    spoken: alike('24050', '24050'),
  },
  {
    name: 'a shortened number keeps its sign',
    value: 276900,
    measure: {precision: 100, signed: true},
    written: ['+276,9~k', '+276,9~Tsd.', '+276,9~Dsd.', '+276.9k'],
    spoken: alike('276900', '276900'),
  },
  {
    name: 'a shortened unit follows its magnitude',
    value: 1600000,
    measure: {precision: 100000, unit: '€'},
    written: ['1,6~M~€', '1,6~Mio.~€', '1,6~Mio.~€', '1.6m~€'],
    spoken: ['1,6 million~€', '1,6 Millionen~€', '1,6 Milliounen~€', '1.6 million~€'],
  },

  {
    name: 'compact: 999 999 becomes a million, not 1000 thousand',
    value: 999999,
    measure: {compact: true},
    written: ['1~M', '1~Mio.', '1~Mio.', '1m'],
    spoken: ['1 million', '1 Million', '1 Millioun', '1 million'],
  },
  {
    name: 'compact: 949 999 stays in thousands',
    value: 949999,
    measure: {compact: true},
    written: ['950~k', '950~Tsd.', '950~Dsd.', '950k'],
    spoken: alike('949999', '949999'),
  },
  {
    name: 'compact: one digit after the sign',
    value: 194784,
    measure: {compact: true},
    written: ['194,8~k', '194,8~Tsd.', '194,8~Dsd.', '194.8k'],
    spoken: alike('194784', '194784'),
  },
  {
    name: 'compact: under ten thousand is written out',
    value: 9949,
    measure: {compact: true},
    written: alike('9.949', '9,949'),
    spoken: alike('9949', '9949'),
  },
  {
    name: 'compact: no zero after the sign',
    value: 12000000,
    measure: {compact: true},
    written: ['12~M', '12~Mio.', '12~Mio.', '12m'],
    spoken: ['12 millions', '12 Millionen', '12 Milliounen', '12 million'],
  },
  {
    name: 'compact: a negative million',
    value: -12900000,
    measure: {compact: true},
    written: ['−12,9~M', '−12,9~Mio.', '−12,9~Mio.', '−12.9m'],
    spoken: ['moins 12,9 millions', 'minus 12,9 Millionen', 'minus 12,9 Milliounen', 'minus 12.9 million'],
  },
];

/** Fractions as percentages. */
export const FRACTIONS: readonly (Row & {style?: NumberStyle})[] = [
  {name: 'three decimals give one', value: 0.368, written: alike('36,8~%', '36.8%')},
  {name: 'four decimals give two', value: 0.0219, written: alike('2,19~%', '2.19%')},
  {name: 'two decimals give none', value: 0.23, written: alike('23~%', '23%')},
  {name: 'all is 100 %', value: 1, written: alike('100~%', '100%')},
  {name: 'nothing is 0 %', value: 0, written: alike('0~%', '0%')},
  {name: '0.9996 is not rounded to 100 %', value: 0.9996, written: alike('99,96~%', '99.96%')},
  {name: 'a product that is no whole number in binary', value: 0.07, written: alike('7~%', '7%')},
  {name: 'a product just below the whole', value: 0.29, written: alike('29~%', '29%')},
  {name: 'more than all', value: 1.105, written: alike('110,5~%', '110.5%')},
  {name: 'a rise', value: 0.0404, style: {signed: true}, written: alike('+4,04~%', '+4.04%')},
  {name: 'a fall', value: -0.125, style: {signed: true}, written: alike('−12,5~%', '−12.5%')},
  {
    name: 'a tenfold rise is grouped',
    value: 12.5,
    style: {signed: true},
    written: alike('+1.250~%', '+1,250%'),
  },
  {
    name: 'a half that binary arithmetic would lose',
    value: 0.08345,
    style: {decimals: 2},
    written: alike('8,35~%', '8.35%'),
  },
  {
    name: 'computed: one digit',
    value: 0.36771583956,
    style: {signed: true, decimals: 1},
    written: alike('+36,8~%', '+36.8%'),
  },
];
