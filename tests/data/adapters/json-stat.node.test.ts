import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {categoriesOf, figureOf, figureOfJson, lines, partsOf, refusedJson, sample} from './support.js';
import {adapt} from '../../../src/data/adapters/index.js';
import {readEdition} from '../../../src/data/read.js';

type Json = Record<string, unknown>;
const beds = () => JSON.parse(sample('eurostat-beds.json')) as Json & {dimension: Record<string, Json>};

/** A small dataset over sex and time. */
const small = (more: Json = {}): Json => ({
  version: '2.0',
  class: 'dataset',
  label: 'Médecins',
  id: ['sex', 'when'],
  size: [2, 2],
  role: {time: ['when']},
  dimension: {
    sex: {label: 'Sexe', category: {index: ['F', 'M'], label: {F: 'Femmes', M: 'Hommes'}}},
    when: {category: {index: {'2023': 0, '2024': 1}}},
  },
  value: [1, 2, 3, 4],
  ...more,
});

describe('json-stat', () => {
  it('reads an answer of Eurostat', () => {
    const {indicator, head} = figureOf(sample('eurostat-hicp.json'));
    assert.deepEqual(lines(indicator.series), ['2025-10 2.1', '2025-11 2.1', '2025-12 2']);
    assert.match(
      String(indicator.label),
      /^HICP - monthly data \(annual rate of change\) – All-items HICP, Euro area/,
    );
    assert.deepEqual([indicator.unit, indicator.frequency], ['Annual rate of change', 'P1M']);
    assert.deepEqual([head.language, head.source], ['en', {label: 'Eurostat, PRC_HICP_MANR'}]);
  });

  it('reads flags, gaps and the total among the categories', () => {
    const figure = figureOf(sample('eurostat-beds.json'));
    assert.deepEqual(lines(figure.indicator.series), [
      '2019 2650 break',
      '2020 2630 estimated',
      '2021 2610 provisional',
    ]);
    assert.deepEqual(partsOf(figure), [
      'CUR: 2019 1780, 2020 1770, 2021 1760 provisional, 2022  not-applicable',
      'PSY: 2019 870, 2020 860, 2021  suppressed',
    ]);
    assert.equal(figure.indicator.label, "Lits d'hôpital par fonction – Luxembourg");
    assert.equal(figure.indicator.unit, 'count');
  });

  it('reads the category that the map fixes, and a breakdown where the time is fixed', () => {
    const text = sample('eurostat-beds.json');
    const {indicator} = figureOf(text, {map: {facility: 'CUR'}});
    assert.deepEqual(lines(indicator.series).slice(0, 2), ['2019 1780', '2020 1770']);
    assert.equal(indicator.label, "Lits d'hôpital par fonction – Lits de soins curatifs, Luxembourg");
    const still = figureOf(text, {map: {time: '2019'}});
    assert.deepEqual(categoriesOf(still), ['CUR 1780', 'PSY 870']);
    assert.deepEqual(still.indicator.value, {value: 2650, period: '2019', status: 'break'});
  });

  it('makes an indicator of each category of a dimension', () => {
    const edition = readEdition(
      adapt(JSON.stringify(small({source: 'STATEC'})), {map: {indicator: 'sex', language: 'fr'}}),
    );
    assert.deepEqual(edition.ids, ['F', 'M']);
    assert.equal(edition.pick('M').indicator.label, 'Hommes');
    assert.deepEqual(lines(edition.pick('M').indicator.series), ['2023 3', '2024 4']);
    assert.deepEqual([edition.head.reference, edition.head.source?.label], ['2024-12-31', 'STATEC']);
  });

  it('reads values and statuses in each of their forms', () => {
    for (const [more, parts] of [
      [{}, ['F: 2023 1, 2024 2', 'M: 2023 3, 2024 4']],
      [{value: {0: 1, 3: 4}, status: {1: 'c', 2: ':'}}, ['F: 2023 1, 2024  suppressed', 'M: 2024 4']],
      [
        {status: 'p'},
        ['F: 2023 1 provisional, 2024 2 provisional', 'M: 2023 3 provisional, 2024 4 provisional'],
      ],
      [{status: ['e']}, ['F: 2023 1 estimated, 2024 2 estimated', 'M: 2023 3 estimated, 2024 4 estimated']],
      [
        {status: ['b', null, 'u', 'c']},
        ['F: 2023 1 break, 2024 2', 'M: 2023 3 low-reliability, 2024  suppressed'],
      ],
      [{value: [null, 2, 3, 4], status: {0: 'z'}}, ['F: 2023  not-applicable, 2024 2', 'M: 2023 3, 2024 4']],
    ] as [Json, string[]][]) {
      assert.deepEqual(partsOf(figureOfJson(small(more))), parts, JSON.stringify(more));
    }
  });

  it('reads how the numbers of a unit are given', () => {
    const json = small({
      id: ['unit', 'when'],
      size: [1, 2],
      dimension: {
        unit: {category: {label: {THS: 'Personnes'}, unit: {THS: {decimals: 1, multiplier: 3}}}},
        when: {category: {index: ['2023', '2024']}},
      },
      value: [12, 12.5],
    });
    assert.deepEqual(lines(figureOfJson(json).indicator.series), ['2023 12000 100', '2024 12500 100']);
  });

  it('names what a percentage is of', () => {
    const json = small({
      id: ['unit', 'when'],
      size: [1, 2],
      dimension: {
        unit: {category: {label: {PC_ACT: 'Part des actifs'}}},
        when: {category: {index: ['2023', '2024']}},
      },
      value: [1, 2],
    });
    const {label, unit, kind} = figureOfJson(json).indicator;
    assert.deepEqual([label, unit, kind], ['Médecins, Part des actifs', 'percent', 'ratio']);
  });

  it('refuses what is wrong, at its place', () => {
    const {dimension} = small() as {dimension: Json};
    const period = 'YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD';
    for (const [more, problem] of [
      [{dimension: {sex: dimension['sex']}}, 'schema at dimension.when at dimension'],
      [{role: undefined}, 'schema at dimension.time at dimension'],
      [{size: [2, 3]}, 'schema at size.1 at number'],
      [{size: [2]}, 'schema at size at array'],
      [{id: undefined}, 'schema at id at array'],
      [{value: [1, 2, 3]}, 'schema at value at array'],
      [{value: {4: 1}}, 'schema at value.4 at dimension'],
      [{value: {'-1': 1}}, 'schema at value.-1 at dimension'],
      [{value: [1, '2', 3, 4]}, 'schema at value.1 at number | null'],
      [{value: undefined}, 'schema at value at array'],
      [{value: {}}, 'schema at value at value'],
      [{status: ['p', 'p']}, 'schema at status at array'],
      [{status: {0: 1}}, 'schema at status.0 at string'],
      [{status: {0: 'd'}}, 'schema at status.d at choice'],
      [{status: {0: 'bd'}}, 'schema at status.d at choice'],
      [{version: '1.2'}, 'schema at version at choice'],
      [{class: 'collection'}, 'schema at class at choice'],
      [
        {dimension: {...dimension, when: {category: {index: {'2023': 0, '2024': 0}}}}},
        'schema at dimension.when.category.index.2024 at number',
      ],
      [
        {dimension: {...dimension, when: {category: {index: {'2023': 0, length: 'x'}}}}},
        'schema at dimension.when.category.index.length at number',
      ],
      [
        {dimension: {...dimension, when: {category: {index: {'2023': 0, '2024': 1e9}}}}},
        'schema at dimension.when.category.index.2024 at number',
      ],
      [
        {dimension: {...dimension, when: {category: {index: ['2023', '2024-W12']}}}},
        `schema at dimension.when.2024-W12 at ${period}`,
      ],
      [{dimension: {...dimension, when: {}}}, 'schema at dimension.when.category at object'],
    ] as [Json, string][]) {
      assert.equal(refusedJson(small(more)), problem, JSON.stringify(more));
    }
  });

  it('refuses dimensions that are left open, and names them', () => {
    const {dimension} = small() as {dimension: Json};
    const open = small({
      id: ['sex', 'geo', 'when'],
      size: [2, 2, 2],
      dimension: {...dimension, geo: {category: {index: ['LU', 'BE']}}},
      value: [1, 2, 3, 4, 5, 6, 7, 8],
    });
    assert.equal(refusedJson(open), 'schema at dimension.sex | geo at dimension');
    assert.equal(refusedJson(open, {map: {geo: 'FR'}}), 'schema at dimension.geo.FR at choice');
    assert.equal(refusedJson(open, {map: {land: 'LU'}}), 'schema at dimension.land at dimension');
    assert.deepEqual(partsOf(figureOfJson(open, {map: {geo: 'BE'}})), [
      'F: 2023 3, 2024 4',
      'M: 2023 7, 2024 8',
    ]);
    const units = beds();
    units['size'] = [1, 2, 3, 1, 6];
    units.dimension['unit'] = {category: {index: ['NR', 'P_HTHAB']}};
    assert.equal(refusedJson(units), 'schema at dimension.unit at choice');
  });

  it('refuses 6000 periods', () => {
    const years = Array.from({length: 6000}, (_, i) => String(1000 + i));
    const json = small({
      id: ['when'],
      size: [6000],
      dimension: {when: {category: {index: years}}},
      value: years.map(Number),
    });
    assert.equal(refusedJson(json), 'too-large at dimension.when');
  });

  it('takes `__proto__` for an id like any other', () => {
    const text = JSON.stringify(small()).replaceAll('"sex"', '"__proto__"').replaceAll('"F"', '"__proto__"');
    assert.deepEqual(partsOf(figureOf(text)), ['__proto__: 2023 1, 2024 2', 'M: 2023 3, 2024 4']);
  });
});
