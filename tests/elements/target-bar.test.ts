import {expect} from '@open-wc/testing';
import '../../src/define/kf-target-bar.js';
import {readEdition} from '../../src/data/read.js';
import {markup} from '../../src/figures/markup.js';
import {targetBar} from '../../src/figures/target-bar.js';
import {
  LANGUAGES,
  NEVER,
  buttonsOf,
  documentOf,
  drawn,
  drawnAt,
  expectInOrder,
  failed,
  has,
  linesOf,
  nameOf,
  pictureOf,
  place,
  plain,
  reaches,
  rootOf,
  serve,
  show,
  textOf,
  until,
} from '../support/fixtures.js';

const SHARE = {
  label: {fr: 'Part ayant un DSP', de: 'Anteil mit DSP', lb: 'Undeel mat DSP', en: 'Share with a DSP'},
  kind: 'ratio',
  unit: 'percent',
  value: {value: 3, period: '2015'},
  target: {value: 80, by: '2017-12'},
};
const STAFF = {
  kind: 'stock',
  value: {value: 46, at: '2024-12-31'},
  target: {value: 58, by: '2027', from: {value: 46, period: '2024-12-31'}},
};

const bar = (indicator: object, attributes: Record<string, string> = {}, width = 600) =>
  show('kf-target-bar', {lang: 'fr', ...attributes}, {data: documentOf({...indicator}), width});

