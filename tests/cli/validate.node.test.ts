import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {validate} from '../../src/cli/validate.js';
import {CAHIER} from './run.js';

const text = readFileSync(CAHIER, 'utf8');
const check = (json: string) => validate(new TextEncoder().encode(json));
const errors = (json: string) =>
  check(json)
    .remarks.filter(({severity}) => severity === 'error')
    .map(({path, line, message}) => ({path, line, en: message.en}));

describe('a document that is checked', () => {
  it('is fine as it was published', () => assert.deepEqual(check(text), {remarks: [], ok: true}));

  it('has every wrong field named, with what was expected, what is there, and the line', () => {
    const wrong = text
      .replace('"reference": "2024-06-30"', '"reference": "30/06/2024"')
      .replace('"value": 194784', '"value": "194784"')
      .replace('"kind": "flow"', '"kind": "flux"');
    assert.deepEqual(errors(wrong), [
      {path: 'reference', line: 11, en: 'Expected: YYYY-MM-DD. Found: "30/06/2024"'},
      {
        path: 'indicators.patient-accounts.value.value',
        line: lineOf(wrong, '"194784"'),
        en: 'Expected: number | null. Found: "194784"',
      },
      {
        path: 'indicators.patient-accounts-activated.kind',
        line: lineOf(wrong, '"flux"'),
        en: 'Expected: stock | flow | ratio. Found: "flux"',
      },
    ]);
  });

  it('has keys and periods that are given twice named', () => {
    const twice = text.replace('"version": 1,', '"version": 1,\n"version": 1,');
    assert.deepEqual(errors(twice), [
      {path: 'version', line: 4, en: 'Key given twice: only the last one is read.'},
    ]);
    const document = JSON.parse(text) as {indicators: Record<string, {series: {period: string}[]}>};
    const {series} = document.indicators['cve-series']!;
    series[1]!.period = series[0]!.period;
    assert.equal(errors(JSON.stringify(document))[0]!.path, 'indicators.cve-series.series.1.period');
  });

  it('is told where it stops being JSON', () => {
    const [first] = errors('{"a": 1,\n "b": NaN}');
    assert.deepEqual([first!.line, first!.en], [2, 'This is not JSON (InvalidSymbol).']);
    assert.equal(errors('').length, 1);
    assert.equal(errors('{"a": 1,}').length, 1);
    assert.equal(errors('{"a": 1} // b').length, 1);
  });

  it('is told the first byte that is not UTF-8', () => {
    const bytes = Uint8Array.from('{"a":"Décès"}', sign => sign.charCodeAt(0));
    const {remarks, ok} = validate(bytes);
    assert.equal(ok, false);
    assert.match(remarks[0]!.message.en, /first wrong byte: 7\b/);
  });

  it('is warned of what does not agree, which is no error', () => {
    const wrong = text.replace('"absolute": 541', '"absolute": 641');
    const {remarks, ok} = check(wrong);
    assert.equal(ok, true);
    assert.deepEqual(
      remarks.map(({severity, path, line}) => [severity, path, line]),
      [
        [
          'warning',
          'indicators.patient-accounts-activated.change.absolute',
          lineOf(wrong, '"absolute": 641'),
        ],
      ],
    );
  });

  it('need not be one at all', () => {
    for (const json of ['null', '[]', '7', '"x"', '{}']) assert.equal(check(json).ok, false, json);
  });
});

function lineOf(json: string, piece: string): number {
  return json.slice(0, json.indexOf(piece)).split('\n').length;
}
