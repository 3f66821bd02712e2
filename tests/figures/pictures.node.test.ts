import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {labelOf} from '../../src/format/facts.js';
import {readEdition} from '../../src/data/read.js';
import {dark, light, renderSVG, renderTable, renderText, widgets, type WidgetName} from '../../src/static.js';
import {cahier} from '../data/cahier.js';
import {DEMO} from '../data/demo.js';
import {HEAD, monthly, problemOf, type MonthlyValues} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import type {Language} from '../../src/format/messages/messages.js';
import {elementsIn, linesIn, overlap, readSvg, type Element} from './read-svg.js';

interface Picture {
  name: string;
  svg: Element;
  label: string;
  lang: Language;
}

/**
 * Every picture of the demo's documents that a widget can draw; at other font sizes those of the Cahier alone, which
 * has nothing for a target bar.
 */
function* pictures(widget: WidgetName, widths: readonly number[], em = 16): Generator<Picture> {
  const some = em === 16 || widget === 'target-bar' ? DEMO : DEMO.filter(({document}) => document === cahier);
  for (const {name, document, id} of some) {
    const edition = readEdition(document);
    for (const lang of LANGUAGES) {
      for (const width of widths) {
        const drawn: Element[] = [];
        const problem = problemOf(() => {
          drawn.push(readSvg(renderSVG(widget, document, id, {lang, width, em})));
        });
        if (problem) assert.equal(problem?.kind, 'unsuitable');
        else {
          const label = labelOf(edition.pick(id), lang).text;
          yield {name: `${name} in ${lang} at ${width} px`, label, lang, svg: drawn[0]!};
        }
      }
    }
  }
}

/** An indicator that has something for every widget. */
const numbers = (values: MonthlyValues) => ({
  series: monthly('2024-04', values),
  value: values.findLast(value => typeof value === 'number') ?? 1,
  change: {since: '2024-05', absolute: 1234567, relative: 12.3456},
  target: {value: 7654321, by: '2027'},
  breakdown: {
    dimension: 'Établissement',
    items: values.map((value, i) => ({
      id: `${i}`,
      label: `Catégorie ${i}`,
      value: 5,
      ...(typeof value === 'object' ? {} : {value}),
    })),
  },
});

const size = (svg: Element) => ['width', 'height'].map(name => Number(svg.attributes[name]));
const WIDTHS = [160, 200, 240, 320, 480, 640, 768, 1200];

