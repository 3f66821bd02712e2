import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {addsUp, decimalsOf} from '../../src/data/rounding.js';

type Part = number | {value: number; precision: number};

const of = (parts: readonly Part[], total: Part, percent = false) => {
  const published = (one: Part) => (typeof one === 'number' ? {value: one} : one);
  return addsUp(parts.map(published), published(total), percent);
};

describe('parts and their total', () => {
  it('of whole numbers agree to the unit', () => {
    assert.equal(of([704, 589, 534], 1827), true);
    assert.equal(of([704, 589, 534], 1828), false);
    assert.equal(of([704, 589, 534], 1826), false);
  });

  it('of decimals agree where rounding explains the difference', () => {
    assert.equal(of([0.1, 0.2], 0.3), true, 'the binary 0.30000000000000004');
    // 1.24 + 1.24 = 2.48, published as 1.2, 1.2 and 2.5.
    assert.equal(of([1.2, 1.2], 2.5), true);
    assert.equal(of([1.2, 1.2], 2.7), false);
    assert.equal(of([1.25, 2.5], 4), true, 'a total rounded to the unit');
    assert.equal(of([1.25, 2.5], 5), false);
  });

  it('agree to the published precision', () => {
    const millions = (value: number) => ({value, precision: 100_000});
    assert.equal(of([millions(8_600_000), millions(4_300_000)], millions(12_900_000)), true);
    assert.equal(of([millions(8_600_000), millions(4_300_000)], millions(13_000_000)), true);
    assert.equal(of([millions(8_600_000), millions(4_300_000)], millions(13_200_000)), false);
    assert.equal(of([8_600_000, 4_300_000], 13_000_000), false);
  });

  it('in per cent make 100, but for the last digit of each', () => {
    assert.equal(of([63.8, 18.4, 7.9, 7.6, 2.3], 100, true), true);
    assert.equal(of([33, 33, 33], 100, true), true);
    assert.equal(of([33.3, 33.3, 33.3], 100, true), true);
    assert.equal(of([33.3, 33.3, 33], 100, true), false, '33 among 33.3 is 33.0');
    assert.equal(of([40, 58], 100, true), false);
    assert.equal(of([40, 80], 100, true), false);
  });

  it('are not the looser the more there are: errors of many cancel out', () => {
    const rates = Array.from({length: 27}, () => 4);
    assert.equal(of(rates, 100, true), false, '108');
    assert.equal(of([...rates.slice(0, 23), 4.4], 100, true), false);
    assert.equal(of([...rates.slice(0, 24), 1, 1, 1], 100, true), true, '99');
  });

  it('agree beyond the digits that a number can hold', () => {
    assert.equal(of([3e14, 6e14], 9e14), true);
    assert.equal(of([3e14 + 0.1, 6e14], 9e14 + 0.1), true);
  });
});

describe('the decimals of a number', () => {
  it('are those that it is written with, at most six', () => {
    const cases: [number, number][] = [
      [5, 0],
      [-5.25, 2],
      [1e-7, 6],
      [1.5e-3, 4],
      [1e21, 0],
    ];
    for (const [value, decimals] of cases) assert.equal(decimalsOf(value), decimals, String(value));
  });
});
