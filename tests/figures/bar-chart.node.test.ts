// The picture of a bar chart with components: what it says, in which signs, and that there is room for it.
import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {chartSentence} from '../../src/format/components.js';
import {toCsv} from '../../src/format/csv.js';
import {chartTable} from '../../src/format/table.js';
import {barChart, type BarChartOptions} from '../../src/figures/bar-chart.js';
import {markup} from '../../src/figures/markup.js';
import {dark, light} from '../../src/styles/tokens.js';
import {figureOf, monthly, times, type MonthlyValues} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {elementsIn, linesIn, overlap, readSvg, wordsIn, type Element} from './read-svg.js';

const part = (label: unknown, values: MonthlyValues) => ({
  id: JSON.stringify(label),
  label,
  series: monthly('2023-07', values),
});

const YEAR = [1214, 986, 1302, 1388, 1351, 1097, 1426, 1333, 1402, 1371, 1298, 1457];

/** Every status, absences of each kind, a zero; names in one language, in four and in none but another. */
const STATUSES = figureOf({
  label: {fr: 'Visites', de: 'Besuche', lb: 'Visitten', en: 'Visits'},
  kind: 'flow',
  components: [
    part({fr: 'Accueil', de: 'Empfang', lb: 'Accueil', en: 'Desk'}, [
      ...YEAR.slice(0, 10),
      {value: 1298, status: 'provisional'},
      {value: 700, status: 'partial'},
    ]),
    part({fr: 'Téléphone'}, [
      {value: null, status: 'not-applicable'},
      ...YEAR.slice(1, 4).map(value => Math.round(value / 2)),
      {value: 4711, status: 'suppressed'},
      null,
      {value: 600, status: 'break'},
      0,
      {value: 640, status: 'estimated'},
      ...YEAR.slice(9).map(value => Math.round(value / 2)),
    ]),
  ],
});

const MEANS = figureOf({
  kind: 'flow',
  frequency: 'P1M',
  polarity: 'higher-is-better',
  average: {last12: 2011, previous12: 1471},
  change: {since: 'previous12', absolute: 541, relative: 0.368},
  series: monthly('2023-07', YEAR),
  components: [
    part(
      'Acte historisé',
      YEAR.map(value => value - 400),
    ),
    part('Acte réalisé', times(12, 400)),
  ],
});

const RATES = figureOf({
  kind: 'ratio',
  unit: 'percent',
  components: ['Nord', 'Sud', 'Est'].map((label, i) =>
    part(label, [61.4 + i, 60.9 + i, {value: 47.11, status: 'suppressed'}, 63 + i]),
  ),
});

const ILLUSTRATIVE = figureOf({
  kind: 'flow',
  nature: 'illustrative',
  components: [part('A', YEAR), part('B', YEAR)],
});

const LONG = 'Professionnels de santé ayant consulté au moins un document du dossier de soins partagé';
const WORD = 'Krankenversicherungskostendämpfungsanpassungsgesetzentwurf';
const LONGEST = figureOf(
  {
    label: LONG.repeat(2),
    kind: 'flow',
    unit: 'consultations par habitant et par an',
    components: times(9, 0).map((_, i) =>
      part(
        `${i % 2 ? LONG : WORD} ${i}`,
        YEAR.map(value => value * 1e6 + i),
      ),
    ),
  },
  {language: 'fr', source: {label: LONG}},
);

const demo = (file: string, id: string) =>
  readEdition(
    JSON.parse(readFileSync(new URL(`../../demo/data/${file}.json`, import.meta.url), 'utf8')),
  ).pick(id);
const DOCUMENTS = demo('dsp-2017', 'documents-by-type');
const VACCINATIONS = demo('cahier-2024-06', 'vaccinations-by-type');

const ALL: Record<string, KeyFigure> = {
  statuses: STATUSES,
  means: MEANS,
  rates: RATES,
  illustrative: ILLUSTRATIVE,
  longest: LONGEST,
  documents: DOCUMENTS,
  vaccinations: VACCINATIONS,
  negative: figureOf({kind: 'flow', components: [part('A', [5, -120, 30]), part('B', [-50, 0, 12])]}),
};

type Options = Partial<BarChartOptions>;

const chart = (figure: KeyFigure, options: Options = {}) =>
  barChart(figure, {lang: 'fr', width: 640, ...options});
const draw = (figure: KeyFigure, options: Options = {}): Element =>
  readSvg(markup(chart(figure, options).picture));
