import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {contrast, distance, lightness, VISIONS} from '../../src/styles/colour.js';

const near = (value: number, expected: number, tolerance: number) =>
  assert.ok(Math.abs(value - expected) <= tolerance, `${value} is not ${expected}`);

describe('colour', () => {
  it('has the contrasts of WCAG', () => {
    near(contrast('#000000', '#ffffff'), 21, 1e-9);
    // The grey that is known as the lightest with 4.5:1 on white, and the next.
    assert.ok(contrast('#767676', '#ffffff') >= 4.5);
    assert.ok(contrast('#777777', '#ffffff') < 4.5);
    near(contrast('#ffffff', '#777777'), contrast('#777777', '#ffffff'), 0);
  });

  it('has the lightness of CIELAB', () => {
    near(lightness('#000000'), 0, 1e-9);
    near(lightness('#ffffff'), 100, 1e-9);
    near(lightness('#777777'), 50.03, 0.05);
    near(lightness('#ff0000'), 53.24, 0.05);
  });

  it('measures in Oklab', () => {
    near(distance('#000000', '#ffffff'), 100, 0.01);
    // Red is L 0.6280, a 0.2249, b 0.1258 in Ottosson's own table.
    near(distance('#ff0000', '#000000'), 100 * Math.hypot(0.628, 0.2249, 0.1258), 0.05);
  });

  it('sees greys as greys, whatever cones are lacking', () => {
    for (const vision of VISIONS)
      near(distance('#808080', '#ffffff', vision), distance('#808080', '#ffffff'), 0.3);
  });

  it('confuses what people without these cones confuse', () => {
    // A green and an orange of one luminance for those without long or medium waves; two blues and greens for others.
    assert.ok(distance('#c26a00', '#7f8a00') > 12);
    assert.ok(distance('#c26a00', '#7f8a00', 'deuteranopia') < 6);
    assert.ok(distance('#1f9384', '#7c8791', 'protanopia') < 4);
    assert.ok(distance('#2a9d8f', '#3a98c4', 'tritanopia') < distance('#2a9d8f', '#3a98c4') / 2);
  });

  it('refuses what is no #rrggbb', () => {
    for (const wrong of ['red', '#fff', '#12345g', '', '#1234567'])
      assert.throws(() => contrast(wrong, '#ffffff'), RangeError, wrong);
  });
});
