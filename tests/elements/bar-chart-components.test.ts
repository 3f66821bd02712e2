// kf-bar-chart with an indicator that has components: what the page sees of it.
import {expect} from '@open-wc/testing';
import {
  buttonsOf,
  comeNear,
  documentOf,
  expectClean,
  expectInOrder,
  failed,
  has,
  LANGUAGES,
  linesOf,
  nameOf,
  pictureOf,
  place,
  plain,
  rootOf,
  show,
  showTable,
  takeTime,
  textOf,
  until,
} from '../support/fixtures.js';
import {point, readoutOf, stageOf, type Chart} from '../support/fixtures-chart.js';

const MONTHS = ['2024-01', '2024-02', '2024-03', '2024-04', '2024-05', '2024-06'];

type Value = number | null | {value: number | null; status: string};

const part = (label: unknown, values: readonly Value[]) => ({
  id: JSON.stringify(label),
  label,
  series: values.map((one, i) => ({
    period: MONTHS[i],
    ...(typeof one === 'object' && one !== null ? one : {value: one}),
  })),
});

const DATA = documentOf({
  label: {fr: 'Visites', de: 'Besuche', lb: 'Visitten', en: 'Visits'},
  kind: 'flow',
  components: [
    part({fr: 'Guichet', de: 'Schalter'}, [120, 140, 90, 1500, 160, {value: 130, status: 'provisional'}]),
    part('Téléphone', [60, 0, {value: 4711, status: 'suppressed'}, 90, 70, 65]),
  ],
});

const RATES = documentOf({
  kind: 'ratio',
  unit: 'percent',
  components: [part('Nord', [61, 62, 63, 64, 65, 66]), part('Sud', [51, 52, 53, 54, 55, 56])],
});

const chart = (attributes: Record<string, string> = {}, data: unknown = DATA, width = 600) =>
  show('kf-bar-chart', {lang: 'fr', ...attributes}, {data, width});

/** The rectangles of a series in the plot, from left to right; the first path of a series is its sample. */
function series(element: Chart, index: number) {
  const [, path] = rootOf(element).querySelectorAll(`svg .series-${index}`);
  return [...path!.getAttribute('d')!.matchAll(/M([\d.-]+) ([\d.-]+)h([\d.-]+)v([\d.-]+)/g)].map(
    ([, ...all]) => {
      const [x = NaN, y = NaN, width = NaN, height = NaN] = all.map(Number);
      return {x, y, width, height};
    },
  );
}

const isGrouped = (element: Chart) => series(element, 2)[0]!.x > series(element, 1)[0]!.x;

