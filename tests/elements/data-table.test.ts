import {expect, nextFrame} from '@open-wc/testing';
import '../../src/define/kf-data-table.js';
import {
  eventually,
  LANGUAGES,
  NEVER,
  box,
  cahier,
  documentOf,
  expectClean,
  failed,
  has,
  linesOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  stub,
  textOf,
  until,
  type Attributes,
  type Stand,
} from '../support/fixtures.js';
import {emulate} from '../support/page.js';

type Table = HTMLElementTagNameMap['kf-data-table'];

const dsp = (await (await fetch('/demo/data/dsp-2017.json')).json()) as object;

/** The documents by type, shown. */
async function show(attributes: Attributes = {}, stand: Stand = {}): Promise<Table> {
  const own = {indicator: 'documents-by-type', lang: 'fr', ...attributes};
  const element = place('kf-data-table', own, {data: dsp, width: 1200, ...stand});
  await until(element, 'the table', () => element.state === 'ready' && has(element, 'table'));
  await element.updateComplete;
  expectClean(element);
  return element;
}

const tableOf = (element: Table) => rootOf(element).querySelector('table')!;
const boxOf = (element: Table) => rootOf(element).querySelector<HTMLElement>('.table')!;
const headers = (element: Table) => linesOf(element, 'tbody th');
const heads = (element: Table) => [...rootOf(element).querySelectorAll<HTMLButtonElement>('thead button')];
const told = (element: Table) => plain(rootOf(element).querySelector('[role=status]')!.textContent);
const sorts = (element: Table) => heads(element).map(one => one.parentElement!.getAttribute('aria-sort'));

async function press(element: Table, column: number): Promise<void> {
  heads(element)[column]!.click();
  await element.updateComplete;
}

const isStacked = (element: Table) =>
  getComputedStyle(tableOf(element).tBodies[0]!.rows[0]!).display === 'grid';

