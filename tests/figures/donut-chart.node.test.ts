import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownSentence} from '../../src/format/breakdown.js';
import {breakdownTable} from '../../src/format/table.js';
import {donutChart} from '../../src/figures/donut-chart.js';
import {markup} from '../../src/figures/markup.js';
import {dark, light} from '../../src/styles/tokens.js';
import {figureOf, monthly, problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {
  assertStatic,
  assertTidy,
  BREAKDOWNS,
  byCategory,
  item,
  sizesIn,
  SIZES,
  WHOLES,
  WIDTHS,
} from './categories.js';
import {elementsIn, linesIn, readSvg, wordsIn, type Element} from './read-svg.js';

const draw = (
  figure: ReturnType<typeof figureOf>,
  {lang = 'fr', width = 640, em = 16, palette = light} = {},
) => readSvg(markup(donutChart(figure, {lang: lang as 'fr', width, em, palette}).picture));

const classesIn = (svg: Element) => elementsIn(svg).flatMap(({attributes}) => attributes['class'] ?? []);

describe('the picture of a donut', () => {
  for (const em of SIZES) {
    it(`keeps its texts inside and apart, at ${em} px`, () => {
      for (const [name, figure] of Object.entries(WHOLES)) {
        for (const width of WIDTHS.filter(one => one >= 10 * em)) {
          const svg = draw(figure, {width, em});
          assertTidy(svg, `${name} at ${width} px`);
          assertStatic(svg, name);
          // Below its usual size, the number in the hole is as large as it can be.
          assert.ok(sizesIn(svg).size <= 4, [...sizesIn(svg)].join());
        }
      }
    });
  }

  it('keeps its texts inside in every language', () => {
    for (const lang of LANGUAGES) {
      for (const [name, figure] of Object.entries(WHOLES)) {
        for (const width of [160, 320, 480, 640, 1200])
          assertTidy(draw(figure, {lang, width}), `${name} ${lang}`);
      }
    }
  });

  it('tells its parts by colour and by pattern, and the rest by a grey', () => {
    const classes = classesIn(draw(WHOLES['ordinary']!));
    assert.deepEqual(
      classes.filter(one => one.startsWith('series')),
      ['series-1', 'series-2', 'series-3', 'series-4', 'series-5'],
    );
    assert.equal(classes.filter(one => one === 'pattern').length, 4, 'all but the first');
    const percent = classesIn(draw(WHOLES['percent']!));
    assert.deepEqual(
      percent.filter(one => one.startsWith('series')),
      ['series-1', 'series-2', 'series-3', 'series-4', 'series-6'],
    );
  });

  it('hatches a part that is not final, and says why', () => {
    const svg = draw(WHOLES['statuses']!);
    const flagged = classesIn(svg).filter(one => one.startsWith('line'));
    assert.deepEqual(flagged, ['line series-2', 'line series-3', 'line series-4']);
    for (const word of ['provisoire', 'peu fiable', 'estimé']) assert.match(wordsIn(svg), new RegExp(word));
  });

  it('lists a zero, though it has no arc', () => {
    const svg = draw(WHOLES['statuses']!);
    assert.match(wordsIn(svg), /Chiens/);
    const zero = elementsIn(svg).filter(({attributes}) => attributes['class'] === 'series-5');
    assert.equal(zero.length, 1, 'its sample alone');
    assert.doesNotMatch(zero[0]!.attributes['d']!, /A/);
  });

  it('has at most six parts, the last with the number of those it holds', () => {
    const others = ['Autres (55)', 'Andere (55)', 'Aner (55)', 'Other (55)'];
    LANGUAGES.forEach((lang, i) => {
      const svg = draw(WHOLES['many of one size']!, {lang});
      assert.equal(classesIn(svg).filter(one => one.startsWith('series')).length, 6);
      assert.ok(wordsIn(svg).includes(others[i]!), lang);
      assert.equal(
        breakdownTable(WHOLES['many of one size']!, lang).rows.length,
        60,
        'the table has them all',
      );
    });
  });

  it('says name, value and share of each part, as its table does', () => {
    for (const lang of LANGUAGES) {
      for (const name of ['ordinary', 'percent', 'ordered', 'statuses', 'two', 'decimals']) {
        for (const width of [240, 640]) {
          const svg = draw(WHOLES[name]!, {lang, width});
          const words = wordsIn(svg).replace(/\s+/g, ' ');
          for (const {header, cells} of breakdownTable(WHOLES[name]!, lang).rows) {
            const [value = '', share = ''] = cells;
            const amount = share.includes('%') && !value.includes('%') ? `${value} (${share})` : value;
            assert.ok(words.includes(header), `${name}: ${header}`);
            const apart = amount.split(' ').every(one => words.includes(one.replace(/\s/g, ' ')));
            assert.ok(apart, `${name}: ${amount} in ${words}`);
          }
        }
      }
    }
  });

  it('is named by its reading', () => {
    for (const lang of LANGUAGES) {
      const svg = draw(WHOLES['ordinary']!, {lang});
      assert.equal(svg.attributes['aria-label'], breakdownSentence(WHOLES['ordinary']!, lang, true));
    }
  });

  it('says title, dimension, date, source, and that data are illustrative', () => {
    for (const width of [200, 640]) {
      const words = wordsIn(draw(WHOLES['illustrative']!, {width})).replace(/\s+/g, ' ');
      for (const text of ['Comptes', 'Motif', '30 juin 2024', 'Source : Cahier', "Données d'illustration"]) {
        assert.ok(words.includes(text), `${text} in ${words}`);
      }
      assert.ok(classesIn(draw(WHOLES['illustrative']!, {width})).includes('hatch'), 'a hatched edge');
    }
    assert.ok(!classesIn(draw(WHOLES['ordinary']!)).includes('hatch'), 'no hatched edge');
  });

  it('has its labels in the order of the ring, beginning on the right', () => {
    const lines = linesIn(draw(WHOLES['ordinary']!));
    const at = (i: number) => lines.find(({text}) => text === `Hôpital ${i}`)!;
    assert.ok(at(0).left > 320 && at(4).right < 320, 'right, then left');
    assert.ok(at(0).top < at(1).top && at(4).top < at(3).top, 'clockwise');
  });

  it('has the colours of its palette and no others', () => {
    for (const palette of [light, dark]) {
      const colours: readonly string[] = ['none', ...Object.values(palette)];
      for (const {attributes} of elementsIn(draw(WHOLES['statuses']!, {palette}))) {
        for (const colour of [attributes['fill'], attributes['stroke']]) {
          assert.ok(colour === undefined || colours.includes(colour), colour);
        }
      }
    }
  });

  it('has few nodes', () => {
    assert.ok(elementsIn(draw(WHOLES['many of one size']!)).length < 80);
  });
});

describe('a donut is refused', () => {
  const refused: [string, object | ReturnType<typeof figureOf>][] = [
    ['for a series', {series: monthly('2024-01', [1, 2, 3])}],
    ['for a value', {value: 5}],
    ['for one category', BREAKDOWNS['one']!],
    ['for nothing but zeros', BREAKDOWNS['zeros']!],
    ['for negative values', BREAKDOWNS['both sides of zero']!],
    ['where a value is absent', BREAKDOWNS['absent']!],
    ['for rates', BREAKDOWNS['rates']!],
    ['for parts that overlap', byCategory([item('A', 1), item('B', 2)], {whole: false})],
    ['for parts of a larger total', byCategory([item('A', 1), item('B', 2)], {total: 10})],
    ['for parts that are more than their total', byCategory([item('A', 6), item('B', 7)], {total: 10})],
  ];
  for (const [why, given] of refused) {
    it(why, () => {
      const figure =
        'pick' in given || 'indicator' in given ? (given as ReturnType<typeof figureOf>) : figureOf(given);
      const problem = problemOf(() => draw(figure));
      assert.deepEqual([problem?.kind, problem?.expected], ['unsuitable', 'shares']);
    });
  }
});
