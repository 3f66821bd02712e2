// The tables of this folder and of ../data, each row bound to the function it tests. Run in every browser and on
// Node (and there in several time zones), because engines differ in what they know of languages and clocks.
import {comparePeriods, isDate, isNextMonth, isPeriod, parsePeriod} from '../../src/data/periods.js';
import {changeOf} from '../../src/data/statistics.js';
import {sayChange} from '../../src/format/change.js';
import {formatFraction, formatNumber, numberText, sayNumber} from '../../src/format/number.js';
import {formatPeriod, formatSpan, formatTick} from '../../src/format/period.js';
import {indicatorSentence} from '../../src/format/sentence.js';
import type {Language} from '../../src/format/messages/messages.js';
import {figureOf} from '../data/fixtures.js';
import {MONTHS, NO_PERIODS, ORDERED, PERIODS as PARSED} from '../data/periods.table.js';
import {CHANGES} from './changes.table.js';
import {LANGUAGES, noBreak} from './four.js';
import {FRACTIONS, NUMBERS, QUANTITIES} from './numbers.table.js';
import {PERIODS, SHORT_MONTHS, SPANS, TICKS} from './periods.table.js';
import {SENTENCES} from './sentences.table.js';

function sayChangeOf(given: object, lang: Language) {
  const {indicator} = figureOf(given);
  return sayChange(changeOf(indicator)!, indicator, lang);
}

/** What a row expects, and what it gets. */
export interface Golden {
  name: string;
  actual(): unknown;
  expected: unknown;
}

export const golden: readonly Golden[] = [
  ...LANGUAGES.flatMap((lang, i): Golden[] => [
    ...NUMBERS.map(({name, value, style, written}) => ({
      name: `${lang}: ${name}`,
      actual: () => formatNumber(value, lang, style),
      expected: noBreak(written[i]!),
    })),
    ...QUANTITIES.flatMap(({name, value, measure, written, spoken}) => [
      {
        name: `${lang}: ${name}`,
        actual: () => numberText(value, lang, measure),
        expected: noBreak(written[i]!),
      },
      {
        name: `${lang}, spoken: ${name}`,
        actual: () => sayNumber(value, lang, measure).spoken,
        expected: noBreak(spoken[i]!),
      },
    ]),
    ...FRACTIONS.map(({name, value, style, written}) => ({
      name: `${lang}, fraction: ${name}`,
      actual: () => formatFraction(value, lang, style),
      expected: noBreak(written[i]!),
    })),
    ...CHANGES.map(({name, indicator, written}) => ({
      name: `${lang}, change ${name}`,
      actual: () => sayChangeOf(indicator, lang).amount,
      expected: noBreak(written[i]!),
    })),
    ...PERIODS.map(([period, written]) => ({
      name: `${lang}: ${period} is said`,
      actual: () => formatPeriod(period, lang),
      expected: written[i],
    })),
    ...SPANS.map(([from, to, written]) => ({
      name: `${lang}: ${from} to ${to} is said`,
      actual: () => formatSpan(from, to, lang),
      expected: written[i],
    })),
    ...TICKS.map(([period, written]) => ({
      name: `${lang}: ${period} below a chart`,
      actual: () => formatTick(period, lang),
      expected: {label: written[i], year: '2024'},
    })),
    ...SENTENCES.flatMap(({name, indicator, written, spoken}) => [
      {
        name: `${lang}: ${name} is written`,
        actual: () => indicatorSentence(figureOf(indicator), lang),
        expected: noBreak(written[i]!),
      },
      {
        name: `${lang}: ${name} is read aloud`,
        actual: () => indicatorSentence(figureOf(indicator), lang, true),
        expected: noBreak(spoken[i]!),
      },
    ]),
    ...SHORT_MONTHS[i]!.split(' ').map((label, month) => ({
      name: `${lang}: month ${month + 1} below a bar`,
      actual: () => formatTick(`2024-${String(month + 1).padStart(2, '0')}`, lang),
      expected: {label, year: '2024'},
    })),
  ]),
  ...PARSED.map(([text, frequency, year, month, day]) => ({
    name: `${text} is a period`,
    actual: () => [parsePeriod(text), isPeriod(text), isDate(text)],
    expected: [{frequency, year, month, day}, true, frequency === 'P1D'],
  })),
  ...NO_PERIODS.map(text => ({
    name: `${JSON.stringify(text)} is no period`,
    actual: () => [parsePeriod(text), isPeriod(text), isDate(text)],
    expected: [undefined, false, false],
  })),
  ...MONTHS.map(([month, next, follows]) => ({
    name: `${next} ${follows ? 'follows' : 'does not follow'} ${month}`,
    actual: () => isNextMonth(month, next),
    expected: follows,
  })),
  {
    name: 'periods are sorted by their first day',
    actual: () => [...ORDERED].reverse().sort(comparePeriods),
    expected: ORDERED,
  },
];
