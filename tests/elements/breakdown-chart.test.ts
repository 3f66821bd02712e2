import {expect} from '@open-wc/testing';
import '../../src/define/kf-breakdown-chart.js';
import {renderCSV} from '../../src/static.js';
import {readEdition} from '../../src/data/read.js';
import {breakdownSentence} from '../../src/format/breakdown.js';
import {breakdownChart} from '../../src/figures/breakdown-chart.js';
import {markup} from '../../src/figures/markup.js';
import type {FigureNoticeEvent} from '../../src/elements/events.js';
import {
  afterThis,
  buttonsOf,
  cahier,
  documentOf,
  drawnAt,
  eventually,
  expectInOrder,
  failed,
  has,
  LANGUAGES,
  linesOf,
  nameOf,
  NEVER,
  pictureOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  show,
  showTable,
  textOf,
  until,
} from '../support/fixtures.js';

const item = (label: string, value: number | null, more: object = {}) => ({id: label, label, value, ...more});
const MIXED = [
  item('Passeport', 412),
  item('Carte', 300, {status: 'provisional'}),
  item('Adresse', 987654, {status: 'suppressed'}),
  item('Chiens', 0),
];
const NINE = Array.from({length: 9}, (_, i) => item(`Motif ${i}`, 90 - i));

const data = (items: object[], more: object = {}, indicator: object = {}) =>
  documentOf({kind: 'stock', breakdown: {dimension: 'Motif', items, ...more}, ...indicator});

const chart = (items: object[], attributes: Record<string, string> = {}, width = 600) =>
  show('kf-breakdown-chart', {lang: 'fr', ...attributes}, {data: data(items), width});

/** The notices that reach the document, as long as the test runs. */
function noticesHeard(): FigureNoticeEvent[] {
  const heard: FigureNoticeEvent[] = [];
  const hear = (event: Event) => heard.push(event as FigureNoticeEvent);
  document.addEventListener('kf-notice', hear);
  afterThis(() => document.removeEventListener('kf-notice', hear));
  return heard;
}

