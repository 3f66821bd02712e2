import assert from 'node:assert/strict';
import {readFileSync} from 'node:fs';
import {describe, it} from 'node:test';
import {patternPath} from '../../src/geometry/pattern.js';
import {AA, faultsOf, HIGH_CONTRAST, sayFault} from '../../src/styles/gates.js';
import {THEMES} from '../../src/styles/themes.js';
import {dark, light, type Palette} from '../../src/styles/tokens.js';

describe('gates', () => {
  for (const theme of THEMES) {
    for (const scheme of ['light', 'dark'] as const) {
      it(`let ${theme.name}, ${scheme}, pass`, () => {
        const demands = theme.name === 'high-contrast' ? HIGH_CONTRAST : AA;
        assert.deepEqual(faultsOf(theme[scheme], demands).map(sayFault), []);
      });
    }
  }

  it('let the brand of the stories pass, which is nothing but tokens', () => {
    const css = readFileSync(new URL('../../stories/brand.css', import.meta.url), 'utf8');
    assert.deepEqual(css.match(/^[^ /\n].*\{$/gm), ['.kf-theme-made-up {']);
    assert.doesNotMatch(css, /!important|::part/);
    const pairs = [...css.matchAll(/--kf-([\w-]+): light-dark\((#\w+), (#\w+)\);/g)];
    const palette = (at: 2 | 3) => Object.fromEntries(pairs.map(found => [found[1]!, found[at]!]));
    for (const [base, at] of [
      [light, 2],
      [dark, 3],
    ] as const) {
      assert.equal(Object.keys(base).filter(role => role in palette(at)).length, Object.keys(base).length);
      assert.deepEqual(faultsOf({...base, ...palette(at)}).map(sayFault), []);
    }
  });

  it('stop every other colour that is too weak, too near or too alike in grey', () => {
    const stopped = (change: Partial<Palette>) => faultsOf({...light, ...change}).map(sayFault);
    assert.deepEqual(stopped({muted: '#8a97a3'}), ['muted on surface: contrast 3.0, at least 4.5']);
    assert.deepEqual(stopped({bar: '#a3b4c4'}), ['bar on surface: contrast 2.1, at least 3']);
    assert.deepEqual(stopped({grid: '#7d93a8'}), ['accent on grid: contrast 2.1, at least 3']);
    assert.equal(stopped({accent: '#7d93a8'}).length, 7, 'two contrasts, four visions, grey');
    // Alike for those without medium or long waves, and for nobody else.
    const [red, green] = ['#b5482f', '#5c7a1e'];
    const confused = stopped({'series-2': red, 'series-6': green});
    assert.ok(
      confused.some(fault => /^series-2 and series-6, deuteranopia/.test(fault)),
      confused.join('\n'),
    );
    assert.ok(!confused.some(fault => /^series-2 and series-6, colour vision/.test(fault)));
    // Alike in print, and for nobody on a screen.
    const grey = stopped({'series-1': '#0f5f9c', 'series-2': '#a04b12'});
    assert.ok(
      grey.some(fault => /^series-1 and series-2 without colours/.test(fault)),
      grey.join('\n'),
    );
  });

  it('would not have let the first palette pass', () => {
    const first = {
      'series-2': '#c26a00',
      'series-3': '#17354a',
      'series-4': '#1f9384',
      'series-5': '#8a2b6b',
      'series-6': '#7c8791',
    };
    assert.ok(faultsOf({...light, ...first}).some(({vision}) => vision === 'deuteranopia'));
  });

  it('ask more for high contrast', () => {
    assert.notDeepEqual(faultsOf(light, HIGH_CONTRAST), []);
  });

  it('have a pattern of its own for each series', () => {
    const patterns = [0, 1, 2, 3, 4, 5].map(index =>
      patternPath([{x: 0, y: 0, width: 24, height: 24}], index),
    );
    assert.equal(new Set(patterns).size, 6);
  });
});
