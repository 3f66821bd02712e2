import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {readEdition, type KeyFigure} from '../../src/data/read.js';
import {dataTable, type DataTableOptions} from '../../src/figures/data-table.js';
import {markup} from '../../src/figures/markup.js';
import {indicatorTable} from '../../src/format/table.js';
import type {Language} from '../../src/format/messages/messages.js';
import {cahier, ids} from '../data/cahier.js';
import {figureOf, HEAD, monthly, problemOf} from '../data/fixtures.js';
import {LANGUAGES} from '../format/four.js';
import {ATTACKS} from './hostile.js';
import {elementsIn, readSvg, type Element} from './read-svg.js';

const json: unknown = JSON.parse(
  readFileSync(new URL('../../demo/data/dsp-2017.json', import.meta.url), 'utf8'),
);
const documents = readEdition(json).pick('documents-by-type');
const edition = readEdition(cahier);

const SEVEN = ['2015-10', '2016-01', '2016-04', '2016-07', '2016-10', '2017-01', '2017-03'];

const read = (figure: KeyFigure, lang: Language = 'fr', options: Partial<DataTableOptions> = {}) =>
  readSvg(markup(dataTable(figure, {lang, width: 1200, ...options})));

const textOf = (element: Element): string =>
  element.children.map(child => (typeof child === 'string' ? child : textOf(child))).join('');

const named = (element: Element, name: string) => elementsIn(element).filter(one => one.name === name);

/** The texts of the cells, row by row. */
const cellsOf = (table: Element, part = 'tbody') =>
  named(table, part)
    .flatMap(one => named(one, 'tr'))
    .map(row => row.children.map(cell => textOf(cell as Element)));

/** Documents of several kinds at two dates, some of them without a number. */
const PARTS = [
  ['Ordonnances', 9, 1000],
  ['Bilans', null, 3],
  ['Élections', 80, null],
] as const;
const parts = (more: object = {}, values: readonly (readonly [string, ...(number | null)[]])[] = PARTS) =>
  figureOf({
    kind: 'stock',
    components: values.map(([label, ...numbers]) => ({
      id: label,
      label,
      series: numbers.map((value, i) => ({period: SEVEN[i]!, value})),
    })),
    ...more,
  });

describe('the table of documents by type', () => {
  it('has 27 types, 7 dates and the published totals', () => {
    const table = read(documents);
    const rows = cellsOf(table);
    assert.equal(rows.length, 27);
    assert.ok(rows.every(cells => cells.length === 8));
    assert.deepEqual(
      rows.find(([type]) => type === 'Résumés patients'),
      ['Résumés patients', ...'16 23 25 2.405 4.525 6.708 8.184'.split(' ')],
    );
    const [total, change, ...more] = cellsOf(table, 'tfoot');
    assert.deepEqual(total, ['Total', '118', '188', '1.296', '3.886', '7.495', '11.729', '14.070']);
    assert.match(change!.join(' '), /^Variation.*janvier 2017.*2\.341/);
    assert.equal(more.length, 0);
  });

  it('shows a published total that is not the sum of its rows as it was published', () => {
    const off = parts({series: [{period: SEVEN[0]!, value: 90}]});
    const rows = cellsOf(read(off, 'fr', {sparkline: true}), 'tfoot');
    assert.deepEqual(rows[0]!.slice(0, 2), ['Total', '90']);
  });

  for (const lang of LANGUAGES) {
    it(`says in ${lang} what the table of every other widget says`, () => {
      const {rows, totals, columns, caption, notes} = indicatorTable(documents, lang);
      const table = read(documents, lang);
      assert.deepEqual(named(table, 'thead').map(head => named(head, 'th').map(textOf))[0], columns);
      assert.deepEqual(
        cellsOf(table),
        rows.map(({header, cells}) => [header, ...cells]),
      );
      assert.deepEqual(
        cellsOf(table, 'tfoot').map(cells => cells.filter(Boolean)),
        totals.map(({header, cells}) => [header, ...cells].filter(Boolean)),
      );
      const said = textOf(named(table, 'caption')[0]!);
      for (const text of [caption.text, ...notes]) assert.ok(said.includes(text), text);
    });
  }

  it('says the language of names that stand in another one', () => {
    const headers = named(read(documents, 'de'), 'th').filter(one => one.attributes['scope'] === 'row');
    const foreign = headers.filter(one =>
      elementsIn(one).some(({attributes}) => attributes['lang'] === 'fr'),
    );
    assert.ok(foreign.length > 0 && foreign.length < headers.length);
    assert.ok(foreign.some(one => textOf(one) === "CR d'administration"));
    assert.ok(!foreign.some(one => textOf(one) === 'Therapieschema'));
  });
});

