import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import type {Expectation, Problem} from '../../src/data/problem.js';
import {readEdition} from '../../src/data/read.js';
import {isEmpty, suits} from '../../src/data/suits.js';
import {sayProblem} from '../../src/format/problem.js';
import {
  renderCSV,
  renderDataTable,
  renderKeyFacts,
  renderSentence,
  renderSVG,
  renderTable,
  renderText,
  widgets,
} from '../../src/static.js';
import {LANGUAGES} from '../format/four.js';
import {cahier, ids} from './cahier.js';
import {documentOf, figureOf, monthly, problemOf, times} from './fixtures.js';

/** The forms that a field may be expected to have. */
const FORM = {
  number: 'number',
  numberOrNone: 'number | null',
  positive: 'number > 0',
  string: 'string',
  text: 'string | {fr, de, lb, en}',
  object: 'object',
  array: 'array',
  date: 'YYYY-MM-DD',
  period: 'YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD',
  base: 'previous | previous12 | YYYY-MM',
  unique: 'period ≠ period',
  choice: 'choice',
} as const satisfies Record<string, Expectation>;

/** Reads a whole document as far as its indicator `a`. */
const readA = (json: unknown) => problemOf(() => readEdition(json).pick('a'));

const schema = (path: string, expected: Problem['expected']): Problem => ({kind: 'schema', path, expected});

/** States every part of a problem but its choices. */
function assertProblem(actual: Problem | undefined, expected: Problem, message: string) {
  const {kind, path, expected: form} = actual ?? {};
  assert.deepEqual(
    {kind, path, expected: form},
    {expected: undefined, path: undefined, ...expected},
    message,
  );
}

describe('a wrong document', () => {
  const wrong: [name: string, json: unknown, problem: Problem][] = [
    ['nothing', undefined, schema('', FORM.object)],
    ['null', null, schema('', FORM.object)],
    ['a number', 5, schema('', FORM.object)],
    ['a text', 'indicators', schema('', FORM.object)],
    ['no source', documentOf({label: 'A'}, {source: undefined}), schema('source', FORM.object)],
    ['a source that is a text', documentOf({label: 'A'}, {source: 'Cahier'}), schema('source', FORM.object)],
    ['no language', documentOf({label: 'A'}, {language: undefined}), schema('language', FORM.string)],
    [
      'a language that is a list',
      documentOf({label: 'A'}, {language: ['fr']}),
      schema('language', FORM.string),
    ],
    ['a month as its date', documentOf({label: 'A'}, {reference: '2024-06'}), schema('reference', FORM.date)],
    [
      'a date as printed',
      documentOf({label: 'A'}, {reference: '30/06/2024'}),
      schema('reference', FORM.date),
    ],
    [
      'a day that is none',
      documentOf({label: 'A'}, {reference: '2024-06-31'}),
      schema('reference', FORM.date),
    ],
    ['an unknown nature', documentOf({label: 'A'}, {nature: 'real'}), schema('nature', FORM.choice)],
    ['indicators in a list', documentOf({}, {indicators: [{label: 'A'}]}), schema('indicators', FORM.object)],
    ['indicators null', documentOf({}, {indicators: null}), schema('indicators', FORM.object)],
    ['version 2', documentOf({label: 'A'}, {version: 2}), {kind: 'version', path: 'version'}],
    ['version 1.1', documentOf({label: 'A'}, {version: 1.1}), {kind: 'version', path: 'version'}],
    ['version 2 of another shape', {version: 2, figures: []}, {kind: 'version', path: 'version'}],
    [
      'an unknown id',
      documentOf({}, {indicators: {b: {label: 'B'}}, version: 1}),
      {kind: 'indicator', path: 'a'},
    ],
  ];
  for (const [name, json, problem] of wrong) {
    it(`of ${name} is refused`, () => {
      if (problem.kind === 'indicator') {
        const two = {...(json as object), indicators: {b: {label: 'B'}, c: {label: 'C'}}};
        return assertProblem(readA(two), problem, name);
      }
      assertProblem(readA(json), problem, name);
    });
  }

  it('of a version in words is refused', () => {
    for (const version of ['2', '2.0', 'draft', null, [2]]) {
      const problem = readA(documentOf({label: 'A'}, {version}));
      assert.ok(problem, JSON.stringify(version));
      assert.equal(problem.path, 'version');
    }
  });
});