const wordsOf = (figure: KeyFigure, options: Options = {}): string[] =>
  wordsIn(draw(figure, options))
    .split('\n')
    .map(line => line.trim());
const classed = (svg: Element, name: string) =>
  elementsIn(svg).filter(({attributes}) => attributes['class']?.split(' ').includes(name));

/** Every picture, in every language and both layouts. */
function* pictures(widths: readonly number[], em = 16): Generator<{name: string; svg: Element}> {
  for (const [name, figure] of Object.entries(ALL)) {
    for (const lang of LANGUAGES) {
      for (const layout of ['stacked', 'grouped'] as const) {
        for (const width of widths) {
          const at = `${name} ${layout} in ${lang} at ${width} px, em ${em}`;
          yield {name: at, svg: draw(figure, {lang, layout, width, em})};
        }
      }
    }
  }
}

const WIDTHS = [160, 200, 240, 320, 480, 640, 768, 1200];

describe('the picture of components', () => {
  for (const em of [12, 16, 24, 40]) {
    it(`keeps its texts inside and, from ten ems on, apart, at ${em} px`, () => {
      for (const {name, svg} of pictures(WIDTHS, em)) {
        const [width, height] = [Number(svg.attributes['width']), Number(svg.attributes['height'])];
        const lines = linesIn(svg);
        lines.forEach((line, i) => {
          const {text, left, right, top, bottom} = line;
          assert.ok(
            left >= -0.5 && right <= width + 0.5,
            `${name}: « ${text} » ${left}–${right} of ${width}`,
          );
          assert.ok(
            top >= -0.5 && bottom <= height + 0.5,
            `${name}: « ${text} » ${top}–${bottom} of ${height}`,
          );
          if (width < 10 * em) return;
          for (const other of lines.slice(0, i)) {
            assert.ok(!overlap(line, other), `${name}: « ${other.text} » and « ${text} »`);
          }
        });
      }
    });
  }

  it('has no number that is none, and nothing but what a picture may hold', () => {
    for (const {name, svg} of pictures([160, 640])) {
      for (const element of elementsIn(svg)) {
        assert.ok(['svg', 'g', 'path', 'text', 'tspan'].includes(element.name), `${name}: ${element.name}`);
        for (const [key, value] of Object.entries(element.attributes)) {
          assert.doesNotMatch(key, /^on|href|^src|^style$|^id$/, name);
          assert.doesNotMatch(value, /NaN|Infinity|undefined|\[object/, `${name}: ${key}`);
        }
      }
    }
  });

  it('has a few paths, however many its bars', () => {
    const hundred = figureOf({
      kind: 'flow',
      components: times(6, 0).map((_, i) => part(`P${i}`, times(120, 5 + i))),
    });
    const paths = (figure: KeyFigure) =>
      elementsIn(draw(figure, {width: 1200})).filter(({name}) => name === 'path');
    // Grid, zero and seams; a colour and a pattern for each of six in the plot and in the legend, the first without.
    assert.equal(paths(hundred).length, 3 + 2 * 11);
  });

  it('has the colours of its palette and no others', () => {
    for (const palette of [light, dark]) {
      const colours: readonly string[] = ['none', ...Object.values(palette)];
      for (const {attributes} of elementsIn(draw(STATUSES, {palette}))) {
        for (const colour of [attributes['fill'], attributes['stroke']]) {
          assert.ok(colour === undefined || colours.includes(colour), colour);
        }
      }
    }
  });

  it('has title, span, legend, source and date', () => {
    const words = wordsOf(STATUSES);
    assert.equal(words[0], 'Accueil', 'the legend comes with its samples');
    for (const line of ['Visites', 'Par mois, juillet 2023 – juin 2024', 'Téléphone']) {
      assert.ok(words.includes(line), line);
    }
    assert.ok(
      words.includes('Source : Cahier · Date de référence : 30 juin 2024'.replaceAll(/ (?=[:·])/g, '\u00a0')),
    );
  });

  it('says in the picture that its data are made up', () => {
    assert.ok(wordsOf(ILLUSTRATIVE).includes("Données d'illustration"));
    assert.equal(classed(draw(ILLUSTRATIVE), 'hatch').length, 1);
    assert.equal(classed(draw(STATUSES), 'hatch').length, 0);
  });

  it('says which language a name is in', () => {
    const names = (lang: 'de' | 'fr') =>
      elementsIn(draw(STATUSES, {lang})).filter(
        one => /^(Empfang|Accueil|Téléphone)/.test(wordsIn(one)) && one.name === 'text',
      );
    assert.deepEqual(
      names('de').map(({attributes}) => attributes['lang']),
      ['de', 'fr'],
    );
  });

  it('tells its series apart by colour and by pattern, in the plot as in the legend', () => {
    const six = figureOf({kind: 'flow', components: times(6, 0).map((_, i) => part(`P${i}`, [50, 60]))});
    const svg = draw(six);
    for (let i = 1; i <= 6; i++) {
      assert.equal(classed(svg, `series-${i}`).length, 2, `series ${i}: a sample and its bars`);
      for (const {attributes} of classed(svg, `series-${i}`))
        assert.equal(attributes['fill'], light[`series-${i as 1}`]);
    }
    const patterns = classed(svg, 'pattern');
    assert.equal(patterns.length, 10, 'all but the first have one');
    for (const {attributes} of patterns) assert.equal(attributes['stroke'], light.surface);
    assert.equal(classed(svg, 'accent').length, 0, 'no period is coloured apart');
  });

  it('explains each sign that occurs, and no other', () => {
    const legend = wordsOf(STATUSES, {width: 2000}).find(line => line.includes('┄'))!;
    assert.deepEqual(legend.replaceAll('\u00a0', ' ').split(' · '), [
      '/ : sans objet',
      '× : confidentiel',
      '– : sans valeur',
      '│ : rupture',
      '┄ : estimé, provisoire, incomplet',
    ]);
    assert.equal(
      wordsOf(MEANS).some(line => /[┄▨×]|–\u00a0:/.test(line)),
      false,
    );
    const rates = wordsOf(RATES);
    assert.ok(rates.includes('×\u00a0: confidentiel'), 'the total of rates is not missing, there is none');
  });

  it('outlines what is not final with a broken line, over a paler colour', () => {
    const [veil, ...more] = classed(draw(STATUSES), 'veil');
    assert.equal(more.length, 0);
    assert.equal(veil!.attributes['d']!.match(/M/g)?.length, 3);
    assert.ok(veil!.attributes['stroke-dasharray']);
    assert.deepEqual([veil!.attributes['fill'], veil!.attributes['stroke']], [light.surface, light.text]);
    assert.equal(classed(draw(MEANS), 'veil').length, 0);
  });

  it('has lines for the means that can be seen on every colour', () => {
    const svg = draw(MEANS);
    assert.equal(classed(svg, 'mean').length, 2);
    const halo = classed(svg, 'seam').find(({attributes}) => attributes['stroke-width'] === '4')!;
    for (const {attributes} of classed(svg, 'mean'))
      assert.ok(halo.attributes['d']!.includes(attributes['d']!));
    assert.ok(wordsOf(MEANS).includes('+541 (+36,8\u00a0%)'));
    assert.equal(classed(svg, 'good').length, 1);
  });

  it('does not change with what a plain indicator looks like', () => {
    const svg = draw(figureOf({kind: 'flow', series: monthly('2023-07', YEAR)}));
    assert.deepEqual(
      ['bar', 'accent', 'seam', 'veil', 'pattern', 'series-1'].map(name => classed(svg, name).length),
      // The seam parts the mean line from the bars that it crosses.
      [1, 1, 1, 0, 0, 0],
    );
  });
});

describe('the readout of components', () => {
  it('says the total and every part of a period, in the words of the table', () => {
    for (const lang of LANGUAGES) {
      for (const figure of [STATUSES, MEANS, RATES, VACCINATIONS]) {
        const table = chartTable(figure, lang);
        const {spots = []} = chart(figure, {lang, width: 1200});
        assert.equal(spots.length, table.rows.length);
        spots.forEach(({period, lines}, i) => {
          const {header, cells} = table.rows[i]!;
          assert.equal(period, header);
          const hasTotal = cells.length === lines.length && lines[0] !== '';
          const said = lines.filter(Boolean).map(line => line.replace(/^.*?\u00a0?: /, ''));
          const ordered = hasTotal ? [...said.slice(1), said[0]!] : said;
          const plain = cells.map(cell => cell.replace(/ \((.*)\)$/, ', $1'));
          assert.deepEqual(ordered, plain, `${lang} ${header}`);
        });
      }
    }
  });

  it('names the parts, and says what is not final', () => {
    const [first, , , , , , , , ninth, , , last] = chart(STATUSES).spots!;
    assert.deepEqual(first!.lines, [
      'Total\u00a0: sans valeur',
      'Accueil\u00a0: 1.214',
      'Téléphone\u00a0: sans objet',
    ]);
    assert.equal(ninth!.lines[2], 'Téléphone\u00a0: 640, estimé');
    assert.equal(last!.lines[1], 'Accueil\u00a0: 700, incomplet');
  });

  it('has no total of rates', () => {
    assert.deepEqual(chart(RATES).spots![0]!.lines, [
      '',
      'Nord\u00a0: 61,4\u00a0%',
      'Sud\u00a0: 62,4\u00a0%',
      'Est\u00a0: 63,4\u00a0%',
    ]);
  });

  it('frames the stack, and its columns fill the plot', () => {
    const {spots = [], left = NaN, right = NaN, width = NaN} = chart(MEANS);
    assert.ok(left > 0 && right <= width);
    const step = (right - left) / spots.length;
    spots.forEach(({box}, i) => assert.ok(Math.abs(box.x + box.width / 2 - left - (i + 0.5) * step) < 0.02));
  });

  it('has the rest of many put together', () => {
    const {lines} = chart(DOCUMENTS).spots!.at(-1)!;
    assert.equal(lines.length, 7);
    assert.equal(lines[0], 'Total\u00a0: 14.070');
    assert.match(lines[6]!, /^Autres \(22\)\u00a0: 1\.\d{3}$/);
  });
});

describe('the words of components', () => {
  it('are the name of the picture: the total and each part of the last period, means, change, source', () => {
    const name = draw(MEANS).attributes['aria-label']!;
    assert.equal(name, chartSentence(MEANS, 'fr', true));
    for (const piece of [
      'Acte historisé\u00a0: 1057',
      'Acte réalisé\u00a0: 400',
      '2011',
      '1471',
      '541',
      'Source',
    ]) {
      assert.ok(name.includes(piece), `${piece} in ${name}`);
    }
  });

  it('agree with picture, table and export in every language', () => {
    for (const lang of LANGUAGES) {
      for (const figure of [STATUSES, MEANS, VACCINATIONS, DOCUMENTS]) {
        const drawn = wordsOf(figure, {lang, width: 1200});
        const table = chartTable(figure, lang);
        const cells = [...table.rows, ...table.totals].flatMap(row =>
          row.cells.map(cell => cell.replace(/ \(.*\)$/, '')),
        );
        // All that is written above the stacks, and what is written beside them.
        const numbers = drawn.filter(
          line => /^[+−]?[\d.,]{2,}( \(.*\))?$/.test(line) && !/^20\d\d$/.test(line),
        );
        const axis = new Set(drawn.filter(line => /(000|500)$/.test(line)));
        const shown = numbers.filter(line => !axis.has(line)).map(line => line.replace(/ \(.*\)$/, ''));
        assert.ok(shown.length > 0);
        for (const number of shown)
          assert.ok(cells.includes(number), `${lang}: ${number} in ${cells.join(' ')}`);
      }
    }
  });

  it('have the means in table and sentence, as the picture has', () => {
    const {totals} = chartTable(MEANS, 'fr');
    assert.deepEqual(
      totals.map(({header, cells}) => [header, cells.at(-1)]),
      [
        ['Moyenne des 12 derniers mois', '2.011'],
        ['Moyenne des mois 13 à 24', '1.471'],
        ['Variation, par rapport à la moyenne des mois 13 à 24', '+541 (+36,8\u00a0%)'],
      ],
    );
  });

  it('are those of the series where there are no components, though there are categories', () => {
    const figure = figureOf({
      kind: 'flow',
      series: monthly('2024-05', [5, 6]),
      breakdown: {dimension: 'Âge', items: [{id: 'a', label: 'A', value: 6}]},
    });
    assert.deepEqual(
      chartTable(figure, 'fr').rows.map(({header}) => header),
      ['Mai 2024', 'Juin 2024'],
    );
    assert.match(chartSentence(figure, 'fr'), /juin 2024/);
  });

  it('keep a suppressed value to themselves', () => {
    for (const figure of [STATUSES, RATES]) {
      for (const lang of LANGUAGES) {
        const {picture, spots} = chart(figure, {lang, width: 1200, layout: 'grouped'});
        const told = [
          markup(picture),
          JSON.stringify(spots),
          chartSentence(figure, lang),
          toCsv(figure, lang),
        ];
        told.push(JSON.stringify(chartTable(figure, lang)));
        for (const text of told) assert.doesNotMatch(text, /47.?11/);
      }
    }
  });
});