describe('a table', () => {
  it('is made of static markup: no style, no id, no handler', () => {
    for (const width of [320, 1200]) {
      for (const id of ids) {
        const figure = edition.pick(id);
        const table = read(figure, 'fr', {width, sparkline: true, sortable: true});
        for (const {name, attributes} of elementsIn(table)) {
          assert.match(
            name,
            /^(table|caption|thead|tbody|tfoot|tr|th|td|div|span|small|strong|button|svg|path)$/,
          );
          for (const key of Object.keys(attributes)) assert.doesNotMatch(key, /^on|^style$|^id$|href|src/);
        }
      }
    }
  });

  it('says the role of every part, and the scope of every header', () => {
    const ROLES: Record<string, string[]> = {
      table: ['table'],
      thead: ['rowgroup'],
      tbody: ['rowgroup'],
      tfoot: ['rowgroup'],
      tr: ['row'],
      th: ['columnheader col', 'rowheader row'],
      td: ['cell'],
    };
    const table = read(documents, 'fr', {width: 320, sparkline: true, sortable: true});
    for (const {name, attributes} of elementsIn(table)) {
      const said = [attributes['role'], attributes['scope']].filter(Boolean).join(' ');
      if (ROLES[name]) assert.ok(ROLES[name].includes(said), `${name}: ${said}`);
      else assert.equal(attributes['role'], undefined, name);
    }
  });

  it('holds hostile texts as texts', () => {
    for (const text of ATTACKS) {
      const table = read(parts({label: text}, [[text, 1, 2]]), 'fr', {sparkline: true});
      assert.equal(textOf(named(table, 'caption')[0]!).startsWith(text.trim()), true, text);
      assert.equal(cellsOf(table)[0]![0], text.trim());
    }
  });

  it('refuses an indicator without numbers', () => {
    const none = figureOf({target: {value: 3}});
    assert.deepEqual(
      problemOf(() => read(none)),
      {kind: 'unsuitable', path: '', expected: 'table'},
    );
  });

  it('takes a value, a change, a series, categories and components', () => {
    const one = {id: 'a', label: 'A'};
    for (const [indicator, cell] of [
      [{value: 1234}, '1.234'],
      [{change: {since: '2024-05', absolute: 1234}}, '+1.234'],
      [{series: monthly('2024-01', [1234])}, '1.234'],
      [{breakdown: {dimension: 'Âge', items: [{...one, value: 1234}]}}, '1.234'],
      [{components: [{...one, series: monthly('2024-01', [1234])}]}, '1.234'],
    ] as const) {
      const table = read(figureOf(indicator));
      const cells = [...cellsOf(table), ...cellsOf(table, 'tfoot')].flat();
      assert.ok(cells.includes(cell), JSON.stringify(indicator));
    }
  });

  it('says statuses and absent values, each in its own words, and marks the absent', () => {
    const series = monthly('2024-01', [
      0,
      null,
      {value: 55, status: 'suppressed'},
      {status: 'not-applicable'},
      {value: 5, status: 'provisional'},
      {value: 6, status: 'partial'},
    ]);
    const table = read(figureOf({components: [{id: 'a', label: 'A', series}]}), 'fr', {sparkline: true});
    assert.deepEqual(cellsOf(table)[0]!.slice(1, 7), [
      '0',
      'sans valeur',
      'confidentiel',
      'sans objet',
      '5 (provisoire)',
      '6 (incomplet)',
    ]);
    const looks = named(named(table, 'tbody')[0]!, 'td').map(one => one.attributes['class']);
    assert.deepEqual(looks.slice(0, 6), ['', 'absent', 'absent', 'absent', '', '']);
    assert.doesNotMatch(markup(dataTable(figureOf({series}), {lang: 'fr', width: 800})), /55/);
  });

  it('sets statuses below their numbers, so that the numbers stand below each other', () => {
    const series = [{period: '2024', value: 5, status: 'provisional'}];
    const [cell] = named(read(figureOf({components: [{id: 'a', label: 'A', series}]})), 'td');
    assert.deepEqual(named(cell!, 'small').map(textOf), ['(provisoire)']);
    assert.equal(textOf(cell!), '5 (provisoire)');
  });

  it('says that it is made up, above everything else', () => {
    const made = parts({nature: 'illustrative'});
    for (const lang of LANGUAGES) {
      const caption = named(read(made, lang), 'caption')[0]!;
      assert.equal(elementsIn(caption).filter(one => one.attributes['class'] === 'illustrative').length, 1);
      assert.equal(named(caption, 'strong').length, 1);
    }
    assert.equal(named(read(parts()), 'strong').length, 0);
  });
});

