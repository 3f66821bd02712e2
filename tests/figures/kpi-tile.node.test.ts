import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {kpiTile, type KpiTileOptions, type TileLayout} from '../../src/figures/kpi-tile.js';
import {markup} from '../../src/figures/markup.js';
import {tileSentence} from '../../src/format/target.js';
import {valueSentence} from '../../src/format/facts.js';
import {kpiTileHeight} from '../../src/geometry/kpi-tile.js';
import {cahier} from '../data/cahier.js';
import {figureOf, monthly, problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {assertStatic, assertTidy, SIZES, sizesIn, WIDTHS} from './categories.js';
import {elementsIn, readSvg, wordsIn, type Element} from './read-svg.js';
import {TARGETS} from './targets.js';

const BOTH = {sparkline: true, target: true};

const draw = (figure: KeyFigure, more: Partial<KpiTileOptions> = {}) =>
  readSvg(markup(kpiTile(figure, {lang: 'fr', width: 320, ...more})));

const pathsOf = (svg: Element, name: string) =>
  elementsIn(svg).flatMap(({name: tag, attributes}) =>
    tag === 'path' && attributes['class'] === name ? [attributes['d']!] : [],
  );
const heightOf = (svg: Element) => Number(svg.attributes['height']);
const wordsOf = (svg: Element) => wordsIn(svg).replaceAll('\u00a0', ' ').replace(/ +/g, ' ');
const valueY = (svg: Element) =>
  elementsIn(svg).find(({attributes}) => attributes['class'] === 'value')!.attributes['y'];

/** The line of a tile and the dot at its end; the bar of a target that is not final looks alike, but is closed. */
const trendOf = (svg: Element) => pathsOf(svg, 'line accent').filter(path => !path.includes('z'));

const SERIES = monthly('2023-07', [1214, 986, 1302, null, 1351, 1097, 1426]);
const COURSE = figureOf({
  kind: 'flow',
  series: [...SERIES, {period: '2024-02', value: 9999, status: 'partial'}],
  target: {value: 2000, by: '2025'},
});
const MEAN = readEdition(cahier).pick('patient-accounts-activated');

const TILES: Record<string, KeyFigure> = {
  ...TARGETS,
  course: COURSE,
  mean: MEAN,
  'made up': figureOf({kind: 'flow', nature: 'illustrative', series: SERIES, target: {value: 2000}}),
};

describe('a tile with a small line and a target', () => {
  for (const em of SIZES) {
    it(`keeps its texts inside and apart, at ${em} px`, () => {
      for (const [name, figure] of Object.entries(TILES)) {
        for (const width of WIDTHS.filter(one => one >= 10 * em)) {
          const svg = draw(figure, {...BOTH, width, em});
          assertTidy(svg, `${name} at ${width} px`);
          assertStatic(svg, name);
        }
      }
    });
  }

  it('keeps its texts inside in every language', () => {
    for (const lang of LANGUAGES) {
      for (const [name, figure] of Object.entries(TILES)) {
        for (const width of [160, 200, 320, 1200]) {
          assertTidy(draw(figure, {...BOTH, lang, width}), `${name} in ${lang} at ${width} px`);
        }
      }
    }
  });

  it('adds no size of type', () => {
    for (const figure of [COURSE, MEAN, TARGETS.reached]) {
      const before = sizesIn(draw(figure));
      for (const size of sizesIn(draw(figure, BOTH))) assert.ok(before.has(size), size);
    }
  });

  it('has neither unless they are asked for', () => {
    const svg = draw(COURSE);
    assert.deepEqual([...pathsOf(svg, 'line accent'), ...pathsOf(svg, 'accent')], []);
    assert.doesNotMatch(wordsOf(svg), /Objectif/);
    assert.equal(svg.attributes['aria-label'], valueSentence(COURSE, 'fr', true));
    const off = markup(kpiTile(COURSE, {lang: 'fr', width: 320, sparkline: false, target: false}));
    assert.equal(off, markup(kpiTile(COURSE, {lang: 'fr', width: 320})));
  });

  it('keeps the value on its line, and room for both whether there is something to show or not', () => {
    for (const width of [200, 320, 768]) {
      const plain = draw(figureOf({value: 5, kind: 'stock'}), {...BOTH, width});
      const full = draw(figureOf({value: 5, kind: 'stock', series: SERIES, target: {value: 9, by: '2025'}}), {
        ...BOTH,
        width,
      });
      assert.equal(valueY(plain), valueY(full));
      assert.equal(heightOf(plain), kpiTileHeight(16, BOTH, width));
      assert.equal(heightOf(full), heightOf(plain), `${width} px`);
    }
    const heights = [{}, {sparkline: true}, {target: true}, BOTH].map(one => heightOf(draw(COURSE, one)));
    assert.ok(heights[0]! < heights[1]! && heights[1]! < heights[3]! && heights[2]! < heights[3]!);
  });
});

describe('the layout of a tile', () => {
  const sizeOf = (svg: Element) => Number(attributesOf(svg, 'value')['font-size']);
  const attributesOf = (svg: Element, name: string) =>
    elementsIn(svg).find(({attributes}) => attributes['class'] === name)!.attributes;
  /** The base line of a text. */
  const baseOf = (svg: Element, words: string) =>
    Number(elementsIn(svg).find(one => one.name === 'text' && wordsOf(one).includes(words))!.attributes['y']);

  it('is a badge below 160 px, with all that a tile says, and stacked from there on', () => {
    for (const [name, figure] of Object.entries(TILES)) {
      const [stacked, badge] = [160, 159].map(width => draw(figure, {...BOTH, width}));
      assert.ok(sizeOf(badge!) < sizeOf(stacked!), name);
      assert.equal(wordsOf(badge!).replaceAll(' ', ''), wordsOf(stacked!).replaceAll(' ', ''), name);
      assert.equal(badge!.attributes['width'], '159');
      assert.equal(badge!.attributes['aria-label'], stacked!.attributes['aria-label']);
    }
  });

  it('is what is asked for, and what is not known is as if nothing were', () => {
    const markupOf = (layout: unknown, width: number) =>
      markup(kpiTile(COURSE, {lang: 'fr', width, layout: layout as TileLayout}));
    for (const width of [112, 320, 900]) {
      for (const layout of ['auto', '', 'grouped', 'Row', 7, null])
        assert.equal(markupOf(layout, width), markupOf(undefined, width), `${String(layout)} at ${width}`);
    }
    assert.equal(markupOf('stacked', 320), markupOf(undefined, 320));
    assert.notEqual(markupOf('badge', 320), markupOf(undefined, 320));
    assert.notEqual(markupOf('stacked', 120), markupOf(undefined, 120));
    assert.equal(markupOf('row', 383), markupOf(undefined, 383), 'a row needs room');
    assert.notEqual(markupOf('row', 384), markupOf(undefined, 384));
    for (const width of [0, -5, NaN, Infinity])
      for (const layout of ['badge', 'row', undefined])
        assert.doesNotMatch(markupOf(layout, width), /NaN|Infinity/, `${layout} at ${width}`);
  });

  it('of a row has number, label and change on one base line, and is lower', () => {
    const figure = readEdition(cahier).pick('dsp-documents');
    const [wide, narrow] = [900, 400].map(width => draw(figure, {width, layout: 'row'}));
    const y = Number(valueY(wide!));
    assert.equal(baseOf(wide!, 'Nombre de documents'), y);
    assert.equal(baseOf(wide!, '+276,9'), y);
    assert.equal(baseOf(narrow!, 'Nombre de documents'), Number(valueY(narrow!)));
    assert.ok(baseOf(narrow!, '+276,9') > y + 16);
    assert.ok(heightOf(wide!) < heightOf(narrow!) && heightOf(narrow!) < heightOf(draw(figure)));
  });

  for (const em of SIZES) {
    it(`keeps its texts inside and apart, at ${em} px`, () => {
      for (const [name, figure] of Object.entries(TILES)) {
        for (const lang of LANGUAGES) {
          for (const width of [112, 120, 140, 159]) {
            assertTidy(draw(figure, {...BOTH, lang, width, em}), `${name} at ${width} px`);
          }
          for (const width of WIDTHS.filter(one => one >= 24 * em)) {
            const svg = draw(figure, {...BOTH, lang, width, em, layout: 'row'});
            assertTidy(svg, `row, ${name} at ${width} px`);
            assertStatic(svg, name);
          }
        }
      }
    });
  }

  it('keeps room for what may come', () => {
    for (const layout of ['row', 'badge'] as const) {
      for (const width of [400, 640, 900]) {
        const plain = draw(figureOf({value: 5, kind: 'stock'}), {width, layout});
        assert.equal(heightOf(plain), kpiTileHeight(16, {layout}, width));
        const changed = draw(readEdition(cahier).pick('dsp-documents'), {width, layout});
        assert.equal(heightOf(changed), heightOf(plain), `${layout} at ${width} px`);
      }
    }
  });
});

describe('the small line of a tile', () => {
  it('leads to the last final value, in true distances, with its gaps', () => {
    const [line = '', dot = ''] = trendOf(draw(COURSE, {sparkline: true}));
    const points = [...line.matchAll(/([ML])([\d.]+) ([\d.]+)/g)].map(
      ([, sign, x, y]) => [sign, +x!, +y!] as const,
    );
    assert.deepEqual(points.map(([sign]) => sign).join(''), 'MLLMLL', 'a gap after three months');
    const [first, second, third, afterGap] = points;
    assert.ok(Math.abs(second![1] - first![1] - (third![1] - second![1])) < 0.1);
    assert.ok(Math.abs(afterGap![1] - third![1] - 2 * (third![1] - second![1])) < 0.1);
    const ys = points.map(([, , y]) => y);
    assert.equal(ys.indexOf(Math.min(...ys)), 5, 'the month that is not over is not drawn');
    assert.equal(dot, `M${points[5]![1]} ${points[5]![2]}h0.01`);
  });

  it('is no wider than 15 ems', () => {
    const [line = ''] = trendOf(draw(COURSE, {sparkline: true, width: 1200}));
    assert.ok(Math.max(...[...line.matchAll(/[ML]([\d.]+)/g)].map(([, x]) => Number(x))) <= 15 * 16);
  });

  it('needs two final values', () => {
    const lines = (values: Parameters<typeof monthly>[1]) =>
      trendOf(draw(figureOf({kind: 'flow', series: monthly('2024-01', values)}), {sparkline: true})).length;
    assert.equal(lines([5, 6]), 2);
    assert.equal(lines([5]), 0);
    assert.equal(lines([5, null]), 0);
    assert.equal(lines([5, {value: 6, status: 'partial'}]), 0);
    assert.equal(lines([{value: 5, status: 'suppressed'}, 6]), 0);
    assert.equal(trendOf(draw(figureOf({value: 5}), {sparkline: true})).length, 0);
  });

  it('adds nothing to the name', () => {
    const named = (more: object) => draw(MEAN, more).attributes['aria-label'];
    assert.equal(named({sparkline: true}), named({}));
  });

  it('says for itself that its months are made up, where the value beside it is published', () => {
    const plain = draw(MEAN);
    assert.doesNotMatch(wordsOf(plain), /Données d'illustration/);
    assert.equal(pathsOf(plain, 'hatch').length, 0);
    const svg = draw(MEAN, {sparkline: true});
    assert.match(wordsOf(svg), /Données d'illustration/);
    const [edge = ''] = pathsOf(svg, 'hatch');
    const [top = NaN, bottom = NaN] = [Math.min, Math.max].map(of =>
      of(...[...edge.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y))),
    );
    const ys = [...trendOf(svg)[0]!.matchAll(/[ML][\d.]+ ([\d.]+)/g)].map(([, y]) => Number(y));
    assert.ok(top <= Math.min(...ys) && bottom >= Math.max(...ys), 'the edge stands beside the line');
    const made = wordsOf(draw(TILES['made up']!, {sparkline: true}));
    assert.equal(made.match(/Données d'illustration/g)?.length, 1, 'once');
  });
});

describe('the target of a tile', () => {
  it('is a thin bar with its words, in the name too', () => {
    for (const lang of LANGUAGES) {
      const svg = draw(TARGETS.share, {target: true, lang});
      assert.match(wordsOf(svg), /80[\s\u00a0]?%[,\s]/);
      assert.match(wordsOf(svg), /77/);
      assert.equal(svg.attributes['aria-label'], tileSentence(TARGETS.share, lang, true, true));
      assert.match(svg.attributes['aria-label'], /80.*77/);
    }
    const [bar = ''] = pathsOf(draw(TARGETS.share, {target: true, width: 500}), 'accent');
    assert.match(bar, /^M0 [\d.]+h15v8h-15z$/);
  });

  it('says that it is reached by a tick and in words', () => {
    const svg = draw(TARGETS.reached, {target: true});
    assert.equal(pathsOf(svg, 'good').length, 1);
    assert.match(wordsOf(svg), /Objectif atteint/);
    assert.equal(pathsOf(draw(TARGETS.share, {target: true}), 'good').length, 0);
  });

  it('has no bar for a value that is secret, and still says the target', () => {
    const svg = draw(TARGETS.suppressed, {target: true});
    assert.deepEqual(pathsOf(svg, 'accent'), []);
    assert.match(wordsOf(svg), /confidentiel[^]*Objectif : 1\.500/);
    assert.doesNotMatch(wordsOf(svg), /4\.?711/);
  });

  it('is written short where the value is', () => {
    const figure = figureOf({kind: 'stock', value: 1_234_567, target: {value: 2_500_000}});
    assert.match(wordsOf(draw(figure, {target: true, compact: true})), /Objectif : 2,5 M/);
    assert.match(wordsOf(draw(figure, {target: true})), /Objectif : 2\.500\.000/);
  });

  it('is nothing without one, and a problem where it is wrong', () => {
    const words = wordsOf(draw(figureOf({value: 5}), {target: true}));
    assert.doesNotMatch(words, /Objectif/);
    const wrong = figureOf({value: 5, target: {value: 'much'}});
    assert.equal(
      problemOf(() => draw(wrong)),
      undefined,
    );
    assert.equal(problemOf(() => draw(wrong, {target: true}))?.path, 'target.value');
  });
});