describe('a wrong indicator', () => {
  const at = (period: unknown, value: unknown = 1, status?: unknown) => ({period, value, status});
  const wrong: [name: string, indicator: unknown, path: string, expected?: Problem['expected']][] = [
    ['that is null', null, '', FORM.object],
    ['that is a number', 5, '', FORM.object],
    ['that is a list', [], '', FORM.object],
    ['without a label', {value: 1}, 'label', FORM.text],
    ['with a number for a label', {label: 5}, 'label', FORM.text],
    ['with a list for a label', {label: ['A']}, 'label', FORM.text],
    [
      'with a label forged as a template',
      {label: {_$litType$: 1, strings: ['<b>'], values: []}},
      'label',
      FORM.text,
    ],
    ['with a unit that is a number', {label: 'A', unit: 5}, 'unit', FORM.text],
    ['of an unknown kind', {label: 'A', kind: 'level'}, 'kind', FORM.choice],
    ['of an unknown frequency', {label: 'A', frequency: 'monthly'}, 'frequency', FORM.choice],
    ['of an unknown polarity', {label: 'A', polarity: 'good'}, 'polarity', FORM.choice],
    ['of an unknown nature', {label: 'A', nature: 'fake'}, 'nature', FORM.choice],

    ['with a value in words', {label: 'A', value: '194.784'}, 'value.value'],
    ['with a value that is a list', {label: 'A', value: [1]}, 'value'],
    [
      'with a value in words inside',
      {label: 'A', value: {value: '194.784'}},
      'value.value',
      FORM.numberOrNone,
    ],
    [
      'with a value that says nothing',
      {label: 'A', value: {at: '2024-06-30'}},
      'value.value',
      FORM.numberOrNone,
    ],
    ['with an infinite value', {label: 'A', value: {value: Infinity}}, 'value.value', FORM.numberOrNone],
    ['with a value that is no number', {label: 'A', value: {value: NaN}}, 'value.value', FORM.numberOrNone],
    ['with a month for a day', {label: 'A', value: {value: 1, at: '2024-06'}}, 'value.at', FORM.date],
    ['with a wrong period', {label: 'A', value: {value: 1, period: '2024-13'}}, 'value.period', FORM.period],
    [
      'with an unknown qualifier',
      {label: 'A', value: {value: 1, qualifier: '>'}},
      'value.qualifier',
      FORM.choice,
    ],
    ['with an unknown status', {label: 'A', value: {value: 1, status: 'p'}}, 'value.status', FORM.choice],
    [
      'with a precision of zero',
      {label: 'A', value: {value: 1, precision: 0}},
      'value.precision',
      FORM.positive,
    ],
    [
      'with a negative precision',
      {label: 'A', value: {value: 1, precision: -1}},
      'value.precision',
      FORM.positive,
    ],
    [
      'with a precision in words',
      {label: 'A', value: {value: 1, precision: '100'}},
      'value.precision',
      FORM.positive,
    ],

    ['with a series that is a record', {label: 'A', series: {}}, 'series', FORM.array],
    ['with a series that is a text', {label: 'A', series: '1,2,3'}, 'series', FORM.array],
    ['with bare numbers in a series', {label: 'A', series: [at('2024-05'), 5]}, 'series.1', FORM.object],
    [
      'with a period without a zero',
      {label: 'A', series: [at('2024-05'), at('2024-6')]},
      'series.1.period',
      FORM.period,
    ],
    ['with a month of a 13th', {label: 'A', series: [at('2024-13')]}, 'series.0.period', FORM.period],
    ['with a period as printed', {label: 'A', series: [at('06/2024')]}, 'series.0.period', FORM.period],
    ['with a period in words', {label: 'A', series: [at('Juin 2024')]}, 'series.0.period', FORM.period],
    ['with a period that is a number', {label: 'A', series: [at(202406)]}, 'series.0.period', FORM.period],
    [
      'with a value in words in a series',
      {label: 'A', series: [at('2024-06', '3')]},
      'series.0.value',
      FORM.numberOrNone,
    ],
    [
      'with no value in a series',
      {label: 'A', series: [{period: '2024-06'}]},
      'series.0.value',
      FORM.numberOrNone,
    ],
    [
      'with an infinite value in a series',
      {label: 'A', series: [at('2024-06', -Infinity)]},
      'series.0.value',
      FORM.numberOrNone,
    ],
    [
      'with an unknown status in a series',
      {label: 'A', series: [at('2024-06', 1, 'p')]},
      'series.0.status',
      FORM.choice,
    ],

    ['with a mean in words', {label: 'A', average: {last12: '2.011'}}, 'average.last12', FORM.number],
    ['with a mean of null', {label: 'A', average: {previous12: null}}, 'average.previous12', FORM.number],
    [
      'with a change in words',
      {label: 'A', change: {since: 'previous', absolute: '+541'}},
      'change.absolute',
      FORM.number,
    ],
    [
      'with a percentage in words',
      {label: 'A', change: {since: 'previous', relative: '36,8%'}},
      'change.relative',
      FORM.number,
    ],
    ['with an infinite mean', {label: 'A', average: {last12: Infinity}}, 'average.last12', FORM.number],
    [
      'with a change that is no number',
      {label: 'A', change: {since: 'previous', absolute: NaN}},
      'change.absolute',
      FORM.number,
    ],
    ['with a change since nothing', {label: 'A', change: {absolute: 1}}, 'change.since', FORM.base],
    [
      'with a change since a word',
      {label: 'A', change: {since: 'mai 2024', absolute: 1}},
      'change.since',
      FORM.base,
    ],
    [
      'with an unknown direction',
      {label: 'A', change: {since: 'previous', direction: 'up'}},
      'change.direction',
      FORM.choice,
    ],
  ];
  for (const [name, indicator, path, expected] of wrong) {
    it(`${name} is refused`, () => {
      const problem = readA(documentOf(indicator));
      assert.equal(problem?.kind, 'schema');
      assert.equal(problem.path, ['indicators.a', path].filter(Boolean).join('.'));
      if (expected) assert.equal(problem.expected, expected);
      // Whatever is wrong, it can be said; an unknown form would be said as « undefined ».
      for (const lang of LANGUAGES) {
        const {sentence, detail} = sayProblem(problem, lang);
        assert.match(sentence, /\S/);
        assert.ok(detail.includes(problem.path), detail);
        assert.doesNotMatch(sentence + detail, /undefined|Invalid|NaN/);
      }
    });
  }

  it('names the words that are accepted', () => {
    const problem = readA(documentOf({label: 'A', kind: 'level'}));
    assert.deepEqual(problem?.choices, ['stock', 'flow', 'ratio']);
  });

  it('says where in a label a language is wrong', () => {
    const problem = readA(documentOf({label: {fr: 'A', de: 5}}));
    assert.equal(problem?.kind, 'schema');
    assert.match(problem.path ?? '', /^indicators\.a\.label/);
  });

  it('leaves the others readable', () => {
    const edition = readEdition(documentOf({label: 'A', value: 'wrong'}));
    assert.ok(problemOf(() => edition.pick('a')));
    assert.equal(edition.pick('b').indicator.label, 'B');
    assert.deepEqual(edition.ids, ['a', 'b']);
  });

  it('stays wrong when it is asked for again', () => {
    const edition = readEdition(documentOf({label: 'A', value: 'wrong'}));
    const first = problemOf(() => edition.pick('a'));
    assert.ok(first);
    assert.deepEqual(
      problemOf(() => edition.pick('a')),
      first,
    );
  });

  it('is named without its document where there is none', () => {
    assert.equal(problemOf(() => figureOf({label: 5}))?.path, 'label');
    assert.equal(
      problemOf(() => figureOf({series: [{period: '2024-6', value: 1}]}))?.path,
      'series.0.period',
    );
    const bare = () =>
      readEdition([
        {period: '2024-06', value: 1},
        {period: '2024-07', value: 'x'},
      ]).pick('');
    assert.equal(problemOf(bare)?.path, 'series.1.value');
  });
});