describe('the head of a table that sorts', () => {
  const heads = (table: Element) => named(named(table, 'thead')[0]!, 'th');

  it('has a button per column, named as the column and described by what it does', () => {
    for (const lang of LANGUAGES) {
      const table = read(documents, lang, {sortable: true});
      const buttons = named(table, 'button');
      assert.equal(buttons.length, 8);
      for (const [i, {attributes, children}] of buttons.entries()) {
        assert.equal(attributes['type'], 'button');
        assert.equal(attributes['data-column'], String(i));
        const [name] = children;
        assert.ok(typeof name === 'string' && name.length > 3, 'every column has a name');
        assert.ok(attributes['title']!.endsWith(name) && attributes['title'] !== name);
      }
    }
  });

  it('says by which column the rows are sorted', () => {
    const sorts = (options: Partial<DataTableOptions>) =>
      heads(read(documents, 'fr', {sortable: true, ...options})).map(one => one.attributes['aria-sort']);
    assert.deepEqual(sorts({}), Array(8).fill('none'));
    assert.deepEqual(sorts({sorting: {column: 7, descending: true}}), [
      ...Array(7).fill('none'),
      'descending',
    ]);
    assert.equal(sorts({sorting: {column: 0, descending: false}})[0], 'ascending');
  });

  it('has no buttons where no page listens, nor where there is one row', () => {
    assert.equal(named(read(documents), 'button').length, 0);
    assert.equal(named(read(figureOf({value: 3}), 'fr', {sortable: true}), 'button').length, 0);
  });

  it('sorts the rows and never the total', () => {
    const sorting = {column: 7, descending: true};
    const rows = cellsOf(read(documents, 'fr', {sorting}));
    const last = rows.map(cells => Number(cells[7]!.replace('.', '')));
    assert.deepEqual(
      last,
      [...last].sort((a, b) => b - a),
    );
    assert.equal(rows[0]![0], 'Résumés patients');
    assert.equal(cellsOf(read(documents, 'fr', {sorting}), 'tfoot')[0]![0], 'Total');
    // The numbers stay with their header.
    const published = new Set(cellsOf(read(documents)).map(cells => cells.join()));
    for (const cells of rows) assert.ok(published.has(cells.join()), cells.join());
  });

  it('sorts periods in time and ordered categories in their order, not by their letters', () => {
    const months = figureOf({series: monthly('2024-01', [3, 1, 2])});
    const up = (figure: KeyFigure, column: number) =>
      cellsOf(read(figure, 'fr', {sorting: {column, descending: false}})).map(([header]) => header);
    assert.deepEqual(up(months, 0), ['Janvier 2024', 'Février 2024', 'Mars 2024']);
    assert.deepEqual(up(months, 1), ['Février 2024', 'Mars 2024', 'Janvier 2024']);
    const items = ['moins de 5 ans', '5 à 9 ans', '10 ans et plus'].map((label, i) => ({
      id: label,
      label,
      value: 5 - i,
    }));
    const ages = figureOf({breakdown: {dimension: 'Âge', ordered: true, items}});
    assert.deepEqual(up(ages, 0), ['moins de 5 ans', '5 à 9 ans', '10 ans et plus']);
    assert.deepEqual(up(ages, 1), ['10 ans et plus', '5 à 9 ans', 'moins de 5 ans']);
  });
});

