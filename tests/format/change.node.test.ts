import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {changeOverTime} from '../../src/data/statistics.js';
import {sayChange, toneOf} from '../../src/format/change.js';
import {messagesOf} from '../../src/format/language.js';
import type {Language} from '../../src/format/messages/messages.js';
import {formatPeriod} from '../../src/format/period.js';
import {figureOf, monthly, times} from '../data/fixtures.js';
import {LANGUAGES, noBreak} from './four.js';

function say(given: object, lang: Language = 'fr') {
  const {indicator} = figureOf(given);
  return sayChange(changeOverTime(indicator)!, indicator, lang);
}

const published = (change: object) => ({change: {since: 'previous', ...change}});

describe('a change', () => {
  it('has a word for its direction', () => {
    const words = [
      [{absolute: 1}, 'up'],
      [{absolute: -1}, 'down'],
      [{absolute: 0}, 'none'],
      [{relative: 0.1, direction: 'unknown'}, 'unknown'],
    ] as const;
    for (const lang of LANGUAGES) {
      for (const [change, word] of words) {
        const said = say(published(change), lang);
        assert.equal(said.word, messagesOf(lang)[word]);
        assert.ok(said.spoken.startsWith(said.word), said.spoken);
      }
      assert.equal(new Set(words.map(([, word]) => messagesOf(lang)[word])).size, 4, lang);
    }
  });

  it('names its base', () => {
    for (const lang of LANGUAGES) {
      const messages = messagesOf(lang);
      const base = (since: string, more: object = {}) =>
        say({...more, change: {since, absolute: 1}}, lang).base;
      assert.equal(base('previous'), messages.sincePrevious.P1M);
      for (const frequency of ['P1M', 'P3M', 'P1Y'] as const) {
        assert.equal(base('previous', {frequency}), messages.sincePrevious[frequency]);
      }
      assert.equal(base('previous12'), messages.sinceAverage);
      assert.ok(base('2024-05').includes(formatPeriod('2024-05', lang)), base('2024-05'));
      assert.equal(base('2024-05'), messages.since(formatPeriod('2024-05', lang)));
    }
  });

  it('of quarters and years is named after their series', () => {
    const series = (periods: string[]) => periods.map((period, i) => ({period, value: i + 1}));
    const since = (periods: string[]) => say({series: series(periods), ...published({absolute: 1})}).base;
    const {sincePrevious} = messagesOf('fr');
    assert.equal(since(['2023', '2024']), sincePrevious.P1Y);
    assert.equal(since(['2024-Q1', '2024-Q2']), sincePrevious.P3M);
  });

  it('is spoken without signs and groups', () => {
    for (const lang of LANGUAGES) {
      for (const absolute of [13789, -13789]) {
        const {spoken} = say(published({absolute, relative: absolute / 1e3}), lang);
        assert.doesNotMatch(spoken, /[+\u2212-]\d/, spoken);
        assert.match(spoken, /(?<!\d)13789(?!\d)/);
        assert.match(spoken, /1378[.,]9 (?:pour cent|Prozent|per cent)/);
      }
    }
  });

  it('that is none is spoken as its word, without a number', () => {
    for (const lang of LANGUAGES) {
      const {spoken, word} = say(published({absolute: 0, relative: 0}), lang);
      assert.doesNotMatch(spoken, /\d/);
      assert.ok(spoken.startsWith(word));
    }
  });

  it('of unknown direction has no sign', () => {
    for (const lang of LANGUAGES) {
      const {amount} = say(published({absolute: 5, relative: 0.23, direction: 'unknown'}), lang);
      assert.doesNotMatch(amount, /[+\u2212-]/);
    }
  });

  it('between rates is in points', () => {
    const ratio = (values: number[]) =>
      say({kind: 'ratio', unit: 'percent', series: monthly('2024-01', values)});
    assert.equal(ratio([62.9, 65.1]).amount, noBreak('+2,2~points'));
    assert.equal(ratio([65.1, 64]).amount, noBreak('−1,1~point'));
    assert.equal(
      say({kind: 'ratio', unit: 'percent', ...published({absolute: 2.2})}).amount,
      noBreak('+2,2~points'),
    );
    for (const lang of LANGUAGES) {
      const {amount} = say({unit: 'percent', series: monthly('2024-01', [62.9, 65.1])}, lang);
      assert.doesNotMatch(amount, /%/);
      assert.ok(amount.endsWith(messagesOf(lang).points(2.2)), amount);
    }
  });

  it('takes singular or plural from the number that is shown', () => {
    // 65.1 − 63.1 is 1.9999999999999929 in binary.
    const {amount} = say({kind: 'ratio', unit: 'percent', series: monthly('2024-01', [63.1, 65.1])});
    assert.equal(amount, noBreak('+2,0~points'));
  });

  it('between rates that are no percentages is in their unit', () => {
    for (const lang of LANGUAGES) {
      const {amount} = say({kind: 'ratio', unit: 'Visite', series: monthly('2024-01', [2.5, 3.1])}, lang);
      assert.ok(amount.startsWith('+0') && amount.endsWith('6\u00a0Visite'), amount);
    }
  });

  it('that rounds to nothing is none, without a direction', () => {
    const tiny = [
      {kind: 'flow', series: monthly('2022-07', [...times(12, 2011), ...times(11, 2011), 2011.1])},
      {kind: 'ratio', unit: 'percent', series: monthly('2024-01', [0.3, 0.1 + 0.2])},
    ];
    for (const indicator of tiny) {
      const {amount, direction, word} = say(indicator);
      assert.doesNotMatch(amount, /[1-9]/, 'shown as nothing');
      assert.equal(direction, 'none', amount);
      assert.equal(word, messagesOf('fr').none);
    }
  });

  it('is good or bad only where the data say which way is good', () => {
    const tones = [
      ['up', 'higher-is-better', 'good'],
      ['down', 'higher-is-better', 'bad'],
      ['up', 'lower-is-better', 'bad'],
      ['down', 'lower-is-better', 'good'],
      ['up', 'neutral', 'neutral'],
      ['up', undefined, 'neutral'],
      ['down', undefined, 'neutral'],
      ['none', 'higher-is-better', 'neutral'],
      ['unknown', 'lower-is-better', 'neutral'],
    ] as const;
    for (const [direction, polarity, tone] of tones) {
      assert.equal(toneOf(direction, polarity), tone, `${direction} ${polarity}`);
    }
  });
});
