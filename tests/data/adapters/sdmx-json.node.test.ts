import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {categoriesOf, figureOf, figureOfJson, lines, partsOf, refusedJson, sample} from './support.js';

/** A sample with one thing changed; `path` leads to it. */
function changed(name: string, path: readonly (string | number)[], value: unknown): unknown {
  const json = JSON.parse(sample(name)) as Record<string | number, unknown>;
  let at = json;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string | number, unknown>;
  const last = path.at(-1)!;
  if (value === undefined) Reflect.deleteProperty(at, last);
  else at[last] = value;
  return json;
}

const FLAT = 'statec-population-1.0.json';
const SERIES = 'statec-fuel-2.0.json';
const STRUCTURE = ['data', 'structures', 0];

describe('sdmx-json', () => {
  it('reads flat observations of 1.0, in thousands, in the order of the code list', () => {
    const figure = figureOf(sample(FLAT));
    assert.deepEqual(lines(figure.indicator.series), ['2023 660800 100', '2024 672000 provisional 100']);
    assert.deepEqual(partsOf(figure), [
      'C01: 2023 332600 100, 2024 338100 provisional 100',
      'C02: 2023 328200 100, 2024 333900 provisional 100',
    ]);
    const {label, unit, frequency} = figure.indicator;
    assert.deepEqual(label, {fr: 'Population par sexe au 1er janvier', en: 'Population by sex on 1 January'});
    assert.deepEqual([unit, frequency], [{fr: 'Personnes', en: 'Persons'}, 'P1Y']);
    assert.deepEqual(figure.head.source, {label: {fr: 'STATEC', en: 'STATEC'}});
    assert.deepEqual(categoriesOf(figureOf(sample(FLAT), {map: {TIME_PERIOD: '2024'}})), [
      'C01 338100 provisional',
      'C02 333900 provisional',
    ]);
  });

  it('reads series of 2.0, with attributes of every level and defaults', () => {
    const figure = figureOf(sample(SERIES), {source: 'https://lustat.example/data'});
    assert.deepEqual(partsOf(figure), [
      'SP95: 2024-04 1.655, 2024-05 1.65 break 0.001, 2024-06  suppressed',
      'SP98: 2024-04 1.902, 2024-05 1.89 0.001, 2024-06 1.877',
    ]);
    assert.deepEqual(figure.indicator.unit, {fr: 'Euro par litre', en: 'Euro per litre'});
    assert.deepEqual(
      figure.head.source,
      {label: 'https://lustat.example/data', url: 'https://lustat.example/data'},
      'the sender is unknown',
    );
  });

  it('reads the working draft of 1.0', () => {
    const figure = figureOf(sample('ecb-rates-1.0-wd.json'), {map: {CURRENCY: 'NZD'}});
    assert.deepEqual(lines(figure.indicator.series), ['2013-01-18 1.5931', '2013-01-21 1.5925']);
    assert.equal(figure.indicator.label, 'Euro, Spot rate, New Zealand dollar');
    assert.equal(figure.head.source?.label, 'European Central Bank');
  });

  it('never passes a confidential value on', () => {
    const attribute = {id: 'CONF_STATUS', values: [{id: 'C'}, {id: 'F'}]};
    const json = changed(FLAT, ['data', 'structure', 'attributes', 'observation'], [attribute]) as {
      data: {dataSets: {observations: Record<string, number[]>}[]};
    };
    const {observations} = json.data.dataSets[0]!;
    for (const one of Object.values(observations)) one.splice(1, 4, 1);
    observations['2:0:1'] = [4217, 0];
    assert.deepEqual(lines(figureOfJson(json).indicator.series), ['2023 660.8', '2024  suppressed']);
  });

  it('picks one of several measures by its id', () => {
    const path = [...STRUCTURE, 'measures', 'observation'];
    const json = changed(SERIES, path, [{id: 'OBS_VALUE'}, {id: 'TAX'}]);
    assert.equal(refusedJson(json), 'schema at measures.OBS_VALUE | TAX at choice');
    assert.equal(refusedJson(json, {map: {value: 'VAT'}}), 'schema at measures.VAT at choice');
  });

  it('refuses what is wrong, at its place', () => {
    const observations = ['data', 'dataSets', 0, 'observations'];
    const axes = ['data', 'structure', 'dimensions', 'observation'];
    for (const [name, path, value, problem] of [
      [FLAT, ['data', 'dataSets'], [], 'schema at dataSets.0 at object'],
      [FLAT, ['data', 'dataSets'], [{}, {}], 'schema at dataSets.1 at choice'],
      [FLAT, ['data', 'structure'], null, 'schema at structure at object'],
      [FLAT, ['data', 'structure', 'dimensions'], undefined, 'schema at structure.dimensions at object'],
      [
        FLAT,
        [...axes, 2],
        {id: 'X', values: [{id: 'a'}, {id: 'b'}]},
        'schema at dimension.time at dimension',
      ],
      [FLAT, [...axes, 0, 'values'], [], 'schema at dimension.SPECIFICATION.values at array'],
      [FLAT, [...axes, 0, 'id'], 5, 'schema at structure.dimensions.observation.0.id at string'],
      [
        FLAT,
        [...axes, 2, 'values', 1, 'id'],
        '2024-W03',
        'schema at dimension.TIME_PERIOD.2024-W03 at YYYY | YYYY-Q1 | YYYY-MM | YYYY-MM-DD',
      ],
      [FLAT, observations, undefined, 'schema at dataSets.0.observations at object'],
      [FLAT, observations, {}, 'schema at value at value'],
      [FLAT, [...observations, '3:0:0'], [1], 'schema at dataSets.0.observations.3:0:0 at dimension'],
      [FLAT, [...observations, '0:0'], [1], 'schema at dataSets.0.observations.0:0 at dimension'],
      [FLAT, [...observations, '0:0:0'], 5, 'schema at dataSets.0.observations.0:0:0 at array'],
      [
        FLAT,
        [...observations, '0:0:0'],
        ['beaucoup'],
        'schema at dataSets.0.observations.0:0:0 at number | null',
      ],
      [
        FLAT,
        [...observations, '0:0:0'],
        [1, 7],
        'schema at dataSets.0.observations.0:0:0.OBS_STATUS at value',
      ],
      [
        FLAT,
        ['data', 'structure', 'attributes', 'observation', 0, 'values', 1, 'id'],
        'D',
        'schema at status.D at choice',
      ],
      [
        FLAT,
        ['data', 'structure', 'attributes', 'observation', 1, 'values', 0, 'id'],
        'mille',
        'schema at dataSets.0.observations.2:0:0.UNIT_MULT at number',
      ],
      [
        SERIES,
        ['data', 'dataSets', 0, 'series', '2'],
        {observations: {}},
        'schema at dataSets.0.series.2 at dimension',
      ],
      [SERIES, ['data', 'dataSets', 0, 'series', '0'], 5, 'schema at dataSets.0.series.0 at object'],
      [
        SERIES,
        ['data', 'dataSets', 0, 'dimensionGroupAttributes'],
        {'0': ['1']},
        'schema at dataSets.0.dimensionGroupAttributes.0 at dimension',
      ],
      [SERIES, ['data', 'dataSets', 0, 'structure'], 3, 'schema at structure at object'],
    ] as [string, (string | number)[], unknown, string][]) {
      assert.equal(refusedJson(changed(name, path, value)), problem, path.join('.'));
    }
  });

  it('refuses figures in several units, and dimensions that are left open', () => {
    const unit = ['data', 'structure', 'attributes', 'observation', 3, 'values'];
    const json = changed(FLAT, unit, [{id: 'PS'}, {id: 'HH'}]) as {
      data: {dataSets: {observations: Record<string, number[]>}[]};
    };
    json.data.dataSets[0]!.observations['0:0:0']![4] = 1;
    assert.equal(refusedJson(json), 'schema at attributes.UNIT_MEASURE at choice');
    const axis = {id: 'REF_AREA', values: [{id: 'LU'}, {id: 'BE'}]};
    const open = changed(SERIES, [...STRUCTURE, 'dimensions', 'dataSet', 0], axis);
    assert.equal(refusedJson(open), 'schema at dimension.REF_AREA | MOTOR_ENERGY at dimension');
  });

  it('refuses 6000 periods', () => {
    const values = Array.from({length: 6000}, (_, i) => ({id: String(1000 + i)}));
    const json = changed(FLAT, ['data', 'structure', 'dimensions', 'observation', 2, 'values'], values);
    assert.equal(refusedJson(json), 'too-large at dimension.TIME_PERIOD');
  });
});