describe('data-table', () => {
  it('shows every type, date and total as published', async () => {
    const element = await show();
    expect(headers(element).length).to.equal(27);
    expect(tableOf(element).tHead!.rows[0]!.cells.length).to.equal(8);
    expect(linesOf(element, 'tfoot tr:first-child > *')).to.deep.equal(
      'Total 118 188 1.296 3.886 7.495 11.729 14.070'.split(' '),
    );
    const caption = plain(tableOf(element).caption!.textContent);
    for (const said of ['Documents par type', 'ctobre 2015', 'mars 2017', 'Source', '31 mars 2017']) {
      expect(caption).to.contain(said);
    }
  });

  it('says it in every language', async () => {
    for (const lang of LANGUAGES) {
      const element = await show({lang});
      expect(boxOf(element).lang).to.equal(lang);
      expect(linesOf(element, 'tfoot td')).to.include(lang === 'en' ? '14,070' : '14.070');
    }
  });

  it('has whole numbers for the ear, which cannot be copied, and none twice for either', async () => {
    const element = await show();
    const cells = [...tableOf(element).querySelectorAll<HTMLElement>('td')];
    const grouped = cells.filter(cell => /\d\.\d{3}/.test(cell.textContent));
    expect(grouped.length).to.be.above(5);
    for (const cell of grouped) {
      const [seen, heard] = cell.children;
      expect([cell.childElementCount, seen!.getAttribute('aria-hidden')]).to.deep.equal([2, 'true']);
      const words = plain(heard!.textContent);
      if (/^\d/.test(words)) expect(words).to.equal(plain(seen!.textContent).replace('.', ''));
      else expect(words).to.equal('hausse : 2341, 20,0 pour cent');
      const {width} = heard!.getBoundingClientRect();
      const {userSelect, webkitUserSelect} = getComputedStyle(heard!);
      expect([width, userSelect || webkitUserSelect]).to.deep.equal([1, 'none']);
    }
    const others = cells.filter(cell => !grouped.includes(cell));
    expect(others.some(cell => cell.querySelector('.spoken'))).to.equal(false);
  });

  it('aligns numbers at their right edge, in figures of one width', async () => {
    const element = await show();
    const column = [...tableOf(element).querySelectorAll<HTMLElement>('tbody tr > td:nth-child(8)')];
    expect(new Set(column.map(cell => getComputedStyle(cell).textAlign))).to.deep.equal(new Set(['end']));
    expect(getComputedStyle(column[0]!).fontVariantNumeric).to.contain('tabular-nums');
    const edges = column.map(cell => {
      const range = document.createRange();
      range.selectNodeContents(cell.querySelector('[aria-hidden]') ?? cell);
      return Math.round(range.getBoundingClientRect().right);
    });
    expect(new Set(edges).size).to.equal(1);
  });

  describe('sorting', () => {
    it('goes up, down, and back to the order of publication', async () => {
      const element = await show();
      const published = headers(element);
      await press(element, 7);
      const values = () =>
        linesOf(element, 'tbody td:nth-child(8)').map(text => Number(text.replace('.', '')));
      expect(values()).to.deep.equal([...values()].sort((a, b) => a - b));
      expect(sorts(element)).to.deep.equal([...Array(7).fill('none'), 'ascending']);
      await press(element, 7);
      expect(values()).to.deep.equal([...values()].sort((a, b) => b - a));
      expect(headers(element)[0]).to.equal('Résumés patients');
      expect(sorts(element)[7]).to.equal('descending');
      await press(element, 7);
      expect(headers(element)).to.deep.equal(published);
      expect(sorts(element)).to.deep.equal(Array(8).fill('none'));
    });

    it('begins anew with another column', async () => {
      const element = await show();
      await press(element, 7);
      await press(element, 7);
      await press(element, 0);
      expect(sorts(element).filter(one => one !== 'none')).to.deep.equal(['ascending']);
      expect(sorts(element)[0]).to.equal('ascending');
      const [first, second] = headers(element);
      expect([first, second]).to.deep.equal(['Allergies intolérances reconnues', 'Antécédents familiaux']);
    });

    it('leaves total and change where they are, and the focus on its button', async () => {
      const element = await show();
      const total = linesOf(element, 'tfoot tr');
      const button = heads(element)[3]!;
      button.focus();
      await press(element, 3);
      expect(linesOf(element, 'tfoot tr')).to.deep.equal(total);
      expect(rootOf(element).activeElement === button).to.equal(true);
      expect(button.isConnected).to.equal(true);
    });

    it('is told politely, with the column and the order', async () => {
      for (const [lang, orders] of [
        ['fr', ['Mars 2017 : ordre croissant', 'Mars 2017 : ordre décroissant', 'Mars 2017 : ordre publié']],
        ['de', ['März 2017: aufsteigend', 'März 2017: absteigend', 'März 2017: wie veröffentlicht']],
        ['lb', ['Mäerz 2017: opsteigend', 'Mäerz 2017: ofsteigend', 'Mäerz 2017: wéi publizéiert']],
        ['en', ['March 2017: ascending', 'March 2017: descending', 'March 2017: as published']],
      ] as const) {
        const element = await show({lang});
        expect(told(element)).to.equal('');
        for (const order of orders) {
          await press(element, 7);
          expect(told(element)).to.equal(order);
        }
      }
    });

    it('stays when the language changes, and when a line is added', async () => {
      const element = await show();
      await press(element, 7);
      await press(element, 7);
      element.lang = 'de';
      await until(element, 'German', () => textOf(element).includes('Dokumente nach Art'));
      expect(headers(element)[0]).to.equal('Patientenkurzakten');
      expect(told(element), 'nothing in the language before').to.equal('');
      element.sparkline = true;
      await element.updateComplete;
      expect(headers(element)[0]).to.equal('Patientenkurzakten');
      expect(sorts(element)[7]).to.equal('descending');
    });

    it('has absent values last', async () => {
      const series = (value: number | null) => [
        {period: '2023', value: 1},
        {period: '2024', value},
      ];
      const data = documentOf({
        components: [3, null, -1, 0].map((value, i) => ({
          id: `${i}`,
          label: `${value}`,
          series: series(value),
        })),
      });
      const element = await show({indicator: 'one', sparkline: ''}, {data});
      await press(element, 2);
      expect(headers(element)).to.deep.equal(['-1', '0', '3', 'null']);
      await press(element, 2);
      expect(headers(element)).to.deep.equal(['3', '0', '-1', 'null']);
    });

    it('does nothing where a reader presses beside the buttons', async () => {
      const element = await show();
      tableOf(element).tHead!.rows[0]!.cells[7]!.click();
      tableOf(element).tBodies[0]!.rows[0]!.cells[7]!.click();
      await element.updateComplete;
      expect(sorts(element)).to.deep.equal(Array(8).fill('none'));
    });
  });

  describe('in a narrow box', () => {
    for (const width of [200, 320, 480]) {
      it(`stacks its rows and stays inside, ${width} wide`, async () => {
        for (const lang of LANGUAGES) {
          const element = await show({lang, sparkline: ''}, {width});
          expect(isStacked(element)).to.equal(true);
          expect(boxOf(element).scrollWidth).to.equal(boxOf(element).clientWidth);
          const {right} = boxOf(element).getBoundingClientRect();
          for (const cell of tableOf(element).querySelectorAll('th, td, button, svg')) {
            expect(cell.getBoundingClientRect().right, plain(cell.textContent)).to.be.at.most(right + 0.5);
          }
        }
      });
    }

    for (const [width, size] of [
      [200, 16],
      [296, 20],
      [296, 24],
      [296, 32],
      [366, 32],
    ] as const) {
      it(`of two columns stays inside too, ${width} wide and ${size} px large`, async () => {
        const label = 'Krankenversicherungspflichtbefreiungsbescheinigungen';
        const series = [1, 2].map(month => ({period: `2024-0${month}`, value: 123456}));
        const data = {...cahier, indicators: {...cahier.indicators, long: {label, kind: 'flow', series}}};
        for (const indicator of [
          'dsp-professionals-declared',
          'professional-accounts-activated',
          'wse-cgdis-month',
          'long',
        ]) {
          for (const lang of LANGUAGES) {
            const into = box(width);
            into.style.font = `${size}px "DejaVu Sans", sans-serif`;
            const element = await show({indicator, lang}, {data, into});
            const {scrollWidth, clientWidth} = boxOf(element);
            expect(scrollWidth, `${indicator} ${lang}`).to.equal(clientWidth);
          }
        }
      });
    }

    it('shows every number, below the head of its column', async () => {
      const element = await show({}, {width: 320});
      const row = tableOf(element).tBodies[0]!.rows[0]!;
      const cells = [...row.cells].slice(1);
      expect(cells.length).to.equal(7);
      for (const cell of cells) {
        const {width, height} = cell.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.above(10);
        // Firefox says where the text comes from, the others what it is.
        const said = getComputedStyle(cell, '::before').content.replace(
          'attr(data-head)',
          cell.dataset['head']!,
        );
        expect(said).to.contain(cell.dataset['head']).and.not.contain('none');
      }
      const [first, second] = cells.map(cell => cell.getBoundingClientRect());
      expect(first!.top).to.equal(second!.top);
      expect(first!.top).to.be.above(row.cells[0]!.getBoundingClientRect().bottom - 1);
    });

    it('hides no part of the table from a screen reader that a wide one shows', async () => {
      const element = await show({sparkline: ''}, {width: 320});
      expect(isStacked(element)).to.equal(true);
      const parts = [...tableOf(element).querySelectorAll('[role], caption')].filter(
        one => one.closest('.trend') === null,
      );
      expect(parts.length).to.be.above(27 * 9);
      for (const part of parts) {
        const {display, visibility} = getComputedStyle(part);
        expect(['none', 'contents'], part.outerHTML).not.to.include(display);
        expect(visibility).to.equal('visible');
      }
    });

    it('sorts there too, by buttons with room for a finger', async () => {
      const element = await show({}, {width: 320});
      for (const button of heads(element)) {
        const {width, height} = button.getBoundingClientRect();
        expect(Math.min(width, height)).to.be.at.least(24);
      }
      await press(element, 7);
      await press(element, 7);
      expect(headers(element)[0]).to.equal('Résumés patients');
    });

    it('becomes a table again when the box grows', async () => {
      const element = await show({}, {width: 320});
      element.parentElement!.style.width = '1000px';
      await until(element, 'rows', () => !isStacked(element));
      element.parentElement!.style.width = '300px';
      await until(element, 'blocks', () => isStacked(element));
    });

    it('is a table on paper', async function () {
      const element = await show({}, {width: 320});
      if (!(await emulate({type: 'print'}))) this.skip();
      try {
        expect(isStacked(element)).to.equal(false);
        expect(getComputedStyle(tableOf(element)).display).to.equal('table');
        expect(getComputedStyle(rootOf(element).querySelector('.tools')!).display).to.equal('none');
      } finally {
        await emulate();
      }
    });
  });

  describe('in a low box', () => {
    /** A table that scrolls in a box of 200 px. */
    async function low(stand: Stand = {}): Promise<Table> {
      const element = await show({sparkline: ''}, stand);
      element.style.setProperty('--kf-table-max-height', '200px');
      await until(element, 'a box that scrolls', () => boxOf(element).classList.contains('scrolls'));
      return element;
    }

    it('scrolls, with the heads of columns and rows in sight on a background', async () => {
      const element = await low();
      expect(Math.round(boxOf(element).getBoundingClientRect().height)).to.equal(200);
      boxOf(element).scrollTop = 300;
      await nextFrame();
      const {top, left} = boxOf(element).getBoundingClientRect();
      const [head, last] = tableOf(element).tHead!.rows[0]!.cells;
      expect(head!.getBoundingClientRect().top).to.be.closeTo(top, 1);
      expect(last!.getBoundingClientRect().top).to.be.closeTo(top, 1);
      for (const cell of [head!, last!, tableOf(element).tBodies[0]!.rows[20]!.cells[0]!]) {
        expect(getComputedStyle(cell).backgroundColor).to.equal('rgb(255, 255, 255)');
      }
      tableOf(element).style.minWidth = '3000px';
      boxOf(element).scrollLeft = 400;
      await nextFrame();
      expect(head!.getBoundingClientRect().left).to.be.closeTo(left, 1);
      const row = tableOf(element).tBodies[0]!.rows[20]!;
      expect(row.cells[0]!.getBoundingClientRect().left).to.be.closeTo(left, 1);
      expect(row.cells[1]!.getBoundingClientRect().left).not.to.be.closeTo(left + 200, 1);
    });

    it('stays below what the page has on top of it', async () => {
      const parent = box(1200);
      const bar = parent.appendChild(document.createElement('div'));
      bar.style.cssText = 'position: sticky; top: 0; height: 60px; margin-bottom: -60px; z-index: 1';
      const element = await low({into: parent});
      boxOf(element).scrollTop = 300;
      await nextFrame();
      const {left, top} = boxOf(element).getBoundingClientRect();
      expect(document.elementFromPoint(left + 5, top + 10) === bar).to.equal(true);
    });

    it('can be reached by keyboard and has a name; one that shows everything is no stop', async () => {
      const element = await low();
      const box = boxOf(element);
      expect([box.tabIndex, box.getAttribute('role'), box.getAttribute('aria-label')]).to.deep.equal([
        0,
        'region',
        'Documents par type',
      ]);
      element.style.removeProperty('--kf-table-max-height');
      await until(element, 'a box that shows everything', () => !box.classList.contains('scrolls'));
      expect([box.tabIndex, box.getAttribute('role'), box.getAttribute('aria-label')]).to.deep.equal([
        -1,
        null,
        null,
      ]);
    });

    it('has no background of its own where everything is shown', async () => {
      const [head] = tableOf(await show()).tHead!.rows[0]!.cells;
      expect(getComputedStyle(head!).backgroundColor).to.equal('rgba(0, 0, 0, 0)');
    });
  });

  it('has small words that grow with those around it, and are never too small', async () => {
    const parent = box(1600);
    const element = await show({indicator: 'patient-accounts-activated'}, {data: cahier, into: parent});
    for (const [around, words, small] of [
      [16, 14, 13],
      [32, 28, 26],
      [13, 12, 12],
    ]) {
      parent.style.fontSize = `${around}px`;
      const sizes = ['table', 'caption small'].map(
        selector => getComputedStyle(rootOf(element).querySelector(selector)!).fontSize,
      );
      expect(sizes).to.deep.equal([`${words}px`, `${small}px`]);
    }
  });

  it('draws a line in every row of components where it is asked to', async () => {
    const element = await show();
    expect(has(element, 'svg')).to.equal(false);
    element.sparkline = true;
    await element.updateComplete;
    const lines = [...rootOf(element).querySelectorAll('tbody .trend svg')];
    expect(lines.length).to.equal(27);
    for (const line of lines) {
      expect(line.closest('[aria-hidden=true]') !== null).to.equal(true);
      const stroke = getComputedStyle(line.querySelector('path')!).stroke;
      expect(stroke).to.equal('rgb(15, 95, 156)');
    }
  });

  it('shows a series, categories and a single value', async () => {
    for (const [indicator, said] of [
      ['patient-accounts-activated', '2.132'],
      ['vaccinations-by-age', 'Total'],
      ['patient-accounts', '194.784'],
    ] as const) {
      const element = await show({indicator}, {data: cahier, width: 600});
      expect(textOf(element)).to.contain(said);
    }
  });

  it('shows an array of observations, named by its label', async () => {
    const data = [
      {period: '2024-01', value: 3},
      {period: '2024-02', value: 5},
    ];
    const element = await show({indicator: '', label: 'Visites'}, {data});
    expect(plain(tableOf(element).caption!.textContent)).to.contain('Visites');
    expect(headers(element)).to.deep.equal(['Janvier 2024', 'Février 2024']);
  });

  it('marks what is made up with an edge, and in words', async () => {
    const element = await show({indicator: 'vaccinations-by-type'}, {data: cahier});
    const edge = rootOf(element).querySelector('caption .illustrative')!;
    expect(edge.getBoundingClientRect().height).to.equal(6);
    expect(getComputedStyle(edge).borderImageSource).to.contain('gradient');
    expect(linesOf(element, 'caption strong')).to.deep.equal(["Données d'illustration"]);
  });

  it('never shows or exports a suppressed value', async () => {
    const data = documentOf({
      components: [
        {
          id: 'a',
          label: 'A',
          series: [
            {period: '2023', value: 4},
            {period: '2024', value: 987, status: 'suppressed'},
          ],
        },
      ],
    });
    const element = await show({indicator: 'one', sparkline: ''}, {data});
    expect(rootOf(element).innerHTML + (await element.toCSV()) + element.toText()).not.to.contain('987');
    expect(textOf(element)).to.contain('confidentiel');
  });

  it('gives its numbers as CSV and in words', async () => {
    const element = await show();
    const rows = (await element.toCSV()).trim().split('\r\n');
    expect(rows.length).to.equal(1 + 28 * 7 + 2);
    expect(await element.toCSV()).to.contain(';8184;');
    expect(element.toText()).to.match(/^Documents par type.*14\.070.*Source/s);
  });

  it('saves them by a button, whatever their order', async () => {
    const saved: Blob[] = [];
    stub(URL, 'createObjectURL', blob => {
      saved.push(blob as Blob);
      return 'blob:none';
    });
    stub(HTMLAnchorElement.prototype, 'click', function (this: HTMLAnchorElement) {
      expect(this.download).to.equal('documents-by-type-fr.csv');
    });
    const element = await show();
    await press(element, 7);
    const button = rootOf(element).querySelector<HTMLButtonElement>('.tools button')!;
    expect(plain(button.getAttribute('aria-label'))).to.contain('CSV');
    button.click();
    await eventually(() => saved.length > 0, 'a file');
    expect(await saved[0]!.text()).to.equal((await element.toCSV()).slice(1));
  });

  it('tells the publisher of a total that is not the sum of its rows, and shows it as published', async () => {
    const components = [1, 2].map(value => ({
      id: `${value}`,
      label: `${value}`,
      series: [{period: '2024', value}],
    }));
    const data = documentOf({components, series: [{period: '2024', value: 4}]});
    const element = await show({indicator: 'one'}, {data});
    expect(await element.check()).to.deep.equal([
      {kind: 'total', path: 'indicators.one.series.2024', published: 4, computed: 3},
    ]);
    expect(linesOf(element, 'tbody td')).to.deep.equal(['1', '2', '4']);
    expect(await (await show()).check()).to.deep.equal([]);
  });

  it('keeps a place while it loads, and says what is wrong', async () => {
    const server = serve({data: {after: NEVER}, broken: {body: '<p>'}});
    const element = place('kf-data-table', {src: server.url('data'), lang: 'fr'});
    await until(element, 'a skeleton', () => has(element, '.ghost'));
    expect(rootOf(element).querySelector('.ghost')!.getBoundingClientRect().height).to.be.above(100);
    const broken = place('kf-data-table', {src: server.url('broken'), lang: 'fr'});
    expect(plain((await failed(broken)).textContent)).to.contain('JSON');
  });

  it('says where there is nothing to show, and where there are no numbers', async () => {
    const empty = place('kf-data-table', {lang: 'fr'}, {data: documentOf({series: []})});
    await reaches(empty, 'empty');
    expect(linesOf(empty)).to.deep.equal(['Comptes', 'Aucune donnée']);
    const none = place('kf-data-table', {lang: 'fr'}, {data: documentOf({target: {value: 3}})});
    expect(plain((await failed(none)).textContent)).to.contain('attendu : table');
  });
});