describe('a document', () => {
  it('of the Cahier is read whole', () => {
    const edition = readEdition(cahier);
    assert.equal(edition.ids.length, 39);
    for (const id of ids) assert.equal(edition.pick(id).id, id);
    assert.equal(edition.head.reference, '2024-06-30');
  });

  it('is not changed by being read', () => {
    const series = [
      {period: '2024-06', value: 2},
      {period: '2024-05', value: 5, status: 'suppressed'},
    ];
    const json = documentOf({label: 'A', series, value: {value: 7, status: 'suppressed'}});
    const before = JSON.stringify(json);
    readEdition(json).pick('a');
    assert.equal(JSON.stringify(json), before);
  });

  it('withholds a mean or a change that would give away a suppressed observation', () => {
    const months = (...suppressed: number[]) =>
      Array.from({length: 24}, (_, i) => ({
        period: `${2022 + Math.floor(i / 12)}-${String((i % 12) + 1).padStart(2, '0')}`,
        value: 10 + i,
        ...(suppressed.includes(i) && {status: 'suppressed'}),
      }));
    const shown = (indicator: object) => {
      const {average, change} = readEdition(documentOf({label: 'A', kind: 'flow', ...indicator})).pick(
        'a',
      ).indicator;
      return [average && 'average', change && 'change'].filter(Boolean);
    };
    const average = {last12: 28.5, previous12: 15.5};
    const of = (since: string) => ({since, absolute: 13, relative: 0.84});
    const both = ['average', 'change'];
    for (const month of [0, 11, 12, 23])
      assert.deepEqual(shown({series: months(month), average, change: of('previous12')}), [], `${month}`);
    assert.deepEqual(shown({series: months(), average, change: of('previous12')}), both);
    assert.deepEqual(shown({series: months(1, 2), average, change: of('previous12')}), both, 'one of two');
    // A month that is not over counts in neither.
    const partial = {period: '2024-01', value: 3, status: 'partial'};
    assert.deepEqual(shown({series: [...months(0), partial], average}), []);
    assert.deepEqual(shown({series: [...months(0).slice(1), partial], average}), ['average']);
    assert.deepEqual(shown({series: months(23), change: of('previous')}), []);
    assert.deepEqual(shown({series: months(22), change: of('previous')}), []);
    assert.deepEqual(shown({series: months(4), change: of('2022-05')}), []);
    assert.deepEqual(shown({series: months(4), change: of('2022-06')}), ['change']);
    const value = {value: 7, period: '2024'};
    assert.deepEqual(shown({value: {...value, status: 'suppressed'}, change: of('2023')}), []);
    assert.deepEqual(shown({value, change: of('2023')}), ['change']);
  });

  it('may carry keys of a later version', () => {
    const json = documentOf(
      {label: 'A', value: {value: 1, margin: 2}, forecast: []},
      {theme: {colour: 'red'}},
    );
    assert.equal(readA(json), undefined);
  });

  it('gives its nature to the indicators that have none', () => {
    const edition = readEdition(documentOf({label: 'A'}, {nature: 'illustrative'}));
    assert.equal(edition.pick('a').indicator.nature, 'illustrative');
    const own = readEdition(documentOf({label: 'A', nature: 'published'}, {nature: 'illustrative'}));
    assert.equal(own.pick('a').indicator.nature, 'published');
  });

  it('of one indicator needs no id', () => {
    const indicators = {only: {label: 'Only', value: 1}};
    assert.equal(readEdition(documentOf(null, {indicators})).pick('').indicator.label, 'Only');
  });

  it('of several indicators needs an id', () => {
    assertProblem(
      problemOf(() => readEdition(cahier).pick('')),
      {kind: 'indicator', path: ''},
      'an empty id',
    );
  });
});

