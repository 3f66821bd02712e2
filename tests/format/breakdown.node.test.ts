import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {breakdownOf, fold} from '../../src/data/breakdown.js';
import {readEdition} from '../../src/data/read.js';
import {
  breakdownSentence,
  categoryMeasure,
  drawnBreakdown,
  sayCategory,
  shareText,
} from '../../src/format/breakdown.js';
import {toCsv} from '../../src/format/csv.js';
import {breakdownTable} from '../../src/format/table.js';
import {cahier, ids} from '../data/cahier.js';
import {figureOf} from '../data/fixtures.js';
import {LANGUAGES, noBreak, type Four} from './four.js';
import {readCell, readCsv} from './read-csv.js';
import {agrees, numbersIn} from './read-numbers.js';

const item = (label: string, value: number | null, more: object = {}) => ({id: label, label, value, ...more});
const of = (items: object[], more: object = {}, indicator: object = {}) =>
  figureOf({kind: 'stock', ...indicator, breakdown: {dimension: 'Motif', items, ...more}});

const MIXED = of(
  [
    item('Passeport', 412),
    item('Carte', 300, {status: 'provisional'}),
    item('Adresse', 9, {status: 'suppressed'}),
    item('Chiens', 0),
    item('Reste', 88, {other: true}),
  ],
  {total: 1200},
);

describe('a category', () => {
  const says = (...items: object[]) => {
    const figure = of(items);
    const data = breakdownOf(figure)!;
    return data.categories.map(one => {
      const {label, value, share, status} = sayCategory(one, figure, categoryMeasure(figure, data), 'fr');
      return [label.text, value, share, status];
    });
  };

  it('is said with its value, its share and its status', () => {
    assert.deepEqual(says(item('A', 704), item('B', 1936, {status: 'estimated'})), [
      ['B', '1.936', noBreak('73,3~%'), 'estimé'],
      ['A', '704', noBreak('26,7~%'), ''],
    ]);
  });

  it('without a value is said by its status, and has no share', () => {
    const absent = (['missing', 'suppressed', 'not-applicable'] as const).map(status =>
      item(status, 5, {status}),
    );
    assert.deepEqual(says(item('none', null), ...absent), [
      ['none', 'sans valeur', '', ''],
      ['missing', 'sans valeur', '', ''],
      ['suppressed', 'confidentiel', '', ''],
      ['not-applicable', 'sans objet', '', ''],
    ]);
  });

  it('is written with the digits of all, and the total with them', () => {
    assert.deepEqual(
      says(item('A', 1.25), item('B', 2)).map(([, value]) => value),
      ['2,00', '1,25'],
    );
    const figure = of([item('A', 1), item('B', 2)], {total: 3.5});
    assert.deepEqual(breakdownTable(figure, 'fr').totals[0]!.cells[0], '3,5');
    assert.equal(breakdownTable(figure, 'fr').rows[0]!.cells[0], '2,0');
  });

  it('keeps its qualifier and its precision, and a computed total both', () => {
    const figure = of([
      item('A', 8_600_000, {precision: 100_000, qualifier: 'more-than'}),
      item('B', 250_000, {precision: 1000}),
    ]);
    const {rows, totals} = breakdownTable(figure, 'fr');
    assert.deepEqual(
      [...rows, ...totals].map(({cells}) => cells[0]),
      [noBreak('plus de 8,6~M'), noBreak('250~k'), noBreak('plus de 8,9~M')],
    );
  });

  it('that this library has put together is named with the number of those it holds', () => {
    const names: Four = ['Autres (3)', 'Andere (3)', 'Aner (3)', 'Other (3)'];
    const figure = of([1, 2, 3, 40, 50].map(value => item(`I${value}`, value)));
    const data = breakdownOf(figure)!;
    const rest = fold(data.categories, 3).at(-1)!;
    LANGUAGES.forEach((lang, i) => {
      const {label, value, share} = sayCategory(rest, figure, categoryMeasure(figure, data), lang);
      assert.deepEqual(label, {text: names[i], lang});
      assert.equal(value, '6');
      assert.match(share, /^6[.,]3/);
    });
  });

  it('in per cent has no share beside its value', () => {
    const figure = of([item('A', 63.8), item('B', 36.2)], {}, {kind: 'ratio', unit: 'percent'});
    assert.deepEqual(breakdownTable(figure, 'fr').columns, ['Motif', 'Valeur']);
    assert.deepEqual(breakdownTable(figure, 'fr').rows[0]!.cells, [noBreak('63,8~%')]);
    assert.deepEqual(breakdownTable(figure, 'fr').totals, []);
  });
});