describe('bar-chart with components', () => {
  it('stacks them, and groups them where the attribute says so, at once', async () => {
    const element = await chart();
    expect(element.layout).to.equal('stacked');
    expect(isGrouped(element)).to.equal(false);
    element.setAttribute('layout', 'grouped');
    await element.updateComplete;
    expect(isGrouped(element)).to.equal(true);
    element.layout = 'stacked';
    await element.updateComplete;
    expect(isGrouped(element)).to.equal(false);
    element.setAttribute('layout', 'sideways');
    await element.updateComplete;
    expect(isGrouped(element), 'any other word').to.equal(false);
  });

  it('groups rates, whatever the attribute says', async () => {
    expect(isGrouped(await chart({layout: 'stacked'}, RATES))).to.equal(true);
  });

  it('stacks bars from zero', async () => {
    const element = await chart();
    const [lower, upper] = [series(element, 1), series(element, 2)];
    const base = lower[0]!.y + lower[0]!.height;
    for (const {y, height} of lower) expect(y + height).to.be.closeTo(base, 0.05);
    expect(upper[0]!.y + upper[0]!.height).to.be.closeTo(lower[0]!.y, 0.05);
    expect(upper[0]!.height / lower[0]!.height).to.be.closeTo(60 / 120, 0.02);
  });

  it('changes nothing of a chart without components', async () => {
    const plainData = documentOf({series: [{period: '2024-05', value: 5}]});
    const element = await chart({}, plainData);
    const before = pictureOf(element)!.outerHTML;
    element.layout = 'grouped';
    await element.updateComplete;
    expect(pictureOf(element)!.outerHTML).to.equal(before);
    expect(has(element, 'svg .accent')).to.equal(true);
  });

  it('is named by what it shows, and says it as text', async () => {
    const element = await chart();
    expectInOrder(nameOf(element), [
      'Visites',
      'janvier 2024',
      'juin 2024',
      'Guichet : 130',
      'Téléphone : 65',
      'Source',
    ]);
    expect(plain(element.toText())).to.contain('Guichet : 130, provisoire');
    expect(await element.toCSV()).to.contain('Téléphone');
    expect(element.toSVG()).to.contain('series-2');
    expectClean(element);
  });

  it('takes its colours from the page, in the plot and in the legend', async () => {
    const element = await chart();
    element.style.setProperty('--kf-series-2', 'rgb(1, 2, 3)');
    element.style.setProperty('--kf-surface', 'rgb(4, 5, 6)');
    element.style.setProperty('--kf-text', 'rgb(7, 8, 9)');
    const style = (selector: string) =>
      [...rootOf(element).querySelectorAll(`svg ${selector}`)].map(one => getComputedStyle(one));
    expect(style('.series-2').map(({fill}) => fill)).to.deep.equal(['rgb(1, 2, 3)', 'rgb(1, 2, 3)']);
    for (const {stroke} of style('.pattern')) expect(stroke).to.equal('rgb(4, 5, 6)');
    const [veil] = style('.veil');
    expect([veil!.fill, veil!.stroke]).to.deep.equal(['rgb(4, 5, 6)', 'rgb(7, 8, 9)']);
  });

  it('keeps a suppressed value out of the page and of every export', async () => {
    for (const layout of ['stacked', 'grouped']) {
      const element = await chart({layout});
      for (const i of MONTHS.keys()) {
        await point(element, 'pointermove', 60 + 90 * i);
        expect(rootOf(element).innerHTML).not.to.contain('4711').and.not.to.contain('4.711');
      }
      for (const text of [element.toSVG(), await element.toCSV(), element.toText()])
        expect(text).not.to.match(/4.?711/);
    }
  });

  describe('readout', () => {
    const linesRead = (element: Chart) =>
      [...readoutOf(element)!.children].map(({textContent}) => plain(textContent));

    it('says the total and all components of a month, by pointer', async () => {
      const element = await chart();
      const bar = series(element, 1)[0]!;
      await point(element, 'pointermove', bar.x + bar.width / 2);
      expect(plain(readoutOf(element)!.textContent)).to.match(/^Janvier 2024/);
      expect(linesRead(element)).to.deep.equal(['Total : 180', 'Guichet : 120', 'Téléphone : 60']);
    });

    it('goes from month to month with the keyboard, and is announced', async () => {
      takeTime();
      const element = await chart({layout: 'grouped'});
      comeNear(element);
      const press = async (key: string) => {
        stageOf(element).dispatchEvent(new KeyboardEvent('keydown', {key, bubbles: true, composed: true}));
        await element.updateComplete;
        return plain(rootOf(element).querySelector('[role=status]')!.textContent);
      };
      expect(await press('End')).to.equal(
        'Juin 2024, Total : 195, provisoire, Guichet : 130, provisoire, Téléphone : 65',
      );
      expect(await press('ArrowLeft')).to.equal('Mai 2024, Total : 230, Guichet : 160, Téléphone : 70');
      await press('ArrowLeft');
      expect(await press('ArrowLeft')).to.equal(
        'Mars 2024, Total : sans valeur, Guichet : 90, Téléphone : confidentiel',
      );
      expect(await press('Escape')).to.equal('');
    });

    it('gives rates no total, and none of them more weight', async () => {
      const element = await chart({}, RATES);
      await point(element, 'pointermove', series(element, 1)[0]!.x);
      expect(linesRead(element)).to.deep.equal(['', 'Nord : 61 %', 'Sud : 51 %']);
      const [bold, first] = readoutOf(element)!.children;
      expect(bold!.getBoundingClientRect().height).to.equal(0);
      expect(getComputedStyle(first!).fontWeight).to.equal('400');
    });

    for (const width of [200, 600, 1200]) {
      it(`stays inside the chart and beside the bars where it can, ${width} wide`, async () => {
        const names = ['Un', 'Deux', 'Trois', 'Quatre', 'Cinq', 'Six'];
        const data = documentOf({
          kind: 'flow',
          components: names.map(name => part(name, [50, 60, 55, 52, 58, 61])),
        });
        const element = await chart({}, data, width);
        const stage = stageOf(element).getBoundingClientRect();
        for (const bar of series(element, 1)) {
          await point(element, 'pointermove', bar.x + bar.width / 2);
          const box = readoutOf(element)!.getBoundingClientRect();
          expect(box.left).to.be.at.least(stage.left - 0.5);
          expect(box.right).to.be.at.most(stage.right + 0.5);
          expect(box.top).to.be.at.least(stage.top - 0.5);
          const [left, right] = [stage.left + bar.x, stage.left + bar.x + bar.width];
          if (width > 200)
            expect(box.right <= left + 0.5 || box.left >= right - 0.5, 'beside its stack').to.equal(true);
        }
      });
    }
  });

  describe('table', () => {
    it('has a column for each component and the total', async () => {
      const element = await chart();
      await showTable(element);
      expect(linesOf(element, 'thead th')).to.deep.equal(['Période', 'Guichet', 'Téléphone', 'Total']);
      expect(linesOf(element, 'tbody tr:nth-child(3) > *')).to.deep.equal([
        'Mars 2024',
        '90',
        'confidentiel',
        'sans valeur',
      ]);
      expect(linesOf(element, 'tbody tr:nth-child(6) > *')).to.deep.equal([
        'Juin 2024',
        '130 (provisoire)',
        '65',
        '195 (provisoire)',
      ]);
    });

    it('has every component, also of those that are drawn as one', async () => {
      const names = Array.from({length: 9}, (_, i) => `Partie ${i + 1}`);
      const data = documentOf({
        kind: 'flow',
        components: names.map((name, i) => part(name, [10 + i, 20 + i])),
      });
      const element = await chart({}, data);
      expect(linesOf(element, 'svg text').filter(line => /^(Partie|Autres)/.test(line))).to.deep.equal([
        ...names.slice(4),
        'Autres (4)',
      ]);
      await showTable(element);
      for (const name of names) expect(linesOf(element, 'table th')).to.include(name);
      expect(linesOf(element, 'table').join(' ')).not.to.contain('Autres');
    });

    it('is that of the series where there are categories besides', async () => {
      const breakdown = {dimension: 'Âge', items: [{id: 'a', label: '0–4 ans', value: 5}]};
      const element = await chart({}, documentOf({series: [{period: '2024-05', value: 5}], breakdown}));
      await showTable(element);
      expect(linesOf(element, 'tbody th')).to.deep.equal(['Mai 2024']);
    });
  });

  it('shows the table instead where rates are too many to be told apart', async () => {
    const components = Array.from({length: 7}, (_, i) => part(`Taux ${i + 1}`, [50 + i, 60]));
    const data = documentOf({kind: 'ratio', unit: 'percent', components});
    const element = place('kf-bar-chart', {lang: 'fr'}, {data});
    await failed(element);
    expect(textOf(element)).to.contain('Cet indicateur ne peut pas être présenté ainsi.');
    expect(linesOf(element, 'tbody th').length).to.equal(7);
    expect(pictureOf(element)).to.equal(null);
  });

  it('says which component is wrong', async () => {
    const data = documentOf({
      components: [part('A', [5]), {id: 'b', label: 'B', series: [{period: 'hier', value: 1}]}],
    });
    const element = place('kf-bar-chart', {lang: 'fr'}, {data});
    await failed(element);
    expect(textOf(element)).to.contain('indicators.one.components.1.series.0.period');
  });

  it('is drawn again in another language, names in theirs', async () => {
    for (const lang of LANGUAGES) {
      const element = await chart({lang}, DATA);
      const name = [...rootOf(element).querySelectorAll('svg text')].find(one =>
        /Guichet|Schalter/.test(one.textContent!),
      )!;
      expect(name.getAttribute('lang')).to.equal(lang === 'de' ? 'de' : 'fr');
      expect(buttonsOf(element).length).to.equal(5);
    }
    const element = await chart();
    element.lang = 'de';
    await until(element, 'German', () => linesOf(element, 'svg text').includes('Schalter'));
  });
});
