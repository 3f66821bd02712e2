import {expect} from '@open-wc/testing';
import '../../src/define/kf-line-chart.js';
import {readEdition} from '../../src/data/read.js';
import {lineChart} from '../../src/figures/line-chart.js';
import {markup} from '../../src/figures/markup.js';
import {
  buttonsOf,
  comeNear,
  documentOf,
  drawn,
  expectInOrder,
  failed,
  has,
  LANGUAGES,
  linesOf,
  nameOf,
  NEVER,
  next,
  pictureOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  show,
  showTable,
  takeTime,
  until,
} from '../support/fixtures.js';
import type {LineChart} from '../../src/elements/line-chart.js';

const PERIODS = ['2023-11', '2023-12', '2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'];

const series = (values: readonly unknown[]) =>
  values.map((value, i) => ({
    period: PERIODS[i]!,
    ...(typeof value === 'object' && value ? {value: null, ...value} : {value}),
  }));

const VALUES = [12100, 12250, 12300, 12280, 12410, 12520, 12610, 12900];

const stock = (values: readonly unknown[] = VALUES, more = {}) =>
  documentOf({kind: 'stock', series: series(values), ...more});

const parts = (count: number) =>
  documentOf({
    kind: 'flow',
    components: Array.from({length: count}, (_, i) => ({
      id: `c${i}`,
      label: `Type ${i + 1}`,
      series: series(VALUES.map(value => value + i * 1000)),
    })),
  });

const chart = (data: object = stock(), attributes = {}, width = 600) =>
  show('kf-line-chart', {lang: 'fr', ...attributes}, {data, width});

const stageOf = (element: LineChart) => rootOf(element).querySelector<HTMLElement>('[role=group]')!;
const readoutOf = (element: LineChart) => rootOf(element).querySelector<HTMLElement>('[part=readout]');
const linesDrawn = (element: LineChart) => [
  ...rootOf(element).querySelectorAll<SVGPathElement>('svg path.line'),
];

async function press(element: LineChart, key: string): Promise<string> {
  comeNear(element);
  stageOf(element).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true}));
  await element.updateComplete;
  return plain(readoutOf(element)?.textContent);
}

/** The middles of so many spots, as the keyboard marks them. */
async function middlesOf(element: LineChart, count: number): Promise<number[]> {
  const middles = [];
  for (let i = 0; i < count; i++) {
    await press(element, i ? 'ArrowRight' : 'Home');
    const cursor = rootOf(element).querySelector<HTMLElement>('.cursor')!;
    middles.push(parseFloat(cursor.style.left) + parseFloat(cursor.style.width) / 2);
  }
  return middles;
}

async function point(element: LineChart, x: number): Promise<string> {
  comeNear(element);
  const {left, top} = stageOf(element).getBoundingClientRect();
  stageOf(element).dispatchEvent(
    new PointerEvent('pointermove', {clientX: left + x, clientY: top + 150, bubbles: true}),
  );
  await element.updateComplete;
  return plain(readoutOf(element)?.textContent);
}

/** Whether a picture is what Node writes, node for node. */
function isWritten(picture: Element, written: string): boolean {
  const copy = picture.cloneNode(true) as Element;
  const comments = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
  const found: Node[] = [];
  while (comments.nextNode()) found.push(comments.currentNode);
  for (const one of found) (one as Comment).remove();
  copy.normalize();
  const {documentElement} = new DOMParser().parseFromString(written, 'image/svg+xml');
  documentElement.normalize();
  return copy.isEqualNode(documentElement);
}