describe('target-bar', () => {
  const said = {
    fr: ['3 %', '2015', 'Objectif : 80 %, décembre 2017', 'Reste : 77 points'],
    de: ['3 %', '2015', 'Ziel: 80 %, Dezember 2017', 'Noch offen: 77 Prozentpunkte'],
    lb: ['3 %', '2015', 'Zil: 80 %, Dezember 2017', 'Feelt nach: 77 Prozentpunkten'],
    en: ['3%', '2015', 'Target: 80%, December 2017', 'Still to go: 77 percentage points'],
  };
  for (const lang of LANGUAGES) {
    it(`shows value, date, target and what is left in ${lang}, and says them in one sentence`, async () => {
      const element = await bar(SHARE, {lang});
      expect(linesOf(element)).to.include.members(said[lang]);
      expectInOrder(plain(element.toText()), said[lang]);
      const percent = {fr: ' pour cent', de: ' Prozent', lb: ' Prozent', en: ' per cent'}[lang];
      expect(plain(element.toText()).replace(/ ?%/g, percent)).to.equal(nameOf(element));
    });
  }

  it('is a compact static picture: no tab stop, no buttons, no table', async () => {
    const element = await bar(STAFF);
    expect(has(element, '[tabindex], button, table, [part=tools]')).to.equal(false);
    expect(pictureOf(element)!.getAttribute('role')).to.equal('img');
  });

  it('exports the picture as Node writes it', async () => {
    const element = await bar(STAFF, {}, 500);
    const figure = readEdition(documentOf(STAFF)).pick('');
    expect(element.toSVG()).to.equal(markup(targetBar(figure, {lang: 'fr', width: 500}).picture));
  });

  it('has table and downloads where they are asked for', async () => {
    const element = await bar(STAFF, {tools: ''});
    const [table, ...saves] = buttonsOf(element);
    expect(plain(table!.textContent)).to.equal('Afficher le tableau de données');
    expect(saves.map(({textContent}) => textContent)).to.deep.equal(['SVG', 'PNG', 'CSV', 'Copier']);
    const isShown = () => has(element, 'table');
    expect(isShown()).to.equal(false);
    table!.click();
    await element.updateComplete;
    expect(isShown()).to.equal(true);
    expect(linesOf(element, 'tbody th, tbody td')).to.deep.equal([
      'Départ, 31 décembre 2024',
      '46',
      'Total au 31 décembre 2024',
      '46',
      'Objectif, 2027',
      '58',
    ]);
    expect(linesOf(element, 'tfoot th, tfoot td')).to.deep.equal(['Reste', '12']);
    element.hasTools = false;
    await until(element, 'no buttons', () => buttonsOf(element).length === 0);
    expect(pictureOf(element)).not.to.equal(null);
  });

  it('exports value, start and target, each with its source', async () => {
    const csv = await (await bar(STAFF)).toCSV();
    const rows = csv.trim().split('\r\n').slice(1);
    expect(rows.map(row => row.split(';').slice(1, 4).join(';'))).to.deep.equal([
      'Valeur;2024-12-31;46',
      'Départ;2024-12-31;46',
      'Objectif;2027;58',
    ]);
    for (const row of rows) expect(row).to.contain('Cahier eSanté N°1');
  });

  it('shows the tick of a reached target in the colour of the page only where that is good', async () => {
    const target = {value: 80, from: {value: 61.2}};
    const fill = async (polarity: string) => {
      const element = await bar(
        {...SHARE, value: {value: 84.5}, polarity, target},
        {style: '--kf-good: rgb(1, 2, 3)'},
      );
      expect(textOf(element)).to.contain('Objectif atteint');
      expect(nameOf(element)).to.contain('Objectif atteint.');
      const tick = rootOf(element).querySelector('svg .good');
      return tick && getComputedStyle(tick).fill;
    };
    expect(await fill('higher-is-better')).to.equal('rgb(1, 2, 3)');
    expect(await fill('neutral')).to.equal(null);
    expect(await fill('lower-is-better'), 'the data contradict themselves').to.equal(null);
  });

  it('says why there is no value, and shows no secret one', async () => {
    const element = await bar({...STAFF, value: {value: 4711, status: 'suppressed'}});
    expect(linesOf(element)).to.include('confidentiel');
    expect(has(element, 'svg .accent')).to.equal(false);
    expect(rootOf(element).innerHTML + (await element.toCSV()) + element.toText()).not.to.match(/4.?711/);
  });

  it('follows its width', async () => {
    const element = await bar(SHARE, {}, 768);
    (element.parentElement as HTMLElement).style.width = '200px';
    const picture = await drawnAt(element, 200);
    for (const text of picture.querySelectorAll('text')) {
      const {left, right} = text.getBoundingClientRect();
      const frame = picture.getBoundingClientRect();
      expect(left).to.be.at.least(frame.left - 1);
      expect(right).to.be.at.most(frame.right + 1);
    }
  });

  it('shows texts that look like markup as texts', async () => {
    const label = '<img src=x onerror=alert(1)> & "label"';
    const element = await bar({...STAFF, label, unit: '<b>€</b>'});
    expect(linesOf(element)[0]).to.equal(label);
    expect(has(element, 'img, b')).to.equal(false);
  });

  it('names data that carry no label', async () => {
    const data = {value: 3, target: {value: 80}};
    const element = await show('kf-target-bar', {lang: 'fr', label: 'Réponses'}, {data});
    expect(linesOf(element)[0]).to.equal('Réponses');
  });

  describe('states', () => {
    it('shows the table of an indicator that has no target, under a sentence', async () => {
      const element = place('kf-target-bar', {lang: 'fr'}, {data: documentOf({value: 1234})});
      expect(plain((await failed(element)).textContent)).to.contain('ne peut pas être présenté ainsi');
      expect(linesOf(element, 'td')).to.deep.equal(['1.234']);
      expect(element.toSVG()).to.equal('');
    });

    it('names a field that is wrong', async () => {
      const data = documentOf({value: 3, target: {value: '80'}});
      const element = place('kf-target-bar', {lang: 'fr'}, {data});
      expect(plain((await failed(element)).textContent)).to.contain('indicators.one.target.value');
    });

    it('is empty where the series has no value', async () => {
      const data = documentOf({series: [], target: {value: 80}});
      const element = place('kf-target-bar', {lang: 'fr'}, {data});
      await reaches(element, 'empty');
      expect(textOf(element)).to.contain('Aucune donnée');
    });

    it('keeps its height from loading to ready, with and without buttons', async () => {
      for (const tools of [{}, {tools: ''}] as Record<string, string>[]) {
        let open = () => {};
        const after = new Promise<void>(resolve => (open = resolve));
        const server = serve({data: {body: documentOf(STAFF), after}});
        const element = place('kf-target-bar', {src: server.url('data'), lang: 'fr', ...tools}, {width: 600});
        await until(element, 'a skeleton', () => has(element, '.ghost'));
        const {height} = element.getBoundingClientRect();
        open();
        await drawn(element);
        expect(element.getBoundingClientRect().height).to.be.at.most(height + 0.5);
        expect(element.getBoundingClientRect().height).to.be.above(height - ('tools' in tools ? 30 : 1));
      }
    });

    it('waits without a button to press', async () => {
      const server = serve({data: {after: NEVER}});
      const element = place('kf-target-bar', {src: server.url('data'), lang: 'fr', tools: ''});
      await until(element, 'a skeleton', () => has(element, '.ghost'));
      for (const button of buttonsOf(element)) expect(button.matches('[inert] *')).to.equal(true);
    });
  });

  it('tells the publisher nothing of parts that it does not draw', async () => {
    const items = [
      {id: 'a', label: 'A', value: 60},
      {id: 'b', label: 'B', value: 50},
    ];
    const element = await bar({...STAFF, breakdown: {dimension: 'Motif', items, total: 100}});
    expect(await element.check()).to.deep.equal([]);
  });
});
