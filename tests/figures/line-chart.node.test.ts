import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {KeyFigure} from '../../src/data/read.js';
import {toCsv} from '../../src/format/csv.js';
import {lineSentence, lineTable} from '../../src/format/line-chart.js';
import {lineChart, type LineChartOptions} from '../../src/figures/line-chart.js';
import {markup} from '../../src/figures/markup.js';
import {dark, light} from '../../src/styles/tokens.js';
import {figureOf, monthly, problemOf, times, type MonthlyValues} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {elementsIn, linesIn, overlap, readSvg, wordsIn, type Element} from './read-svg.js';

const stock = (values: MonthlyValues, more: object = {}) =>
  figureOf({kind: 'stock', ...more, series: monthly('2023-07', values)});

const draw = (figure: KeyFigure, options: Partial<LineChartOptions> = {}): Element =>
  readSvg(markup(lineChart(figure, {lang: 'fr', width: 640, ...options}).picture));

const wordsOf = (figure: KeyFigure, options: Partial<LineChartOptions> = {}): string[] =>
  wordsIn(draw(figure, options))
    .split('\n')
    .map(line => line.trim());

const RISING = [1214, 1250, 1263, 1288, 1300, 1297, 1326, 1333, 1340, 1371, 1398, 1457];

const GAPS: MonthlyValues = [
  1214,
  1250,
  null,
  1288,
  {value: 4711, status: 'suppressed'},
  {value: 4712, status: 'suppressed'},
  1326,
  1340,
  {value: null, status: 'not-applicable'},
  1371,
  1398,
  1457,
];

const FLAGS: MonthlyValues = [
  1214,
  1250,
  {value: 1288, status: 'break'},
  1300,
  {value: 1320, status: 'provisional'},
  {value: 1350, status: 'estimated', qualifier: 'about'},
  1371,
  {value: 1390, status: 'partial'},
  {value: 1410, status: 'forecast'},
];

/** Periods of every length, at true distances from the middle of one to the middle of the next. */
const MIXED = [
  {period: '2016-06', value: 22000, qualifier: 'more-than', precision: 1000},
  {period: '2018', value: 56000, precision: 1000},
  {period: '2018-11', value: 55437},
  {period: '2020-09-30', value: 652564},
  {period: '2022', value: 1018484},
  {period: '2024-12-31', value: 1200000, precision: 100000},
];

const IRREGULAR = ['2015-10', '2016-01', '2016-04', '2016-07', '2016-10', '2017-01', '2017-03'];

const EVENTS = [
  {period: '2023-08', label: {fr: 'Loi du 8 mars modifiant le Code de la sécurité sociale', de: 'Gesetz'}},
  {period: '2023-09', label: 'Règlement'},
  {period: '2024-06-28', label: 'Campagne'},
  {period: '1995', label: 'Création'},
];

const parts = (count: number, more: object = {}) =>
  figureOf({
    kind: 'stock',
    components: times(count, 0).map((_, i) => ({
      id: `c${i}`,
      label: {fr: `Comptes rendus d'actes ${i + 1}`, de: `Berichte über Behandlungen ${i + 1}`},
      series: IRREGULAR.map((period, j) => ({period, value: (i + 1) * 100 + j * 10 * (count - i)})),
    })),
    ...more,
  });