describe('a lone indicator', () => {
  it('is read with what it says of its document', () => {
    const {indicator, head} = figureOf({value: 3});
    assert.equal(indicator.label, 'Comptes');
    assert.equal(head.source?.label, 'Cahier');
    assert.equal(head.language, 'fr');
  });

  it('may be a bare list of observations', () => {
    const series = monthly('2024-05', [1, null]);
    const {indicator} = readEdition(series).pick('', 'Comptes');
    assert.equal(indicator.label, 'Comptes');
    assert.deepEqual(indicator.series, series);
  });

  it('may be a bare number or a full value', () => {
    const value = (given: unknown) => JSON.stringify(figureOf({value: given}).indicator.value);
    assert.match(value(3), /^3$|"value":3/);
    assert.equal(value({value: 3, at: '2024-06-30'}), '{"value":3,"at":"2024-06-30"}');
  });

  it('of nothing is empty, not wrong', () => {
    assert.equal(isEmpty(readEdition([]).pick('')), true);
    assert.equal(isEmpty(figureOf({series: monthly('2024-05', [null, null])})), true);
    assert.equal(isEmpty(figureOf({series: monthly('2024-05', [null, 0])})), false);
    const figure = readEdition({}).pick('');
    for (const need of ['value', 'series', 'change'] as const) assert.equal(suits(figure, need), false, need);
  });

  it('suits the widgets whose numbers it has', () => {
    const needs = (indicator: object) =>
      (['value', 'series', 'change'] as const).filter(need => suits(figureOf(indicator), need));
    assert.deepEqual(needs({value: 0}), ['value']);
    assert.deepEqual(needs({series: monthly('2024-06', [0])}), ['value', 'series']);
    assert.deepEqual(needs({series: monthly('2024-05', [1, 2])}), ['value', 'series', 'change']);
    assert.deepEqual(needs({change: {since: 'previous', absolute: 1}}), ['change']);
    assert.deepEqual(needs({series: []}), []);
  });
});

