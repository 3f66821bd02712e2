import assert from 'node:assert/strict';
import {describe, it} from 'node:test';
import {textWidth, wrapText} from '../../src/geometry/text-width.js';
import {cahier, ids} from '../data/cahier.js';

const TEXTS = [
  'Nombre de patients ayant déclaré au moins un professionnel de santé',
  'Meldepflicht für Infektionskrankheiten',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '+13.789\u00a0(+35,6\u00a0%)',
  'a  b   c',
  'x',
  '',
  '日本語のとても長い文章です',
  'e\u0301'.repeat(40),
  '😀'.repeat(40),
  ...ids.flatMap(id => Object.values(cahier.indicators[id]!.label)),
];
const WIDTHS = [1, 10, 40, 80, 160, 320, 1000];

describe('the width of a text', () => {
  it('grows with its size and with every sign', () => {
    for (const text of TEXTS) {
      assert.ok(Math.abs(textWidth(text, 32) - 2 * textWidth(text, 16)) < 1e-9);
      assert.ok(textWidth(`${text}i`, 16) > textWidth(text, 16));
    }
    assert.equal(textWidth('', 16), 0);
  });

  it('is larger in bold', () => {
    assert.ok(textWidth('Comptes', 16, true) > textWidth('Comptes', 16));
  });

  it('is the same for all digits, so that numbers stand under each other', () => {
    assert.equal(new Set([...'0123456789'].map(digit => textWidth(digit, 16))).size, 1);
  });

  it('does not count a combining mark', () => {
    assert.equal(textWidth('e\u0301', 16), textWidth('e', 16));
  });

  it('counts a sign beyond 16 bits once', () => {
    assert.ok(textWidth('😀', 16) <= 1.5 * 16);
  });

  it('is on the wide side for a number', () => {
    // Verdana, the widest of the common faces: 0.636 em for a digit.
    assert.ok(textWidth('194784', 100) >= 6 * 63);
  });
});

describe('a wrapped text', () => {
  it('loses no character, and gains none but hyphens', () => {
    const bare = (text: string) => text.replace(/[ \u00a0-]/g, '');
    for (const text of TEXTS) {
      for (const width of WIDTHS) {
        assert.equal(bare(wrapText(text, width, 16).join('')), bare(text), `${text} at ${width}`);
      }
    }
  });

  it('is no wider than asked', () => {
    for (const text of TEXTS) {
      for (const width of WIDTHS) {
        for (const bold of [false, true]) {
          for (const line of wrapText(text, width, 16, bold)) {
            // One sign alone cannot be broken; it may carry a combining mark.
            const single = [...line.replace(/\p{M}/gu, '')].length === 1;
            assert.ok(single || textWidth(line, 16, bold) <= width, `${line} at ${width}`);
          }
        }
      }
    }
  });

  it('is broken inside a word only where it alone is too wide', () => {
    const text = 'Nombre de patients ayant déclaré';
    const widest = Math.max(...text.split(' ').map(word => textWidth(word, 16)));
    for (const width of [widest, widest * 1.5, widest * 3]) {
      assert.equal(wrapText(text, width, 16).join(' '), text);
    }
  });

  it('is broken as late as it can be', () => {
    const text = 'un deux trois quatre cinq six sept huit';
    const lines = wrapText(text, 100, 16);
    assert.ok(lines.length > 1);
    lines.forEach((line, i) => {
      const next = lines[i + 1]?.split(' ')[0];
      if (next) assert.ok(textWidth(`${line} ${next}`, 16) > 100, line);
    });
  });

  it('is not broken at a no-break space where it fits', () => {
    const amount = '+13.789\u00a0(+35,6\u00a0%)';
    assert.deepEqual(wrapText(`Variation ${amount}`, textWidth(amount, 16), 16).at(-1), amount);
  });

  it('is broken at a no-break space rather than in a word', () => {
    const [number, unit] = ['−0,002', 'Prozentpunkte'];
    const width = textWidth(unit, 16);
    assert.deepEqual(wrapText(`${number}\u00a0${unit}`, width, 16), [number, unit]);
    assert.deepEqual(wrapText('+13.789\u00a0(+35,6\u00a0%)', 90, 16), ['+13.789', '(+35,6\u00a0%)']);
  });

  it('has a hyphen where a word is cut, with three letters on each side', () => {
    for (const word of [
      'Arzneimittelüberwachungsbehörde',
      'Gesundheitsfachkräften:',
      'Impfbescheinigungen',
    ]) {
      for (let width = 85; width < textWidth(word, 16); width++) {
        const lines = wrapText(word, width, 16);
        assert.equal(lines.join('').replaceAll('-', ''), word);
        lines.forEach((line, i) => {
          assert.ok(textWidth(line, 16) <= width, `${line} at ${width}`);
          assert.match(line, /^\p{L}{3}/u);
          if (i < lines.length - 1) assert.match(line, /\p{L}{3}-$/u);
        });
      }
    }
    // As late as it can be.
    const width = textWidth('Impfbescheinigunge', 16);
    assert.deepEqual(wrapText('Impfbescheinigungen', width, 16), ['Impfbescheinigun-', 'gen']);
  });

  it('is broken after its own hyphen, which is not doubled', () => {
    const wrap = (width: number) => wrapText('Krankenhaus-Entlassungsbriefe', width, 16);
    assert.deepEqual(wrap(170), ['Krankenhaus-', 'Entlassungsbriefe']);
    assert.deepEqual(wrap(140), ['Krankenhaus-', 'Entlassungsbri-', 'efe']);
  });

  it('has no hyphen in a number, nor in a script without', () => {
    for (const text of ['−1.234.567.890.123', '日本語のとても長い文章です', '😀'.repeat(40)]) {
      assert.doesNotMatch(wrapText(text, 60, 16).join(''), /-/);
    }
  });

  it('is never broken inside a sign', () => {
    for (const text of ['😀'.repeat(40), `a${'😀'.repeat(40)}`]) {
      for (const width of [...WIDTHS, 33, 47]) {
        for (const line of wrapText(text, width, 16)) assert.doesNotMatch(line, /\p{Surrogate}/u);
      }
    }
  });

  it('of nothing has no lines', () => {
    assert.deepEqual(wrapText('', 100, 16), []);
    assert.deepEqual(wrapText('  ', 100, 16), []);
  });

  it('of 300 signs is quickly wrapped', () => {
    const start = performance.now();
    wrapText('m'.repeat(300), 1, 16);
    assert.ok(performance.now() - start < 500);
  });
});