for (const widget of widgets) {
  describe(`the picture of a ${widget}`, () => {
    it('is well-formed, and an image with a name', () => {
      let count = 0;
      for (const {name, svg, label: own, lang} of pictures(widget, [200, 320, 768, 1200])) {
        const {role, lang: written, viewBox, xmlns} = svg.attributes;
        assert.equal(svg.name, 'svg');
        assert.equal(xmlns, 'http://www.w3.org/2000/svg');
        assert.deepEqual([role, written], ['img', lang], name);
        assert.equal(viewBox, `0 0 ${size(svg).join(' ')}`);
        const label = svg.attributes['aria-label'] ?? '';
        assert.ok(label.startsWith(own), label);
        count++;
      }
      assert.ok(count >= 2 * 4 * 4, `${count} pictures`);
    });

    it('holds nothing that runs, loads or needs to be unique on a page', () => {
      for (const {name, svg} of pictures(widget, [320, 1200])) {
        for (const element of elementsIn(svg)) {
          assert.ok(['svg', 'g', 'path', 'text', 'tspan'].includes(element.name), `${name}: ${element.name}`);
          for (const [key, value] of Object.entries(element.attributes)) {
            assert.doesNotMatch(key, /^on|href|^src|^style$|^id$/, name);
            assert.doesNotMatch(value, /url\(|javascript:/, name);
          }
        }
      }
    });

    for (const em of [8, 12, 16, 20, 24, 32, 40]) {
      const wide = WIDTHS.filter(width => width >= 10 * em);

      it(`keeps its texts inside, from ten ems on, at ${em} px`, () => {
        for (const {name, svg} of pictures(widget, wide, em)) assertInside(svg, name);
      });

      it(`lets no two texts overlap, from ten ems on, at ${em} px`, () => {
        for (const {name, svg} of pictures(widget, wide, em)) assertApart(svg, name);
      });
    }

    it('keeps its texts inside even where it is narrower than ten ems', () => {
      for (const em of [20, 24, 32, 40]) {
        const narrow = WIDTHS.filter(width => width < 10 * em);
        for (const {name, svg} of pictures(widget, narrow, em)) assertInside(svg, `${name}, em ${em}`);
      }
    });

    it('keeps the longest texts inside', () => {
      const long = 'Professionnels de santé ayant consulté au moins un document '.repeat(9);
      const word = 'Krankenversicherungskostendämpfungsanpassungsgesetzentwurf'.repeat(6);
      for (const text of [long, word]) {
        const data = {
          ...HEAD,
          label: text,
          source: {label: text},
          ...numbers([5, null, {value: 1234567, status: 'provisional'}]),
        };
        for (const width of WIDTHS) {
          const svg = readSvg(renderSVG(widget, data, '', {lang: 'fr', width}));
          assertInside(svg, `${width} px`);
          assertApart(svg, `${width} px`);
        }
      }
    });

    it('keeps a long unit inside', () => {
      const data = {...HEAD, label: 'Taux', unit: 'consultations par habitant et par an'};
      for (const width of WIDTHS) {
        assertInside(
          readSvg(renderSVG(widget, {...data, ...numbers([5.25, 6.5])}, '', {lang: 'fr', width})),
          `${width} px`,
        );
      }
    });

    it('has the colours of its palette and no others', () => {
      for (const palette of [light, dark]) {
        for (const id of ['patient-accounts-activated', 'dsp-documents']) {
          const options = {lang: 'fr', width: 400, palette} as const;
          if (problemOf(() => renderSVG(widget, cahier, id, options))) continue;
          const colours: readonly string[] = ['none', ...Object.values(palette)];
          for (const {attributes} of elementsIn(readSvg(renderSVG(widget, cahier, id, options)))) {
            for (const colour of [attributes['fill'], attributes['stroke']]) {
              assert.ok(colour === undefined || colours.includes(colour), colour);
            }
          }
        }
      }
    });

    it('is the same each time it is drawn', () => {
      const data = {...HEAD, label: 'Taux', ...numbers([5, 6, 7])};
      const once = renderSVG(widget, data, '', {lang: 'lb', width: 320});
      assert.equal(renderSVG(widget, structuredClone(data), '', {lang: 'lb', width: 320}), once);
    });

    it('has a table and words of its own', () => {
      for (const lang of LANGUAGES) {
        const data = {...HEAD, label: 'Taux', ...numbers([5, 6, 621])};
        const table = readSvg(renderTable(widget, data, '', lang));
        const names = elementsIn(table).map(({name}) => name);
        assert.deepEqual([names[0], names[1]], ['table', 'caption']);
        for (const {name, attributes} of elementsIn(table)) {
          if (name === 'th') assert.match(attributes['scope'] ?? '', /^(row|col)$/);
        }
        const said = widget === 'variation-badge' ? /1[.,]234[.,]567/ : /621/;
        assert.match(renderText(widget, data, '', lang), said);
      }
    });
  });
}

describe('the shape of a direction', () => {
  const shapeOf = (widget: WidgetName, data: object) => {
    const svg = readSvg(renderSVG(widget, {...HEAD, label: 'A', ...data}, '', {lang: 'fr', width: 640}));
    const shapes = elementsIn(svg).filter(
      ({name, attributes}) => name === 'path' && /^(text|good|bad)$/.test(attributes['class'] ?? ''),
    );
    assert.equal(shapes.length, 1);
    const {d = ''} = shapes[0]!.attributes;
    return {role: shapes[0]!.attributes['class'], outline: d.replace(/[\d.\s-]+/g, '')};
  };
  const stock = (values: MonthlyValues, more: object = {}) => ({
    kind: 'stock',
    ...more,
    series: monthly('2024-05', values),
  });

  for (const widget of ['kpi-tile', 'bar-chart', 'line-chart', 'variation-badge'] as const) {
    it(`in a ${widget} is that of its word`, () => {
      const still = shapeOf(widget, stock([5, 5]));
      const [up, down] = [shapeOf(widget, stock([5, 6])), shapeOf(widget, stock([6, 5]))];
      assert.deepEqual([up.role, down.role, still.role], ['text', 'text', 'text']);
      assert.notEqual(up.outline, still.outline);
      // 0.1 + 0.2 is not 0.3 in binary, but the change is said to be none.
      assert.deepEqual(shapeOf(widget, stock([0.3, 0.1 + 0.2], {kind: 'ratio', unit: 'percent'})), still);
    });

    it(`in a ${widget} is coloured only where the data say which way is good`, () => {
      const polarity = 'lower-is-better';
      assert.equal(shapeOf(widget, stock([5, 6], {polarity})).role, 'bad');
      assert.equal(shapeOf(widget, stock([6, 5], {polarity})).role, 'good');
      assert.equal(shapeOf(widget, stock([5, 5], {polarity})).role, 'text');
    });
  }
});

describe('a widget without what it draws', () => {
  it('says so', () => {
    const problem = (widget: WidgetName, data: object) =>
      problemOf(() => renderSVG(widget, {label: 'A', ...data}, '', {lang: 'fr', width: 320}));
    assert.equal(problem('bar-chart', {value: 5})?.kind, 'unsuitable');
    assert.equal(problem('bar-chart', {value: 5})?.expected, 'series');
    assert.equal(problem('variation-badge', {value: 5})?.expected, 'change');
    assert.equal(problem('kpi-tile', {change: {since: 'previous', absolute: 1}})?.expected, 'value');
    assert.equal(problem('kpi-tile', {value: 5}), undefined);
    assert.equal(problem('line-chart', {value: 5})?.expected, 'series');
    assert.equal(problem('sparkline', {value: 5})?.expected, 'series');
    assert.equal(problem('breakdown-chart', {value: 5})?.expected, 'breakdown');
    assert.equal(problem('donut-chart', {series: monthly('2024-05', [1, 2])})?.expected, 'shares');
    assert.equal(problem('target-bar', {value: 5})?.expected, 'target');
  });
});

function assertInside(svg: Element, name: string) {
  const [width = NaN, height = NaN] = size(svg);
  for (const {text, left, right, top, bottom} of linesIn(svg)) {
    assert.ok(
      left >= -0.5 && right <= width + 0.5,
      `${name}: « ${text} » from ${left} to ${right} of ${width}`,
    );
    assert.ok(
      top >= -0.5 && bottom <= height + 0.5,
      `${name}: « ${text} » from ${top} to ${bottom} of ${height}`,
    );
  }
}

function assertApart(svg: Element, name: string) {
  const lines = linesIn(svg);
  lines.forEach((a, i) =>
    lines.slice(0, i).forEach(b => assert.ok(!overlap(a, b), `${name}: « ${b.text} » and « ${a.text} »`)),
  );
}

describe('tables and words of an indicator that has not what a widget draws', () => {
  // One value: neither a series, nor a change, nor categories, nor a target.
  const data = {...HEAD, label: 'Taux', value: {value: 5, at: '2024-06-30'}};
  for (const widget of widgets.filter(one => one !== 'kpi-tile')) {
    it(`are refused for ${widget}, as its picture is`, () => {
      const problem = problemOf(() => renderSVG(widget, data, '', {lang: 'fr', width: 640}));
      assert.equal(problem?.kind, 'unsuitable');
      assert.deepEqual(
        problemOf(() => renderTable(widget, data, '', 'fr')),
        problem,
      );
      assert.deepEqual(
        problemOf(() => renderText(widget, data, '', 'fr')),
        problem,
      );
    });
  }
});