describe('a series', () => {
  it('is sorted', () => {
    const series = monthly('2023-11', [1, 2, 3, 4]);
    assert.deepEqual(figureOf({series: [...series].reverse()}).indicator.series, series);
  });

  it('keeps a missing month in its place', () => {
    const series = monthly('2024-01', [1, null, 3]);
    assert.deepEqual(figureOf({series}).indicator.series, series);
  });

  it('keeps a zero apart from a missing month', () => {
    const values = figureOf({series: monthly('2024-01', [0, null])}).indicator.series?.map(one => one.value);
    assert.deepEqual(values, [0, null]);
  });

  it('refuses a period given twice, and names the second', () => {
    const [june, may] = monthly('2024-05', [5, 6]).reverse();
    assert.deepEqual(
      problemOf(() => figureOf({series: [june, may, {period: '2024-06', value: 6}]})),
      schema('series.2.period', FORM.unique),
    );
  });

  it('refuses a period given twice around others that begin on its day', () => {
    const series = ['2024', '2024-01', '2024'].map(period => ({period, value: 1}));
    assert.equal(problemOf(() => figureOf({series}))?.expected, FORM.unique);
  });

  it('of 5000 observations is read, of 5001 refused', () => {
    const days = (count: number) =>
      times(count, 0).map((value, i) => ({
        period: new Date(Date.UTC(2000, 0, 1 + i)).toISOString().slice(0, 10),
        value,
      }));
    assert.equal(figureOf({series: days(5000)}).indicator.series?.length, 5000);
    assertProblem(
      readA(documentOf({label: 'A', series: days(5001)})),
      {kind: 'too-large', path: 'indicators.a.series'},
      '',
    );
  });

  it('is counted before any of it is looked at', () => {
    assert.equal(problemOf(() => readEdition(times(5001, 'wrong')).pick(''))?.kind, 'too-large');
  });
});

describe('a value without a number', () => {
  const SECRET = 7654321;
  const forms = /7[.,\u00a0 ]?654[.,\u00a0 ]?321|7[.,]7\u00a0?m/i;

  for (const status of ['suppressed', 'missing', 'not-applicable']) {
    it(`(${status}) goes nowhere, whatever the document says`, () => {
      const hidden = {value: SECRET, status};
      const [first, ...others] = monthly('2024-01', [5, 6, 7]);
      const data = {
        label: 'Comptes',
        value: {...hidden, at: '2024-06-30'},
        series: [first, {period: '2023-12', ...hidden}, ...others, {period: '2024-04', ...hidden}],
        components: [{id: 'c', label: 'C', series: [{period: '2024-01', ...hidden}]}],
        breakdown: {dimension: 'D', items: [{id: 'i', label: 'I', ...hidden}]},
        change: {since: 'previous', absolute: 1},
        target: {value: 10},
      };
      const found = [JSON.stringify(figureOf(data))];
      for (const lang of LANGUAGES) {
        found.push(
          renderCSV(data, '', lang),
          renderSentence(data, '', lang),
          renderDataTable(data, '', {lang, width: 400, sparkline: true}),
          renderKeyFacts(data, {lang}),
        );
        for (const widget of widgets) {
          // Parts that are not all known make no whole, and no change leads to what is not known.
          if (widget === 'donut-chart' || widget === 'variation-badge') continue;
          found.push(
            renderSVG(widget, data, '', {lang, width: 400}),
            renderTable(widget, data, '', lang),
            renderText(widget, data, '', lang),
          );
        }
      }
      assert.deepEqual(found.map(text => forms.exec(text)?.[0]).filter(Boolean), []);
    });
  }

  it('would be found if it went somewhere', () => {
    const shown = LANGUAGES.map(lang => renderText('kpi-tile', {label: 'A', value: SECRET}, '', lang));
    for (const text of shown) assert.match(text, forms);
  });
});