const FIGURES: Record<string, [KeyFigure, Partial<LineChartOptions>?]> = {
  rising: [stock(RISING)],
  area: [stock(RISING), {area: true}],
  gaps: [stock(GAPS, {nature: 'illustrative'})],
  flags: [stock(FLAGS)],
  flow: [
    figureOf({
      kind: 'flow',
      unit: {fr: 'demandes', de: 'Anfragen'},
      series: monthly('2022-07', [...RISING, ...RISING]),
    }),
  ],
  negative: [stock([42, -18, 65, 31, -7, -54, 88], {kind: 'flow'})],
  'all negative': [stock([-120.5, -80.25, -101])],
  percent: [stock([65.1, 65.2, 65.5], {kind: 'ratio', unit: 'percent'})],
  'one point': [stock([1457])],
  'two points': [stock([1, 1e9])],
  'all equal': [stock(times(12, 7))],
  'all zero': [stock(times(12, 0))],
  'no value': [stock([null, null])],
  '120 points': [stock(times(120, 0).map((_, i) => 1000 + ((i * 7919) % 997)))],
  mixed: [figureOf({kind: 'stock', series: MIXED})],
  'a year and its month': [
    figureOf({
      kind: 'stock',
      series: [
        {period: '2024', value: 5},
        {period: '2024-02', value: 4},
        {period: '2024-Q2', value: 6},
        {period: '2024-05', value: 7},
      ],
    }),
  ],
  years: [
    figureOf({
      kind: 'stock',
      series: times(30, 0).map((_, i) => ({period: String(1990 + i), value: 100 + i})),
    }),
  ],
  quarters: [
    figureOf({
      kind: 'stock',
      series: times(18, 0).map((_, i) => ({
        period: `${2020 + Math.floor(i / 4)}-Q${(i % 4) + 1}`,
        value: 100 + i,
      })),
    }),
  ],
  days: [
    figureOf({
      kind: 'stock',
      series: ['2024-06-30', '2024-09-30', '2024-12-31'].map((period, i) => ({period, value: 5 + i})),
    }),
  ],
  irregular: [
    figureOf({kind: 'stock', series: IRREGULAR.map((period, i) => ({period, value: 100 * i * i}))}),
  ],
  events: [stock(RISING, {milestones: EVENTS})],
  'one event': [stock(RISING, {milestones: [{period: '2024-01', label: 'Lancement'}]})],
  'many events': [
    stock(RISING, {
      milestones: times(30, 0).map((_, i) => ({
        period: `2023-07-${String(i + 1).padStart(2, '0')}`,
        label: `Événement ${i}`,
      })),
    }),
  ],
  'two components': [parts(2)],
  'six components': [parts(6)],
  'eight components': [parts(8), {by: 'component'}],
  'a total of many': [parts(27)],
  'gaps in components': [
    figureOf({
      components: [
        {id: 'a', label: 'Acte réalisé', series: monthly('2023-07', GAPS)},
        {id: 'b', label: 'Acte historisé', series: monthly('2023-07', FLAGS)},
        {id: 'c', label: 'Rien', series: monthly('2023-07', [null, null])},
      ],
    }),
  ],
  'a long value': [
    stock([1, {value: 123456789012345, qualifier: 'more-than'}], {
      change: {since: '2023-07', absolute: 123456789012345},
    }),
  ],
  'long texts': [
    stock([123456789, null, {value: 987654321, status: 'provisional'}], {
      label:
        'Nombre de consultations de documents du dossier de soins partagé par des professionnels de santé, Anmeldebestätigungsangelegenheiten comprises',
      unit: 'consultations par habitant et par an',
      change: {since: '2024-05', absolute: 1234567, relative: 12.3456},
      nature: 'illustrative',
      milestones: [
        {
          period: '2023-08',
          label: 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
        },
      ],
    }),
  ],
};

const WIDTHS = [160, 200, 240, 320, 400, 480, 560, 640, 768, 900, 1200];

function assertInside(svg: Element, name: string) {
  const [width = NaN, height = NaN] = ['width', 'height'].map(key => Number(svg.attributes[key]));
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
  for (const {attributes} of elementsIn(svg)) {
    for (const [x, y] of pointsIn(attributes['d'] ?? '')) {
      assert.ok(
        x >= -0.5 && x <= width + 0.5 && y >= -0.5 && y <= height + 0.5,
        `${name}: a point at ${x} ${y}`,
      );
    }
  }
}

function assertApart(svg: Element, name: string) {
  const lines = linesIn(svg);
  lines.forEach((a, i) =>
    lines.slice(0, i).forEach(b => assert.ok(!overlap(a, b), `${name}: « ${b.text} » and « ${a.text} »`)),
  );
}