describe('the column of small lines', () => {
  const lines = (figure: KeyFigure, options: Partial<DataTableOptions> = {}) =>
    named(read(figure, 'fr', {sparkline: true, ...options}), 'svg');
  const pathsOf = (svg: Element) => named(svg, 'path').map(one => one.attributes['d']!);

  it('has one in every row and in the total, hidden from screen readers beside its numbers', () => {
    const table = read(documents, 'fr', {sparkline: true});
    assert.equal(named(table, 'svg').length, 28);
    const cells = elementsIn(table).filter(one => one.attributes['class'] === 'trend');
    assert.equal(cells.length, 30, 'head, 27 types, total, change');
    assert.ok(cells.every(one => one.attributes['aria-hidden'] === 'true'));
  });

  it('is drawn from the numbers of its own row, from its own lowest to its own highest', () => {
    const [small, large, falling] = lines(
      parts({}, [
        ['a', 1, 2, 3],
        ['b', 1000, 2000, 3000],
        ['c', 3, 2, 1],
      ]),
    );
    assert.equal(pathsOf(small!)[0], pathsOf(large!)[0]);
    assert.notEqual(pathsOf(small!)[0], pathsOf(falling!)[0]);
    const heights = [...pathsOf(small!)[0]!.matchAll(/ (-?[\d.]+)/g)].map(([, y]) => Number(y));
    assert.deepEqual(
      heights,
      [...heights].sort((a, b) => b - a),
    );
  });

  it('stays with its row when the rows are sorted', () => {
    const up = parts({}, [
      ['rises', 1, 2, 9],
      ['falls', 3, 2, 1],
    ]);
    const published = lines(up).map(pathsOf);
    const sorted = lines(up, {sorting: {column: 3, descending: false}}).map(pathsOf);
    assert.deepEqual(sorted.slice(0, 2), [published[1], published[0]]);
    assert.deepEqual(sorted[2], published[2], 'the total');
  });

  it('stands at the true distances of the dates, and inside its box', () => {
    for (const svg of lines(documents)) {
      const xs = [...pathsOf(svg)[0]!.matchAll(/[ML](-?[\d.]+) /g)].map(([, x]) => Number(x));
      assert.equal(xs.length, 7);
      assert.ok(xs[6]! - xs[5]! < 0.75 * (xs[5]! - xs[4]!), 'two months after three');
      for (const [, x, y] of pathsOf(svg)
        .join('')
        .matchAll(/[ML](-?[\d.]+) (-?[\d.]+)/g)) {
        assert.ok(Number(x) >= 2 && Number(x) <= 94 && Number(y) >= 2 && Number(y) <= 22);
      }
    }
  });

  it('makes rows of components, however few they are; has no effect where there is no course', () => {
    const few = edition.pick('vaccinations-by-type');
    assert.ok(cellsOf(read(few)).length > 5, 'months');
    assert.equal(cellsOf(read(few, 'fr', {sparkline: true})).length, 3, 'types');
    assert.equal(lines(figureOf({series: monthly('2024-01', [1, 2, 3])})).length, 0);
    assert.equal(lines(parts({}, [['a', 1]])).length, 0);
  });

  it('says that every line has its own scale', () => {
    for (const lang of LANGUAGES) {
      const small = (options: Partial<DataTableOptions>) =>
        named(named(read(documents, lang, options), 'caption')[0]!, 'small').length;
      assert.equal(small({sparkline: true}), small({}) + 1);
    }
  });
});