describe('a hostile document', () => {
  const pollution =
    '{"__proto__": {"polluted": 1}, "constructor": {"prototype": {"polluted": 1}}, "toString": 1, "label": "A", "value": 1}';

  it('does not reach the prototype of all objects', () => {
    const {indicator} = readEdition(JSON.parse(pollution)).pick('');
    assert.equal(readA(documentOf(JSON.parse(pollution))), undefined);
    assert.equal(({} as Record<string, unknown>)['polluted'], undefined);
    assert.equal((indicator as Record<string, unknown>)['polluted'], undefined);
    assert.equal(Object.getPrototypeOf(indicator), Object.prototype);
  });

  it('has no indicators but its own', () => {
    const edition = readEdition(cahier);
    for (const id of ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf']) {
      assert.deepEqual(problemOf(() => edition.pick(id))?.kind, 'indicator', id);
    }
  });

  it('may name an indicator like a member of all objects', () => {
    const indicators: unknown = JSON.parse(
      '{"constructor": {"label": "C", "value": 1}, "b": {"label": "B"}}',
    );
    assert.equal(readEdition(documentOf(null, {indicators})).pick('constructor').indicator.label, 'C');
  });

  it('nested a thousand deep ends in a problem or is ignored', () => {
    const deep = (build: (inner: unknown) => unknown) => {
      let value: unknown = 1;
      for (let i = 0; i < 1000; i++) value = build(value);
      return value;
    };
    const record = deep(inner => ({a: inner}));
    const list = deep(inner => [inner]);
    assert.equal(readA(documentOf({label: 'A', value: 1, unknown: record}, {unknown: list})), undefined);
    for (const nested of [record, list]) {
      assert.ok(readA(documentOf(nested)));
      assert.ok(readA(documentOf({label: nested})));
      assert.ok(readA(documentOf({label: 'A', series: nested})));
      assert.ok(problemOf(() => figureOf({value: nested})));
    }
    assert.ok(problemOf(() => readEdition(list).pick('')));
    assert.equal(
      problemOf(() => readEdition(record).pick('')),
      undefined,
    );
  });

  it('on a page that extends all objects ends in a figure or a problem', () => {
    for (const extension of ['text', 5, {}, () => undefined, null]) {
      const names = ['extension', 'label', 'value', 'path', 'status', 'version', 'indicators'];
      for (const name of names) {
        Object.defineProperty(Object.prototype, name, {
          value: extension,
          enumerable: true,
          configurable: true,
        });
        try {
          problemOf(() => readEdition(cahier).pick('patient-accounts'));
          problemOf(() => figureOf({value: 1}));
          problemOf(() => readEdition(monthly('2024-05', [1, 2])).pick(''));
        } finally {
          Reflect.deleteProperty(Object.prototype, name);
        }
      }
    }
  });

  it('is read right on a page that extends all objects', () => {
    Object.defineProperty(Object.prototype, 'extension', {
      value: () => 1,
      enumerable: true,
      configurable: true,
    });
    try {
      const problem = problemOf(() => {
        const {indicator} = readEdition(cahier).pick('patient-accounts');
        assert.match(JSON.stringify(indicator.value), /194784/);
      });
      assert.ok(problem === undefined || problem.kind === 'internal');
    } finally {
      Reflect.deleteProperty(Object.prototype, 'extension');
    }
  });
});