/** The places that absolute commands of a path lead to. */
function pointsIn(d: string): [number, number][] {
  return [...d.matchAll(/[ML]([\d.-]+) ([\d.-]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
}

describe('the picture of a line chart', () => {
  for (const em of [12, 16, 24, 40]) {
    it(`keeps everything inside and lets no two texts overlap, from ten ems on, at ${em} px`, () => {
      for (const [name, [figure, options]] of Object.entries(FIGURES)) {
        for (const width of WIDTHS.filter(width => width >= 10 * em)) {
          for (const lang of LANGUAGES) {
            const svg = draw(figure, {width, em, lang, ...options});
            assertInside(svg, `${name} in ${lang} at ${width} px`);
            assertApart(svg, `${name} in ${lang} at ${width} px`);
          }
        }
      }
    });
  }
});

describe('a line chart', () => {
  it('is one image, named by its reading, of the parts that a picture may have', () => {
    for (const [name, [figure, options]] of Object.entries(FIGURES)) {
      const svg = draw(figure, options);
      assert.deepEqual([svg.name, svg.attributes['role']], ['svg', 'img'], name);
      assert.equal(svg.attributes['aria-label'], lineSentence(figure, 'fr', true), name);
      for (const {name: tag, attributes} of elementsIn(svg)) {
        assert.ok(['svg', 'g', 'path', 'text', 'tspan'].includes(tag), `${name}: ${tag}`);
        assert.ok(!Object.keys(attributes).some(key => /^(on|style|id|href)/.test(key)), name);
      }
      assert.doesNotMatch(
        markup(lineChart(figure, {lang: 'fr', width: 640, ...options}).picture),
        /NaN|undefined|Infinity/,
      );
    }
  });

  it('has few nodes, however many values', () => {
    const paths = elementsIn(draw(FIGURES['120 points']![0])).filter(({name}) => name === 'path');
    assert.ok(paths.length <= 6, `${paths.length} paths`);
  });

  it('has the colours of its palette and no others', () => {
    for (const palette of [light, dark]) {
      const colours: readonly string[] = ['none', ...Object.values(palette)];
      for (const [figure, options] of Object.values(FIGURES)) {
        for (const {attributes} of elementsIn(draw(figure, {palette, ...options}))) {
          for (const colour of [attributes['fill'], attributes['stroke']]) {
            assert.ok(colour === undefined || colours.includes(colour), colour);
          }
        }
      }
    }
  });

  it('gives each line a colour role of its own, a single one the accent', () => {
    const roles = (figure: KeyFigure, options = {}) =>
      elementsIn(draw(figure, options)).flatMap(
        ({attributes}) => /^line (.*)/.exec(attributes['class'] ?? '')?.slice(1) ?? [],
      );
    assert.deepEqual(roles(stock(RISING)), ['accent']);
    assert.deepEqual(
      roles(parts(6)),
      times(6, 0).map((_, i) => `series-${i + 1}`),
    );
  });

  it('carries title, unit, span, source and reference date', () => {
    const words = wordsOf(stock(RISING, {unit: {fr: 'demandes'}})).map(one => one.replace(/\s/g, ' '));
    for (const one of [
      'Comptes',
      'Demandes, juillet 2023 – juin 2024',
      'Source : Cahier · Date de référence : 30 juin 2024',
    ]) {
      assert.ok(words.includes(one), `${one} in ${words.join('; ')}`);
    }
  });

  it('says « par mois » where every value is that of a month, and nothing of the kind otherwise', () => {
    const subtitle = (figure: KeyFigure) => wordsOf(figure).find(line => /–/.test(line))!;
    assert.match(subtitle(figureOf({kind: 'flow', series: monthly('2024-01', [1, 2])})), /^Par mois, /);
    assert.match(subtitle(figureOf({kind: 'ratio', unit: 'percent', series: MIXED})), /^Juin 2016 – /);
  });

  it('says that its data are illustrative, with the hatched edge', () => {
    for (const nature of ['illustrative', 'published']) {
      const svg = draw(stock(RISING, {nature}));
      const edge = elementsIn(svg).some(({attributes}) => attributes['class'] === 'hatch');
      assert.equal(edge, nature === 'illustrative');
      assert.equal(wordsIn(svg).includes("Données d'illustration"), nature === 'illustrative');
    }
  });

  it('explains its signs, its break and its hollow points, and only those that occur', () => {
    const notes = (values: MonthlyValues) =>
      wordsOf(stock(values))
        .find(line => /[–×/○│]\s: /.test(line))
        ?.replace(/\s/g, ' ');
    assert.equal(notes(GAPS), '– : sans valeur · × : confidentiel · / : sans objet');
    assert.equal(notes(FLAGS), '│ : rupture · ○ : provisoire, estimé, incomplet, prévision');
    assert.equal(notes(RISING), undefined);
  });

  it('never shows a suppressed value', () => {
    for (const lang of LANGUAGES) {
      const {picture, spots} = lineChart(stock(GAPS), {lang, width: 640});
      const all =
        markup(picture) + JSON.stringify(spots) + lineSentence(stock(GAPS), lang) + toCsv(stock(GAPS), lang);
      assert.doesNotMatch(all + JSON.stringify(lineTable(stock(GAPS), lang)), /4[.,\u00a0 ]?71[12]/);
    }
  });

  it('says the change of a stock below, as published if it is, and no mean', () => {
    const words = wordsOf(stock(RISING, {change: {since: '2024-05', absolute: 61, relative: 0.0437}}));
    assert.ok(
      words.some(line => /^\+61 \(\+4,37\s%\)$/.test(line)),
      words.join('; '),
    );
    assert.ok(words.some(line => /^Variation\s: hausse, par rapport à mai 2024$/.test(line)));
    assert.ok(!words.some(line => /Moyenne/.test(line)));
    assert.ok(
      wordsOf(stock(RISING)).some(line => /^\+59 /.test(line)),
      'computed',
    );
    assert.ok(!wordsOf(stock(RISING, {nature: 'illustrative'})).some(line => /Variation/.test(line)));
  });

  it('says the means of a flow', () => {
    const words = wordsOf(FIGURES['flow']![0]);
    assert.ok(words.includes('Moyenne des 12 derniers mois'));
  });

  it('says the qualifier of its last value', () => {
    assert.ok(
      wordsOf(stock([1, {value: 334000, qualifier: 'more-than', precision: 1000}])).includes(
        'plus de 334\u00a0k',
      ),
    );
  });

  it('says how many lines it draws of how many', () => {
    const note = (lang: 'fr' | 'de' | 'lb' | 'en', figure = parts(27)) =>
      wordsOf(figure, {by: 'component', lang}).find(line => /27|\(.*last/.test(line));
    assert.match(note('fr')!, /6 sur 27.*tableau de données/);
    assert.match(note('de')!, /6 von 27.*Datentabelle/);
    assert.match(note('lb')!, /6, am Ganzen: 27.*Datentabell/);
    assert.match(note('en')!, /6 of 27.*data table/);
    assert.equal(note('fr', parts(6)), undefined);
  });

  it('draws one line where it is not asked for more than six components', () => {
    const lines = (figure: KeyFigure, options: Partial<LineChartOptions> = {}) =>
      elementsIn(draw(figure, options)).filter(({attributes}) => /^line /.test(attributes['class'] ?? ''))
        .length;
    assert.equal(lines(parts(27)), 1);
    assert.equal(lines(parts(27), {by: 'component'}), 6);
    assert.equal(lines(parts(3)), 3);
    assert.equal(lines(parts(3), {by: 'total'}), 1);
  });

  it('fills the area of a single line only', () => {
    const areas = (figure: KeyFigure) =>
      elementsIn(draw(figure, {area: true})).filter(({attributes}) => 'fill-opacity' in attributes).length;
    assert.equal(areas(stock(RISING)), 1);
    assert.equal(areas(parts(3)), 0);
  });

  it('names events in their own language, and says them in its reading and its table', () => {
    const milestones = [{period: '2024-01', label: {fr: 'Règlement', de: 'Verordnung'}}];
    const figure = stock(RISING, {milestones});
    for (const [lang, name, own] of [
      ['fr', 'Règlement', 'fr'],
      ['de', 'Verordnung', 'de'],
      ['lb', 'Règlement', 'fr'],
    ] as const) {
      const svg = draw(figure, {lang});
      const text = elementsIn(svg).find(one => one.name === 'text' && wordsIn(one).trim() === name)!;
      assert.equal(text.attributes['lang'], own);
      assert.ok(lineSentence(figure, lang).includes(name));
      assert.ok(lineTable(figure, lang).notes.some(note => note.endsWith(name)));
    }
    assert.match(lineSentence(figure, 'fr'), /Janvier 2024\s: Règlement\. /);
  });

  it('reads out each period with all its values, and the total first', () => {
    const {spots} = lineChart(parts(2), {lang: 'fr', width: 640});
    assert.equal(spots!.length, IRREGULAR.length);
    assert.equal(spots![0]!.period, 'Octobre 2015');
    assert.deepEqual(
      spots![0]!.lines.map(line => line.replace(/\s/g, ' ')),
      ['Total : 300', "Comptes rendus d'actes 1 : 100", "Comptes rendus d'actes 2 : 200"],
    );
    const single = lineChart(stock(FLAGS), {lang: 'fr', width: 640}).spots!;
    assert.deepEqual(single[5]!.lines, ['environ 1.350', 'estimé']);
    assert.deepEqual(lineChart(stock(GAPS), {lang: 'fr', width: 640}).spots![4]!.lines, ['confidentiel', '']);
  });

  it('says the same numbers in picture, readout, table and reading, in every language', () => {
    for (const lang of LANGUAGES) {
      for (const [name, [figure, options]] of Object.entries(FIGURES)) {
        if (name === 'long texts' || name === 'no value') continue;
        const {spots} = lineChart(figure, {lang, width: 900, ...options});
        const {rows, totals} = lineTable(figure, lang);
        const cells = [...rows, ...totals].flatMap(row => row.cells);
        const said = spots!.map(({lines}) => lines.filter(Boolean).at(0) ?? '');
        for (const line of said) {
          const [value = ''] = line.split(/\s?: /).slice(-1);
          assert.ok(
            cells.some(cell => cell.startsWith(value)),
            `${name} in ${lang}: ${value} in ${cells.join('; ')}`,
          );
        }
        const words = wordsOf(figure, {lang, width: 900, ...options});
        for (const {cells} of totals) {
          const amount = cells.at(-1)!;
          if (/^[+−]/.test(amount)) assert.ok(words.includes(amount), `${name} in ${lang}: ${amount}`);
        }
      }
    }
  });

  it('refuses an indicator without a series, and one with wrong events', () => {
    const problem = (indicator: object) => problemOf(() => draw(figureOf(indicator)));
    assert.deepEqual(problem({value: 3}), {kind: 'unsuitable', path: '', expected: 'series'});
    assert.equal(
      problem({series: monthly('2024-01', [1]), milestones: [{period: 'soon', label: 'A'}]})?.kind,
      'schema',
    );
  });
});
