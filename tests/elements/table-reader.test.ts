import {expect, fixtureSync} from '@open-wc/testing';
import {adaptTable} from '../../src/data/adapters/index.js';
import {ProblemError} from '../../src/data/problem.js';
import {readEdition} from '../../src/data/read.js';
import {readTable} from '../../src/elements/table-reader.js';

const tableOf = (inside: string, lang = 'fr') => {
  const box = fixtureSync<HTMLElement>(`<div lang="${lang}"><table>${inside}</table></div>`);
  return box.querySelector('table')!;
};
const read = (inside: string, lang?: string) => readTable(tableOf(inside, lang));
const figureOf = (inside: string) => readEdition(adaptTable(read(inside))).pick('');
const pathOf = (inside: string) => {
  try {
    figureOf(inside);
    return undefined;
  } catch (error) {
    if (error instanceof ProblemError) return error.problem.path;
    throw error;
  }
};

const HEAD = '<thead><tr><th scope="col">Mois</th><th scope="col">Comptes</th></tr></thead>';

describe('table-reader', () => {
  it('reads the caption, the headers, the cells and the language', () => {
    const table = `<caption>Comptes <b>patients</b></caption>${HEAD}<tbody>
      <tr><th scope="row">mai 2024</th><td>194 784</td></tr>
      <tr><th scope="row">juin&nbsp;2024</th><td>197&#8239;100</td></tr></tbody>`;
    expect(read(table)).to.deep.equal({
      caption: 'Comptes patients',
      head: [['Mois', 'Comptes']],
      rows: [
        ['mai 2024', '194 784'],
        ['juin 2024', '197 100'],
      ],
      lang: 'fr',
    });
    const {indicator, head} = figureOf(table);
    expect(indicator.series).to.deep.equal([
      {period: '2024-05', value: 194784},
      {period: '2024-06', value: 197100},
    ]);
    expect([indicator.label, head.language]).to.deep.equal(['Comptes patients', 'fr']);
  });

  it('reads number cells as in CSV', () => {
    const {indicator} = figureOf(
      `${HEAD}<tr><td>2022</td><td>1.234,5</td></tr><tr><td>2023</td><td>*</td></tr><tr><td>2024</td><td>:</td></tr>`,
    );
    expect(indicator.series).to.deep.equal([
      {period: '2022', value: 1234.5},
      {period: '2023', value: null, status: 'suppressed'},
      {period: '2024', value: null, status: 'missing'},
    ]);
  });

  it('takes the first row for the head where all of it is headers', () => {
    const rows = '<tr><td>2023</td><td>1</td></tr><tr><td>2024</td><td>2</td></tr>';
    expect(read(`<tr><th>An</th><th>Lits</th></tr>${rows}`).head).to.deep.equal([['An', 'Lits']]);
    expect(read(`<tr><th scope="row">2022</th><td>Lits</td></tr>${rows}`).head).to.deep.equal([]);
    expect(pathOf(rows)).to.equal('head');
  });

  it('reads the foot after the body', () => {
    const table = `<thead><tr><th>Région</th><th>Lits</th></tr></thead><tfoot><tr><th>Total</th><td>3</td></tr></tfoot>
      <tbody><tr><th>Nord</th><td>1</td></tr><tr><th>Sud</th><td>2</td></tr></tbody>`;
    expect(read(table).rows.map(([first]) => first)).to.deep.equal(['Nord', 'Sud', 'Total']);
    expect(figureOf(table).indicator.value?.value).to.equal(3);
  });

  it('does not take a footnote mark for a digit, nor a line break for nothing', () => {
    expect(pathOf(`${HEAD}<tr><td>2024</td><td>12<sup>1</sup></td></tr>`)).to.equal('rows.0.Comptes');
    expect(read(`${HEAD}<tr><td>juin<br>2024</td><td>1</td></tr>`).rows).to.deep.equal([['juin 2024', '1']]);
  });

  it('refuses cells over several columns or rows, and headers where there should be numbers', () => {
    for (const [inside, path] of [
      ['<thead><tr><th colspan="2">Comptes</th></tr></thead>', 'head.0.0'],
      [`${HEAD}<tr><td colspan="2">2024</td></tr>`, 'rows.0.0'],
      [`${HEAD}<tr><td rowspan="2">2024</td><td>1</td></tr><tr><td>2</td></tr>`, 'rows.0.0'],
      [`${HEAD}<tr><td>2024</td><td rowspan="0">1</td></tr>`, 'rows.0.1'],
      [`${HEAD}<tr><td>2024</td><th>1</th></tr>`, 'rows.0.1'],
      [`${HEAD}<tr><th scope="colgroup">2024</th><td>1</td></tr>`, 'rows.0.0'],
      ['<thead><tr><th scope="row">Mois</th><th>Lits</th></tr></thead>', 'head.0.0'],
      [`${HEAD}<tr><td>2024</td></tr>`, 'rows.0'],
      [`${HEAD}<tr><td>2024</td><td>beaucoup</td></tr>`, 'rows.0.Comptes'],
      ['', 'head'],
      [`${HEAD}${'<tr><td>2024</td><td>1</td></tr>'.repeat(6000)}`, 'rows'],
    ]) {
      expect(pathOf(inside!), inside!.slice(0, 200)).to.equal(path);
    }
  });

  it('has no language where the page names none', () => {
    const table = tableOf(`${HEAD}<tr><td>2024</td><td>1</td></tr>`, '');
    expect(readTable(table).lang).to.equal('');
  });
});
