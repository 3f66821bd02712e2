import {expect} from '@open-wc/testing';
import {drawn, eventually, failed, nameOf, next, place, serve, textOf, until} from '../support/fixtures.js';

const CSV = 'Mois;Nombre\n2024-04;1.204\n2024-05;1.371\n2024-06;1.457\n';
const SEMICOLONS = {body: CSV, type: 'text/csv; charset=utf-8'};

describe('data in another format', () => {
  it('are read where the answer says that they are CSV', async () => {
    const server = serve({data: SEMICOLONS});
    const src = server.url('data');
    const element = place('kf-bar-chart', {src, label: 'Comptes', map: 'decimal=,; kind=flow', lang: 'fr'});
    await drawn(element);
    expect(textOf(element)).to.contain('1.457');
    expect(nameOf(element)).to.match(/^Comptes/);
  });

  it('are read where the page says so', async () => {
    const server = serve({data: {body: CSV, type: 'text/plain'}});
    const attributes = {
      src: server.url('data'),
      format: 'csv',
      map: 'decimal=,',
      label: 'Comptes',
      lang: 'de',
    };
    const element = place('kf-line-chart', attributes);
    await drawn(element);
    expect(textOf(element)).to.contain('1.457');
  });

  it('are read from records', async () => {
    const results = [
      {mois: '2024-05', nombre: 1371},
      {mois: '2024-06', nombre: 1457},
    ];
    const server = serve({data: {body: {total_count: 2, results}}});
    const attributes = {
      src: server.url('data'),
      map: 'period=mois; value=nombre',
      label: 'Comptes',
      lang: 'fr',
    };
    const element = place('kf-bar-chart', attributes);
    await drawn(element);
    expect(textOf(element)).to.contain('1.371');
  });

  it('are read from a table in the tag, which stands there until then', async () => {
    const rows = [
      ['2024-05', '1.371'],
      ['2024-06', '1.457'],
    ].map(([month, count]) => `<tr><th scope="row">${month}</th><td>${count}</td></tr>`);
    const head = '<thead><tr><th>Mois</th><th>Nombre</th></tr></thead>';
    const content = `<table><caption>Comptes</caption>${head}<tbody>${rows.join('')}</tbody></table>`;
    const element = place('kf-bar-chart', {format: 'table', map: 'decimal=,', lang: 'fr'}, {content});
    await drawn(element);
    expect(nameOf(element)).to.match(/^Comptes/);
    expect(textOf(element)).to.contain('1.457');
  });

  it('are read from a script in the tag', async () => {
    const content = `<script type="text/csv">${CSV}</script>`;
    const element = place(
      'kf-bar-chart',
      {format: 'csv', map: 'decimal=,', label: 'Comptes', lang: 'fr'},
      {content},
    );
    await drawn(element);
    expect(textOf(element)).to.contain('1.457');
  });

  it('are the last that were asked for', async () => {
    const server = serve({data: SEMICOLONS, other: {...SEMICOLONS, body: CSV.replace('1.457', '9.999')}});
    const attributes = {src: server.url('data'), map: 'decimal=,', label: 'Comptes', lang: 'fr'};
    const element = place('kf-bar-chart', attributes);
    await eventually(() => server.asked.length > 0, 'the first request');
    element.src = server.url('other');
    await drawn(element);
    expect(textOf(element)).to.contain('9.999');
    element.map = 'decimal=.';
    await until(element, 'the other reading', () => !textOf(element).includes('9.999'));
  });

  for (const [what, attributes, answer, path] of [
    ['a column that is not there', {map: 'value=Montant; decimal=,'}, SEMICOLONS, /Montant/],
    ['a number that can be read in two ways', {}, SEMICOLONS, /^lines\.2\.Nombre$/],
    ['a format that nobody knows', {format: 'excel'}, SEMICOLONS, /format/],
  ] as const) {
    it(`are refused for ${what}, and the message names it`, async () => {
      const server = serve({data: answer});
      const heard = next('kf-error');
      await failed(place('kf-bar-chart', {src: server.url('data'), lang: 'fr', label: 'X', ...attributes}));
      const {problem} = await heard;
      expect(problem.kind).to.equal('schema');
      expect(problem.path).to.match(path);
    });
  }
});