describe('line-chart', () => {
  it('shows title, span, last value, change, source, and that its axis does not start at zero', async () => {
    const lines = linesOf(await chart(), 'svg text');
    expect(lines).to.include.members([
      'Comptes',
      'Novembre 2023 – juin 2024',
      '12.900',
      '+290 (+2,3 %)',
      'Variation : hausse, par rapport à mai 2024',
      "L'axe ne commence pas à zéro.",
      'Source : Cahier eSanté N°1 · Date de référence : 30 juin 2024',
    ]);
  });

  it('is named by what it shows', async () => {
    const element = await chart(stock(VALUES, {milestones: [{period: '2024-01', label: 'Lancement'}]}));
    expectInOrder(nameOf(element), [
      'Comptes, novembre 2023 – juin 2024',
      '12900, juin 2024',
      '12100, novembre 2023',
      'hausse : 290',
      'Janvier 2024 : Lancement',
      'Source : Cahier eSanté N°1',
    ]);
    expect(element.toText()).to.contain('12.900, juin 2024');
  });

  it('draws what Node writes, and gives that as a file', async () => {
    const element = await chart(parts(3), {}, 700);
    const em = parseFloat(getComputedStyle(element).fontSize);
    const written = markup(lineChart(readEdition(parts(3)).pick(''), {lang: 'fr', width: 700, em}).picture);
    expect(isWritten(pictureOf(element)!, written)).to.equal(true);
    expect(element.toSVG()).to.equal(written);
  });

  it('speaks every language', async () => {
    for (const [lang, note, word] of [
      ['fr', "L'axe ne commence pas à zéro.", 'hausse'],
      ['de', 'Die Achse beginnt nicht bei null.', 'Anstieg'],
      ['lb', "D'Achs fänkt net bei null un.", 'Hausse'],
      ['en', 'The axis does not start at zero.', 'increase'],
    ] as const) {
      const element = await chart(stock(), {lang});
      expect(linesOf(element, 'svg text')).to.include(note);
      expect(nameOf(element)).to.contain(word);
    }
    expect(LANGUAGES.length).to.equal(4);
  });

  describe('by', () => {
    it('decides between the total and the components', async () => {
      const element = await chart(parts(3));
      expect(linesDrawn(element).length).to.equal(3);
      element.by = 'total';
      await until(element, 'one line', () => linesDrawn(element).length === 1);
      element.setAttribute('by', 'component');
      await until(element, 'three lines', () => linesDrawn(element).length === 3);
      element.setAttribute('by', 'something');
      await element.updateComplete;
      expect(linesDrawn(element).length).to.equal(3);
    });

    it('is the total of more than six, and six of them as components, with a word on the others', async () => {
      const element = await chart(parts(8));
      expect(linesDrawn(element).length).to.equal(1);
      element.by = 'component';
      await until(element, 'six lines', () => linesDrawn(element).length === 6);
      expect(linesOf(element, 'svg text').join(' ')).to.match(/6 sur 8/);
      await showTable(element);
      expect(linesOf(element, 'tbody th').length).to.equal(8);
    });
  });

  it('names its lines, each in a colour and a shape of its own', async () => {
    const element = await chart(parts(3), {}, 800);
    const roles = linesDrawn(element).map(path => path.getAttribute('class'));
    expect(roles).to.deep.equal(['line series-1', 'line series-2', 'line series-3']);
    const strokes = linesDrawn(element).map(path => getComputedStyle(path).stroke);
    expect(new Set(strokes).size).to.equal(3);
    expect(linesDrawn(element).every(path => getComputedStyle(path).fill === 'none')).to.equal(true);
    expect(linesOf(element, 'svg text')).to.include.members(['Type 1 : 12.900', 'Type 2 : 13.900']);
  });

  it('takes the page’s colours', async () => {
    const element = await chart(parts(2));
    element.style.setProperty('--kf-series-2', 'rgb(1, 2, 3)');
    expect(getComputedStyle(linesDrawn(element)[1]!).stroke).to.equal('rgb(1, 2, 3)');
    const single = await chart();
    single.style.setProperty('--kf-accent', 'rgb(4, 5, 6)');
    const [line] = linesDrawn(single);
    expect([getComputedStyle(line!).stroke, getComputedStyle(line!).fill]).to.deep.equal([
      'rgb(4, 5, 6)',
      'none',
    ]);
  });

  it('fills the area below a line where it is asked to, from zero', async () => {
    const element = await chart(stock(), {area: ''});
    expect(has(element, 'svg path[fill-opacity]')).to.equal(true);
    expect(linesOf(element, 'svg text')).to.include('0').and.not.include("L'axe ne commence pas à zéro.");
    element.area = false;
    await until(element, 'no area', () => !has(element, 'svg path[fill-opacity]'));
  });

  describe('readout', () => {
    it('goes along the periods by keyboard, from the last one, and says all values', async () => {
      takeTime();
      const element = await chart(parts(2));
      expect(await press(element, 'ArrowLeft')).to.match(
        /^Juin 2024\s?Total : 26\.800\s?Type 1 : 12\.900\s?Type 2 : 13\.900$/,
      );
      expect(await press(element, 'Home')).to.match(/^Novembre 2023/);
      expect(plain(rootOf(element).querySelector('[role=status]')!.textContent)).to.equal(
        'Novembre 2023, Total : 25200, Type 1 : 12100, Type 2 : 13100',
      );
      document.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
      await element.updateComplete;
      expect(readoutOf(element) === null).to.equal(true);
    });

    it('follows the pointer to the nearest period, at true distances', async () => {
      const periods = ['2016-10', '2017-01', '2017-03'];
      const data = documentOf({
        kind: 'stock',
        series: periods.map((period, i) => ({period, value: 100 + i})),
      });
      const element = await chart(data);
      const middles = await middlesOf(element, periods.length);
      expect((middles[2]! - middles[1]!) / (middles[1]! - middles[0]!)).to.be.closeTo(2 / 3, 0.01);
      expect(await point(element, middles[0]! + 5)).to.match(/^Octobre 2016/);
      expect(await point(element, (middles[1]! + middles[2]!) / 2 - 3)).to.match(/^Janvier 2017/);
      expect(await point(element, (middles[1]! + middles[2]!) / 2 + 3)).to.match(/^Mars 2017/);
    });

    it('says why a value is not there, and what is not final', async () => {
      const element = await chart(
        stock([12000, {status: 'suppressed'}, 12100, {value: 12200, status: 'provisional'}]),
      );
      const middles = await middlesOf(element, 4);
      expect(await point(element, middles[1]!)).to.equal('Décembre 2023confidentiel');
      expect(await point(element, middles[3]!)).to.match(/12\.200\s?provisoire/);
    });

    it('stays inside the chart at both ends', async () => {
      for (const width of [200, 1000]) {
        const element = await chart(parts(3), {}, width);
        for (const key of ['Home', 'End']) {
          await press(element, key);
          const [inner, outer] = [readoutOf(element)!, stageOf(element)].map(one =>
            one.getBoundingClientRect(),
          );
          expect(inner!.left).to.be.at.least(outer!.left - 0.5);
          expect(inner!.right).to.be.at.most(outer!.right + 0.5);
        }
      }
    });
  });

  it('has a table of the same numbers, with the events in its caption', async () => {
    const element = await chart(stock(VALUES, {milestones: [{period: '2024-01', label: 'Lancement'}]}));
    expect(buttonsOf(element)[0]!.getAttribute('aria-expanded')).to.equal('false');
    await showTable(element);
    expect(linesOf(element, 'tbody td')).to.deep.equal([
      '12.100',
      '12.250',
      '12.300',
      '12.280',
      '12.410',
      '12.520',
      '12.610',
      '12.900',
    ]);
    expect(plain(rootOf(element).querySelector('caption')!.textContent)).to.contain(
      'Janvier 2024 : Lancement',
    );
    expect(await element.toCSV()).to.contain('12900');
  });

  it('keeps its height from the skeleton on', async () => {
    const server = serve({data: {body: stock(), after: NEVER}, later: {body: stock()}});
    const waiting = place('kf-line-chart', {src: server.url('data'), lang: 'fr'});
    await until(waiting, 'a skeleton', () => has(waiting, '.ghost'));
    const kept = waiting.getBoundingClientRect().height;
    const element = place('kf-line-chart', {src: server.url('later'), lang: 'fr'});
    await drawn(element);
    expect(element.getBoundingClientRect().height).to.be.closeTo(kept, 1);
  });

  it('shows the table of an indicator that has no series, under a message', async () => {
    const event = next('kf-error');
    const element = place('kf-line-chart', {lang: 'fr'}, {data: documentOf({value: 3})});
    const message = await failed(element);
    expect(message.textContent).to.contain('Cet indicateur ne peut pas être présenté ainsi.');
    expect(linesOf(element, 'tbody td')).to.deep.equal(['3']);
    expect((await event).problem).to.deep.equal({kind: 'unsuitable', path: 'one', expected: 'series'});
  });

  it('says that there are no data, and which field is wrong', async () => {
    const empty = place('kf-line-chart', {lang: 'fr'}, {data: stock([null, null])});
    await reaches(empty, 'empty');
    expect(linesOf(empty)).to.deep.equal(['Comptes', 'Aucune donnée']);
    expect(rootOf(empty).querySelector('.name')!.getAttribute('lang')).to.equal('fr');
    empty.lang = 'de';
    await until(empty, 'German', () => linesOf(empty).includes('Keine Daten'));
    expect(rootOf(empty).querySelector('.name')!.getAttribute('lang')).to.equal('fr');
    const wrong = place(
      'kf-line-chart',
      {lang: 'fr'},
      {data: stock(VALUES, {milestones: [{period: 'soon', label: 'A'}]})},
    );
    expect((await failed(wrong)).textContent).to.contain('indicators.one.milestones.0.period');
  });

  it('takes a bare array, named by its label', async () => {
    const data = [
      {period: '2024-05', value: 5},
      {period: '2024-06', value: 6},
    ];
    const element = await chart(data, {label: 'Visites'});
    expect(
      linesOf(element, 'svg text')[0] === 'Visites' || linesOf(element, 'svg text').includes('Visites'),
    ).to.equal(true);
  });
});