describe('breakdown-chart', () => {
  it('shows each category with its value and its share, and the total', async () => {
    const lines = linesOf(await chart(NINE.slice(0, 2)), 'svg text');
    expect(lines).to.include.members([
      'Comptes',
      'Motif 0',
      '90',
      '(50,3 %)',
      'Motif 1',
      '89',
      'Total',
      '179',
    ]);
    expect(lines.find(line => line.startsWith('Motif ·'))).to.equal('Motif · Total au 30 juin 2024');
  });

  it('is a static picture: no tab stop, no readout', async () => {
    const element = await chart(MIXED);
    expect(has(element, '.stage')).to.equal(false);
    expect(has(element, '[tabindex]:not(.table)')).to.equal(false);
    expect(pictureOf(element)!.getAttribute('role')).to.equal('img');
  });

  it('is named by what it shows', async () => {
    expectInOrder(nameOf(await chart(MIXED)), [
      'Comptes, total au 30 juin 2024',
      'Passeport : 412',
      'Carte : 300, provisoire',
      'Chiens : 0',
      'Adresse : confidentiel',
      'Source : Cahier eSanté N°1',
    ]);
  });

  it('has a table with its numbers in its words', async () => {
    for (const lang of LANGUAGES) {
      const element = await chart(MIXED, {lang}, 900);
      const drawn = linesOf(element, 'svg text');
      await showTable(element);
      const rows = [...rootOf(element).querySelectorAll('tbody tr')].map(row =>
        [...row.children].map(cell => plain(cell.textContent)),
      );
      expect(rows.length).to.equal(4);
      for (const row of rows) expect(drawn, lang).to.include.members(row.filter(Boolean));
    }
  });

  it('shows a suppressed value nowhere', async () => {
    for (const variant of ['bars', 'share']) {
      const element = await chart(MIXED, {variant});
      for (const text of [
        rootOf(element).innerHTML,
        element.toSVG(),
        await element.toCSV(),
        element.toText(),
      ]) {
        expect(text.replace(/\D/g, '')).not.to.contain('987654');
      }
    }
  });

  it('is the picture that the figure gives, node for node', async () => {
    for (const variant of ['bars', 'share'] as const) {
      for (const lang of LANGUAGES) {
        const element = await show(
          'kf-breakdown-chart',
          {indicator: 'dsp-by-country', lang, variant},
          {width: 500},
        );
        const figure = readEdition(cahier).pick('dsp-by-country');
        const svg = markup(breakdownChart(figure, {lang, width: 500, variant}).picture);
        expect(element.toSVG()).to.equal(svg);
        expect(plain(pictureOf(element)!.textContent)).to.equal(
          plain(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement.textContent),
        );
        expect(element.toText()).to.equal(breakdownSentence(figure, lang));
        expect(await element.toCSV()).to.equal(renderCSV(cahier, 'dsp-by-country', lang));
      }
    }
  });

  it('puts labels above their bars where it is narrow', async () => {
    const element = await chart(NINE, {}, 600);
    const before = Number(pictureOf(element)!.getAttribute('height'));
    (element.parentElement as HTMLElement).style.width = '240px';
    await drawnAt(element, 240);
    expect(Number(pictureOf(element)!.getAttribute('height'))).to.be.above(before);
  });

  describe('variant', () => {
    const parts = (element: HTMLElementTagNameMap['kf-breakdown-chart']) =>
      rootOf(element).querySelectorAll('svg [class^=series]').length;

    it('is bars, unless it says share', async () => {
      for (const variant of ['bars', 'pie', '']) {
        const element = await chart(NINE, {variant});
        expect([variant, parts(element)]).to.deep.equal([variant, 0]);
        expect(has(element, 'svg .bar')).to.equal(true);
      }
      expect((await show('kf-breakdown-chart', {}, {data: data(NINE)})).variant).to.equal('bars');
    });

    it('share draws one bar of at most six parts', async () => {
      const element = await chart(NINE, {variant: 'share'});
      expect(parts(element)).to.equal(6);
      expect(has(element, 'svg .bar')).to.equal(false);
      expect(textOf(element)).to.contain('Autres (4)');
      element.variant = 'bars';
      await until(element, 'bars', () => has(element, 'svg .bar'));
      expect(parts(element)).to.equal(0);
    });

    it('share draws bars where the categories make up no whole', async () => {
      const element = await chart(MIXED, {variant: 'share'});
      expect(parts(element)).to.equal(0);
      expect(has(element, 'svg .bar')).to.equal(true);
      expect(element.state).to.equal('ready');
    });

    it('share takes the colours of the page', async () => {
      const element = place('kf-breakdown-chart', {lang: 'fr', variant: 'share'}, {data: data(NINE)});
      element.style.setProperty('--kf-series-1', 'rgb(1, 2, 3)');
      await until(element, 'a part', () => rootOf(element).querySelector('.series-1'));
      expect(getComputedStyle(rootOf(element).querySelector('.series-1')!).fill).to.equal('rgb(1, 2, 3)');
    });
  });

  describe('a notice', () => {
    it('tells the publisher of a total that is not the sum, once, after kf-load', async () => {
      const heard = noticesHeard();
      const journal: string[] = [];
      for (const kind of ['kf-load', 'kf-notice'] as const) {
        const note = () => journal.push(kind);
        document.addEventListener(kind, note);
        afterThis(() => document.removeEventListener(kind, note));
      }
      const element = await show(
        'kf-breakdown-chart',
        {lang: 'fr', debug: ''},
        {data: data([item('A', 60), item('B', 50)], {total: 100})},
      );
      await eventually(() => heard.length > 0, 'a notice');
      const notice = {kind: 'total', path: 'indicators.one.breakdown.total', published: 100, computed: 110};
      expect(await element.check()).to.deep.equal([notice]);
      expect(journal).to.deep.equal(['kf-load', 'kf-notice']);
      expect(heard[0]!.notice).to.deep.equal(notice);
      expect(heard[0]!.composed).to.equal(true);
      expect(linesOf(element, 'svg text')).to.include('100');
      expect(linesOf(element, 'svg text').join(' ')).not.to.contain('110');
      element.lang = 'de';
      await until(element, 'German', () => textOf(element).includes('Summe'));
      expect(heard.length, 'the same subject').to.equal(1);
      element.data = data([item('A', 60), item('B', 50)], {total: 105}) as unknown as NonNullable<
        typeof element.data
      >;
      await until(element, 'new data', () => textOf(element).includes('105'));
      expect(heard.map(({notice}) => 'published' in notice && notice.published)).to.deep.equal([100, 105]);
    });

    it('tells of folded parts only where they are folded', async () => {
      const heard = noticesHeard();
      const element = await chart(NINE);
      expect(await element.check()).to.deep.equal([]);
      element.variant = 'share';
      await until(element, 'parts', () => !has(element, 'svg .bar'));
      expect((await element.check()).length).to.equal(1);
      expect(heard, 'without a panel').to.deep.equal([]);
      element.debug = true;
      await eventually(() => heard.length > 0, 'a notice');
      expect(await element.check()).to.deep.equal([
        {kind: 'folded', path: 'indicators.one.breakdown.items', shown: 6, given: 9},
      ]);
      element.variant = 'bars';
      await until(element, 'bars', () => has(element, 'svg .bar'));
      expect(await element.check()).to.deep.equal([]);
      element.variant = 'share';
      await until(element, 'parts', () => !has(element, 'svg .bar'));
      expect(heard.length, 'told once for the same data').to.equal(1);
    });

    it('is none without data, or where they are wrong', async () => {
      expect(await place('kf-breakdown-chart').check()).to.deep.equal([]);
      const element = place('kf-breakdown-chart', {lang: 'fr'}, {data: documentOf({value: 5})});
      await failed(element);
      expect(await element.check()).to.deep.equal([]);
    });
  });

  describe('states', () => {
    it('shows the table of an indicator that has no categories, under a sentence', async () => {
      const element = place('kf-breakdown-chart', {lang: 'fr'}, {data: documentOf({value: 1234})});
      expect(plain((await failed(element)).textContent)).to.contain('ne peut pas être présenté ainsi');
      expect(linesOf(element, 'td')).to.deep.equal(['1.234']);
    });

    it('is empty where no category was sent', async () => {
      const element = place('kf-breakdown-chart', {lang: 'fr'}, {data: data([])});
      await reaches(element, 'empty');
      expect(textOf(element)).to.contain('Aucune donnée');
    });

    it('names a field that is wrong', async () => {
      const wrong = data([item('A', '5' as unknown as number)]);
      const element = place('kf-breakdown-chart', {lang: 'fr'}, {data: wrong});
      expect(plain((await failed(element)).textContent)).to.contain('breakdown.items.0.value');
    });

    it('keeps room while it loads', async () => {
      const server = serve({data: {after: NEVER}});
      const element = place('kf-breakdown-chart', {src: server.url('data'), lang: 'fr'});
      await until(element, 'a skeleton', () => has(element, '.ghost'));
      expect(element.getBoundingClientRect().height).to.be.above(150);
      for (const button of buttonsOf(element)) expect(button.matches('[inert] *')).to.equal(true);
    });
  });

  it('may stand twice on a page, each with its own table', async () => {
    const [first, second] = [await chart(MIXED), await chart(NINE)];
    buttonsOf(second)[0]!.click();
    await second.updateComplete;
    expect(has(first, 'table')).to.equal(false);
    expect(rootOf(second).querySelector('table')!.getClientRects().length).to.be.above(0);
  });
});
