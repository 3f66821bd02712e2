import {expect} from '@open-wc/testing';
import {
  ACTIVATED,
  buttonsOf,
  documentOf,
  expectInOrder,
  linesOf,
  nameOf,
  NEVER,
  pictureOf,
  place,
  plain,
  rootOf,
  serve,
  show,
  showTable,
  until,
} from '../support/fixtures.js';
import {barsOf, point, readoutOf, stageOf, type Chart} from '../support/fixtures-chart.js';

const chart = (lang = 'fr', width = 600) => show('kf-bar-chart', {indicator: ACTIVATED, lang}, {width});

const tableOf = (element: Chart) => rootOf(element).querySelector('table')!;

async function press(element: Chart, name: string): Promise<HTMLButtonElement> {
  const button = buttonsOf(element).find(one => plain(one.textContent) === name)!;
  button.click();
  await element.updateComplete;
  return button;
}

/** Whether one box lies within another, to half a pixel. */
function expectInside(inner: Element, outer: Element): void {
  const [a, b] = [inner.getBoundingClientRect(), outer.getBoundingClientRect()];
  expect(a.left).to.be.at.least(b.left - 0.5);
  expect(a.right).to.be.at.most(b.right + 0.5);
  expect(a.top).to.be.at.least(b.top - 0.5);
  expect(a.bottom).to.be.at.most(b.bottom + 0.5);
}

