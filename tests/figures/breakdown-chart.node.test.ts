import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownOf} from '../../src/data/breakdown.js';
import {breakdownSentence} from '../../src/format/breakdown.js';
import {breakdownTable} from '../../src/format/table.js';
import {breakdownChart, type BreakdownVariant} from '../../src/figures/breakdown-chart.js';
import {markup} from '../../src/figures/markup.js';
import {dark, light} from '../../src/styles/tokens.js';
import {figureOf, problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {
  assertStatic,
  assertTidy,
  BREAKDOWNS,
  byCategory,
  item,
  sizesIn,
  SIZES,
  WIDTHS,
} from './categories.js';
import {elementsIn, linesIn, readSvg, wordsIn, type Element} from './read-svg.js';

const draw = (
  figure: ReturnType<typeof figureOf>,
  {lang = 'fr', width = 640, em = 16, variant = 'bars' as BreakdownVariant, palette = light} = {},
) => readSvg(markup(breakdownChart(figure, {lang: lang as 'fr', width, em, variant, palette}).picture));

const pathOf = (svg: Element, role: string) =>
  elementsIn(svg)
    .filter(({attributes}) => attributes['class'] === role)
    .map(({attributes}) => attributes['d'] ?? '')
    .join('');

/** The rectangles of a path of boxes. */
const boxesIn = (path: string) =>
  [...path.matchAll(/M(\S+) (\S+?)h([\d.]+)v([\d.]+)h-/g)].map(([, ...numbers]) => {
    const [x, y, width, height] = numbers.map(Number) as [number, number, number, number];
    return {x, y, width, height};
  });

const barsOf = (figure: ReturnType<typeof figureOf>, options = {}) =>
  boxesIn(pathOf(draw(figure, options), 'bar'));

describe('the bars of a breakdown', () => {
  it('are as long as their values, from one line on, in their order', () => {
    const [first, second, third] = barsOf(byCategory([item('A', 100), item('B', 400), item('C', 200)]));
    assert.ok(first!.y < second!.y && second!.y < third!.y);
    assert.equal(new Set([first!.x, second!.x, third!.x]).size, 1);
    assert.ok(Math.abs(first!.width / third!.width - 4) < 0.01, 'the largest first');
    assert.ok(Math.abs(second!.width / third!.width - 2) < 0.01);
  });

  it('start at zero, whatever the smallest value is', () => {
    const [first, second] = barsOf(byCategory([item('A', 1000), item('B', 999)]));
    assert.ok(Math.abs(second!.width / first!.width - 0.999) < 0.001);
  });

  it('of negative values go the other way from the same line', () => {
    const svg = draw(byCategory([item('A', 50), item('B', -100)]));
    const [plus, minus] = boxesIn(pathOf(svg, 'bar'));
    assert.ok(Math.abs(minus!.x + minus!.width - plus!.x) < 0.02);
    assert.ok(Math.abs(minus!.width / plus!.width - 2) < 0.01);
    assert.match(wordsIn(svg), /\u2212100/);
  });

  it('have one hue, and none of them is pointed out', () => {
    const svg = draw(BREAKDOWNS['ordinary']!);
    const fills = elementsIn(svg).flatMap(({name, attributes}) =>
      name === 'path' ? attributes['fill']! : [],
    );
    assert.deepEqual(new Set(fills), new Set([light.bar, 'none']));
    assert.equal(boxesIn(pathOf(svg, 'bar')).length, 5);
  });

  it('of the rest is last and quieter', () => {
    const svg = draw(byCategory([item('Reste', 900, {other: true}), item('A', 5), item('B', 100)]));
    const [b, a, rest] = boxesIn(pathOf(svg, 'bar'));
    assert.ok(rest!.height < b!.height && a!.height === b!.height);
    assert.ok(rest!.y > a!.y && rest!.width > b!.width);
    const muted = elementsIn(svg).filter(({attributes}) => attributes['class'] === 'muted');
    assert.ok(muted.some(one => wordsIn(one).includes('Reste')));
  });

  it('are none for a zero, which has its value, and none for what is absent, which has its word', () => {
    const svg = draw(BREAKDOWNS['absent']!);
    assert.deepEqual(boxesIn(pathOf(svg, 'bar')), []);
    assert.equal(boxesIn(pathOf(svg, 'flag')).length, 1);
    const lines = linesIn(svg);
    const base = Number(/M(\S+) /.exec(pathOf(svg, 'rule'))![1]);
    for (const [name, word] of [
      ['Confidentiel', 'confidentiel'],
      ['Sans valeur', 'sans valeur'],
      ['Sans objet', 'sans objet'],
    ]) {
      const [label, said] = [name, word].map(text => lines.find(line => line.text === text)!);
      assert.ok(Math.abs(label!.top - said!.top) < 1, 'on one line');
      assert.ok(said!.left > base && said!.left < base + 16, 'where the bar would be');
    }
    assert.ok(lines.some(({text}) => text === '0'));
    assert.match(wordsIn(svg), /provisoire/);
  });

  it('that are not final are hatched, with their word', () => {
    const svg = draw(BREAKDOWNS['statuses']!);
    assert.equal(boxesIn(pathOf(svg, 'flag')).length, 3);
    assert.ok(pathOf(svg, 'flag').match(/L/g)!.length > 10, 'lines across them');
    assert.equal(boxesIn(pathOf(svg, 'bar')).length, 2);
    for (const word of ['provisoire', 'peu fiable', 'estimé']) assert.match(wordsIn(svg), new RegExp(word));
    assert.match(wordsIn(svg), /environ 120/);
  });

  it('stand beside their labels where there is room, and below them where there is none', () => {
    const figure = BREAKDOWNS['ordinary']!;
    for (const [width, beside] of [
      [640, true],
      [320, true],
      [319, false],
      [200, false],
    ] as const) {
      const label = linesIn(draw(figure, {width})).find(({text}) => text === 'Hôpital 0')!;
      const [bar] = barsOf(figure, {width});
      const middle = bar!.y + bar!.height / 2;
      assert.equal(bar!.x > label.right, beside, `${width} px`);
      assert.equal(middle > label.bottom, !beside, `${width} px`);
    }
  });

  it('leave a total its line, apart from the rows', () => {
    const svg = draw(BREAKDOWNS['absent']!);
    const lines = linesIn(svg);
    const [total, value] = ['Total', '1.200'].map(text => lines.find(line => line.text === text)!);
    assert.ok(Math.abs(total!.top - value!.top) < 0.5);
    assert.ok(lines.filter(({top}) => top > total!.bottom).every(({text}) => !/^\d/.test(text)));
    assert.doesNotMatch(wordsIn(draw(BREAKDOWNS['rates']!)), /Total/);
  });
});

describe('one bar of the whole', () => {
  const share = (figure: ReturnType<typeof figureOf>, more = {}) => draw(figure, {variant: 'share', ...more});
  /** The parts of the bar by the colour they have, without the samples of the list. */
  const partsOf = (svg: Element) =>
    [1, 2, 3, 4, 5, 6].flatMap(i =>
      boxesIn(pathOf(svg, `series-${i}`) || pathOf(svg, `line series-${i}`)).slice(1),
    );

  it('has parts as long as their shares, side by side, over the whole width', () => {
    const parts = partsOf(share(BREAKDOWNS['ordinary']!));
    const whole = 704 + 589 + 534 + 357 + 247;
    [704, 589, 534, 357, 247].forEach((value, i) => {
      assert.ok(Math.abs(parts[i]!.width - (640 * value) / whole) < 0.02);
      assert.ok(Math.abs(parts[i]!.x - (parts[i - 1] ? parts[i - 1]!.x + parts[i - 1]!.width : 0)) < 0.03);
    });
  });

  it('fills its width though percentages were rounded', () => {
    const parts = partsOf(
      share(byCategory([item('A', 33.3), item('B', 33.3), item('C', 33.3)], {}, {unit: 'percent'})),
    );
    assert.ok(Math.abs(parts.at(-1)!.x + parts.at(-1)!.width - 640) < 0.05);
  });

  it('has at most six parts, and says how many the last holds', () => {
    const svg = share(BREAKDOWNS['twenty-seven']!);
    assert.equal(partsOf(svg).length, 6);
    assert.match(wordsIn(svg), /Autres \(22\)/);
    assert.doesNotMatch(wordsIn(draw(BREAKDOWNS['twenty-seven']!)), /Autres/);
  });

  it('names each part beside a sample, with value and share', () => {
    const words = wordsIn(share(BREAKDOWNS['ordinary']!));
    for (const part of ['Hôpital 0', '704', '(29,0\u00a0%)', 'Total', '2.431'])
      assert.ok(words.includes(part), part);
  });

  it('gives a zero no part but its row, and the rest the grey of the series', () => {
    const svg = share(BREAKDOWNS['statuses']!);
    assert.match(wordsIn(svg), /Chiens/);
    const samples = boxesIn(pathOf(svg, 'series-6'));
    assert.equal(samples.length, 2, 'sample and part of the rest');
    assert.equal(boxesIn(pathOf(svg, 'series-5')).length, 1, 'the sample of the zero alone');
  });

  it('is drawn only where the categories make up a whole', () => {
    for (const name of ['rates', 'negative', 'absent', 'one', 'zeros']) {
      const figure = BREAKDOWNS[name]!;
      assert.deepEqual(share(figure), draw(figure), name);
    }
  });

  it('is not drawn for a word that is none of its variants', () => {
    const figure = BREAKDOWNS['ordinary']!;
    assert.deepEqual(share(figure, {variant: 'pie'}), draw(figure));
  });
});

describe('the picture of a breakdown', () => {
  for (const variant of ['bars', 'share'] as const) {
    for (const em of SIZES) {
      it(`(${variant}) keeps its texts inside and apart, at ${em} px`, () => {
        for (const [name, figure] of Object.entries(BREAKDOWNS)) {
          for (const width of WIDTHS.filter(one => one >= 10 * em)) {
            const svg = draw(figure, {width, em, variant});
            assertTidy(svg, `${name} at ${width} px`);
            assertStatic(svg, name);
            assert.ok(sizesIn(svg).size <= 4);
          }
        }
      });
    }

    it(`(${variant}) keeps its texts inside in every language`, () => {
      for (const lang of LANGUAGES) {
        for (const [name, figure] of Object.entries(BREAKDOWNS)) {
          for (const width of [160, 320, 1200])
            assertTidy(draw(figure, {lang, width, variant}), `${name} ${lang}`);
        }
      }
    });

    it(`(${variant}) keeps its drawing inside`, () => {
      for (const [name, figure] of Object.entries(BREAKDOWNS)) {
        for (const width of WIDTHS) {
          const svg = draw(figure, {width, variant});
          const height = Number(svg.attributes['height']);
          for (const {name: tag, attributes} of elementsIn(svg)) {
            if (tag !== 'path') continue;
            for (const {x, y, width: w, height: h} of boxesIn(attributes['d']!)) {
              assert.ok(
                x >= -0.02 && x + w <= width + 0.02 && y >= 0 && y + h <= height,
                `${name} at ${width}`,
              );
            }
          }
        }
      }
    });
  }

  it('says title, dimension, date, source, and that data are illustrative', () => {
    const words = wordsIn(draw(BREAKDOWNS['illustrative']!));
    for (const text of [
      'Comptes',
      'Motif',
      '30 juin 2024',
      'Source\u00a0: Cahier',
      "Données d'illustration",
    ]) {
      assert.ok(words.includes(text), text);
    }
    assert.notEqual(pathOf(draw(BREAKDOWNS['illustrative']!), 'hatch'), '');
    assert.equal(pathOf(draw(BREAKDOWNS['ordinary']!), 'hatch'), '');
    assert.doesNotMatch(wordsIn(draw(BREAKDOWNS['ordinary']!)), /illustration/);
  });

  it('is named by its reading, and says the numbers of its table', () => {
    for (const lang of LANGUAGES) {
      for (const [name, figure] of Object.entries(BREAKDOWNS)) {
        if (figure.indicator.unit?.length || name.startsWith('long')) continue;
        const svg = draw(figure, {lang, width: 1200});
        assert.equal(svg.attributes['aria-label'], breakdownSentence(figure, lang, true));
        const lines = linesIn(svg).map(({text}) => text);
        for (const {header, cells} of breakdownTable(figure, lang).rows) {
          const [value, share] = cells;
          if (header.length < 40) assert.ok(lines.includes(header), header);
          assert.ok(lines.includes(value!), `${name}: ${value}`);
          const isShare = breakdownTable(figure, lang).columns[2] && share?.includes('%');
          if (isShare) assert.ok(lines.includes(`(${share})`), `${name}: ${share}`);
        }
      }
    }
  });

  it('says the language of a label that is not its own', () => {
    const svg = draw(byCategory([item({de: 'Pass'}, 5), item({fr: 'Carte', lb: 'Kaart'}, 3)]), {lang: 'lb'});
    const tagged = elementsIn(svg).filter(({name}) => name === 'text');
    const langOf = (text: string) => tagged.find(one => wordsIn(one).trim() === text)?.attributes['lang'];
    assert.deepEqual([langOf('Pass'), langOf('Kaart')], ['de', 'lb']);
  });

  it('has no more nodes than its rows need', () => {
    const svg = draw(BREAKDOWNS['many of one size']!);
    assert.equal(breakdownOf(BREAKDOWNS['many of one size']!)!.categories.length, 60);
    assert.ok(elementsIn(svg).filter(({name}) => name === 'path').length <= 4);
    assert.ok(elementsIn(svg).length < 60 * 5);
  });

  it('has the colours of its palette and no others', () => {
    for (const palette of [light, dark]) {
      for (const variant of ['bars', 'share'] as const) {
        const colours: readonly string[] = ['none', ...Object.values(palette)];
        for (const {attributes} of elementsIn(draw(BREAKDOWNS['statuses']!, {palette, variant}))) {
          for (const colour of [attributes['fill'], attributes['stroke']]) {
            assert.ok(colour === undefined || colours.includes(colour), colour);
          }
        }
      }
    }
  });

  it('is refused without categories', () => {
    for (const indicator of [{value: 5}, {breakdown: {dimension: 'Motif', items: []}}]) {
      const problem = problemOf(() => draw(figureOf(indicator)));
      assert.deepEqual([problem?.kind, problem?.expected], ['unsuitable', 'breakdown']);
    }
  });
});