describe('a share', () => {
  const cases: [number, Four][] = [
    [0.26667, ['26,7~%', '26,7~%', '26,7~%', '26.7%']],
    [0, ['0,0~%', '0,0~%', '0,0~%', '0.0%']],
    [1, ['100,0~%', '100,0~%', '100,0~%', '100.0%']],
    [0.0004, ['moins de 0,1~%', 'weniger als 0,1~%', 'manner wéi 0,1~%', 'less than 0.1%']],
    [0.0005, ['0,1~%', '0,1~%', '0,1~%', '0.1%']],
    [0.9996, ['plus de 99,9~%', 'mehr als 99,9~%', 'méi wéi 99,9~%', 'more than 99.9%']],
    [0.9994, ['99,9~%', '99,9~%', '99,9~%', '99.9%']],
  ];
  for (const [share, four] of cases) {
    it(`of ${share} is neither nothing nor all where it is not`, () => {
      assert.deepEqual(
        LANGUAGES.map(lang => shareText(share, lang)),
        four.map(noBreak),
      );
    });
  }
});

describe('the reading of a breakdown', () => {
  it('says what and when, each category, the total and the source', () => {
    assert.equal(
      breakdownSentence(MIXED, 'fr'),
      noBreak(
        'Comptes, total au 30 juin 2024. Passeport~: 412 (34,3~%)~; Carte~: 300 (25,0~%), provisoire~; Chiens~: 0 (0,0~%)~; Adresse~: confidentiel~; Reste~: confidentiel. Total~: 1.200. Source~: Cahier.',
      ),
    );
  });

  it('is read aloud without grouping', () => {
    const figure = of([item('A', 1234), item('B', -567)]);
    assert.match(breakdownSentence(figure, 'fr', true), /: 1234\u00a0; .*: moins 567\. Total\u00a0: 667\./);
  });

  it('ends after twelve categories; the table has them all', () => {
    const figure = of(Array.from({length: 27}, (_, i) => item(`n${i}`, 100 - i)));
    const sentence = breakdownSentence(figure, 'en');
    assert.match(sentence, /n11: 89 \([\d.]+%\); … Total: 2,349\./);
    assert.doesNotMatch(sentence, /n12/);
    assert.equal(breakdownTable(figure, 'en').rows.length, 27);
  });

  it('without a breakdown is the label', () => {
    assert.equal(breakdownSentence(figureOf({value: 5}), 'fr'), 'Comptes');
  });
});

describe('a breakdown in words', () => {
  const breakdowns = [
    MIXED,
    of([item('A', 704), item('B', 589), item('C', 0.5)], {}, {unit: {fr: 'lits', en: 'beds'}}),
    of([item('A', 60), item('B', -20)]),
    ...ids.map(id => readEdition(cahier).pick(id)).filter(one => one.has('breakdown')),
  ];

  for (const lang of LANGUAGES) {
    it(`says the same numbers in table, picture, sentence and export, in ${lang}`, () => {
      for (const figure of breakdowns) {
        const data = breakdownOf(figure)!;
        const {rows, totals} = breakdownTable(figure, lang);
        const {said, totalText} = drawnBreakdown(figure, lang);
        const sentence = breakdownSentence(figure, lang);
        const exported = readCsv(toCsv(figure, lang), lang).rows.slice(
          -data.categories.length - totals.length,
        );
        data.categories.forEach(({value}, i) => {
          const cell = rows[i]!.cells[0]!;
          assert.ok(sentence.includes(rows[i]!.header) && sentence.includes(cell), cell);
          assert.ok(cell.startsWith(said[i]!.value), `${cell} and ${said[i]!.value}`);
          const shared = rows[i]!.cells.some(one => one === said[i]!.share);
          assert.ok(
            said[i]!.share === '' || (shared && sentence.includes(`(${said[i]!.share})`)),
            said[i]!.share,
          );
          if (value === null) return assert.equal(exported[i]!.value, '');
          assert.ok(agrees(numbersIn(cell, lang)[0]!, value), cell);
          assert.equal(readCell(exported[i]!.value, lang), value);
        });
        if (data.total === undefined) assert.deepEqual([totals, totalText], [[], '']);
        else {
          assert.ok(totals[0]!.cells[0]!.startsWith(totalText));
          assert.ok(agrees(numbersIn(totalText, lang)[0]!, data.total), totalText);
          assert.ok(sentence.includes(totals[0]!.cells[0]!));
          assert.equal(readCell(exported.at(-1)!.value, lang), data.total);
        }
      }
    });
  }

  it('keep a suppressed value out of everything', () => {
    for (const lang of LANGUAGES) {
      const texts = [
        breakdownSentence(MIXED, lang),
        JSON.stringify(breakdownTable(MIXED, lang)),
        JSON.stringify(drawnBreakdown(MIXED, lang)),
        toCsv(MIXED, lang),
      ];
      for (const text of texts) assert.doesNotMatch(text.replace(/[\d.,]*[\d][.,][\d.,]*/g, ''), /\b9\b/);
    }
  });
});