describe('a table in a narrow box', () => {
  const classOf = (figure: KeyFigure, width: number, em = 16) =>
    read(figure, 'fr', {width, em, sparkline: true, sortable: true}).attributes['class']!;

  it('stacks its rows where they have no room beside each other', () => {
    assert.match(classOf(documents, 200), /^stacked/);
    assert.match(classOf(documents, 320), /^stacked/);
    assert.equal(classOf(documents, 768), '');
    assert.equal(classOf(documents, 1200), '');
    assert.match(classOf(documents, 768, 32), /^stacked/, 'in a larger font');
  });

  it('does not stack what has room', () => {
    assert.doesNotMatch(classOf(figureOf({series: monthly('2024-01', [1, 2])}), 200), /stacked/);
    assert.doesNotMatch(classOf(edition.pick('vaccinations-by-age'), 480), /stacked/);
  });

  it('of two columns breaks its row headers, and stacks its rows only where that is not enough', () => {
    const months = figureOf({series: monthly('2024-01', [123456788, 123456789])});
    assert.equal(classOf(months, 320), 'brief');
    assert.equal(classOf(months, 296, 24), '');
    assert.match(classOf(months, 296, 32), /^stacked/);
    const value = figureOf({kind: 'stock', value: {value: 12345, at: '2024-06-30'}});
    assert.equal(classOf(value, 296), '', 'a long header');
  });

  it('may break a change in its only column of numbers', () => {
    const {value, change} = {value: 12345, change: {since: 'previous', absolute: 123, relative: 0.01}};
    const [cell] = named(named(read(figureOf({value, change})), 'tfoot')[0]!, 'td');
    assert.equal(cell!.attributes['colspan'], '1');
  });

  it('breaks its row headers only where one of them is long', () => {
    assert.equal(classOf(edition.pick('vaccinations-by-age'), 480), 'brief');
    assert.equal(classOf(documents, 1200), '');
  });

  it('keeps room for its widest number', () => {
    const wide = parts({}, [['a', 1, 2, 3, 123456789012345]]);
    const [small, large] = [classOf(documents, 320), classOf(wide, 320)].map(name => Number(name.slice(-1)));
    assert.equal(small, 0, 'four columns on a phone');
    assert.ok(large! > 0);
  });

  it('names each number by the head of its column, in few signs', () => {
    const [row] = named(named(read(documents, 'fr', {width: 320}), 'tbody')[0]!, 'tr');
    const heads = named(row!, 'td').map(one => one.attributes['data-head']);
    assert.deepEqual(heads, [
      'oct. 2015',
      'janv. 2016',
      'avr. 2016',
      'juil. 2016',
      'oct. 2016',
      'janv. 2017',
      'mars 2017',
    ]);
    const ages = read(edition.pick('vaccinations-by-age'), 'fr', {width: 160});
    for (const cell of named(named(ages, 'tbody')[0]!, 'td')) assert.ok(cell.attributes['data-head']);
  });

  it('gives a change the room of all columns', () => {
    const [, change] = named(named(read(documents), 'tfoot')[0]!, 'tr');
    const cells = named(change!, 'td');
    assert.deepEqual(
      cells.map(one => one.attributes['colspan']),
      ['7'],
    );
  });
});

describe('a table of data', () => {
  it('without a source or a date says neither', () => {
    const bare = readEdition({label: 'A', value: 5}).pick('');
    assert.equal(named(read(bare), 'small').length, 0);
    assert.ok(named(read(figureOf({value: 5}, HEAD)), 'small').length > 0);
  });
});