describe('bar-chart', () => {
  it('draws new numbers into the picture that stands there, and gives them', async () => {
    const months = (last: number) =>
      [...Array(6), last].map((value = 12, i) => ({period: `2024-0${i + 1}`, value}));
    const element = await show('kf-bar-chart', {label: 'Comptes', lang: 'fr'}, {data: months(7), width: 600});
    const picture = pictureOf(element)!;
    const title = [...picture.querySelectorAll('text')].find(one => /Comptes/.test(one.textContent))!;
    const bars = barsOf(element);
    element.data = months(93);
    await element.updateComplete;
    expect(pictureOf(element)).to.equal(picture);
    expect(title.isConnected).to.equal(true);
    expect(barsOf(element)).not.to.deep.equal(bars);
    expect(linesOf(element, 'svg text')).to.include('93');
    const anew = document.createElement('div');
    anew.innerHTML = element.toSVG();
    expect(picture.firstElementChild!.isEqualNode(anew.querySelector('g'))).to.equal(true);
    expect(nameOf(element)).to.contain('93');
  });

  it('shows what is published: both means, and the change with its base and its source', async () => {
    const element = await chart();
    const lines = linesOf(element, 'svg text');
    expect(lines).to.include.members([
      'Nombre de comptes patients activés par mois',
      "Données d'illustration",
      '2.011',
      '1.471',
      'Moyenne des 12 derniers mois',
      'Moyenne des mois 13 à 24',
      '+541 (+36,8 %)',
    ]);
    for (const pattern of [
      /^Par mois.*juillet 2023.*juin 2024$/,
      /hausse/,
      /Cahier eSanté N°1.*30 juin 2024$/,
    ]) {
      expect(lines.filter(line => pattern.test(line)).length, String(pattern)).to.equal(1);
    }
  });

  it('is named by what it shows: span, last, highest and lowest value, means, change, source', async () => {
    expectInOrder(nameOf(await chart()), [
      'Nombre de comptes patients activés par mois',
      'juillet 2023',
      'juin 2024',
      '2132, juin 2024',
      '2385, janvier 2024',
      '1417, août 2023',
      '12 derniers mois : 2011',
      'mois 13 à 24 : 1471',
      'hausse',
      '541, 36,8 pour cent',
      'par rapport à la moyenne des mois 13 à 24',
      "Données d'illustration",
      'Source : Cahier eSanté N°1',
    ]);
  });

  it('draws bars from zero whose heights are as their values', async () => {
    const data = documentOf({
      series: [10, 20, 40].map((value, i) => ({period: String(2022 + i), value})),
    });
    const bars = barsOf(await show('kf-bar-chart', {lang: 'fr'}, {data}));
    const [first, second, third] = bars.map(({height}) => height) as [number, number, number];
    expect(first).to.be.above(5);
    expect(second / first).to.be.closeTo(2, 0.05);
    expect(third / first).to.be.closeTo(4, 0.1);
    expect(new Set(bars.map(({y, height}) => Math.round(y + height))).size).to.equal(1);
  });

  for (const [what, values] of [
    ['negative values', [-5, 3, -2]],
    ['zeros only', [0, 0, 0]],
    ['a single value', [7]],
    ['no value among some', [null, 3, null]],
    ['very large and very small values', [9e14, 1e-6, 1]],
  ] as const) {
    it(`draws ${what}`, async () => {
      const series = values.map((value, i) => ({period: String(2020 + i), value}));
      const element = await show('kf-bar-chart', {lang: 'fr'}, {data: documentOf({series})});
      expect(barsOf(element).length).to.equal(values.filter(value => value !== null).length);
      for (const {height} of barsOf(element)) expect(height).to.be.at.least(0);
    });
  }

  describe('readout', () => {
    for (const width of [200, 1200]) {
      it(`stays inside the chart, ${width} wide, at the first and at the last bar`, async () => {
        // Bars up to the right edge, since there are no means, and a readout wider than any of them.
        const series = Array.from({length: 24}, (_, i) => ({period: String(2000 + i), value: 1000 + i}));
        const data = documentOf({unit: 'consultations', series});
        const element = await show('kf-bar-chart', {lang: 'fr'}, {data, width});
        const bars = barsOf(element);
        for (const bar of [bars[0]!, bars.at(-1)!]) {
          await point(element, 'pointermove', bar.x + bar.width / 2);
          expect(readoutOf(element)!.textContent).to.contain('consultations');
          expectInside(readoutOf(element)!, stageOf(element));
        }
      });
    }

    it('points out its bar, and does not cover it', async () => {
      const element = await chart();
      for (const bar of barsOf(element)) {
        await point(element, 'pointermove', bar.x + bar.width / 2);
        const cursor = rootOf(element).querySelector('.cursor')!.getBoundingClientRect();
        const {left, top} = pictureOf(element)!.getBoundingClientRect();
        expect(cursor.left).to.be.closeTo(left + bar.x, 6);
        expect(cursor.width).to.be.closeTo(bar.width, 12);
        expect(cursor.bottom).to.be.closeTo(top + bar.y + bar.height, 6);
        expect(readoutOf(element)!.getBoundingClientRect().bottom).to.be.below(top + bar.y + 1);
      }
    });

    it('does not hinder the pointer', async () => {
      const element = await chart();
      await point(element, 'pointermove', barsOf(element)[3]!.x);
      expect(getComputedStyle(readoutOf(element)!).pointerEvents).to.equal('none');
    });
  });

  describe('table', () => {
    it('is shown and hidden by a button that says so', async () => {
      const element = await chart();
      const [button] = buttonsOf(element);
      const table = rootOf(element).getElementById(button!.getAttribute('aria-controls')!)!;
      const isShown = () => table.getClientRects().length > 0;
      expect([button!.getAttribute('aria-expanded'), isShown()]).to.deep.equal(['false', false]);
      await press(element, 'Afficher le tableau de données');
      expect(table.contains(tableOf(element))).to.equal(true);
      expect([button!.getAttribute('aria-expanded'), isShown()]).to.deep.equal(['true', true]);
      await press(element, 'Masquer le tableau de données');
      expect([button!.getAttribute('aria-expanded'), isShown()]).to.deep.equal(['false', false]);
    });

    it('has a caption, and a header for every column and every row', async () => {
      const element = await chart();
      await showTable(element);
      const table = tableOf(element);
      expectInOrder(plain(table.caption!.textContent), [
        'Nombre de comptes patients activés par mois',
        'uillet 2023',
        'juin 2024',
        "Données d'illustration",
        'Source : Cahier eSanté N°1',
      ]);
      const columns = [...table.tHead!.rows[0]!.cells];
      expect(columns.map(({outerHTML}) => plain(outerHTML.replace(/<!--.*?-->/g, '')))).to.deep.equal([
        '<th scope="col">Période</th>',
        '<th scope="col">Valeur</th>',
      ]);
      const rows = [...table.querySelectorAll<HTMLTableRowElement>('tbody tr, tfoot tr')];
      expect(rows.length).to.equal(15);
      for (const {cells} of rows) {
        expect([...cells].map(cell => cell.getAttribute('scope'))).to.deep.equal(['row', null]);
        expect([...cells].every(cell => plain(cell.textContent) !== '')).to.equal(true);
      }
    });

    it('says what the bars say, in the same words', async () => {
      for (const lang of ['fr', 'de', 'lb', 'en']) {
        const element = await chart(lang, 1200);
        const drawn = linesOf(element, 'svg text');
        await showTable(element);
        const values = linesOf(element, 'tbody td');
        expect(values.length).to.equal(12);
        expect(drawn, lang).to.include.members(values);
        expect(drawn, lang).to.include.members(linesOf(element, 'tfoot td'));
        for (const [i, bar] of barsOf(element).entries()) {
          await point(element, 'pointermove', bar.x + bar.width / 2);
          expect(plain(readoutOf(element)!.querySelector('b')!.textContent), lang).to.equal(values[i]);
        }
      }
    });

    it('says statuses in words, in a column of their own', async () => {
      const data = documentOf({
        series: [
          {period: '2022-Q4', value: null, status: 'suppressed'},
          {period: '2023-Q1', value: 3, status: 'provisional'},
        ],
      });
      const element = await show('kf-bar-chart', {lang: 'de'}, {data});
      await showTable(element);
      expect(linesOf(element, 'thead th')).to.deep.equal(['Zeitraum', 'Wert', 'Status']);
      expect(linesOf(element, 'tbody th, tbody td')).to.deep.equal([
        '4. Quartal 2022',
        'vertraulich',
        '',
        '1. Quartal 2023',
        '3',
        'vorläufig',
      ]);
    });

    it('stays shown when the chart is drawn anew', async () => {
      const element = await chart();
      await press(element, 'Afficher le tableau de données');
      element.lang = 'de';
      await until(element, 'German', () => buttonsOf(element)[0]!.textContent!.includes('ausblenden'));
      expect(tableOf(element).getClientRects().length).to.be.above(0);
    });

    it('scrolls by itself where it is wider than the chart', async () => {
      const element = await chart('de', 200);
      await press(element, 'Datentabelle anzeigen');
      expect(tableOf(element).parentElement!.getBoundingClientRect().width).to.equal(200);
      expect(getComputedStyle(tableOf(element).parentElement!).overflowX).to.equal('auto');
    });

    it('is not widened by a long word in its caption, nor is the one in the place of a picture', async () => {
      const label = 'Krankenversicherungspflichtbefreiungsbescheinigungen';
      for (const content of [{series: [{period: '2024', value: 1234}]}, {value: 1234}]) {
        const data = documentOf({label, ...content});
        const element = place('kf-bar-chart', {lang: 'de'}, {data, width: 200});
        await until(element, 'the data', () => element.isDrawn);
        await showTable(element);
        const {scrollWidth, clientWidth} = tableOf(element).parentElement!;
        expect(scrollWidth).to.equal(clientWidth);
      }
    });
  });

  describe('buttons', () => {
    it('have a name that contains what they show, and room for a finger', async () => {
      for (const lang of ['fr', 'de', 'lb', 'en']) {
        const element = await chart(lang, 320);
        expect(buttonsOf(element).length).to.equal(5);
        for (const button of buttonsOf(element)) {
          const shown = plain(button.textContent);
          // A voice that asks for it need not know of capitals.
          expect(plain(button.getAttribute('aria-label') ?? shown).toLowerCase()).to.contain(
            shown.toLowerCase(),
          );
          expect(button.type).to.equal('button');
          const {width, height} = button.getBoundingClientRect();
          expect(Math.min(width, height), `${lang} ${shown}`).to.be.at.least(24);
        }
      }
    });

    it('cannot be reached while the chart loads', async () => {
      const server = serve({data: {after: NEVER}});
      const element = place('kf-bar-chart', {src: server.url('data'), lang: 'fr'});
      await until(element, 'a skeleton', () => rootOf(element).querySelector('.ghost'));
      for (const button of buttonsOf(element)) {
        expect(button.matches('[inert] *')).to.equal(true);
        expect(getComputedStyle(button).visibility).to.equal('hidden');
      }
    });
  });

  it('keeps the ids of its parts to itself, so that two charts do not get mixed up', async () => {
    const [first, second] = [await chart(), await chart()];
    await press(second, 'Afficher le tableau de données');
    expect(tableOf(first)).to.equal(null);
    expect(tableOf(second).getClientRects().length).to.be.above(0);
    for (const element of [first, second]) {
      const ids = [...rootOf(element).querySelectorAll('[id]')].map(({id}) => id);
      expect(new Set(ids).size).to.equal(ids.length);
      for (const id of ids) expect(document.querySelectorAll(`#${id}`).length).to.equal(0);
    }
  });
});
