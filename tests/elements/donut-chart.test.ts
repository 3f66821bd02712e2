import {expect} from '@open-wc/testing';
import '../../src/define/kf-donut-chart.js';
import {readEdition} from '../../src/data/read.js';
import {donutChart} from '../../src/figures/donut-chart.js';
import {markup} from '../../src/figures/markup.js';
import {
  ACTIVATED,
  cahier,
  documentOf,
  drawnAt,
  expectInOrder,
  failed,
  has,
  LANGUAGES,
  linesOf,
  nameOf,
  place,
  plain,
  rootOf,
  show,
  showTable,
  textOf,
  until,
} from '../support/fixtures.js';

const item = (label: string, value: number | null, more: object = {}) => ({id: label, label, value, ...more});
const data = (items: object[], more: object = {}, indicator: object = {}) =>
  documentOf({kind: 'stock', breakdown: {dimension: 'Motif', items, ...more}, ...indicator});
const THREE = [item('Passeport', 412), item('Carte', 300, {status: 'provisional'}), item('Chiens', 0)];
const NINE = Array.from({length: 9}, (_, i) => item(`Motif ${i}`, 90 - i));

const chart = (items: object[], width = 600) =>
  show('kf-donut-chart', {lang: 'fr'}, {data: data(items), width});

describe('donut-chart', () => {
  it('shows the total, and each part with its value and share', async () => {
    const lines = linesOf(await chart(THREE), 'svg text');
    expect(lines).to.include.members([
      '712',
      'Total',
      'Passeport',
      '412 (57,9 %)',
      'Carte',
      '300 (42,1 %)',
      'provisoire',
      'Chiens',
      '0',
      '(0,0 %)',
    ]);
  });

  it('says the largest of percentages in the hole', async () => {
    const element = await show('kf-donut-chart', {indicator: 'dsp-by-country', lang: 'fr'});
    const middle = [...rootOf(element).querySelectorAll('svg [text-anchor=middle] text')];
    expect(middle.map(one => plain(one.textContent))).to.deep.equal(['63,8 %', 'Luxembourg']);
    expect(textOf(element)).to.contain("Données d'illustration");
  });

  it('is a static picture, named by what it shows', async () => {
    const element = await chart(THREE);
    expect(has(element, '[tabindex]:not(.table)')).to.equal(false);
    expectInOrder(nameOf(element), [
      'Comptes, total au 30 juin 2024',
      'Passeport : 412, 57,9 pour cent',
      'Carte : 300, 42,1 pour cent, provisoire',
      'Total : 712',
      'Source : Cahier eSanté N°1',
    ]);
  });

  it('has a list below the ring where it is narrow', async () => {
    const element = await chart(NINE.slice(0, 4), 600);
    expect(has(element, 'svg [text-anchor=end] [font-weight="600"] text')).to.equal(true);
    (element.parentElement as HTMLElement).style.width = '240px';
    await drawnAt(element, 240);
    const samples = rootOf(element).querySelectorAll('svg [class^=series]');
    expect(samples.length).to.equal(8);
    const ring = samples[0]!.getBoundingClientRect();
    const sample = samples[4]!.getBoundingClientRect();
    expect(sample.top).to.be.above(ring.bottom);
  });

  it('puts more than six parts together, and tells the publisher', async () => {
    const element = await chart(NINE);
    expect(rootOf(element).querySelectorAll('svg [class^=series]').length).to.equal(6);
    expect(textOf(element)).to.contain('Autres (4)');
    expect(await element.check()).to.deep.equal([
      {kind: 'folded', path: 'indicators.one.breakdown.items', shown: 6, given: 9},
    ]);
    await showTable(element);
    expect(linesOf(element, 'tbody th').length, 'the table has them all').to.equal(9);
  });

  it('is the picture that the figure gives, in every language', async () => {
    for (const lang of LANGUAGES) {
      for (const width of [240, 700]) {
        const element = await show('kf-donut-chart', {indicator: 'dsp-by-country', lang}, {width});
        const figure = readEdition(cahier).pick('dsp-by-country');
        expect(element.toSVG()).to.equal(markup(donutChart(figure, {lang, width}).picture));
      }
    }
  });

  it('keeps its patterns in the colour of the page', async () => {
    const element = place('kf-donut-chart', {lang: 'fr'}, {data: data(NINE)});
    element.style.setProperty('--kf-surface', 'rgb(1, 2, 3)');
    await until(element, 'a pattern', () => has(element, 'svg .pattern'));
    for (const part of ['.pattern', '.seam']) {
      const {stroke, fill} = getComputedStyle(rootOf(element).querySelector(part)!);
      expect([stroke, fill]).to.deep.equal(['rgb(1, 2, 3)', 'none']);
    }
  });

  describe('is refused, and a table shown,', () => {
    const refused: [string, object, string[]][] = [
      ['for one category', data([item('Seul', 5)]), ['5']],
      ['for a negative value', data([item('A', 5), item('B', -2)]), ['5', '−2']],
      [
        'for an absent value',
        data([item('A', 5), item('B', 8, {status: 'suppressed'})]),
        ['5', 'confidentiel'],
      ],
      ['for rates', data([item('A', 40), item('B', 80)], {}, {unit: 'percent'}), ['80 %', '40 %']],
      ['for less than the published total', data([item('A', 5), item('B', 2)], {total: 70}), ['5', '2']],
    ];
    for (const [why, document, values] of refused) {
      it(why, async () => {
        const element = place('kf-donut-chart', {lang: 'fr'}, {data: document});
        expect(plain((await failed(element)).textContent)).to.contain('ne peut pas être présenté ainsi');
        expect(has(element, 'svg')).to.equal(false);
        expect(linesOf(element, 'tbody td:first-of-type')).to.deep.equal(values);
      });
    }

    it('for a series', async () => {
      const element = place('kf-donut-chart', {indicator: ACTIVATED, lang: 'fr'}, {data: cahier});
      await failed(element);
      expect(linesOf(element, 'tbody tr').length).to.equal(12);
    });
  });
});
